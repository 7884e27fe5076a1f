/** The `electron` module as a sandboxed preload sees it, inside the isolated world. */
import type { Codec } from '../codec.ts';
import type { Bridge } from './bridge.ts';
import type { FromPage, Modifiers, ToPage } from './messages.ts';

/** What a sandboxed preload script finds in its scope. */
export interface PreloadScope {
  require(name: string): unknown;
  process: Record<string, unknown>;
}

/**
 * Injected as source text; names nothing outside itself.
 * @param link this world's end of the bridge
 * @param codec the page's codec
 * @param platform Node's process.platform
 * @param channel the secret event name shared with the page's own world
 */
export function preloadWorld(link: Bridge, codec: Codec, platform: string, channel: string): PreloadScope {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, unknown>;
  const transport = world['__caselightSend'] as (text: string) => void;
  delete world['__caselightSend'];
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  const listeners = new Map<string, { run: Listener; original: Listener }[]>();
  let calls = 0;
  const tell = (message: FromPage) => transport(codec.encode(message));

  const add = (name: string, run: Listener, original = run) => {
    listeners.set(name, [...(listeners.get(name) ?? []), { run, original }]);
    return ipcRenderer;
  };
  const remove = (name: string, original: Listener) => {
    listeners.set(
      name,
      (listeners.get(name) ?? []).filter((entry) => entry.original !== original),
    );
    return ipcRenderer;
  };
  const ipcRenderer: Record<string, unknown> = {
    invoke: (name: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        tell({ kind: 'invoke', id, channel: name, args });
        waiting.set(id, { resolve, reject });
      }),
    send: (name: string, ...args: unknown[]) => tell({ kind: 'send', channel: name, args }),
    on: (name: string, run: Listener) => add(name, run),
    addListener: (name: string, run: Listener) => add(name, run),
    off: remove,
    removeListener: remove,
    once: (name: string, run: Listener) => {
      const once: Listener = (...args) => {
        remove(name, run);
        run(...args);
      };
      return add(name, once, run);
    },
    removeAllListeners: (name?: string) => {
      if (name === undefined) listeners.clear();
      else listeners.delete(name);
      return ipcRenderer;
    },
  };

  world['__caselightReceive'] = (text: string) => {
    const message = codec.decode(text) as ToPage;
    if (message.kind === 'news') {
      for (const { run } of listeners.get(message.channel) ?? [])
        run({ sender: ipcRenderer, ports: [] }, ...message.args);
      return;
    }
    if (message.kind === 'copy') {
      navigator.clipboard.writeText(message.text).catch((reason: unknown) => console.warn(String(reason)));
      return;
    }
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') waiter?.resolve(message.value);
    else waiter?.reject(new Error(message.message));
  };

  // Keys of Chromium's own that Electron does not have: they must not open a print, save, find or source window.
  const browserKeys = new Set([
    'p',
    's',
    'f',
    'g',
    'o',
    'u',
    'd',
    'h',
    'j',
    'n',
    't',
    'e',
    'k',
    'r',
    // The menu zooms, and knows how far: the browser's own zoom would not outlive its window.
    '+',
    '=',
    '-',
    '0',
    'F1',
    'F3',
    'F5',
    'F7',
  ]);
  const askMenu = (event: KeyboardEvent) => {
    const held: Modifiers = {
      ctrl: event.ctrlKey,
      meta: event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    if (!held.ctrl && !held.meta && !held.alt && !/^F\d+$/.test(event.key)) return;
    if (!event.defaultPrevented) tell({ kind: 'key', key: event.key, code: event.code, held });
    const name = event.key.length > 1 ? event.key : event.key.toLowerCase();
    if (browserKeys.has(name) && (held.ctrl || held.meta || name.startsWith('F'))) event.preventDefault();
  };
  // Electron asks the menu only about keys the page left alone. Added anew for each key, this listener comes last.
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      window.removeEventListener('keydown', askMenu);
      window.addEventListener('keydown', askMenu);
    },
    true,
  );

  const tellTitle = () => tell({ kind: 'title', title: document.title });
  window.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    new MutationObserver(tellTitle).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

  let lastActivity = 0;
  const active = () => {
    const now = performance.now();
    if (now - lastActivity < 1000) return;
    lastActivity = now;
    tell({ kind: 'activity' });
  };
  for (const name of [
    'keydown',
    'pointerdown',
    'pointermove',
    'wheel',
    'input',
    'compositionupdate',
    'scroll',
  ]) {
    window.addEventListener(name, active, { capture: true, passive: true });
  }

  // Pages made here are loaded without a request, so the program could not be asked about them: they are never gone to.
  navigation.addEventListener('navigate', (event) => {
    if (event.cancelable && /^(?:blob|data|filesystem|about):/.test(event.destination.url))
      event.preventDefault();
  });

  // A second window never opens: the main process is asked instead, as with setWindowOpenHandler.
  window.addEventListener(
    `${channel}open`,
    (event) => tell({ kind: 'open', url: String((event as CustomEvent).detail) }),
    true,
  );
  const openLink = (event: MouseEvent) => {
    const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!anchor?.href || event.defaultPrevented) return;
    const elsewhere =
      anchor.target === '_blank' || event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere) return;
    event.preventDefault();
    tell({ kind: 'open', url: anchor.href });
  };
  window.addEventListener('click', openLink);
  window.addEventListener('auxclick', openLink);

  const electron = {
    contextBridge: { exposeInMainWorld: link.expose },
    ipcRenderer,
    // Files in this host carry no path; the program then reads their bytes, as its contract allows.
    webUtils: { getPathForFile: () => '' },
    webFrame: {},
  };
  return {
    require: (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: { platform, type: 'renderer', sandboxed: true, contextIsolated: true, versions: {}, env: {} },
  };
}
