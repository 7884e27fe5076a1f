/** The services of the programme's files: their room, their asks, and how they are told from bundles at the doors. */
import type { ArrivedFile } from '../../shared/contract/files.ts';
import type { BundleSource } from '../bundle/source.ts';
import type { ChoosePlace } from '../files/choose-place.ts';
import type { Author } from '../identity/author.ts';
import { bundleKind, openFileKind, type FileKind } from '../incoming-files/kinds.ts';
import { programmeFileHandlers } from '../ipc/handlers/programme-files.ts';
import type { Store } from '../vault/life/vault.ts';
import { makeFileRoom } from './file-room.ts';
import { makeProgrammeSending } from './sending.ts';

/** Takes the open vault, the time and who writes. */
export function programmeServices(parts: {
  readonly store: () => Store;
  readonly now: () => number;
  readonly author: Author;
}) {
  const { store, now } = parts;
  const author = (): Promise<string> => parts.author.current();
  const room = makeFileRoom({ store, now, author, designation: () => parts.author.role() });
  return {
    room,
    handlers: (choosePlace: ChoosePlace) =>
      programmeFileHandlers({ room, sending: makeProgrammeSending({ store, choosePlace, author, now }) }),
    /** Sealed files, which are bundles unless their list says that they are of the programme, and open ones. */
    kinds: (bundle: (source: BundleSource) => Promise<ArrivedFile>): readonly FileKind[] => [
      bundleKind(async (source) =>
        (await room.isOne(source)) ? { what: 'programme', verdict: await room.look(source) } : bundle(source),
      ),
      openFileKind(async (source) => ({ what: 'programme', verdict: await room.look(source, true) })),
    ],
  };
}
