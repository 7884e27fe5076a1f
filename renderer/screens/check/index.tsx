/** Before signing: what the checks found at the left, every answer at the right. Change comes back here, to the same row. */
import { counted } from '../../../shared/dates/index.ts';
import { useEffect, useLayoutEffect, useState } from 'react';
import { holdingUp, progress } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { Totals } from '../../form/totals.tsx';
import { useCommand, useKeysOf } from '../../stores/commands.ts';
import { go, type Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import type { Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { useDraftCommands, walkProblems } from '../../frames/audit/use-audit-commands.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { partsInTurn } from '../../form/lock-words.ts';
import { isChecked } from '../../records/audit/draft-findings.ts';
import type { Draft } from '../../records/audit/draft-state.ts';
import { unawaited } from '../../surface.ts';
import { SectionAnswers } from './answers-table.tsx';
import { FormChecks } from './form-checks.tsx';
import { placeWords, ProblemLists } from './problem-list.tsx';
import { Unprintable } from './unprintable.tsx';

/** The row one went away from, per audit, so that coming back lands on it. */
let left: { readonly audit: string; readonly id: string } | null = null;

const hints: readonly Hint[] = [
  { word: 'next problem', command: 'problem.next' },
  { word: 'previous', command: 'problem.previous' },
  { word: 'sign', command: 'audit.finish' },
];

function Jump({ now, onJump }: { readonly now: string; readonly onJump: (id: string) => void }) {
  const sections = useDraft((d) => d.derived.sections).filter((s) => s.needed && s.questions.length > 0);
  return (
    <div className="ca-jump" role="group" aria-label="Go to a section">
      {sections.map(({ section }) => (
        <a
          key={section.id}
          href={`#ca-${section.id}`}
          aria-current={now === section.id ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onJump(section.id);
          }}
        >
          {section.number || (section.id === 'about' ? 'About' : (section.shortTitle ?? section.title))}
        </a>
      ))}
    </div>
  );
}

/** How many findings hold up signing: where several people's parts are open, those of the part that is nearest to done. */
function stopsOf({ toolkit, audit, derived }: Draft): number {
  const counts = partsInTurn(toolkit, audit).map((p) => holdingUp(toolkit, derived.problems, p.id).length);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

function Check({ audit }: { readonly audit: string }) {
  const { draft, say } = useForm();
  const derived = useDraft((d) => d.derived);
  const current = useDraft(isChecked);
  const reference = useDraft((d) => d.audit.reference);
  const done = useDraft((d) => d.audit.parts.length > 0);
  const [onlyMine, setOnlyMine] = useState(false);
  const [section, setSection] = useState('');
  const [told, setTold] = useState('');
  const keys = useKeysOf('audit.finish');
  const stops = useDraft((d) => (d.derived === derived ? stopsOf(d) : 0));
  const first = derived.problems.find((p) => p.waived === undefined);
  const { answered, questions } = progress(draft.store.getState().toolkit, draft.store.getState().audit);
  useTitle(`Check – ${reference}`);
  useDraftCommands();
  useEffect(() => unawaited(draft.check()), [draft]);
  useLayoutEffect(() => {
    const back = left?.audit === audit ? document.getElementById(left.id) : null;
    left = null;
    (back ?? document.getElementById('check-h'))?.focus();
    back?.scrollIntoView?.({ block: 'center' });
  }, [audit]);
  const onGo = (id: string): void => {
    left = { audit, id };
  };
  const sign = async (): Promise<void> => {
    const isCurrent = await draft.check();
    const stops = stopsOf(draft.store.getState());
    if (isCurrent && stops === 0) {
      go({ screen: 'sign', audit });
      return;
    }
    const words = !isCurrent
      ? 'What you wrote last is not checked yet. Signing waits until it is.'
      : `You cannot sign yet: ${counted(stops, 'thing')} must be put right first.`;
    setTold(words);
    say(words);
    document.getElementById('pr-block')?.scrollIntoView?.({ block: 'start' });
  };
  useCommand('problem.next', () => walkProblems(draft, 1, say));
  useCommand('problem.previous', () => walkProblems(draft, -1, say));
  useCommand('audit.finish', () => unawaited(sign()));
  const jump = (id: string): void => {
    setSection(id);
    document.getElementById(`ca-${id}`)?.scrollIntoView?.({ block: 'start' });
    document.querySelector<HTMLElement>(`#ca-${CSS.escape(id)} a`)?.focus({ preventScroll: true });
  };
  return (
    <Frame
      bar={<AuditBar back={{ word: 'Audit', to: { screen: 'audit', audit } }} />}
      foot={<AuditFoot hints={hints} />}
      skip={{ id: 'answers', word: 'the answers' }}
    >
      <div className="checking">
        <section className="problems" aria-labelledby="check-h" data-pane="problems" data-scroll="problems">
          <h1 id="check-h" tabIndex={-1}>
            {done ? 'What the checks found' : 'Before you sign'}
          </h1>
          <p className="soft small">
            {answered} of {questions} questions are complete.{' '}
            {current
              ? 'Checked just now, and each time you come here.'
              : 'What you wrote last is being checked.'}
          </p>
          <Totals />
          <ProblemLists onGo={onGo} />
          <Unprintable audit={audit} onGo={onGo} />
          <div className="btn-row pr-go">
            {first === undefined ? null : (
              <CommandButton
                command="problem.next"
                kind={stops === 0 ? 'edged' : 'main'}
                big
                onClick={() => walkProblems(draft, 1, say)}
              >
                Go to the first: {placeWords(draft.store.getState(), first)}
              </CommandButton>
            )}
            <Button
              kind={stops === 0 ? 'main' : 'edged'}
              big
              aria-keyshortcuts={keys.aria}
              onClick={() => unawaited(sign())}
            >
              Sign
            </Button>
          </div>
          {told === '' ? (
            <p className="quiet">
              {stops === 0 && current
                ? 'Nothing holds up signing.'
                : 'Signing opens when the first list is empty, and each line of the second is changed or has a reason.'}
            </p>
          ) : (
            <p className="error-text" role="alert">
              {told}
            </p>
          )}
        </section>
        <main className="main" id="answers" data-pane="main" data-scroll="main">
          <div className="ca-head">
            <h2>Check your answers</h2>
            <Jump now={section} onJump={jump} />
            <span className="pick">
              <input
                type="checkbox"
                id="only-mine"
                checked={onlyMine}
                onChange={(event) => setOnlyMine(event.target.checked)}
              />
              <label htmlFor="only-mine">Only what needs me</label>
            </span>
          </div>
          {derived.sections
            .filter((s) => s.needed)
            .map((shown) => (
              <SectionAnswers key={shown.section.id} shown={shown} onlyMine={onlyMine} onGo={onGo} />
            ))}
          {onlyMine && derived.problems.every((p) => p.waived !== undefined) ? (
            <p className="q soft">Nothing needs you.</p>
          ) : null}
          <FormChecks />
        </main>
      </div>
    </Frame>
  );
}

export function CheckScreen(route: Extract<Route, { screen: 'check' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <Check audit={route.audit} />
    </WithDraft>
  );
}
