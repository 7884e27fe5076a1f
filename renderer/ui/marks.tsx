/** Grades and statuses as marks: always a letter or an icon and a word, never a colour alone. */
import type { Trouble } from '../../shared/audit/audit.ts';
import type { GradeMark as Mark } from '../../shared/scales/index.ts';
import { Icon, type IconName } from './icon.tsx';

type Props = { readonly mark: Pick<Mark, 'word' | 'letter' | 'look'> };

/** Letter and word of a mark: the letter is seen, the word is heard. */
const Both = ({ mark: { word, letter } }: Props) => (
  <>
    <span aria-hidden="true">{letter}</span>
    <span className="vh">{word}</span>
  </>
);

/** The solid mark, for reports, heads and one per row. */
export const GradeMark = ({ mark }: Props) => (
  <span className={`tok look-${mark.look}`}>
    <Both mark={mark} />
  </span>
);

/** The quiet mark for lists: a strip and the letter. */
export const GradeStrip = ({ mark }: Props) => (
  <span className={`tokq look-${mark.look}`}>
    <Both mark={mark} />
  </span>
);

/** The statuses of the product, and no others. */
export type Status =
  | 'damaged'
  | 'not-started'
  | 'in-progress'
  | 'completed'
  | 'parts-open'
  | 'problem'
  | 'to-explain'
  | 'ready'
  | 'with-moderator'
  | 'returned'
  | 'moderated'
  | 'closed'
  | 'risk';

export const statuses: Readonly<Record<Status, { word: string; icon: IconName; look: string }>> = {
  risk: { word: 'Risk record open', icon: 'phone', look: 'st-risk' },
  damaged: { word: 'Damaged', icon: 'circle-alert', look: 'st-stop' },
  problem: { word: 'There is a problem', icon: 'circle-alert', look: 'st-stop' },
  'to-explain': { word: 'Warnings to answer', icon: 'circle-alert', look: 'st-note' },
  'in-progress': { word: 'In progress', icon: 'circle-dot', look: 'st-accent' },
  returned: { word: 'Returned with notes', icon: 'reply', look: 'st-note' },
  ready: { word: 'Ready to sign', icon: 'circle-check', look: 'st-ink' },
  'not-started': { word: 'Not yet started', icon: 'circle-dashed', look: 'st-soft' },
  'parts-open': { word: 'Signed, other parts open', icon: 'clock', look: 'st-soft' },
  completed: { word: 'Signed', icon: 'check', look: 'st-ink' },
  'with-moderator': { word: 'Sent to moderator', icon: 'clock', look: 'st-soft' },
  moderated: { word: 'Moderated', icon: 'check', look: 'st-ink' },
  closed: { word: 'Closed', icon: 'check', look: 'st-ink' },
};

const troubleWords: Readonly<Record<Trouble, string>> = {
  damaged: statuses.damaged.word,
  'does-not-fit': 'Does not fit its form',
  unchecked: 'Not checked',
};

/** What is the matter with an audit beside its status: it cannot be read whole, does not fit its form, or could not be checked. */
export const TroubleMark = ({ trouble }: { trouble: Trouble }) => (
  <span className="st st-stop">
    <Icon name="circle-alert" />
    {troubleWords[trouble]}
  </span>
);

export const StatusMark = ({ status }: { status: Status }) => (
  <span className={`st ${statuses[status].look}`}>
    <Icon name={statuses[status].icon} />
    {statuses[status].word}
  </span>
);
