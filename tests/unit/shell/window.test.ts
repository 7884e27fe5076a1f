/** The pinned options of the window and the titles it lets through. */
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: {}, session: {} }));
const { quietTitle, windowOptions } = await import('../../../electron/window.ts');

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

test.each([
  ['T2-0417 – Caselight', 'T2-0417 – Caselight'],
  ['Question 3i – T2-0417 – Caselight', 'T2-0417 – Caselight'],
  ['Error: About this audit – T2-0417 – Caselight', 'T2-0417 – Caselight'],
  ['Caselight', 'Caselight'],
  ['Robin Wren – Caselight', 'Caselight'],
  ['T2-0417 Robin – Caselight', 'Caselight'],
  ['Robin-0417 – Caselight', 'Caselight'],
  ['Someone may be at risk now – Caselight', 'Caselight'],
  ['T2-0417 – Robin', 'Caselight'],
  ['', 'Caselight'],
])('of the title "%s" the system shows "%s"', (title, shown) => expect(quietTitle(title)).toBe(shown));
