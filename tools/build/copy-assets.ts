/** Puts the files that electron/assets.ts names beside the bundles, in every build. */
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { assets } from '../../electron/assets.ts';
import { root } from '../electron-binary.ts';

const require = createRequire(path.join(root, 'package.json'));

/** Vite plugin: copies the assets when a bundle is written. */
export function shipAssets(): Plugin {
  return {
    name: 'caselight-assets',
    async writeBundle(options) {
      const folder = path.join(options.dir ?? path.join(root, '.vite/build'), 'assets');
      await mkdir(folder, { recursive: true });
      for (const [name, source] of Object.entries(assets)) {
        await copyFile(require.resolve(source), path.join(folder, name));
      }
    },
  };
}
