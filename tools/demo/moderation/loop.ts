/**
 * The whole way of one audit between two programs that never touch a network: written, signed, sealed, reviewed, returned,
 * revised, accepted, counter-signed, home. Every screen is told of when it is complete, so that a demo takes pictures of
 * what a test asserts.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Job } from '../answers.ts';
import { fillForm } from '../person/form.ts';
import { beginAudit, check, checkSignedPdf, heading, savePdf, sign } from '../person/unlock-and-move.ts';
import { answerNote, leaveWarnings, newVersion, revise, toSigned } from './answering.ts';
import { refused, seal, take } from './bundles.ts';
import { meet, saveCard } from './cards.ts';
import { drawSample, openCameBack, toDesk } from './desk.ts';
import { goBy, openable, savesInto, type Person, type Seen } from './people.ts';
import {
  agreeUnchanged,
  confirmActions,
  decide,
  finish,
  lookAtChanges,
  reviewTheRest,
  toOutcome,
} from './reviewing.ts';
import { scriptOf } from './script.ts';

/** Where things are left. */
export type Places = {
  /** The only folder both people reach: cards and bundles. */
  readonly exchange: string;
  /** Signed PDFs of the auditor; the counter-signed one in a folder "countersigned" below. */
  readonly pdfs: string;
};

/** What came of it. */
export type Outcome = {
  readonly reference: string;
  readonly signed: readonly string[];
  readonly countersigned: string;
  readonly bundles: readonly string[];
  readonly changes: { readonly asked: number; readonly unasked: number };
  readonly agreedInOneAct: number;
  /** What the program of the auditor says of the counter-signed PDF. */
  readonly verdict: string;
  /** Texts that were written on the way: none of them may lie readable anywhere. */
  readonly texts: readonly string[];
};

/** Both make themselves known to each other: cards change hands, and the key words are compared. */
async function getToKnow(one: Person, other: Person, exchange: string, seen: Seen): Promise<void> {
  const cards = new Map<Person, { file: string; words: string }>();
  for (const person of [one, other]) {
    const saved = await saveCard(person, exchange, seen);
    const file = path.join(exchange, `${person.who}.caselight-contact`);
    copyFileSync(saved.file, file);
    cards.set(person, { file, words: saved.words });
  }
  for (const [person, known] of [
    [one, other],
    [other, one],
  ] as const) {
    const card = cards.get(known);
    if (card !== undefined) await meet(person, known.name, card.file, card.words, seen);
  }
}

/** A copy of a bundle with one byte changed in its middle. */
function spoiled(bundle: string): string {
  const bytes = readFileSync(bundle);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const file = path.join(path.dirname(bundle), `changed-on-the-way${path.extname(bundle)}`);
  writeFileSync(file, bytes);
  return file;
}

/** Plays it, from two new vaults to the moderated audit at home. `seen` hears of each screen, `tell` of each part of the way. */
export async function playLoop(
  auditor: Person,
  moderator: Person,
  job: Job,
  places: Places,
  seen: Seen,
  tell: (line: string) => void,
): Promise<Outcome> {
  const { exchange, pdfs } = places;
  const countersignedIn = path.join(pdfs, 'countersigned');
  for (const folder of [exchange, pdfs, countersignedIn]) mkdirSync(folder, { recursive: true });
  const script = scriptOf(job);
  const bundles: string[] = [];
  const signed: string[] = [];
  const at = (person: Person) => (step: string) => seen(person, step);

  await getToKnow(auditor, moderator, exchange, seen);
  tell('cards exchanged, key words compared, both verified');

  const a = auditor.hands;
  const m = moderator.hands;
  await beginAudit(a, job.toolkit, job.answers.independence);
  await fillForm(a, job.toolkit, job.answers);
  await check(a, job.answers.waivers);
  await sign(a);
  await savesInto(auditor, pdfs);
  signed.push(path.join(pdfs, await savePdf(a)));
  const reference = path.basename(signed[0] ?? '').replace(/-v1\.pdf$/, '');
  await seen(auditor, 'audit signed');
  tell(`${reference} written and signed`);
  bundles.push(await seal(auditor, moderator.name, exchange, 'version 1', seen));

  await refused(moderator, spoiled(bundles[0] ?? ''), seen);
  const first = { what: 'version 1', button: 'Open it', way: /^Review / };
  await take(moderator, bundles[0] ?? '', first, seen);
  await m.page.locator('#q h1').waitFor();
  await seen(moderator, 'review begun');
  const reviewed = await reviewTheRest(m, script.first, async (question) => {
    if (script.first[question] !== undefined) await seen(moderator, `reviewed ${question}`);
  });
  await toOutcome(m);
  await decide(m, script.returned);
  await seen(moderator, 'outcome: return');
  await finish(m, 'Finished: it goes back to the auditor.');
  await seen(moderator, 'returned');
  tell(`${reviewed} questions reviewed, two grades proposed, returned`);
  bundles.push(await seal(moderator, auditor.name, exchange, 'returned', seen));
  await toDesk(moderator);
  await seen(moderator, 'desk, with the auditor');

  const back = { what: 'the returned audit', button: 'Open and show the notes', way: /^Show the notes on / };
  await take(auditor, bundles[1] ?? '', back, seen);
  await heading(a.page, 'From the moderator');
  await seen(auditor, 'notes to answer');
  await toSigned(auditor, reference);
  await newVersion(a, script.newVersion);
  await revise(a, script.revised, { grade: script.revisedTo, more: script.revisedText });
  await seen(auditor, 'revising beside the note');
  await answerNote(a, script.revised, 'I have revised it', script.revisedReply);
  await answerNote(a, script.kept, 'I keep it, for this reason', script.keptReply);
  await seen(auditor, 'kept with a reason');
  await revise(a, script.unasked, { more: script.unaskedText });
  await leaveWarnings(a, script.newVersion);
  await check(a, []);
  await sign(a);
  await savesInto(auditor, pdfs);
  signed.push(path.join(pdfs, await savePdf(a)));
  await seen(auditor, 'version 2 signed');
  tell('revised, notes answered, signed again');
  bundles.push(await seal(auditor, moderator.name, exchange, 'version 2', seen));

  const again = { what: 'version 2', button: 'Open and show what changed', way: /^Go to the desk/ };
  await take(moderator, bundles[2] ?? '', again, seen);
  await toDesk(moderator);
  await seen(moderator, 'desk, came back');
  await openCameBack(moderator, reference);
  await seen(moderator, 'what changed');
  const changes = await lookAtChanges(m);
  await seen(moderator, 'changes looked at');
  const agreedInOneAct = await agreeUnchanged(m, () => seen(moderator, 'agree all unchanged'));
  await toOutcome(m);
  const left = m.page.locator('.todo-list').getByRole('link').first();
  await m.choose(left);
  await reviewTheRest(m, script.second, (question) => seen(moderator, `second review of ${question}`));
  await toOutcome(m);
  await confirmActions(m, () => seen(moderator, 'actions confirmed'));
  await decide(m, script.accepted);
  await seen(moderator, 'outcome: accept with changes');
  await finish(m, 'Finished and counter-signed.');
  await seen(moderator, 'counter-signed');
  tell(
    `${changes.asked} changes asked for, ${changes.unasked} not; ${agreedInOneAct} unchanged agreed in one act; counter-signed`,
  );
  bundles.push(await seal(moderator, auditor.name, exchange, 'moderated', seen));
  await toDesk(moderator);
  await drawSample(moderator, script.seed);
  await seen(moderator, 'desk, moderated, a sample drawn');

  const home = {
    what: 'the moderated audit',
    button: 'Open and show both grades',
    way: /^Show both grades of /,
  };
  await take(auditor, bundles[3] ?? '', home, seen);
  await heading(a.page, 'From the moderator');
  await a.page.locator('.cmp-t').waitFor();
  await seen(auditor, 'both grades side by side');
  await toSigned(auditor, reference);
  await savesInto(auditor, countersignedIn);
  const countersigned = path.join(countersignedIn, await savePdf(a, at(auditor)));
  await openable(auditor, countersigned);
  const verdict = await checkSignedPdf(auditor.app, a, at(auditor));
  await goBy(auditor, 'All audits');
  await heading(a.page, 'Audits');
  await seen(auditor, 'moderated, in the list');
  tell(`home: moderated, both grades kept; Check a signed PDF says: ${verdict}`);
  const { texts } = script;
  return { reference, signed, countersigned, bundles, changes, agreedInOneAct, verdict, texts };
}
