/** Files the program ships beside its code: fonts and their range lists. One place that knows where they lie in a build and in the source tree. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const script = (name: string): string =>
  `@fontsource/noto-sans-${name}/files/noto-sans-${name}-${name}-400-normal.woff2`;

/** Asset name → the package and the path in it. A path without an ending is a folder. tools/build copies them all. */
export const assets = {
  'noto-sans-regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic.woff2': script('arabic'),
  'noto-sans-hebrew.woff2': script('hebrew'),
  'noto-sans-devanagari.woff2': script('devanagari'),
  'noto-sans-bengali.woff2': script('bengali'),
  'noto-sans-gurmukhi.woff2': script('gurmukhi'),
  'noto-sans-gujarati.woff2': script('gujarati'),
  'noto-sans-tamil.woff2': script('tamil'),
  'noto-sans-telugu.woff2': script('telugu'),
  'noto-sans-kannada.woff2': script('kannada'),
  'noto-sans-malayalam.woff2': script('malayalam'),
  'noto-sans-sinhala.woff2': script('sinhala'),
  'noto-sans-thai.woff2': script('thai'),
  'noto-sans-lao.woff2': script('lao'),
  'noto-sans-khmer.woff2': script('khmer'),
  'noto-sans-myanmar.woff2': script('myanmar'),
  'noto-sans-ethiopic.woff2': script('ethiopic'),
  'noto-sans-georgian.woff2': script('georgian'),
  'noto-sans-armenian.woff2': script('armenian'),
  'noto-sans-symbols.woff2': '@fontsource/noto-sans-symbols/files/noto-sans-symbols-symbols-400-normal.woff2',
  'noto-sans-symbols-2.woff2':
    '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
  'noto-sans-math.woff2': '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  'noto-sans-sc': '@fontsource-variable/noto-sans-sc/files',
  'noto-sans-sc.json': '@fontsource-variable/noto-sans-sc/unicode.json',
  'noto-sans-kr': '@fontsource-variable/noto-sans-kr/files',
  'noto-sans-kr.json': '@fontsource-variable/noto-sans-kr/unicode.json',
  'noto-emoji': '@fontsource-variable/noto-emoji/files',
  'noto-emoji.json': '@fontsource-variable/noto-emoji/unicode.json',
  'en-gb.aff': 'dictionary-en-gb/index.aff',
  'en-gb.dic': 'dictionary-en-gb/index.dic',
} as const satisfies Record<string, string>;

export type AssetName = keyof typeof assets;

/**
 * Full path of a shipped file or folder.
 * In a build it lies in `assets/` beside the bundle; run from source it is found in its package.
 */
export function assetPath(name: AssetName): string {
  const built = path.join(import.meta.dirname, 'assets', name);
  return existsSync(built) ? built : sourcePath(name);
}

/** Where the asset lies in node_modules: what the build copies from. */
export function sourcePath(name: AssetName): string {
  const parts = assets[name].split('/');
  const depth = assets[name].startsWith('@') ? 2 : 1;
  const pack = parts.slice(0, depth).join('/');
  const rest = parts.slice(depth);
  const require = createRequire(import.meta.url);
  const folders = require.resolve.paths(pack) ?? [];
  const folder = folders.map((f) => path.join(f, pack)).find((f) => existsSync(f));
  if (!folder) throw new Error(`The package ${pack} is not installed`);
  return path.join(folder, ...rest);
}
