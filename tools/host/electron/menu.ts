/** Electron's Menu: kept in memory, its accelerators work through the keys pages report. Chromium shows no menu bar. */
import { matchesAccelerator } from './accelerator.ts';
import { hostApp } from './app.ts';
import { hostWindows, type BrowserWindow } from './browser-window.ts';
import { hooks } from './hooks.ts';

type Options = Electron.MenuItemConstructorOptions;

/** The part of MenuItem that the stand-in has. */
export type MenuItem = Pick<
  Electron.MenuItem,
  'id' | 'label' | 'enabled' | 'visible' | 'checked' | 'type' | 'click' | 'userAccelerator'
> & {
  readonly submenu?: MenuSubset | undefined;
  readonly role?: string | undefined;
  readonly accelerator?: string | undefined;
};

/** The part of Menu that the stand-in has. */
export interface MenuSubset {
  readonly items: MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
  popup(options?: { window?: BrowserWindow }): void;
  closePopup(): void;
}

const runRole = (role: string | undefined): void => {
  const window = hostWindows().at(-1);
  if (role === 'quit') hostApp.quit();
  else if (role === 'close') window?.close();
  else if (role === 'minimize') window?.minimize();
  else if (role === 'resetZoom') window?.contents.setZoomLevel(0);
  else if (role === 'zoomIn' || role === 'zoomOut') {
    const level = window?.contents.getZoomLevel() ?? 0;
    window?.contents.setZoomLevel(level + (role === 'zoomIn' ? 0.5 : -0.5));
  }
};

class HostMenuItem implements MenuItem {
  readonly id: string;
  readonly type: MenuItem['type'];
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly userAccelerator = null;
  readonly submenu: HostMenu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly click: MenuItem['click'];

  constructor(options: Options) {
    this.id = options.id ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.label = options.label ?? options.role ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : undefined;
    this.submenu = Array.isArray(options.submenu)
      ? new HostMenu(options.submenu)
      : (options.submenu as HostMenu | undefined);
    this.click = () => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      const window = hostWindows().at(-1) as unknown as Electron.BaseWindow | undefined;
      if (options.click) options.click(this as unknown as Electron.MenuItem, window, {});
      else runRole(this.role);
    };
  }
}

class HostMenu implements MenuSubset {
  readonly items: HostMenuItem[];

  constructor(template: readonly Options[]) {
    this.items = template.map((options) => new HostMenuItem(options));
  }
  /** Every item of this menu and the menus below it. */
  *all(): Generator<HostMenuItem> {
    for (const item of this.items) {
      yield item;
      if (item.submenu) yield* item.submenu.all();
    }
  }
  getMenuItemById(id: string): HostMenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }
  // A pop-up has no picture in this host; the page's own menus do.
  popup(): void {}
  closePopup(): void {}
}

let applicationMenu: HostMenu | null = null;

hooks.key = (key, code, held) => {
  const hit = applicationMenu
    ?.all()
    .find(
      (item) => item.enabled && item.accelerator && matchesAccelerator(item.accelerator, key, code, held),
    );
  hit?.click();
};

export type Menu = MenuSubset;
/** Electron's `Menu`. */
export const Menu = {
  buildFromTemplate: (template: Options[]): MenuSubset => new HostMenu(template),
  setApplicationMenu: (menu: MenuSubset | null): void => {
    applicationMenu = menu as HostMenu | null;
  },
  getApplicationMenu: (): MenuSubset | null => applicationMenu,
};
