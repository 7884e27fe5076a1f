/** Spelling with the dictionary that ships: what is known, what is left alone, what is suggested. */
import { afterAll, expect, test } from 'vitest';
import { createSpeller } from '../../../electron/spell/speller.ts';

const speller = createSpeller();
afterAll(() => speller.rest());

test('British spelling, the words of the trade, abbreviations and numbers are known', async () => {
  const words = [
    'colour',
    'organise',
    'safeguarding',
    'children’s',
    'neurodivergent',
    'multi-agency',
    'CAF',
    'TAFs',
    'H02',
    '2291',
  ];
  expect(await speller.unknown(words, [])).toEqual([]);
});

test('unknown words are given once, as they were written; learnt ones in any case are left out', async () => {
  const words = ['wiht', 'wiht', 'Recieved', 'recieved’s', 'color', 'Kittiwakey'];
  expect(await speller.unknown(words, [])).toEqual(['wiht', 'Recieved', 'recieved’s', 'color', 'Kittiwakey']);
  expect(await speller.unknown(words, ['kittiwakey', 'WIHT'])).toEqual(['Recieved', 'recieved’s', 'color']);
});

test('suggests what was meant, also from the words of the trade, and at most eight', async () => {
  expect(await speller.suggest('recieved')).toContain('received');
  expect(await speller.suggest('safegaurding')).toContain('safeguarding');
  expect((await speller.suggest('tset')).length).toBeLessThanOrEqual(8);
  expect(await speller.suggest('x'.repeat(80))).toEqual([]);
});

test('after a rest it starts again; questions at the moment of resting are answered with nothing', async () => {
  const asked = speller.unknown(['wiht'], []);
  await speller.rest();
  expect(await asked).toEqual([]);
  expect(await speller.unknown(['wiht'], [])).toEqual(['wiht']);
});

test('hyphens, accents in either form, capitals inside a word and the field’s names are known; slips are not', async () => {
  const words =
    'co-ordinator co‑ordinated naïve nai\u0308ve café crèche fiancée SENCo SENCos Ofsted Wi-Fi DfE CiN DoLS IDVAs MARAC Cafcass Gillick de-registered one-to-one re-engage WhatsApp Childline reablement'.split(
      ' ',
    );
  expect(await speller.unknown(words, [])).toEqual([]);
  const slips = 'co-ordnator nav\u00efe de-regstered multi-agancy safegaurding'.split(' ');
  expect(await speller.unknown(slips, [])).toEqual(slips);
});
