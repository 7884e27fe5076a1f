/** The page: React, built into files that app-protocol serves. Relative URLs only: the origin differs between hosts. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../../renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'chrome140',
    outDir: path.resolve(import.meta.dirname, '../../.vite/renderer/main_window'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk beside the program: one larger file is no cost here.
    chunkSizeWarningLimit: 10_000,
  },
});
