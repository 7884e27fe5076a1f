/** Seeded garbage: patches, pointers and values that no form would make. */
import * as fc from 'fast-check';
import { blank } from '../../vault/support.ts';

export const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

export const segment = fc.oneof(
  fc.constantFrom(
    'answers',
    '3a',
    '3i',
    'rationale',
    'text',
    'grade',
    'rows',
    'evidence',
    'actions',
    'escalations',
  ),
  fc.constantFrom(
    'id',
    'state',
    'parts',
    'version',
    'reference',
    'toolkit',
    'waivers',
    'rulesOff',
    'independence',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '-',
    '0',
    '-1',
    '01',
    '1e3',
    '',
    '~1',
    '~0',
    '~',
    '|3a|',
    '%',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
export const pointer = fc.oneof(
  fc.array(segment, { maxLength: 5 }).map((parts) => parts.map((part) => `/${part}`).join('')),
  fc.string({ maxLength: 20 }),
);
export const value = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constant(blank),
  fc.constantFrom('x'.repeat(60_001), '\u0000\u202e\ud800', Number.MAX_VALUE, null, []),
  fc.record({
    rationale: fc.string({ unit: 'binary' }),
    evidence: fc.constant([]),
    noEvidence: fc.boolean(),
    marked: fc.boolean(),
  }),
);
export const operation = fc.oneof(
  fc.record({ op: fc.constantFrom('add', 'replace', 'test'), path: pointer, value }),
  fc.record({ op: fc.constant('remove'), path: pointer }),
  fc.record({ op: fc.constantFrom('move', 'copy', 'add'), from: pointer, path: pointer }),
);
