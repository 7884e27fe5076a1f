/** The stand-in's part inside the page's own world: receives what the preload exposes and keeps window.open shut. */
import type { Bridge } from './bridge.ts';

/**
 * Injected as source text before any script of the page; names nothing outside itself.
 * @param link this world's end of the bridge
 * @param channel the secret event name shared with the preload world
 */
export function mainWorld(link: Bridge, channel: string): void {
  window.open = (url) => {
    const target = new URL(String(url ?? 'about:blank'), location.href).href;
    window.dispatchEvent(new CustomEvent(`${channel}open`, { detail: target }));
    return null;
  };
  const freeze = (value: unknown): unknown => {
    const canFreeze = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (canFreeze && !Object.isFrozen(value)) {
      Object.freeze(value);
      for (const item of Object.values(value)) freeze(item);
    }
    return value;
  };
  link.onExpose((key, value) => {
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, { value: freeze(value), enumerable: true });
  });
}
