/** What the rules of the programme find, each with how serious it is in a word: what blocks, what wants a reason, what is worth a look. */
import type { ProgrammeFinding, Severity } from '../../../shared/programme/finding.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

const words: Readonly<Record<Severity, { readonly word: string; readonly icon: IconName }>> = {
  blocks: { word: 'Put right first', icon: 'circle-alert' },
  warns: { word: 'Change it or say why', icon: 'triangle-alert' },
  prompts: { word: 'Worth a look', icon: 'info' },
};
const inOrder: readonly Severity[] = ['blocks', 'warns', 'prompts'];

export function Findings({
  findings,
  label,
}: {
  readonly findings: readonly ProgrammeFinding[];
  readonly label: string;
}) {
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((a, b) => inOrder.indexOf(a.severity) - inOrder.indexOf(b.severity));
  return (
    <ul className="findings" aria-label={label}>
      {sorted.map(({ rule, severity, words: said, about }) => (
        <li key={`${rule}/${about ?? ''}/${said}`} className={`finding-${severity}`}>
          <Icon name={words[severity].icon} />
          <span>
            <strong>{words[severity].word}.</strong> {said}
          </span>
        </li>
      ))}
    </ul>
  );
}
