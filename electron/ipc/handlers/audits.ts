/** Audits: listing, opening, saving, searching, history, versions. The vault does the work; this hands it the form, the time and the author. */
import { failed, ok } from '../../../shared/result.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { withOwnWords } from '../../../shared/toolkit/own-words.ts';
import type { Gives } from '../../../shared/contract.ts';
import { toolkitFingerprint } from '../../vault/audits/toolkit-fingerprint.ts';
import type { Store, Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type AuditParts = {
  readonly vault: Vault;
  /** The auditor's designation as their identity names it; '' while there is none. */
  readonly author: () => Promise<string>;
  /** The role their identity names; '' while there is none. It begins the header of a new audit. */
  readonly designation?: () => Promise<string>;
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
  | 'audit.misfits'
  | 'audit.create'
  | 'audit.save'
  | 'audit.history'
  | 'audit.search'
  | 'audit.findings'
  | 'toolkit.checks'
  | 'audit.reopen'
> {
  const { vault } = parts;
  const act = async () => ({
    at: new Date((parts.now ?? Date.now)()).toISOString(),
    author: await parts.author(),
  });
  let listed: { readonly words: string; readonly forms: Gives<'toolkit.list'> } | null = null;
  /** The built-in forms in the words of this vault. Made once per set of words: the fingerprints cost a moment. */
  const formsIn = (words: Readonly<Record<string, string>>): Gives<'toolkit.list'> => {
    const key = JSON.stringify(words);
    if (listed?.words === key) return listed.forms;
    const forms = toolkits.map((builtIn) => {
      const { toolkit } = withOwnWords(builtIn, words);
      const { id, version } = toolkit;
      return { ref: { id, version, fingerprint: toolkitFingerprint(toolkit) }, toolkit };
    });
    listed = { words: key, forms };
    return forms;
  };
  const forms = (store: Store) => store.forms.ownWords().then(formsIn);
  return {
    'toolkit.list': () => withStore(vault, async (store) => ok(await forms(store))),
    'toolkit.checks': () => withStore(vault, async (store) => ok(await store.checks.words())),
    'audit.findings': (input) => withStore(vault, (store) => store.audits.findings(input)),
    'audit.summaries': (input) => withStore(vault, async (store) => ok(await store.audits.summaries(input))),
    'audit.open': (input) => withStore(vault, (store) => store.audits.open(input)),
    'audit.misfits': (input) => withStore(vault, (store) => store.audits.misfits(input)),
    'audit.create': async ({ toolkitId, carryFrom }) => {
      const who = { ...(await act()), designation: (await parts.designation?.()) ?? '' };
      const made = await withStore(vault, async (store) => {
        const form = (await forms(store)).find(({ ref }) => ref.id === toolkitId);
        if (form === undefined) return failed('toolkit-unknown');
        return store.audits.create({ ...who, toolkit: form.toolkit, carryFrom });
      });
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
