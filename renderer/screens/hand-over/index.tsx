/** The change of person: who takes the laptop for a part of this audit, and, afterwards, giving it back. */
import { limits } from '../../../shared/limits.ts';
import { useState, type ReactNode } from 'react';
import { useRoutes } from '../../stores/routes.ts';
import {
  beginHandOver,
  endHandOver,
  giveBack,
  leaveHandOver,
  useHandOver,
  whoWords,
  type HandedOver,
  type Wanted,
} from '../../stores/hand-over.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { run } from '../../stores/commands.ts';
import type { ShownSection } from '../../records/audit/draft-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { FirstBar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useForm } from '../../ui/use-form.ts';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';

const fields = [
  ['name', 'Name or designation', 'Type a name or designation.'],
  ['role', 'Role', 'Type a role.'],
  ['agency', 'Agency', 'Type an agency.'],
] as const;

function Page(props: { readonly where: string; readonly foot: string; readonly children: ReactNode }) {
  return (
    <Frame
      skip={{ id: 'person', word: 'the question' }}
      bar={<FirstBar where={props.where} />}
      foot={<Foot saved={{ look: 'none', text: props.foot, icon: 'circle-dashed' }} />}
    >
      <main className="main page" id="person" data-pane="main" data-scroll="person">
        <div className="page-in">{props.children}</div>
      </main>
    </Frame>
  );
}

/** The part and its sections in words, each once: "Tasks completed." */
const titlesOf = (part: string, sections: readonly ShownSection[]): string =>
  `${[...new Set([part, ...sections.map((one) => one.section.title)])].join(': ')}.`;

function Asking({ audit, part: id }: Wanted) {
  const toolkit = useDraft((d) => d.toolkit);
  const reference = useDraft((d) => d.audit.reference);
  const part = toolkit.parts.find((one) => one.id === id);
  const shown = useDraft((d) => d.derived.sections);
  const sections = shown.filter((one) => one.needed && one.section.part === id);
  const first = sections[0]?.questions[0];
  const [person, setPerson] = useState({ name: '', role: part?.role ?? '', agency: '' });
  const { errors, busy, attempt } = useForm();
  const heading = useHeadingFocus('hand-over');
  useTitle(`Hand over – ${reference}`, errors.length > 0);
  const work = async (): Promise<readonly FormError[]> => {
    const missing = fields.filter(([key]) => person[key].trim() === '');
    if (missing.length > 0)
      return missing.map(([key, , message]) => ({ field: `hand-over-${key}`, message }));
    const trouble = await beginHandOver({ audit, part: id, ...person });
    if (trouble !== null) return [{ field: 'hand-over-name', message: trouble }];
    if (first !== undefined) goToQuestion(first.id);
    return [];
  };
  return (
    <Page where={reference} foot="Nothing is handed over yet">
      <ErrorSummary errors={errors} />
      <h1 tabIndex={-1} ref={heading}>
        Hand the laptop to the {part?.role.toLowerCase() ?? 'next person'}
      </h1>
      <p className="lede">
        {titlesOf(part?.title ?? '', sections)} From here on that person reads, writes and signs, not you.
      </p>
      <Form onSend={() => attempt(work)}>
        <p className="quiet">
          Filled in by the person who takes the laptop. Their name stands in the history of every answer they
          write. They can reach this audit and nothing else; your passphrase brings the rest back.
        </p>
        {fields.map(([key, label]) => (
          <TextField
            key={key}
            id={`hand-over-${key}`}
            label={label}
            error={errorOf(errors, `hand-over-${key}`)}
            maxLength={limits.signer}
            value={person[key]}
            onValue={(value) => setPerson({ ...person, [key]: value })}
          />
        ))}
        <div className="btn-row">
          <Button kind="main" big submit>
            I have the laptop now
          </Button>
          <Button kind="plain" onClick={leaveHandOver}>
            Not yet
          </Button>
          {busy ? <p role="status">Handing over.</p> : null}
        </div>
      </Form>
    </Page>
  );
}

function GivingBack({ who }: { readonly who: HandedOver }) {
  const title = useDraft((d) => d.toolkit.parts.find((one) => one.id === who.part)?.title ?? who.part);
  const signed = useDraft((d) => d.audit.parts.some((one) => one.part === who.part));
  const reference = useDraft((d) => d.audit.reference);
  const questions = useDraft((d) => d.derived.sections).find((one) => one.section.part === who.part);
  const away = useRoutes((state) => state.route.screen !== 'audit');
  const [passphrase, setPassphrase] = useState('');
  const { errors, busy, attempt } = useForm();
  const heading = useHeadingFocus('give-back');
  useTitle(`Give the laptop back – ${reference}`, errors.length > 0);
  const work = async (): Promise<readonly FormError[]> => {
    if (passphrase === '') return [{ field: 'give-back-passphrase', message: 'Type your passphrase.' }];
    const trouble = await endHandOver(passphrase);
    setPassphrase('');
    return trouble === null ? [] : [{ field: 'give-back-passphrase', message: trouble }];
  };
  const first = questions?.questions[0];
  return (
    <Page where={reference} foot={`${whoWords(who)} has the laptop`}>
      <ErrorSummary errors={errors} />
      <h1 tabIndex={-1} ref={heading}>
        Give the laptop back
      </h1>
      <Notice kind={signed ? 'fine' : 'look'} role="status">
        <p>
          {signed
            ? `“${title}” is signed by ${whoWords(who)}. It cannot be changed any more.`
            : `“${title}” is saved and not signed. ${who.name} can go on with it later.`}
        </p>
      </Notice>
      <Form onSend={() => attempt(work)}>
        <p>Now the person this vault belongs to goes on.</p>
        <SecretField
          id="give-back-passphrase"
          label="Passphrase of this vault"
          hint="It shows that the laptop is back in the right hands."
          error={errorOf(errors, 'give-back-passphrase')}
          value={passphrase}
          onValue={setPassphrase}
        />
        <div className="btn-row">
          <Button kind="main" big submit>
            I have the laptop back
          </Button>
          <Button onClick={() => void run('vault.lock')}>Lock instead</Button>
          {signed ? null : (
            <Button
              kind="plain"
              onClick={() => {
                giveBack(false);
                if (away && first !== undefined) goToQuestion(first.id);
              }}
            >
              Go on with this part
            </Button>
          )}
          {busy ? <p role="status">Looking at the passphrase.</p> : null}
        </div>
      </Form>
    </Page>
  );
}

export const HandOverScreen = ({ wanted }: { readonly wanted: Wanted }) => (
  <WithDraft audit={wanted.audit} key={wanted.audit}>
    <Asking {...wanted} />
  </WithDraft>
);

export const GiveBackScreen = ({ who }: { readonly who: HandedOver }) => (
  <WithDraft audit={who.audit} key={who.audit}>
    <GivingBack who={who} />
  </WithDraft>
);

/** The screen of the change of person, where one has to stand instead of the route's; null otherwise. */
export function useHandOverScreen() {
  const { asking, who, givingBack } = useHandOver();
  if (asking !== null) return <HandOverScreen wanted={asking} />;
  if (who !== null && givingBack) return <GiveBackScreen who={who} />;
  return null;
}
