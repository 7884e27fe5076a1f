/** Unit, vault and hostile tests. The module `electron` is the development host's, so that nothing is ever downloaded. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
/** Generous: a slow machine is no defect. No test measures time by them. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, teardownTimeout: 60_000 };

const project = (name: string, folders: string[]) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node',
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    ...limits,
  },
});

export default defineConfig({
  root,
  resolve: { alias: { electron: path.join(root, 'tools/host/electron/index.ts') } },
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['unit']),
      {
        extends: true,
        plugins: [react()],
        test: { name: 'page', environment: 'jsdom', include: ['tests/unit/**/*.test.tsx'], ...limits },
      },
      project('vault', ['vault']),
      project('hostile', ['hostile']),
    ],
  },
});
