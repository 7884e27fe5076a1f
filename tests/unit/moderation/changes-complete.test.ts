/** The list of changes is complete: every leaf of an audit, changed, stands in it once, or is left out with a reason. */
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { Audit } from '../../../shared/audit/audit.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import {
  leftOutOfAnswer,
  leftOutOfAudit,
  leftOutOfItems,
  leftOutOfSignatures,
} from '../../../shared/moderation/changes/left-out.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { fullAudit } from './full-audit.ts';

type Path = readonly (string | number)[];
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function leavesOf(
  value: unknown,
  path: Path = [],
): { path: Path; value: string | number | boolean | null }[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, [...path, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
  return [{ path, value: value as string | number | boolean | null }];
}

function put(value: Json, path: Path, next: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? put(one, rest, next) : one));
  if (typeof value !== 'object' || value === null) throw new Error('no such place');
  return { ...value, [key]: put(value[key] ?? null, rest, next) };
}

/** Values another than the one there, until the schema takes one. */
function otherValues(value: string | number | boolean | null): Json[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  const text = value ?? '';
  const keys = [
    'g',
    'ri',
    'yes',
    'no',
    'red',
    'green',
    'team',
    'withdrawn',
    'open',
    'handed-on',
    'immediate',
    'took-part',
    'escalate',
    'returned',
  ];
  return [
    `${text} and more`,
    '2019-05-06',
    '2019-05-06T07:08:09.000Z',
    'ef'.repeat(32),
    'ZZ-9999',
    'R07',
    '9.9.9',
    'other-part',
    'd3b0c0a4-5a0c-4e0e-9b0e-7b3f0a1c2d3e',
    ...keys,
  ].filter((one) => one !== text);
}

/** The reason why a place is left out, if it is. */
function leftOut(path: Path): string | undefined {
  const [top, ...rest] = path;
  const last = String(path.at(-1));
  if (rest.length === 0 && leftOutOfAudit[String(top)] !== undefined) return leftOutOfAudit[String(top)];
  if (top === 'answers' && path.length === 3 && leftOutOfAnswer[last] !== undefined)
    return leftOutOfAnswer[last];
  if (top === 'parts') return leftOutOfSignatures[last];
  return last === 'id' && path.length > 2 ? leftOutOfItems['id'] : undefined;
}

/** What tells one from another: changed, one has gone and another has come. */
const isIdentity = (path: Path): boolean => /^(?:waivers\/\d+\/key|parts\/\d+\/part)$/.test(path.join('/'));

/** One leaf of each kind of place: questions of one kind of answer hold the same boxes. */
function onePerPlace(toolkit: Toolkit, audit: Audit): ReturnType<typeof leavesOf> {
  const kinds = new Map<string, string>(
    toolkit.sections.flatMap((section) => section.questions.map((one) => [one.id, one.answer.kind])),
  );
  const places = new Map(
    leavesOf(audit).map((leaf) => {
      const [top, id, ...rest] = leaf.path;
      const of = top === 'answers' ? (kinds.get(String(id)) ?? '') : String(id ?? '');
      return [[top, of, ...rest].join('/'), leaf];
    }),
  );
  return [...places.values()];
}

const named = toolkits.map((toolkit): [string, Toolkit] => [toolkit.id, toolkit]);

describe.each(named)('what changed, %s', (_id, toolkit) => {
  const before = fullAudit(toolkit);

  it('names every changed leaf once, or leaves it out with a reason', () => {
    const wrong: string[] = [];
    for (const { path, value } of onePerPlace(toolkit, before)) {
      const after = otherValues(value)
        .map((next) => Audit.safeParse(put(before as unknown as Json, path, next)))
        .find((parsed) => parsed.success)?.data;
      if (after === undefined) {
        wrong.push(`${path.join('/')}: no other value was found`);
        continue;
      }
      const { all, spacing } = changesBetween(toolkit, before, after, []);
      const said = all.length + spacing.length;
      const expected = leftOut(path) !== undefined ? 0 : isIdentity(path) ? 2 : 1;
      if (said !== expected)
        wrong.push(
          `${path.join('/')}: ${said} entries, not ${expected}: ${all.map((one) => one.field).join('; ')}`,
        );
      if (all.some((one) => one.before === one.after)) wrong.push(`${path.join('/')}: two equal texts`);
    }
    expect(wrong).toEqual([]);
  });

  it('says values in words, never as keys', () => {
    const { all } = changesBetween(
      toolkit,
      { ...before, answers: {}, actions: [], escalations: [] },
      before,
      [],
    );
    const keys = /(?:^|[\s:])(?:ri|took-part|handed-on|in-progress|na)(?:$|[\s,;])|voice: /m;
    expect(
      all.filter((one) => keys.test(one.after)).map((one) => [one.question, one.field, one.after]),
    ).toEqual([]);
  });
});

test('the full audits between them fill every leaf of the schema', () => {
  /** Paths of a JSON schema; `*` stands for any item or name. */
  const paths = (schema: unknown, at: string): string[] => {
    const { properties, items, additionalProperties, anyOf } = schema as {
      properties?: Record<string, unknown>;
      items?: unknown;
      additionalProperties?: unknown;
      anyOf?: unknown[];
    };
    if (anyOf !== undefined) return [...new Set(anyOf.flatMap((one) => paths(one, at)))];
    if (properties !== undefined)
      return Object.entries(properties).flatMap(([key, inside]) => paths(inside, `${at}/${key}`));
    if (items !== undefined) return paths(items, `${at}/*`);
    if (typeof additionalProperties === 'object') return paths(additionalProperties, `${at}/*`);
    return [at];
  };
  const wanted = new Set(paths(z.toJSONSchema(Audit, { unrepresentable: 'any' }), ''));
  const anyName = new Set(['answers', 'cells', 'ticks', 'matrix']);
  const filled = new Set(
    toolkits.flatMap((toolkit) =>
      leavesOf(fullAudit(toolkit)).map(({ path }) =>
        path
          .map((key, at) => `/${typeof key === 'number' || anyName.has(String(path[at - 1])) ? '*' : key}`)
          .join(''),
      ),
    ),
  );
  expect([...wanted].filter((path) => !filled.has(path))).toEqual([]);
});
