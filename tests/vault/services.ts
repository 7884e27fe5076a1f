/** The program's services over a test's vault, put together as main.ts does, with a window that only remembers what it was told. */
import type { News } from '../../shared/contract.ts';
import { failed } from '../../shared/result.ts';
import type { Settings } from '../../shared/settings.ts';
import { makeServices, type Around, type ServiceParts } from '../../electron/services.ts';
import { quietLog } from './support.ts';

const noWindow = {
  dialogs: {
    read: () => Promise.resolve(failed('cancelled')),
    write: () => Promise.resolve(failed('cancelled')),
  },
  choosePlace: () => Promise.resolve(null),
  chooseBackup: () => Promise.resolve(null),
  chooseCopies: () => Promise.resolve(null),
  showInFolder: () => undefined,
} satisfies Partial<Around>;

/** Takes the vault, and what of the window is other than "every dialog is left". Gives what the page may ask, guarded as for the page. */
export function servicesOver(
  parts: Pick<ServiceParts, 'vault'> & Partial<ServiceParts>,
  around: Partial<Around> = {},
) {
  const news: News[] = [];
  const settings: Settings[] = [];
  const opened: number[] = [];
  const services = makeServices({
    log: { ...quietLog, note: () => undefined },
    appVersion: '0.1.0',
    ...parts,
  });
  const handlers = services.handlers({
    ...noWindow,
    tell: (one) => void news.push(one),
    onOpened: () => void opened.push(opened.length),
    onSettings: (one) => void settings.push(one),
    ...around,
  });
  return { services, ask: services.guard(handlers), news, settings, opened };
}
