/** A new action that comes from no audit held here: a recommendation, a meeting, an answer about impact, typed in by hand. */
import type { ActionEvent, Wording } from '../../../shared/actions/event.ts';
import { byHand } from '../../../shared/actions/source.ts';
import { limits } from '../../../shared/limits.ts';
import { actionKind, type ActionRecord } from '../../../shared/records/action.ts';
import { ask, errorSentence } from '../../ask.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { takeRecordLine } from '../../records/record-lines.ts';
import { goBack, goInPlace } from '../../stores/routes.ts';
import { dropUnsent } from '../../stores/unsent-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { useForm } from '../../ui/use-form.ts';
import { useBox } from './typed.ts';
import { useWordingBoxes, wordingErrors, wordingIn, WordingFields } from './wording-fields.tsx';

const askOwn = () => ask('identity.own');
const of = 'action/new';

/** An action that somebody sets now. */
function newAction(
  by: ActionEvent['by'],
  wording: Wording,
  filed: { readonly from: string; readonly theme: string },
): ActionRecord {
  const set: ActionEvent = {
    id: crypto.randomUUID(),
    after: [],
    version: 1,
    act: 'set',
    side: 'setter',
    by,
    at: new Date().toISOString(),
    wording,
  };
  return {
    id: crypto.randomUUID(),
    source: byHand(filed.from),
    number: 0,
    alsoIn: [],
    theme: filed.theme,
    round: '',
    priority: '',
    events: [set],
  };
}

/** The boxes of the form, and what sending it does. */
function useNewAction() {
  const wording = useWordingBoxes(of);
  const from = useBox(of, 'from');
  const theme = useBox(of, 'theme');
  const [identity] = useAsked(askOwn);
  const own = identity?.ok === true && identity.value !== null ? identity.value : { name: '', role: '' };
  const name = useBox(of, 'name', own.name);
  const role = useBox(of, 'role', own.role);
  const send = async (): Promise<readonly FormError[]> => {
    const wrong = wordingErrors('new', wording);
    if (wrong.length > 0) return wrong;
    const by = { name: name.value.trim(), role: role.value.trim() };
    if (by.name === '' && by.role === '')
      return [{ field: 'new-name', message: 'Say who sets it: a name or a role' }];
    const filed = { from: from.value.trim(), theme: theme.value.trim() };
    const document = newAction(by, wordingIn(wording), filed);
    const reply = await ask('record.create', { kind: actionKind.name, document });
    if (!reply.ok) return [{ field: 'new-what', message: errorSentence(reply) }];
    takeRecordLine(reply.value.line);
    dropUnsent(of);
    goInPlace({ screen: 'action', action: document.id });
    return [];
  };
  return { wording, from, theme, name, role, send };
}

export function NewActionScreen() {
  const { wording, from, theme, name, role, send } = useNewAction();
  const { errors, busy, attempt } = useForm();
  const heading = useHeadingFocus('new-action');
  useTitle('New action', errors.length > 0);
  return (
    <Frame
      skip={{ id: 'new-action', word: 'the form' }}
      bar={<Bar back={{ word: 'Actions', to: { screen: 'actions' } }} />}
      foot={<Foot saved={{ look: 'none', text: 'Kept until it is set, also over a lock' }} />}
    >
      <main className="main page" id="new-action" data-pane="main" data-scroll="new-action">
        <div className="act-page">
          <h1 ref={heading} tabIndex={-1}>
            New action
          </h1>
          <p className="soft">
            For what comes from a meeting, a recommendation or an answer about impact. The actions of an audit
            are written in the audit, and followed here once it is signed.
          </p>
          <ErrorSummary errors={errors} />
          <Form onSend={() => attempt(send)}>
            <WordingFields id="new" boxes={wording} errors={errors} />
            <div className="field-pair">
              <TextField
                id="new-from"
                label="Where it comes from"
                hint="“Meeting of 12 March”, “recommendation 3 of round A-26-1”"
                maxLength={limits.followed.where}
                {...from}
              />
              <TextField id="new-theme" label="Theme" maxLength={limits.followed.theme} {...theme} />
            </div>
            <div className="field-pair">
              <TextField
                id="new-name"
                label="Who sets it: name or designation"
                maxLength={limits.person}
                {...name}
              />
              <TextField id="new-role" label="Role of whoever sets it" maxLength={limits.person} {...role} />
            </div>
            <div className="btn-row">
              <Button kind="main" submit disabled={busy}>
                Set the action
              </Button>
              <Button kind="plain" onClick={goBack}>
                Not now
              </Button>
            </div>
          </Form>
        </div>
      </main>
    </Frame>
  );
}
