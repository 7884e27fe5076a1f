/** A passphrase that is chosen: typed twice, with an estimate of its strength. In set-up, in settings, after a kit. */
import { errorOf, type FormError } from '../ui/error-summary.tsx';
import { SecretField } from '../ui/field.tsx';
import { Strength, type useStrength } from './strength.tsx';

/** The fields' ids: the passphrase, and the same again. */
type Ids = readonly [string, string];

/** What can be said of two typed passphrases before main is asked. */
export function lookAtPassphrases(first: string, second: string, ids: Ids): readonly FormError[] {
  if (first === '') return [{ field: ids[0], message: 'Type a passphrase.' }];
  if (second === '') return [{ field: ids[1], message: 'Type the passphrase again.' }];
  if (first !== second)
    return [{ field: ids[1], message: 'The two passphrases are not the same. Type the second one again.' }];
  return [];
}

type Props = {
  readonly ids: Ids;
  readonly labels: readonly [string, string];
  readonly hint: string;
  readonly errors: readonly FormError[];
  readonly strength: ReturnType<typeof useStrength>;
  readonly first: string;
  readonly second: string;
  readonly onFirst: (value: string) => void;
  readonly onSecond: (value: string) => void;
};

export const NewPassphrase = ({ ids, labels, hint, errors, strength, ...typed }: Props) => (
  <>
    <SecretField
      id={ids[0]}
      label={labels[0]}
      hint={hint}
      error={errorOf(errors, ids[0])}
      describedBy={`${ids[0]}-strength`}
      value={typed.first}
      onValue={typed.onFirst}
      after={<Strength id={`${ids[0]}-strength`} strength={strength} />}
    />
    <SecretField
      id={ids[1]}
      label={labels[1]}
      error={errorOf(errors, ids[1])}
      value={typed.second}
      onValue={typed.onSecond}
    />
  </>
);
