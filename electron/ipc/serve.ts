/**
 * The one choke point: every question of the page passes here, in this order. Frame and origin; a name the contract
 * has; the vault's state; the input's shape; a person's confirmation; the act; the shape of what comes out.
 */
import type { WebContents, WebFrameMain } from 'electron';
import type { z } from 'zod';
import type { AskName, Gives, MayFail, Takes } from '../../shared/contract.ts';
import type { Needs } from '../../shared/contract/ask.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { withoutInnerUnknown } from '../../shared/json/stored.ts';
import { failed, ok, type Failed, type Result } from '../../shared/result.ts';
import { isDamage } from '../vault/file/damage.ts';
import type { Log, LogDetail } from '../log.ts';

/** One handler per entry of the contract: a missing or misspelt one does not compile. */
export type Handlers = {
  [A in AskName]: (input: Takes<A>) => Promise<Result<Gives<A>, MayFail<A>>>;
};

/** What is known of the frame that asked; null when it is already gone. */
export type Sender = { readonly isMainFrame: boolean; readonly origin: string } | null;

type Entry = {
  readonly needs: Needs;
  readonly takes: z.ZodType;
  readonly gives: z.ZodType;
  readonly mayFail: readonly ErrorCode[];
};
type Table = Readonly<Record<string, Entry>>;
type AnyHandler = (input: never) => Promise<Result<unknown>>;

export type ServeParts = {
  /** The contract (a test may give a smaller one). */
  readonly table: Table;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  /** Origin of the program's own page. */
  readonly origin: string;
  readonly isVaultOpen: () => boolean;
  /** Asks the person in a dialog of the main process. Takes the entry's name; true means yes. */
  readonly confirm: (name: string) => Promise<boolean>;
  readonly log: Log;
};

/** What the page gets: the failure facts of `bad-request` and `internal` carry the reference in the log. */
export type Answer = (sender: Sender, name: unknown, input: unknown) => Promise<Result<unknown>>;

const borderCodes = new Set<ErrorCode>([
  'bad-request',
  'locked',
  'internal',
  'not-confirmed',
  'handed-over',
  'entry-damaged',
]);

/** Builds the function that answers questions. It never throws: whatever goes wrong leaves as a code and a reference. */
export function makeAnswer(parts: ServeParts): Answer {
  const { table, log } = parts;
  const refuse = (error: unknown, ...details: LogDetail[]): Failed =>
    failed('bad-request', { ref: log.failure('ask-refused', error, ...details) });
  const internal = (error: unknown, name: string): Failed =>
    failed('internal', { ref: log.failure('ask-failed', error, name as AskName) });

  const run = async (name: string, entry: Entry, input: unknown): Promise<Result<unknown>> => {
    const handler = Object.hasOwn(parts.handlers, name) ? parts.handlers[name] : undefined;
    if (handler === undefined) throw new Error('no handler');
    const result = await handler(input as never);
    if (!result.ok) {
      if (borderCodes.has(result.code) || entry.mayFail.includes(result.code)) return plainFailure(result);
      throw new Error('a failure the contract does not declare');
    }
    // What a newer program keeps in the vault stays there: the page gets what this one knows.
    const given = withoutInnerUnknown(entry.gives, result.value);
    if (given === undefined) throw new Error('an answer of the wrong shape');
    return ok(given);
  };

  return async (sender, name, input) => {
    if (sender === null || !sender.isMainFrame || sender.origin !== parts.origin) {
      return refuse(new Error('not the page'));
    }
    if (typeof name !== 'string' || !Object.hasOwn(table, name))
      return refuse(new Error('not in the contract'));
    const entry = table[name];
    if (entry === undefined) return refuse(new Error('not in the contract'));
    try {
      if (entry.needs !== 'nothing' && !parts.isVaultOpen()) return failed('locked');
      const taken = isPlainOrNull(input) ? parse(entry.takes, input) : null;
      if (taken?.success !== true) return refuse(new Error('input of the wrong shape'), name as AskName);
      if (entry.needs === 'open-vault-and-confirm' && !(await parts.confirm(name))) {
        return failed('not-confirmed');
      }
      // A dialog may have stood open while the vault locked.
      if (entry.needs !== 'nothing' && !parts.isVaultOpen()) return failed('locked');
      return await run(name, entry, taken.data);
    } catch (error) {
      // The vault closed under the handler's hands: that is no fault of the program.
      if (entry.needs !== 'nothing' && !parts.isVaultOpen()) return failed('locked');
      if (isDamage(error)) {
        log.failure('ask-failed', error, name as AskName, 'entry-damaged');
        return failed('entry-damaged');
      }
      return internal(error, name);
    }
  };
}

/** Reads the input; null for one nested deeper than anything can be read. */
function parse(takes: z.ZodType, input: unknown) {
  try {
    return takes.safeParse(input);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Questions are asked with null or a plain object. Zod takes a Date or a Map for an empty object; this border does not. */
function isPlainOrNull(input: unknown): boolean {
  if (input === null) return true;
  if (typeof input !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

/** Only the declared members of a failure cross the border, and only short facts. */
function plainFailure(result: Failed): Failed {
  if (result.facts === undefined) return failed(result.code);
  const facts: [string, string | number][] = [];
  for (const [key, value] of Object.entries(result.facts)) {
    if (typeof value === 'number' || typeof value === 'string') facts.push([key, value]);
  }
  return failed(result.code, Object.fromEntries(facts));
}

/** Reads the frame that asked. A frame that is gone, detached or inside another one is not the page. */
export function senderOf(frame: WebFrameMain | null, page: WebContents): Sender {
  if (frame === null || page.isDestroyed()) return null;
  const isMainFrame = !frame.detached && frame.frameTreeNodeId === page.mainFrame.frameTreeNodeId;
  return { isMainFrame, origin: frame.origin };
}

/** Registers the one channel on one page. Nothing is registered on the global ipcMain, so no other page can ask. */
export function serveWindow(page: WebContents, answer: Answer): void {
  page.ipc.handle('ask', (event, name: unknown, input: unknown) => {
    // The page was ended at lock while its question was under way: there is nobody left to answer.
    if (page.isDestroyed()) return failed('locked');
    return answer(senderOf(event.senderFrame, page), name, input);
  });
}
