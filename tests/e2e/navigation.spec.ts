/** The page of the built program tries to leave, to open windows and to save files. Past tricks stand here by name. */
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { ask, stays, test } from './in-page.ts';

test.describe('the page stays where it is', () => {
  const ways: [string, () => unknown][] = [
    ['an address', () => (location.href = 'https://example.org/')],
    [
      'an address that names our own in its query',
      () => (location.href = 'https://example.org/?app://caselight/index.html'),
    ],
    ['an address that begins like ours', () => (location.href = 'app://caselight.evil/index.html')],
    ['another page of our own scheme', () => (location.href = 'app://other/index.html')],
    ['a file', () => (location.href = 'file:///etc/passwd')],
    ['a page in the address', () => (location.href = 'data:text/html,<h1>x</h1>')],
    ['its own address anew', () => location.assign('./index.html?again')],
    ['a replaced address', () => location.replace('https://example.org/')],
    ['a page made here', () => (location.href = URL.createObjectURL(new Blob(['x'], { type: 'text/html' })))],
    [
      'a link',
      () => {
        const link = Object.assign(document.createElement('a'), {
          href: 'https://example.org/',
          textContent: 'x',
        });
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a link to a new window',
      () => {
        const link = Object.assign(document.createElement('a'), {
          href: 'https://example.org/',
          target: '_blank',
        });
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a refresh',
      () =>
        document.head.append(
          Object.assign(document.createElement('meta'), {
            httpEquiv: 'refresh',
            content: '0;url=https://example.org/',
          }),
        ),
    ],
  ];
  for (const [what, attempt] of ways) {
    test(`against ${what}`, ({ shared: app }) => stays(app, attempt));
  }

  test('and opens no window', async ({ shared: app }) => {
    const opened = await app.page.evaluate(() => [
      window.open('https://example.org/'),
      window.open('app://caselight/index.html'),
      window.open(''),
    ]);
    expect(opened).toEqual([null, null, null]);
    await ask(app.page, 'app.state', null);
    expect(app.pages).toHaveLength(1);
  });

  test('and saves no download', async ({ shared: app }) => {
    const files = () => readdirSync(app.userData, { recursive: true }).map(String);
    await stays(app, () => {
      const blob = new Blob(['canary-download'], { type: 'text/plain' });
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(blob),
        download: 'canary.txt',
      });
      document.body.append(link);
      link.click();
    });
    expect(files().filter((name) => name.includes('canary'))).toEqual([]);
  });
});
