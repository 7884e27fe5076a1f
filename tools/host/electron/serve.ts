/** Answers every request of a page: navigation checks first, then the network filter, then the scheme's handler. */
import type { Request as PageRequest, Route } from 'playwright-core';
import { detail } from '../log.ts';
import { fromWeb } from '../urls.ts';
import { hostEvent } from './emitter.ts';
import type { HostWebContents } from './web-contents.ts';

const RESOURCE_TYPES: Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']> = {
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  cspreport: 'cspReport',
  websocket: 'webSocket',
};
let requests = 0;

/** Asks the program's navigation listeners, in Electron's order. True when the navigation may go on. */
function mayNavigate(request: PageRequest, url: string, contents: HostWebContents): boolean {
  const isMainFrame = request.frame() === contents.page?.mainFrame();
  const fields = { url, isSameDocument: false, isMainFrame, frame: isMainFrame ? contents.mainFrame : null };
  const framed = hostEvent(fields);
  contents.emit('will-frame-navigate', framed);
  if (framed.defaultPrevented || !isMainFrame) return !framed.defaultPrevented;
  const whole = hostEvent(fields);
  contents.emit('will-navigate', whole, url);
  return !whole.defaultPrevented;
}

function detailsOf(
  request: PageRequest,
  url: string,
  contents: HostWebContents,
): Electron.OnBeforeRequestListenerDetails {
  const frameKind = request.isNavigationRequest() ? 'mainFrame' : 'other';
  return {
    id: ++requests,
    url,
    method: request.method(),
    webContentsId: contents.id,
    resourceType: RESOURCE_TYPES[request.resourceType()] ?? frameKind,
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  };
}

async function answer(route: Route, contents: HostWebContents): Promise<void> {
  const request = route.request();
  const url = fromWeb(request.url());
  const asked = request.isNavigationRequest() && url !== contents.expected;
  if (asked && !mayNavigate(request, url, contents)) {
    detail('navigation refused', url);
    return route.abort('aborted');
  }
  if (!(await contents.hostSession.hostWebRequest.allows(detailsOf(request, url, contents)))) {
    detail('request refused by the program', url);
    return route.abort('blockedbyclient');
  }
  const handler = contents.hostSession.protocol.handlerFor(url);
  if (!handler) {
    detail('this host has no network', url);
    return route.abort('blockedbyclient');
  }
  const body = request.postDataBuffer();
  const init = { method: request.method(), headers: request.headers() };
  const whole = body ? { ...init, body: new Uint8Array(body) } : init;
  const response = await handler(new Request(url.replace(/#.*/, ''), whole));
  const bytes = Buffer.from(await response.arrayBuffer());
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: bytes,
  });
}

/** Answers one request; a handler that fails makes the request fail, as in Electron. */
export async function serve(route: Route, contents: HostWebContents): Promise<void> {
  try {
    await answer(route, contents);
  } catch (error) {
    detail('answering', route.request().url(), String(error));
    await route.abort('failed').catch((reason: unknown) => detail('aborting', String(reason)));
  }
}
