/** Top bar and status bar of every screen of one audit. */
import type { ReactNode } from 'react';
import { roleText } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { clockWords } from '../../form/words.ts';
import type { Route } from '../../stores/routes.ts';
import type { SaveStatus } from '../../records/autosave.ts';
import { Bar } from '../bar.tsx';
import { Foot, type Hint } from '../foot.tsx';
import { useShowHeld, type HeldPlace } from '../../stores/held-words.ts';
import { HandedStrip } from '../hand-over/strip.tsx';
import { useHeldOfAudit } from './held.ts';
import { useMisfits } from './misfits.ts';
import { savedState } from './saved-words.ts';
import { useSaid } from './say.ts';

type Back = { readonly word: string; readonly to?: Route };

type BarProps = {
  readonly back?: Back;
  /** Places of a risk record that hold more than fits, where one is on the screen. */
  readonly held?: readonly HeldPlace[];
};

export function AuditBar({ back, held = [] }: BarProps) {
  const reference = useDraft((d) =>
    d.audit.version === 1 ? d.audit.reference : `${d.audit.reference}, version ${d.audit.version}`,
  );
  const form = useDraft((d) => d.toolkit.shortTitle);
  const subject = useDraft((d) => roleText(d.toolkit, d.audit, 'case-reference'));
  const since = useDraft((d) => d.audit.escalations.find((e) => e.status === 'open')?.openedAt ?? '');
  const own = useHeldOfAudit();
  useShowHeld(held.length > 0 ? held : own);
  useMisfits();
  return (
    <Bar
      what={{ reference, form, subject }}
      back={back ?? { word: 'Audits', to: { screen: 'audits' } }}
      risk={since === '' ? null : { since: clockWords(since).slice(0, 5) }}
    >
      <HandedStrip />
    </Bar>
  );
}

/** The saved line speaks on failure, on recovery and when asked; plain saves are shown and not spoken. */
export function AuditFoot(props: {
  readonly hints: readonly Hint[];
  readonly children?: ReactNode;
  /** How the risk record on the screen is saved. */
  readonly risk?: SaveStatus;
}) {
  const own = useDraft((d) => d.status);
  // Of two that are open the one that is not saved is told of; of two that are, the one on the screen.
  const status =
    props.risk === undefined || (own.kind !== 'saved' && props.risk.kind === 'saved') ? own : props.risk;
  const marking = useDraft((d) => d.audit.marking);
  const said = useSaid((state) => state.words);
  const saved = savedState(
    status,
    useDraft((d) => d.checked.isLate),
  );
  const recovered = status.kind === 'saved' && status.recovered;
  return (
    <Foot
      saved={saved}
      say={recovered && typeof saved.text === 'string' ? saved.text : said}
      marking={marking}
      hints={props.hints}
    >
      {props.children}
    </Foot>
  );
}
