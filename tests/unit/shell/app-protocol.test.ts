/** What the page's own scheme serves, and everything it does not. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy, servePage } from '../../../electron/app-protocol.ts';

let top = '';
let page = '';
const ask = (url: string, method = 'GET') => servePage(page)(new Request(url, { method }));

beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'caselight-page-'));
  page = path.join(top, 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  mkdirSync(path.join(top, 'page-two'));
  mkdirSync(path.join(page, 'folder.js'));
  for (const name of [
    'index.html',
    'assets/main.js',
    'assets/main.css',
    'assets/a b.svg',
    'assets/text.woff2',
  ]) {
    writeFileSync(path.join(page, name), name);
  }
  writeFileSync(path.join(top, 'secret.json'), 'secret');
  writeFileSync(path.join(top, 'page-two', 'secret.json'), 'secret');
  writeFileSync(path.join(page, '.hidden.json'), 'secret');
  writeFileSync(path.join(page, 'program.exe'), 'secret');
  symlinkSync(path.join(top, 'secret.json'), path.join(page, 'link.json'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('its own files', () => {
  test.each([
    ['app://caselight/index.html', 'text/html; charset=utf-8'],
    ['app://caselight/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://caselight/assets/main.css', 'text/css; charset=utf-8'],
    ['app://caselight/assets/a%20b.svg', 'image/svg+xml'],
    ['app://caselight/assets/text.woff2', 'font/woff2'],
    ['app://caselight/index.html?x=1#y', 'text/html; charset=utf-8'],
  ])('%s comes as %s', async (url, type) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(0);
  });
});

describe('nothing else', () => {
  test.each([
    'app://caselight/',
    'app://caselight/absent.js',
    'app://caselight/assets',
    'app://caselight/folder.js',
    'app://caselight/.hidden.json',
    'app://caselight/program.exe',
    'app://caselight/link.json',
    'app://caselight/../secret.json',
    'app://caselight/%2e%2e/secret.json',
    'app://caselight/..%2fsecret.json',
    'app://caselight/..%5csecret.json',
    'app://caselight/%2e%2e%2fpage-two%2fsecret.json',
    'app://caselight/assets/..%2f..%2fsecret.json',
    'app://caselight/%00.json',
    'app://caselight/%',
    'app://caselight/%ff.json',
    'app://caselight//etc/passwd',
    'app://other/index.html',
    'app://caselight.evil/index.html',
    'https://caselight/index.html',
    'file:///etc/passwd',
  ])('%s is not there', async (url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not allowed', async (method) => {
    expect((await ask('app://caselight/index.html', method)).status).toBe(405);
  });
});

describe('the rules it sends', () => {
  test.each(['app://caselight/index.html', 'app://caselight/absent.js', 'app://caselight/assets/main.js'])(
    'every answer carries them: %s',
    async (url) => {
      const { headers } = await ask(url);
      expect(headers.get('content-security-policy')).toBe(policy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('the policy, word for word', () => {
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; " +
        "worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'; " +
        "frame-ancestors 'none'; object-src 'none'",
    );
  });
});
