/** The bridge between page and preload, and the calls from page to main process, in a real Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../e2e/driver.ts';
import { launchFixture, stateOf, until, type FixtureApp, type FixtureWindow } from './host-fixture.ts';

let app: App;
beforeAll(async () => {
  app = await launchFixture();
});
afterAll(() => app.close());

describe('the bridge', () => {
  test('carries functions both ways, with their results', async () => {
    expect(
      await app.page.evaluate(() => (window as unknown as FixtureWindow).bridge.twice((n) => n * 10)),
    ).toEqual([10, 20]);
  });

  test('carries promises, fulfilled and rejected', async () => {
    const got = await app.page.evaluate(async () => {
      const { bridge } = window as unknown as FixtureWindow;
      const failure = await bridge.laterFails().catch((error: unknown) => error as Error);
      return {
        value: await bridge.later({ a: [1] }),
        name: (failure as Error).name,
        message: (failure as Error).message,
      };
    });
    expect(got).toEqual({ value: { a: [1] }, name: 'RangeError', message: 'too late' });
  });

  test('an error of the preload reaches the page as an error of its kind', async () => {
    const got = await app.page.evaluate(() => {
      try {
        (window as unknown as FixtureWindow).bridge.fails();
        return 'no error';
      } catch (error) {
        return error instanceof TypeError ? error.message : 'another kind';
      }
    });
    expect(got).toBe('at once');
  });

  test('a symbol and an element of the page are refused', async () => {
    const got = await app.page.evaluate(() => {
      const attempt = (value: unknown) => {
        try {
          (window as unknown as FixtureWindow).bridge.same(value);
          return 'carried';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [attempt(Symbol('x')), attempt(document.body)];
    });
    expect(got).toEqual(['DataCloneError', 'DataCloneError']);
  });

  test('what is exposed is frozen to its depths and cannot be replaced', async () => {
    const got = await app.page.evaluate(() => {
      const page = window as unknown as FixtureWindow;
      const attempt = (act: () => void) => {
        try {
          act();
        } catch {
          // Strict code throws; sloppy code does nothing. Both leave it as it was.
        }
      };
      attempt(() => (page.bridge.nested.deep.value = 1));
      attempt(() => page.bridge.nested.deep.list.push(4));
      attempt(() => ((page as { bridge: unknown }).bridge = {}));
      return [page.bridge.nested, typeof page.bridge.echo];
    });
    expect(got).toEqual([{ deep: { value: 42, list: [1, 2, 3] } }, 'function']);
  });

  test('the page sees the exposed name and nothing of the machinery', async () => {
    const names = await app.page.evaluate(() => [
      ...Object.getOwnPropertyNames(window).filter((name) =>
        /caselight|electron|ipc|^(require|module|exports|process|global)$/i.test(name),
      ),
      typeof (window as unknown as { require?: unknown }).require,
    ]);
    expect(names).toEqual(['undefined']);
  });

  test('a file of the page has no path in this host', async () => {
    const path = await app.page.evaluate(() =>
      (window as unknown as FixtureWindow).bridge.pathOf(new File(['x'], 'x.caselight')),
    );
    expect(path).toBe('');
  });
});

describe('calls to the main process', () => {
  test('carry dates, bytes, maps, big numbers and cycles there and back', async () => {
    const got = await app.page.evaluate(async () => {
      const { bridge } = window as unknown as FixtureWindow;
      const sent: Record<string, unknown> = {
        bytes: new Uint8Array([0, 255]),
        date: new Date(5),
        map: new Map([[1n, new Set(['x'])]]),
      };
      sent['self'] = sent;
      const back = (await bridge.echo(sent)) as typeof sent;
      const map = back['map'] as Map<bigint, Set<string>>;
      return [
        back['self'] === back,
        back['bytes'] instanceof Uint8Array && [...back['bytes']],
        back['date'] instanceof Date && back['date'].getTime(),
        map.get(1n)?.has('x'),
      ];
    });
    expect(got).toEqual([true, [0, 255], 5, true]);
  });

  test('a thousand at once each get their own answer', async () => {
    const wrong = await app.page.evaluate(async () => {
      const { bridge } = window as unknown as FixtureWindow;
      const answers = await Promise.all(Array.from({ length: 1000 }, (_, index) => bridge.echo(index)));
      return answers.filter((answer, index) => answer !== index).length;
    });
    expect(wrong).toBe(0);
  });

  test('a megabyte of text with every kind of character comes back unchanged', async () => {
    const same = await app.page.evaluate(async () => {
      const text = 'a\u0000\ud800é𝒳\u2028"\\'.repeat(100_000);
      return (await (window as unknown as FixtureWindow).bridge.echo(text)) === text;
    });
    expect(same).toBe(true);
  });

  test('errors read as those of Electron do', async () => {
    const messages = await app.page.evaluate(async () => {
      const { bridge } = window as unknown as FixtureWindow;
      const message = (channel: string) =>
        bridge.ask(channel).catch((error: unknown) => (error as Error).message);
      return [await message('boom'), await message('nowhere')];
    });
    expect(messages).toEqual([
      "Error invoking remote method 'boom': TypeError: boom",
      "Error invoking remote method 'nowhere': Error: No handler registered for 'nowhere'",
    ]);
  });

  test('a channel of ipcMain answers when the page has no handler of its own', async () => {
    expect(await app.page.evaluate(() => (window as unknown as FixtureWindow).bridge.ask('shared'))).toBe(
      'from ipcMain',
    );
  });

  test('one-way messages are heard, and news stops after the listener is taken away', async () => {
    await app.page.evaluate(() => {
      const page = window as unknown as FixtureWindow;
      page.heard = [];
      const stop = page.bridge.onNews((text) => page.heard?.push(text));
      page.bridge.shout('robin');
      (page as unknown as { stop: () => void }).stop = stop;
    });
    await app.page.waitForFunction(() => (window as unknown as FixtureWindow).heard?.length === 1);
    const heard = await app.page.evaluate(async () => {
      const page = window as unknown as FixtureWindow & { stop: () => void };
      page.stop();
      page.bridge.shout('wren');
      await page.bridge.echo(1);
      return page.heard;
    });
    expect(heard).toEqual(['heard robin']);
  });

  test('a menu accelerator works, and not when the page has used the key', async () => {
    await app.page.keyboard.press('Control+l');
    await until(
      () => stateOf(app),
      (state) => state.keys.length === 1,
    );
    await app.page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault()));
    await app.page.keyboard.press('Control+l');
    await app.page.evaluate(() => (window as unknown as FixtureWindow).bridge.echo(1));
    expect((await stateOf(app)).keys).toEqual(['lock']);
  });

  test('dialogs are cancelled where nobody can be asked, and can be answered by a test', async () => {
    const ask = () => app.evaluate(({ app }) => (app as unknown as FixtureApp).testDialog());
    expect(await ask()).toEqual({ canceled: true, filePath: '' });
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/somewhere/x.pdf' });
    });
    expect(await ask()).toEqual({ canceled: false, filePath: '/somewhere/x.pdf' });
  });
});
