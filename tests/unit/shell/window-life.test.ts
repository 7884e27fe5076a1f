/** What becomes of the window at lock and when the session of the system ends. */
import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

class FakePage extends EventEmitter {
  zoom = 0;
  pid = 4711;
  crashed = 0;
  ipc = { handle: () => undefined };
  session = { clearStorageData: () => Promise.resolve(), clearCache: () => Promise.resolve() };
  getZoomLevel = () => this.zoom;
  setZoomLevel = (level: number) => void (this.zoom = level);
  getOSProcessId = () => this.pid;
  forcefullyCrashRenderer = () => void (this.crashed += 1);
  setWindowOpenHandler = () => undefined;
}

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakePage();
  maximized = false;
  destroyed = false;
  readonly options: object;
  constructor(options: object) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
  }
  getNormalBounds = () => ({ x: 3, y: 4, width: 900, height: 700 });
  isMaximized = () => this.maximized;
  maximize = () => void (this.maximized = true);
  show = () => undefined;
  minimize = () => undefined;
  destroy = () => void (this.destroyed = true);
  loadURL = () => Promise.resolve();
}

const session = {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  on: () => undefined,
  webRequest: { onBeforeRequest: () => undefined },
  protocol: { handle: () => undefined },
};
vi.mock('electron', () => ({
  BrowserWindow: FakeWindow,
  session: { fromPartition: () => session },
  protocol: {},
  net: {},
}));
const { makeWindow } = await import('../../../electron/window.ts');
const { startTriggers } = await import('../../../electron/lock/triggers.ts');

const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
let holds = true;
const make = () =>
  makeWindow({
    preload: '/p',
    pageFolder: '/f',
    answer: () => Promise.resolve({ ok: true, value: null }),
    log: { note: () => undefined, failure: () => 'ref' },
    onClose: () => undefined,
    onPageGone: () => undefined,
    onSessionEnd: () => holds,
    background: () => '#fff',
  });
const newest = (): FakeWindow => {
  const window = FakeWindow.all.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
};

beforeEach(() => {
  FakeWindow.all = [];
  kill.mockClear();
  holds = true;
});

test('zoom and maximised state outlive a lock, and so does the size beneath', async () => {
  const window = make();
  window.open(false);
  newest().webContents.zoom = 1.5;
  newest().maximized = true;
  await window.end();
  window.open(false);
  const after = newest();
  expect(FakeWindow.all).toHaveLength(2);
  after.webContents.emit('did-finish-load');
  after.emit('ready-to-show');
  expect(after.webContents.zoom).toBe(1.5);
  expect(after.maximized).toBe(true);
  expect(after.options).toMatchObject({ width: 900, height: 700 });
});

test('the page’s process is ended from outside, which leaves no dump; only without its number it is made to crash', async () => {
  const window = make();
  window.open(false);
  await window.end();
  expect(kill).toHaveBeenCalledWith(4711, 'SIGKILL');
  expect(newest().webContents.crashed).toBe(0);
  window.open(false);
  newest().webContents.pid = 0;
  await window.end();
  expect(newest().webContents.crashed).toBe(1);
});

test('the end of the session is held until the program has left, and not after', () => {
  make().open(false);
  const asked = () => {
    const event = { preventDefault: vi.fn<() => void>() };
    newest().emit('query-session-end', event);
    return event.preventDefault.mock.calls.length;
  };
  expect(asked()).toBe(1);
  expect(asked()).toBe(1);
  holds = false;
  expect(asked()).toBe(0);
});

test('where the session ends all the same, the words are saved as far as there is time', () => {
  let told = 0;
  makeWindow({
    preload: '/p',
    pageFolder: '/f',
    answer: () => Promise.resolve({ ok: true, value: null }),
    log: { note: () => undefined, failure: () => 'ref' },
    onClose: () => undefined,
    onPageGone: () => undefined,
    onSessionEnd: () => {
      told += 1;
      return true;
    },
    background: () => '#fff',
  }).open(false);
  newest().emit('session-end', {});
  expect(told).toBe(1);
});

test('a shutdown of Linux or macOS is held too, and the program leaves', () => {
  const power = new EventEmitter();
  const done: string[] = [];
  startTriggers({
    power: power as never,
    locker: { lock: () => Promise.resolve() } as never,
    idleMinutes: () => 10,
    leave: () => void done.push('leave'),
    onFailure: () => undefined,
  });
  power.emit('shutdown', { preventDefault: () => void done.push('held') });
  expect(done).toEqual(['held', 'leave']);
});
