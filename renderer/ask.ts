/** The typed client of the contract, and the only user of the bridge that the preload exposes. */
import type { AskName, Gives, Reply, Sends } from '../shared/contract.ts';
import { News } from '../shared/contract/news.ts';
import { sentenceFor, type ErrorCode } from '../shared/errors.ts';

/** What the preload exposes: two functions and nothing else. */
export type Bridge = {
  ask(name: string, input: unknown): Promise<unknown>;
  onNews(listener: (news: unknown) => void): () => void;
};

declare global {
  interface Window {
    caselight: Bridge;
  }
}

type Input<A extends AskName> = Sends<A> extends null ? [] : [input: Sends<A>];

/**
 * Asks main for one thing of the contract. Gives the reply as a value: a failure has a code of the closed list.
 * Replies were parsed against the contract in main, before they left it.
 */
export async function ask<A extends AskName>(name: A, ...input: Input<A>): Promise<Reply<A>> {
  const given = input.length === 0 ? null : input[0];
  const reply = (await window.caselight.ask(name, given)) as Reply<A>;
  if (reply.ok) for (const listener of listeners) listener({ name, input: given, value: reply.value });
  return reply;
}

/** A question that was answered well. */
export type Answered = { readonly name: AskName; readonly input: unknown; readonly value: unknown };
const listeners = new Set<(answered: Answered) => void>();

/** Hears of every good answer before whoever asked: the list takes from it what no news will tell. */
export const onAnswers = (listener: (answered: Answered) => void): void => void listeners.add(listener);

/** The failed half of any reply. */
export type Failure = {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** The sentence a person reads for a failed reply. */
export const errorSentence = (failure: Failure): string => sentenceFor(failure.code, failure.facts);

/** Listens to news from main; each is parsed on arrival. Gives the function that stops listening. */
export function onNews(listener: (news: News) => void): () => void {
  return window.caselight.onNews((raw) => {
    listener(News.parse(raw));
  });
}

export type { AskName, Gives, News, Reply, Sends };
