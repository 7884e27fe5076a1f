/** The walls around a page, one by one, each asked as Electron would ask it. */
import { describe, expect, test } from 'vitest';
import type { Session, WebContents } from 'electron';
import { hardenPage, hardenSession, isOurs } from '../../../electron/security.ts';
import { listeningLog } from '../../hostile/contract/border.ts';

type Listener = (...args: unknown[]) => unknown;

/** A session that keeps what it is given under the name of the method or event. */
function hardenedSession() {
  const given = new Map<string, Listener>();
  const lines: string[] = [];
  const keep = (name: string) => (listener: Listener) => void given.set(name, listener);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: (on: boolean) => void given.set('spell', () => on),
    on: (event: string, listener: Listener) => void given.set(event, listener),
    webRequest: { onBeforeRequest: keep('network') },
  };
  hardenSession(session as unknown as Session, listeningLog(lines));
  const ask = (name: string, ...args: unknown[]) => {
    const listener = given.get(name);
    if (listener === undefined) throw new Error(`nothing was set for ${name}`);
    return listener(...args);
  };
  const cancelled = (url: string) => {
    let reply: { cancel?: boolean } = {};
    ask('network', { url }, (given: { cancel: boolean }) => (reply = given));
    return reply.cancel;
  };
  return { ask, cancelled, lines };
}

describe('permissions', () => {
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'unknown'])(
    '%s is refused when asked for and when checked',
    (permission) => {
      const { ask } = hardenedSession();
      let allowed: unknown = 'not answered';
      ask('request', null, permission, (reply: boolean) => (allowed = reply));
      expect(allowed).toBe(false);
      expect(ask('check', null, permission, 'app://caselight')).toBe(false);
    },
  );

  test('devices and the picture of the screen are refused', () => {
    const { ask } = hardenedSession();
    expect(ask('device', { deviceType: 'usb' })).toBe(false);
    let streams: unknown = 'not answered';
    ask('display', {}, (reply: unknown) => (streams = reply));
    expect(streams).toEqual({});
  });

  test("Chromium's own spelling checker, which downloads its words, is off", () => {
    expect(hardenedSession().ask('spell')).toBe(false);
  });

  test('a download is stopped', () => {
    let stopped = false;
    hardenedSession().ask('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });
});

describe('network', () => {
  test.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'ws://localhost/',
    'wss://caselight/',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://x/',
    'app://other/index.html',
    'app://caselight.evil/index.html',
    'app://caselight:80/index.html',
    'https://example.org/?app://caselight/index.html',
    'blob:https://example.org/1',
    'devtools://devtools/x',
    'chrome://gpu',
    'https://caselight/index.html',
    '',
  ])('%s is refused and noted without its address', (url) => {
    const { cancelled, lines } = hardenedSession();
    expect(cancelled(url)).toBe(true);
    expect(lines).toEqual(['network-refused']);
  });

  test.each(['app://caselight/index.html', 'app://caselight/assets/x.js', 'blob:app://caselight/1'])(
    '%s is our own',
    (url) => expect(hardenedSession().cancelled(url)).toBe(false),
  );

  test('an address that only begins like ours is not ours', () => {
    expect(isOurs('app://caselight.evil/')).toBe(false);
    expect(isOurs('app://caselight')).toBe(false);
  });
});

describe('navigation', () => {
  const hardened = () => {
    const listeners = new Map<string, Listener>();
    let opener: Listener = () => ({ action: 'allow' });
    const page = {
      setWindowOpenHandler: (handler: Listener) => (opener = handler),
      on: (event: string, listener: Listener) => listeners.set(event, listener),
    };
    hardenPage(page as unknown as WebContents, listeningLog([]));
    return { listeners, open: (details: unknown) => opener(details) };
  };

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is stopped',
    (event) => {
      let stopped = false;
      hardened().listeners.get(event)?.({ preventDefault: () => (stopped = true) });
      expect(stopped).toBe(true);
    },
  );

  test('no window opens, not even on our own page', () => {
    expect(hardened().open({ url: 'app://caselight/index.html' })).toEqual({ action: 'deny' });
  });
});
