/** Where a round may go from here: each way with what is still missing, in words, and the reason where one is wanted. */
import { useState } from 'react';
import { doneWith } from '../../../shared/programme/dates/of-year.ts';
import { isWritten } from '../../../shared/text/written.ts';
import { missingFor, moveRound, roundActsOf, type RoundAct } from '../../../shared/programme/states/round.ts';
import type { RoundFacts } from '../../../shared/programme/states/round-facts.ts';
import { roundMachines } from '../../../shared/programme/states/round.ts';
import { actWords } from '../../../shared/programme/words.ts';
import { limits } from '../../../shared/limits.ts';
import { standingOf, type Round } from '../../../shared/records/round.ts';
import type { OpenedRecord } from '../../records/use-record.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

type Props = { opened: OpenedRecord<Round>; facts: RoundFacts; by: string; today: string };

function OneAct({ act, opened, facts, by, today }: Props & { act: RoundAct }) {
  const round = opened.document;
  const standing = standingOf(round);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = act === 'resume' ? [] : missingFor(standing, act, facts);
  const isBlocked = missing.some(({ orReason }) => !orReason);
  const wantsReason = missing.length > 0 || roundMachines[standing.shape].needsReason.has(act);
  const run = async (): Promise<void> => {
    const moved = moveRound(standing, act, facts, reason);
    if (!moved.ok) return setAsked(true);
    const steps = (doneWith[act] ?? []).filter((step) => !round.done.some((one) => one.step === step));
    opened.change('moves', (now) => ({
      ...now,
      moves: [
        ...now.moves,
        {
          id: crypto.randomUUID(),
          act,
          at: new Date().toISOString(),
          by: by.slice(0, limits.programme.name),
          reason,
        },
      ],
      done: [...now.done, ...steps.map((step) => ({ step, on: today }))],
    }));
    // A move stays in the history: it is no step to undo.
    if (await opened.flush()) await opened.reload();
    return undefined;
  };
  const id = `act-${act}`;
  return (
    <div className="stack">
      {missing.length === 0 ? null : (
        <ul id={`${id}-missing`} aria-label={`Missing for: ${actWords(act)}`}>
          {missing.map(({ words, orReason, origin }) => (
            <li key={words}>
              Only when {words}
              {orReason ? ', or with a reason' : ''}
              {origin === 'ours' ? ' (our default)' : ''}.
            </li>
          ))}
        </ul>
      )}
      {wantsReason && !isBlocked ? (
        <TextField
          id={`${id}-reason`}
          label={`Why: ${actWords(act).toLowerCase()}`}
          maxLength={limits.programme.reason}
          error={asked && !isWritten(reason) ? 'Say why, in words.' : undefined}
          value={reason}
          onValue={setReason}
        />
      ) : null}
      <div>
        {isBlocked ? null : (
          <Button kind={wantsReason ? 'edged' : 'main'} onClick={() => unawaited(run())}>
            {actWords(act)}
          </Button>
        )}
        {isBlocked ? <p className="quiet">{actWords(act)}: not yet.</p> : null}
      </div>
    </div>
  );
}

export function Moves(props: Props) {
  const acts = roundActsOf(standingOf(props.opened.document));
  if (acts.length === 0) return <p>This round is over. Nothing more can be done with it.</p>;
  return (
    <>
      {acts.map((act) => (
        <OneAct key={act} act={act} {...props} />
      ))}
    </>
  );
}
