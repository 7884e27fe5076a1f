/** `npm run gallery`: serves the gallery of primitives and boxes to this machine alone, for development (tests/gallery). */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { root } from './electron-binary.ts';

const server = await createServer({
  configFile: false,
  root: path.join(root, 'tests/gallery'),
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [root] } },
});
await server.listen();
server.printUrls();
console.log('Primitives on the first page; a kind of answer behind its name. End it with Ctrl+C.');
