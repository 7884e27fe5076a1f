/** Drawing a sample of accepted audits for a second look: recorded seed, groups in proportion, people's reasons for leaving one out. */
import { useState } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import { drawSample, type Sample } from '../../../shared/moderation/sample.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Link } from '../../ui/link.tsx';
import { useForm } from '../../ui/use-form.ts';
import { count, lately } from '../../ui/when.ts';
import { freshSeed, groupOf, isWaiting, spreads, type Spread } from './desk-words.ts';

type Exclusions = ReturnType<typeof useSettings.getState>['sampleExclusions'];

const reasonsOf = (exclusions: Exclusions) =>
  exclusions.map((one) => ({ id: one.audit, reason: one.reason }));

function LeaveOut(props: { readonly candidates: readonly DeskItem[]; readonly onDone: () => void }) {
  const { candidates, onDone } = props;
  const exclusions = useSettings((settings) => settings.sampleExclusions);
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const { errors, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    const item = candidates.find((one) => one.reference.toLowerCase() === reference.trim().toLowerCase());
    const wrong: FormError[] = [
      ...(item === undefined
        ? [{ field: 'leave-ref', message: 'No accepted audit has this reference.' }]
        : []),
      ...(reason.trim() === '' ? [{ field: 'leave-why', message: 'Write a reason first.' }] : []),
    ];
    if (item === undefined || wrong.length > 0) return wrong;
    const others = exclusions.filter((one) => one.audit !== item.audit);
    const entry = { audit: item.audit, reference: item.reference, reason: reason.trim() };
    const trouble = await changeSettings({ sampleExclusions: [...others, entry] });
    if (trouble !== null) return [{ field: 'leave-ref', message: trouble }];
    onDone();
    return [];
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(work);
      }}
    >
      <ErrorSummary errors={errors} />
      <TextField
        id="leave-ref"
        label="Reference"
        maxLength={20}
        error={errorOf(errors, 'leave-ref')}
        value={reference}
        onValue={setReference}
      />
      <TextField
        id="leave-why"
        label="Why it is left out"
        maxLength={300}
        error={errorOf(errors, 'leave-why')}
        value={reason}
        onValue={setReason}
      />
      <div className="btn-row">
        <Button submit>Leave it out</Button>
        <Button kind="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function LeftOut({ candidates }: { readonly candidates: readonly DeskItem[] }) {
  const exclusions = useSettings((settings) => settings.sampleExclusions);
  const [adding, setAdding] = useState(false);
  return (
    <div className="sample-x">
      <h3>
        Left out, with reasons <span className="quiet">{exclusions.length}</span>
      </h3>
      <ul className="small">
        {exclusions.map((one) => (
          <li key={one.audit}>
            {one.reference}, {one.reason}{' '}
            <Linkish
              aria-label={`Take in again: ${one.reference}`}
              onClick={() =>
                void changeSettings({
                  sampleExclusions: exclusions.filter((other) => other.audit !== one.audit),
                })
              }
            >
              Take in again
            </Linkish>
          </li>
        ))}
      </ul>
      {adding ? (
        <LeaveOut candidates={candidates} onDone={() => setAdding(false)} />
      ) : (
        <Linkish onClick={() => setAdding(true)}>Leave out another</Linkish>
      )}
    </div>
  );
}

function Drawn(props: {
  readonly sample: Sample;
  readonly candidates: readonly DeskItem[];
  readonly seed: string;
}) {
  const { sample, candidates, seed } = props;
  const total = sample.groups.reduce((sum, group) => sum + group.candidates, 0);
  return (
    <div>
      <p className="quiet" role="status">
        {sample.drawn.length} drawn from {total}, seed {seed}. Same seed and list, same sample.
      </p>
      <table className="mini sample-t">
        <caption className="vh">The sample by group</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="num">
              Accepted
            </th>
            <th scope="col" className="num">
              Drawn
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.group}</th>
              <td className="num">{group.candidates}</td>
              <td className="num">{group.drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="small-h" id="drawn-h">
        Drawn, in this order
      </h3>
      <ol className="drawn small" aria-labelledby="drawn-h">
        {sample.drawn.map((id) => (
          <li key={id}>
            <Link to={{ screen: 'review', audit: id }}>
              {candidates.find((one) => one.audit === id)?.reference ?? 'no longer here'}
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}

export function SampleBlock({ items, now }: { readonly items: readonly DeskItem[]; readonly now: Date }) {
  const candidates = items.filter((item) => !isWaiting(item));
  const exclusions = useSettings((settings) => settings.sampleExclusions);
  const before = useSettings((settings) => settings.samples);
  const [size, setSize] = useState('12');
  const [by, setBy] = useState<Spread>('form-team');
  const [seed, setSeed] = useState(() => freshSeed(now));
  const [made, setMade] = useState<{ sample: Sample; seed: string } | null>(null);
  const { errors, attempt } = useForm();
  const drawWith = (howMany: number, spread: Spread, words: string): Sample =>
    drawSample(
      candidates.map((item) => ({ id: item.audit, group: groupOf(item, spread) })),
      howMany,
      words,
      reasonsOf(exclusions),
    );
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
    const sample = drawWith(howMany, by, words);
    setMade({ sample, seed: words });
    const entry = {
      at: new Date().toISOString(),
      seed: words,
      size: howMany,
      by,
      candidates: sample.groups.reduce((sum, group) => sum + group.candidates, 0),
      excluded: sample.excluded.length,
      drawn: candidates.filter((item) => sample.drawn.includes(item.audit)).map((item) => item.audit),
    };
    const trouble = await changeSettings({ samples: [entry, ...before].slice(0, 100) });
    return trouble === null ? [] : [{ field: 'sample-seed', message: trouble }];
  };
  return (
    <section className="desk-s" aria-labelledby="sh">
      <div className="desk-head">
        <h2 id="sh">Draw a sample</h2>
        <p className="quiet">For a second look at audits already accepted</p>
      </div>
      <div className="sample">
        <form
          className="sample-f"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            attempt(work);
          }}
        >
          <ErrorSummary errors={errors} />
          <TextField
            id="sample-n"
            label="How many"
            inputMode="numeric"
            maxLength={4}
            error={errorOf(errors, 'sample-n')}
            value={size}
            onValue={setSize}
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
            maxLength={60}
            spellCheck={false}
            error={errorOf(errors, 'sample-seed')}
            value={seed}
            onValue={setSeed}
          />
          <Button icon="dices" submit>
            Draw
          </Button>
        </form>
        {made === null ? (
          <p className="quiet">
            {count(candidates.length, 'audit')} accepted. The seed and what was left out are recorded, so that
            anybody can draw the same sample again.
          </p>
        ) : (
          <Drawn sample={made.sample} seed={made.seed} candidates={candidates} />
        )}
        <LeftOut candidates={candidates} />
      </div>
      {before.length === 0 ? null : (
        <div className="desk-more">
          <h3 id="before-h">Drawn before</h3>
          <ul className="small" aria-labelledby="before-h">
            {before.slice(0, 5).map((one) => (
              <li key={one.at}>
                {lately(new Date(one.at), now)}: {one.drawn.length} of {one.candidates}, {one.excluded} left
                out, seed {one.seed}.{' '}
                <Linkish
                  aria-label={`Draw again with seed ${one.seed}`}
                  onClick={() => {
                    setSize(String(one.size));
                    setBy(one.by);
                    setSeed(one.seed);
                    setMade({ sample: drawWith(one.size, one.by, one.seed), seed: one.seed });
                  }}
                >
                  Draw again
                </Linkish>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
