/** Going back to a copy from the settings. It is put in place at the lock that follows. */
import { useState } from 'react';
import { ask } from '../../ask.ts';
import { GoBack } from '../../frames/go-back/index.tsx';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../frames/group.tsx';

export function GoBackGroup() {
  const [isShown, setShown] = useState(false);
  return (
    <Group title="Go back to a copy">
      <p>
        Caselight keeps copies of its own beside the vault. Each says what is in it and what the vault has
        that it lacks. Going back keeps the vault as it is now aside, so that it can be undone.
      </p>
      {isShown ? (
        <GoBack vault="open" onDone={() => unawaited(ask('vault.lock', { hide: false }))} />
      ) : (
        <div className="btn-row">
          <Button icon="history" onClick={() => setShown(true)}>
            Show the copies
          </Button>
        </div>
      )}
    </Group>
  );
}
