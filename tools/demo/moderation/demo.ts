/** The loop between two programs as a part of the demo: pictures of every step, bundles, both PDFs, and the scan afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Job } from '../answers.ts';
import { MouseAndKeys } from '../person/mouse-and-keyboard.ts';
import { Pictures } from '../pictures.ts';
import { playLoop } from './loop.ts';
import { arrive, type Person, type Seen } from './people.ts';
import { scan } from './scan.ts';

/** What pdfsig says of a file with two signatures, where it is installed. */
function bothSignatures(file: string): string {
  const run = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  if (run.error) return 'pdfsig is not installed';
  const valid = run.stdout.match(/Signature is Valid/g)?.length ?? 0;
  const names = [...run.stdout.matchAll(/Signer Certificate Common Name: (.*)/g)].map((one) => one[1] ?? '');
  return `pdfsig says: ${valid} of ${names.length} signatures valid (${names.join(', ')})`;
}

/** Looks for the texts in the folders; throws when one is found, or when one that is put there is not. */
function lookForTexts(
  texts: readonly string[],
  folders: readonly string[],
  tell: (line: string) => void,
): void {
  const { files, found, controlFound } = scan(texts, folders);
  if (!controlFound) throw new Error('The scan does not find a text that was put there');
  if (found.length > 0) throw new Error(`Case text lies readable in:\n${found.join('\n')}`);
  tell(
    `${texts.length} texts looked for in ${files} files of both people and the exchange folder: none found`,
  );
}

/** Plays it into a folder. Throws when case text is found outside the vaults, or when a signature is not valid. */
export async function moderationDemo(job: Job, out: string, tell: (line: string) => void): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'caselight-moderation-'));
  const pictures = new Pictures(path.join(out, 'pictures'));
  const seen: Seen = ({ app, who }, step) => pictures.take(app.page, `${who} ${step}`);
  const people: Person[] = [];
  const exchange = path.join(out, 'exchange');
  try {
    for (const who of ['auditor', 'moderator'] as const)
      people.push(await arrive(who, home, (app) => new MouseAndKeys(app.page), seen));
    const [auditor, moderator] = people;
    if (auditor === undefined || moderator === undefined) throw new Error('Two people are needed');
    const done = await playLoop(auditor, moderator, job, { exchange, pdfs: out }, seen, tell);
    const folders = [...people.map((one) => one.folder), exchange];
    // While the programs still run, and after they have ended.
    lookForTexts(done.texts, folders, tell);
    for (const { app } of people) await app.close();
    lookForTexts(done.texts, folders, tell);
    const judged = bothSignatures(done.countersigned);
    tell(judged);
    if (/says: (?!2 of 2)/.test(judged))
      throw new Error('The counter-signed PDF does not carry two valid signatures');
    tell(
      `${done.bundles.length} bundles, ${done.signed.length} signed PDFs, ${done.countersigned} and ${pictures.taken} pictures`,
    );
  } catch (error) {
    for (const { app, who } of people) {
      await pictures.take(app.page, `stopped here ${who}`).catch(() => undefined);
      await app.kill();
    }
    throw error;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
