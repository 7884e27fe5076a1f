/**
 * The states of an audit and what may be done in each: one table. Whoever moves an audit asks `move`, and whoever offers an act
 * on a screen asks `may`; nobody else decides either. Drawn in docs/states.md, which a test holds to this table.
 */
import { failed, ok, type Result } from '../result.ts';
import type { KindStates } from '../records/record-kind.ts';
import type { BundlePurpose } from '../bundle/manifest.ts';
import type { Audit, AuditState, AuditSummary } from './audit.ts';

/** Everything a person, or a bundle that came, can do to an audit. */
export const auditActs = [
  'write',
  'fill-part',
  'record-risk',
  'answer-note',
  'sign',
  'sign-part',
  'reopen',
  'seal-for-moderation',
  'seal-for-meeting',
  'seal-copy',
  'come-back',
  'be-accepted',
  'close',
  'take-up-again',
] as const;
export type AuditAct = (typeof auditActs)[number];

export type Refusal = 'audit-locked' | 'part-locked' | 'wrong-state' | 'not-signed-yet';

/** What of an audit the table asks for. */
export type Standing = Pick<Audit, 'state'> & { readonly parts: readonly { readonly part: string }[] };

type Row = Partial<Record<AuditAct, AuditState>>;

/** Each act a state allows, with the state it leads to. What is not written here is refused. */
export const stateTable: Readonly<Record<AuditState, Row>> = {
  'in-progress': {
    write: 'in-progress',
    'record-risk': 'in-progress',
    'answer-note': 'in-progress',
    sign: 'signed',
    'sign-part': 'in-progress',
    reopen: 'in-progress',
    'seal-copy': 'in-progress',
  },
  signed: {
    'fill-part': 'signed',
    'record-risk': 'signed',
    'answer-note': 'signed',
    'sign-part': 'signed',
    reopen: 'in-progress',
    'seal-for-moderation': 'with-moderator',
    'seal-for-meeting': 'signed',
    'seal-copy': 'signed',
    'come-back': 'returned',
    'be-accepted': 'moderated',
  },
  'with-moderator': {
    'fill-part': 'with-moderator',
    'record-risk': 'with-moderator',
    'sign-part': 'with-moderator',
    reopen: 'in-progress',
    'seal-for-moderation': 'with-moderator',
    'seal-for-meeting': 'with-moderator',
    'seal-copy': 'with-moderator',
    'come-back': 'returned',
    'be-accepted': 'moderated',
  },
  returned: {
    write: 'returned',
    'fill-part': 'returned',
    'record-risk': 'returned',
    'answer-note': 'returned',
    sign: 'signed',
    'sign-part': 'returned',
    reopen: 'in-progress',
    'seal-for-moderation': 'with-moderator',
    'seal-for-meeting': 'returned',
    'seal-copy': 'returned',
    'come-back': 'returned',
    'be-accepted': 'moderated',
  },
  moderated: {
    'fill-part': 'moderated',
    'record-risk': 'moderated',
    'sign-part': 'moderated',
    reopen: 'in-progress',
    // A second moderator looks at what one has accepted: accepted it stays.
    'seal-for-moderation': 'moderated',
    'seal-for-meeting': 'moderated',
    'seal-copy': 'moderated',
    'be-accepted': 'moderated',
    close: 'closed',
  },
  closed: {
    // Somebody may be at risk whatever became of the audit.
    'record-risk': 'closed',
    reopen: 'in-progress',
    'seal-for-meeting': 'closed',
    'seal-copy': 'closed',
    'be-accepted': 'closed',
    // One of its actions was opened again.
    'take-up-again': 'moderated',
  },
};

/** What must be true beside the state: the auditor has signed this version, has not, or somebody has. */
export const actNeeds: Readonly<Partial<Record<AuditAct, 'unsigned' | 'signed' | 'any-signature'>>> = {
  write: 'unsigned',
  sign: 'unsigned',
  'fill-part': 'signed',
  'seal-for-moderation': 'signed',
  'seal-for-meeting': 'signed',
  reopen: 'any-signature',
};

const needWords = {
  unsigned: 'not signed yet',
  signed: 'signed',
  'any-signature': 'a part is signed',
} as const;

/** The table as it is drawn. */
export const auditStates: KindStates = {
  acts: auditActs,
  table: stateTable,
  note: {
    title: 'only when',
    of: (act) => {
      const need = actNeeds[act as AuditAct];
      return need === undefined ? '' : needWords[need];
    },
  },
};

const refusals: Readonly<Partial<Record<AuditAct, Refusal>>> = {
  write: 'audit-locked',
  'fill-part': 'audit-locked',
  'record-risk': 'audit-locked',
};

/** Whether the auditor has signed this version. */
export const isSigned = ({ parts }: Pick<Standing, 'parts'>): boolean =>
  parts.some((one) => one.part === 'auditor');

/** Whether a moderator has accepted this version, whatever is still to be done about it. */
export const isAccepted = (state: AuditState): boolean => state === 'moderated' || state === 'closed';

/** Whether the version is still the auditor's to write: not signed yet, or given back. */
export const isOpenForWriting = (state: AuditState): boolean => 'write' in stateTable[state];

function holds(need: (typeof actNeeds)[AuditAct], standing: Standing): boolean {
  if (need === undefined) return true;
  if (need === 'any-signature') return standing.parts.length > 0 || standing.state !== 'in-progress';
  return isSigned(standing) === (need === 'signed');
}

/**
 * Takes an audit and an act. Gives the state the audit has afterwards, often the same; fails with the code of the refusal:
 * 'audit-locked' or 'part-locked' for writing, 'not-signed-yet' for what only a signed audit can do, else 'wrong-state'.
 */
export function move(audit: Standing, act: AuditAct): Result<AuditState, Refusal> {
  const need = actNeeds[act];
  const to = stateTable[audit.state][act];
  if (to !== undefined && holds(need, audit)) return ok(to);
  if (act === 'write' && to !== undefined) return failed('part-locked');
  if (need === 'signed' && act !== 'fill-part' && !isSigned(audit)) return failed('not-signed-yet');
  return failed(refusals[act] ?? 'wrong-state');
}

/** Whether an act may be offered for an audit: whether `move` would let it happen. */
export const may = (audit: Standing, act: AuditAct): boolean => move(audit, act).ok;

/** What a summary tells of where its audit stands. */
export const standingOf = ({ state, signedAt }: Pick<AuditSummary, 'state' | 'signedAt'>): Standing => ({
  state,
  parts: signedAt === '' ? [] : [{ part: 'auditor' }],
});

/** The act that sealing an own audit is, by what the bundle is for. A review that goes back is no act on an own audit. */
export const sealingActs: Readonly<Partial<Record<BundlePurpose, AuditAct>>> = {
  'for-moderation': 'seal-for-moderation',
  'for-meeting': 'seal-for-meeting',
  copy: 'seal-copy',
};

/** Actions about which nothing is left to be done, as an audit's own list says it: before they are followed. */
const settled: ReadonlySet<Audit['actions'][number]['state']> = new Set(['verified', 'closed', 'withdrawn']);

/**
 * Whether nothing is left to be done about an audit none of whose actions is followed yet: every one is proven or given up, or there was none.
 * Of followed actions the vault asks their own table (shared/actions/states.ts, PG56).
 */
export const isNothingLeft = ({ actions }: Pick<Audit, 'actions'>): boolean =>
  actions.every((one) => settled.has(one.state));
