/** The explicit registry: which component draws which kind of answer. A kind without an entry does not compile. */
import type { ReactNode } from 'react';
import type { AnswerKind, Question } from '../../shared/toolkit/question.ts';
import { ActionsKind } from './kinds/actions.tsx';
import { AreaKind } from './kinds/area.tsx';
import { ChoiceKind } from './kinds/choice.tsx';
import { ChoicesKind } from './kinds/choices.tsx';
import { DateKind } from './kinds/date.tsx';
import { DateListKind } from './kinds/date-list.tsx';
import { GradeKind } from './kinds/grade.tsx';
import type { KindProps } from './kinds/kind-props.ts';
import { NumberKind } from './kinds/number.tsx';
import { SignOffKind } from './kinds/sign-off.tsx';
import { TableKind } from './kinds/table.tsx';
import { LongTextKind, ShortTextKind } from './kinds/texts.tsx';
import { TicksKind } from './kinds/ticks.tsx';
import { YesNoKind } from './kinds/yes-no.tsx';

type Registry = { readonly [K in AnswerKind['kind']]: (props: KindProps<K>) => ReactNode };

export const registry: Registry = {
  grade: GradeKind,
  area: AreaKind,
  'yes-no': YesNoKind,
  choice: ChoiceKind,
  choices: ChoicesKind,
  'short-text': ShortTextKind,
  'long-text': LongTextKind,
  date: DateKind,
  'date-list': DateListKind,
  number: NumberKind,
  table: TableKind,
  ticks: TicksKind,
  actions: ActionsKind,
  'sign-off': SignOffKind,
};

type AnyKind = (props: { question: Question; kind: AnswerKind; dense: boolean }) => ReactNode;

/** The main answer of a question, drawn by its kind. */
export function AnswerBody(props: { readonly question: Question; readonly dense: boolean }) {
  const { question, dense } = props;
  // The key and the component come from the same kind; the type of the pair is lost on the way through the record.
  const Kind = registry[question.answer.kind] as AnyKind;
  return <Kind question={question} kind={question.answer} dense={dense} />;
}
