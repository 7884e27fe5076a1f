/** Opens certificate files with the old protections (RC2 and triple DES) that Windows, macOS and old OpenSSL still write. */
import forge from 'node-forge';
import type { P12Contents } from './modern.ts';

const toBytes = (binary: string): Uint8Array => Uint8Array.from(Buffer.from(binary, 'latin1'));
const toDer = (node: forge.asn1.Asn1): Uint8Array => toBytes(forge.asn1.toDer(node).getBytes());

/** PKCS#8 around what forge gives: an RSA key as an object, any other key as the PrivateKeyInfo it found. */
function keyBytes(bag: forge.pkcs12.Bag): Uint8Array | undefined {
  if (bag.key) {
    const rsa = forge.pki.privateKeyToAsn1(bag.key);
    return toDer(forge.pki.wrapRsaPrivateKey(rsa));
  }
  return bag.asn1 ? toDer(bag.asn1) : undefined;
}

/** The certificate as it stands in the file; forge gives RSA certificates as objects, which it writes back unchanged. */
function certificateBytes(bag: forge.pkcs12.Bag): Uint8Array | undefined {
  if (bag.cert) return toDer(forge.pki.certificateToAsn1(bag.cert));
  return bag.asn1 ? toDer(bag.asn1) : undefined;
}

/**
 * Opens a file of the kind `legacy`.
 * Takes the bytes and the password, undefined for a file that was made with none at all. Gives undefined for a wrong password; throws what forge throws for other faults.
 * Only reads: nothing is ever written with these protections.
 */
export function openLegacy(bytes: Uint8Array, password: string | undefined): P12Contents | undefined {
  const parsed = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
  let p12: forge.pkcs12.Pkcs12Pfx;
  try {
    p12 = forge.pkcs12.pkcs12FromAsn1(parsed, false, password);
  } catch (error) {
    if (error instanceof Error && /MAC could not be verified|password/i.test(error.message)) return undefined;
    throw error;
  }
  const bags = p12.safeContents.flatMap((part) => part.safeBags);
  const { certBag = '', keyBag = '', pkcs8ShroudedKeyBag = '' } = forge.pki.oids;
  const certificates = bags.filter((bag) => bag.type === certBag).map(certificateBytes);
  const keys = bags.filter((bag) => bag.type === keyBag || bag.type === pkcs8ShroudedKeyBag).map(keyBytes);
  const present = (one: Uint8Array | undefined): one is Uint8Array => one !== undefined;
  return { certificates: certificates.filter(present), keys: keys.filter(present) };
}
