/** The read-through: everything that will be signed, part by part, and how much of it has been on the screen. Signing waits for all of it. */
import { ChevronLeft, ChevronRight, Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Report } from '../../../shared/report/index.ts';
import { Sheet, sheetsOf } from '../../frames/report-view.tsx';

const observes = (): boolean => typeof IntersectionObserver !== 'undefined';

/** Puts the beginning of a part on the screen. */
export function turnTo(part: number): void {
  const to = document.getElementById(`sheet-${part}`);
  to?.scrollIntoView({ block: 'start' });
  to?.focus({ preventScroll: true });
}

/** Which parts have been on the screen, and which is at its top. */
function useSeen() {
  const pane = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const [now, setNow] = useState(1);
  useEffect(() => {
    if (pane.current === null || !observes()) return;
    // The observer tells only what has changed: a sheet that stays on the screen while the one above it leaves is not named again.
    const onScreen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const sheet = Number((entry.target as HTMLElement).dataset['sheet']);
          if (entry.isIntersecting) onScreen.add(sheet);
          else onScreen.delete(sheet);
        }
        if (onScreen.size === 0) return;
        setSeen((before) => new Set([...before, ...onScreen]));
        setNow(Math.min(...onScreen));
      },
      { rootMargin: '-60px 0px -40% 0px' },
    );
    for (const sheet of pane.current.querySelectorAll('[data-sheet]')) observer.observe(sheet);
    return () => observer.disconnect();
  }, []);
  return { pane, seen, now };
}

type Props = {
  readonly report: Report;
  /** Told which parts have not been on the screen yet. Where that cannot be observed none is named. */
  readonly onUnseen: (parts: readonly number[]) => void;
};

export function Reader({ report, onUnseen }: Props) {
  const sheets = sheetsOf(report);
  const { pane, seen, now } = useSeen();
  const all = seen.size >= sheets.length;
  const count = sheets.length;
  useEffect(() => {
    if (!observes()) return;
    onUnseen(Array.from({ length: count }, (_, at) => at + 1).filter((part) => !seen.has(part)));
  }, [seen, count, onUnseen]);
  const turn = (by: 1 | -1): void => turnTo(Math.min(count, Math.max(1, now + by)));
  return (
    <section
      className="reader"
      aria-label="What will be signed"
      // The pane scrolls and holds no controls of its own below its bar.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      ref={pane}
      data-pane="reader"
      data-scroll="reader"
    >
      <div className="reader-bar">
        <h2>What will be signed</h2>
        <span className="quiet">
          Part {now} of {sheets.length}
        </span>
        <span className="reader-seen">
          <Eye className="i" aria-hidden="true" />
          {all ? `All ${sheets.length} parts seen` : `${seen.size} of ${sheets.length} parts seen`}
        </span>
        <span className="btn-row">
          <button type="button" className="icon-btn" aria-label="Previous part" onClick={() => turn(-1)}>
            <ChevronLeft className="i" aria-hidden="true" />
          </button>
          <button type="button" className="icon-btn" aria-label="Next part" onClick={() => turn(1)}>
            <ChevronRight className="i" aria-hidden="true" />
          </button>
        </span>
      </div>
      <div className="sheets">
        {sheets.map((blocks, at) => (
          // The sheets of one fixed report: their place is all the identity they have.
          // oxlint-disable-next-line react/no-array-index-key
          <Sheet key={at} report={report} blocks={blocks} n={at + 1} of={sheets.length} />
        ))}
      </div>
    </section>
  );
}
