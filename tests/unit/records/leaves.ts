/** Walks a zod schema beside a document: every text and every list that has a limit, with a value one beyond it. */
import type { z } from 'zod';

export type Leaf = {
  readonly path: string[];
  readonly kind: 'text' | 'rows';
  readonly limit: number;
  readonly tooMuch: unknown;
};

type Def = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly maximum?: number } };
  }[];
};
const defOf = (schema: z.ZodType): Def => schema.def;
const most = (schema: z.ZodType): number | null =>
  defOf(schema)
    .checks?.map(({ _zod: { def } }) => def)
    .find(({ check }) => check === 'max_length')?.maximum ?? null;

const again = (value: unknown, n: number): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: `extra-${n}` } : value;

/** The leaves of a document that the schema limits. A list is filled beyond its limit with copies of its first element. */
export function limitedLeaves(schema: z.ZodType, value: unknown, path: string[] = []): Leaf[] {
  const def = defOf(schema);
  if (value === undefined || value === null) return [];
  if (def.innerType !== undefined) return limitedLeaves(def.innerType, value, path);
  if (def.type === 'union') {
    const fits = (def.options ?? []).find((one) => one.safeParse(value).success);
    return fits === undefined ? [] : limitedLeaves(fits, value, path);
  }
  const limit = most(schema);
  if (def.type === 'string')
    return limit === null ? [] : [{ path, kind: 'text', limit, tooMuch: 'x'.repeat(limit + 1) }];
  if (def.type === 'array' && Array.isArray(value)) {
    const inner = value.flatMap((one, n) =>
      def.element === undefined ? [] : limitedLeaves(def.element, one, [...path, String(n)]),
    );
    if (limit === null || value.length === 0) return inner;
    const more = Array.from({ length: limit + 1 - value.length }, (_, n) => again(value[0], n));
    return [{ path, kind: 'rows', limit, tooMuch: [...(value as unknown[]), ...more] }, ...inner];
  }
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const schemaOf = def.type === 'record' ? def.valueType : def.shape?.[key];
    return schemaOf === undefined ? [] : limitedLeaves(schemaOf, one, [...path, key]);
  });
}

/** A document with a value put at a path of keys and indices. */
export function withAt<D>(document: D, path: readonly string[], value: unknown): D {
  const [key, ...rest] = path;
  if (key === undefined) return value as D;
  const holder = document as unknown as Record<string, unknown>;
  const inner = withAt(holder[key], rest, value);
  if (Array.isArray(document)) return document.with(Number(key), inner) as D;
  return { ...holder, [key]: inner } as D;
}
