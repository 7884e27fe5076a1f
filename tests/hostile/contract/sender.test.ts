/** Who asks, read from the frame as Electron gives it: only the living main frame of the program's own page, under its own address. */
import type { WebContents, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { senderOf, serveWindow } from '../../../electron/ipc/serve.ts';
import { smallBorder, origin } from './border.ts';

type Frame = Pick<WebFrameMain, 'detached' | 'frameTreeNodeId' | 'origin'>;
const main: Frame = { detached: false, frameTreeNodeId: 7, origin };
const page = (more: { destroyed?: boolean } = {}) =>
  ({ isDestroyed: () => more.destroyed === true, mainFrame: main }) as unknown as WebContents;
const senderIn = (frame: Frame | null, of = page()) => senderOf(frame as WebFrameMain | null, of);

test('the main frame is the page, with the address it has now', () => {
  expect(senderIn(main)).toEqual({ isMainFrame: true, origin });
  expect(senderIn({ ...main, origin: 'https://example.org' })).toEqual({
    isMainFrame: true,
    origin: 'https://example.org',
  });
});

test.each([
  ['a frame inside the page, though its address is the same', { ...main, frameTreeNodeId: 8 }],
  ['the main frame of before, which was replaced', { ...main, detached: true }],
])('%s is not the page', (_, frame) => {
  expect(senderIn(frame)).toEqual({ isMainFrame: false, origin });
});

test('a frame that is gone, or one of a page that was ended, is nobody', () => {
  expect(senderIn(null)).toBeNull();
  expect(senderIn(main, page({ destroyed: true }))).toBeNull();
});

test('the one channel asks with the sender it read, and a page that was ended hears "locked"', async () => {
  type Listener = (event: { senderFrame: unknown }, name: unknown, input: unknown) => Promise<unknown>;
  const channels = new Map<string, Listener>();
  let destroyed = false;
  const served = {
    isDestroyed: () => destroyed,
    mainFrame: main,
    ipc: { handle: (channel: string, listener: Listener) => void channels.set(channel, listener) },
  };
  const border = smallBorder();
  serveWindow(served as unknown as WebContents, border.answer);
  expect([...channels.keys()]).toEqual(['ask']);
  const ask = channels.get('ask');
  expect(await ask?.({ senderFrame: main }, 'test.free', { word: 'kettle' })).toMatchObject({ ok: true });
  const inner = { ...main, frameTreeNodeId: 8 };
  expect(await ask?.({ senderFrame: inner }, 'test.free', { word: 'kettle' })).toMatchObject({
    code: 'bad-request',
  });
  expect(await ask?.({ senderFrame: null }, 'test.free', { word: 'kettle' })).toMatchObject({
    code: 'bad-request',
  });
  expect(border.reached).toHaveLength(1);
  destroyed = true;
  expect(await ask?.({ senderFrame: main }, 'test.free', { word: 'kettle' })).toEqual({
    ok: false,
    code: 'locked',
  });
});
