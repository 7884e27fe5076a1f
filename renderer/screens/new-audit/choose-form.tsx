/** Which form, with its purpose, its source and what in it is reconstructed; and which earlier audit is carried forward. */
import { useState } from 'react';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { go } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { useForm } from '../../ui/use-form.ts';
import { CarryForward } from './carry-forward.tsx';
import type { Declared } from './independence.tsx';

type Form = Gives<'toolkit.list'>[number];

/** The forms of this vault. */
async function askForms(): Promise<readonly Form[]> {
  const reply = await ask('toolkit.list');
  return reply.ok ? reply.value : [];
}

/** Says how much of a form is our reconstruction, from its own sections. */
function originOf({ toolkit }: Form): string {
  const ours = toolkit.sections.filter((section) => section.origin === 'reconstruction').length;
  if (ours === 0) return 'Every section is stated in the source.';
  return `${ours} of ${toolkit.sections.length} sections are a reconstruction; your organisation can change their words.`;
}

const FormChoice = ({ form, chosen, onChoose }: { form: Form; chosen: boolean; onChoose: () => void }) => {
  const { toolkit } = form;
  const id = `form-${toolkit.id}`;
  return (
    <div className="form-choice">
      <input
        type="radio"
        id={id}
        name="form"
        checked={chosen}
        onChange={onChoose}
        aria-describedby={`${id}-about`}
      />
      <label htmlFor={id}>{toolkit.title}</label>
      <div className="form-about" id={`${id}-about`}>
        <p>{toolkit.purpose}</p>
        <p className="quiet">
          {toolkit.source.label}. {toolkit.source.note} {originOf(form)}
        </p>
        <p className="quiet">
          Version {toolkit.version}, references begin with {toolkit.referencePrefix}.
        </p>
      </div>
    </div>
  );
};

/** Makes the audit and writes the declaration into it; gives its id, or the sentence that says why not. */
async function begin(
  toolkitId: string,
  carryFrom: string | null,
  declared: Declared,
): Promise<{ id: string } | string> {
  const made = await ask('audit.create', { toolkitId, carryFrom });
  if (!made.ok) return errorSentence(made);
  const { audit, summary } = made.value;
  const saved = await ask('audit.save', {
    audit,
    basedOn: summary.revision,
    changes: [
      {
        op: 'replace',
        path: '/independence',
        value: { declared: declared.took ? 'took-part' : 'independent', at: declared.at, note: '' },
      },
    ],
  });
  return saved.ok ? { id: audit } : errorSentence(saved);
}

type Props = {
  from: string | null;
  declared: Declared;
  onErrors: (some: boolean) => void;
  onBack: () => void;
};

export function ChooseForm({ from, declared, onErrors, onBack }: Props) {
  const [forms] = useAsked(askForms);
  const [chosen, setChosen] = useState('');
  const [carry, setCarry] = useState<string | null>(from);
  const { errors, busy, attempt } = useForm();
  const heading = useHeadingFocus('choose-form');
  const work = async (): Promise<readonly FormError[]> => {
    if (chosen === '') return [{ field: `form-${forms?.[0]?.toolkit.id ?? ''}`, message: 'Choose a form.' }];
    const begun = await begin(chosen, carry, declared);
    if (typeof begun === 'string') return [{ field: `form-${chosen}`, message: begun }];
    go({ screen: 'audit', audit: begun.id });
    return [];
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 ref={heading} tabIndex={-1}>
        Choose a form
      </h1>
      <Form
        onSend={() => {
          attempt(async () => {
            const found = await work();
            onErrors(found.length > 0);
            return found;
          });
        }}
      >
        <fieldset aria-describedby={errors.length > 0 ? 'form-error' : undefined}>
          <legend className="vh">Form</legend>
          {errors[0] === undefined ? null : <ErrorText id="form-error">{errors[0].message}</ErrorText>}
          <div className="form-choices">
            {(forms ?? []).map((form) => (
              <FormChoice
                key={form.toolkit.id}
                form={form}
                chosen={chosen === form.toolkit.id}
                onChoose={() => setChosen(form.toolkit.id)}
              />
            ))}
          </div>
        </fieldset>
        <CarryForward chosen={carry} onChoose={setCarry} />
        <div className="btn-row btn-row-foot">
          <Button kind="main" big submit>
            Begin the audit
          </Button>
          <Button kind="plain" onClick={onBack}>
            Back
          </Button>
          {busy ? <p role="status">Beginning the audit.</p> : null}
        </div>
      </Form>
    </>
  );
}
