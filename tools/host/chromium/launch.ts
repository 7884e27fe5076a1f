/** Starts one Chromium for one window: off the record, without a network, driven through a pipe, no listening port. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { detail } from '../log.ts';
import { findChromium, hasDisplay } from './find.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { within } from './within.ts';

/** A running Chromium with its single page. */
export interface Launched {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
  /** Ends Chromium and removes its profile; may be called more than once. */
  end(): Promise<void>;
}

/** How the window should look. */
export interface WindowShape {
  width: number;
  height: number;
  background: string;
  hidden: boolean;
}

/** Left out of Playwright's own list. Without /dev/shm, shared memory would be files in the temporary folder. */
const NOT_WANTED = [
  '--disable-dev-shm-usage',
  '--enable-unsafe-swiftshader',
  '--unsafely-disable-devtools-self-xss-warnings',
];

const isRoot = process.getuid?.() === 0;

const switches = (shape: WindowShape): string[] => [
  // Off the record: IndexedDB and every other store of the page live in memory only. The test that looks for traces on
  // the disk switches this off once, to see that its search finds them then.
  ...(process.env['CASELIGHT_HOST_EXPERIMENT'] === 'on-disk' ? [] : ['--incognito']),
  `--app=data:text/html,<body style="background:${encodeURIComponent(shape.background)}">`,
  `--window-size=${shape.width},${shape.height}`,
  '--deny-permission-prompts',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-pings',
  // A crash report holds the page's memory: none is written, into the profile folder or elsewhere.
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-file-system',
  '--disk-cache-size=1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // As root Chromium runs without its sandbox and would say so in a bar across the window.
  ...(isRoot ? ['--test-type'] : []),
];

/** How long Chromium may take to close by itself: it has been seen never to answer. */
const graceMs = 15_000;

/**
 * Launches Chromium.
 * @throws when no browser is installed or it does not start
 */
export async function launchChromium(shape: WindowShape): Promise<Launched> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium or Chrome is installed. On Debian install the package chromium.');
  const profile = makeProfile();
  const remove = () => removeProfile(profile);
  process.once('exit', remove);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: shape.hidden || !hasDisplay(),
    chromiumSandbox: !isRoot,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
    ignoreDefaultArgs: NOT_WANTED,
    args: switches(shape),
  });
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const cdp = await context.newCDPSession(page);
  const close = async () => {
    const closing = context.close().catch((error: unknown) => detail('closing Chromium', String(error)));
    const closed = await within(graceMs, closing);
    process.removeListener('exit', remove);
    // A Chromium that does not answer is killed when this process ends; only then is its folder free.
    if (closed) remove();
    else process.once('exit', remove);
  };
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= close());
  return { context, page, cdp, end };
}
