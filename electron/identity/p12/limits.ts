/** Bounds on a certificate file before any work is done for it: a file from outside must not be able to stop the program. */
import {
  AuthenticatedSafe,
  EncryptedData,
  PBES2Params,
  PBKDF2Params,
  type PFX,
  PKCS8ShroudedKeyBag,
  SafeContents,
} from 'pkijs';
import { OctetString, Sequence, Integer } from 'asn1js';

export const MAX_P12_BYTES = 1024 * 1024;
/** The sum of all rounds that native code runs (PBKDF2). */
const MAX_NATIVE_ROUNDS = 5_000_000;
/** The sum of all rounds that JavaScript runs (the file's check value, and everything in old files). */
const MAX_SCRIPT_ROUNDS = 1_000_000;
const MAX_LEGACY_ROUNDS = 300_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBMAC1 = '1.2.840.113549.1.5.14';
const LEGACY = /^1\.2\.840\.113549\.1\.12\.1\.[1-6]$/;

export type P12Kind = 'modern' | 'legacy' | 'unknown' | 'too-costly';

type Algorithm = { readonly algorithmId: string; readonly algorithmParams?: unknown };

/** Rounds a PBES2 or old PKCS#12 algorithm asks for; undefined when it is of no known kind. */
function roundsOf(algorithm: Algorithm): { native: number; legacy: number } | undefined {
  const { algorithmId, algorithmParams } = algorithm;
  if (algorithmId === PBES2) {
    const params = new PBES2Params({ schema: algorithmParams });
    const derivation = new PBKDF2Params({ schema: params.keyDerivationFunc.algorithmParams });
    return { native: derivation.iterationCount, legacy: 0 };
  }
  if (!LEGACY.test(algorithmId) || !(algorithmParams instanceof Sequence)) return undefined;
  const [, rounds] = algorithmParams.valueBlock.value;
  if (!(rounds instanceof Integer) || rounds.valueBlock.isHexOnly) return { native: 0, legacy: Infinity };
  return { native: 0, legacy: rounds.valueBlock.valueDec };
}

/** Every password-based algorithm of the file that can be seen without the password. */
function algorithmsOf(pfx: PFX): readonly Algorithm[] {
  const content: unknown = pfx.authSafe.content;
  if (!(content instanceof OctetString)) return [];
  const safe = AuthenticatedSafe.fromBER(content.getValue());
  return safe.safeContents.flatMap((part): readonly Algorithm[] => {
    const inner: unknown = part.content;
    if (inner instanceof OctetString)
      return SafeContents.fromBER(inner.getValue()).safeBags.flatMap((bag) =>
        bag.bagValue instanceof PKCS8ShroudedKeyBag ? [bag.bagValue.encryptionAlgorithm] : [],
      );
    return [new EncryptedData({ schema: part.content }).encryptedContentInfo.contentEncryptionAlgorithm];
  });
}

/**
 * Says how a certificate file is protected and whether opening it is reasonable work.
 * Takes a parsed file; throws what the parser throws for parts that cannot be read.
 */
export function kindOf(pfx: PFX): P12Kind {
  const digest = pfx.macData?.mac.digestAlgorithm.algorithmId;
  if (digest === PBMAC1) return 'unknown';
  const rounds = algorithmsOf(pfx).map(roundsOf);
  if (rounds.includes(undefined)) return 'unknown';
  const sum = (key: 'native' | 'legacy'): number =>
    rounds.reduce((total, one) => total + (one?.[key] ?? 0), 0);
  const mac = pfx.macData?.iterations ?? 1;
  if (!(mac >= 0 && mac <= MAX_SCRIPT_ROUNDS) || !(sum('native') <= MAX_NATIVE_ROUNDS)) return 'too-costly';
  if (sum('legacy') === 0) return 'modern';
  // The legacy library runs everything in JavaScript, also the modern parts of a mixed file.
  return sum('legacy') + sum('native') + mac <= MAX_LEGACY_ROUNDS ? 'legacy' : 'too-costly';
}
