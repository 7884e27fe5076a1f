/** Audits that no act of the program leads to, sealed and signed with a real key: refused before anything is stored, with the place. */
import { expect, test } from 'vitest';
import type { Audit } from '../../../shared/audit/audit.ts';
import { signedContent } from '../../../shared/audit/signed-content.ts';
import { sha256Of } from '../../../electron/bundle/read-bundle.ts';
import { entries, auditor, moderator, refused, sealed } from './attacked.ts';
import { identityOf, resealed, textOf, utf8 } from './forging.ts';

/** The audit changed by its own signer, who signs the changed text and seals it anew. */
async function forged(change: (audit: Audit) => Audit): Promise<Uint8Array> {
  const text = textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes);
  const changed = change(JSON.parse(text) as Audit);
  const last = changed.parts.at(-1);
  const fingerprint = sha256Of(signedContent({ ...changed, parts: changed.parts.slice(0, -1) }));
  const audit: Audit =
    last === undefined
      ? changed
      : { ...changed, parts: [...changed.parts.slice(0, -1), { ...last, dataFingerprint: fingerprint }] };
  return sealed(
    await resealed(entries, await identityOf(auditor), {
      part: (one) => {
        // The history would have to be forged as well; left out it is only told.
        if (one.name.endsWith('history.json')) return null;
        return one.name.endsWith('audit.json') ? utf8(JSON.stringify(audit)) : one.bytes;
      },
      manifest: (m) => ({
        ...m,
        audits: m.audits.map((one) => ({
          ...one,
          state: audit.state,
          dataFingerprint: sha256Of(signedContent(audit)),
        })),
      }),
    }),
  );
}

async function doesNotFit(place: string, change: (audit: Audit) => Audit): Promise<void> {
  const file = await forged(change);
  const verdict = await moderator.look(file);
  expect(verdict.lines.find((line) => line.answer === 'no')?.found).toContain(place);
  await refused(file, 'audit-does-not-fit');
}

test('a grade that the scale of the question does not have', () =>
  doesNotFit('answers.3i.grade', (audit) => ({
    ...audit,
    answers: {
      ...audit.answers,
      '3i': { ...(audit.answers['3i'] as Audit['answers'][string]), grade: 'na' },
    },
  })));

test('two actions of one id', () =>
  doesNotFit('actions.1.id', (audit) => {
    const action = {
      id: 'a1',
      question: '',
      what: 'Two sessions',
      owner: 'Lead professional',
      due: '',
      measure: '',
      level: 'case',
      rag: '',
      state: 'provisional',
      doneOn: '',
      doneEvidence: '',
      reply: '',
    } as const;
    return { ...audit, actions: [action, action] };
  }));

test('closed, and nobody has signed it', () =>
  doesNotFit('state', (audit) => ({ ...audit, state: 'closed', parts: [] })));

test('a part that its form does not have', () =>
  doesNotFit('parts.0.part', (audit) => ({
    ...audit,
    parts: audit.parts.map((one) => ({ ...one, part: 'nobody' })),
  })));
