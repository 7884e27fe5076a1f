/** Everything the vault worker can be asked once the vault is open: the one list that worker and main share as a type. */
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import { failed, ok } from '../../../shared/result.ts';
import { makeContext, type Loaded } from '../records/held.ts';
import { makeCommit } from '../records/commit.ts';
import { makePacking } from '../records/packing.ts';
import { packableKinds } from '../records/packable.ts';
import { makeProblems } from '../audits/problems.ts';
import { makeAuditReader } from '../audits/read-audits.ts';
import { makeSearchIndex } from '../search/search-index.ts';
import { makeSearch } from '../search/search.ts';
import { makeAuditWriter } from '../audits/write-audits.ts';
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
import { checkVault } from '../audits/vault-check.ts';
import { copyVault } from '../file/vault-copies.ts';

/** Builds the stores over an open connection. `onSummary` hears of every summary that changed, after its commit. */
export function makeOperations(db: Connection, onSummary: (summary: AuditSummary) => void) {
  const context = makeContext(db, onSummary);
  const index = makeSearchIndex(context);
  const committer = makeCommit(context);
  const problems = makeProblems(context, committer, index);
  const packing = makePacking(db, packableKinds(context));
  const reader = makeAuditReader(context);
  const changed = (loaded: Loaded) => {
    onSummary(loaded.summary);
    packing.wrote(context.history, context.ownerOf(loaded));
    problems.soon();
  };
  const writer = makeAuditWriter(context, changed);
  const search = makeSearch(context, index);
  problems.soon(2000);
  packing.soon();
  return {
    audits: {
      create: writer.create,
      save: writer.save,
      reopen: writer.reopen,
      markSigned: writer.markSigned,
      open: reader.open,
      summaries: reader.summaries,
      count: reader.count,
      history: reader.history,
      search: search.search,
      /** Every problem of an audit as the checks find it now. */
      problems: (input: { readonly audit: string }) => {
        const loaded = context.load(input.audit);
        return loaded === null ? failed('not-found') : ok(problems.problemsOf(loaded));
      },
    },
    signed: makeSignedStore(db),
    settings: makeSettingsStore(db),
    place: makePlaceStore(db),
    secrets: makeSecretStore(db),
    contacts: makeContactStore(db),
    bundles: makeBundleStore(context, committer, changed),
    received: makeReceivedStore(context, committer, changed),
    reviews: makeReviewStore(context),
    records: makeRecordStore(db),
    whole: {
      check: () => checkVault(db, reader),
      /** Packs every long history at once. */
      pack: () => packing.all(),
      copy: (input: Parameters<typeof copyVault>[1]) => copyVault(db, input),
      /** Stops work in the background; the connection is closed next. */
      rest: () => {
        problems.stop();
        packing.stop();
      },
    },
  };
}

export type Operations = ReturnType<typeof makeOperations>;
