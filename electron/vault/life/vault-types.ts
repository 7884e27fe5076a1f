/** What the vault offers to the rest of the main process. */
import type { z } from 'zod';
import type { RecordLine } from '../../../shared/contract/records.ts';
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { Strength } from '../../../shared/contract/vault.ts';
import type { Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Log } from '../../log.ts';
import type { Care, CareOptions } from '../care/care.ts';
import type { Copies } from '../going-back/service.ts';
import type { Kdf } from '../keys/kdf.ts';
import type { KeptAside } from './kept-aside.ts';
import type { Store } from '../thread/worker-protocol.ts';

/** What is known of a vault that was just opened. */
export type OpenedVault = {
  /** Sentences about what was put right. */
  readonly recovered: string[];
  readonly audits: number;
  /** No signing identity yet: set-up is not finished. */
  readonly identityMissing: boolean;
};
export type Kit = { readonly words: string[]; readonly code: string; readonly madeOn: string };

export type DamageCode =
  | 'slots-damaged'
  | 'vault-damaged'
  | 'vault-log-apart'
  | 'vault-from-newer-app'
  | 'vault-in-use'
  | 'no-vault';
export type PassphraseCode = 'wrong-passphrase' | 'too-soon';
export type KitCode = 'kit-word-unknown' | 'kit-check-failed';

export type VaultOptions = {
  /** The vault's own folder, absolute; made at first run. */
  readonly folder: string;
  readonly log: Pick<Log, 'failure'>;
  /** Clock in ms since 1970. */
  readonly now?: () => number;
  /** How keys are derived; only tests give another one. */
  readonly kdf?: Kdf;
  /** Version of the program, kept in the file. */
  readonly appVersion?: string;
  /** How copies and pages are looked after; only tests give another pace. */
  readonly care?: CareOptions;
};

export type Vault = {
  /** none: first run. locked: there is one. open: its store can be asked. */
  state(): 'none' | 'locked' | 'open';
  /** Free of files: how quickly a passphrase would be guessed. */
  strength(passphrase: string): Promise<z.infer<typeof Strength>>;
  /** First run, step 1. Nothing is on the disk yet; asking again starts anew. */
  prepare(passphrase: string): Promise<Result<Kit, 'vault-exists' | 'passphrase-weak'>>;
  /** First run, step 2: writes the vault once the kit was typed back, and opens it. */
  finish(
    words: readonly string[],
  ): Promise<Result<OpenedVault, 'vault-exists' | 'no-vault' | 'kit-mismatch' | KitCode | WriteCode>>;
  /** 'locked': a lock was asked for while the passphrase was being tried. */
  unlock(
    passphrase: string,
  ): Promise<Result<OpenedVault, PassphraseCode | DamageCode | 'locked' | WriteCode>>;
  unlockWithKit(
    words: readonly string[],
  ): Promise<Result<OpenedVault, 'wrong-kit' | 'too-soon' | KitCode | DamageCode | 'locked' | WriteCode>>;
  /**
   * Counts as locked at once; then answers what was asked before, closes the file, wipes the keys. Safe to call at any time. An unlocking
   * that is under way ends as 'locked'.
   */
  lock(): Promise<void>;
  /** Ends an unlocking that is under way as 'locked', and leaves a set-up in progress alone. */
  stopOpening(): void;
  /** Waits for what goes on after a lock (an automatic backup); asked before the program ends. */
  settled(): Promise<void>;
  /** Whether this is the passphrase; a wrong one counts like a wrong unlock. For signing. */
  checkPassphrase(passphrase: string): Promise<Result<null, PassphraseCode | 'locked'>>;
  changePassphrase(
    current: string,
    next: string,
  ): Promise<Result<null, PassphraseCode | 'passphrase-weak' | 'locked' | WriteCode>>;
  /** After unlocking by kit: no current passphrase is asked for. */
  setPassphrase(
    next: string,
  ): Promise<Result<null, 'passphrase-weak' | 'wrong-state' | 'locked' | WriteCode>>;
  newKit(passphrase: string): Promise<Result<Kit, PassphraseCode | 'locked'>>;
  confirmKit(
    words: readonly string[],
  ): Promise<Result<null, 'kit-mismatch' | 'wrong-state' | 'locked' | KitCode | WriteCode>>;
  /** A new key and a new file. Needs the kit in this session ('kit-needed'), so that it goes on working. */
  reencrypt(passphrase: string): Promise<Result<null, PassphraseCode | 'kit-needed' | 'locked' | WriteCode>>;
  /** Writes a checked copy of the whole vault into a folder that is not there yet (absolute path). */
  backupTo(folder: string): Promise<Result<{ readonly audits: number }, 'locked' | WriteCode>>;
  /** Copies of the vault, and going back to one. Works while locked and before there is a vault. */
  readonly copies: Copies;
  /** The quiet work for copies and pages; `now` does all that is due, and waits for it. */
  readonly care: { readonly state: Care['state']; readonly now: () => Promise<void> };
  /** The stores while open; null while locked. Calls reject with VaultClosed if it locks meanwhile. */
  store(): Store | null;
  /** The words kept encrypted beside the vault while open; null while locked. */
  keptAside(): KeptAside | null;
  /** Hears of every changed summary, after its commit. Gives the way to stop. */
  onSummary(listener: (summary: AuditSummary) => void): () => void;
  /** Hears of every other kind of record that changed, after its commit. Gives the way to stop. */
  onRecord(listener: (record: RecordLine) => void): () => void;
  /** Hears when the vault closed by itself (its worker ended). */
  onGone(listener: () => void): () => void;
};
