/** Seeded fuzzing of everything that reads bytes from outside: the PDF verifier and a bundle's seal, archive, signature, list, card and every zod border behind them. */
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BundleRefused, readBundle, sha256Of } from '../../electron/bundle/read-bundle.ts';
import { ByteReader } from '../../electron/bundle/byte-reader.ts';
import { readContent } from '../../electron/bundle/content.ts';
import { bytesSource } from '../../electron/bundle/source.ts';
import { ArchiveError, readZip } from '../../electron/bundle/zip-read.ts';
import { makeZip } from '../../electron/bundle/zip-write.ts';
import { signDetached } from '../../electron/identity/cms/sign.ts';
import { verifyDetached } from '../../electron/identity/cms/verify.ts';
import { makeCard, readCard } from '../../electron/identity/contacts/card.ts';
import { makeSigningIdentity } from '../../electron/identity/make-identity.ts';
import { openIdentity } from '../../electron/identity/signing-identity.ts';
import { fingerprintHex } from '../../electron/identity/trust.ts';
import { Manifest, type PartName } from '../../shared/bundle/manifest.ts';
import { CardFile } from '../../shared/bundle/contact-card.ts';
import { contract, type AskName } from '../../shared/contract.ts';
import { Review } from '../../shared/moderation/review.ts';
import { newReview } from '../../shared/moderation/new-review.ts';
import { numbersFrom, seedOf } from '../../shared/moderation/sample.ts';
import { signedContent } from '../../shared/audit/signed-content.ts';
import { Audit } from '../../shared/audit/audit.ts';
import { canonicalJson } from '../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { samples } from '../hostile/contract/samples.ts';
import { filledAudit } from '../fixtures/report/filled-audit.ts';
import { pdfCase } from './fuzz-pdf.ts';
import type { Figure } from './measure.ts';
import { pick, spoilt, wrongAt, type Next } from './spoil.ts';

/** What a run found. A case is good when it was read as if nothing were wrong: then it must be what it was before. */
export type FuzzResult = { readonly cases: number; readonly refused: number; readonly harmless: number };

async function material() {
  const made = await makeSigningIdentity({ name: 'A-17', role: 'Auditor', agency: 'North', now: new Date() });
  if (!made.ok) throw new Error(made.code);
  const identity = await openIdentity(made.value);
  const secret = await generateX25519Identity();
  const recipient = await identityToRecipient(secret);
  const certificate = fingerprintHex(identity.certificate.der);
  const toolkit = toolkits.find((one) => one.id === 'dip-sample') ?? toolkits[0];
  if (toolkit === undefined) throw new Error('no toolkit');
  const ref = { id: toolkit.id, version: toolkit.version, fingerprint: sha256Of(canonicalJson(toolkit)) };
  const audit = Audit.parse({ ...filledAudit(toolkit), toolkit: ref });
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const parts: [PartName, Uint8Array][] = [
    ['audit.json', text(audit)],
    ['toolkit.json', text(toolkit)],
  ];
  const manifest = Manifest.parse({
    format: 'caselight-bundle',
    version: 1,
    bundle: '0b4f7a52-6d0e-4c53-9a56-0c1f4be1c6a1',
    purpose: 'copy',
    created: new Date().toISOString(),
    sender: { name: 'A-17', role: 'Auditor', agency: 'North', certificate, recipient },
    recipients: [{ recipient, certificate, name: 'A-17' }],
    keepUntil: '',
    audits: [
      {
        audit: audit.id,
        reference: audit.reference,
        version: 1,
        state: audit.state,
        toolkit: ref,
        toolkitTitle: toolkit.title,
        dataFingerprint: sha256Of(signedContent(audit)),
        riskOpen: false,
        chain: [],
        signatures: [],
      },
    ],
    files: parts.map(([name, bytes]) => ({
      path: `audits/${audit.id}/${name}`,
      size: bytes.length,
      sha256: sha256Of(bytes),
    })),
  });
  const list = text(manifest);
  const signature = await signDetached(list, identity);
  const zip = makeZip();
  const pieces: Uint8Array[] = [
    ...(await zip.add('manifest.json', list, true)),
    ...(await zip.add('manifest.p7s', signature, false)),
  ];
  for (const [name, bytes] of parts)
    pieces.push(...(await zip.add(`audits/${audit.id}/${name}`, bytes, true)));
  pieces.push(zip.end());
  const archive = new Uint8Array(Buffer.concat(pieces));
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(archive);
  const at = new Date().toISOString();
  const card = await makeCard({ identity, recipient, status: 'active', at });
  const moderator = { name: 'M-04', role: 'Moderator', agency: 'North', fingerprint: certificate };
  const review = newReview({ audit, moderator, at, before: null });
  return {
    identity,
    secret,
    recipient,
    certificate,
    manifest,
    list,
    signature,
    archive,
    sealed,
    card,
    review,
    parts,
  };
}

type Material = Awaited<ReturnType<typeof material>>;
/** One case: true when it was refused, false when it passed and was proved to be what it was. Anything thrown is a finding. */
type Case = (next: Next) => Promise<boolean>;

function casesOf(m: Material, pdf: Case): readonly { readonly share: number; readonly run: Case }[] {
  const basis = { trustedFingerprints: [m.certificate], anchors: [], at: new Date() };
  const whole = new Set(m.manifest.files.map((file) => file.sha256));
  const open = async (file: Uint8Array): Promise<boolean> => {
    const seen: string[] = [];
    try {
      await readBundle(bytesSource(file), { kind: 'identity', identity: m.secret }, basis, {
        list: () => Promise.resolve(),
        audit: (entry, parts, proved) => {
          for (const bytes of parts.values()) seen.push(sha256Of(bytes));
          readContent(entry, parts, proved.manifest);
          return Promise.resolve();
        },
      });
    } catch (error) {
      if (error instanceof BundleRefused) return true;
      throw error;
    }
    // What passes must be the very parts that were signed.
    if (seen.length !== whole.size || seen.some((one) => !whole.has(one)))
      throw new Error('Changed and not seen');
    return false;
  };
  const reseal = async (zip: Uint8Array): Promise<Uint8Array> => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(m.recipient);
    return encrypter.encrypt(zip);
  };
  const json = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  const cardValue = json(m.card);
  const names = Object.keys(contract) as AskName[];
  return [
    { share: 2, run: async (next) => open(spoilt(m.sealed, next)) },
    { share: 3, run: async (next) => open(await reseal(spoilt(m.archive, next))) },
    {
      share: 20,
      run: async (next) => {
        const limits = { most: () => 4 * 1024 * 1024, parts: 100, total: 16 * 1024 * 1024 };
        try {
          for await (const part of readZip(
            new ByteReader(bytesSource(spoilt(m.archive, next)).open()),
            limits,
          ))
            void part;
          return false;
        } catch (error) {
          if (error instanceof ArchiveError) return true;
          throw error;
        }
      },
    },
    {
      share: 10,
      run: async (next) => {
        const changed = spoilt(m.signature, next);
        const { intact } = await verifyDetached(changed, m.list, basis);
        if (intact && Buffer.compare(changed, m.signature) !== 0)
          throw new Error('Another signature was taken for good');
        return !intact;
      },
    },
    {
      share: 5,
      run: async (next) => {
        const changed =
          pick(next, 2) === 0 ? spoilt(m.card, next) : Buffer.from(JSON.stringify(wrongAt(cardValue, next)));
        const reading = await readCard(changed, basis);
        if (reading.ok && canonicalJson(reading.value.card) !== canonicalJson((cardValue as CardFile).card))
          throw new Error('A changed card was taken for good');
        return !reading.ok;
      },
    },
    { share: 5, run: pdf },
    { share: 20, run: (next) => Promise.resolve(!Manifest.safeParse(wrongAt(m.manifest, next)).success) },
    { share: 10, run: (next) => Promise.resolve(!CardFile.safeParse(wrongAt(cardValue, next)).success) },
    { share: 10, run: (next) => Promise.resolve(!Review.safeParse(wrongAt(m.review, next)).success) },
    {
      share: 20,
      run: (next) => {
        const name = names[pick(next, names.length)];
        if (name === undefined) throw new Error('no ask');
        return Promise.resolve(!contract[name].takes.safeParse(wrongAt(samples[name], next)).success);
      },
    },
  ];
}

/** Runs so many cases from a seed. Throws at the first case that is neither refused nor harmless, with its seed and number. */
export async function fuzz(cases: number, seed: string): Promise<FuzzResult> {
  const kinds = casesOf(await material(), await pdfCase());
  const total = kinds.reduce((sum, one) => sum + one.share, 0);
  const found = { cases: 0, refused: 0, harmless: 0 };
  for (let i = 0; i < cases; i += 1) {
    // Each case has numbers of its own, so that one can be run again alone.
    const next = numbersFrom(seedOf(`${seed}:${i}`));
    let place = pick(next, total);
    const kind = kinds.find((one) => (place -= one.share) < 0);
    if (kind === undefined) throw new Error('no kind');
    try {
      if (await kind.run(next)) found.refused += 1;
      else found.harmless += 1;
    } catch (error) {
      throw new Error(`Case ${i} of seed ${seed}, kind ${kinds.indexOf(kind)}: ${String(error)}`, {
        cause: error,
      });
    }
    found.cases += 1;
  }
  return found;
}

/** A hundred thousand cases and more. */
export async function benchFuzz(): Promise<Figure[]> {
  const begun = performance.now();
  const seed = 'caselight-1';
  const { cases, refused, harmless } = await fuzz(100_000, seed);
  const detail = `seed ${seed}: ${refused} refused, ${harmless} changed nothing, none crashed, none passed changed`;
  return [
    {
      what: 'seeded garbage through readers, verifier and border',
      value: cases,
      unit: 'cases',
      target: null,
      detail,
    },
    {
      what: 'seeded garbage: time',
      value: (performance.now() - begun) / 1000,
      unit: 's',
      target: null,
      detail: '',
    },
  ];
}
