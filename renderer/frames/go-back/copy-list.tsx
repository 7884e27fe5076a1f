/** The copies, newest first: those that open can be chosen, and the chosen one says what the vault has that it lacks. */
import type { CopyLine, CopyLook } from '../../../shared/contract/copies.ts';
import { Pick } from '../../ui/field.tsx';
import { TakeAudit } from './take-audit.tsx';
import { copyName, copyOrigin, copyState, differenceWords } from './words.ts';

type Props = {
  readonly copies: readonly CopyLine[];
  readonly looks: ReadonlyMap<string, CopyLook>;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

const Lines = ({ copy, look }: { copy: CopyLine; look: CopyLook | undefined }) => (
  <>
    <span className="quiet">{copyOrigin(copy)}</span>
    {look === undefined ? null : <span>{copyState(look)}</span>}
  </>
);

function Copy({ copy, looks, chosen, onChoose }: Omit<Props, 'copies'> & { copy: CopyLine }) {
  const look = looks.get(copy.id);
  const about = `about-${copy.id}`;
  return (
    <li className="copy">
      {look?.opens === 'yes' ? (
        <Pick
          id={`copy-${copy.id}`}
          kind="radio"
          name="copy"
          label={<strong>{copyName(copy)}</strong>}
          checked={chosen === copy.id}
          onPick={() => onChoose(copy.id)}
          describedBy={about}
        />
      ) : (
        <p>
          <strong>{copyName(copy)}</strong>
        </p>
      )}
      <p className="copy-about" id={about}>
        <Lines copy={copy} look={look} />
      </p>
    </li>
  );
}

export function CopyList(props: Props) {
  const { copies, looks } = props;
  const list = (
    <ul className="copies">
      {copies.map((copy) => (
        <Copy key={copy.id} copy={copy} {...props} />
      ))}
    </ul>
  );
  if (looks.size === 0) return list;
  return (
    <fieldset>
      <legend className="lab">Which copy?</legend>
      {list}
    </fieldset>
  );
}

/** Each audit that differs between the vault and the chosen copy. `copy` is its id while the vault is open: single audits can be brought in then. */
export function Differences({ look, copy }: { look: CopyLook; copy: string | null }) {
  const { differences, differing } = look;
  if (differences === null || differing === 0) return null;
  return (
    <div>
      <p className="lab">Where the vault and this copy differ</p>
      <ul className="differences" tabIndex={0} aria-label="Audits that differ">
        {differences.map((one) => (
          <li key={one.audit}>
            <span>{one.reference}</span>{' '}
            <span className="quiet">
              {[one.caseReference, differenceWords(one)].filter(Boolean).join(', ')}
            </span>
            {one.what === 'only-in-vault' || copy === null ? null : (
              <TakeAudit key={`${copy}/${one.audit}`} copy={copy} one={one} />
            )}
          </li>
        ))}
      </ul>
      {differing > differences.length ? (
        <p className="quiet">And {differing - differences.length} more.</p>
      ) : null}
    </div>
  );
}
