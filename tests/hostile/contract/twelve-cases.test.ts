/** The twelve ways a page could abuse the contract, and what it gets. The first hostile tests of the program. */
import { describe, expect, test } from 'vitest';
import { smallBorder, thePage, origin } from './border.ts';

const word = { word: 'kettle' };

describe('the twelve abuses of the contract', () => {
  test('1 a frame inside the page is not the page', async () => {
    const border = smallBorder();
    const reply = await border.answer({ isMainFrame: false, origin }, 'test.free', word);
    expect(reply).toEqual({ ok: false, code: 'bad-request', facts: { ref: 'REF1' } });
    expect(border.reached).toEqual([]);
  });

  test('2 a frame that is already gone is refused', async () => {
    const border = smallBorder();
    expect(await border.answer(null, 'test.free', word)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(border.reached).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    '3 and 4 the inherited name %s is no question',
    async (name) => {
      const border = smallBorder();
      expect(await border.answer(thePage, name, word)).toMatchObject({ ok: false, code: 'bad-request' });
      expect(border.reached).toEqual([]);
    },
  );

  test('5 while locked a question about the vault is refused', async () => {
    const border = smallBorder({ open: false });
    expect(await border.answer(thePage, 'test.kept', word)).toEqual({ ok: false, code: 'locked' });
    expect(border.reached).toEqual([]);
  });

  test('6 a key too many is refused', async () => {
    const border = smallBorder();
    const reply = await border.answer(thePage, 'test.free', { ...word, path: '/etc/passwd' });
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(border.reached).toEqual([]);
  });

  test('7 a declared failure passes with its facts', async () => {
    const reply = await smallBorder().answer(thePage, 'test.fails', word);
    expect(reply).toEqual({ ok: false, code: 'wrong-passphrase', facts: { seconds: 4 } });
  });

  test('8 a proper question is answered', async () => {
    expect(await smallBorder().answer(thePage, 'test.free', word)).toEqual({
      ok: true,
      value: { length: 6 },
    });
  });

  test('9 an answer of the wrong shape does not leave', async () => {
    const border = smallBorder();
    const reply = await border.answer(thePage, 'test.odd', word);
    expect(reply).toEqual({ ok: false, code: 'internal', facts: { ref: 'REF1' } });
    expect(JSON.stringify(border.logged)).not.toContain('kettle');
  });

  test('10 a failure that was not declared leaves as internal', async () => {
    const reply = await smallBorder().answer(thePage, 'test.undeclared', word);
    expect(reply).toEqual({ ok: false, code: 'internal', facts: { ref: 'REF1' } });
  });

  test('11 what needs a person is done when the person says yes', async () => {
    const border = smallBorder({ confirmed: true });
    expect(await border.answer(thePage, 'test.grave', word)).toEqual({ ok: true, value: { length: 6 } });
  });

  test('12 and is not done when the person says no', async () => {
    const border = smallBorder({ confirmed: false });
    expect(await border.answer(thePage, 'test.grave', word)).toEqual({ ok: false, code: 'not-confirmed' });
    expect(border.reached).toEqual([]);
  });
});

describe('and some more', () => {
  test.each(['https://example.org', 'app://other', 'app://caselight.evil', 'null', 'file://', ''])(
    'a page of %s is not ours',
    async (foreign) => {
      const border = smallBorder();
      const reply = await border.answer({ isMainFrame: true, origin: foreign }, 'test.free', word);
      expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
      expect(border.reached).toEqual([]);
    },
  );

  test.each([
    [undefined],
    [null],
    [42],
    [{ toString: () => 'test.free' }],
    [['test.free']],
    [Symbol('test.free')],
    ['TEST.FREE'],
    ['test.free '],
    ['test.free\0'],
    [''],
    ['x'.repeat(10_000_000)],
  ])('a name that is no name is refused (%#)', async (name) => {
    const border = smallBorder();
    expect(await border.answer(thePage, name, word)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(border.reached).toEqual([]);
  });

  test('a vault that locks while the dialog stands open is not acted on', async () => {
    let asked = false;
    const border = smallBorder({ onConfirm: () => (asked = true) });
    expect(await border.answer(thePage, 'test.grave', word)).toEqual({ ok: false, code: 'locked' });
    expect(asked).toBe(true);
    expect(border.reached).toEqual([]);
  });

  test('a locked vault says so before it says anything of the input', async () => {
    const border = smallBorder({ open: false });
    expect(await border.answer(thePage, 'test.kept', 'nonsense')).toEqual({ ok: false, code: 'locked' });
  });

  test('the person is not asked about input that is refused anyway', async () => {
    let asked = false;
    const border = smallBorder({ onConfirm: () => (asked = true) });
    expect(await border.answer(thePage, 'test.grave', {})).toMatchObject({ code: 'bad-request' });
    expect(asked).toBe(false);
  });

  test('the message of an error that was thrown does not reach the page', async () => {
    const reply = await smallBorder().answer(thePage, 'test.throws', word);
    expect(reply).toEqual({ ok: false, code: 'internal', facts: { ref: 'REF1' } });
  });

  test('a handler that the lock interrupts says locked, and nothing is taken for a fault', async () => {
    const border = smallBorder();
    expect(await border.answer(thePage, 'test.interrupted', word)).toEqual({ ok: false, code: 'locked' });
    expect(border.logged).toEqual([]);
  });

  test('input whose reading throws is refused, not thrown on', async () => {
    const trap = {
      get word(): string {
        throw new Error('trap');
      },
    };
    const reply = await smallBorder().answer(thePage, 'test.free', trap);
    expect(reply).toMatchObject({ ok: false });
  });

  test('a prototype sent as a key changes nothing', async () => {
    const border = smallBorder();
    const input: unknown = JSON.parse('{"word":"kettle","__proto__":{"polluted":true}}');
    expect(await border.answer(thePage, 'test.free', input)).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
