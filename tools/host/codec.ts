/** Lossless text form of everything structured clone can carry; the same source runs in Node and inside the page. */

/** Turns any structured-cloneable value into one string and back. `encode` throws DataCloneError as the platform does. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Builds a codec. Self-contained on purpose: its source text is injected into the page, so it must not name
 * anything outside itself.
 *
 * Plain JSON values stand for themselves; everything else is an object with the key `$` naming its kind.
 * Objects are numbered in the order both sides meet them, so cycles and shared references are kept.
 * @param toBase64 how this platform writes bytes as base64
 * @param fromBase64 the reverse; must give an array that owns its whole buffer
 */
export function makeCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
): Codec {
  type Fields = Record<string, unknown>;
  type ViewMaker = new (buffer: ArrayBufferLike, offset: number, length: number) => ArrayBufferView;
  type ErrorMaker = new (message: string) => Error;
  const globals = globalThis as unknown as Fields;
  const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

  const putPrimitive = (value: unknown): unknown => {
    switch (typeof value) {
      case 'number':
        if (Object.is(value, -0)) return { $: 'n', v: '-0' };
        return Number.isFinite(value) ? value : { $: 'n', v: String(value) };
      case 'undefined':
        return { $: 'u' };
      case 'bigint':
        return { $: 'i', v: String(value) };
      default:
        return value;
    }
  };

  const putFields = (value: object, seen: Map<object, number>): unknown => {
    const fields: Fields = {};
    for (const [key, item] of Object.entries(value)) fields[key] = put(item, seen);
    return fields;
  };

  const put = (value: unknown, seen: Map<object, number>): unknown => {
    if (!isObject(value)) return putPrimitive(value);
    const known = seen.get(value);
    if (known !== undefined) return { $: '@', v: known };
    seen.set(value, seen.size);
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      // Holes become undefined: no reader of ours tells them apart.
      for (let index = 0; index < value.length; index++) items.push(put(value[index], seen));
      return items;
    }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'v', k: tagOf(value), v: toBase64(bytes) };
    }
    switch (tagOf(value)) {
      case 'Object': {
        if (Object.hasOwn(value, '$') || Object.hasOwn(value, '__proto__')) {
          return { $: 'o', v: Object.entries(value).map(([key, item]) => [key, put(item, seen)]) };
        }
        return putFields(value, seen);
      }
      case 'Date': {
        const time = (value as Date).getTime();
        return { $: 'd', v: Number.isNaN(time) ? null : time };
      }
      case 'Map':
        return {
          $: 'm',
          v: Array.from(value as Map<unknown, unknown>, ([k, v]) => [put(k, seen), put(v, seen)]),
        };
      case 'Set':
        return { $: 's', v: Array.from(value as Set<unknown>, (item) => put(item, seen)) };
      case 'RegExp':
        return { $: 'x', v: (value as RegExp).source, f: (value as RegExp).flags };
      case 'ArrayBuffer':
        return { $: 'b', v: toBase64(new Uint8Array(value as ArrayBuffer)) };
      case 'Error': {
        const error = value as Error;
        const cause = 'cause' in error ? { c: put(error.cause, seen) } : {};
        return { $: 'e', n: error.name, v: error.message, s: error.stack, ...cause };
      }
      case 'Number':
      case 'String':
      case 'Boolean':
      case 'BigInt':
        return { $: 'w', v: putPrimitive(value.valueOf()) };
      default:
        throw new TypeError(`codec: ${tagOf(value)} cannot be carried`);
    }
  };

  const makeView = (kind: string, bytes: Uint8Array): object => {
    if (kind === 'Uint8Array') return bytes;
    const Maker = globals[kind] as ViewMaker & { BYTES_PER_ELEMENT?: number };
    return new Maker(bytes.buffer, bytes.byteOffset, bytes.byteLength / (Maker.BYTES_PER_ELEMENT ?? 1));
  };

  const makeError = (fields: Fields, seen: unknown[]): Error => {
    const name = String(fields['n']);
    const named = globals[name] as ErrorMaker | undefined;
    const Maker = typeof named === 'function' && named.prototype instanceof Error ? named : Error;
    const error = new Maker(String(fields['v']));
    seen.push(error);
    if (Maker === Error && name !== 'Error') error.name = name;
    error.stack = String(fields['s']);
    if ('c' in fields) error.cause = get(fields['c'], seen);
    return error;
  };

  const keep = <T>(value: T, seen: unknown[]): T => {
    seen.push(value);
    return value;
  };

  const getTagged = (node: Fields, seen: unknown[]): unknown => {
    const v = node['v'];
    switch (node['$']) {
      case 'u':
        return undefined;
      case 'n':
        return v === '-0' ? -0 : Number(v);
      case 'i':
        return BigInt(String(v));
      case '@':
        return seen[Number(v)];
      case 'd':
        return keep(new Date(v === null ? Number.NaN : Number(v)), seen);
      case 'x':
        return keep(new RegExp(String(v), String(node['f'])), seen);
      case 'b':
        return keep(fromBase64(String(v)).buffer, seen);
      case 'v':
        return keep(makeView(String(node['k']), fromBase64(String(v))), seen);
      case 'm': {
        const map = keep(new Map<unknown, unknown>(), seen);
        for (const [key, item] of v as [unknown, unknown][]) {
          const k = get(key, seen);
          map.set(k, get(item, seen));
        }
        return map;
      }
      case 's': {
        const set = keep(new Set<unknown>(), seen);
        for (const item of v as unknown[]) set.add(get(item, seen));
        return set;
      }
      case 'o': {
        const object = keep({}, seen);
        for (const [key, item] of v as [string, unknown][]) {
          const value = get(item, seen);
          Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
        }
        return object;
      }
      case 'w':
        return keep(Object(get(v, [])) as unknown, seen);
      case 'e':
        return makeError(node, seen);
      default:
        throw new TypeError(`codec: unknown tag ${String(node['$'])}`);
    }
  };

  /** The parsed JSON is ours alone, so plain objects and arrays are filled in place. */
  const get = (node: unknown, seen: unknown[]): unknown => {
    if (!isObject(node)) return node;
    if (!Array.isArray(node) && '$' in node) return getTagged(node, seen);
    seen.push(node);
    const fields = node as Fields;
    for (const key of Object.keys(fields)) if (isObject(fields[key])) fields[key] = get(fields[key], seen);
    return node;
  };

  return {
    // structuredClone first: it applies exactly the platform's rules (getters run, prototypes drop, functions,
    // symbols and DOM nodes throw DataCloneError).
    encode: (value) => JSON.stringify(put(structuredClone(value), new Map())),
    decode: (text) => get(JSON.parse(text), []),
  };
}

/** The codec of the Node side. */
export const nodeCodec: Codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => {
    const buffer = Buffer.from(text, 'base64');
    const bytes = new Uint8Array(buffer.byteLength);
    bytes.set(buffer);
    return bytes;
  },
);
