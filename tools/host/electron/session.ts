/** Sessions of the stand-in: in memory only, with the handlers that answer or refuse every request of a page. */
import type { Page } from 'playwright-core';
import { detail } from '../log.ts';
import { toWeb } from '../urls.ts';
import { HostEmitter, asElectron } from './emitter.ts';
import { matchesAny } from './match.ts';
import { hostProtocol, type ProtocolSubset } from './protocol.ts';

type WebRequestSubset = Pick<Electron.WebRequest, 'onBeforeRequest'>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** The part of Session that the stand-in has. */
export type SessionSubset = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'clearStorageData'
  | 'clearCache'
  | 'clearData'
  | 'closeAllConnections'
  | 'isPersistent'
  | 'on'
  | 'once'
  | 'off'
> & { readonly protocol: ProtocolSubset; readonly webRequest: WebRequestSubset };

class HostWebRequest implements WebRequestSubset {
  #patterns: readonly string[] | undefined;
  #listener: BeforeRequest | null = null;

  onBeforeRequest(
    filter: Electron.WebRequestFilter | BeforeRequest | null,
    listener?: BeforeRequest | null,
  ): void {
    const alone = typeof filter === 'function' || filter === null;
    this.#patterns = alone ? undefined : filter.urls;
    this.#listener = (alone ? filter : listener) ?? null;
  }

  /** Asks the program's listener. No listener means allowed, as in Electron. */
  allows(details: Electron.OnBeforeRequestListenerDetails): Promise<boolean> {
    const listener = this.#listener;
    if (!listener || !matchesAny(this.#patterns, details.url)) return Promise.resolve(true);
    return new Promise((resolve) => {
      listener(details, (response) => resolve(!response.cancel && !response.redirectURL));
    });
  }
}

/** One partition. */
export class HostSession extends HostEmitter {
  readonly protocol = hostProtocol();
  readonly hostWebRequest = new HostWebRequest();
  readonly webRequest: WebRequestSubset = this.hostWebRequest;
  permissionRequest: RequestHandler = null;
  permissionCheck: CheckHandler = null;
  /** The pages that live in this session now. */
  readonly pages = new Set<Page>();

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.permissionCheck = handler;
  }
  // Chromium runs with every permission denied, so these two have nothing left to decide.
  setDevicePermissionHandler(): void {
    detail('device permissions are denied in this host');
  }
  setDisplayMediaRequestHandler(): void {
    detail('screen capture is denied in this host');
  }
  setSpellCheckerEnabled(): void {
    detail('the spelling checker of Chromium stays off in this host');
  }
  isPersistent(): boolean {
    return false;
  }
  async clearStorageData(): Promise<void> {
    for (const page of this.pages) {
      const client = await page.context().newCDPSession(page);
      const origin = new URL(toWeb(page.url())).origin;
      await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await client.detach();
    }
  }
  async clearData(): Promise<void> {
    await this.clearStorageData();
  }
  clearCache(): Promise<void> {
    return Promise.resolve();
  }
  closeAllConnections(): Promise<void> {
    return Promise.resolve();
  }
}

const partitions = new Map<string, HostSession>();

/** The stand-in behind an exported session. */
export function hostSessionOf(
  session: SessionSubset | undefined,
  partition: string | undefined,
): HostSession {
  return session ? (session as unknown as HostSession) : partitionNamed(partition ?? '');
}

function partitionNamed(name: string): HostSession {
  if (name.startsWith('persist:'))
    throw new Error('This host keeps nothing on the disk: use a partition without persist:');
  const known = partitions.get(name);
  if (known) return known;
  const made = new HostSession();
  partitions.set(name, made);
  return made;
}

/** Electron's `session` module. */
export const session = {
  fromPartition: (name: string): SessionSubset => asElectron<SessionSubset>(partitionNamed(name)),
  get defaultSession(): SessionSubset {
    return asElectron<SessionSubset>(partitionNamed(''));
  },
};
