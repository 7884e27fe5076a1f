/** What an action comes from: one or several questions, or the whole audit where that is chosen. Nothing is chosen beforehand. */
import type { ActionAbout } from '../../../shared/audit/action.ts';
import type { Choice } from '../../../shared/toolkit/question.ts';
import { useLock } from '../draft-context.tsx';
import { domId } from '../field.ts';

type Props = {
  readonly field: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly about: ActionAbout;
  readonly onAbout: (about: ActionAbout) => void;
};

const wholeWords = 'The whole audit';

/** "3b, 4a", "The whole audit", or that nothing was chosen. */
function aboutWords({ questions, whole }: ActionAbout, choices: readonly Choice[]): string {
  const names = questions.map((id) => choices.find((one) => one.id === id)?.label ?? id);
  const said = [...names, ...(whole ? [wholeWords] : [])];
  return said.length === 0 ? 'Not chosen yet' : said.join(', ');
}

export function FromBox({ field, label, choices, about, onAbout }: Props) {
  const locked = useLock();
  const words = aboutWords(about, choices);
  if (locked !== null) return <span data-field={field}>{words}</span>;
  const tick = (id: string, on: boolean): void => {
    const named = on ? [...about.questions, id] : about.questions.filter((one) => one !== id);
    // In the order of the form; what this form does not ask stays behind.
    const order = choices.map((one) => one.id);
    const place = (one: string): number => (order.includes(one) ? order.indexOf(one) : order.length);
    onAbout({ ...about, questions: named.toSorted((a, b) => place(a) - place(b)) });
  };
  const box = (id: string, text: string, on: boolean, onTick: (on: boolean) => void) => (
    <span className="pick" key={id}>
      <input
        type="checkbox"
        id={domId(`${field}/${id}`)}
        data-about={id}
        checked={on}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label htmlFor={domId(`${field}/${id}`)}>{text}</label>
    </span>
  );
  return (
    <details className="from-box">
      <summary id={domId(field)} data-field={field} aria-label={`${label}: ${words}`}>
        {words}
      </summary>
      <fieldset>
        <legend className="vh">{label}</legend>
        {box('whole', wholeWords, about.whole, (whole) => onAbout({ ...about, whole }))}
        {choices.map((one) =>
          box(one.id, one.label, about.questions.includes(one.id), (on) => tick(one.id, on)),
        )}
      </fieldset>
    </details>
  );
}
