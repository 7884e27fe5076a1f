/** Search over the text of every audit: what is found, what is shown of it, and that nothing typed is taken as query language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import { searchQuery } from '../../electron/vault/search/search-query.ts';
import { snippetOf } from '../../electron/vault/search/snippet.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import {
  act,
  blank,
  must,
  newAudit,
  openNewVault,
  save,
  temporaryFolder,
  writeRationale,
} from './support.ts';

const place = temporaryFolder();
let vault: Vault;
let store: Store;
let first: AuditId;
let second: AuditId;
beforeAll(async () => {
  ({ vault, store } = await openNewVault(place.folder));
  first = await newAudit(store);
  second = await newAudit(store);
  must(
    await writeRationale(
      store,
      first,
      '3a',
      'The chronology shows three house moves. Naïve hopes were noted.',
    ),
  );
  must(await writeRationale(store, second, '3b', 'No chronology was kept; the genogram is missing.'));
  must(
    await save(store, second, [
      {
        op: 'add',
        path: '/answers/H01',
        value: {
          ...blank,
          text: 'CAF 2291',
          evidence: [{ id: 'e1', record: 'Kestrel letter', date: '', page: '4' }],
        },
      },
    ]),
  );
});
afterAll(async () => {
  await vault.lock();
  await vault.settled();
  place.remove();
});

const found = async (text: string) =>
  (await store.audits.search({ text, limit: 50 })).hits.map((hit) => `${hit.question}/${hit.field}`);

describe('finding', () => {
  test('every word must occur, the last may go on; most recently written first', async () => {
    expect(await found('chronology')).toEqual(['3b/rationale', '3a/rationale']);
    expect(await found('chrono')).toEqual(['3b/rationale', '3a/rationale']);
    expect(await found('chronology house')).toEqual(['3a/rationale']);
    expect(await found('chrono house')).toEqual([]);
    expect(await found('ology')).toEqual([]);
    expect(await found('  GENOGRAM ')).toEqual(['3b/rationale']);
    expect(await found('naive')).toEqual(['3a/rationale']);
    expect(await found('"house moves"')).toEqual(['3a/rationale']);
    expect(await found('"moves house"')).toEqual([]);
    expect(await found('kestrel')).toEqual(['H01/evidence']);
    expect(await found('2291')).toEqual(['H01/text']);
    expect(await found('T2-0001')).toEqual(['audit/reference']);
  });

  test('the hit says where it is and shows its words', async () => {
    const { hits, total } = await store.audits.search({ text: 'genogram', limit: 5 });
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({
      audit: second,
      reference: 'T2-0002',
      question: '3b',
      field: 'rationale',
    });
    expect(hits[0]?.questionTitle).not.toBe('3b');
    expect(hits[0]?.snippet).toEqual([
      { text: 'No chronology was kept; the ', hit: false },
      { text: 'genogram', hit: true },
      { text: ' is missing.', hit: false },
    ]);
  });

  test('what was replaced or removed is no longer found', async () => {
    const id = await newAudit(store);
    must(await writeRationale(store, id, '3a', 'A bittern in the reeds.'));
    expect(await found('bittern')).toEqual(['3a/rationale']);
    must(await save(store, id, [{ op: 'replace', path: '/answers/3a/rationale', value: 'A dunnock.' }]));
    expect(await found('bittern')).toEqual([]);
    expect(await found('dunnock')).toEqual(['3a/rationale']);
    must(await save(store, id, [{ op: 'remove', path: '/answers/3a' }]));
    expect(await found('dunnock')).toEqual([]);
    must(await store.audits.create({ ...act(), toolkit: (await audited(id)).toolkit, carryFrom: id }));
  });
  const audited = async (id: AuditId) => must(await store.audits.open({ audit: id }));

  test.each([
    '"',
    '""',
    '*',
    'AND',
    'NOT chronology',
    'NEAR(a b)',
    'text:chronology',
    'rowid:1',
    '^chronology',
    '{text} : x',
    `'; DROP TABLE audits; --`,
    'a'.repeat(200),
    '((((',
    '-chronology',
    'chronology"',
    '🙂',
    '\u0000',
  ])('%j is only text', async (text) => {
    const { hits } = await store.audits.search({ text, limit: 5 });
    expect(Array.isArray(hits)).toBe(true);
    expect(await store.audits.count()).toBeGreaterThan(2);
  });
});

describe('the query', () => {
  test.each([
    ['house moves', '"house" "moves"*'],
    ['house moves ', '"house" "moves"'],
    ['"house moves"', '"house moves"'],
    ['"house mov', '"house mov"*'],
    ['a "b c" d', '"a" "b c" "d"*'],
    ['re-referral', '"re" "referral"*'],
    ['OR', '"OR"*'],
    ['…', null],
  ])('%j', (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });
});

describe('the snippet', () => {
  test('is cut at words around the first hit, with all hits in it marked', () => {
    const text = `${'word '.repeat(60)}heron and herons ${'more '.repeat(60)}`;
    const snippet = snippetOf(text, 'heron');
    expect(snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['heron', 'heron']);
    expect(snippet[0]?.text).toBe('…');
    expect(snippet.at(-1)?.text).toBe('…');
    expect(snippet.map((part) => part.text).join('').length).toBeLessThan(220);
  });

  test('stays right with accents, emoji and other scripts before the hit', () => {
    for (const lead of ['Ångström ', '👩‍👧 ', 'naïveté ', 'Ωμέγα ', 'İstanbul ', 'ß ']) {
      const snippet = snippetOf(`${lead}kestrel`, 'kestrel');
      expect(snippet).toContainEqual({ text: 'kestrel', hit: true });
      expect(snippet.map((part) => part.text).join('')).toBe(`${lead}kestrel`);
    }
  });

  test('a text without the words gives its beginning', () => {
    expect(snippetOf('Nothing here.', 'heron')).toEqual([{ text: 'Nothing here.', hit: false }]);
  });
});
