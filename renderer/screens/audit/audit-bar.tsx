/** Top bar and status bar of every screen of one audit. */
import type { ReactNode } from 'react';
import { roleText } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { clockWords } from '../../form/words.ts';
import type { Route } from '../../stores/routes.ts';
import { Bar } from '../../ui/bar.tsx';
import { Foot, type Hint } from '../../ui/foot.tsx';
import { useShowHeld } from '../../stores/held-words.ts';
import { HandedStrip } from '../hand-over/strip.tsx';
import { useHeldOfAudit } from './held.ts';
import { useMisfits } from './misfits.ts';
import { savedState } from './saved-words.ts';
import { useSaid } from './say.ts';

type Back = { readonly word: string; readonly to?: Route };

export function AuditBar({ back }: { readonly back?: Back }) {
  const reference = useDraft((d) =>
    d.audit.version === 1 ? d.audit.reference : `${d.audit.reference}, version ${d.audit.version}`,
  );
  const form = useDraft((d) => d.toolkit.shortTitle);
  const subject = useDraft((d) => roleText(d.toolkit, d.audit, 'case-reference'));
  const since = useDraft((d) => d.audit.escalations.find((e) => e.status === 'open')?.openedAt ?? '');
  useShowHeld(useHeldOfAudit());
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
export function AuditFoot(props: { readonly hints: readonly Hint[]; readonly children?: ReactNode }) {
  const status = useDraft((d) => d.status);
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
