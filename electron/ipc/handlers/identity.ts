/** The own identity: made here, taken from a certificate file, or copied out to one. */
import { failed, ok, type Result } from '../../../shared/result.ts';
import { readCertificate } from '../../identity/certificate.ts';
import { exportAgeIdentity } from '../../identity/age-identity.ts';
import { makeCard } from '../../identity/contacts/card.ts';
import {
  ageSecret,
  identityForSigning,
  ownIdentity,
  storedIdentity,
  putIdentityIntoUse,
  withdrawIdentity,
  withdrawnIdentities,
  type Secrets,
} from '../../identity/identity-store.ts';
import { withdrawal } from '../../identity/trust.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import type { PassphraseCode } from '../../vault/life/vault-types.ts';
import type { Handlers } from '../serve.ts';

export type IdentityParts = {
  /** The open vault's secrets. Handlers run only while it is open. */
  readonly secrets: () => Secrets;
  readonly checkPassphrase: (passphrase: string) => Promise<Result<null, PassphraseCode | 'locked'>>;
  readonly work: Pick<PdfService, 'openP12' | 'makeP12'>;
  readonly dialogs: FileDialogs;
  readonly now: () => number;
};

const certificateFiles = [{ name: 'Certificate files', extensions: ['p12', 'pfx'] }];
const ageFiles = [{ name: 'age identity', extensions: ['age'] }];
const cardFiles = [{ name: 'Caselight contact card', extensions: ['caselight-contact'] }];
const largestCertificateFile = 1024 * 1024;

/** Builds the handlers of the section identity. */
export function identityHandlers({
  secrets,
  checkPassphrase,
  work,
  dialogs,
  now,
}: IdentityParts): Pick<
  Handlers,
  | 'identity.own'
  | 'identity.make'
  | 'identity.importP12'
  | 'identity.exportP12'
  | 'identity.exportAge'
  | 'identity.revoke'
> {
  return {
    'identity.own': async () => ok(await ownIdentity(secrets())),
    'identity.make': async (wanted) => {
      // Once in a year: its libraries are read then, and not with the program.
      const { makeSigningIdentity } = await import('../../identity/make-identity.ts');
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
      const certificate = readCertificate(opened.value.certificate);
      if (withdrawal(certificate, await withdrawnIdentities(secrets())) !== undefined) {
        opened.value.privateKey.fill(0);
        return failed('p12-certificate-withdrawn');
      }
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
    'identity.exportAge': async ({ password }) => {
      const secret = await ageSecret(secrets());
      if (secret === null) return failed('identity-missing');
      const bytes = await exportAgeIdentity(secret, password, new Date(now()));
      return dialogs.write(
        'Save a copy of the key that opens files for you',
        'caselight-bundle-key.age',
        ageFiles,
        bytes,
      );
    },
    'identity.revoke': async ({ passphrase }) => {
      const [own, identity] = [await ownIdentity(secrets()), await identityForSigning(secrets())];
      if (own === null || identity === null) return failed('identity-missing');
      const right = await checkPassphrase(passphrase);
      if (!right.ok) return right;
      const at = new Date(now()).toISOString();
      const card = await makeCard({ identity, recipient: own.recipient, status: 'revoked', at });
      // The card goes out first: without it nobody else would hear of it, and the key could not make it any more.
      const name = 'withdrawn-key.caselight-contact';
      const written = await dialogs.write('Save the card that withdraws your key', name, cardFiles, card);
      if (!written.ok) return written;
      const gone = await withdrawIdentity(secrets());
      return gone.ok ? written : gone;
    },
  };
}
