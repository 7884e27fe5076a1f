/** Which audits go into the file: those one came with, and any other signed one of this vault. */
import { useState } from 'react';
import { may, sealingActs, standingOf } from '../../../shared/audit/states.ts';
import type { BundlePurpose } from '../../../shared/contract/bundles.ts';
import { Linkish } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { counted } from '../../../shared/dates/index.ts';
import { idsByWord, idsInOrder, noFilter, rowsOf } from '../../working-copy/list.ts';
import { useCopy } from '../../working-copy/use-copy.ts';

const own: readonly BundlePurpose[] = ['for-moderation', 'for-meeting', 'copy'];
const few = 8;
/** Names of so many chosen audits are listed; more are counted. */
const mostNamed = 40;

/** What the chosen audits can be sent for: for own ones what each of them allows, for a review what it was opened for. */
export function usePurposes(chosen: readonly string[], opened: BundlePurpose | undefined): BundlePurpose[] {
  const rows = useCopy(() => rowsOf(chosen), [chosen.join()]);
  if (opened === 'returned' || opened === 'moderated') return [opened];
  return own.filter((purpose) => {
    const act = sealingActs[purpose];
    return act !== undefined && (rows ?? []).every((row) => may(standingOf(row), act));
  });
}

export function ChooseAudits(props: {
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const { chosen, onChosen, error } = props;
  const [text, setText] = useState('');
  const rows = useCopy(() => rowsOf(chosen.slice(0, mostNamed)), [chosen.join()]) ?? [];
  const found =
    useCopy(async () => {
      const ids =
        text.trim() === ''
          ? idsInOrder(noFilter, { by: 'updatedAt', descending: true })
          : idsByWord(text, 40);
      const all = await rowsOf(ids.slice(0, 40));
      return all.filter((row) => row.signedAt !== '' && !chosen.includes(row.id)).slice(0, few);
    }, [text, chosen.join()]) ?? [];
  const named = new Set(rows.map((row) => row.id as string));
  const unnamed = chosen.filter((id) => !named.has(id));
  return (
    <section className="stack" aria-labelledby="seal-audits">
      <h2 id="seal-audits" tabIndex={-1}>
        1. What you send: {counted(chosen.length, 'audit')}
      </h2>
      {error === undefined ? null : <ErrorText id="seal-audits-e">{error}</ErrorText>}
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.reference}</strong> {row.toolkitTitle}, version {row.version}{' '}
            <Linkish
              aria-label={`Leave out ${row.reference}`}
              onClick={() => onChosen(chosen.filter((id) => id !== row.id))}
            >
              Leave out
            </Linkish>
          </li>
        ))}
        {unnamed.length === 0 ? null : (
          <li>
            {rows.length === 0
              ? `${counted(unnamed.length, 'audit')} received for moderation`
              : `and ${counted(unnamed.length, 'other')}`}
          </li>
        )}
      </ul>
      <TextField
        id="seal-find"
        label="Add another signed audit"
        hint="Its reference or subject"
        maxLength={120}
        value={text}
        onValue={setText}
      />
      <ul className="plain-list" aria-label="Signed audits that can be added">
        {found.map((row) => (
          <li key={row.id}>
            {row.reference} {row.toolkitTitle}{' '}
            <Linkish aria-label={`Add ${row.reference}`} onClick={() => onChosen([...chosen, row.id])}>
              Add
            </Linkish>
          </li>
        ))}
      </ul>
      {found.length === 0 && text.trim() !== '' ? (
        <p className="quiet">No other signed audit begins with this.</p>
      ) : null}
    </section>
  );
}
