/** The frame of set-up: the three steps at the left, the work in the middle, what it means at the right. */
import type { ReactNode } from 'react';
import { FirstBar } from '../../frames/bar.tsx';
import { Icon } from '../../ui/icon.tsx';

const steps = [
  { title: 'Passphrase', note: 'locks your work' },
  { title: 'Recovery kit', note: 'opens it if you forget' },
  { title: 'Signature', note: 'who signs' },
] as const;

export function FirstFrame({
  step,
  side,
  children,
}: {
  step: 1 | 2 | 3;
  side: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="first">
      <FirstBar where="First use on this laptop" />
      <div className="first-grid" data-scroll="first">
        <section className="steps-box" aria-label="Setting up" data-pane="steps">
          <ol className="steps">
            {steps.map(({ title, note }, index) => {
              const done = index + 1 < step;
              return (
                <li
                  key={title}
                  className={done ? 'step-done' : undefined}
                  aria-current={index + 1 === step ? 'step' : undefined}
                >
                  <span className="step-n">{done ? <Icon name="check" /> : index + 1}</span>
                  <span>
                    <strong>{title}</strong>
                    <span className="quiet">{done ? 'done' : note}</span>
                  </span>
                </li>
              );
            })}
          </ol>
        </section>
        <main className="first-main" id="main" data-pane="main">
          {children}
        </main>
        <aside className="first-side" aria-label="What this means" data-pane="aside">
          {side}
        </aside>
      </div>
    </div>
  );
}
