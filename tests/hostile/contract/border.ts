/** A border with known handlers, for tests that attack it: what got through, what was answered, what was logged. */
import { z } from 'zod';
import { ask, type Needs } from '../../../shared/contract/ask.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { makeAnswer, type Answer, type Sender } from '../../../electron/ipc/serve.ts';
import type { Log } from '../../../electron/log.ts';

export const origin = 'app://caselight';
/** The page itself, as Electron reports it. */
export const thePage: Sender = { isMainFrame: true, origin };

export type Border = {
  readonly answer: Answer;
  /** Names of the handlers that were reached. */
  readonly reached: string[];
  /** What the log was given, as one text per line. */
  readonly logged: string[];
};

/** A log that keeps what it was given, errors with their whole text, so that a test sees the worst case. */
export function listeningLog(lines: string[]): Log {
  let refs = 0;
  return {
    note: (event, ...details) => void lines.push([event, ...details].join(' ')),
    failure: (event, error, ...details) => {
      refs += 1;
      lines.push([event, ...details, String(error)].join(' '));
      return `REF${refs}`;
    },
  };
}

type Parts = {
  readonly open?: boolean;
  readonly confirmed?: boolean;
  /** Runs when the dialog is shown. */
  readonly onConfirm?: () => void;
};

const entry = (needs: Needs, mayFail: readonly ErrorCode[] = []) =>
  ask(
    needs,
    'free',
    z.strictObject({ word: z.string().max(20) }),
    z.strictObject({ length: z.int() }),
    mayFail,
  );

/** Entries that between them behave in every way a handler can. */
export const smallTable = {
  'test.free': entry('nothing'),
  'test.kept': entry('open-vault'),
  'test.grave': entry('open-vault-and-confirm'),
  'test.fails': entry('nothing', ['wrong-passphrase']),
  'test.undeclared': entry('nothing'),
  'test.odd': entry('nothing'),
  'test.throws': entry('nothing'),
  'test.interrupted': entry('open-vault'),
};

/** Builds a border over the small table. */
export function smallBorder({ open = true, confirmed = true, onConfirm }: Parts = {}): Border {
  const reached: string[] = [];
  const logged: string[] = [];
  let isOpen = open;
  const handled =
    (name: string, run: (input: { word: string }) => Result<unknown>) => (input: { word: string }) => {
      reached.push(name);
      return Promise.resolve(run(input));
    };
  const length = ({ word }: { word: string }) => ok({ length: word.length });
  const answer = makeAnswer({
    table: smallTable,
    handlers: {
      'test.free': handled('test.free', length),
      'test.kept': handled('test.kept', length),
      'test.grave': handled('test.grave', length),
      'test.fails': handled('test.fails', () => failed('wrong-passphrase', { seconds: 4 })),
      'test.undeclared': handled('test.undeclared', () => failed('disk-full')),
      'test.odd': handled('test.odd', ({ word }) => ok({ length: 1, secret: word })),
      'test.throws': handled('test.throws', ({ word }) => {
        throw new Error(`could not handle ${word}`);
      }),
      'test.interrupted': handled('test.interrupted', () => {
        isOpen = false;
        throw new Error('the vault is closed');
      }),
    },
    origin,
    isVaultOpen: () => isOpen,
    confirm: () => {
      if (onConfirm !== undefined) {
        onConfirm();
        isOpen = false;
      }
      return Promise.resolve(confirmed);
    },
    log: listeningLog(logged),
  });
  return { answer, reached, logged };
}
