/**
 * What proves by repetition: the same tests run short and from a fixed seed in `npm test`, long and from a new one in
 * `npm run torture`, which names in CASELIGHT_TORTURE the file that takes down how each of them went.
 */
import { appendFileSync } from 'node:fs';
import { numbersFrom } from '../../shared/moderation/sample.ts';

const ledger = process.env['CASELIGHT_TORTURE'] ?? '';

/** How often, here and in torture. */
export type Times = { readonly short: number; readonly long: number };

/** One line of what torture prints. */
export type Tried = { readonly what: string; readonly tried: number; readonly lost: number };

/** The seed of this run; CASELIGHT_SEED gives another, so that a run that failed can be seen again. */
export const seed = Number(process.env['CASELIGHT_SEED'] ?? 20_261_121);

/** The short number or the long one, by what is running. */
export const times = ({ short, long }: Times): number => (ledger === '' ? short : long);

/** Numbers in [0, 1) from the seed of this run; `lane` keeps those of two loops apart. */
export const randomNumbers = (lane = 0): (() => number) => numbersFrom(seed + lane);

/** Takes down how one proof went. Outside torture nothing is written. */
export function takeDown(one: Tried): void {
  if (ledger !== '') appendFileSync(ledger, `${JSON.stringify(one)}\n`);
}

/** Runs a proof round by round and takes down how it went. Ends at the first round that fails, naming it and the seed. */
export async function inRounds(
  what: string,
  rounds: Iterable<number>,
  run: (round: number) => unknown,
): Promise<void> {
  let tried = 0;
  for (const round of rounds) {
    tried += 1;
    try {
      await run(round);
    } catch (error) {
      takeDown({ what, tried, lost: 1 });
      throw new Error(`${what}: round ${round}, CASELIGHT_SEED=${seed}: ${String(error)}`, { cause: error });
    }
  }
  takeDown({ what, tried, lost: 0 });
}

/** 0, 1, 2 … below a number, from `first` on in steps. */
export function* upTo(below: number, step = 1, first = 0): Generator<number> {
  for (let at = first; at < below; at += step) yield at;
}
