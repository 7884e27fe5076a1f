/** The right pane: what to look for, and what each grade means, always beside the question. */
import { hasBoxes } from '../../../shared/kinds/index.ts';
import { useDraft, useAnswer } from '../../form/draft-context.tsx';
import { GuidanceLines } from '../../form/guidance-lines.tsx';
import { gradeOptions } from '../../form/scale-words.ts';
import { gradeMark, scaleOf } from '../../../shared/scales/index.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Section } from '../../../shared/toolkit/toolkit.ts';
import { GradeMark } from '../../ui/marks.tsx';
import { Beside } from './beside.tsx';

/** The note without the word that stands before it as a tag. */
function withoutTag(note: string | undefined): string | undefined {
  const rest = note?.replace(/^Reconstruction:\s*/, '');
  return rest === undefined ? undefined : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function OriginNote({ question }: { readonly question: Question }) {
  if (question.sourceNote === undefined && question.origin !== 'reconstruction') return null;
  return (
    <p className="origin">
      {question.origin === 'reconstruction' ? <span className="tag tag-quiet">Reconstruction</span> : null}{' '}
      {withoutTag(question.sourceNote) ?? 'The name and prompts are ours. Your organisation can change them.'}
    </p>
  );
}

/** `own`: the descriptors of this question; otherwise the words of the whole scale. */
function Rubric(props: { readonly question: Question; readonly own: boolean; readonly first: boolean }) {
  const { question, own, first } = props;
  const toolkit = useDraft((d) => d.toolkit);
  const grade = useAnswer(question.id, 'grade');
  const scale = scaleOf(toolkit, question);
  if (scale === undefined) return null;
  const options = gradeOptions(toolkit, question);
  const yours = hasBoxes(question) ? 'your judgement' : 'your grade';
  return (
    <section
      className={first ? 'rubric rubric-first' : 'rubric'}
      aria-label={own ? 'Grades' : 'The whole scale'}
    >
      <h3>{own ? `Grades for ${question.number || question.title}` : 'The whole scale'}</h3>
      <dl>
        {scale.grades.map((entry) => (
          <div key={entry.key} className={grade === entry.key ? 'is' : undefined}>
            <dt>
              <GradeMark mark={gradeMark(scale, entry.key)} /> {entry.word}{' '}
              {entry.benchmark === true ? <span className="bench">expected benchmark</span> : null}
              {grade === entry.key ? <em>{yours}</em> : null}
            </dt>
            <dd>
              {own
                ? (options.find((o) => o.key === entry.key)?.descriptor ?? entry.descriptor)
                : entry.descriptor}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Guidance for one question. `dense`: beside the whole section, where the grades' own words come first. */
export function Guidance({ question, dense }: { readonly question: Question; readonly dense: boolean }) {
  const name = question.number === '' ? question.title : question.number;
  const empty = question.guidance.length === 0 && question.sourceNote === undefined;
  if (dense) {
    return (
      <>
        <div className="aside-head">
          <h2>
            {question.number} {question.title}
          </h2>
        </div>
        <p className="soft">{question.ask}</p>
        <Rubric question={question} own first />
        {empty ? null : <h3>Guidance</h3>}
        <GuidanceLines question={question} />
        <OriginNote question={question} />
        <Beside question={question} />
      </>
    );
  }
  return (
    <>
      <div className="aside-head">
        <h2>Guidance for {name}</h2>
      </div>
      {empty ? <p className="soft">The form gives no guidance for this question.</p> : null}
      <GuidanceLines question={question} />
      <OriginNote question={question} />
      <Beside question={question} />
      <Rubric question={question} own={false} first={false} />
    </>
  );
}

/** For a page without a question in focus: what the section is about, and the notes of the form. */
export function SectionGuidance({ section }: { readonly section: Section }) {
  const notes = useDraft((d) => d.toolkit.notesForAuditor);
  const purpose = useDraft((d) => d.toolkit.purpose);
  return (
    <>
      <div className="aside-head">
        <h2>{section.title}</h2>
      </div>
      {section.intro === undefined ? <p>{purpose}</p> : <p>{section.intro}</p>}
      {notes.length === 0 ? null : <h3>Notes for the auditor</h3>}
      <ul className="look">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
