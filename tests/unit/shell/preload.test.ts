/** The bridge: two functions, one question channel, one news channel, and a sign of life that scripts cannot fake. */
import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  heard: new Map<string, (event: unknown, news: unknown) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, value: unknown) => electron.exposed.set(key, value) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args);
      return Promise.resolve(null);
    },
    on: (channel: string, listener: (event: unknown, news: unknown) => void) =>
      electron.heard.set(channel, listener),
    off: (channel: string) => electron.heard.delete(channel),
  },
}));

type Bridge = {
  ask(name: string, input: unknown): Promise<unknown>;
  onNews(listener: (news: unknown) => void): () => void;
};
const listeners = new Map<string, (event: { isTrusted: boolean }) => void>();
vi.stubGlobal('window', {
  addEventListener: (type: string, listener: (event: { isTrusted: boolean }) => void) =>
    listeners.set(type, listener),
});
await import('../../../electron/preload.ts');
const bridge = electron.exposed.get('caselight') as Bridge;

beforeEach(() => {
  electron.invoked.length = 0;
});

test('it exposes one name with two functions', () => {
  expect([...electron.exposed.keys()]).toEqual(['caselight']);
  expect(Object.keys(bridge).toSorted()).toEqual(['ask', 'onNews']);
});

test('every question goes over one channel', async () => {
  await bridge.ask('app.state', null);
  expect(electron.invoked).toEqual([['ask', 'app.state', null]]);
});

test('news arrive without the event, which would carry the channel itself', () => {
  const heard: unknown[] = [];
  const stop = bridge.onNews((...args: unknown[]) => heard.push(args));
  electron.heard.get('news')?.({ sender: 'the channel' }, { kind: 'locking' });
  expect(heard).toEqual([[{ kind: 'locking' }]]);
  expect(stop()).toBeUndefined();
  expect(electron.heard.size).toBe(0);
});

test('dictation, composition and scrolling count as somebody being there', () => {
  for (const type of ['input', 'compositionupdate', 'scroll', 'touchmove', 'keydown', 'pointermove', 'wheel'])
    expect(listeners.has(type), type).toBe(true);
});

test('an event made by a script is no sign of life; a real key is, once in five seconds', () => {
  listeners.get('keydown')?.({ isTrusted: false });
  expect(electron.invoked).toEqual([]);
  listeners.get('keydown')?.({ isTrusted: true });
  listeners.get('pointermove')?.({ isTrusted: true });
  expect(electron.invoked).toEqual([['ask', 'app.active', null]]);
});
