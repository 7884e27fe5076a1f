/** The page: React, built into files that app-protocol serves. Relative URLs only: the origin differs between hosts. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../../renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'chrome140', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
