/** Puts the files and folders that electron/assets.ts names beside the bundles, in every build. */
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { assets, sourcePath, type AssetName } from '../../electron/assets.ts';
import { root } from '../electron-binary.ts';

/** Vite plugin: copies the assets when the bundle of main itself is written. */
export function shipAssets(): Plugin {
  return {
    name: 'caselight-assets',
    async writeBundle(options, bundle) {
      if (!Object.keys(bundle).includes('main.cjs')) return;
      const folder = path.join(options.dir ?? path.join(root, '.vite/build'), 'assets');
      await mkdir(folder, { recursive: true });
      for (const name of Object.keys(assets) as AssetName[]) {
        await cp(sourcePath(name), path.join(folder, name), { recursive: true });
      }
    },
  };
}
