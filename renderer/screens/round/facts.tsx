/** What a round is about: its code, theme, groups, form, and the days that guards ask for. */
import type { Round } from '../../../shared/records/round.ts';
import type { ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { limits } from '../../../shared/limits.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import type { OpenedRecord } from '../../records/use-record.ts';
import { Field, Pick, SelectField, TextField } from '../../ui/field.tsx';

const { programme: most } = limits;

export function About({ opened, year }: { opened: OpenedRecord<Round>; year: ProgrammeYear }) {
  const round = opened.document;
  const { change } = opened;
  const isMeeting = round.shape === 'A' || round.shape === 'D';
  return (
    <div className="stack narrow-field">
      <TextField
        id="round-code"
        label="Code"
        hint="It stands in files and calendars, so it says nothing about a person."
        maxLength={most.code}
        value={round.code}
        onValue={(code) => change('code', (now) => ({ ...now, code }), true)}
      />
      <SelectField
        id="round-theme"
        label="Theme"
        value={round.theme}
        options={[
          { value: '', label: 'Not decided yet' },
          ...year.themes.map(({ id, code, words }) => ({ value: id, label: `${code} ${words}` })),
        ]}
        onValue={(theme) => change('theme', (now) => ({ ...now, theme }))}
      />
      {isMeeting && year.groups.length > 0 ? (
        <fieldset>
          <legend className="lab">Groups it belongs to</legend>
          {year.groups.map(({ id, name }) => (
            <Pick
              key={id}
              id={`group-${id}`}
              label={name === '' ? 'A group without a name' : name}
              checked={round.groups.includes(id)}
              onPick={(is) =>
                change('groups', (now) => ({
                  ...now,
                  groups: is ? [...now.groups, id] : now.groups.filter((one) => one !== id),
                }))
              }
            />
          ))}
        </fieldset>
      ) : null}
      <SelectField
        id="round-form"
        label="Form"
        value={round.form.id}
        options={[
          { value: '', label: 'Not decided yet' },
          ...toolkits.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onValue={(id) =>
          change('form', (now) => ({
            ...now,
            form: {
              id,
              version: toolkits.find((one) => one.id === id)?.version ?? '',
              fingerprint: '',
            },
          }))
        }
      />
      {isMeeting ? (
        <>
          <Field id="decided-on" label="Day the group decided on the theme">
            {(tied) => (
              <TypedDate
                value={round.themeDecided.on}
                onDate={(on) =>
                  change('decided', (now) => ({ ...now, themeDecided: { ...now.themeDecided, on } }))
                }
                {...tied}
              />
            )}
          </Field>
          <Field id="published-on" label="Day the plan was given to the partners">
            {(tied) => (
              <TypedDate
                value={round.published}
                onDate={(published) => change('published', (now) => ({ ...now, published }))}
                {...tied}
              />
            )}
          </Field>
        </>
      ) : null}
      <TextField
        id="round-place"
        label="Place or link"
        maxLength={most.words}
        value={round.place}
        onValue={(place) => change('place', (now) => ({ ...now, place }), true)}
      />
    </div>
  );
}
