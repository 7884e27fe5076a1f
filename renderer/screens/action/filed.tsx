/** How an action is filed: theme, round, how soon. Nobody has to agree to it. */
import { useState } from 'react';
import { Priority } from '../../../shared/actions/source.ts';
import { priorityWords } from '../../../shared/actions/words.ts';
import { limits } from '../../../shared/limits.ts';
import type { ActionRecord } from '../../../shared/records/action.ts';
import { dropUnsent } from '../../stores/unsent-words.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { unawaited } from '../../surface.ts';
import { useBox } from './typed.ts';
import { file } from './use-action.ts';

export function Filed({
  record,
  onDone,
}: {
  readonly record: ActionRecord;
  readonly onDone: (said: string) => void;
}) {
  const of = `action/${record.id}/filed`;
  const theme = useBox(of, 'theme', record.theme);
  const round = useBox(of, 'round', record.round);
  const priority = useBox(of, 'priority', record.priority);
  const [trouble, setTrouble] = useState('');
  const save = async (): Promise<void> => {
    const sentence = await file(record.id, {
      theme: theme.value.trim(),
      round: round.value.trim(),
      priority: Priority.safeParse(priority.value).data ?? '',
    });
    setTrouble(sentence);
    if (sentence !== '') return;
    dropUnsent(of);
    onDone('How it is filed: kept.');
  };
  return (
    <section className="act-filed" aria-labelledby="act-filed-h">
      <h2 id="act-filed-h">How it is filed</h2>
      <Form onSend={() => unawaited(save())}>
        <div className="field-pair">
          <TextField id="act-theme" label="Theme" maxLength={limits.followed.theme} {...theme} />
          <TextField id="act-round" label="Round" maxLength={limits.followed.round} {...round} />
        </div>
        <SelectField
          id="act-priority"
          label="How soon"
          options={Object.entries(priorityWords).map(([value, label]) => ({ value, label }))}
          {...priority}
        />
        {trouble === '' ? null : (
          <div role="alert">
            <ErrorText id="act-filed-error">{trouble}</ErrorText>
          </div>
        )}
        <div className="btn-row">
          <Button submit>Save how it is filed</Button>
        </div>
      </Form>
    </section>
  );
}
