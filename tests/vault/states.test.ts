/** Form by state by act, through the real handlers: what a screen offers is what main accepts. */
import { expect, test } from 'vitest';
import type { Audit, AuditState } from '../../shared/audit/audit.ts';
import { AuditState as States } from '../../shared/audit/audit.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import { may, sealingActs, standingOf, stateTable, type AuditAct } from '../../shared/audit/states.ts';
import type { BundlePurpose } from '../../shared/bundle/manifest.ts';
import type { Result } from '../../shared/result.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { isShown } from '../../shared/toolkit/evaluate/condition.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { packAudit } from '../../electron/bundle/pack.ts';
import { lockOfPart, partsInTurn } from '../../renderer/form/lock-words.ts';
import { servicesOver } from './services.ts';
import { vaultForAll } from './set-up.ts';
import { standAt } from './stand.ts';
import { act, blank, must, openRisk } from './support.ts';

const place = vaultForAll();
let over: ReturnType<typeof servicesOver> | null = null;
const ask = () => (over ??= servicesOver({ vault: place.vault })).ask;

async function made(toolkit: Toolkit, state: AuditState): Promise<AuditId> {
  const { summary } = must(await place.store.audits.create({ ...act(), toolkit, carryFrom: null }));
  await standAt(place.store, summary.id, state);
  expect((await place.audited(summary.id)).audit.state).toBe(state);
  return summary.id;
}

/** A box a person can always write in, of a part. */
const boxOf = (toolkit: Toolkit, audit: Audit, part: string): string | undefined =>
  toolkit.sections
    .filter((section) => section.part === part && isShown(section.showIf, audit))
    .flatMap((section) => section.questions)
    .find((one) => one.answer.kind !== 'actions' && one.answer.kind !== 'sign-off')?.id;

const saves = async (id: AuditId, path: string, value: object): Promise<boolean> => {
  const { revision: basedOn } = await place.audited(id);
  const reply = await ask()['audit.save']({
    audit: id,
    basedOn,
    changes: [{ op: 'add', path, value: value as never }],
  });
  return reply.ok;
};
const outcome = (result: Result<unknown>): string => (result.ok ? 'done' : result.code);

for (const state of States.options)
  test.each(toolkits.map((one) => [one.id, one] as const))(
    `an audit that is ${state} takes what its screens offer, in the form %s`,
    async (_id, toolkit) => {
      const id = await made(toolkit, state);
      const { audit } = await place.audited(id);

      // Someone may be at risk now: F8 takes a record in every state.
      expect(may(audit, 'record-risk')).toBe(true);
      expect(await saves(id, '/escalations/-', { ...openRisk(), id: `r-${state}` })).toBe(true);

      for (const part of toolkit.parts) {
        const box = boxOf(toolkit, audit, part.id);
        if (box === undefined) continue;
        const offered = lockOfPart(toolkit, audit, part.id) === null;
        const taken = await saves(id, `/answers/${box}`, { ...blank, rationale: 'Written now.' });
        expect(taken, `${part.id}: ${box}`).toBe(offered);
      }

      const inTurn = partsInTurn(toolkit, audit).map((part) => part.id);
      for (const part of toolkit.parts) {
        const prepared = await ask()['sign.prepare']({ audit: id, part: part.id, signer: null });
        if (inTurn.includes(part.id)) expect(prepared, part.id).toMatchObject({ ok: true });
        else if (!part.after.every((one) => audit.parts.some((signed) => signed.part === one)))
          expect(outcome(prepared), part.id).toBe('wrong-state');
      }

      const { summary } = must(await summaryOf(id));
      for (const [purpose, sealing] of Object.entries(sealingActs)) {
        const packed = await packAudit(place.store, id, purpose as BundlePurpose, 'ab'.repeat(32));
        expect(packed.ok, purpose).toBe(may(standingOf(summary), sealing));
      }

      const reopened = await ask()['audit.reopen']({ audit: id, reason: 'A date was wrong.' });
      expect(reopened.ok).toBe(may(audit, 'reopen'));
    },
  );

const summaryOf = async (id: AuditId) => {
  const { items } = await place.store.audits.summaries({ after: null, limit: 1000 });
  const summary = items.find((one) => one.id === id);
  return summary === undefined
    ? ({ ok: false, code: 'not-found' } as const)
    : ({ ok: true, value: { summary } } as const);
};

test('every state and act is asked: none is missing from the table', () => {
  expect(Object.keys(stateTable).toSorted()).toEqual([...States.options].toSorted());
  const acts = new Set(Object.values(stateTable).flatMap((row) => Object.keys(row) as AuditAct[]));
  expect(acts.has('record-risk')).toBe(true);
  for (const row of Object.values(stateTable)) expect(row['record-risk']).toBeDefined();
});
