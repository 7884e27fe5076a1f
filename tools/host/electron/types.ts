/** Electron's plain data types under the names the program imports them by. */
import type { AppSubset } from './app.ts';
import type { WindowOptions } from './browser-window.ts';
import type { PowerSubset } from './system.ts';

export type App = AppSubset;
export type PowerMonitor = PowerSubset;
export type BrowserWindowConstructorOptions = WindowOptions;
export type WebPreferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
export type CustomScheme = Electron.CustomScheme;
export type IpcRendererEvent = Electron.IpcRendererEvent;
export type IpcMainEvent = Electron.IpcMainEvent;
export type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type MessageBoxOptions = Electron.MessageBoxOptions;
export type OpenDialogOptions = Electron.OpenDialogOptions;
export type SaveDialogOptions = Electron.SaveDialogOptions;
export type PrintToPDFOptions = Electron.PrintToPDFOptions;
export type Rectangle = Electron.Rectangle;
