/**
 * Main process: one CommonJS bundle with the chunks that it reads when they are first needed (word lists, fonts, certificate making), plus the
 * worker threads it starts, each one file of its own.
 */
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { shipAssets } from './copy-assets.ts';
import { nativePackages } from './native-packages.ts';

const builtin = builtinModules.flatMap((name) => [name, `node:${name}`]);

export default defineConfig({
  build: {
    target: 'node24',
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {
      external: ['electron', ...nativePackages, ...builtin],
      output: {
        // The bundles of main and of its workers lie in one folder: the hash keeps chunks of the same name apart.
        chunkFileNames: '[name]-[hash].cjs',
        intro: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;",
      },
    },
  },
  // A CommonJS bundle has no import.meta of its own; in it these mean the bundle, not the source file.
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    'import.meta.url': 'bundleUrl',
  },
  plugins: [shipAssets()],
});
