/** The vault's life: made, unlocked, cared for, locked. One thing at a time; what can fail says how. */
import type { RecordLine } from '../../../shared/contract/records.ts';
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import { failed, ok } from '../../../shared/result.ts';
import { createBackOff } from '../keys/back-off.ts';
import { backupDue, hasLog, listBackups, makeBackup } from '../backups/automatic.ts';
import { drawKit, encryptAnew, isPassphrase, putKit, putPassphrase, writeBackup } from './change-keys.ts';
import { confirmWords, kitOf, prepareVault, vaultExists, writeNewVault, type Prepared } from './first-run.ts';
import { argon2id } from '../keys/kdf.ts';
import { readKitWords } from '../keys/kit.ts';
import { isDamage } from '../file/damage.ts';
import { steadyStore, wipe, type OpenedBy, type Session } from './session.ts';
import { passphraseBytes } from '../keys/passphrase-bytes.ts';
import { passphraseStrength } from '../keys/strength.ts';
import { makeCare } from '../care/care.ts';
import { copiesInTurn, makeGoingBack } from '../going-back/service.ts';
import { unlockVault, type UnlockDeps } from './unlocking.ts';
import type { KeptAside } from './kept-aside.ts';
import { keepUnsaved } from './unsaved.ts';
import type { OpenedVault, Vault, VaultOptions } from './vault-types.ts';
import type { Store } from '../thread/worker-protocol.ts';

export type { Vault, VaultOptions } from './vault-types.ts';
export type { Store } from '../thread/worker-protocol.ts';
export { VaultClosed } from '../thread/worker-client.ts';

/**
 * Makes the vault service over a folder. Nothing is read or written before it is asked something. Keys are held only while open,
 * in buffers that are zeroed at lock.
 */
export function createVault(options: VaultOptions): Vault {
  const { folder, log } = options;
  const now = options.now ?? Date.now;
  const summaryListeners = new Set<(summary: AuditSummary) => void>();
  const recordListeners = new Set<(record: RecordLine) => void>();
  const goneListeners = new Set<() => void>();
  let session: Session | null = null;
  let steady: Store | null = null;
  let aside: KeptAside | null = null;
  /** Rises with every lock: an opening that was under way then does not open any more. */
  let locks = 0;
  let prepared: Prepared | null = null;
  let settling: Promise<unknown> = Promise.resolve();
  let queue: Promise<unknown> = Promise.resolve();
  const unsaved = keepUnsaved(folder);

  /** One after the other: two guesses at once would share one waiting time, two openings one file. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => null);
    return next;
  };

  /** For the log: something failed that is no reason to stop. */
  const noted = (error: unknown) => void log.failure('vault', error);

  /** Keeps what the lost session could not save, then lets others at the folder. */
  const letGo = async (lost: Session) => {
    await unsaved.write().catch(noted);
    await lost.lock.release().catch(noted);
  };

  const deps: UnlockDeps = {
    folder,
    now,
    kdf: options.kdf ?? argon2id,
    backOff: createBackOff(folder, now),
    appVersion: options.appVersion ?? '0.1.0',
    onSummary: (summary) => summaryListeners.forEach((listener) => listener(summary)),
    onNoted: noted,
    onRecord: (record) => recordListeners.forEach((listener) => listener(record)),
    onGone: (error) => {
      log.failure('vault-worker', error);
      const lost = session;
      session = null;
      if (lost === null) return;
      unsaved.seal(lost);
      wipe(lost);
      settling = letGo(lost);
      goneListeners.forEach((listener) => listener());
    },
  };

  const goingBack = makeGoingBack({ deps, session: () => session, forgetSealed: unsaved.forgetSealed });

  const care = makeCare({ folder, now, noted, options: options.care });

  const told = async ({ store }: Session, recovered: string[]): Promise<OpenedVault> => ({
    recovered,
    audits: await store.audits.count(),
    identityMissing: (await store.secrets.names()).length === 0,
  });

  /** What is told first. The last step of opening: a damaged page met here is told as what it is. */
  const firstLook = async (opened: Session, recovered: string[]) => {
    try {
      return ok(await told(opened, recovered));
    } catch (error) {
      if (!isDamage(error)) throw error;
      log.failure('vault', error);
      return failed('vault-damaged');
    }
  };

  /** Ends a session whole, whatever goes wrong on the way. `copies`: whether the file is sound enough for an automatic copy. */
  const close = async (closing: Session, copies = true) => {
    const { database } = closing.slots;
    care.stop();
    await closing.worker.close().catch(noted);
    try {
      // The answers of the last saves are in by now: what did not stand is kept for the next unlocking.
      unsaved.seal(closing);
    } catch (error) {
      noted(error);
    }
    wipe(closing);
    await unsaved.write().catch(noted);
    // Goes on after the lock: a copy of closed, encrypted files needs no key. The lock file is held until it stands.
    settling = (async () => {
      try {
        // A log that could not be brought into the file (a full disk) needs the key: the next unlocking makes the copy.
        if (copies && !hasLog(folder, database) && backupDue(await listBackups(folder), now(), 'lock')) {
          const copy = await makeBackup(folder, database, now());
          if (typeof copy === 'object') await copy.keep();
        }
      } catch (error) {
        noted(error);
      } finally {
        await goingBack.atClose().catch(noted);
        await closing.lock.release().catch(noted);
      }
    })();
  };

  const unlock = async (openedBy: OpenedBy, secret: Buffer, asked = locks) => {
    if (session !== null) return ok(await told(session, []));
    await settling;
    const begun = await unlockVault(deps, openedBy, secret);
    if (!begun.ok) return begun;
    const opened = begun.value.session;
    let first: Awaited<ReturnType<typeof firstLook>> | null = null;
    try {
      const stores = steadyStore(opened);
      const putBack = await unsaved.putBack(opened, stores).catch((error: unknown) => {
        // What was kept stays kept; the vault itself is whole and is opened.
        noted(error);
        return [];
      });
      first = await firstLook(opened, [...begun.value.recovered, ...putBack]);
      if (first.ok) first.value.recovered.push(...goingBack.takeTold());
      if (first.ok && asked === locks) {
        steady = unsaved.guard(opened, stores);
        aside = unsaved.aside(opened, stores);
        session = opened;
        care.begin(opened);
      }
    } finally {
      if (session === null) await close(opened, first?.ok === true);
    }
    if (!first.ok) return first;
    return session === null ? failed('locked') : first;
  };

  /** Runs something on the open vault, or says that it is locked. */
  const whileOpen = <R>(work: (open: Session) => Promise<R>) =>
    inTurn(async () => (session === null ? failed('locked') : work(session)));

  const forgetPrepared = () => {
    prepared?.vaultKey.fill(0);
    prepared = null;
  };

  return {
    state: () => (session !== null ? 'open' : vaultExists(folder) ? 'locked' : 'none'),
    strength: passphraseStrength,
    store: () => (session === null ? null : steady),
    keptAside: () => (session === null ? null : aside),

    prepare: (passphrase) =>
      inTurn(async () => {
        if (vaultExists(folder)) return failed('vault-exists');
        if (!(await passphraseStrength(passphrase)).enough) return failed('passphrase-weak');
        forgetPrepared();
        prepared = await prepareVault(deps.kdf, passphrase, now());
        return ok(kitOf(prepared));
      }),

    finish: (words) =>
      inTurn(async () => {
        if (vaultExists(folder)) return failed('vault-exists');
        if (prepared === null) return failed('no-vault');
        const entropy = confirmWords(words, prepared.words);
        if (!entropy.ok) return entropy;
        const written = await writeNewVault(deps, prepared, entropy.value);
        if (!written.ok) return written;
        forgetPrepared();
        const opened = await unlock('kit', entropy.value).finally(() => entropy.value.fill(0));
        if (!opened.ok) return failed('write-failed');
        // The passphrase was chosen a moment ago: nothing more is to be set.
        if (session !== null) session.openedBy = 'passphrase';
        return opened;
      }),

    unlock: (passphrase) => {
      const asked = locks;
      return inTurn(async () => {
        const secret = passphraseBytes(passphrase);
        return unlock('passphrase', secret, asked).finally(() => secret.fill(0));
      });
    },

    unlockWithKit: (words) => {
      const asked = locks;
      return inTurn(async () => {
        const entropy = readKitWords(words);
        if (!entropy.ok) return entropy;
        const opened = await unlock('kit', entropy.value, asked).finally(() => entropy.value.fill(0));
        if (opened.ok) return opened;
        const { code, facts } = opened;
        return code === 'wrong-passphrase' ? failed('wrong-kit', facts) : failed(code, facts);
      });
    },

    lock: () => {
      // Locked from this moment, however long the work under way still takes; its own closing waits for it.
      const closing = session;
      session = null;
      locks += 1;
      goingBack.forgetKeys();
      return inTurn(async () => {
        forgetPrepared();
        if (closing !== null) await close(closing);
      });
    },
    stopOpening: () => {
      locks += 1;
    },
    settled: async () => {
      await queue;
      await settling;
    },

    checkPassphrase: (passphrase) => whileOpen((open) => isPassphrase(deps, open, passphrase)),

    changePassphrase: (current, next) =>
      whileOpen(async (open) => {
        const right = await isPassphrase(deps, open, current);
        return right.ok ? putPassphrase(deps, open, next) : right;
      }),

    setPassphrase: (next) =>
      whileOpen(async (open) => {
        if (open.openedBy !== 'kit') return failed('wrong-state');
        const put = await putPassphrase(deps, open, next);
        if (put.ok) open.openedBy = 'passphrase';
        return put;
      }),

    newKit: (passphrase) =>
      whileOpen(async (open) => {
        const right = await isPassphrase(deps, open, passphrase);
        return right.ok ? ok(drawKit(deps, open)) : right;
      }),

    confirmKit: (words) => whileOpen((open) => putKit(deps, open, words)),
    reencrypt: (passphrase) =>
      whileOpen((open) =>
        encryptAnew(deps, open, passphrase)
          .then(async (done) => {
            if (done.ok) await unsaved.sealAnew(open);
            return done;
          })
          .catch((error: unknown) => {
            // Between two files and with neither open: what is left is to lock and to open the one that counts.
            deps.onGone(error);
            throw error;
          }),
      ),
    copies: copiesInTurn(goingBack, (work) => inTurn(() => settling.then(work))),
    care: {
      state: care.state,
      now: () => (session === null ? Promise.resolve() : care.now(session)),
    },
    backupTo: (target) => whileOpen((open) => writeBackup(open, target, now())),

    onSummary: (listener) => {
      summaryListeners.add(listener);
      return () => summaryListeners.delete(listener);
    },
    onRecord: (listener) => {
      recordListeners.add(listener);
      return () => recordListeners.delete(listener);
    },
    onGone: (listener) => {
      goneListeners.add(listener);
      return () => goneListeners.delete(listener);
    },
  };
}
