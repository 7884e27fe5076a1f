/**
 * One running program per data folder. Electron's call answers at once, so this works with files: a lock that names
 * the owner's process, and a folder in which a second start leaves its command line before it ends.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { detail } from '../log.ts';

/** What a second start tells the first. */
export interface SecondStart {
  argv: string[];
  folder: string;
  data: unknown;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const ownerOf = (lock: string): number => {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch (error) {
    detail('reading the lock', String(error));
    return 0;
  }
};

function takeLock(lock: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(lock, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerOf(lock);
      if (owner === process.pid) return true;
      if (owner > 0 && isAlive(owner)) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}

/** The lock of one data folder. */
export class SingleInstance {
  readonly #lock: string;
  readonly #inbox: string;
  #held = false;
  #watcher: ReturnType<typeof watch> | null = null;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#lock = path.join(folder, 'host.lock');
    this.#inbox = path.join(folder, 'host-inbox');
  }

  get held(): boolean {
    return this.#held;
  }

  /** Takes the lock and listens for later starts; or leaves `start` for the owner and gives false. */
  request(start: SecondStart, heard: (start: SecondStart) => void): boolean {
    mkdirSync(this.#inbox, { recursive: true, mode: 0o700 });
    this.#held = takeLock(this.#lock);
    if (this.#held) {
      this.#read(() => undefined);
      this.#watcher = watch(this.#inbox, () => this.#read(heard));
      this.#watcher.unref();
      return true;
    }
    const name = path.join(this.#inbox, `${process.pid}-${Date.now()}`);
    writeFileSync(`${name}.part`, JSON.stringify(start), { mode: 0o600 });
    renameSync(`${name}.part`, `${name}.json`);
    return false;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#watcher?.close();
    rmSync(this.#inbox, { recursive: true, force: true });
    rmSync(this.#lock, { force: true });
  }

  #read(heard: (start: SecondStart) => void): void {
    for (const name of readdirSync(this.#inbox).filter((entry) => entry.endsWith('.json'))) {
      const file = path.join(this.#inbox, name);
      const text = readFileSync(file, 'utf8');
      rmSync(file, { force: true });
      heard(JSON.parse(text) as SecondStart);
    }
  }
}
