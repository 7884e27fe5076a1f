/** The module `electron` as the program's main process finds it in the development host: what the program uses, no more. */
import { registerSchemesAsPrivileged } from './protocol.ts';
import { session } from './session.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { safeStorage } from './safe-storage.ts';
export { session } from './session.ts';
export { clipboard, nativeTheme, powerMonitor, screen, shell } from './system.ts';

/** Electron's `protocol`: the default session's, and the registration of schemes. */
export const protocol = {
  registerSchemesAsPrivileged,
  handle: (...args: Parameters<Electron.Protocol['handle']>) =>
    session.defaultSession.protocol.handle(...args),
  unhandle: (scheme: string) => session.defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => session.defaultSession.protocol.isProtocolHandled(scheme),
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

export type { MenuItem } from './menu.ts';
export type { SessionSubset as Session } from './session.ts';
export type { FrameSubset as WebFrameMain } from './frame.ts';
export type { WebContentsSubset as WebContents } from './web-contents.ts';
export type * from './types.ts';
