/** In the status bar: that the person's own backup is due. It leads to where one is written. */
import { useEffect, useState } from 'react';
import { askCare, backupReminder, useCare } from '../stores/care.ts';
import { useHandOver } from '../stores/hand-over.ts';
import { useSettings } from '../stores/settings.ts';
import { unawaited } from '../surface.ts';
import { Link } from './link.tsx';

/** So often, in ms, is it looked at anew. */
const again = 10 * 60_000;
/** The first screen stands before it is asked. */
const afterOpening = 3000;

export function BackupReminder() {
  const care = useCare((state) => state.care);
  const days = useSettings((settings) => settings.backupDays);
  const handed = useHandOver((state) => state.who !== null);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (handed) return undefined;
    const look = (): void => {
      setNow(new Date());
      unawaited(askCare());
    };
    const first = useCare.getState().care === null ? setTimeout(look, afterOpening) : undefined;
    const timer = setInterval(look, again);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [handed]);
  const words = handed ? null : backupReminder(care, days, now);
  if (words === null) return null;
  return (
    <p className="foot-backup">
      <Link to={{ screen: 'settings', section: 'backup' }}>{words}</Link>
    </p>
  );
}
