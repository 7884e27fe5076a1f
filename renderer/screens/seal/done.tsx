/** After a file was made: its name, where it lies, what is still to do, and what to write in the e-mail. */
import type { BundlePurpose } from '../../../shared/contract/bundles.ts';
import { counted, fileSize } from '../../../shared/dates/index.ts';
import type { Gives } from '../../ask.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { ShowFile } from '../../frames/sending/show-file.tsx';
import { goBack } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';
import { eMailText } from './e-mail-text.ts';

export function Done(props: {
  readonly sealed: Gives<'bundle.seal'>;
  readonly purpose: BundlePurpose;
  readonly withPassphrase: boolean;
  readonly keepUntil: string;
}) {
  const { sealed, purpose, withPassphrase, keepUntil } = props;
  const heading = useHeadingFocus(sealed.bundle);
  return (
    <div className="stack">
      <div className="notice notice-fine notice-big">
        <h1 ref={heading} tabIndex={-1}>
          The file is ready: {sealed.fileName}
        </h1>
        <p>
          {counted(sealed.audits, 'audit')}, {fileSize(sealed.bytes)}. Nobody but those you chose can open it.
          It lies where you saved it, and was not sent.
        </p>
      </div>
      <section aria-labelledby="next-h">
        <h2 id="next-h">What is left for you to do</h2>
        <ol className="v-do">
          <li>Attach the file to an e-mail, or take it on a stick. It is safe on any way.</li>
          {withPassphrase ? <li>Tell the passphrase by another way than the file: by telephone.</li> : null}
          <li>
            Be there when they telephone you to compare key words. Yours stand under Contacts, Your contact
            card. The file has your card in it, so there is none to send.
          </li>
        </ol>
        {sealed.place === undefined ? null : (
          <p className="btn-row">
            <ShowFile place={sealed.place} big />
          </p>
        )}
      </section>
      <CopyText
        label="Text for the e-mail"
        hint="It names nobody and no case. Keep the subject line as plain."
        rows={14}
        text={eMailText({ purpose, withPassphrase, keepUntil })}
      />
      <div className="btn-row">
        <Button kind="main" big onClick={goBack}>
          Back to where you were
        </Button>
      </div>
    </div>
  );
}
