/** Drawing a sample of accepted audits for a second look: recorded seed, groups in proportion, people's reasons for leaving one out. */
import { limits } from '../../../shared/limits.ts';
import { useState } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { Sample } from '../../../shared/moderation/sample.ts';
import { SampleLine, sampleKind, SampleRecord } from '../../../shared/records/sample.ts';
import { ask, errorSentence } from '../../ask.ts';
import { takeRecordLine, useRecordLines } from '../../records/record-lines.ts';
import { unawaited } from '../../surface.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useForm } from '../../ui/use-form.ts';
import { counted, lately } from '../../../shared/dates/index.ts';
import { freshSeed, spreads, type Spread } from './desk-words.ts';
import { Drawn } from './drawn.tsx';
import { exclusionsNow } from './exclusions.ts';
import { LeftOut } from './left-out.tsx';
import { candidatesOf, draw, drawAgain, recordOf } from './sampling.ts';

/** Samples drawn before that are shown at once. */
const few = 5;

type Made = {
  readonly sample: Sample;
  readonly seed: string;
  readonly before: { readonly on: string; readonly same: boolean } | null;
};

type Props = {
  readonly items: readonly DeskItem[];
  readonly now: Date;
  /** How many, as typed; agreement out of tolerance suggests more. */
  readonly size: string;
  readonly onSize: (size: string) => void;
};

export function SampleBlock({ items, now, size, onSize }: Props) {
  const candidates = candidatesOf(items);
  const before = useRecordLines(sampleKind.name);
  const [all, setAll] = useState(false);
  const [by, setBy] = useState<Spread>('form-team');
  const [seed, setSeed] = useState(() => freshSeed(now));
  const [made, setMade] = useState<Made | null>(null);
  const { errors, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    const howMany = Number(size);
    const words = seed.trim();
    const wrong: FormError[] = [
      ...(Number.isInteger(howMany) && howMany >= 1 && howMany <= 5000
        ? []
        : [{ field: 'sample-n', message: 'Write a whole number from 1 to 5000.' }]),
      ...(words === '' ? [{ field: 'sample-seed', message: 'Write a seed: any words or numbers.' }] : []),
      ...(candidates.length === 0 ? [{ field: 'sample-n', message: 'No audit is accepted yet.' }] : []),
    ];
    if (wrong.length > 0) return wrong;
    const wanted = { size: howMany, by, seed: words };
    const exclusions = await exclusionsNow();
    const sample = draw(candidates, wanted, exclusions);
    setMade({ sample, seed: words, before: null });
    const entry = recordOf(sample, candidates, wanted, exclusions, new Date().toISOString());
    const document = { id: crypto.randomUUID(), ...entry };
    const kept = await ask('record.create', { kind: sampleKind.name, document });
    if (!kept.ok) return [{ field: 'sample-seed', message: errorSentence(kept) }];
    takeRecordLine(kept.value.line);
    return [];
  };
  const again = async (id: string): Promise<void> => {
    const reply = await ask('record.open', { kind: sampleKind.name, id });
    if (!reply.ok) return;
    const one = SampleRecord.parse(reply.value.document);
    onSize(String(one.size));
    setBy(one.by);
    setSeed(one.seed);
    const { sample, same } = drawAgain(items, one, await exclusionsNow());
    setMade({ sample, seed: one.seed, before: { on: lately(new Date(one.at), now), same } });
  };
  return (
    <section className="desk-s" aria-labelledby="sh">
      <div className="desk-head">
        <h2 id="sh">Draw a sample</h2>
        <p className="quiet">For a second look at audits already accepted</p>
      </div>
      <div className="sample">
        <Form className="sample-f" onSend={() => attempt(work)}>
          <ErrorSummary errors={errors} />
          <TextField
            id="sample-n"
            label="How many"
            inputMode="numeric"
            maxLength={4}
            error={errorOf(errors, 'sample-n')}
            value={size}
            onValue={onSize}
          />
          <SelectField
            id="sample-by"
            label="Spread over"
            value={by}
            onValue={(value) => setBy(spreads.find((one) => one.value === value)?.value ?? 'none')}
            options={spreads}
          />
          <TextField
            id="sample-seed"
            label="Seed"
            maxLength={limits.settings.seed}
            spellCheck={false}
            error={errorOf(errors, 'sample-seed')}
            value={seed}
            onValue={setSeed}
          />
          <Button icon="dices" submit>
            Draw
          </Button>
        </Form>
        {made === null ? (
          <p className="quiet">
            {counted(candidates.length, 'audit')} accepted. The seed and what was left out are recorded, so
            that anybody can draw the same sample again.
          </p>
        ) : (
          <Drawn {...made} candidates={candidates} />
        )}
        <LeftOut candidates={candidates} />
      </div>
      {before.length === 0 ? null : (
        <div className="desk-more">
          <h3 id="before-h">Drawn before</h3>
          <ul className="small" aria-labelledby="before-h">
            {before.slice(0, all ? before.length : few).map(({ id, line }) => {
              const one = SampleLine.parse(line);
              return (
                <li key={id}>
                  {lately(new Date(one.at), now)}: {one.drawn} of {one.candidates}, {one.excluded} left out,
                  seed {one.seed}.{' '}
                  <Linkish
                    aria-label={`Draw again with seed ${one.seed}`}
                    onClick={() => unawaited(again(id))}
                  >
                    Draw again
                  </Linkish>
                </li>
              );
            })}
          </ul>
          {all || before.length <= few ? null : (
            <Linkish onClick={() => setAll(true)}>Show all {before.length}</Linkish>
          )}
        </div>
      )}
    </section>
  );
}
