/** Seals and takes in on a small disk that it fills, and tells as JSON what came of each step. Its parent made the disk (full-disk.test.ts). */
import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { errorCode } from '../../../electron/files/write-failure.ts';
import { makeBundleRoom } from '../../../electron/bundle/incoming-bundles.ts';
import { makeSealing } from '../../../electron/bundle/sealing.ts';
import { fileSource } from '../../../electron/bundle/source.ts';
import { makePerson, must, risingClock, writtenAudit } from '../../fixtures/bundles/people.ts';

const [disk = ''] = process.argv.slice(2);
const filler = path.join(disk, 'filler');
function fill(leave: number): void {
  const file = openSync(filler, 'a');
  for (let size = 65_536; size >= 1;) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
      size = Math.floor(size / 2);
    }
  }
  closeSync(file);
  if (leave > 0) {
    const { size } = statSync(filler);
    rmSync(filler);
    const again = openSync(filler, 'a');
    writeSync(again, Buffer.alloc(Math.max(0, size - leave)));
    closeSync(again);
  }
}
const code = (result: { ok: boolean; code?: string }): string => result.code ?? 'ok';
const said: Record<string, unknown> = {};
const { now } = risingClock();
const robin = await makePerson(disk, 'Robin', 'Auditor', now);
const wren = await makePerson(disk, 'Wren', 'Moderator', now);
const ids: AuditId[] = [];
for (let count = 0; count < 12; count += 1) ids.push(await writtenAudit(robin));
const contact = await (async () => {
  const verdict = await robin.cards.look(await wren.card());
  const known = must(await robin.asks['contact.accept']({ file: verdict.file }));
  return must(await robin.asks['contact.verify']({ contact: known.id })).id;
})();
const deps = {
  verifyPdf: () => Promise.reject(new Error('There is no report in these bundles')),
  bindPdf: () => Promise.reject(new Error('There is no report in these bundles')),
  tell: () => undefined,
  now,
};
const target = path.join(disk, 'out.age');
const sealing = makeSealing({
  ...deps,
  store: robin.store,
  choosePlace: () => Promise.resolve(target),
  keepPlace: () => '',
});
const seal = () =>
  sealing.seal({
    audits: ids,
    purpose: 'copy',
    contacts: [contact],
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
  });

const before = readdirSync(disk).toSorted();
fill(40_000);
said['seal'] = code(await seal());
rmSync(filler);
said['left by seal'] = readdirSync(disk).toSorted().join() === before.join();
said['seal with room'] = code(await seal());

const room = makeBundleRoom({ ...deps, store: wren.store });
const look = () => room.look(fileSource(target, statSync(target).size));
const verdict = await look();
said['verdict'] = verdict.refusal ?? 'good';
fill(0);
said['take'] = code(await room.takeIn(verdict.file));
said['there'] = (await wren.store().received.copies()).length;
rmSync(filler);
said['problems'] = (await wren.store().whole.check()).problems;
said['take with room'] = code(await room.takeIn((await look()).file));
said['there with room'] = (await wren.store().received.copies()).length;
await robin.end();
await wren.end();
console.log(JSON.stringify(said));
