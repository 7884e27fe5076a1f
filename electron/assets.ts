/** Files the program ships beside its code: fonts, dictionary. One place that knows where they lie in a build and in the source tree. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Asset name → where the build copies it from. tools/build/copy-assets.ts reads this list. */
export const assets = {
  'noto-sans-regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

export type AssetName = keyof typeof assets;

/**
 * Full path of a shipped file.
 * In a build it lies in `assets/` beside the bundle; run from source it is read from its package.
 */
export function assetPath(name: AssetName): string {
  const built = path.join(import.meta.dirname, 'assets', name);
  if (existsSync(built)) return built;
  return createRequire(import.meta.url).resolve(assets[name]);
}
