/** The program's own addresses and the web addresses that stand for them in Chromium. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesAny } from '../../../tools/host/electron/match.ts';
import { fromWeb, isAppUrl, originOf, toWeb } from '../../../tools/host/urls.ts';

describe('addresses', () => {
  test('there and back again is the same address', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,9}$/),
        fc.webPath(),
        fc.webQueryParameters(),
        (host, path, query) => {
          const url = `app://${host}${path || '/'}?${query}`;
          expect(fromWeb(toWeb(url))).toBe(url);
        },
      ),
    );
  });

  test('only the one suffix is ours: look-alike hosts stay what they are', () => {
    for (const url of [
      'https://caselight.app.invalid.example/',
      'http://caselight.app.invalid/',
      'https://app.invalid/',
    ]) {
      expect(isAppUrl(fromWeb(url))).toBe(false);
    }
  });

  test('the origin is that of a standard scheme, and null for an opaque address', () => {
    expect(originOf('app://caselight/index.html?x#y')).toBe('app://caselight');
    expect(originOf('data:text/html,x')).toBe('null');
  });

  test.each([
    ['<all_urls>', 'app://caselight/x', true],
    ['https://*/*', 'https://example.org/a', true],
    ['https://*/*', 'http://example.org/a', false],
    ['*://*/*', 'wss://example.org/', true],
    ['https://example.org/*', 'https://exampleXorg/a', false],
  ])('pattern %s on %s: %s', (pattern, url, expected) => {
    expect(matchesAny([pattern], url)).toBe(expected);
  });

  test('no patterns mean every address', () => {
    expect(matchesAny([], 'https://example.org/')).toBe(true);
    expect(matchesAny(undefined, 'https://example.org/')).toBe(true);
  });
});
