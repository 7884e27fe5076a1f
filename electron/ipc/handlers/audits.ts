/** Audits: listing, opening, saving, searching, history, versions. The vault does the work; this hands it the form, the time and the author. */
import { failed, ok } from '../../../shared/result.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import type { Gives } from '../../../shared/contract.ts';
import { toolkitFingerprint } from '../../vault/audits/write-audits.ts';
import type { Vault } from '../../vault/vault.ts';
import { withStore } from '../../vault/with-store.ts';
import type { Handlers } from '../serve.ts';

export type AuditParts = {
  readonly vault: Vault;
  /** The auditor's designation as their identity names it; '' while there is none. */
  readonly author: () => Promise<string>;
  readonly now?: () => number;
};

/** Builds the handlers of the sections toolkit and audit. */
export function auditHandlers(
  parts: AuditParts,
): Pick<
  Handlers,
  | 'toolkit.list'
  | 'audit.summaries'
  | 'audit.open'
  | 'audit.create'
  | 'audit.save'
  | 'audit.history'
  | 'audit.search'
  | 'audit.reopen'
> {
  const { vault } = parts;
  const act = async () => ({
    at: new Date((parts.now ?? Date.now)()).toISOString(),
    author: await parts.author(),
  });
  let listed: Gives<'toolkit.list'> | null = null;
  const list = () => {
    listed ??= toolkits.map((toolkit) => ({
      ref: { id: toolkit.id, version: toolkit.version, fingerprint: toolkitFingerprint(toolkit) },
      toolkit,
    }));
    return listed;
  };
  return {
    'toolkit.list': () => Promise.resolve(ok(list())),
    'audit.summaries': (input) => withStore(vault, async (store) => ok(await store.audits.summaries(input))),
    'audit.open': (input) => withStore(vault, (store) => store.audits.open(input)),
    'audit.create': async ({ toolkitId, carryFrom }) => {
      const toolkit = toolkits.find((one) => one.id === toolkitId);
      if (toolkit === undefined) return failed('toolkit-unknown');
      const who = await act();
      const made = await withStore(vault, (store) => store.audits.create({ ...who, toolkit, carryFrom }));
      return made.ok ? ok({ audit: made.value.summary.id, summary: made.value.summary }) : made;
    },
    'audit.save': async (input) => {
      const who = await act();
      return withStore(vault, (store) => store.audits.save({ ...who, ...input }));
    },
    'audit.history': (input) => withStore(vault, (store) => store.audits.history(input)),
    'audit.search': (input) => withStore(vault, async (store) => ok(await store.audits.search(input))),
    'audit.reopen': async (input) => {
      const who = await act();
      return withStore(vault, (store) => store.audits.reopen({ ...who, ...input }));
    },
  };
}
