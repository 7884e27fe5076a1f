/** What every verdict is made of: the head with its icon and sentence, and the table of questions. */
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';
import type { Line, LineLook, VerdictLook } from './questions.ts';

const headIcons: Readonly<Record<VerdictLook, IconName>> = {
  fine: 'shield-check',
  look: 'shield-check',
  warn: 'triangle-alert',
  stop: 'shield-x',
};
const lineIcons: Readonly<Record<LineLook, IconName>> = {
  ok: 'circle-check',
  bad: 'circle-x',
  look: 'circle-alert',
  skip: 'minus',
};

type HeadProps = { readonly look: VerdictLook; readonly title: string; readonly text: string };

/** The answer in one sentence, with the focus, so that a screen reader begins with it. */
export function Head({ look, title, text }: HeadProps) {
  const heading = useHeadingFocus(title);
  return (
    <div className={`notice notice-${look} notice-big`} role={look === 'stop' ? 'alert' : undefined}>
      <Icon name={headIcons[look]} />
      <h1 ref={heading} tabIndex={-1}>
        {title.replace(/\.$/, '')}
      </h1>
      <p>{text}</p>
    </div>
  );
}

/** The questions behind the answer, always in the same order. */
export function LinesTable({
  lines,
  caption,
}: {
  readonly lines: readonly Line[];
  readonly caption: string;
}) {
  return (
    <table className="v-table blocks" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Question', 'Answer', 'What was found'].map((word) => (
            <th key={word} scope="col" role="columnheader">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <tr key={line.question} className={`v-${line.look}`} role="row">
            <th scope="row" role="rowheader">
              {line.question}
            </th>
            <td className="v-s" role="cell" data-l="Answer">
              <Icon name={lineIcons[line.look]} />
              <span>{line.answer}</span>
            </td>
            <td role="cell" data-l="What was found">
              <strong>{line.found}</strong>
              {line.note === '' ? null : <span className="v-n">{line.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
