/** What autosave saves of an open audit, and how. */
import type { StoreApi } from 'zustand/vanilla';
import { Audit } from '../../../shared/audit/audit.ts';
import { ok } from '../../../shared/result.ts';
import type { Savable } from '../autosave.ts';
import type { Ask, Draft } from './draft-state.ts';

/** How one open audit is read, put, sent and asked for again. It reads and writes the draft's store only. */
export function savableAudit(store: StoreApi<Draft>, ask: Ask): Savable<Audit> {
  const id = (): Audit['id'] => store.getState().audit.id;
  return {
    read: () => {
      const { audit, saved, revision } = store.getState();
      return { now: audit, saved, revision };
    },
    put: ({ now = store.getState().audit, saved, revision = store.getState().revision }) => {
      // Risk records save themselves: whatever was shown of them since is no difference of the audit.
      const { escalations } = store.getState().audit;
      const shown = (audit: Audit): Audit =>
        audit.escalations === escalations ? audit : { ...audit, escalations };
      store.setState({ audit: shown(now), saved: shown(saved), revision });
    },
    status: () => store.getState().status,
    setStatus: (status) => store.setState({ status }),
    send: (basedOn, changes) =>
      ask('audit.save', {
        audit: id(),
        basedOn,
        changes: changes.length > 0 ? changes : [{ op: 'test', path: '/id', value: id() }],
      }),
    reopen: async () => {
      const opened = await ask('audit.open', { audit: id() });
      if (!opened.ok) return opened;
      const { audit, revision, signed } = opened.value;
      store.setState({ signed });
      return ok({ document: audit, revision });
    },
    // A place may hold more than fits: that is said when it is saved, and is no reason to lose the rest.
    parse: (merged) => Audit.safeParse(merged).data ?? (merged as Audit),
  };
}
