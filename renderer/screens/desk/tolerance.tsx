/** What a programme expects of agreement, whether it is reached, and what to do where it is not. */
import type { Agreement } from '../../../shared/moderation/agreement.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { unawaited } from '../../surface.ts';
import { Linkish } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

const usualTolerance = 70;

/** Whether the share of same grades is within what the programme expects, and what that suggests. */
export function toleranceWords(found: Agreement | { readonly tooFew: number }, tolerance: number): string {
  if ('tooFew' in found) return 'Too few to compare with the tolerance.';
  if (found.same.share.value * 100 >= tolerance) return 'Within tolerance.';
  return 'Out of tolerance: draw a bigger sample, and look at the differing grades together.';
}

export function Tolerance(props: {
  readonly form: string;
  readonly found: Agreement | { readonly tooFew: number };
  /** How many a bigger sample is; null where there are no more audits to draw. */
  readonly bigger: number | null;
  readonly onBigger: (size: number) => void;
}) {
  const { form, found, bigger, onBigger } = props;
  const tolerances = useSettings((settings) => settings.tolerances);
  const tolerance = tolerances[form] ?? usualTolerance;
  const put = (text: string): void => {
    const read = Math.round(Number(text));
    if (text.trim() === '' || !Number.isFinite(read) || read < 0 || read > 100) return;
    unawaited(changeSettings({ tolerances: { ...tolerances, [form]: read } }));
  };
  const out = !('tooFew' in found) && found.same.share.value * 100 < tolerance;
  return (
    <>
      <div className="desk-tol field">
        <label htmlFor="tolerance">Tolerance: same grade, in %, or more</label>
        <input
          id="tolerance"
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          defaultValue={tolerance}
          key={form}
          onChange={(event) => put(event.target.value)}
        />
      </div>
      <div className={out ? 'notice notice-warn' : 'notice'}>
        <Icon name={out ? 'triangle-alert' : 'info'} />
        <p>
          The measures weigh differences in different ways, so do not compare them with one another. They are
          an aid for talking about the scale, not a result about people. Tolerance for this programme: same
          grade {tolerance} % or more. <strong>{toleranceWords(found, tolerance)}</strong>
          {out && bigger !== null ? (
            <>
              {' '}
              <Linkish onClick={() => onBigger(bigger)}>Set up a sample of {bigger}</Linkish>
            </>
          ) : null}
        </p>
      </div>
    </>
  );
}

/** Twice as many as were drawn last, at most all; null where that is no more. */
export function biggerSample(last: number, accepted: number): number | null {
  const bigger = Math.min(2 * last, accepted);
  return bigger > last ? bigger : null;
}
