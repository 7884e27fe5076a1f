/**
 * Fetches Electron's binary once, where it can be reached. Asked with a short limit first: Electron's own installer waits
 * for minutes on a network that takes the connection and never answers.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { electronBinary, root } from './electron-binary.ts';
import { nodeBinary } from './node-binary.ts';

const PROBE_MS = 3000;
const FETCH_MS = 600_000;

const version = (): string => {
  const file = path.join(root, 'node_modules/electron/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const addressOf = (electron: string): string => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${electron}/SHASUMS256.txt`;
};

async function reachable(electron: string): Promise<boolean> {
  try {
    const answer = await fetch(addressOf(electron), { signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    // Offline, blocked or slow are the same answer here: not reachable.
    return false;
  }
}

/** Path of Electron's executable, fetched if that is possible within seconds to begin; null when it is not. */
export async function fetchElectron(): Promise<string | null> {
  const electron = version();
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !(await reachable(electron))) return null;
  console.log(`Fetching Electron ${electron} once (about 120 MB).`);
  const installer = path.join(root, 'node_modules/electron/install.js');
  spawnSync(nodeBinary(), [installer], { stdio: 'inherit', timeout: FETCH_MS });
  return electronBinary();
}
