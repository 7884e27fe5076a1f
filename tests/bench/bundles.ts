/** Seals a thousand audits of 460 KB each in a process of its own and tells time and the most memory it took; then reads them back. */
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AuditId } from '../../shared/audit/ids.ts';
import { fileSource } from '../../electron/bundle/source.ts';
import { readBundle } from '../../electron/bundle/read-bundle.ts';
import { sealBundle, type Packed } from '../../electron/bundle/seal.ts';
import { writeStreamAtomic } from '../../electron/files/atomic-stream.ts';
import { makeSigningIdentity } from '../../electron/identity/make-identity.ts';
import { openIdentity } from '../../electron/identity/signing-identity.ts';
import { fingerprintHex } from '../../electron/identity/trust.ts';
import { ok } from '../../shared/result.ts';
import type { Figure } from './measure.ts';

const AUDITS = 1000;
const MiB = 1024 * 1024;

type Measured = { seconds: number; idle: number; peak: number; size: number; audits: number };

/** Texts that pack about as well as a filled form, and a report that does not pack. */
function makePacks() {
  const sentence =
    'The record of 2 September shows what was asked, what Robin said and what the plan then did about it. ';
  const text = new TextEncoder().encode(JSON.stringify({ text: sentence.repeat(1300) }));
  const pdf = new Uint8Array(randomBytes(310_000));
  const sha = 'ab'.repeat(32);
  return async (id: string): Promise<Packed> => ({
    entry: {
      audit: AuditId.parse(id),
      reference: 'T2-0417',
      version: 1,
      state: 'signed',
      toolkit: { id: 'tier2-full', version: '1.0.0', fingerprint: sha },
      toolkitTitle: 'Tier 2',
      dataFingerprint: sha,
      riskOpen: false,
      chain: [],
      signatures: [{ field: 'auditor-signature', certificate: sha }],
    },
    // Copies, as the vault gives fresh bytes for each audit.
    parts: [
      ['audit.json', text.slice()],
      ['toolkit.json', text.slice(0, 20_000)],
      ['report.pdf', pdf.slice()],
    ],
  });
}

const people = async () => {
  const now = new Date();
  const made = await makeSigningIdentity({ name: 'A-17', role: 'Auditor', agency: 'North', now });
  if (!made.ok) throw new Error(made.code);
  const secret = await generateX25519Identity();
  return { identity: await openIdentity(made.value), secret, recipient: await identityToRecipient(secret) };
};

export async function run(folder: string): Promise<{ seal: Measured; read: Measured }> {
  const { identity, secret, recipient } = await people();
  const peak = (): number => process.resourceUsage().maxRSS / 1024;
  const idle = peak();
  const certificate = fingerprintHex(identity.certificate.der);
  const begun = performance.now();
  const file = path.join(folder, 'thousand.age');
  const { sealed } = await sealBundle(
    {
      ids: Array.from({ length: AUDITS }, () => randomUUID()),
      bundle: randomUUID(),
      purpose: 'copy',
      created: new Date().toISOString(),
      sender: { name: 'A-17', role: 'Auditor', agency: 'North', certificate, recipient },
      recipients: [{ recipient, certificate, name: 'A-17' }],
      keepUntil: '',
    },
    {
      identity,
      pack: makePacks(),
      to: { kind: 'recipients', recipients: [recipient] },
      progress: () => true,
    },
  );
  const written = await writeStreamAtomic(file, sealed, () => Promise.resolve(ok(null)));
  if (!written.ok) throw new Error(written.code);
  const seal = {
    seconds: (performance.now() - begun) / 1000,
    idle,
    peak: peak(),
    size: written.value.size / MiB,
    audits: AUDITS,
  };
  const again = performance.now();
  let audits = 0;
  await readBundle(
    fileSource(file, statSync(file).size),
    { kind: 'identity', identity: secret },
    { trustedFingerprints: [certificate], anchors: [], at: new Date() },
    {
      list: () => Promise.resolve(),
      audit: () => {
        audits += 1;
        return Promise.resolve();
      },
    },
  );
  return {
    seal,
    read: { seconds: (performance.now() - again) / 1000, idle, peak: peak(), size: seal.size, audits },
  };
}

/** Gives time and memory of sealing and of checking a thousand audits. */
export async function benchBundles(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  try {
    const said = execFileSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' });
    const { seal, read } = JSON.parse(said) as Awaited<ReturnType<typeof run>>;
    const what = `${seal.audits} audits, ${seal.size.toFixed(0)} MiB sealed`;
    return [
      {
        what: 'Sealing a bundle of 1,000 audits: most memory of the whole process',
        value: seal.peak,
        unit: 'MiB',
        target: 200,
        detail: what,
      },
      {
        what: 'Sealing a bundle of 1,000 audits: time',
        value: seal.seconds,
        unit: 's',
        target: null,
        detail: what,
      },
      {
        what: 'Checking it: most memory of the same process',
        value: read.peak,
        unit: 'MiB',
        target: 200,
        detail: `${read.audits} audits`,
      },
      {
        what: 'Checking it: time',
        value: read.seconds,
        unit: 's',
        target: null,
        detail: `${read.audits} audits`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [, , folder = ''] = process.argv;
  process.stdout.write(JSON.stringify(await run(folder)));
}
