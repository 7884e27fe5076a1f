/** Lists of followed actions as files: Word for people, CSV for spreadsheets. They are written where the person says, whole or not at all. */
import { createHash } from 'node:crypto';
import { ownerColumns, ownerLists, type OwnerList } from '../../../shared/actions/owner-list.ts';
import { counted, localDate, shortDay } from '../../../shared/dates/index.ts';
import { actionKind, type ActionRecord } from '../../../shared/records/action.ts';
import { failed, ok } from '../../../shared/result.ts';
import { csvText } from '../../../shared/text/csv.ts';
import { makeDocx, zipOf, type DocxBlock } from '../../docx/docx.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type ActionParts = {
  readonly store: () => Store;
  readonly dialogs: Pick<FileDialogs, 'write'>;
  readonly log: Pick<Log, 'failure'>;
  readonly now: () => number;
};

const { name: kind } = actionKind;
const files = {
  word: [{ name: 'Word', extensions: ['docx'] }],
  csv: [{ name: 'Comma-separated values', extensions: ['csv'] }],
  'word-each': [{ name: 'Archive of Word files', extensions: ['zip'] }],
} as const;
const widths = [12, 30, 10, 10, 20, 12, 12];

/** Every followed action of a vault, as it stands. */
async function allActions(store: Store): Promise<ActionRecord[]> {
  const records: ActionRecord[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['cabinet']['list']>> = await store.cabinet.list({
      kind,
      about: null,
      after,
      limit: 1000,
    });
    for (const { id } of page.items) {
      const opened = await store.cabinet.open({ kind, id });
      if (opened.ok) records.push(opened.value.document as unknown as ActionRecord);
    }
    after = page.next;
  } while (after !== null);
  return records;
}

const blocksOf = ({ owner, rows }: OwnerList): DocxBlock[] => [
  { kind: 'heading', text: `${owner}: ${counted(rows.length, 'open action')}` },
  { kind: 'table', columns: ownerColumns, widths, rows },
];

const csvOf = (lists: readonly OwnerList[]): Uint8Array =>
  Buffer.from(
    csvText([
      ['Owner', ...ownerColumns],
      ...lists.flatMap(({ owner, rows }) => rows.map((row) => [owner, ...row])),
    ]),
    'utf8',
  );

/** Builds the handler of the section action. */
export function actionHandlers({ store, dialogs, log, now }: ActionParts): Pick<Handlers, 'action.export'> {
  return {
    'action.export': async ({ owner, as }) => {
      const open = store();
      const { defaultMarking: marking } = await open.settings.get();
      const lists = ownerLists(await allActions(open), owner);
      if (lists.length === 0) return failed('actions-none');
      const at = new Date(now());
      const day = localDate(at);
      const word = (title: string, blocks: readonly DocxBlock[]) => {
        const text = `As of ${shortDay(at)}. Dates that were extended show the date first agreed beside them.`;
        return makeDocx({ title, marking, blocks: [{ kind: 'text', text }, ...blocks] });
      };
      const made = async (): Promise<readonly [string, Uint8Array]> => {
        if (as === 'csv') return [`actions-${day}.csv`, csvOf(lists)];
        if (as === 'word') return [`actions-${day}.docx`, await word('Actions', lists.flatMap(blocksOf))];
        const each = await Promise.all(
          lists.map(
            async (list, at_) =>
              [
                `list-${String(at_ + 1).padStart(3, '0')}.docx`,
                await word('Actions', blocksOf(list)),
              ] as const,
          ),
        );
        return [`actions-${day}.zip`, await zipOf(each)];
      };
      const [name, bytes] = await made();
      const written = await dialogs.write('Save lists of actions', name, files[as], bytes);
      if (!written.ok) return written;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // The file stands. That it left is noted where the vault can still note it.
      await open.records
        .exported({ at: at.toISOString(), kind: 'actions', audit: '', version: 0, sha256, recipient: '' })
        .catch((error: unknown) => void log.failure('vault', error));
      return ok({
        ...written.value,
        actions: lists.reduce((sum, { rows }) => sum + rows.length, 0),
        owners: lists.length,
      });
    },
  };
}
