/** The twelve words of the recovery kit, to be printed or written down. They leave the screen before they are typed back. */
import { Button } from '../../ui/button.tsx';
import { BrandMark } from '../../ui/icon.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { shortDay } from '../../../shared/dates/index.ts';
import type { Kit } from './kit.ts';

type Props = {
  kit: Kit;
  /** Level of the heading: 1 in set-up, 3 within settings. */
  level?: 1 | 3;
  onPaper: () => void;
  onBack?: () => void;
};

export function KitShow({ kit, level = 1, onPaper, onBack }: Props) {
  const Heading = `h${level}` as const;
  const heading = useHeadingFocus('kit');
  const made = shortDay(new Date(`${kit.madeOn}T12:00:00`));
  useTitle(level === 1 ? 'Your recovery kit' : 'Settings');
  return (
    <div className="kit-show">
      <Heading ref={heading} tabIndex={-1}>
        Your recovery kit
      </Heading>
      <p className="lede">
        These twelve words open your work if the passphrase is forgotten. Print them or write them down, and
        keep the paper where you keep other confidential papers. Not in the laptop bag.
      </p>
      <ol className="kit">
        {kit.words.map((word, index) => (
          // The place is the word's identity: a word may come twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className="quiet">
        Vault {kit.code}, made {made}. The last word is a check: a slip of the pen will be noticed.
      </p>
      <p className="print-only">
        <BrandMark /> Caselight recovery kit. Whoever holds this paper can open the vault. Keep it in a safe
        place, apart from the laptop.
      </p>
      <div className="btn-row">
        <Button icon="printer" onClick={() => window.print()}>
          Print the kit page
        </Button>
        <Button kind="main" big onClick={onPaper}>
          I have it on paper
        </Button>
        {onBack === undefined ? null : (
          <Button kind="plain" onClick={onBack}>
            Choose another passphrase
          </Button>
        )}
      </div>
    </div>
  );
}
