/** Set-up, step 3: who signs. Afterwards the vault is ready. */
import { useState } from 'react';
import { identityNamed } from '../../stores/session.ts';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { FirstFrame } from './first-frame.tsx';
import { IdentityForm } from '../../frames/identity-form.tsx';

const side = (
  <>
    <h2>What a signature does</h2>
    <ul className="look">
      <li>It proves that a report was not changed after you signed it.</li>
      <li>It shows who signed: the name, role and agency you give here.</li>
      <li>Its key stays in your vault, encrypted. You can take it with you as a certificate file.</li>
      <li>Others compare a few key words with you by telephone, once, to know that it is yours.</li>
    </ul>
  </>
);

export function IdentityStep() {
  const [wrong, setWrong] = useState(false);
  const heading = useHeadingFocus('identity');
  useTitle('Who signs', wrong);
  return (
    <FirstFrame step={3} side={side}>
      <h1 ref={heading} tabIndex={-1}>
        Who signs
      </h1>
      <p className="lede">
        Your audits are signed in your name. Caselight keeps a signature for you, which only this vault can
        give.
      </p>
      <IdentityForm onMade={identityNamed} onErrors={setWrong} />
    </FirstFrame>
  );
}
