/** Serves the built page to itself under app://caselight/, with the rules a browser holds it to. Nothing else is served. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { host, scheme } from './security.ts';

/** Registered before the program is ready. No fetch, no service worker, no CSP bypass. */
export const appScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true } };

/** The content security policy of every answer. The same in tests and in the product. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const refused = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refused.map((name) => `${name}=()`).join(', '),
  'Cache-Control': 'no-store',
};

const answer = (status: number, body: Uint8Array<ArrayBuffer> | null, type = 'text/plain; charset=utf-8') =>
  new Response(body, { status, headers: { ...headers, 'Content-Type': type } });

/** The file a URL names inside the folder, or null when it names anything else. */
function fileFor(folder: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${scheme}:` || url.host !== host || url.username !== '' || url.password !== '') {
    return null;
  }
  let asked: string;
  try {
    asked = decodeURIComponent(url.pathname);
  } catch {
    // A broken escape names no file.
    return null;
  }
  if (asked.includes('\0') || asked.includes('\\')) return null;
  const file = path.resolve(folder, `.${asked}`);
  const inside = path.relative(folder, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
  if (inside.split(path.sep).some((part) => part.startsWith('.'))) return null;
  return file;
}

/**
 * Makes the handler for `session.protocol.handle('app', …)`.
 * Takes the folder of the built page; gives a function from request to response: 405 for anything but GET, 404 for
 * whatever is not one of its files (links that lead out of the folder included).
 */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return answer(405, null);
    const file = fileFor(folder, request.url);
    const type = file === null ? undefined : types[path.extname(file)];
    if (file === null || type === undefined) return answer(404, null);
    try {
      const real = path.relative(await realpath(folder), await realpath(file));
      if (real.startsWith('..') || path.isAbsolute(real)) return answer(404, null);
      return answer(200, new Uint8Array(await readFile(file)), type);
    } catch {
      // Absent or unreadable: to the page both are "not there".
      return answer(404, null);
    }
  };
}
