/**
 * THE list of commands: every act a person can start by key, menu or palette, with its words, its default keys and
 * where it works. Menu, key layer, palette, shortcut sheet and settings all read this list; none has a list of its own.
 *
 * Keys are written as "Ctrl+Shift+F": modifiers in the order Ctrl, Meta, Alt, Shift, then one key name (a capital
 * letter, a digit, F1 to F12, Enter, Escape, Left, Right, Up, Down, or one of , / [ ] + - ). `keys.pc` is for Windows and
 * Linux, `keys.mac` for macOS. The first is shown; the others work as well. Settings may replace the first.
 */

/** Where a command works. `everywhere` includes the locked screen, `unlocked` is any screen with an open vault. */
export type CommandPlace =
  | 'everywhere'
  | 'unlocked'
  | 'list'
  | 'audit'
  | 'question'
  | 'scale'
  | 'check'
  | 'sign'
  | 'signed'
  | 'review';

export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'audit' | 'help';

export type Platform = 'linux' | 'win32' | 'darwin';

export type Command = {
  readonly id: string;
  /** Menu entry and palette line: a verb, sentence case. */
  readonly title: string;
  readonly keys: { readonly pc: readonly string[]; readonly mac: readonly string[] };
  readonly where: readonly CommandPlace[];
  /** Which menu it stands in; null for keys of one control (arrows in a list, digits in the scale), and what only some forms have. */
  readonly menu: MenuName | null;
  /** Entries of one menu with different groups are parted by a line. */
  readonly group: number;
  /** The key works only while the control has the focus, so it is never handled by the window's key layer. */
  readonly local?: boolean;
  /** A key the person may not move: the control itself, or (zoom) the menu of the window, carries it out. */
  readonly fixed?: boolean;
};

type Extra = { readonly mac?: readonly string[]; readonly local?: boolean; readonly fixed?: boolean };

/** On macOS Command stands for Ctrl, except where a row says otherwise. */
const forMac = (key: string): string => key.replace(/^Ctrl\+/, 'Meta+');

const command = <const I extends string>(
  id: I,
  title: string,
  keys: readonly string[],
  where: readonly CommandPlace[],
  menu: MenuName | null,
  group: number,
  extra: Extra = {},
) => {
  const { mac, ...flags } = extra;
  return { id, title, keys: { pc: keys, mac: mac ?? keys.map(forMac) }, where, menu, group, ...flags };
};

export const commands = [
  // File
  command('audit.new', 'New audit', ['Ctrl+N'], ['unlocked'], 'file', 1),
  command('action.new', 'New action, not from an audit', [], ['unlocked'], 'file', 1),
  command('file.open', 'Open a file', ['Ctrl+O'], ['unlocked'], 'file', 1),
  command('file.check-pdf', 'Check a signed PDF', [], ['everywhere'], 'file', 1),
  command('audit.save', 'Save now', ['Ctrl+S'], ['unlocked'], 'file', 2),
  command('report.export', 'Save the signed PDF', ['Ctrl+Shift+P'], ['signed'], 'file', 2),
  command('bundle.seal', 'Send to a colleague', ['Ctrl+Shift+B'], ['unlocked'], 'file', 2),
  command('vault.backup', 'Back up the vault', [], ['unlocked'], 'file', 3),
  command('settings.open', 'Settings', ['Ctrl+,'], ['unlocked'], 'file', 3),
  command('vault.lock', 'Lock', ['Ctrl+L'], ['everywhere'], 'file', 4),
  command('vault.lock-and-hide', 'Hide the window and lock', ['Ctrl+Shift+L'], ['everywhere'], 'file', 4),
  command('app.quit', 'Quit', [], ['everywhere'], 'file', 5),
  // Edit
  command('edit.undo', 'Undo', ['Ctrl+Z'], ['unlocked'], 'edit', 1),
  command('edit.redo', 'Redo', ['Ctrl+Y', 'Ctrl+Shift+Z'], ['unlocked'], 'edit', 1, {
    mac: ['Meta+Shift+Z', 'Meta+Y'],
  }),
  command('find.here', 'Find here', ['Ctrl+F'], ['unlocked'], 'edit', 2),
  command('find.next', 'Find next', ['F3'], ['unlocked'], 'edit', 2),
  command('find.previous', 'Find previous', ['Shift+F3'], ['unlocked'], 'edit', 2),
  command('find.everywhere', 'Find in all audits', ['Ctrl+Shift+F'], ['unlocked'], 'edit', 2),
  // View
  command('view.toggle', 'One question or whole section', ['F2'], ['audit'], 'view', 1),
  command('view.guidance', 'Show or hide guidance', ['Ctrl+Shift+G'], ['question'], 'view', 1),
  command('question.history', 'History of this answer', ['Ctrl+Shift+H'], ['question'], 'view', 1),
  command('pane.next', 'Next pane', ['F6'], ['everywhere'], 'view', 2),
  command('pane.previous', 'Previous pane', ['Shift+F6'], ['everywhere'], 'view', 2),
  command('zoom.in', 'Zoom in', ['Ctrl++'], ['everywhere'], 'view', 3, { fixed: true }),
  command('zoom.out', 'Zoom out', ['Ctrl+-'], ['everywhere'], 'view', 3, { fixed: true }),
  command('zoom.reset', 'Normal size', ['Ctrl+0'], ['everywhere'], 'view', 3, {
    mac: ['Meta+Shift+0'],
    fixed: true,
  }),
  // Go
  command('palette.open', 'Find or do', ['Ctrl+K'], ['unlocked'], 'go', 1),
  command('go.audits', 'All audits', [], ['unlocked'], 'go', 1),
  command('go.desk', 'Moderation desk', [], ['unlocked'], 'go', 1),
  command('go.actions', 'Actions', [], ['unlocked'], 'go', 1),
  command('go.commissions', 'Commissions', [], ['unlocked'], 'go', 1),
  command('go.contacts', 'Contacts', [], ['unlocked'], 'go', 1),
  command('go.year', 'The partnership’s year', [], ['unlocked'], 'go', 1),
  command('question.goto', 'Go to a question', ['Ctrl+G'], ['audit'], 'go', 2, { mac: ['Meta+J'] }),
  command('question.previous', 'Previous question', ['Alt+Left'], ['audit'], 'go', 2, { mac: ['Meta+['] }),
  command('question.next', 'Next question', ['Alt+Right'], ['audit'], 'go', 2, { mac: ['Meta+]'] }),
  command('question.next-unanswered', 'Next unanswered question', ['Ctrl+Enter'], ['audit'], 'go', 2),
  command('problem.next', 'Next problem', ['F9'], ['audit', 'check'], 'go', 3),
  command('problem.previous', 'Previous problem', ['Shift+F9'], ['audit', 'check'], 'go', 3),
  command('go.check', 'Check answers', [], ['audit'], 'go', 3),
  command('go.history', 'What was changed, and when', [], ['audit'], 'go', 3),
  command('note.next', 'Next note or change', ['F7'], ['review'], 'go', 4),
  command('note.previous', 'Previous note or change', ['Shift+F7'], ['review'], 'go', 4),
  command('difference.next', 'Next difference of grade', ['Ctrl+F7'], ['review'], 'go', 4),
  command('difference.previous', 'Previous difference of grade', ['Ctrl+Shift+F7'], ['review'], 'go', 4),
  command('go.changes', 'What changed since the last review', [], ['review'], 'go', 4),
  command('go.outcome', 'Outcome of the review', [], ['review'], 'go', 4),
  // Audit
  command('risk.open', 'Someone may be at risk now', ['F8', 'Ctrl+Shift+8'], ['unlocked'], 'audit', 1),
  command('grade.first', 'First grade of the scale', ['Alt+1'], ['question'], 'audit', 2, {
    mac: ['Meta+1'],
  }),
  command('grade.second', 'Second grade of the scale', ['Alt+2'], ['question'], 'audit', 2, {
    mac: ['Meta+2'],
  }),
  command('grade.third', 'Third grade of the scale', ['Alt+3'], ['question'], 'audit', 2, {
    mac: ['Meta+3'],
  }),
  command('grade.fourth', 'Fourth grade of the scale', ['Alt+4'], ['question'], 'audit', 2, {
    mac: ['Meta+4'],
  }),
  // Only longer scales have these: they stand in no menu.
  command('grade.fifth', 'Fifth grade of the scale', ['Alt+5'], ['question'], null, 2, {
    mac: ['Meta+5'],
  }),
  command('grade.sixth', 'Sixth grade of the scale', ['Alt+6'], ['question'], null, 2, {
    mac: ['Meta+6'],
  }),
  command('grade.seventh', 'Seventh grade of the scale', ['Alt+7'], ['question'], null, 2, {
    mac: ['Meta+7'],
  }),
  command('grade.eighth', 'Eighth grade of the scale', ['Alt+8'], ['question'], null, 2, {
    mac: ['Meta+8'],
  }),
  command('grade.ninth', 'Ninth grade of the scale', ['Alt+9'], ['question'], null, 2, {
    mac: ['Meta+9'],
  }),
  command('grade.not-applicable', 'Not applicable', ['Alt+0'], ['question'], 'audit', 2, { mac: ['Meta+0'] }),
  command('evidence.add', 'Add evidence', ['Ctrl+E'], ['question'], 'audit', 3),
  command('action.add', 'Add an action', ['Ctrl+Shift+T'], ['question'], 'audit', 3),
  command('question.mark', 'Come back to this', ['Ctrl+Shift+M'], ['question'], 'audit', 3),
  command('review.agree', 'Agree, fine', ['Ctrl+Shift+A'], ['review'], 'audit', 5),
  command('note.new', 'New note, ask', ['Ctrl+Shift+N'], ['review'], 'audit', 5),
  command('review.agree-unchanged', 'Agree all that is unchanged', [], ['review'], 'audit', 5),
  command('audit.finish', 'Finish and go on', ['Ctrl+Shift+Enter'], ['audit', 'check'], 'audit', 4),
  // Help
  command('help.open', 'Help', ['F1'], ['everywhere'], 'help', 1),
  command('help.keys', 'All keys', ['Ctrl+/'], ['everywhere'], 'help', 1),
  // Keys of one control
  command(
    'scale.digits',
    'Grade by its number',
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    ['scale'],
    null,
    1,
    {
      local: true,
    },
  ),
  command('list.rows', 'Next or previous row', ['Up', 'Down'], ['list'], null, 1, {
    local: true,
    fixed: true,
  }),
  command('list.open', 'Open the row', ['Enter'], ['list'], null, 1, { local: true, fixed: true }),
  command('layer.close', 'Close the top layer', ['Escape'], ['everywhere'], null, 1, {
    local: true,
    fixed: true,
  }),
] as const;

export type CommandId = (typeof commands)[number]['id'];

/** The commands that grade, by the place of the value in its scale. */
export const gradeCommands = [
  'grade.first',
  'grade.second',
  'grade.third',
  'grade.fourth',
  'grade.fifth',
  'grade.sixth',
  'grade.seventh',
  'grade.eighth',
  'grade.ninth',
] as const satisfies readonly CommandId[];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((one) => [one.id, one]));

/** The command of this id; undefined when there is none (news may name only ids of this list). */
export const commandById = (id: string): Command | undefined => byId.get(id);

/** True when the text is the id of a command of this list. */
export const isCommandId = (id: string): id is CommandId => byId.has(id);

/**
 * Keys that stay free, each with its reason. Assistive technology, the system and text boxes need them; settings refuse
 * them.
 */
export const keptFree: readonly { readonly keys: readonly string[]; readonly why: string }[] = [
  { keys: ['Ctrl+R', 'F5', 'F11', 'F12', 'Ctrl+W', 'Ctrl+M'], why: 'The window uses it.' },
  { keys: ['Meta+H', 'Meta+M', 'Meta+Q', 'Meta+R', 'Meta+W'], why: 'The window uses it.' },
  { keys: ['F10', 'Meta+Space', 'Alt+F4', 'Alt+Space'], why: 'The system uses it.' },
  {
    keys: ['Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Meta+C', 'Meta+V', 'Meta+X', 'Meta+A'],
    why: 'Text boxes use it.',
  },
  { keys: ['Insert', 'CapsLock'], why: 'Screen readers use it.' },
  { keys: ['Ctrl+Shift+D'], why: 'Dictation uses it.' },
  { keys: ['Ctrl+Shift+U', 'Ctrl+Shift+E'], why: 'Linux uses it to type characters.' },
  { keys: ['Alt+F7', 'Alt+F8', 'Alt+F9', 'Alt+F10'], why: 'Linux desktops use it to move windows.' },
];

/**
 * The keys of a command on a platform, with the person's own first key in place of the default.
 * Takes a command, a platform and Settings.keys (command id → key, empty text for no key); gives keys, the shown one first.
 */
export function keysOf(
  command: Command,
  platform: Platform,
  own: Readonly<Record<string, string>> = {},
): readonly string[] {
  const preset = platform === 'darwin' ? command.keys.mac : command.keys.pc;
  const changed = own[command.id];
  if (changed === undefined || command.fixed === true) return preset;
  return changed === '' ? [] : [changed];
}

const macWords: Readonly<Record<string, string>> = {
  Meta: 'Command',
  Ctrl: 'Control',
  Alt: 'Option',
  Escape: 'Esc',
};

/** A key as the screen shows it: "Ctrl+Shift+F", on macOS "Command+Shift+F". */
export function keyWords(key: string, platform: Platform): string {
  if (platform !== 'darwin') return key.replace('Escape', 'Esc');
  return splitKey(key)
    .map((part) => macWords[part] ?? part)
    .join('+');
}

/** A key as Electron writes accelerators: "Control+Shift+F", "Command+Plus". */
export function acceleratorOf(key: string): string {
  const words: Readonly<Record<string, string>> = { Ctrl: 'Control', Meta: 'Command', '+': 'Plus' };
  return splitKey(key)
    .map((part) => words[part] ?? part)
    .join('+');
}

/** A key as the attribute aria-keyshortcuts writes it: "Control+Shift+F", "Alt+ArrowLeft". */
export function ariaKeyOf(key: string): string {
  const words: Readonly<Record<string, string>> = {
    Ctrl: 'Control',
    '+': 'Plus',
    Left: 'ArrowLeft',
    Right: 'ArrowRight',
    Up: 'ArrowUp',
    Down: 'ArrowDown',
  };
  return splitKey(key)
    .map((part) => words[part] ?? part)
    .join('+');
}

/** The parts of a key in order; the key "+" itself is one part. */
export function splitKey(key: string): readonly string[] {
  if (key === '+') return ['+'];
  return key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
}
