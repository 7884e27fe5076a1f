/** Brings an audit of one's own to a state by the acts that lead there, never by writing the state. */
import { randomUUID } from 'node:crypto';
import type { AuditState } from '../../shared/audit/audit.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import { newReview } from '../../shared/moderation/new-review.ts';
import type { Store } from '../../electron/vault/life/vault.ts';
import { act, must, partSignature } from './support.ts';

const moderator = { name: 'Heron', role: 'Moderator', agency: 'North', fingerprint: 'cd'.repeat(32) };

const openAction = {
  id: 'act-1',
  question: '',
  what: 'Write the plan with the family.',
  owner: 'Lead professional',
  due: '2026-12-01',
  measure: 'The plan is on the file.',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
};

async function sign(store: Store, audit: AuditId): Promise<void> {
  const { revision } = must(await store.audits.open({ audit }));
  must(
    await store.audits.markSigned({
      ...act(),
      audit,
      basedOn: revision,
      signature: partSignature(),
      pdf: { bytes: new TextEncoder().encode('%PDF-1.7'), details: { field: 'auditor-signature' } },
    }),
  );
}

async function seal(store: Store, audit: AuditId): Promise<void> {
  must(
    await store.bundles.sealed({
      ...act(),
      bundle: randomUUID(),
      purpose: 'for-moderation',
      manifestSha256: randomUUID().replaceAll('-', '').repeat(2),
      manifest: '{}',
      sender: 'ab'.repeat(32),
      created: act().at,
      recipients: moderator.fingerprint,
      audits: [{ audit, version: 1, fingerprint: 'cd'.repeat(32) }],
    }),
  );
}

async function comeBack(store: Store, audit: AuditId, purpose: 'returned' | 'moderated'): Promise<void> {
  const bundle = randomUUID();
  const opened = must(await store.audits.open({ audit }));
  must(
    await store.received.lay({
      at: act().at,
      bundle,
      purpose,
      sender: moderator,
      fingerprint: 'cd'.repeat(32),
      audit: opened.audit,
      toolkit: opened.toolkit,
      history: '[]',
      pdf: new TextEncoder().encode('%PDF-1.7'),
      pdfSha256: 'ef'.repeat(32),
      review: newReview({ audit: opened.audit, moderator, at: act().at, before: null }),
      keepUntil: '',
    }),
  );
  const manifestSha256 = randomUUID().replaceAll('-', '').repeat(2);
  const sent = { manifest: '{}', manifestSha256, created: act().at, sender: moderator.fingerprint };
  must(await store.received.takeIn({ at: act().at, bundle, ...sent, warnings: [] }));
}

/** Takes a new audit on its way to a state. */
export async function standAt(store: Store, audit: AuditId, state: AuditState): Promise<void> {
  if (state === 'in-progress') return;
  if (state !== 'closed') {
    const { revision: basedOn } = must(await store.audits.open({ audit }));
    const changes = [{ op: 'add' as const, path: '/actions/-', value: openAction }];
    must(await store.audits.save({ ...act(), audit, basedOn, changes }));
  }
  await sign(store, audit);
  if (state === 'signed') return;
  await seal(store, audit);
  if (state === 'with-moderator') return;
  await comeBack(store, audit, state === 'returned' ? 'returned' : 'moderated');
}
