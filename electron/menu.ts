/** The native menu, made from the one list of commands. It has no entries, words or keys of its own beside the system's. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  acceleratorOf,
  commands,
  keysOf,
  type Command,
  type CommandId,
  type MenuName,
  type Platform,
} from '../shared/commands.ts';

export type MenuState = {
  readonly platform: Platform;
  readonly isUnlocked: boolean;
  /** Settings.keys: command id → the person's own key. */
  readonly keys: Readonly<Record<string, string>>;
  /** Carries out a command here or tells the page. */
  readonly run: (command: CommandId) => void;
};

const labels: readonly (readonly [MenuName, string])[] = [
  ['file', '&File'],
  ['edit', '&Edit'],
  ['view', '&View'],
  ['go', '&Go'],
  ['audit', '&Audit'],
  ['help', '&Help'],
];

/** Entries the window's own machinery carries out. */
const roles: Partial<Record<CommandId, NonNullable<MenuItemConstructorOptions['role']>>> = {
  'zoom.in': 'zoomIn',
  'zoom.out': 'zoomOut',
  'zoom.reset': 'resetZoom',
};

/**
 * More keys of an entry, which it does not show: on a UK keyboard "+" is Shift and "=", and people press it without
 * Shift; the number pad has keys of its own.
 */
const moreKeys: Partial<Record<CommandId, readonly string[]>> = {
  'zoom.in': ['CommandOrControl+=', 'CommandOrControl+numadd'],
  'zoom.out': ['CommandOrControl+numsub'],
  'zoom.reset': ['CommandOrControl+num0'],
};

/** Entries nobody sees, one for each further key. */
const hiddenEntries = (command: CommandId): MenuItemConstructorOptions[] => {
  const role = roles[command];
  if (role === undefined) return [];
  return (moreKeys[command] ?? []).map((accelerator) => ({
    role,
    accelerator,
    visible: false,
    acceleratorWorksWhenHidden: true,
  }));
};

const textEntries: readonly MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Cut' },
  { role: 'copy', label: 'Copy' },
  { role: 'paste', label: 'Paste' },
  { role: 'selectAll', label: 'Select all' },
];

function entry(command: (typeof commands)[number], state: MenuState): MenuItemConstructorOptions {
  const general: Command = command;
  const key = keysOf(general, state.platform, state.keys)[0];
  // A file may be chosen while locked: it waits for the vault (doors).
  const works = state.isUnlocked || general.where.includes('everywhere') || command.id === 'file.open';
  const role = roles[command.id];
  return {
    id: command.id,
    label: command.title,
    enabled: works,
    ...(key === undefined ? {} : { accelerator: acceleratorOf(key) }),
    ...(role === undefined ? { click: () => state.run(command.id) } : { role }),
  };
}

function entries(name: MenuName, state: MenuState): MenuItemConstructorOptions[] {
  const list: MenuItemConstructorOptions[] = [];
  let group: number | null = null;
  for (const command of commands) {
    if (command.menu !== name) continue;
    if (group !== null && command.group !== group) list.push({ type: 'separator' });
    group = command.group;
    list.push(entry(command, state), ...hiddenEntries(command.id));
  }
  return list;
}

/** The whole menu as a template. */
export function menuTemplate(state: MenuState): MenuItemConstructorOptions[] {
  const menus = labels.map(([name, label]): MenuItemConstructorOptions => {
    const list = entries(name, state);
    return {
      id: name,
      label: state.platform === 'darwin' ? label.slice(1) : label,
      submenu: name === 'edit' ? [...list, { type: 'separator' }, ...textEntries] : list,
    };
  });
  return state.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

/** Puts the menu in place of the one before it. */
export function installMenu(state: MenuState): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state)));
}
