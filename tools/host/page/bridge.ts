/** What Electron's context bridge does, between the page's own world and the preload's isolated world of one frame. */

/** One end of the bridge, as both worlds use it. */
export interface Bridge {
  /** Preload side: makes `value` visible in the page under `key`. */
  readonly expose: (key: string, value: unknown) => void;
  /** Page side: called when the preload exposes something. */
  readonly onExpose: (listener: (key: string, value: unknown) => void) => void;
}

/**
 * Runs in both worlds; only its source text is used, so it names nothing outside itself. Values cross in
 * `CustomEvent.detail`, which Blink structured-clones between worlds, and dispatch is synchronous, so return values
 * cross too. Functions and promises travel as numbers.
 * @param channel a secret event name the page cannot guess
 * @param me this world's letter
 * @param peer the other world's letter
 */
export function bridge(channel: string, me: string, peer: string): Bridge {
  type Fields = Record<string, unknown>;
  type AnyFunction = (...args: unknown[]) => unknown;
  interface ErrorText {
    n: string;
    m: string;
  }
  type Message =
    | { op: 'call'; fn: number; a: unknown[] }
    | { op: 'answer'; ok: true; v: unknown }
    | { op: 'answer'; ok: false; v: ErrorText }
    | { op: 'settled'; id: number; ok: true; v: unknown }
    | { op: 'settled'; id: number; ok: false; v: ErrorText }
    | { op: 'expose'; key: string; v: unknown };
  const MARK = '\u0000caselight';
  const functions: AnyFunction[] = [];
  const numbers = new Map<AnyFunction, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let promises = 0;
  let answer: Extract<Message, { op: 'answer' }> | undefined;
  let listener: ((key: string, value: unknown) => void) | undefined;

  const post = (message: Message) => {
    window.dispatchEvent(new CustomEvent(channel + peer, { detail: message }));
  };
  const errorText = (reason: unknown): ErrorText =>
    reason instanceof Error ? { n: reason.name, m: reason.message } : { n: 'Error', m: String(reason) };
  const errorFrom = (text: ErrorText): Error => {
    const kinds: Record<string, new (message: string) => Error> = {
      TypeError,
      RangeError,
      SyntaxError,
      ReferenceError,
      EvalError,
      URIError,
    };
    return new (kinds[text.n] ?? Error)(text.m);
  };
  const isPlain = (value: object) => {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
  };
  const uncloneable = (what: string) => new DOMException(`${what} could not be cloned.`, 'DataCloneError');

  const sendFunction = (value: AnyFunction): unknown => {
    let id = numbers.get(value);
    if (id === undefined) {
      id = functions.push(value) - 1;
      numbers.set(value, id);
    }
    return { [MARK]: 'f', id };
  };
  const sendPromise = (value: Promise<unknown>): unknown => {
    const id = ++promises;
    value
      .then((result) => post({ op: 'settled', id, ok: true, v: out(result) }))
      .catch((reason: unknown) => post({ op: 'settled', id, ok: false, v: errorText(reason) }));
    return { [MARK]: 'p', id };
  };
  /** Copies a value for the other world, with markers where something cannot be copied. */
  const out = (value: unknown, seen = new Map<object, unknown>()): unknown => {
    if (typeof value === 'function') return sendFunction(value as AnyFunction);
    if (typeof value === 'symbol') throw uncloneable(String(value));
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date || value instanceof RegExp || value instanceof ArrayBuffer) return value;
    if (ArrayBuffer.isView(value) || value instanceof Blob) return value;
    if (seen.has(value)) return seen.get(value);
    if (value instanceof Promise) return sendPromise(value);
    if (value instanceof Error) return { [MARK]: 'e', ...errorText(value) };
    if (value instanceof Map || value instanceof Set) return structuredClone(value);
    if (value instanceof EventTarget) throw uncloneable(Object.prototype.toString.call(value));
    const copy: Fields | unknown[] = Array.isArray(value) ? [] : {};
    seen.set(value, copy);
    for (const [key, item] of Object.entries(value)) (copy as Fields)[key] = out(item, seen);
    if (Array.isArray(value)) (copy as unknown[]).length = value.length;
    return copy;
  };
  const callPeer = (fn: number, args: unknown[]): unknown => {
    answer = undefined;
    post({ op: 'call', fn, a: args.map((arg) => out(arg)) });
    const given = answer as Extract<Message, { op: 'answer' }> | undefined;
    answer = undefined;
    if (!given) throw new Error('the other world gave no answer');
    if (!given.ok) throw errorFrom(given.v);
    return into(given.v);
  };
  /** Puts the markers of an arrived value back; the value is this world's own fresh clone, so it is changed in place. */
  const into = (value: unknown, seen = new Set<object>()): unknown => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return value;
    if (!Array.isArray(value) && !isPlain(value)) return value;
    const fields = value as Fields;
    const id = Number(fields['id']);
    switch (fields[MARK]) {
      case 'f':
        return (...args: unknown[]) => callPeer(id, args);
      case 'p':
        return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      case 'e':
        return errorFrom({ n: String(fields['n']), m: String(fields['m']) });
      default:
    }
    seen.add(value);
    for (const key of Object.keys(fields)) fields[key] = into(fields[key], seen);
    return value;
  };
  const answerCall = (fn: number, args: unknown[]) => {
    try {
      const target = functions[fn];
      if (!target) throw new Error('no such function');
      post({ op: 'answer', ok: true, v: out(target(...args.map((arg) => into(arg)))) });
    } catch (reason) {
      post({ op: 'answer', ok: false, v: errorText(reason) });
    }
  };
  const settle = (message: Extract<Message, { op: 'settled' }>) => {
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) waiter?.resolve(into(message.v));
    else waiter?.reject(errorFrom(message.v));
  };

  window.addEventListener(
    channel + me,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      if (message.op === 'call') answerCall(message.fn, message.a);
      else if (message.op === 'answer') answer = message;
      else if (message.op === 'settled') settle(message);
      else listener?.(message.key, into(message.v));
    },
    true,
  );
  return {
    expose: (key, value) => post({ op: 'expose', key, v: out(value) }),
    onExpose: (added) => {
      listener = added;
    },
  };
}
