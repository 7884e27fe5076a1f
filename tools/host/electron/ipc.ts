/** ipcMain and the ipc of one page: the same two registers, asked in Electron's order (the page's first). */
import { HostEmitter, asElectron } from './emitter.ts';

/** The part of ipcMain that the stand-in has. */
export type IpcSubset = Pick<
  Electron.IpcMain,
  'handle' | 'handleOnce' | 'removeHandler' | 'on' | 'once' | 'off' | 'removeListener' | 'removeAllListeners'
>;
type Handler = Parameters<Electron.IpcMain['handle']>[1];

/** Handlers and listeners of ipcMain or of one page. */
export class HostIpc extends HostEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel);
      return handler(event, ...args) as unknown;
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** The handler of a channel, if one is registered here. */
  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

/** The register every page shares. */
export const hostIpcMain = new HostIpc();
export const ipcMain = asElectron<IpcSubset>(hostIpcMain);
