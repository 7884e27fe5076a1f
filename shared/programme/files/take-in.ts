/**
 * What taking in a file of the programme does to the records of a vault (programme.md 8.3). Pure: it is asked with what is held and says what
 * is to be made and what becomes of what there is. Any order of arrival leads to the same records, and the same file twice to nothing.
 */
import { counted } from '../../dates/index.ts';
import { allocationState, type Allocation } from '../../records/allocation.ts';
import { standingCommission, type Commission } from '../../records/commission.ts';
import type { ProgrammeFile } from '../../records/programme-file.ts';
import type { Round } from '../../records/round.ts';
import { allocationMachine } from '../states/small-machines.ts';
import { moveIn } from '../states/machine.ts';
import { allocationWords } from '../words.ts';
import type { AnswerBody, CommissionAnswer, CommissionBody, ProgrammeBody, TakenFile } from './bodies.ts';
import type { ProgrammeManifest } from './manifest.ts';
import type { z } from 'zod';

/** The records that are held, whatever holds them. */
export type HeldRecords = {
  readonly round: (id: string) => Round | null;
  readonly allocation: (id: string) => Allocation | null;
  readonly commission: (id: string) => Commission | null;
  readonly file: (id: string) => ProgrammeFile | null;
  /** Answers about an allocation in files that were taken in. */
  readonly answers: (
    allocation: string,
  ) => readonly { readonly by: string; readonly answer: CommissionAnswer }[];
};

/** A file whose seal, signature and shape were proved. */
export type ProgrammeArrival = {
  readonly manifest: ProgrammeManifest;
  readonly manifestSha256: string;
  readonly body: ProgrammeBody;
  readonly fromUnknown: boolean;
};

/** Who is who: certificates that are the same person's, and the id of the audit of an allocation. */
export type TakeInAround = {
  readonly isSamePerson: (one: string, other: string) => boolean;
  readonly auditOf: (allocation: string) => string;
};

export type RecordChange =
  | { readonly kind: 'commission'; readonly before: Commission | null; readonly after: Commission }
  | { readonly kind: 'allocation'; readonly before: Allocation; readonly after: Allocation };

export type Effects = {
  /** It is here already: nothing is done. */
  readonly isHere: boolean;
  readonly changes: readonly RecordChange[];
  /** Audits that are made, unless they are there. */
  readonly audits: readonly { readonly id: string; readonly allocation: string }[];
  readonly entry: ProgrammeFile;
  readonly willDo: readonly string[];
  readonly told: readonly string[];
};

export type TakeInRefusal = 'replayed' | 'other-owner' | 'not-of-this-round' | 'not-awaited';
type Given =
  | { readonly ok: true; readonly value: Effects }
  | { readonly ok: false; readonly refusal: TakeInRefusal };
const ok = (value: Effects): Given => ({ ok: true, value });
const failed = (refusal: TakeInRefusal): Given => ({ ok: false, refusal });

/** The entry of the ledger that a file becomes. */
export function entryOf(
  { manifest, manifestSha256, body, fromUnknown }: ProgrammeArrival,
  direction: ProgrammeFile['direction'],
): ProgrammeFile {
  const { kind, level, created, sender, recipients, year, round, covers, chain } = manifest;
  return {
    id: manifest.file,
    direction,
    kind,
    level,
    created,
    manifestSha256,
    sender,
    recipients,
    year,
    round,
    covers,
    chain,
    fromUnknown,
    body: body.kind === 'commission' ? { kind: 'commission', items: body.items } : body,
  };
}

function commission(
  body: CommissionBody,
  arrival: ProgrammeArrival,
  held: HeldRecords,
  around: TakeInAround,
): Given {
  const { manifest, manifestSha256 } = arrival;
  const { round, year, sender } = manifest;
  if (round === null) return failed('not-of-this-round');
  const changes: RecordChange[] = [];
  const told: string[] = [];
  const seen = new Set<string>();
  for (const { allocation, version, content } of body.items) {
    if (seen.has(allocation)) return failed('not-of-this-round');
    seen.add(allocation);
    const before = held.commission(allocation);
    const one = { id: manifest.file, manifestSha256, version, sender, year, round, content };
    if (before !== null) {
      const [known] = before.versions;
      // One owner writes (M2): somebody else does not change what was asked.
      if (known !== undefined && !around.isSamePerson(known.sender.certificate, sender.certificate))
        return failed('other-owner');
      if (known?.round.id !== round.id || known.year.id !== year.id) return failed('not-of-this-round');
    }
    const versions = [...(before?.versions ?? []), one].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const after: Commission = {
      id: allocation,
      audit: around.auditOf(allocation),
      versions,
      chosen: before?.chosen ?? '',
      answers: before?.answers ?? [],
    };
    const standing = standingCommission(after);
    if (standing.others.length > 0 && standing.now.version === version)
      told.push(
        `There are two different contents of version ${version} for ${content.subject}. Both are kept, and nothing is decided.`,
      );
    else if (before !== null && standing.now.id !== manifest.file && standing.now.version > version)
      told.push(
        `For ${content.subject} you hold version ${standing.now.version} already; this one is kept beside it.`,
      );
    changes.push({ kind: 'commission', before, after });
  }
  const fresh = changes.filter(({ before }) => before === null);
  const willDo = [
    ...(fresh.length === 0 ? [] : [`${counted(fresh.length, 'audit')} will be made, the header filled.`]),
    ...(fresh.length === changes.length
      ? []
      : [
          `${counted(changes.length - fresh.length, 'commission')} that you have will be brought up to date; what is written in the audits stays.`,
        ]),
  ];
  return ok({
    isHere: false,
    changes,
    audits: changes.map(({ after }) => ({ id: around.auditOf(after.id), allocation: after.id })),
    entry: entryOf(arrival, 'in'),
    willDo,
    told,
  });
}

/** An allocation with every answer about it that its states allow, in the order the answers say. */
export function withAnswers(
  allocation: Allocation,
  answers: readonly { readonly by: string; readonly answer: CommissionAnswer }[],
): Allocation {
  const once = new Map(answers.map((one) => [one.answer.id, one]));
  const inOrder = [...once.values()].toSorted(
    (a, b) => a.answer.step - b.answer.step || (a.answer.id < b.answer.id ? -1 : 1),
  );
  let now = allocation;
  for (const { by, answer } of inOrder) {
    const { id, act, at, why, reason } = answer;
    if (now.moves.some((move) => move.id === id)) continue;
    if (!moveIn(allocationMachine, allocationState(now), act, {}, reason).ok) continue;
    now = { ...now, moves: [...now.moves, { id, act, at, by: by.slice(0, 120), why, reason }] };
  }
  return now;
}

/** Whether every file that is said to be received was sealed here for this sender, with that list. */
function areOwn(
  received: readonly z.infer<typeof TakenFile>[],
  sender: string,
  held: HeldRecords,
  around: TakeInAround,
): boolean {
  return received.every(({ file, manifestSha256 }) => {
    const sent = held.file(file);
    return (
      sent?.direction === 'out' &&
      sent.manifestSha256 === manifestSha256 &&
      sent.recipients.some(({ certificate }) => around.isSamePerson(certificate, sender))
    );
  });
}

function answer(body: AnswerBody, arrival: ProgrammeArrival, held: HeldRecords, around: TakeInAround): Given {
  const { manifest } = arrival;
  const { round, year, sender } = manifest;
  const ours = round === null ? null : held.round(round.id);
  if (ours === null || ours.year !== year.id) return failed('not-of-this-round');
  if (body.received.length === 0 || !areOwn(body.received, sender.certificate, held, around))
    return failed('not-awaited');
  const asked = new Set(
    body.received.flatMap(({ file }) => {
      const sent = held.file(file)?.body;
      return sent?.kind === 'commission' ? sent.items.map((item) => item.allocation) : [];
    }),
  );
  const by = sender.name;
  const changes: RecordChange[] = [];
  const willDo: string[] = [];
  const told: string[] = [];
  for (const id of new Set(body.answers.map((one) => one.allocation))) {
    const before = held.allocation(id);
    if (before === null || before.round !== ours.id) return failed('not-of-this-round');
    if (!asked.has(id)) return failed('not-awaited');
    const here = body.answers.filter((one) => one.allocation === id);
    const after = withAnswers(before, [...held.answers(id), ...here.map((one) => ({ by, answer: one }))]);
    if (after !== before) {
      changes.push({ kind: 'allocation', before, after });
      willDo.push(`${before.subject}: ${allocationWords[allocationState(after)]}.`);
    }
    if (here.some((one) => !after.moves.some((move) => move.id === one.id)))
      told.push(
        `${before.subject} is ${allocationWords[allocationState(after)]}: what ${by} says of it is kept and does not change that.`,
      );
  }
  return ok({
    isHere: false,
    changes,
    audits: [],
    entry: entryOf(arrival, 'in'),
    willDo,
    told,
  });
}

/**
 * Takes a file that was proved, what is held, and who is who. Gives what taking it in does; fails with 'replayed' (another file under a known
 * id), 'other-owner' (M2), 'not-of-this-round' (PG82: round or year do not fit), 'not-awaited' (an answer to nothing that was sent to its
 * sender).
 */
export function effectsOf(arrival: ProgrammeArrival, held: HeldRecords, around: TakeInAround): Given {
  const { manifest, manifestSha256, body } = arrival;
  const known = held.file(manifest.file);
  if (known !== null) {
    if (known.manifestSha256 !== manifestSha256) return failed('replayed');
    return ok({ isHere: true, changes: [], audits: [], entry: known, willDo: [], told: [] });
  }
  switch (body.kind) {
    case 'commission':
      return commission(body, arrival, held, around);
    case 'commission-answer':
      return answer(body, arrival, held, around);
    case 'receipt':
      return areOwn(body.received, manifest.sender.certificate, held, around)
        ? ok({
            isHere: false,
            changes: [],
            audits: [],
            entry: entryOf(arrival, 'in'),
            willDo: [`${counted(body.received.length, 'file')} of yours will count as received.`],
            told: [],
          })
        : failed('not-awaited');
  }
}
