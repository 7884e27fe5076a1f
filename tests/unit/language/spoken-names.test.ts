/** R07 by kinds: numbers and names one person is found by, and names the ways of speaking give away. */
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../../shared/language/index.ts';

const found = (text: string): string[] => findIdentifiers(text).map((one) => one.text);

describe('numbers and names one person is found by', () => {
  it.each([
    ['Case ref EH/30417711 was read first.', 'EH/30417711'],
    ['Crime reference 22/118734/24 is quoted.', '22/118734/24'],
    ['The case, no. 0048812, came over in May.', '0048812'],
    ['Passport 533180041 is held by the worker.', '533180041'],
    ['A grey van, YK19 TZP, was outside.', 'YK19 TZP'],
    ['Hospital no. K0092217 is on the band.', 'K0092217'],
    ['His gamertag is silent_fox88.', 'silent_fox88'],
  ])('are found: %s', (text, value) => {
    expect(found(text)).toEqual([value]);
  });
  it.each([
    'In case of fire the plan says where to go.',
    'Case law from 2014 is cited.',
    'The letter on the account of the visit is clear.',
    'Claims of this kind are checked against a checklist.',
    'Incident number 1254 of 03/04/2025 is quoted.',
  ])('are not seen where there is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('names the ways of speaking give away', () => {
  it.each([
    ['JM told the worker that she feels safe.', 'JM'],
    ['Little Xanthe sat on the sofa.', 'Xanthe'],
    ['The lodger, surname Kowalczuk, moved out.', 'Kowalczuk'],
    ['The placement with the Oyelarans broke down.', 'Oyelarans'],
    ['PC 4471 Dunstable took the call.', 'PC 4471 Dunstable'],
    ['her brother kyjuan was at home', 'kyjuan'],
    ['Spoke w. siobhain, tired today.', 'siobhain'],
  ])('are found: %s', (text, name) => {
    expect(found(text).some((one) => one.includes(name) || name.includes(one))).toBe(true);
  });
  it.each([
    'Mum recieved the letter and her son attened the club.',
    'Spoke with staff, parents and the headteacher.',
    'SW told the worker that she was ill.',
    'PR is shared with dad.',
    'The meetings with the Children in Need team were short.',
  ])('are not seen where there is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
