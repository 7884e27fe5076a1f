/** Reads the working copy for a screen, anew whenever it changes. */
import { useEffect, useState } from 'react';
import { surface } from '../surface.ts';
import { useEntriesVersion } from './entries.ts';

/**
 * What `read` gives, undefined until it is there; while it is read anew the last answer stays. `deps` is what it reads
 * besides the working copy.
 */
export function useCopy<T>(read: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const version = useEntriesVersion();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let isWanted = true;
    const take = async (): Promise<void> => {
      const next = await read();
      if (isWanted) setValue(() => next);
    };
    take().catch(surface);
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read is made anew on every render and reads only these
  }, [version, ...deps]);
  return value;
}
