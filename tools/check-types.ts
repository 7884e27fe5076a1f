/** `npm run check:types`: every folder under its own rules, and the main process against the development host's Electron. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './electron-binary.ts';
import { writeSubsetTypes } from './host/subset-types.ts';
import { nodeBinary } from './node-binary.ts';

/** Projects in the order that ends soonest with two at a time. */
const PROJECTS = [
  'tests',
  'electron',
  'renderer',
  'tools',
  'shared',
  'tools/host/tsconfig.subset.json',
] as const;
const AT_ONCE = 2;

interface Checked {
  project: string;
  clean: boolean;
  text: string;
}

function check(project: string): Promise<Checked> {
  return new Promise((resolve) => {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    // What was found is kept beside the packages: after a small change only what hangs on it is checked again.
    const kept = path.join(
      root,
      'node_modules/.cache/types',
      `${project.replaceAll(/\W/g, '-')}.tsbuildinfo`,
    );
    const child = spawn(
      nodeBinary(),
      [tsc, '-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', kept],
      { cwd: root },
    );
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
    }
    child.once('error', (error) => resolve({ project, clean: false, text: String(error) }));
    child.once('close', (code) => resolve({ project, clean: code === 0, text }));
  });
}

/** Checks every project; gives the results in the order of the list. */
export async function checkTypes(): Promise<Checked[]> {
  writeSubsetTypes();
  const waiting = [...PROJECTS.entries()];
  const results: Checked[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await check(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

if (import.meta.main) {
  const results = await checkTypes();
  for (const { project, clean, text } of results) {
    console.log(`types ${project}: ${clean ? 'ok' : 'errors'}`);
    if (!clean) console.log(text.trimEnd());
  }
  process.exitCode = results.every((result) => result.clean) ? 0 : 1;
}
