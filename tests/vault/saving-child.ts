/** Saves without pause into the vault it is given, and says so after every acknowledged save. Its parent kills it. */
import { writeSync } from 'node:fs';
import { AuditId } from '../../shared/audit/ids.ts';
import { must, passphrase, save, storeOf, vaultIn } from './support.ts';

const [home = '', id = '', question = '', round = ''] = process.argv.slice(2);
const vault = vaultIn(home);
must(await vault.unlock(passphrase));
const store = storeOf(vault);
const audit = AuditId.parse(id);
const found = must(await store.audits.open({ audit }));
const before = found.revision;
// What the kill of the round before left: its parent compares it with what had been acknowledged.
writeSync(1, `found ${before} ${found.audit.answers[question]?.rationale ?? ''}\n`);

for (let count = 1; ; count += 1) {
  const text = `round ${round} save ${count} ${'heron lantern '.repeat(1 + (count % 60))}`;
  const { revision } = must(
    await save(store, audit, [{ op: 'replace', path: `/answers/${question}/rationale`, value: text }]),
  );
  if (revision !== before + count) throw new Error('A revision was skipped');
  writeSync(1, `saved ${revision} ${round} ${count}\n`);
}
