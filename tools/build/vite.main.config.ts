/** Main process: one CommonJS bundle, plus the worker threads it starts, each a file of its own. */
import { defineConfig } from 'vite';

/** Native modules and packages that load files beside themselves stay outside the bundle. */
export const external = ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2'];

export default defineConfig({
  build: { target: 'node24', rollupOptions: { external } },
  resolve: { mainFields: ['module', 'jsnext:main', 'jsnext'] },
});
