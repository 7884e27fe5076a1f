/** The walls of the built program, seen from inside its own page: what it has, the content security policy, permissions. */
import { expect } from '@playwright/test';
import { ask, test, violations } from './in-page.ts';

test.describe('what the page has', () => {
  test('one bridge with two functions, which it cannot change', async ({ shared: app }) => {
    const seen = await app.page.evaluate(() => {
      const { caselight } = window as unknown as { caselight: Record<string, unknown> };
      const refused = (change: () => void) => {
        try {
          change();
        } catch {
          // In strict mode a frozen object throws; what counts is what it is afterwards.
        }
      };
      const original = caselight['ask'];
      refused(() => (caselight['ask'] = () => 'mine'));
      refused(() => ((window as unknown as Record<string, unknown>)['caselight'] = {}));
      return {
        keys: Object.keys(caselight).toSorted(),
        same: (window as unknown as { caselight: Record<string, unknown> }).caselight['ask'] === original,
      };
    });
    expect(seen).toEqual({ keys: ['ask', 'onNews'], same: true });
  });

  test('no Node, no Electron, no process', async ({ shared: app }) => {
    const kinds = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].map(
        (name) => typeof (window as unknown as Record<string, unknown>)[name],
      ),
    );
    expect(new Set(kinds)).toEqual(new Set(['undefined']));
  });

  test('a session that never reaches the disk, in a secure context', async ({ shared: app }) => {
    const persistent = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.session.isPersistent()),
    );
    expect(persistent).toEqual([false]);
    expect(await app.page.evaluate(() => isSecureContext)).toBe(true);
  });

  test('a title that tells nothing', async ({ shared: app }) => {
    const titles = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual(['Caselight']);
  });

  test('a question under an inherited name is refused by the running program too', async ({
    shared: app,
  }) => {
    for (const name of ['__proto__', 'constructor', 'vault.open', '']) {
      expect(await ask(app.page, name, null)).toMatchObject({ ok: false, code: 'bad-request' });
    }
    expect(await ask(app.page, 'settings.get', null)).toEqual({ ok: false, code: 'locked' });
    expect(await ask(app.page, 'app.state', { extra: 1 })).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

test.describe('the content security policy holds', () => {
  test('for code written into the page', async ({ shared: app }) => {
    const broken = await violations(app.page, () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.owned = "yes"';
      document.body.append(script);
    });
    expect(broken).toContain('script-src-elem');
    await expect(app.page.locator('html')).not.toHaveAttribute('data-owned', 'yes');
  });

  test('for handlers in attributes and for text run as code', async ({ shared: app }) => {
    const broken = await violations(app.page, () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<button id="trap" onclick="window.owned = 1">x</button>',
      );
      document.querySelector<HTMLButtonElement>('#trap')?.click();
      // eslint-disable-next-line typescript/no-implied-eval -- running text as code is what is tried here
      setTimeout('window.owned = 1', 0);
    });
    expect(broken).toContain('script-src-attr');
    expect(await app.page.evaluate(() => (window as unknown as { owned?: number }).owned)).toBeUndefined();
  });

  const reaching: [string, () => unknown, string][] = [
    ['fetch', () => void fetch('https://example.org/').catch(() => undefined), 'connect-src'],
    ['fetch of its own file', () => void fetch('./index.html').catch(() => undefined), 'connect-src'],
    ['a beacon', () => navigator.sendBeacon('https://example.org/', 'x'), 'connect-src'],
    ['an event stream', () => new EventSource('https://example.org/'), 'connect-src'],
    ['a web socket', () => new WebSocket('wss://example.org/').close(), 'connect-src'],
    ['a picture', () => (new Image().src = 'https://example.org/x.png'), 'img-src'],
    [
      'a picture in the address',
      () => (new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
      'img-src',
    ],
    [
      'a style sheet',
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: 'https://example.org/x.css',
          }),
        ),
      'style-src-elem',
    ],
    [
      'a script from elsewhere',
      () =>
        document.head.append(
          Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
        ),
      'script-src-elem',
    ],
    [
      'a frame',
      () =>
        document.body.append(
          Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }),
        ),
      'frame-src',
    ],
    [
      'a frame of our own page',
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: './index.html' })),
      'frame-src',
    ],
    [
      'an object',
      () =>
        document.body.append(
          Object.assign(document.createElement('object'), { data: 'https://example.org/' }),
        ),
      'object-src',
    ],
    [
      'a form',
      () => {
        const form = Object.assign(document.createElement('form'), {
          action: 'https://example.org/',
          method: 'post',
        });
        document.body.append(form);
        form.submit();
      },
      'form-action',
    ],
    [
      'another base',
      () =>
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' })),
      'base-uri',
    ],
    ['a worker from a blob', () => new Worker(URL.createObjectURL(new Blob(['1']))), 'worker-src'],
  ];
  for (const [what, attempt, directive] of reaching) {
    test(`for ${what}`, async ({ shared: app }) => {
      expect(await violations(app.page, attempt)).toContain(directive);
    });
  }
});

test.describe('permissions', () => {
  test('nothing is granted, nobody is asked', async ({ shared: app }) => {
    const answers = await app.page.evaluate(async () => {
      const outcome = async (attempt: () => Promise<unknown>) => {
        try {
          return String(await attempt());
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      return {
        notifications: await outcome(() => Notification.requestPermission()),
        camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
        place: await outcome(
          () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(
                () => resolve('granted'),
                () => reject(new Error('no')),
              );
            }),
        ),
        clipboard: await outcome(() => navigator.clipboard.readText()),
        persisted: await outcome(() => navigator.storage.persist()),
      };
    });
    expect(answers.notifications).toBe('denied');
    expect(answers.persisted).toBe('false');
    for (const what of ['camera', 'microphone', 'screen', 'place', 'clipboard'] as const) {
      expect(answers[what], what).toMatch(/Error$|refused/);
    }
  });
});
