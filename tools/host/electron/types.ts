/** Electron's plain data types under the names the program imports them by. */
export type BrowserWindowConstructorOptions = import('./browser-window.ts').WindowOptions;
export type WebPreferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
export type CustomScheme = Electron.CustomScheme;
export type IpcMainEvent = Electron.IpcMainEvent;
export type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type MessageBoxOptions = Electron.MessageBoxOptions;
export type OpenDialogOptions = Electron.OpenDialogOptions;
export type SaveDialogOptions = Electron.SaveDialogOptions;
export type PrintToPDFOptions = Electron.PrintToPDFOptions;
export type Rectangle = Electron.Rectangle;
