/** Under the answers: exactly which form this is, and every check it makes, each with what it looks for. */
import type { CheckWords } from '../../../shared/contract/checks.ts';
import type { RuleUse, Severity } from '../../../shared/toolkit/toolkit.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { lockOfPart } from '../../form/lock-words.ts';
import { useCheckWords } from '../../stores/check-words.ts';
import { unawaited } from '../../surface.ts';
import { fingerprintWords } from '../../ui/fingerprint-words.ts';

const weight: Readonly<Record<Severity, string>> = {
  block: 'Holds up signing.',
  warn: 'Change it, or say why.',
  prompt: 'A prompt; holds up nothing.',
};

type LineProps = { readonly use: RuleUse; readonly words: CheckWords | undefined; readonly locked: boolean };

/** One check. What holds up signing belongs to the form; the others can be switched off for one audit, and the report says so. */
function CheckLine({ use, words, locked }: LineProps) {
  const { draft } = useForm();
  const isOff = useDraft((d) => d.audit.rulesOff.includes(use.id));
  const id = `check-${use.id}`;
  const set = (on: boolean): void => {
    draft.change(`checks/${use.id}`, (audit) => {
      const others = audit.rulesOff.filter((one) => one !== use.id);
      return { ...audit, rulesOff: on ? others : [...others, use.id] };
    });
    unawaited(draft.check());
  };
  return (
    <li>
      <span className="pick">
        <input
          type="checkbox"
          id={id}
          checked={!isOff}
          disabled={locked || use.severity === 'block'}
          aria-describedby={`${id}-about`}
          onChange={(event) => set(event.target.checked)}
        />
        <label htmlFor={id}>
          {use.id} {words?.title ?? ''}
        </label>
      </span>
      <p className="hint" id={`${id}-about`}>
        {words?.explains ?? ''} {weight[use.severity]}
      </p>
    </li>
  );
}

export function FormChecks() {
  const toolkit = useDraft((d) => d.toolkit);
  const ref = useDraft((d) => d.audit.toolkit);
  const locked = useDraft((d) => lockOfPart(d.toolkit, d.audit, 'auditor') !== null);
  const switchedOff = useDraft((d) => d.audit.rulesOff.length);
  const words = useCheckWords();
  const uses = toolkit.rules.filter((use) => use.on);
  return (
    <section className="form-checks" aria-labelledby="form-checks-h">
      <h2 id="form-checks-h">The form</h2>
      <p>
        {toolkit.title}, version {ref.version}, fingerprint{' '}
        <span className="mono">{fingerprintWords(ref.fingerprint, 16)}</span>. {toolkit.source.label}. This
        audit keeps this form, whatever is changed in settings later.
      </p>
      <details>
        <summary>
          {uses.length} checks{switchedOff === 0 ? '' : `, ${switchedOff} switched off for this audit`}
        </summary>
        <p className="hint">
          Without a tick a check is not made in this audit, and the report says so. Checks that hold up
          signing belong to the form.
        </p>
        <ul className="check-list">
          {uses.map((use) => (
            <CheckLine key={use.id} use={use} words={words.get(use.id)} locked={locked} />
          ))}
        </ul>
      </details>
    </section>
  );
}
