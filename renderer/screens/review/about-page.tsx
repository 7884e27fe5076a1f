/** The header of the audit, to read: what the case and the round are, and who signed. */
import { mainWords } from '../../../shared/kinds/index.ts';
import { visibleQuestions } from '../../../shared/toolkit/evaluate/index.ts';
import { momentWords } from '../../form/words.ts';
import { useHeadingFocus } from '../../ui/screen.ts';
import { useFromTop } from './from-top.ts';
import { useReview } from '../../frames/review/review-context.tsx';
import { TakenInWith } from '../../frames/warned.tsx';
import { RiskRecords } from '../../frames/review/risk-records.tsx';

export function AboutPage() {
  const audit = useReview((d) => d.audit);
  const toolkit = useReview((d) => d.toolkit);
  const warned = useReview((d) => d.warned);
  const heading = useHeadingFocus('about');
  useFromTop();
  const facts = visibleQuestions(toolkit, audit)
    .filter(({ section }) => section.id === 'about')
    .map(({ question }) => ({ id: question.id, title: question.title, words: mainWords(question, audit) }));
  return (
    <div className="q q-tight">
      <div className="q-head">
        <p className="q-where">Before you begin</p>
        <h1 ref={heading} tabIndex={-1}>
          About this audit
        </h1>
      </div>
      <TakenInWith warned={warned} />
      <dl className="facts">
        <div>
          <dt>Version</dt>
          <dd>
            {audit.version}
            {audit.versionReason === '' ? '' : `: ${audit.versionReason}`}
          </dd>
        </div>
        {audit.parts.map((part) => (
          <div key={part.part}>
            <dt>Signed</dt>
            <dd>
              {part.name}, {part.role}, {momentWords(part.at)}
            </dd>
          </div>
        ))}
        {facts.map(({ id, title, words }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{words === '' ? <span className="quiet">Not written</span> : words}</dd>
          </div>
        ))}
      </dl>
      <RiskRecords />
    </div>
  );
}
