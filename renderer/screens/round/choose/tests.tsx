/** The four tests of each nomination of a case event, and what was decided about it (S001). */
import { useState } from 'react';
import { shortDay } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import {
  nominationTests,
  testFindings,
  testsSay,
  type TestsSay,
} from '../../../../shared/programme/choosing/nomination-tests.ts';
import { decisionOf, testAnswers } from '../../../../shared/programme/choosing/round-matrix.ts';
import type { NominationAct } from '../../../../shared/programme/states/small-machines.ts';
import type { Nomination } from '../../../../shared/records/round.ts';
import { isWritten } from '../../../../shared/text/written.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { Findings } from '../../../frames/programme/findings.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Pick, TextField } from '../../../ui/field.tsx';
import { changeNomination, subjectOf, type StepProps } from './step-props.ts';

const sayWords: Readonly<Record<TestsSay, string>> = {
  'not-answered': 'Answer all four tests.',
  accept: 'All four tests are met.',
  defer: 'The tests say: not yet. Defer it.',
  decline: 'The tests say: decline it.',
};
const decidedWords = { accepted: 'Accepted', deferred: 'Deferred', declined: 'Declined' } as const;

function OneTest({ work, one, at }: StepProps & { readonly one: Nomination; readonly at: number }) {
  const test = nominationTests[at];
  if (test === undefined) return null;
  const name = `test-${one.id}-${test.id}`;
  const set = (said: 'yes' | 'no'): void =>
    changeNomination(work, one.id, `tests/${at}`, (now) => ({ ...now, tests: now.tests.with(at, said) }));
  return (
    <fieldset className="test" data-field={`nomination/${one.id}/tests/${at}`}>
      <legend>
        <strong>{test.title}.</strong> {test.asks}
      </legend>
      <div className="pick-row">
        {(['yes', 'no'] as const).map((said) => (
          <Pick
            key={said}
            kind="radio"
            id={`${name}-${said}`}
            name={name}
            label={said === 'yes' ? 'Yes' : 'No'}
            checked={one.tests[at] === said}
            onPick={() => set(said)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Decide({ work, one, by }: StepProps & { readonly one: Nomination }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const answers = testAnswers(one);
  const say = testsSay(answers);
  const decide = (act: NominationAct): void => {
    const wrong =
      say === 'not-answered' && act !== 'decline'
        ? 'Answer all four tests first.'
        : act === 'defer' && one.until === ''
          ? 'Write until when it is deferred.'
          : (act === 'decline' || (act === 'accept' && testFindings(answers, 'accepted').length > 0)) &&
              !isWritten(reason)
            ? 'Write why.'
            : '';
    setError(wrong);
    if (wrong !== '') return;
    const at = new Date().toISOString();
    const move = (what: NominationAct, why: string) => ({
      id: crypto.randomUUID(),
      act: what,
      at,
      by,
      reason: why,
    });
    changeNomination(work, one.id, 'moves', (now) => ({
      ...now,
      moves: [
        ...now.moves,
        ...(now.moves.some((done) => done.act === 'test') ? [] : [move('test', '')]),
        move(act, reason.trim()),
      ],
    }));
  };
  return (
    <div className="stack">
      <p role="status">{sayWords[say]}</p>
      <div className="field-pair">
        <Field id={`until-${one.id}`} label="Deferred until">
          {({ id, 'aria-describedby': described }) => (
            <TypedDate
              id={id}
              aria-describedby={described}
              data-field={`nomination/${one.id}/until`}
              lies="future"
              value={one.until}
              onDate={(until) => changeNomination(work, one.id, 'until', (now) => ({ ...now, until }))}
            />
          )}
        </Field>
        <TextField
          id={`why-${one.id}`}
          label="Why it is decided so"
          error={error === '' ? undefined : error}
          maxLength={limits.programme.reason}
          value={reason}
          onValue={setReason}
        />
      </div>
      <div className="btn-row">
        <Button icon="check" onClick={() => decide('accept')}>
          Accept
        </Button>
        <Button onClick={() => decide('defer')}>Defer</Button>
        <Button onClick={() => decide('decline')}>Decline</Button>
      </div>
    </div>
  );
}

/** Agencies known to be involved: in an event nobody asks them, the nomination says who. */
function Involved({
  work,
  year,
  one,
  locked,
}: StepProps & { readonly one: Nomination; readonly locked: boolean }) {
  return (
    <fieldset data-field={`nomination/${one.id}/involved`}>
      <legend>Agencies involved</legend>
      <div className="pick-row">
        {year.agencies.map(({ id, name }) => (
          <Pick
            key={id}
            id={`involved-${one.id}-${id}`}
            label={name || 'An agency without a name'}
            checked={one.involved.includes(id)}
            onPick={(on) => {
              if (!locked)
                changeNomination(work, one.id, 'involved', (now) => ({
                  ...now,
                  involved: on ? [...now.involved, id] : now.involved.filter((each) => each !== id),
                }));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Tests(props: StepProps & { readonly locked: boolean }) {
  const { work, locked } = props;
  const { nominations } = work.document;
  return (
    <StepPart
      id="tests"
      title="Four tests"
      about="A nomination that would settle a dispute or steer a case is declined."
    >
      {nominations.map((one) => {
        const decided = decisionOf(one);
        const last = one.moves.at(-1);
        return (
          <section key={one.id} className="tested" aria-labelledby={`tested-${one.id}`}>
            <h3 id={`tested-${one.id}`}>{subjectOf(nominations, one.id)}</h3>
            {nominationTests.map(({ id }, at) => (
              <OneTest key={id} {...props} one={one} at={at} />
            ))}
            <Involved {...props} one={one} />
            <TextField
              id={`interest-${one.id}`}
              label="What it means for the family"
              hint="Permission is not needed; what it means for the family still has to be thought of."
              maxLength={limits.programme.reason}
              readOnly={locked}
              value={one.interest}
              onValue={(interest) =>
                changeNomination(work, one.id, 'interest', (now) => ({ ...now, interest }), true)
              }
            />
            {decided === null ? (
              locked ? null : (
                <Decide {...props} one={one} />
              )
            ) : (
              <p role="status">
                <strong>{decidedWords[decided]}</strong>
                {decided === 'deferred' && one.until !== '' ? ` until ${shortDay(one.until)}` : ''}
                {last === undefined || last.reason === '' ? '' : `: ${last.reason}`}
              </p>
            )}
            <Findings
              findings={testFindings(testAnswers(one), decided).map((finding) => ({
                ...finding,
                words: last?.reason ? `${finding.words} Said: ${last.reason}` : finding.words,
              }))}
              label={`What the tests of ${subjectOf(nominations, one.id)} find`}
            />
          </section>
        );
      })}
    </StepPart>
  );
}
