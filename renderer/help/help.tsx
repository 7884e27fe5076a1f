/** Help: the topic of the present screen first, all others below, everything offline. */
import { useRoutes } from '../stores/routes.ts';
import { useSession } from '../stores/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../frames/dialog.tsx';
import { topicsFor } from './topics.ts';

export function Help({ onClose }: { onClose: () => void }) {
  const phase = useSession((state) => state.phase);
  const version = useSession((state) => state.app?.version ?? '');
  const screen = useRoutes((state) => state.route.screen);
  const place = phase === 'open' ? screen : phase === 'locked' ? 'locked' : 'first-run';
  return (
    <Dialog label="Help" className="sheet-dialog" onClose={onClose}>
      <div className="sheet-head">
        <h1>Help</h1>
        <Button kind="plain" icon="x" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="help-text" tabIndex={0} role="group" aria-label="Help topics">
        {topicsFor(place).map((topic) => (
          <section key={topic.id} aria-labelledby={`help-${topic.id}`}>
            <h2 id={`help-${topic.id}`}>{topic.title}</h2>
            {topic.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </div>
      <p className="sheet-foot">
        {version === '' ? 'Caselight' : `Caselight ${version}`}. Nothing here leaves this laptop.
      </p>
    </Dialog>
  );
}
