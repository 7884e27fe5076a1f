/** Everything a page could try beyond asking: permissions, navigation, windows, network, downloads. All refused, always. */
import type { app, Session, WebContents } from 'electron';
import type { Log } from './log.ts';

type Program = typeof app;

/** The program's one scheme, host and page. Fixed, so that the sender check can compare whole words. */
export const scheme = 'app';
export const host = 'caselight';
export const origin = `${scheme}://${host}`;
export const pageUrl = `${origin}/index.html`;

/** True for addresses of our own page and its files. */
export const isOurs = (url: string): boolean => url.startsWith(`${origin}/`);

/** Chromium switches that close what Chromium does of itself. Call before the program is ready. */
export function hardenProgram(program: Program): void {
  program.enableSandbox();
  const { commandLine } = program;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  for (const name of ['disable-background-networking', 'disable-domain-reliability', 'no-pings']) {
    commandLine.appendSwitch(name);
  }
  // Crash dumps hold memory, and memory holds case text: none are written or sent.
  commandLine.appendSwitch('disable-breakpad');
}

/** Refuses every permission, device, download and request that is not for our own files, in one session. */
export function hardenSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_page, _permission, reply) => reply(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, reply) => reply({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, reply) => {
    // blob: is our own page showing a picture it holds; it never leaves the process.
    const allowed = isOurs(details.url) || details.url.startsWith(`blob:${origin}/`);
    if (!allowed) log.note('network-refused');
    reply({ cancel: !allowed });
  });
}

const hardened = new WeakSet<object>();

/** Refuses every way out of one page: navigation, new windows, embedded pages. Calling it again does nothing. */
export function hardenPage(page: WebContents, log: Log): void {
  if (hardened.has(page)) return;
  hardened.add(page);
  page.setWindowOpenHandler(() => {
    log.note('window-refused');
    return { action: 'deny' };
  });
  const stay = (event: { preventDefault(): void }) => {
    event.preventDefault();
    log.note('navigation-refused');
  };
  page.on('will-navigate', stay);
  page.on('will-frame-navigate', stay);
  page.on('will-redirect', stay);
  page.on('will-attach-webview', (event) => event.preventDefault());
}

/** Hardens every page the program ever makes, also ones a later change forgets. */
export function hardenEveryPage(program: Program, log: Log): void {
  program.on('web-contents-created', (_event, page) => hardenPage(page, log));
}
