/** Gives the parts of the form the open audit, what locks them, and the way to other places, without passing them by hand. */
import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Answer } from '../../shared/audit/answer.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Place } from '../../shared/toolkit/problem.ts';
import type { OpenDraft } from '../records/audit/draft.ts';
import { answerOf } from '../records/audit/draft-answer.ts';
import type { Ask, Draft } from '../records/audit/draft-state.ts';

export type FormSurroundings = {
  readonly draft: OpenDraft;
  readonly ask: Ask;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** Today as an ISO date in local time. */
  readonly today: string;
  /** Puts the caret at a place of this audit, on whatever page it is. */
  readonly goTo: (place: Place) => void;
  /** Opens the record for someone who may be at risk. */
  readonly openRisk: () => void;
  /** Tells a screen reader, and nobody else. */
  readonly say: (words: string) => void;
};

/** Null outside a form; parts of a form use `useForm`. */
export const FormContext = createContext<FormSurroundings | null>(null);
const LockContext = createContext<string | null>(null);

/** Wraps every screen that shows an open audit. */
export function FormProvider(props: { readonly value: FormSurroundings; readonly children: ReactNode }) {
  return <FormContext value={props.value}>{props.children}</FormContext>;
}

/** Locks what is inside: the sentence says why it can be read and not changed. Null leaves it open. */
export function LockProvider(props: { readonly why: string | null; readonly children: ReactNode }) {
  return <LockContext value={props.why}>{props.children}</LockContext>;
}

/** Everything around the form. Throws outside FormProvider: that is a broken screen, not a state. */
export function useForm(): FormSurroundings {
  const form = useContext(FormContext);
  if (form === null) throw new Error('A part of the form was drawn outside FormProvider.');
  return form;
}

/** Why this part cannot be changed, or null. */
export const useLock = (): string | null => useContext(LockContext);

/** One value of the open audit; the component paints again only when that value changes. */
export function useDraft<T>(pick: (draft: Draft) => T): T {
  return useStore(useForm().draft.store, pick);
}

/** One field of one answer. */
export function useAnswer<K extends keyof Answer>(question: string, key: K): Answer[K] {
  return useDraft((draft) => answerOf(draft.audit, question)[key]);
}
