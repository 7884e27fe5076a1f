/** What a page must not be able to do, tried from inside a page in a real Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../e2e/driver.ts';
import { launchFixture, stateOf, until, type FixtureWindow } from './host-fixture.ts';

let app: App;
let requests = 0;
// A server that would answer: a request that gets out is counted, whatever the page is told.
const server = createServer((_request, response) => {
  requests++;
  response.writeHead(200, { 'access-control-allow-origin': '*' }).end('out');
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await launchFixture();
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('the content security policy', () => {
  test('an inline script does not run, the page’s own file does', async () => {
    const got = await app.page.evaluate(() => {
      const page = window as unknown as FixtureWindow;
      return [page.inlineRan, page.scriptRan];
    });
    expect(got).toEqual([undefined, true]);
  });

  test('text made into code by the page does not run', async () => {
    expect(await app.page.evaluate(() => (window as unknown as FixtureWindow).evalRan)).toBe('EvalError');
  });

  test('an inline handler put in later does not run', async () => {
    const ran = await app.page.evaluate(async () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.handlerRan = true');
      document.body.append(button);
      button.click();
      return (window as unknown as { handlerRan?: boolean }).handlerRan ?? false;
    });
    expect(ran).toBe(false);
  });
});

describe('the network', () => {
  test('the server these tests use would answer', async () => {
    expect(await (await fetch(`http://${address}/`)).text()).toBe('out');
    expect(requests).toBe(1);
  });

  test('fetch, pictures, sockets, beacons and frames reach nobody, by number or by name', async () => {
    const before = requests;
    const got = await app.page.evaluate(async (server) => {
      const outcome = (work: Promise<unknown>) => work.then(() => 'out').catch(() => 'refused');
      const image = (url: string) =>
        new Promise<string>((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('out');
          picture.onerror = () => resolve('refused');
          picture.src = url;
        });
      const socket = () =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket(`ws://${server}/`);
          opened.onopen = () => resolve('out');
          opened.onerror = () => resolve('refused');
        });
      navigator.sendBeacon(`http://${server}/beacon`, 'x');
      return [
        await outcome(fetch(`http://${server}/fetch`)),
        await outcome(fetch('https://example.org/')),
        await image(`http://${server}/image.png`),
        await socket(),
      ];
    }, address);
    expect(got).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(requests).toBe(before);
    expect((await stateOf(app)).refused).toContain('https://example.org/');
  });
});

describe('permissions', () => {
  test('notifications, place, camera, microphone, clipboard reading and MIDI are denied', async () => {
    const got = await app.page.evaluate(async () => {
      const outcome = (work: Promise<unknown>) => work.then((value) => String(value)).catch(() => 'denied');
      const place = new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject),
      );
      return [
        await outcome(Notification.requestPermission()),
        await outcome(place),
        await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        await outcome(navigator.clipboard.readText()),
        await outcome(navigator.requestMIDIAccess({ sysex: true })),
      ];
    });
    expect(got).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'denied']);
  });
});

describe('navigation and windows', () => {
  test('the page cannot leave for another address', async () => {
    for (const url of [
      'https://example.org/away',
      'https://fixture.app.invalid.example/',
      `http://${address}/away`,
    ]) {
      await app.page.evaluate((target) => {
        location.href = target;
      }, url);
      const { news } = await until(
        () => stateOf(app),
        (state) => state.news.includes(`will-navigate ${url}`),
      );
      expect(news).toContain(`will-navigate ${url}`);
    }
    expect(app.page.url()).toContain('/index.html');
    expect(await app.page.evaluate(() => document.title)).toBe('Fixture');
  });

  test('window.open and links to new windows ask the program and open nothing', async () => {
    const opened = await app.page.evaluate(() => window.open('https://example.org/popup') === null);
    expect(opened).toBe(true);
    await app.page.click('#blank');
    await app.page.click('#away', { modifiers: ['Control'] });
    await app.page.click('#away', { button: 'middle' });
    const state = await until(
      () => stateOf(app),
      ({ opened }) => opened.length >= 4,
    );
    expect(state.opened).toEqual([
      'https://example.org/popup',
      'https://example.org/blank',
      'https://example.org/away',
      'https://example.org/away',
    ]);
    expect(app.pages).toHaveLength(1);
    expect(app.page.context().pages()).toHaveLength(1);
  });

  test('weak window options are refused by the host', async () => {
    const refused = await app.evaluate(({ BrowserWindow }) =>
      [
        { nodeIntegration: true },
        { contextIsolation: false },
        { sandbox: false },
        { webSecurity: false },
      ].map((webPreferences) => {
        try {
          void new BrowserWindow({ show: false, webPreferences });
          return 'opened';
        } catch (error) {
          return (error as Error).message;
        }
      }),
    );
    expect(new Set(refused)).toEqual(
      new Set(['This host opens only sandboxed, isolated windows without Node']),
    );
  });
});
