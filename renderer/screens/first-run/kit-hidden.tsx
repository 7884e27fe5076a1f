/** In the place of the recovery kit after the laptop was left alone: no word of it is on the screen until the person is back. */
import { Button } from '../../ui/button.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';

type Props = { onShow: () => void; onBack: () => void };

export function KitHidden({ onShow, onBack }: Props) {
  const heading = useHeadingFocus('kit-hidden');
  useTitle('Your recovery kit is hidden');
  return (
    <div className="kit-show">
      <h1 ref={heading} tabIndex={-1}>
        Your recovery kit is hidden
      </h1>
      <p className="lede">
        The laptop slept, its screen was locked, or nobody used it for a while, so the words were taken off
        the screen. Nothing of the set-up is lost, and a kit that is already on paper still holds.
      </p>
      <p>If somebody else may have seen the words, choose another passphrase: that makes a new kit too.</p>
      <div className="btn-row">
        <Button kind="main" big onClick={onShow}>
          Go on with the kit
        </Button>
        <Button kind="plain" onClick={onBack}>
          Choose another passphrase
        </Button>
      </div>
    </div>
  );
}
