/** Opens certificate files protected with PBES2 (all that current programs write), through WebCrypto. */
import { OctetString } from 'asn1js';
import { CertBag, type PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeContents } from 'pkijs';

/** What a certificate file holds: certificates (DER) and private keys (PKCS#8), in the order of the file. */
export type P12Contents = {
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly Uint8Array[];
};

const bytesOf = (password: string): ArrayBuffer => Uint8Array.from(new TextEncoder().encode(password)).buffer;

async function readBags(
  contents: SafeContents,
  password: ArrayBuffer,
  into: { certificates: Uint8Array[]; keys: Uint8Array[] },
): Promise<void> {
  for (const { bagValue } of contents.safeBags) {
    if (bagValue instanceof CertBag && bagValue.certValue instanceof OctetString)
      into.certificates.push(new Uint8Array(bagValue.certValue.getValue()));
    else if (bagValue instanceof PrivateKeyInfo) into.keys.push(new Uint8Array(bagValue.toSchema().toBER()));
    else if (bagValue instanceof PKCS8ShroudedKeyBag) {
      // Declared protected in the published types, but it is the documented way to open one bag.
      await openBag(bagValue, password);
      const key = bagValue.parsedValue;
      if (key) into.keys.push(new Uint8Array(key.toSchema().toBER()));
    } else if (bagValue instanceof SafeContents) await readBags(bagValue, password, into);
  }
}

type Openable = { parseInternalValues(parameters: { password: ArrayBuffer }): Promise<void> };
const openBag = (bag: PKCS8ShroudedKeyBag, password: ArrayBuffer): Promise<void> =>
  (bag as unknown as Openable).parseInternalValues({ password });

/**
 * Opens a file of the kind `modern`.
 * Takes the parsed file, whose check value fits, and the password (any characters; may be empty). Gives undefined for a wrong
 * password, which is what a failed decryption of a file without check value means. Throws for contents that cannot be read.
 */
export async function openModern(pfx: PFX, password: string): Promise<P12Contents | undefined> {
  const secret = bytesOf(password);
  await pfx.parseInternalValues({ password: secret, checkIntegrity: false });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return { certificates: [], keys: [] };
  const found = { certificates: [] as Uint8Array[], keys: [] as Uint8Array[] };
  try {
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
    const parts: readonly { value: SafeContents }[] = safe.parsedValue.safeContents;
    for (const { value } of parts) await readBags(value, secret, found);
  } catch (error) {
    // With a check value the password is proved by now, so a failure is damage; without one it is most likely the password.
    if (pfx.macData) throw error;
    return undefined;
  }
  return found;
}
