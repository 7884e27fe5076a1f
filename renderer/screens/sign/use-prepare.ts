/** What has to be known before one can sign: the part in turn, the fingerprint and statements, who signs, the report. */
import { useEffect, useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import type { Report, ReportPerson } from '../../../shared/report/index.ts';
import type { Gives } from '../../../shared/contract.ts';
import type { Part } from '../../../shared/toolkit/toolkit.ts';
import { flushRisks } from '../../records/risk/risk-records.ts';
import type { OpenDraft } from '../../records/audit/draft.ts';
import type { Ask } from '../../records/audit/draft-state.ts';
import { hasLaptopFor, useHandOver } from '../../stores/hand-over.ts';
import { whenDone } from '../../records/when-done.ts';

export type Identity = NonNullable<Gives<'identity.own'>>;
export type Prepared = {
  readonly dataFingerprint: string;
  readonly reportFingerprint: string;
  readonly statements: readonly string[];
  readonly identity: Identity | null;
  readonly report: Report;
};
export type Preparing =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly words: string };

async function prepare(
  draft: OpenDraft,
  ask: Ask,
  part: Part,
  handedTo: ReportPerson | null,
): Promise<Preparing> {
  const saved = (await draft.flush()) && (await flushRisks());
  if (!saved && draft.store.getState().status.kind === 'held') {
    return {
      kind: 'refused',
      words:
        'Some words are more than their place takes and are not saved yet. Signing waits until they fit.',
    };
  }
  if (!saved) {
    return { kind: 'refused', words: 'Your last words are not saved yet. Signing waits until they are.' };
  }
  const { audit } = draft.store.getState();
  const asked = await ask('sign.prepare', { audit: audit.id, part: part.id, signer: handedTo });
  if (!asked.ok) return { kind: 'refused', words: sentenceFor(asked.code, asked.facts) };
  const own = await ask('identity.own', null);
  if (!own.ok) return { kind: 'refused', words: sentenceFor(own.code, own.facts) };
  return { kind: 'ready', prepared: { ...asked.value, identity: own.value } };
}

/** Prepares a part for signing when it is first shown. Given a new key, the component around it prepares anew. */
export function usePrepare(draft: OpenDraft, ask: Ask, part: Part | undefined): Preparing {
  const who = useHandOver((state) => state.who);
  const [state, setState] = useState<Preparing>({ kind: 'preparing' });
  useEffect(() => {
    if (part === undefined) return;
    const { audit } = draft.store.getState();
    const handedTo =
      who !== null && hasLaptopFor(who, audit.id, part.id)
        ? { name: who.name, role: who.role, agency: who.agency }
        : null;
    return whenDone(prepare(draft, ask, part, handedTo), setState);
  }, [draft, ask, part, who]);
  return state;
}
