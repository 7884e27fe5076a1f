/** Seals a thousand audits of 460 KB each and checks them, each in a process of its own, and tells time and the most memory it took. */
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const fileIn = (folder: string): string => path.join(folder, 'thousand.age');
/** What the second process needs to open what the first has sealed. */
const keyIn = (folder: string): string => path.join(folder, 'key.json');
type Key = { readonly secret: string; readonly certificate: string };

/**
 * The most memory this process has had, in MiB. Linux counts for a child what its parent had before the child's own program
 * began, so there the mark of the program itself is read (proc(5), VmHWM).
 */
function peak(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kib = Number(/^VmHWM:\s+(\d+) kB$/m.exec(own)?.[1] ?? process.resourceUsage().maxRSS);
  return kib / 1024;
}

/** Seals into the folder. */
async function seal(folder: string): Promise<Measured> {
  const { identity, secret, recipient } = await people();
  const idle = peak();
  const certificate = fingerprintHex(identity.certificate.der);
  writeFileSync(keyIn(folder), JSON.stringify({ secret, certificate } satisfies Key));
  const begun = performance.now();
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
  const written = await writeStreamAtomic(fileIn(folder), sealed, () => Promise.resolve(ok(null)));
  if (!written.ok) throw new Error(written.code);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, idle, peak: peak(), size: written.value.size / MiB, audits: AUDITS };
}

/** Checks what was sealed into the folder. */
async function check(folder: string): Promise<Measured> {
  const { secret, certificate } = JSON.parse(readFileSync(keyIn(folder), 'utf8')) as Key;
  const idle = peak();
  const begun = performance.now();
  const { size } = statSync(fileIn(folder));
  let audits = 0;
  await readBundle(
    fileSource(fileIn(folder), size),
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
  return { seconds: (performance.now() - begun) / 1000, idle, peak: peak(), size: size / MiB, audits };
}

/** Runs one half in a process of its own: what the other half took does not count. */
const apart = (half: 'seal' | 'check', folder: string): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, half, folder], { encoding: 'utf8' }),
  ) as Measured;

/** The two figures of a half. */
function figuresOf(what: string, { audits, size, idle, peak, seconds }: Measured): Figure[] {
  const detail = `${audits} audits, ${size.toFixed(0)} MiB sealed; ${idle.toFixed(0)} MiB before it began`;
  return [
    { what: `${what}: most memory of the whole process`, value: peak, unit: 'MiB', target: 200, detail },
    { what: `${what}: time`, value: seconds, unit: 's', target: null, detail },
  ];
}

/** Gives time and memory of sealing and of checking a thousand audits. */
export function benchBundles(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  try {
    const sealed = apart('seal', folder);
    const checked = apart('check', folder);
    return Promise.resolve([
      ...figuresOf('sealing 1,000 audits', sealed),
      ...figuresOf('checking them', checked),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [, , half, folder = ''] = process.argv;
  process.stdout.write(JSON.stringify(await (half === 'seal' ? seal(folder) : check(folder))));
}
