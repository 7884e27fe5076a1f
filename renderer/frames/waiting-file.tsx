/** Under the bar, while a file from outside waits for its verdict to be shown, or was not taken: the work goes on meanwhile. */
import { lookForArrivals, putRefusedAway, useArrivals, type Waits } from '../stores/arrivals.ts';
import { unawaited } from '../surface.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

const when: Readonly<Record<Waits, string>> = {
  laptop: 'It is shown when the laptop is given back.',
  dialog: 'It is shown when you close what stands above the work.',
  risk: 'It is shown when you leave this screen.',
  form: 'It is shown when you leave this screen, so that nothing you have typed is lost.',
};

export function WaitingFile() {
  const waits = useArrivals((state) => state.waits);
  const refused = useArrivals((state) => state.refused);
  if (waits === null && refused === '') return null;
  return (
    <section className="frame-notices" aria-label="File from outside">
      {waits === null ? null : (
        <Notice kind="look" role="status">
          <p>A file from outside has come. {when[waits]}</p>
          {waits === 'form' ? (
            <Button onClick={() => unawaited(lookForArrivals())}>Show it now</Button>
          ) : null}
        </Notice>
      )}
      {refused === '' ? null : (
        <Notice kind="warn" role="status">
          <p>The file was not taken. {refused}</p>
          <Button onClick={putRefusedAway}>I have read this</Button>
        </Notice>
      )}
    </section>
  );
}
