/** Preload: one small CommonJS file, as a sandboxed preload must be. */
import { defineConfig } from 'vite';

export default defineConfig({ build: { target: 'node24', rollupOptions: { external: ['electron'] } } });
