/** In the bar while somebody else has the laptop: who it is, and the way to give it back. */
import { UserRound } from 'lucide-react';
import { giveBack, useHandOver, whoWords } from '../../stores/hand-over.ts';

export function HandedStrip() {
  const who = useHandOver((state) => state.who);
  if (who === null) return null;
  return (
    <div className="bar-handed">
      <UserRound className="i" aria-hidden="true" />
      <span className="bar-handed-who">{whoWords(who)} has the laptop</span>
      <button type="button" onClick={() => giveBack(true)}>
        Give it back
      </button>
    </div>
  );
}
