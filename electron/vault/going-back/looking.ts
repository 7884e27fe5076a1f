/** The copies there are, and what is in those that a secret opens. Their keys are kept for whoever looks at the list, and not for long. */
import path from 'node:path';
import type { CopyLine, CopyLook } from '../../../shared/contract/copies.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { OpenedBy, Session, SessionDeps } from '../life/session.ts';
import type { UnlockDeps } from '../life/unlocking.ts';
import type { PassphraseCode } from '../life/vault-types.ts';
import { startVaultWorker } from '../thread/worker-client.ts';
import { lookAt, pointsOfVault } from './look-at-copies.ts';
import { onceEach, openCopy, openWithKey, type OpenCopy, type Opening } from './open-copies.ts';
import { findCopies, isCopy, type CopyPlace } from './places.ts';
import { inScratch } from './scratch.ts';

/** So long, in ms, are the keys of copies kept. */
const keysKept = 5 * 60_000;

type By = { readonly kind: OpenedBy; readonly secret: Buffer } | null;

export type Looking = {
  readonly list: () => Promise<{ copies: CopyLine[]; chosen: string }>;
  /** Takes the folder a person chose (absolute). 'no-copy-there' where it holds none; the one chosen before stays then. */
  readonly choose: (folder: string) => Promise<Result<null, 'no-copy-there'>>;
  /** Tries a secret (null: the key of the open vault) and looks into every copy that opens. The buffer stays the caller's. */
  readonly look: (by: By) => Promise<Result<CopyLook[], PassphraseCode | 'no-copy-there' | WriteCode>>;
  /** Gives an opened copy by its id; its key stays here. */
  readonly opened: (id: string) => Promise<Result<OpenCopy, 'copy-gone' | 'copy-closed'>>;
  readonly forget: () => void;
  readonly forgetKeys: () => void;
};

const line = ({ id, source, name, madeAt, bytes }: CopyPlace): CopyLine => ({
  id,
  source,
  name: name.slice(0, 260),
  madeAt: new Date(madeAt).toISOString(),
  bytes,
});

/** The keys of the copies that were opened, zeroed after a while. */
function makeRing() {
  let opened = new Map<string, OpenCopy>();
  let timer: NodeJS.Timeout | null = null;
  const forget = () => {
    for (const { vaultKey } of opened.values()) vaultKey.fill(0);
    opened = new Map();
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    forget,
    keep: (copies: readonly OpenCopy[]) => {
      forget();
      opened = new Map(copies.map((one) => [one.place.id, one]));
      timer = setTimeout(forget, keysKept).unref();
    },
    get: (id: string) => opened.get(id),
  };
}

/** Tries every copy: with the key of the open vault first, with the secret otherwise. */
async function tryAll(places: readonly CopyPlace[], key: Buffer | null, by: By, kdf: UnlockDeps['kdf']) {
  const tried: { place: CopyPlace; opening: Opening }[] = [];
  for (const place of places) {
    const withKey = key === null ? 'secret' : await openWithKey(place, key);
    const opening =
      withKey === 'secret' && by !== null ? await openCopy(kdf, place, by.kind, by.secret) : withKey;
    tried.push({ place, opening });
  }
  return tried;
}

/** Makes the looker of one vault folder. `quiet` are the deps of workers that nobody else hears of. */
export function makeLooking(parts: {
  readonly deps: UnlockDeps;
  readonly quiet: SessionDeps;
  readonly session: () => Session | null;
}): Looking {
  const { deps, quiet, session } = parts;
  const { folder } = deps;
  const ring = makeRing();
  let chosen: string | null = null;

  const look: Looking['look'] = async (by) => {
    ring.forget();
    const seconds = by === null ? 0 : await deps.backOff.remaining();
    if (seconds > 0) return failed('too-soon', { seconds });
    const places = await findCopies(folder, chosen);
    if (places.length === 0) return failed('no-copy-there');
    const once = onceEach(deps.kdf);
    const worker = startVaultWorker(quiet, deps.onNoted, deps.onNoted);
    try {
      const tried = await tryAll(places, session()?.vaultKey ?? null, by, once.kdf);
      const open = tried.flatMap(({ opening }) => (typeof opening === 'object' ? [opening] : []));
      ring.keep(open);
      const isOnlyClosed = open.length === 0 && tried.some(({ opening }) => opening === 'secret');
      // A right one forgets no wrong tries: a copy of somebody's own would be a way around the waiting.
      if (by !== null && isOnlyClosed)
        return failed('wrong-passphrase', { seconds: await deps.backOff.wrong() });
      return await inScratch(folder, async (scratch) => {
        const vault = await pointsOfVault({ folder, session: session(), by, kdf: once.kdf, scratch, worker });
        const looks: CopyLook[] = [];
        for (const one of tried) looks.push(await lookAt({ ...one, scratch, worker, vault, folder }));
        return ok(looks);
      });
    } finally {
      once.forget();
      await worker.close();
    }
  };

  return {
    list: async () => ({
      copies: (await findCopies(folder, chosen)).map(line),
      chosen: chosen === null ? '' : path.basename(chosen),
    }),
    choose: async (next) => {
      const before = new Set((await findCopies(folder, null)).map(({ id }) => id));
      const found = await findCopies(folder, next);
      if (!found.some(({ id }) => !before.has(id))) return failed('no-copy-there');
      ring.forget();
      chosen = next;
      return ok(null);
    },
    look,
    opened: async (id) => {
      const copy = ring.get(id);
      if (copy === undefined) {
        const places = await findCopies(folder, chosen);
        return failed(places.some((one) => one.id === id) ? 'copy-closed' : 'copy-gone');
      }
      return (await isCopy(copy.place.folder)) ? ok(copy) : failed('copy-gone');
    },
    forgetKeys: ring.forget,
    forget: () => {
      ring.forget();
      chosen = null;
    },
  };
}
