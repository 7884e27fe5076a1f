/** First run: passphrase, then the recovery kit shown and typed back, then (identity-step) who signs. */
import { useState } from 'react';
import type { Kit } from '../../frames/kit/kit.ts';
import { enter, useSession } from '../../stores/session.ts';
import { FirstFrame } from './first-frame.tsx';
import { FromBackup } from './from-backup.tsx';
import { KitCheck } from '../../frames/kit/kit-check.tsx';
import { KitHidden } from './kit-hidden.tsx';
import { KitShow } from '../../frames/kit/kit-show.tsx';
import { PassphraseStep } from './passphrase-step.tsx';

const aboutWork = (
  <>
    <h2>What happens to your work</h2>
    <ul className="look">
      <li>Every audit is kept in one encrypted file on this laptop.</li>
      <li>What you type is saved about a second after you pause.</li>
      <li>
        When the laptop sleeps, or you press <kbd>Ctrl+L</kbd>, Caselight locks at once and keeps your place.
      </li>
      <li>Nothing is sent anywhere. Files leave only when you export them.</li>
    </ul>
  </>
);

const aboutKit = (
  <>
    <h2>Who should hold it</h2>
    <ul className="look">
      <li>Whoever holds the kit can open this vault without the passphrase.</li>
      <li>A sealed envelope in your manager’s safe is a good place.</li>
      <li>You can make a new kit later in Settings. The old one then stops working.</li>
    </ul>
  </>
);

export function FirstRun() {
  const [kit, setKit] = useState<Kit | null>(null);
  const [hasBackup, setHasBackup] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const leftAlone = useSession((state) => state.leftAlone);
  /** What was typed before the laptop was left alone is gone, and the kit is shown again only when asked for. */
  const [askedFor, setAskedFor] = useState(leftAlone);
  const hidden = askedFor !== leftAlone;
  if (kit === null && hasBackup)
    return (
      <FirstFrame step={1} side={aboutWork}>
        <FromBackup onLeave={() => setHasBackup(false)} />
      </FirstFrame>
    );
  if (kit === null)
    return (
      <FirstFrame step={1} side={aboutWork}>
        <PassphraseStep
          key={leftAlone}
          onBackup={() => setHasBackup(true)}
          onKit={(made) => {
            setKit(made);
            setAskedFor(leftAlone);
            setOnPaper(false);
          }}
        />
      </FirstFrame>
    );
  return (
    <FirstFrame step={2} side={aboutKit}>
      {hidden ? (
        <KitHidden onShow={() => setAskedFor(leftAlone)} onBack={() => setKit(null)} />
      ) : onPaper ? (
        <KitCheck
          ask="vault.finish"
          onGood={(opened) => enter(opened, false)}
          onAgain={() => setOnPaper(false)}
        />
      ) : (
        <KitShow kit={kit} onPaper={() => setOnPaper(true)} onBack={() => setKit(null)} />
      )}
    </FirstFrame>
  );
}
