/** Leaving a section out is a choice of the auditor where the form allows it; so is taking it back in. */
import type { Section } from '../../../shared/toolkit/toolkit.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { lockOfSection } from '../../form/lock-words.ts';
import { goToQuestion } from '../../frames/audit/go-to.ts';

const fieldOf = (section: Section): string => `section/${section.id}`;

export function LeaveOut({ section }: { readonly section: Section }) {
  const { draft, say } = useForm();
  const locked = useDraft((d) => lockOfSection(d.toolkit, d.audit, section) !== null);
  if (section.choosable !== true || locked) return null;
  const leave = (): void => {
    draft.change(fieldOf(section), (audit) => ({
      ...audit,
      sectionsLeftOut: [...audit.sectionsLeftOut.filter((id) => id !== section.id), section.id],
    }));
    say(`${section.title} is left out. The list of sections takes it back in.`);
  };
  return (
    <button type="button" className="linkish" onClick={leave}>
      Leave this section out
    </button>
  );
}

/** In the list of sections, beside one that was left out. */
export function TakeBackIn({ section }: { readonly section: Section }) {
  const { draft } = useForm();
  const locked = useDraft((d) => lockOfSection(d.toolkit, d.audit, section) !== null);
  if (locked) return null;
  const first = section.questions[0];
  const take = (): void => {
    draft.change(fieldOf(section), (audit) => ({
      ...audit,
      sectionsLeftOut: audit.sectionsLeftOut.filter((id) => id !== section.id),
    }));
    if (first !== undefined) goToQuestion(first.id);
  };
  return (
    <button
      type="button"
      className="linkish sec-back-in"
      aria-label={`Take back in: ${section.shortTitle ?? section.title}`}
      onClick={take}
    >
      Take back in
    </button>
  );
}
