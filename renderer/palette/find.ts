/** Gathers the lines of the palette for what was typed: the screen's own first, then audits, then commands, then search. Before anything is typed: what one is likely to want here. */
import { commands, keysOf, keyWords, type Command, type Platform } from '../../shared/commands.ts';
import { canRun, run } from '../stores/commands.ts';
import { go } from '../stores/routes.ts';
import { useSession } from '../stores/session.ts';
import { useSettings } from '../stores/settings.ts';
import { idsByWord, rowsOf } from '../working-copy/list.ts';
import { searchFor } from '../stores/search.ts';
import { unawaited } from '../surface.ts';
import { fit } from './match.ts';
import { fromSources, type PaletteItem } from './sources.ts';

const atMost = 12;

/** What is wanted most, likeliest first; of these the ones that work on the screen stand at the top of the empty palette. */
const likely: readonly string[] = [
  'report.export',
  'review.agree',
  'note.new',
  'note.next',
  'question.next-unanswered',
  'question.goto',
  'audit.finish',
  'go.check',
  'problem.next',
  'evidence.add',
  'action.add',
  'risk.open',
  'audit.new',
  'file.open',
  'find.here',
  'find.everywhere',
  'go.history',
  'go.audits',
  'go.desk',
  'bundle.seal',
  'settings.open',
  'vault.lock',
  'help.keys',
];

const likeliestFirst = (items: readonly PaletteItem[]): PaletteItem[] => {
  const place = ({ id }: PaletteItem): number => (likely.includes(id) ? likely.indexOf(id) : likely.length);
  return [...items].sort((a, b) => place(a) - place(b));
};

const best = (items: readonly PaletteItem[], text: string): PaletteItem[] =>
  items
    .map((item) => ({ item, fits: fit(`${item.title} ${item.also ?? ''}`, text) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ item }) => item);

function commandItems(platform: Platform, own: Readonly<Record<string, string>>): PaletteItem[] {
  return commands
    .filter((one: Command) => one.local !== true && one.id !== 'palette.open' && canRun(one.id as never))
    .map((one) => {
      const key = keysOf(one, platform, own)[0];
      return {
        id: one.id,
        title: one.title,
        icon: one.id === 'risk.open' ? ('phone' as const) : ('arrow-right' as const),
        key: key === undefined ? undefined : keyWords(key, platform),
        run: () => {
          run(one.id);
        },
      };
    });
}

async function auditItems(text: string): Promise<PaletteItem[]> {
  const rows = await rowsOf(idsByWord(text, 6));
  return rows.map((row) => ({
    id: row.id,
    title: `Open ${row.reference}, ${row.toolkitTitle}${row.caseReference === '' ? '' : `, ${row.caseReference}`}`,
    icon: 'folder-open',
    run: () => go({ screen: 'audit', audit: row.id }),
  }));
}

const searchItem = (text: string): PaletteItem => ({
  id: 'search-all',
  title: `Find “${text.trim()}” in all audits`,
  icon: 'search',
  run: () => {
    unawaited(searchFor(text.trim()));
    go({ screen: 'audits' });
  },
});

/** The lines for this text, best first; without text every command that works here, likeliest first. */
export async function findItems(text: string): Promise<readonly PaletteItem[]> {
  const own = useSettings.getState().keys;
  const platform = useSession.getState().app?.platform ?? 'linux';
  const all = commandItems(platform, own);
  if (text.trim() === '') return likeliestFirst(all);
  const [screens, audits] = await Promise.all([fromSources(text), auditItems(text)]);
  return [
    ...best(screens, text).slice(0, atMost),
    ...audits,
    ...best(all, text).slice(0, atMost),
    searchItem(text),
  ];
}
