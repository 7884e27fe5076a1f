/**
 * While somebody else has the laptop for their part, only that part can be reached: the rest is refused here, not hidden on the screen. What
 * each question may tell meanwhile stands in the contract (`whileHandedOver`); here it is held to.
 */
import { contract, type AskName, type Gives, type News } from '../../shared/contract.ts';
import type { HandedOver } from '../../shared/contract/hand-over.ts';
import { asOthersRead } from '../../shared/rules/as-others-read.ts';
import { writtenKindOf } from '../../shared/records/kinds.ts';
import type { WrittenKind } from '../../shared/records/record-kind.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { partsBeingFilled } from '../../shared/toolkit/evaluate/index.ts';
import type { Store } from '../vault/life/vault.ts';
import type { PassphraseCode } from '../vault/life/vault-types.ts';
import type { Handlers } from './serve.ts';

export type HandOverParts = {
  readonly store: () => Store;
  readonly checkPassphrase: (passphrase: string) => Promise<Result<null, PassphraseCode | 'locked'>>;
};

export type HandOver = {
  readonly handlers: Pick<Handlers, 'handOver.begin' | 'handOver.end' | 'handOver.now'>;
  /** Who has the laptop; null while it is with the person the vault belongs to. */
  readonly now: () => HandedOver | null;
  /** Whether a piece of news may reach the page now. */
  readonly mayHear: (news: News) => boolean;
  /** At lock: whoever unlocks is the person the vault belongs to. */
  readonly forget: () => void;
  /** The same handlers, refusing what the person who has the laptop may not do. */
  readonly guard: <H extends Partial<Handlers>>(handlers: H) => H;
};

/** Settings of the look, which anybody may change; words learnt by the dictionary are added to those there are. */
const looks: ReadonlySet<string> = new Set(['asideWidth', 'view', 'theme', 'density', 'learntWords']);

type Given = Readonly<Record<string, unknown>>;
type Handler = (input: unknown) => Promise<Result<unknown>>;

/** Whether the question is about the audit and the part that were handed over, in the name of whoever took them. */
function isOwn(who: HandedOver, name: string, input: Given): boolean {
  if (input['audit'] !== who.audit) return false;
  if ('part' in input && input['part'] !== who.part) return false;
  // Who signs is who took the laptop, and so is whoever the report read before names.
  const signs = name === 'sign.handOver' ? input : name === 'sign.prepare' ? input['signer'] : null;
  if (signs === null || signs === undefined) return name !== 'sign.prepare';
  return (['name', 'role', 'agency'] as const).every((field) => (signs as Given)[field] === who[field]);
}

/** The kind of a record that may be written beside the audit that was handed over; null for any other. */
function besideTheAudit(name: unknown): WrittenKind<object> | null {
  const kind = writtenKindOf(String(name)) as WrittenKind<object> | undefined;
  return kind?.whileHandedOver === 'beside-the-audit' ? kind : null;
}

/** Whether the person who has the laptop may ask this. What the contract does not name is refused. */
function mayAsk(who: HandedOver, name: string, input: Given): boolean {
  if (!Object.hasOwn(contract, name)) return false;
  switch (contract[name as AskName].whileHandedOver) {
    case 'free':
    case 'narrowed':
      return true;
    case 'own-audit':
      return isOwn(who, name, input);
    // Whose audit it stands beside is asked of the vault (isOwnRecord).
    case 'own-record':
      return besideTheAudit(input['kind']) !== null;
    case 'look':
      return Object.keys(input).every((key) => looks.has(key));
    case 'refused':
      return false;
  }
}

/** The settings without the names of real people among the words that were taught. */
const withoutNames = (settings: Settings): Settings => ({ ...settings, learntWords: [] });

/** Makes the keeper of the change of person. */
export function makeHandOver(parts: HandOverParts): HandOver {
  let who: HandedOver | null = null;
  const handlers: HandOver['handlers'] = {
    'handOver.begin': async (input) => {
      if (who !== null) return failed('wrong-state');
      const opened = await parts.store().audits.open({ audit: input.audit });
      if (!opened.ok) return opened;
      const { toolkit, audit } = opened.value;
      const isOpen = input.part !== 'auditor' && partsBeingFilled(toolkit, audit).has(input.part);
      if (who !== null || !isOpen) return failed('wrong-state');
      who = input;
      return ok(null);
    },
    'handOver.end': async ({ passphrase }) => {
      const right = await parts.checkPassphrase(passphrase);
      if (right.ok) who = null;
      return right;
    },
    'handOver.now': () => Promise.resolve(ok(who)),
  };

  /** The one line of the list that the person may see. */
  const ownLine = async (audit: HandedOver['audit'], run: Handler): Promise<Result<unknown>> => {
    let after: string | null = null;
    do {
      const batch = (await run({ after, limit: 1000 })) as Result<Gives<'audit.summaries'>>;
      if (!batch.ok) return batch;
      const items = batch.value.items.filter(({ id }) => id === audit);
      if (items.length > 0) return ok({ items, next: null, total: 1 });
      after = batch.value.next;
    } while (after !== null);
    return ok({ items: [], next: null, total: 0 });
  };

  /** Asks, and takes out of the answer what tells of other audits or of real people. */
  const narrowed = async (
    whose: HandedOver,
    name: string,
    input: unknown,
    run: Handler,
  ): Promise<Result<unknown>> => {
    if (name === 'audit.summaries') return ownLine(whose.audit, run);
    if (name === 'settings.get' || name === 'settings.set') {
      const change = name === 'settings.set' ? await withLearnt(input as SettingsChange) : input;
      const given = (await run(change)) as Result<Settings>;
      return given.ok ? ok(withoutNames(given.value)) : given;
    }
    if (name === 'audit.findings') {
      const found = (await run(input)) as Result<Gives<'audit.findings'>>;
      return found.ok ? ok({ ...found.value, problems: found.value.problems.map(asOthersRead) }) : found;
    }
    return run(input);
  };

  /** Whether a record stands, or is to stand, beside the audit that was handed over. */
  const isOwnRecord = async (whose: HandedOver, input: Given): Promise<boolean> => {
    const kind = besideTheAudit(input['kind']);
    if (kind === null) return false;
    const held = async (): Promise<string | null> => {
      const found = await parts.store().cabinet.newest({ kind: kind.name, id: String(input['id']) });
      return found.ok ? found.value.about : null;
    };
    if ('about' in input) return input['about'] === whose.audit;
    const known = 'id' in input ? await held() : null;
    if (known !== null) return known === whose.audit;
    const [first] = Array.isArray(input['changes']) ? (input['changes'] as unknown[]) : [];
    const made = kind.schema.safeParse(
      input['document'] ?? (first as { value?: unknown } | undefined)?.value,
    );
    return made.success && kind.about?.(made.data) === whose.audit;
  };

  /** Words the person teaches the dictionary come to those there are, which they do not see. */
  const withLearnt = async (change: SettingsChange): Promise<SettingsChange> => {
    if (change.learntWords === undefined) return change;
    const { learntWords } = await parts.store().settings.get();
    return { ...change, learntWords: [...new Set([...learntWords, ...change.learntWords])].slice(0, 5000) };
  };

  return {
    handlers,
    now: () => who,
    mayHear: (news) => {
      if (who === null) return true;
      if (news.kind === 'record-changed')
        return besideTheAudit(news.record.kind) !== null && news.record.about === who.audit;
      return news.kind !== 'audit-changed' || news.summary.id === who.audit;
    },
    forget: () => {
      who = null;
    },
    guard: (all) => {
      const table = all as unknown as Readonly<Record<string, Handler>>;
      const guarded = Object.entries(table).map(([name, run]) => [
        name,
        (input: unknown): Promise<Result<unknown>> => {
          if (who === null) return run(input);
          const whose = who;
          const refusal = failed('handed-over', { role: whose.role });
          const given = (input ?? {}) as Given;
          if (!mayAsk(whose, name, given)) return Promise.resolve(refusal);
          if (contract[name as AskName].whileHandedOver !== 'own-record')
            return narrowed(whose, name, input, run);
          return isOwnRecord(whose, given).then((isOwn) => (isOwn ? run(input) : refusal));
        },
      ]);
      return Object.fromEntries(guarded) as typeof all;
    },
  };
}
