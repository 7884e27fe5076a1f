/**
 * Units, which share one process; the page's screens in jsdom, each file in a process of its own because stores outlive a test; parts
 * with real keys, bundles, PDFs and vaults; the vault; hostile tests.
 * The module `electron` is the development host's, so that nothing is ever downloaded.
 */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
/** Generous: a slow machine is no defect. No test measures time by them. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, teardownTimeout: 60_000 };

const project = (name: string, settings: { readonly isolate?: false } = {}) => ({
  extends: true as const,
  // Tests of the page are .tsx files; their first line says `// @vitest-environment jsdom`.
  plugins: [react()],
  test: { name, environment: 'node', include: [`tests/${name}/**/*.test.{ts,tsx}`], ...settings, ...limits },
});

export default defineConfig({
  root,
  resolve: { alias: { electron: path.join(root, 'tools/host/electron/index.ts') } },
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', { isolate: false }),
      project('page'),
      project('parts'),
      project('vault'),
      project('hostile'),
    ],
  },
});
