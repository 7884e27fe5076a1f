/** Electron's emitters type every event; Node's emitter does not. This is the one place where the two are joined. */
import { EventEmitter } from 'node:events';

/** The members every emitter has; their Electron typings are taken as they are. */
export type EmitterMember =
  | 'on'
  | 'once'
  | 'off'
  | 'emit'
  | 'addListener'
  | 'removeListener'
  | 'removeAllListeners'
  | 'listenerCount';

/**
 * Presents a stand-in under Electron's own type. Everything except the emitter members is checked by the compiler, so
 * a change in Electron's typings is an error where the stand-in is exported.
 */
export function asElectron<T>(host: EventEmitter & Omit<T, EmitterMember>): T {
  return host as unknown as T;
}

/** An event object with Electron's preventDefault. */
export class HostEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** An event with further fields, as Electron hands them to listeners. */
export function hostEvent<T extends object>(fields: T): HostEvent & T {
  return Object.assign(new HostEvent(), fields);
}

/** Emitter whose listeners that throw do not end the host silently: they behave as uncaught errors do. */
export class HostEmitter extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(50);
  }
}
