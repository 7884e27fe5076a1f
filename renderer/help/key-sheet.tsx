/** All keys on one sheet, as the person has set them, by where they work. */
import { commands, keysOf, keyWords, type Command, type CommandPlace } from '../../shared/commands.ts';
import { usePlatform } from '../stores/commands.ts';
import { go } from '../stores/routes.ts';
import { useSession } from '../stores/session.ts';
import { useSettings } from '../stores/settings.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../frames/dialog.tsx';

/** A group of the sheet: its title and the places it is for; a command stands in the first group that has its place. */
const groups: readonly { readonly title: string; readonly places: readonly CommandPlace[] }[] = [
  { title: 'Everywhere', places: ['everywhere', 'unlocked'] },
  { title: 'In an audit', places: ['audit', 'check'] },
  { title: 'In a question', places: ['question', 'scale'] },
  { title: 'In a review', places: ['review'] },
  { title: 'In lists', places: ['list'] },
  { title: 'After signing', places: ['sign', 'signed'] },
];

const ofGroup = (places: readonly CommandPlace[]): readonly Command[] =>
  commands.filter((one: Command) => one.where[0] !== undefined && places.includes(one.where[0]));

export function KeySheet({ onClose }: { onClose: () => void }) {
  const own = useSettings((settings) => settings.keys);
  const platform = usePlatform();
  const open = useSession((state) => state.phase === 'open');
  return (
    <Dialog label="All keys" className="sheet-dialog" onClose={onClose}>
      <div className="sheet-head">
        <h1>All keys</h1>
        <Button kind="plain" icon="x" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="key-groups" tabIndex={0} role="group" aria-label="Keys by where they work">
        {groups.map(({ title, places }) => (
          <section key={title} aria-labelledby={`keys-${places[0]}`}>
            <h2 id={`keys-${places[0]}`}>{title}</h2>
            <dl className="key-list">
              {ofGroup(places).map((command) => {
                const keys = keysOf(command, platform, own);
                if (keys.length === 0) return null;
                return (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={key}>{keyWords(key, platform)}</kbd>
                      ))}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      </div>
      <p className="sheet-foot">
        Every act is also in the menus or on its screen.{' '}
        {open ? (
          <Button
            kind="plain"
            onClick={() => {
              onClose();
              go({ screen: 'settings', section: 'keys' });
            }}
          >
            Change keys
          </Button>
        ) : null}
      </p>
    </Dialog>
  );
}
