/** The steps of a round by its shape: where it stands, what comes, and what was put off or called off. */
import { stepsOf, type RoundStanding } from '../../../shared/programme/states/round.ts';
import { stateWords } from '../../../shared/programme/words.ts';

export function Rail({ standing }: { standing: RoundStanding }) {
  const steps = stepsOf[standing.shape];
  const at = steps.indexOf(standing.before);
  return (
    <ol className="round-rail" aria-label="Steps of the round">
      {steps.map((state, n) => (
        <li key={state} aria-current={n === at ? 'step' : undefined}>
          {stateWords[state]}
          {n < at ? <span className="vh">, done</span> : null}
          {n === at && standing.state !== standing.before
            ? ` (${stateWords[standing.state].toLowerCase()})`
            : null}
        </li>
      ))}
    </ol>
  );
}
