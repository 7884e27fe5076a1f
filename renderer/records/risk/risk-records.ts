/** The risk records of the open audit: each a record of its own, opened to be written into; the audit shows them as they stand. */
import {
  riskRecordKind,
  newRiskRecord,
  asEscalation,
  type RiskRecord,
} from '../../../shared/records/risk-record.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { ask } from '../../ask.ts';
import { registerBeforeLock, useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import type { OpenDraft } from '../audit/draft.ts';
import { makeOpener, type OpenKindRecord } from '../open-record.ts';

export type OpenRisk = OpenKindRecord<RiskRecord>;

const opener = makeOpener<RiskRecord>(riskRecordKind);
/** The one that is written into. */
export const currentRisk = opener.current;

/** Saves what is not saved of them. Gives whether nothing is left. */
export async function flushRisks(): Promise<boolean> {
  await opener.flush();
  return opener.all().every(({ store }) => store.getState().document === store.getState().saved);
}

/** The steps of undo that were kept at the last lock, until the record is opened again. */
let keptUndo = '';
export const keepRiskUndo = (steps: string): void => {
  keptUndo = steps;
};
const withUndo = (risk: OpenRisk): OpenRisk => {
  risk.restoreUndo(keptUndo);
  keptUndo = '';
  return risk;
};

/** Drops them without saving, once the vault is locked. */
export function forgetRisks(): void {
  opener.forget();
  keptUndo = '';
}
registerBeforeLock(opener.flush);
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') forgetRisks();
});
addEventListener('pagehide', () => unawaited(flushRisks()));

/** Has the audit show what is written in an open record. Gives the function that ends that. */
export function follow(risk: OpenRisk, draft: OpenDraft): () => void {
  const show = (): void => {
    const now = asEscalation(risk.store.getState().document);
    const { escalations } = draft.store.getState().audit;
    const at = escalations.findIndex(({ id }) => id === now.id);
    draft.showRisks(at < 0 ? [...escalations, now] : escalations.with(at, now));
  };
  show();
  return risk.store.subscribe((now, before) => {
    if (now.document !== before.document) show();
    if (now.revision !== before.revision) draft.riskSaved();
  });
}

/** Opens the record that the audit shows under this id; null where it cannot be opened. */
export async function openRisk(audit: Audit['id'], row: string): Promise<OpenRisk | null> {
  const waiting = opener.all().find(({ store }) => store.getState().document.row === row);
  let id = waiting?.id;
  if (id === undefined) {
    const listed = await ask('record.list', {
      kind: riskRecordKind.name,
      about: audit,
      after: null,
      limit: 200,
    });
    id = listed.ok ? listed.value.items.find(({ line }) => line['row'] === row)?.id : undefined;
  }
  const opened = id === undefined ? null : await opener.open(id);
  return opened?.ok === true ? withUndo(opened.value) : null;
}

/** Begins a new record beside an audit. */
export const beginRisk = (audit: Audit['id'], question: string): OpenRisk =>
  opener.begin(newRiskRecord(audit, crypto.randomUUID(), question, new Date().toISOString()));

/** Takes away a record that nothing was written into. Gives whether it did. */
export async function takeBackRisk(risk: OpenRisk, draft: OpenDraft): Promise<boolean> {
  await risk.flush();
  const reply = await ask('record.takeBack', { kind: riskRecordKind.name, id: risk.id });
  if (!reply.ok) return false;
  const { row } = risk.store.getState().document;
  draft.showRisks(draft.store.getState().audit.escalations.filter(({ id }) => id !== row));
  await risk.close();
  return true;
}

/** Closes a record that is left. */
export const closeRisk = (risk: OpenRisk): void => unawaited(risk.close());
