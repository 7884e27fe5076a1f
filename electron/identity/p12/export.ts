/** Writes a signing identity as a PKCS#12 file, so that a person can keep a copy of it or move it to another computer. */
import { BmpString, OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { createHash } from 'node:crypto';
import { describeCertificate, type SigningIdentity } from '../signing-identity.ts';

/** As OWASP asks for PBKDF2 with SHA-256. */
export const EXPORT_ITERATIONS = 600_000;

const BAG = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
};

/**
 * Makes a PKCS#12 file (RFC 7292) with AES-256-CBC, PBKDF2 and a check value, all with SHA-256 and 600 000 rounds.
 * Takes a stored identity and a password of its own (never the vault's passphrase: the caller sees to that). Gives the file's
 * bytes. About a second of work: run it off the main thread. Throws when the stored bytes are not a key and a certificate.
 */
export async function exportP12(
  identity: SigningIdentity,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = Uint8Array.from(new TextEncoder().encode(password)).buffer;
  const keyId = createHash('sha256').update(identity.certificate).digest().subarray(0, 20);
  const marks = [
    new Attribute({
      type: BAG.friendlyName,
      values: [new BmpString({ value: describeCertificate(identity.certificate).name })],
    }),
    new Attribute({
      type: BAG.localKeyId,
      values: [new OctetString({ valueHex: Uint8Array.from(keyId).buffer })],
    }),
  ];
  const protection = {
    password: secret,
    // pkijs makes a fresh vector for each part itself; its types ask for one here all the same.
    contentEncryptionAlgorithm: {
      name: 'AES-CBC',
      length: 256,
      iv: crypto.getRandomValues(new Uint8Array(16)),
    },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: EXPORT_ITERATIONS,
  };
  const keyBag = new PKCS8ShroudedKeyBag({
    parsedValue: PrivateKeyInfo.fromBER(Uint8Array.from(identity.privateKey)),
  });
  await keyBag.makeInternalValues(protection);
  const certificateBags = [identity.certificate, ...identity.chain].map(
    (der, index) =>
      new SafeBag({
        bagId: BAG.certificate,
        bagValue: new CertBag({ parsedValue: Certificate.fromBER(Uint8Array.from(der)) }),
        ...(index === 0 ? { bagAttributes: marks } : {}),
      }),
  );
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        {
          privacyMode: 0,
          value: new SafeContents({
            safeBags: [new SafeBag({ bagId: BAG.shroudedKey, bagValue: keyBag, bagAttributes: marks })],
          }),
        },
        { privacyMode: 1, value: new SafeContents({ safeBags: certificateBags }) },
      ],
    },
  });
  await safe.makeInternalValues({ safeContents: [{}, protection] });
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues({
    password: secret,
    iterations: EXPORT_ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(pfx.toSchema().toBER());
}
