/** Everything the vault worker can be asked once the vault is open: the one list that worker and main share as a type. */
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import { recordKinds } from '../../../shared/records/kinds.ts';
import type { AnyKind } from '../../../shared/records/record-kind.ts';
import { allRules } from '../../../shared/rules/index.ts';
import { makeContext, type Loaded } from '../records/held.ts';
import { makeCommit } from '../records/commit.ts';
import { makePacking, type Packing } from '../records/packing.ts';
import { settleSettings } from '../records/settle-settings.ts';
import { makeCabinet } from '../records/record-store.ts';
import { alteredReviews, packableKinds } from '../records/packable.ts';
import { makeChecks } from '../audits/checks.ts';
import { riskRecordKind } from '../../../shared/records/risk-record.ts';
import { makeBesideAudits } from '../records/beside-audits.ts';
import { makeFollowing } from '../records/followed-actions.ts';
import { makeFollowedWalk } from '../records/followed-walk.ts';
import { salvage } from '../audits/salvage.ts';
import { makeAuditReader } from '../audits/read-audits.ts';
import { makeSearchIndex } from '../search/search-index.ts';
import { packTexts } from '../search/pack-texts.ts';
import { makeSearch } from '../search/search.ts';
import { makeBringIn } from '../audits/take-out.ts';
import { makeAuditWriter } from '../audits/write-audits.ts';
import { makeLines } from '../exchange/line-store.ts';
import { makeBundleStore } from '../exchange/bundle-store.ts';
import { makeReceivedStore } from '../exchange/received-store.ts';
import { makeReviewStore } from '../reviews/review-store.ts';
import type { Connection } from '../file/sqlite.ts';
import { makeContactStore } from '../small/contacts.ts';
import { makeSignedStore } from '../audits/signed-versions.ts';
import {
  makePlaceStore,
  makeRecordStore,
  makeSecretStore,
  makeSettingsStore,
} from '../small/small-stores.ts';
import { makeQuietWork } from './quiet-work.ts';
import { makeMend } from './mend.ts';
import { makeWhole } from './whole.ts';

type OfRecords = {
  /** The kinds of record; a test may give its own. */
  readonly kinds?: readonly AnyKind[];
  readonly onRecord?: (line: RecordLine) => void;
};

/** Every operation of every group, each run through `run`. */
function through<G extends Record<string, object>>(groups: G, run: <T>(work: () => T) => T): G {
  const wrap = (members: object) =>
    Object.fromEntries(
      Object.entries(members).map(([name, operation]: [string, (input: unknown) => unknown]) => [
        name,
        (input: unknown) => run(() => operation(input)),
      ]),
    );
  return Object.fromEntries(Object.entries(groups).map(([group, members]) => [group, wrap(members)])) as G;
}

/**
 * Builds the stores over an open connection. `onSummary` hears of every summary that changed, after its commit; `onNoted` of what failed
 * without stopping anybody.
 */
export function makeOperations(
  db: Connection,
  onSummary: (summary: AuditSummary) => void,
  onNoted: (error: unknown) => void = () => {},
  { kinds = recordKinds, onRecord = () => undefined }: OfRecords = {},
) {
  const mend = makeMend(db, () => context.toolkit, onNoted);
  const context = makeContext(db, onSummary);
  // A damaged page of the index can make even its statements fail, and is no reason not to open.
  const index = mend.mending(() => makeSearchIndex(context));
  const committer = makeCommit(context);
  const checks = makeChecks(context, { committer, index, onNoted, mending: mend.mending });
  const changed = (loaded: Loaded) => {
    onSummary(loaded.summary);
    checks.again(loaded.audit.id);
    packing.wrote(context.history, context.ownerOf(loaded));
    checks.soon();
  };
  const following = makeFollowing(context, committer, { onNoted, onRecord });
  const { beside, ...settling } = makeBesideAudits(context, committer, { changed, onNoted, following });
  const { packable, altered, inside, ...cabinet } = makeCabinet({
    db,
    kinds,
    onRecord,
    packing: () => packing,
    beside,
  });
  const packing: Packing = makePacking(db, [...packableKinds(context), ...packable()], onNoted);
  const reader = makeAuditReader(context);
  const lines = makeLines(context);
  const follow = makeFollowedWalk(context, { following, changed, onNoted });
  const quiet = makeQuietWork([lines.makeOne, packTexts(db, index), follow], onNoted);
  const riskWritten = (audit: string) => beside.after(riskRecordKind.name, audit);
  const writer = makeAuditWriter(context, changed, riskWritten, following);
  checks.soon(2000);
  packing.soon();
  quiet.soon();
  settling.soon();
  settleSettings(db, { inside, open: cabinet.open }, onNoted);
  const stores = {
    audits: {
      create: writer.create,
      save: writer.save,
      reopen: writer.reopen,
      markSigned: writer.markSigned,
      bringIn: makeBringIn(context, committer, changed),
      open: (input: { readonly audit: string }) => {
        settling.settle(input.audit);
        return reader.open(input);
      },
      /** What can be read of an audit that stands on damaged pages. */
      salvage: (input: { readonly audit: string }) => salvage(context, input),
      summaries: reader.summaries,
      count: reader.count,
      history: reader.history,
      search: makeSearch(context, index, cabinet.search).search,
      misfits: checks.misfits,
      findings: checks.findings,
    },
    /** Every check this program knows, as a person reads of it. */
    checks: { words: () => allRules.map(({ id, title, explains }) => ({ id, title, explains })) },
    /** The words of forms as this vault has them. */
    forms: { ownWords: context.wholeVault.ownWords },
    signed: makeSignedStore(db),
    settings: makeSettingsStore(db),
    place: makePlaceStore(db),
    secrets: makeSecretStore(db),
    contacts: makeContactStore(db),
    bundles: makeBundleStore(context, committer, changed, lines),
    received: makeReceivedStore(context, committer, changed, lines, following),
    reviews: makeReviewStore(context, lines),
    records: makeRecordStore(db),
    cabinet,
    whole: makeWhole({
      db,
      reader,
      altered: () => [...altered(), ...alteredReviews(context)],
      packing,
      quiet,
      index,
      checks,
      settling,
      onNoted,
    }),
  };
  const { whole, ...rest } = stores;
  return { ...through(rest, mend.mending), whole };
}

export type Operations = ReturnType<typeof makeOperations>;
