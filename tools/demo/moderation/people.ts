/** Auditor and moderator: two programs over two folders of data that share nothing but a folder files are carried in. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchApp, type App } from '../../../tests/e2e/driver.ts';
import type { Hands } from '../person/mouse-and-keyboard.ts';
import { answerDialogs, setUp, type Other } from '../person/unlock-and-move.ts';

export const auditor = { name: 'Auditor A-09', role: 'Early help auditor', agency: 'Wren House' } as const;
export const moderator = { name: 'Moderator M-04', role: 'Moderator', agency: 'Robin Street' } as const;

/** One of the two, at their own program. */
export type Person = {
  readonly who: 'auditor' | 'moderator';
  readonly name: string;
  readonly app: App;
  readonly hands: Hands;
  /** Everything this person's program may write of its own accord. */
  readonly folder: string;
};

/** Called with the name of a step when its screen is complete. */
export type Seen = (person: Person, step: string) => Promise<void>;

/** Starts a program in a folder of its own and sets up vault and signature. */
export async function arrive(
  who: Person['who'],
  home: string,
  handsOf: (app: App) => Hands,
  seen: Seen,
): Promise<Person> {
  const folder = path.join(home, who);
  const place = (name: string): string => {
    const made = path.join(folder, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  const env = {
    CASELIGHT_PROFILE_BASE: place('profile'),
    XDG_CONFIG_HOME: place('config'),
    XDG_CACHE_HOME: place('cache'),
    TMPDIR: place('tmp'),
  };
  const identity: Other = who === 'auditor' ? auditor : moderator;
  const app = await launchApp({ userData: place('user-data'), env });
  const person: Person = { who, name: identity.name, app, hands: handsOf(app), folder };
  await setUp(person.hands, undefined, identity);
  await seen(person, 'new vault and signature');
  return person;
}

/** The dialog that saves writes into this folder from now on. */
export const savesInto = (person: Person, folder: string): Promise<void> => answerDialogs(person.app, folder);

/** The dialog that opens a file has this one chosen from now on. */
export const openable = (person: Person, file: string): Promise<void> =>
  answerDialogs(person.app, path.dirname(file), file);

/** Opens a file by key; the system's dialog has it chosen. */
export async function openFile(person: Person, file: string): Promise<void> {
  await openable(person, file);
  await person.hands.press('Control+o');
  await person.hands.page.locator('#verdict h1').waitFor();
}

/** Goes somewhere by "Find or do". */
export async function goBy(person: Person, command: string): Promise<void> {
  const { hands } = person;
  await hands.press('Control+k');
  await hands.page.locator('#palette-list').waitFor();
  await hands.write(command);
  await hands.page.locator('#palette-0').filter({ hasText: command }).waitFor();
  await hands.press('Enter');
  await hands.page.locator('#palette-list').waitFor({ state: 'detached' });
}
