/**
 * What somebody was asked to audit, as it stands with the one who was asked (programme.md 8.2 K5, K6): every version that came, kept as a set,
 * and the answers given. Its id is the allocation's, so that taking in twice makes nothing twice.
 */
import { z } from 'zod';
import { Sender, Sha256 } from '../bundle/manifest.ts';
import { sameJson } from '../json/same.ts';
import { limits } from '../limits.ts';
import { CommissionAnswer, CommissionContent } from '../programme/files/bodies.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { programme: most } = limits;

/** One version as one file brought it. */
export const CommissionVersion = z.strictObject({
  /** The file it came in. */
  id: RecordId,
  manifestSha256: Sha256,
  version: z.int().min(1).max(999),
  sender: Sender,
  year: z.strictObject({ id: RecordId, name: z.string().max(most.name) }),
  round: z.strictObject({ id: RecordId, code: z.string().max(most.code) }),
  content: CommissionContent,
});
export type CommissionVersion = z.infer<typeof CommissionVersion>;

export const Commission = z.strictObject({
  id: RecordId,
  /** The audit that was made for it. */
  audit: RecordId,
  /** By the id of their files, so that any order of arrival gives the same. */
  versions: z.array(CommissionVersion).min(1).max(200),
  /** Which of two contents of one version a person decided for; '' while there is nothing to decide. */
  chosen: z.union([RecordId, z.literal('')]),
  answers: z.array(CommissionAnswer).max(60),
});
export type Commission = z.infer<typeof Commission>;

type Standing = {
  /** What holds now. */
  readonly now: CommissionVersion;
  /** Other contents of the same version: both are kept, and a person decides (M6). */
  readonly others: readonly CommissionVersion[];
};

/** What holds of a commission: the highest version, whatever order or clock they came by (M5). */
export function standingCommission({ versions, chosen }: Pick<Commission, 'versions' | 'chosen'>): Standing {
  const highest = Math.max(...versions.map(({ version }) => version));
  const newest = versions
    .filter(({ version }) => version === highest)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = newest;
  if (first === undefined) throw new Error('A commission has a version');
  const now = newest.find(({ id }) => id === chosen) ?? first;
  const others = newest.filter(({ content }) => !sameJson(content, now.content));
  return { now, others };
}

export const commissionStates = ['asked', 'accepted', 'declined', 'handed-back'] as const;
export type CommissionState = (typeof commissionStates)[number];
const after = { accept: 'accepted', decline: 'declined', 'hand-back': 'handed-back' } as const;
/** Where it stands with the one who was asked, by the last answer. */
export const commissionState = ({ answers }: Pick<Commission, 'answers'>): CommissionState => {
  const last = answers.toSorted((a, b) => a.step - b.step).at(-1);
  return last === undefined ? 'asked' : after[last.act];
};
/** The answers that may be given now. */
export const answersIn: Readonly<Record<CommissionState, readonly CommissionAnswer['act'][]>> = {
  asked: ['accept', 'decline'],
  accepted: ['hand-back'],
  declined: [],
  'handed-back': [],
};

/** What lists show of a commission. */
export const CommissionLine = z.object({
  audit: RecordId,
  subject: z.string(),
  theme: z.string(),
  due: z.string(),
  day: z.string(),
  lines: z.string(),
  guidance: z.string(),
  code: z.string(),
  year: z.string(),
  from: z.string(),
  version: z.int(),
  state: z.enum(commissionStates),
  undecided: z.boolean(),
});
export type CommissionLine = z.infer<typeof CommissionLine>;

export const commissionKind = recordKind<Commission>({
  name: 'commission',
  schema: Commission,
  reference: (one) => `the commission of ${standingCommission(one).now.content.subject}`,
  line: (one) => {
    const { now, others } = standingCommission(one);
    return {
      audit: one.audit,
      subject: now.content.subject,
      theme: now.content.theme,
      due: now.content.due,
      day: now.content.day,
      lines: now.content.lines,
      guidance: now.content.guidance,
      code: now.round.code,
      year: now.year.name,
      from: now.sender.name,
      version: now.version,
      state: commissionState(one),
      undecided: others.length > 0 && one.chosen === '',
    };
  },
  texts: (one) => {
    const { content, sender } = standingCommission(one).now;
    return {
      about: [content.subject, content.theme, content.lines, content.guidance, sender.name].join('\n'),
    };
  },
  // What came stays; answers are only added to.
  mayChange: (before, next) =>
    before.audit === next.audit &&
    before.versions.every((one) => next.versions.some((other) => sameJson(one, other))) &&
    sameJson(next.answers.slice(0, before.answers.length), before.answers),
});
