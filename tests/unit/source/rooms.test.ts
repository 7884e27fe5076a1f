/** Which room of the house may know which: what oxlint, which sees one import at a time as it is written, cannot say. */
import { expect, it } from 'vitest';
import { importsOf, sourcesIn } from './sources.ts';

/** Every import of these files that is not allowed, as "file: import". */
const against = (files: readonly string[], isAllowed: (imported: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported, file))
      .map((imported) => `${file}: ${imported}`),
  );

const isPackage = (imported: string): boolean =>
  !/^(electron|renderer|shared|tests|tools)\//.test(imported) && !imported.startsWith('node:');

it('shared/ imports itself and zod, nothing else', () => {
  expect(
    against(sourcesIn('shared'), (imported) => imported.startsWith('shared/') || imported === 'zod'),
  ).toEqual([]);
});

it('renderer/ui/ knows no store, no record and asks nothing: itself, shared/ and the page’s surface', () => {
  expect(
    against(
      sourcesIn('renderer/ui'),
      (imported) =>
        isPackage(imported) ||
        /^(renderer\/ui|shared)\//.test(imported) ||
        imported === 'renderer/surface.ts',
    ),
  ).toEqual([]);
});

it('no screen imports another screen: what several show is in renderer/frames/', () => {
  const screenOf = (file: string) => /^renderer\/screens\/([^/]+)\//.exec(file)?.[1];
  const files = sourcesIn('renderer/screens').filter((file) => screenOf(file) !== undefined);
  expect(
    against(
      files,
      (imported, file) => !imported.startsWith('renderer/screens/') || screenOf(imported) === screenOf(file),
    ),
  ).toEqual([]);
});

it('only the page’s own beginning imports screens', () => {
  const beginning = new Set(['renderer/app.tsx', 'renderer/program-chunk.ts']);
  const others = sourcesIn('renderer').filter(
    (file) => !file.startsWith('renderer/screens/') && !beginning.has(file),
  );
  expect(against(others, (imported) => !imported.startsWith('renderer/screens/'))).toEqual([]);
});
