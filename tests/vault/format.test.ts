/** The vault file is in a published format and shows nothing: it can be read from the format's description alone, and no byte tells the text. */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSlots } from '../../electron/vault/keys/open-slots.ts';
import { readSlots } from '../../electron/vault/keys/slots/slot-store.ts';
import { homeForEach } from './set-up.ts';
import { cheapKdf, must, newAudit, openNewVault, passphrase, save, writeRationale } from './support.ts';

const home = homeForEach();

const canaries = [
  'Canarybird',
  'Goldfinchcanary',
  'PDFCANARYBYTES',
  'settingcanary',
  'undocanary',
  'secretcanary',
];

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** Which canaries stand in the files in plain, in UTF-8 or UTF-16, in any case. */
function leaks(folder: string): string[] {
  const found: string[] = [];
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file);
    const texts = [bytes.toString('latin1').toLowerCase(), bytes.toString('utf16le').toLowerCase()];
    for (const canary of [...canaries, passphrase, 'sqlite format 3', 'create table']) {
      if (texts.some((text) => text.includes(canary.toLowerCase())))
        found.push(`${path.basename(file)}: ${canary}`);
    }
  }
  return found;
}

test('no text reaches any file in plain, open or closed, database, log or backup', async () => {
  const { vault, store, kit } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'Canarybird sings.'));
  must(
    await save(store, audit, [{ op: 'replace', path: '/answers/3a/rationale', value: 'Goldfinchcanary.' }]),
  );
  must(await store.settings.set({ learntWords: ['settingcanary'] }));
  must(await store.place.keep({ route: '#', caret: null, scroll: {}, undo: 'undocanary' }));
  must(await store.secrets.put({ name: 'key', value: Buffer.from('secretcanary') }));
  const { revision } = must(await store.audits.open({ audit }));
  must(
    await store.audits.markSigned({
      at: '2026-11-21T12:00:00.000Z',
      author: 'Wren',
      audit,
      basedOn: revision,
      signature: {
        part: 'auditor',
        name: 'Wren',
        role: 'Auditor',
        agency: 'Quality',
        at: '2026-11-21T12:00:00.000Z',
        dataFingerprint: 'a'.repeat(64),
        certificateFingerprint: '',
      },
      pdf: { bytes: Buffer.from('PDFCANARYBYTES'), details: null },
    }),
  );
  const open = filesIn(path.join(home(), 'vault')).map((file) => path.basename(file));
  expect(open).toContain('vault.db-wal');
  expect(leaks(home())).toEqual([]);
  must(await vault.backupTo(path.join(home(), 'copy')));
  await vault.lock();
  await vault.settled();
  must(await vault.unlockWithKit(kit.words));
  must(await vault.reencrypt(passphrase));
  expect(leaks(home())).toEqual([]);
  await vault.lock();
  await vault.settled();
  expect(leaks(home())).toEqual([]);
  // The search itself finds what is there: the words of the read-me in the backup.
  expect(readFileSync(path.join(home(), 'copy', 'READ ME.txt'), 'utf8')).toContain('encrypted');
});

/**
 * SQLCipher 4 as published (sqlcipher.net, "SQLCipher Design"), written here from the description alone: AES-256-CBC per page of 4096
 * bytes, 80 of them reserved for IV and HMAC-SHA-512 over ciphertext, IV and page number; the HMAC key from PBKDF2 with two rounds.
 */
function decryptSqlCipher4(file: Buffer, key: Buffer): Buffer {
  const page = 4096;
  const salt = file.subarray(0, 16);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const plain: Buffer[] = [];
  for (let number = 1; number * page <= file.length; number += 1) {
    const bytes = file.subarray((number - 1) * page, number * page);
    const from = number === 1 ? 16 : 0;
    const sealed = bytes.subarray(from, page - 80);
    const iv = bytes.subarray(page - 80, page - 64);
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(sealed).update(iv).update(counter).digest();
    if (!mac.equals(bytes.subarray(page - 64))) throw new Error(`Page ${number} is not authentic`);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    plain.push(head, decipher.update(sealed), decipher.final(), Buffer.alloc(80));
  }
  return Buffer.concat(plain);
}

test('the file is SQLCipher 4 by the book: decrypted from its description alone, another SQLite reads it', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'Read by another program.'));
  // The index follows at the latest with a search.
  await store.audits.search({ text: 'another', limit: 1 });
  await vault.lock();
  await vault.settled();
  const read = must(await readSlots(path.join(home(), 'vault')));
  const { vaultKey } = must(await openSlots(cheapKdf, read, 'passphrase', Buffer.from(passphrase)));
  const sealed = readFileSync(path.join(home(), 'vault', 'vault.db'));
  const plain = path.join(home(), 'plain.db');
  const bytes = decryptSqlCipher4(sealed, vaultKey);
  // Out of WAL mode: the copy has no log beside it.
  bytes[18] = 1;
  bytes[19] = 1;
  writeFileSync(plain, bytes);
  const other = new DatabaseSync(plain, { readOnly: true });
  expect(other.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const row = other.prepare(`SELECT document ->> '$.answers."3a".rationale' AS text FROM documents`).get();
  expect(row).toEqual({ text: 'Read by another program.' });
  expect(other.prepare(`SELECT count(*) AS hits FROM search WHERE search MATCH 'another'`).get()).toEqual({
    hits: 1,
  });
  other.close();
  expect(() => decryptSqlCipher4(sealed, Buffer.alloc(32))).toThrow('not authentic');
});
