/** Where files lie that this session has written: the page holds a token, main the path, and the file manager shows it. Forgotten at lock. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { failed, ok, type Result } from '../../shared/result.ts';

/** More files than this are remembered by nobody; the oldest goes. */
const mostKept = 50;

export type WrittenPlaces = ReturnType<typeof makeWrittenPlaces>;

/** Makes the keeper of places. */
export function makeWrittenPlaces() {
  const places = new Map<string, string>();
  return {
    /** Remembers where a file was written. Gives a token that tells nothing of it. */
    keep: (file: string): string => {
      const token = randomUUID();
      places.set(token, file);
      const [oldest] = places.keys();
      if (places.size > mostKept && oldest !== undefined) places.delete(oldest);
      return token;
    },
    /** Where the file of a token lies. `file-gone` when it was moved or the token is not of this session. */
    find: (token: string): Result<string, 'file-gone'> => {
      const file = places.get(token);
      return file === undefined || !existsSync(file) ? failed('file-gone') : ok(file);
    },
    /** At lock. */
    forget: (): void => places.clear(),
  };
}
