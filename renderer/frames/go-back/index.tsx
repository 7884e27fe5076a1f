/** "Go back to a copy": on the locked screen, in the settings and at first use. Copies are listed, opened, compared, and one is put in place. */
import { useEffect, useState } from 'react';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import type { CopyLine, CopyLook } from '../../../shared/contract/copies.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { CopyList, Differences } from './copy-list.tsx';
import { MendKeys } from './mend-keys.tsx';
import { PutInPlace } from './put-in-place.tsx';
import { OpenCopies } from './secret.tsx';

export type GoBackProps = {
  readonly vault: 'none' | 'locked' | 'open';
  readonly onDone: (done: Gives<'copies.goBack'>, copy: CopyLine) => void;
  /** The key files were written again; only asked for on the locked screen. */
  readonly onMended?: () => void;
};

/** What main knows of the copies, and what has been looked into so far. */
function useCopies(isOpen: boolean) {
  const [list, setList] = useState<Gives<'copies.list'> | null>(null);
  const [looks, setLooks] = useState<ReadonlyMap<string, CopyLook>>(new Map());
  const [trouble, setTrouble] = useState('');
  const take = (more: readonly CopyLook[]): void => setLooks(new Map(more.map((one) => [one.id, one])));
  const lookByOwnKey = async (): Promise<void> => {
    const reply = await ask('copies.look', { secret: null });
    if (reply.ok) take(reply.value.copies);
  };
  const begin = async (): Promise<void> => {
    const reply = await ask('copies.list');
    if (!reply.ok) return setTrouble(errorSentence(reply));
    setList(reply.value);
    if (isOpen && reply.value.copies.length > 0) await lookByOwnKey();
  };
  const choose = async (): Promise<void> => {
    setTrouble('');
    const reply = await ask('copies.choose');
    if (!reply.ok) return setTrouble(reply.code === 'cancelled' ? '' : errorSentence(reply));
    setList(reply.value);
    setLooks(new Map());
    if (isOpen) await lookByOwnKey();
  };
  return { list, looks, trouble, take, begin, choose };
}

export function GoBack({ vault, onDone, onMended }: GoBackProps) {
  const { list, looks, trouble, take, begin, choose } = useCopies(vault === 'open');
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    unawaited(begin());
    // The keys of the copies are wiped as soon as nobody looks at the list.
    return () => unawaited(ask('copies.forget'));
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list appears
  }, []);
  if (list === null) return trouble === '' ? null : <p role="alert">{trouble}</p>;
  const { copies } = list;
  const copy = copies.find(({ id }) => id === chosen);
  const look = looks.get(chosen);
  const isAllOpen = copies.every(({ id }) => looks.get(id)?.opens !== 'secret') && looks.size > 0;
  return (
    <div className="go-back">
      {copies.length === 0 ? (
        <p>
          {vault === 'none'
            ? 'Choose the folder that holds your backup, or the backup itself.'
            : 'There is no copy beside this vault. If you have made a backup, choose its folder.'}
        </p>
      ) : (
        <CopyList copies={copies} looks={looks} chosen={chosen} onChoose={setChosen} />
      )}
      <div className="btn-row">
        <Button icon="folder-open" onClick={() => unawaited(choose())}>
          {list.chosen === '' ? 'Choose a folder with backups' : 'Choose another folder'}
        </Button>
      </div>
      {trouble === '' ? null : (
        <div role="alert">
          <ErrorText id="copies-error">{trouble}</ErrorText>
        </div>
      )}
      {copies.length === 0 || isAllOpen ? null : (
        <OpenCopies
          onLooked={take}
          isOther={looks.size > 0 && [...looks.values()].some((one) => one.opens === 'yes')}
        />
      )}
      {copy === undefined || look?.opens !== 'yes' ? null : (
        <>
          {look.keysFit && onMended !== undefined ? <MendKeys copy={copy.id} onDone={onMended} /> : null}
          <Differences look={look} copy={vault === 'open' ? copy.id : null} />
          <PutInPlace key={copy.id} copy={copy} vault={vault} onDone={(done) => onDone(done, copy)} />
        </>
      )}
    </div>
  );
}
