/** Bounds on a certificate file before any work is done for it: a file from outside must not be able to stop the program. */
import {
  AlgorithmIdentifier,
  AuthenticatedSafe,
  EncryptedData,
  PBES2Params,
  PBKDF2Params,
  type PFX,
  PKCS8ShroudedKeyBag,
  SafeContents,
} from 'pkijs';
import { OctetString, Sequence, Integer } from 'asn1js';
import { HMAC, PBMAC1 } from './check-value.ts';

export const MAX_P12_BYTES = 1024 * 1024;
/** The sum of all rounds that native code runs (PBKDF2). */
const MAX_NATIVE_ROUNDS = 5_000_000;
/** The sum of all rounds that JavaScript runs (the file's check value, and everything in old files). */
const MAX_SCRIPT_ROUNDS = 1_000_000;
const MAX_LEGACY_ROUNDS = 300_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const AES_CBC = /^2\.16\.840\.1\.101\.3\.4\.1\.(?:2|22|42)$/;
/** Triple DES and RC2 of 40 bits, the two old methods that programs in use still write. */
const LEGACY = /^1\.2\.840\.113549\.1\.12\.1\.[36]$/;

export type P12Kind = 'modern' | 'legacy' | 'unknown' | 'too-costly';

type Algorithm = { readonly algorithmId: string; readonly algorithmParams?: unknown };

/** Rounds a PBES2 or old PKCS#12 algorithm asks for; undefined when it is of no known kind. */
function roundsOf(algorithm: Algorithm): { native: number; legacy: number } | undefined {
  const { algorithmId, algorithmParams } = algorithm;
  if (algorithmId === PBES2) {
    const params = new PBES2Params({ schema: algorithmParams });
    if (params.keyDerivationFunc.algorithmId !== PBKDF2) return undefined;
    if (!AES_CBC.test(params.encryptionScheme.algorithmId)) return undefined;
    const derivation = new PBKDF2Params({ schema: params.keyDerivationFunc.algorithmParams });
    if (derivation.prf && HMAC[derivation.prf.algorithmId] === undefined) return undefined;
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

/** Rounds of a modern check value (RFC 9579), which states them in its own parameters. */
function modernRounds(pfx: PFX): number {
  const params: unknown = pfx.macData?.mac.digestAlgorithm.algorithmParams;
  if (!(params instanceof Sequence)) return Infinity;
  const derivation = new AlgorithmIdentifier({ schema: params.valueBlock.value[0] });
  if (derivation.algorithmId !== PBKDF2) return Infinity;
  return new PBKDF2Params({ schema: derivation.algorithmParams }).iterationCount;
}

/**
 * Says how a certificate file is protected and whether opening it is reasonable work.
 * Takes a parsed file; throws what the parser throws for parts that cannot be read.
 */
export function kindOf(pfx: PFX): P12Kind {
  const digest = pfx.macData?.mac.digestAlgorithm.algorithmId;
  const rounds = algorithmsOf(pfx).map(roundsOf);
  if (rounds.includes(undefined)) return 'unknown';
  const sum = (key: 'native' | 'legacy'): number =>
    rounds.reduce((total, one) => total + (one?.[key] ?? 0), 0);
  const mac = digest === PBMAC1 ? modernRounds(pfx) : (pfx.macData?.iterations ?? 1);
  if (!(mac >= 0 && mac <= MAX_SCRIPT_ROUNDS) || !(sum('native') <= MAX_NATIVE_ROUNDS)) return 'too-costly';
  if (sum('legacy') === 0) return 'modern';
  // The legacy library runs everything in JavaScript, also the modern parts of a mixed file.
  return sum('legacy') + sum('native') + mac <= MAX_LEGACY_ROUNDS ? 'legacy' : 'too-costly';
}
