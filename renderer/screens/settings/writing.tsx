/** Spell check, own words, and the protective marking that new audits begin with. */
import { limits } from '../../../shared/limits.ts';
import { useState } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Pick, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Group } from '../../frames/group.tsx';
import { set } from './set.ts';

function LearntWords() {
  const words = useSettings((settings) => settings.learntWords);
  const [word, setWord] = useState('');
  const add = (): void => {
    const tidy = word.trim();
    if (tidy !== '' && !words.includes(tidy)) set({ learntWords: [...words, tidy].sort() });
    setWord('');
  };
  return (
    <>
      <Form className="add-line" onSend={() => add()}>
        <TextField
          id="new-word"
          label="Word that the spell check does not know"
          maxLength={limits.settings.learntWord}
          value={word}
          onValue={setWord}
        />
        <Button icon="plus" submit>
          Add the word
        </Button>
      </Form>
      {words.length === 0 ? null : (
        <ul className="chips" aria-label="Your own words">
          {words.map((one) => (
            <li key={one} className="chip">
              <span className="chip-word">{one}</span>
              <button
                type="button"
                aria-label={`Remove ${one}`}
                onClick={() => set({ learntWords: words.filter((other) => other !== one) })}
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Marking() {
  const marking = useSettings((settings) => settings.defaultMarking);
  const [text, setText] = useState(marking);
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = (): void => {
    const tidy = text.trim();
    setError(tidy === '' ? 'Type a marking. Every page of a report carries one.' : undefined);
    if (tidy !== '' && tidy !== marking) set({ defaultMarking: tidy });
  };
  return (
    <div onBlur={keep} className="narrow-field">
      <TextField
        id="marking"
        label="Protective marking of new audits"
        hint="It stands on every page of a report. The usual one is OFFICIAL-SENSITIVE."
        error={error}
        maxLength={limits.marking}
        spellCheck={false}
        value={text}
        onValue={setText}
      />
    </div>
  );
}

export function WritingSection() {
  const spellCheck = useSettings((settings) => settings.spellCheck);
  return (
    <>
      <Group title="Spelling">
        <Pick
          id="spell-check"
          label="Underline words that are not in the British English dictionary"
          checked={spellCheck}
          onPick={(on) => set({ spellCheck: on })}
        />
        <p className="quiet">The dictionary is part of Caselight. No word leaves this laptop.</p>
        <LearntWords />
      </Group>
      <Group title="Marking">
        <Marking />
      </Group>
    </>
  );
}
