/** Handlers for the program's own URL schemes. */

/** The part of Protocol that the stand-in has. */
export type ProtocolSubset = Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;
type Handler = Parameters<Electron.Protocol['handle']>[1];

/** Scheme handlers of one session. */
export class HostProtocol implements ProtocolSubset {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }
  /** The handler that answers a URL, if its scheme has one. */
  handlerFor(url: string): Handler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(':')));
  }
}

export function hostProtocol(): HostProtocol {
  return new HostProtocol();
}

const privileged = new Map<string, Electron.Privileges>();

/** True when a scheme was registered as standard and secure, as the host's web address always is. */
export function isPrivileged(scheme: string): boolean {
  const privileges = privileged.get(scheme);
  return !!privileges?.standard && !!privileges.secure;
}

/** Before the program is ready, as in Electron. */
export function registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
  for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {});
}
