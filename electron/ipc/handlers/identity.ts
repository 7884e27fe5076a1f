/** The own identity: made here, taken from a certificate file, or copied out to one. */
import { failed, ok } from '../../../shared/result.ts';
import { makeSigningIdentity } from '../../identity/make-identity.ts';
import {
  ownIdentity,
  storedIdentity,
  putIdentityIntoUse,
  type Secrets,
} from '../../identity/identity-store.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import type { Handlers } from '../serve.ts';

export type IdentityParts = {
  /** The open vault's secrets. Handlers run only while it is open. */
  readonly secrets: () => Secrets;
  readonly work: Pick<PdfService, 'openP12' | 'makeP12'>;
  readonly dialogs: FileDialogs;
  readonly now: () => number;
};

const certificateFiles = [{ name: 'Certificate files', extensions: ['p12', 'pfx'] }];
const largestCertificateFile = 1024 * 1024;

/** Builds the handlers of the section identity. */
export function identityHandlers({
  secrets,
  work,
  dialogs,
  now,
}: IdentityParts): Pick<
  Handlers,
  'identity.own' | 'identity.make' | 'identity.importP12' | 'identity.exportP12'
> {
  return {
    'identity.own': async () => ok(await ownIdentity(secrets())),
    'identity.make': async (wanted) => {
      const made = await makeSigningIdentity({ ...wanted, now: new Date(now()) });
      if (!made.ok) return made;
      const used = await putIdentityIntoUse(secrets(), made.value, 'made-here');
      made.value.privateKey.fill(0);
      return used;
    },
    'identity.importP12': async ({ password }) => {
      const file = await dialogs.read('Choose a certificate file', certificateFiles, largestCertificateFile);
      if (!file.ok) return file;
      const opened = await work.openP12(file.value, password);
      if (!opened.ok) return opened;
      const used = await putIdentityIntoUse(secrets(), opened.value, 'imported');
      opened.value.privateKey.fill(0);
      return used;
    },
    'identity.exportP12': async ({ password }) => {
      const identity = await storedIdentity(secrets());
      if (identity === null) return failed('identity-missing');
      const bytes = await work.makeP12(identity, password);
      identity.privateKey.fill(0);
      return dialogs.write('Save a copy of your identity', 'caselight-identity.p12', certificateFiles, bytes);
    },
  };
}
