/** What to look for in a question, line by line; nothing where the form gives no guidance. */
import type { Question } from '../../shared/toolkit/question.ts';

export function GuidanceLines({ question }: { readonly question: Question }) {
  if (question.guidance.length === 0) return null;
  return (
    <ul className="look">
      {question.guidance.map((line) => (
        <li key={line.text}>
          {line.lead === undefined ? null : <strong>{line.lead} </strong>}
          {line.text}
        </li>
      ))}
    </ul>
  );
}
