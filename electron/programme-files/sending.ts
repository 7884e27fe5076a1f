/** Sealing files of the programme: commissions, answers, receipts. A file counts as sent when it stands under its name on the disk. */
import { randomUUID } from 'node:crypto';
import type { contract, Takes } from '../../shared/contract.ts';
import { fileKinds } from '../../shared/programme/files/kinds.ts';
import { answersIn, commissionState, standingCommission } from '../../shared/records/commission.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isWritten } from '../../shared/text/written.ts';
import { recordOf } from './held-records.ts';

import { sendCommission } from './send-commission.ts';
import { makeSender, type ProgrammeSendingDeps, type Sealed } from './send-file.ts';

/** Builds the acts. */
export function makeProgrammeSending(deps: ProgrammeSendingDeps) {
  const { store } = deps;
  const sender = makeSender(deps);
  const { at, send, contactOf, save } = sender;
  return {
    commission: sendCommission(deps, sender),

    /** K6. The answer is kept once its file is written. */
    answer: async (input: Takes<'programme.answer'>): Promise<Sealed<'programme.answer'>> => {
      const found = await recordOf(store(), 'commission', input.commission);
      if (found === null) return failed('not-found');
      const { document, revision } = found;
      const { act, independent, why, reason } = input;
      if (!answersIn[commissionState(document)].includes(act)) return failed('wrong-state');
      if (act === 'accept' && !independent) return failed('independence-needed');
      if (act !== 'accept' && !isWritten(reason)) return failed('reason-needed');
      const { now: current } = standingCommission(document);
      const answer = {
        id: randomUUID(),
        allocation: document.id,
        step: document.answers.length + 1,
        act,
        independent: act === 'accept',
        why: act === 'accept' ? ('' as const) : why,
        reason: act === 'accept' ? '' : reason.trim(),
        at: at(),
      };
      const file = await send(await contactOf(current.sender.certificate), {
        body: {
          kind: 'commission-answer',
          answers: [answer],
          received: document.versions.map(({ id, manifestSha256 }) => ({ file: id, manifestSha256 })),
        },
        year: current.year,
        round: current.round,
        covers: current.content.subject,
      });
      if (!file.ok) return file;
      const after = { ...document, answers: [...document.answers, answer] };
      const saved = await save('commission', document.id, revision, document, after);
      return saved.ok ? file : saved;
    },

    /** K17. */
    receipt: async ({ file }: Takes<'programme.receipt'>): Promise<Sealed> => {
      const found = await recordOf(store(), 'programme-file', file);
      if (found?.document.direction !== 'in' || found.document.round === null) return failed('not-found');
      const { id, manifestSha256, sender, year, round, kind } = found.document;
      return send(await contactOf(sender.certificate), {
        body: { kind: 'receipt', received: [{ file: id, manifestSha256 }], at: at() },
        year,
        round,
        covers: `${fileKinds[kind].words} of ${round.code}`,
      });
    },

    /** Decides between two contents of one version (M6). */
    decide: async ({
      commission,
      version,
    }: Takes<'programme.decide'>): Promise<
      Result<null, (typeof contract)['programme.decide']['mayFail'][number]>
    > => {
      const found = await recordOf(store(), 'commission', commission);
      if (found === null) return failed('not-found');
      const { now: current, others } = standingCommission(found.document);
      if (![current, ...others].some(({ id }) => id === version)) return failed('wrong-state');
      const after = { ...found.document, chosen: version };
      const saved = await save('commission', commission, found.revision, found.document, after);
      return saved.ok ? ok(null) : saved;
    },
  };
}
export type ProgrammeSending = ReturnType<typeof makeProgrammeSending>;
