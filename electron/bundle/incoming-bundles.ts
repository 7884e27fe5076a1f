/** The room bundles come in by and go out of: holds what was looked at until a person decides, takes it in, seals what leaves. Why everything is read twice: ADR 0025. */
import { randomUUID } from 'node:crypto';
import type { BundlePurpose } from '../../shared/bundle/manifest.ts';
import type { BundleVerdict } from '../../shared/contract/bundles.ts';
import type { Contact } from '../../shared/contract/contacts.ts';
import type { News } from '../../shared/contract.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { WriteCode } from '../files/write-failure.ts';
import { ageSecret, ownIdentity } from '../identity/identity-store.ts';
import { toldWork } from '../ipc/told-work.ts';
import { contentFingerprint } from '../vault/exchange/fingerprint.ts';
import type { SenderOf } from '../vault/exchange/incoming.ts';
import type { LaterRisks } from '../vault/exchange/received-store.ts';
import type { Store } from '../vault/life/vault.ts';
import type { OpenWith } from './age.ts';
import { judgeBundle, type Heard, type JudgeDeps, type Judged } from './judge.ts';
import { meetSender, senderNow } from './meet-sender.ts';
import { BundleRefused, sha256Of } from './read-bundle.ts';
import { ReadingStopped, type BundleSource } from './source.ts';
import { lockedVerdict, passedVerdict, refusedVerdict, type Lines } from './verdict.ts';

export type RoomDeps = {
  readonly store: () => Store;
  readonly verifyPdf: JudgeDeps['verifyPdf'];
  readonly bindPdf: JudgeDeps['bindPdf'];
  readonly tell: (news: News) => void;
  readonly now: () => number;
};

type Held = {
  readonly source: BundleSource;
  readonly open: OpenWith | null;
  readonly verdict: BundleVerdict;
};
type Taken = {
  readonly audits: AuditId[];
  readonly kept: AuditId[];
  readonly purpose: BundlePurpose;
  readonly sender: Contact | null;
};

/** More looked-at files than this are held by nobody; the oldest goes. */
const mostHeld = 20;
/** Comparisons of reports that are remembered. */
const mostBound = 24;
/** Seconds to wait after so many wrong passphrases on one file. */
const waitAfter = (wrong: number): number => (wrong < 3 ? 0 : Math.min(300, 2 ** (wrong - 2)));

/** The first bytes of a file, which tell it from every other: an age header holds a fresh random salt. */
async function headOf(source: BundleSource): Promise<string> {
  const reader = source.open().getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return sha256Of((value ?? new Uint8Array()).subarray(0, 1024));
}

/** Builds the room. */
export function makeBundleRoom(deps: RoomDeps) {
  const held = new Map<string, Held>();
  let stop = false;
  let importing: Promise<unknown> = Promise.resolve();

  const judging = (): JudgeDeps => {
    const store = deps.store();
    return {
      store,
      secrets: store.secrets,
      contacts: store.contacts,
      verifyPdf: deps.verifyPdf,
      bindPdf: remembered(deps.bindPdf),
      now: deps.now,
    };
  };
  /** A report that was compared when it was looked at is not made once more when it is taken in. */
  const bound = new Map<string, ReturnType<JudgeDeps['bindPdf']>>();
  const remembered =
    (bind: JudgeDeps['bindPdf']): JudgeDeps['bindPdf'] =>
    (input) => {
      const { pdf, ...rest } = input;
      const key = `${sha256Of(pdf)} ${sha256Of(JSON.stringify(rest))}`;
      const known = bound.get(key) ?? bind(input);
      bound.set(key, known);
      const [oldest] = bound.keys();
      if (bound.size > mostBound && oldest !== undefined) bound.delete(oldest);
      return known;
    };
  const keep = (file: string, one: Held): BundleVerdict => {
    held.set(file, one);
    const [oldest] = held.keys();
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
    return one.verdict;
  };
  /** Tells how far reading is, in hundredths, and stops when asked to. */
  const progressOf = (source: BundleSource, told: (done: number, of: number) => void) => {
    let last = 0;
    return (done: number): boolean => {
      const part = Math.floor((done * 100) / Math.max(1, source.size));
      if (part > last) told(part, 100);
      last = Math.max(last, part);
      return !stop;
    };
  };
  const judge = async (
    file: string,
    source: BundleSource,
    open: OpenWith,
    heard: Heard | null,
  ): Promise<{ readonly verdict: BundleVerdict; readonly judged: Judged | null }> => {
    const lines: Lines = new Map();
    const { size } = source;
    try {
      stop = false;
      const judged = await toldWork(deps.tell, 'bundle', (told) =>
        judgeBundle(source, open, judging(), lines, heard, progressOf(source, told)),
      );
      const verdict = passedVerdict({
        file,
        size,
        proved: judged.proved,
        lines,
        standings: judged.standings,
        titles: judged.titles,
        told: judged.told,
        bringsRisks: judged.bringsRisks,
      });
      return { verdict, judged };
    } catch (error) {
      const refused =
        error instanceof ReadingStopped ? new BundleRefused('stopped', 'Not all of it was read') : error;
      if (!(refused instanceof BundleRefused)) throw error;
      const { refusal, found, proved } = refused;
      if (refusal === 'needs-passphrase') return { verdict: lockedVerdict(file, size), judged: null };
      return { verdict: refusedVerdict({ file, size, refusal, found, lines, proved }), judged: null };
    }
  };

  const takeIn = async (
    file: string,
    warningsAccepted: boolean,
    senderCompared: boolean,
  ): Promise<Result<Taken, 'not-found' | 'bundle-refused' | 'cancelled' | WriteCode>> => {
    const one = held.get(file);
    if (one?.open === undefined || one.open === null) return failed('not-found');
    const { outcome, warnings } = one.verdict;
    const good = outcome === 'good' || outcome === 'good-unknown-sender';
    if (!good && !(outcome === 'good-with-warnings' && warningsAccepted)) return failed('bundle-refused');
    const store = deps.store();
    const at = new Date(deps.now()).toISOString();
    const fresh = new Map(one.verdict.audits.map(({ audit, standing }) => [audit as string, standing]));
    let failure: Result<never, WriteCode> | null = null;
    const later: LaterRisks[] = [];
    const heard: Heard = async (entry, content, proved, reviewCounted) => {
      const standing = fresh.get(entry.audit);
      if (standing === 'same' && content.risks !== null)
        later.push({
          audit: entry.audit,
          version: entry.version,
          purpose: proved.manifest.purpose,
          fingerprint: contentFingerprint(content.audit),
          risks: content.risks,
        });
      if (failure !== null || standing === undefined || standing === 'same') return;
      const { name, role, agency, certificate } = proved.manifest.sender;
      const sender: SenderOf = { name, role, agency, fingerprint: certificate, reviewCounted };
      const laid = await store.received.lay({
        ...content,
        at,
        sender,
        bundle: proved.manifest.bundle,
        purpose: proved.manifest.purpose,
        fingerprint: contentFingerprint(content.audit),
        pdfSha256: content.pdf === null ? '' : sha256Of(content.pdf),
        keepUntil: proved.manifest.keepUntil,
      });
      if (!laid.ok) failure = laid;
    };
    await store.received.forget();
    const { verdict, judged } = await judge(file, one.source, one.open, heard);
    // Read a second time: another file under the same name, or a vault that changed meanwhile, is judged anew.
    const said = (of: BundleVerdict): string => JSON.stringify([of.audits, of.warnings]);
    const same = said(verdict) === said(one.verdict);
    // Stopped up to the last moment before everything becomes visible at once: then nothing does.
    if (judged === null || failure !== null || !same || stop) {
      await store.received.forget();
      return failure ?? failed(stop ? 'cancelled' : 'bundle-refused');
    }
    const { manifest, manifestText, manifestSha256 } = judged.proved;
    const taken = await store.received.takeIn({
      at,
      later,
      bundle: manifest.bundle,
      manifest: manifestText,
      manifestSha256,
      created: manifest.created,
      sender: manifest.sender.certificate,
      warnings,
    });
    if (!taken.ok) {
      await store.received.forget();
      return taken;
    }
    held.delete(file);
    if (judged.stranger) await meetSender(store.contacts, judged, deps.now);
    const of = (wanted: (standing: string) => boolean): AuditId[] =>
      verdict.audits.filter(({ standing }) => wanted(standing)).map(({ audit }) => audit);
    return ok({
      audits: of((standing) => standing !== 'same'),
      kept: of((standing) => standing === 'edited-both'),
      purpose: manifest.purpose,
      sender: await senderNow(store.contacts, manifest.sender.certificate, senderCompared, deps.now),
    });
  };

  return {
    /** Looks at a file that came in; nothing of it reaches the vault. */
    look: async (source: BundleSource): Promise<BundleVerdict> => {
      const file = randomUUID();
      const secret = await ageSecret(deps.store().secrets);
      if (secret === null || (await ownIdentity(deps.store().secrets)) === null) {
        const found = 'There is no identity in this vault yet, so no file can be closed for you';
        const verdict = refusedVerdict({
          file,
          size: source.size,
          refusal: 'not-for-you',
          found,
          lines: new Map(),
          proved: null,
        });
        return keep(file, { source, open: null, verdict });
      }
      const open: OpenWith = { kind: 'identity', identity: secret };
      const { verdict } = await judge(file, source, open, null);
      return keep(file, { source, open, verdict });
    },

    /** Tries a passphrase on a looked-at file. */
    unlock: async (
      file: string,
      passphrase: string,
    ): Promise<Result<BundleVerdict, 'not-found' | 'wrong-passphrase' | 'too-soon'>> => {
      const one = held.get(file);
      if (one?.verdict.outcome !== 'locked-by-passphrase') return failed('not-found');
      const { records } = deps.store();
      const sha256 = await headOf(one.source);
      const { wrong, lastAt } = await records.tries({ sha256 });
      const since = lastAt === '' ? Infinity : (deps.now() - new Date(lastAt).getTime()) / 1000;
      const seconds = Math.ceil(waitAfter(wrong) - since);
      if (seconds > 0) return failed('too-soon', { seconds });
      const open: OpenWith = { kind: 'passphrase', passphrase };
      const { verdict } = await judge(file, one.source, open, null);
      if (verdict.refusal === 'wrong-passphrase') {
        await records.wrongTry({ sha256, at: new Date(deps.now()).toISOString() });
        return failed('wrong-passphrase', { seconds: waitAfter(wrong + 1) });
      }
      return ok(keep(file, { source: one.source, open, verdict }));
    },

    /** Takes a good bundle in, one after the other. */
    takeIn: (file: string, warningsAccepted = false, senderCompared = false): ReturnType<typeof takeIn> => {
      const next = importing.then(
        () => takeIn(file, warningsAccepted, senderCompared),
        () => takeIn(file, warningsAccepted, senderCompared),
      );
      importing = next.catch(() => null);
      return next;
    },

    leave: (file: string): void => void held.delete(file),
    /** Stops what is being read. */
    cancel: (): void => {
      stop = true;
    },
    /** At lock: verdicts and passphrases are forgotten. */
    forget: (): void => {
      stop = true;
      held.clear();
      bound.clear();
    },
  };
}

export type BundleRoom = ReturnType<typeof makeBundleRoom>;
