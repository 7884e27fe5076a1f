/** While somebody else has the laptop for their part, only that part can be reached: the rest is refused here, not hidden on the screen. */
import type { AskName } from '../../shared/contract.ts';
import type { HandedOver } from '../../shared/contract/hand-over.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
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
  /** At lock: whoever unlocks is the person the vault belongs to. */
  readonly forget: () => void;
  /** The same handlers, refusing what the person who has the laptop may not do. */
  readonly guard: <H extends Partial<Handlers>>(handlers: H) => H;
};

/** Asks that tell nothing of other cases and change nothing of the vault. */
const free: ReadonlySet<string> = new Set<AskName>([
  'toolkit.list',
  'settings.get',
  'spell.check',
  'spell.suggest',
  'identity.own',
  'audit.summaries',
  'vault.lock',
  'report.cancel',
  'file.arrived',
  'handOver.begin',
  'handOver.end',
  'handOver.now',
]);
/** Asks about the one audit that was handed over. */
const ownAudit: ReadonlySet<string> = new Set<AskName>([
  'audit.open',
  'audit.save',
  'audit.history',
  'sign.prepare',
  'sign.handOver',
]);
/** Settings of the look, which anybody may change. */
const looks: ReadonlySet<string> = new Set(['asideWidth', 'view', 'theme', 'density', 'learntWords']);

type Given = Readonly<Record<string, unknown>>;

/** Whether the person who has the laptop may ask this. */
function mayAsk(who: HandedOver, name: string, input: Given): boolean {
  if (free.has(name)) return true;
  if (name === 'settings.set') return Object.keys(input).every((key) => looks.has(key));
  if (!ownAudit.has(name) || input['audit'] !== who.audit) return false;
  if ('part' in input && input['part'] !== who.part) return false;
  // Who signs is who took the laptop, and so is whoever the report read before names.
  const signs = name === 'sign.handOver' ? input : name === 'sign.prepare' ? input['signer'] : null;
  if (signs === null || signs === undefined) return name !== 'sign.prepare';
  return (['name', 'role', 'agency'] as const).every((field) => (signs as Given)[field] === who[field]);
}

/** Makes the keeper of the change of person. */
export function makeHandOver(parts: HandOverParts): HandOver {
  let who: HandedOver | null = null;
  const handlers: HandOver['handlers'] = {
    'handOver.begin': async (input) => {
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
  return {
    handlers,
    now: () => who,
    forget: () => {
      who = null;
    },
    guard: (all) => {
      const guarded = Object.entries(all).map(([name, handler]) => {
        const run = handler as (input: never) => Promise<Result<unknown>>;
        const checked = (input: never): Promise<Result<unknown>> =>
          who === null || mayAsk(who, name, input ?? {})
            ? run(input)
            : Promise.resolve(failed('handed-over', { role: who.role }));
        return [name, checked];
      });
      return Object.fromEntries(guarded) as typeof all;
    },
  };
}
