/** The two scripts Chromium runs before the page's own: one per world, both only in the program's own top frame. */
import { makeCodec } from '../codec.ts';
import { bridge } from './bridge.ts';
import { mainWorld } from './main-world.ts';
import { preloadWorld } from './preload-world.ts';

/** Text of functions that run in the page. */
const text = {
  bridge: String(bridge),
  codec: String(makeCodec),
  mainWorld: String(mainWorld),
  preloadWorld: String(preloadWorld),
};

const guard = (origin: string) => `window === top && location.origin === ${JSON.stringify(origin)}`;

/**
 * Source for the page's own world.
 * @param channel secret event name, the same for both worlds
 * @param origin the web origin of the program's pages in this host
 */
export function mainWorldSource(channel: string, origin: string): string {
  const name = JSON.stringify(channel);
  return `if (${guard(origin)}) (${text.mainWorld})((${text.bridge})(${name}, 'm', 'i'), ${name});`;
}

/**
 * Source for the isolated world: the stand-in for Electron's renderer API, then the preload script itself.
 * @param preload the text of the built preload file
 */
export function preloadSource(channel: string, origin: string, preload: string): string {
  const name = JSON.stringify(channel);
  return `if (${guard(origin)}) {
  const scope = (${text.preloadWorld})((${text.bridge})(${name}, 'i', 'm'),
    (${text.codec})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text)),
    ${JSON.stringify(process.platform)}, ${name});
  const module = { exports: {} };
  (function (require, module, exports, process) {${preload}
  }).call({}, scope.require, module, module.exports, scope.process);
}`;
}
