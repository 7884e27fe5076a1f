/** The pinned options of the window and the titles it lets through. */
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: {}, session: {} }));
const { isQuietTitle, windowOptions } = await import('../../../electron/window.ts');

test('the options that keep a page in its place', () => {
  expect(windowOptions('/p/preload.cjs', 'caselight-1', '#fff').webPreferences).toEqual({
    preload: '/p/preload.cjs',
    partition: 'caselight-1',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    enableWebSQL: false,
    backgroundThrottling: false,
  });
});

test('it is not shown before it has something to show', () => {
  expect(windowOptions('', 'x', '#fff').show).toBe(false);
});

test.each(['Caselight', 'T2-0417 – Caselight', 'Error: T2-0417 – Caselight', 'CFA/2026/017 - Caselight'])(
  'the title %s is let through',
  (title) => expect(isQuietTitle(title)).toBe(true),
);

test.each([
  'Robin Wren – Caselight',
  'Robin – Caselight',
  'T2-0417 Robin – Caselight',
  'Caselight – Robin',
  'T2-0417',
  '',
  `${'9'.repeat(40)} – Caselight`,
])('the title "%s" is not', (title) => expect(isQuietTitle(title)).toBe(false));
