/** Files that were written in this session: shown where they lie. Their paths never reach the page. */
import { ok } from '../../../shared/result.ts';
import type { WrittenPlaces } from '../../files/written-places.ts';
import type { Handlers } from '../serve.ts';

export type FileParts = {
  readonly places: Pick<WrittenPlaces, 'find'>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (file: string) => void;
};

/** Builds the handler of showing a written file. */
export function fileHandlers({ places, showInFolder }: FileParts): Pick<Handlers, 'file.show'> {
  return {
    'file.show': ({ place }) => {
      const file = places.find(place);
      if (file.ok) showInFolder(file.value);
      return Promise.resolve(file.ok ? ok(null) : file);
    },
  };
}
