/** The four boxes of an area: judgement first, then the evidence as a chain, the impact, and the actions. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { emptyAnswer, type Answer, type AreaBoxes } from '../../../shared/audit/answer.ts';
import type { ImpactParts } from '../../../shared/contract/checks.ts';
import { roleText } from '../../../shared/toolkit/evaluate/index.ts';
import { leftOutOfFour, meetsBenchmark, scaleOf } from '../../../shared/scales/index.ts';
import { answerOf } from '../../records/audit/draft-answer.ts';
import { useAnswer, useDraft, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import { useAnswerText, useOfText, useSettledText, type LiveText } from '../live-text.ts';
import { LiveCount } from '../rationale.tsx';
import { RiskDoor } from '../risk-door.tsx';
import { GradeScale } from '../scale.tsx';
import { AnswerBox } from '../text-box.tsx';
import { ActionsTable } from './actions.tsx';
import type { KindProps } from './kind-props.ts';

const emptyArea: AreaBoxes = { facts: '', analysis: '', link: '', impact: '', rereadImpact: false };

/** What the impact text has, in words: begins with the display name, says what it means, says what may follow. Pure. */
export function impactHas(
  { begins, means, follows }: ImpactParts,
  name: string,
): readonly (readonly [string, boolean])[] {
  return [
    [name === '' ? 'begins with the name (none written in About)' : 'begins with the name', begins],
    ['says what it means', means],
    ['says what may follow', follows],
  ];
}

/** As the vault's checks read it last: a moment after the pause. */
function ImpactChecks({ question, live }: { readonly question: string; readonly live: LiveText }) {
  const found = useDraft((d) => d.checked.impacts[question]);
  const name = useDraft((d) => roleText(d.toolkit, d.audit, 'display-name')).trim();
  const settled = useSettledText(live);
  if (found === undefined || settled.trim() === '') return null;
  return (
    <ul className="checks" aria-label="What this text has">
      {impactHas(found, name).map(([words, has]) => (
        <li key={words} className={has ? 'yes' : 'not-yet'}>
          {has ? <Check className="i" aria-hidden="true" /> : null}
          {has ? words : <span>not found: {words}</span>}
        </li>
      ))}
    </ul>
  );
}

function Box(props: { readonly n: number; readonly children: ReactNode }) {
  return (
    <div className={props.n === 1 ? 'box box-j' : 'box'}>
      <span className="box-n" aria-hidden="true">
        {props.n}
      </span>
      {props.children}
    </div>
  );
}

const chain = [
  ['facts', 'Facts'],
  ['analysis', 'What they tell you'],
  ['link', 'How that led to the judgement'],
] as const;

const concerns = [
  ['none', 'No worry beyond this area'],
  ['escalate', 'Someone may be at risk: tell someone now'],
  ['review', 'Practice worries: ask for a case review'],
] as const;

function Concern(props: { readonly question: string; readonly put: Put }) {
  const chosen = useDraft((d) => answerOf(d.audit, props.question).area?.concern);
  const locked = useLock();
  const field = fieldName(props.question, 'concern');
  return (
    <fieldset className="choice choice-row concern" data-field={field}>
      <legend>Anything that cannot wait?</legend>
      {concerns.map(([value, words]) => (
        <span className="choice-o" key={value}>
          <input
            type="radio"
            name={field}
            id={`${domId(field)}-${value}`}
            checked={chosen === value}
            disabled={locked !== null && chosen !== value}
            onChange={() => locked === null && props.put('concern', { concern: value })}
          />
          <label htmlFor={`${domId(field)}-${value}`}>{words}</label>
        </span>
      ))}
    </fieldset>
  );
}

type Put = (box: string, change: Partial<AreaBoxes>, typing?: boolean) => void;

type Texts = 'facts' | 'analysis' | 'link' | 'impact';
const textOf: Readonly<Record<Texts, (answer: Answer) => string>> = {
  facts: ({ area }) => area?.facts ?? '',
  analysis: ({ area }) => area?.analysis ?? '',
  link: ({ area }) => area?.link ?? '',
  impact: ({ area }) => area?.impact ?? '',
};

function AreaBox(props: { readonly question: string; readonly box: Texts; readonly put: Put }) {
  const { question, box, put } = props;
  const live = useAnswerText(question, textOf[box]);
  return (
    <AnswerBox
      field={fieldName(question, box)}
      live={live}
      onText={(text) => put(box, { [box]: text }, true)}
    />
  );
}

export function AreaKind({ question }: KindProps<'area'>) {
  const { draft } = useForm();
  const locked = useLock();
  const impact = useAnswerText(question.id, textOf.impact);
  const noImpact = useOfText(impact, (text) => text.trim() === '');
  const reread = useDraft((d) => answerOf(d.audit, question.id).area?.rereadImpact ?? false);
  const grade = useAnswer(question.id, 'grade');
  const toolkit = useDraft((d) => d.toolkit);
  const scale = scaleOf(toolkit, question);
  const missing = leftOutOfFour(scale);
  const put: Put = (box, change, typing = false) =>
    draft.change(
      fieldName(question.id, box),
      (audit) => {
        const answer = audit.answers[question.id] ?? emptyAnswer;
        const next = { ...answer, area: { ...emptyArea, ...answer.area, ...change } };
        return { ...audit, answers: { ...audit.answers, [question.id]: next } };
      },
      typing,
    );
  const field = (box: string): string => fieldName(question.id, box);
  const strong = meetsBenchmark(scale, grade);
  return (
    <div className="boxes" aria-labelledby={headingId(question.id)} role="group">
      <Box n={1}>
        <GradeScale
          question={question}
          legend="Judgement"
          {...(missing === undefined
            ? {}
            : { hint: `First. There is no ${missing} here on purpose: ask what would make this good` })}
        />
      </Box>
      <Box n={2}>
        <div className="box-head">
          <h2>Evidence</h2>
          <span className="hint">Short and weighed, not a diary</span>
        </div>
        <div className="chain">
          {chain.map(([box, words]) => (
            <div key={box}>
              <label htmlFor={domId(field(box))}>{words}</label>
              <AreaBox question={question.id} box={box} put={put} />
            </div>
          ))}
        </div>
      </Box>
      <Box n={3}>
        <div className="box-head">
          <h2>
            <label htmlFor={domId(field('impact'))}>Impact</label>
          </h2>
          <span className="hint">Begin with the name. What it means, and what may follow</span>
          <LiveCount live={impact} />
        </div>
        <AreaBox question={question.id} box="impact" put={put} />
        <ImpactChecks question={question.id} live={impact} />
        {strong && noImpact ? (
          <span className="pick">
            <input
              type="checkbox"
              id={domId(field('reread'))}
              data-field={field('reread')}
              checked={reread}
              disabled={locked !== null}
              onChange={(event) => put('reread', { rereadImpact: event.target.checked })}
            />
            <label htmlFor={domId(field('reread'))}>
              I have read the record once more and found no impact to write down
            </label>
          </span>
        ) : null}
      </Box>
      <Box n={4}>
        <div className="box-head">
          <h2>Actions</h2>
          <span className="hint">Few and big. Agreed with the worker and manager</span>
          <span className="tag tag-soft">provisional until moderated</span>
        </div>
        <ActionsTable of={question.id} withMore={false} />
        <Concern question={question.id} put={put} />
        <RiskDoor question={question} />
      </Box>
    </div>
  );
}
