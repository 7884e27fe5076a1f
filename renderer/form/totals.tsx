/** Totals the program computes from the answers, always said to be that. */
import { computedNote, totalsOf } from '../../shared/toolkit/evaluate/index.ts';
import { useDraft } from './draft-context.tsx';

/** The totals of one section, or with `section` left out all of the form. Nothing where the form has none. */
export function Totals({ section }: { readonly section?: string }) {
  const toolkit = useDraft((d) => d.toolkit);
  const audit = useDraft((d) => (d.toolkit.totals === undefined ? null : d.audit));
  const totals = audit === null ? [] : totalsOf(toolkit, audit, section);
  if (totals.length === 0) return null;
  return (
    <section className="totals" aria-label="Computed totals">
      <dl>
        {totals.map((total) => (
          <div key={total.id}>
            <dt>{total.title}</dt>
            <dd>{total.words}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{computedNote}</p>
    </section>
  );
}
