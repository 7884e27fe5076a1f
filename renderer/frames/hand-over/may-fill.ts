/** Whether a part can be filled on this laptop now: the auditor's always, another person's by hand-over or with their own certificate. */
import { useDraft } from '../../form/draft-context.tsx';
import { hasLaptopFor, useHandOver } from '../../stores/hand-over.ts';
import { useOwnIdentity } from './own-identity.ts';

/** True on the laptop of somebody else than the auditor: they fill and sign their part as themselves. */
export function useIsSomebodyElse(): boolean {
  const own = useOwnIdentity();
  const auditor = useDraft((d) => d.audit.parts.find((one) => one.part === 'auditor'));
  // A renewed certificate has another fingerprint and the same name.
  return (
    own.fingerprint !== '' &&
    auditor !== undefined &&
    auditor.certificateFingerprint !== own.fingerprint &&
    auditor.name !== own.name
  );
}

/** True where this part may be written in, as far as the person is concerned. */
export function useMayFill(part: string): boolean {
  const who = useHandOver((state) => state.who);
  const audit = useDraft((d) => d.audit.id);
  const somebodyElse = useIsSomebodyElse();
  return part === 'auditor' || somebodyElse || hasLaptopFor(who, audit, part);
}
