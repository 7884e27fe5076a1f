/** Long work in the status bar: what is being done, how far it is, for how long, and the way to stop it. */
import { useEffect, useState } from 'react';
import { drop } from '../../shared/result.ts';
import { ask, type AskName } from '../ask.ts';
import { useProgress, type Progress } from '../stores/progress.ts';

type Stop = Extract<AskName, 'report.cancel' | 'bundle.cancel'>;

/** Words and the question that stops it, per task that main reports on. Work without a way to stop has none. */
const tasks: Readonly<Record<string, { readonly words: string; readonly stop?: Stop }>> = {
  report: { words: 'Making the report', stop: 'report.cancel' },
  seal: { words: 'Making the file', stop: 'bundle.cancel' },
  bundle: { words: 'Checking the file', stop: 'bundle.cancel' },
};

/** Work that is over sooner than this is not worth a line, in ms. */
const worthALine = 300;

const seconds = (since: number, now: number): string => `${Math.max(1, Math.round((now - since) / 1000))} s`;

/** Ticks once a second while something is going on, so that the time shown is true. */
function useNow(going: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!going) return;
    const soon = setTimeout(() => setNow(Date.now()), worthALine);
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => {
      clearTimeout(soon);
      clearInterval(tick);
    };
  }, [going]);
  return now;
}

function Line({ one, now }: { one: Progress; now: number }) {
  const task = tasks[one.task];
  const stop = task?.stop;
  return (
    <p className="long-work">
      <span>
        {task?.words ?? 'Working'}, {one.done} of {one.of}, {seconds(one.since, now)}
      </span>
      {stop === undefined ? null : (
        <button
          type="button"
          className="linkish"
          // A refusal to stop changes nothing: the work goes on and its end is shown.
          onClick={() => drop(ask(stop), () => undefined)}
        >
          Cancel
        </button>
      )}
    </p>
  );
}

/** Everything that is going on now; nothing while nothing is. */
export function LongWork() {
  const going = useProgress((state) => state.tasks);
  const now = useNow(going.length > 0);
  return going
    .filter((one) => now - one.since >= worthALine)
    .map((one) => <Line key={one.task} one={one} now={now} />);
}
