/** What a newer program wrote into a vault is kept and goes back; it stops nobody, and the border lets none of it in. */
import { expect, test } from 'vitest';
import { Answer, emptyAnswer } from '../../shared/audit/answer.ts';
import { readChanged, readStored, withoutInnerUnknown, withoutUnknown } from '../../shared/json/stored.ts';
import { defaultSettings, Settings } from '../../shared/settings.ts';
import { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { changed, settingsFrom } from '../../electron/vault/small/stored-settings.ts';
import { toolkit } from './support.ts';

const newer = { ...toolkit, mood: { colour: 'green' } };

test('a form, an answer or settings with an unknown member are read, and the member stays', () => {
  expect(readStored(Toolkit, newer)).toMatchObject({ id: toolkit.id, mood: { colour: 'green' } });
  expect(readStored(Answer, { ...emptyAnswer, evidence: [], weather: 3 })).toMatchObject({ weather: 3 });
  expect(withoutUnknown(Toolkit, newer)).toEqual(toolkit);
  expect(readStored(Toolkit, { ...newer, id: 7 })).toBeNull();
});

test('one setting that cannot be read is at its default and takes no other with it; a change keeps what is unknown', () => {
  const stored = { theme: 'sepia', idleMinutes: 5, learntWords: ['wren'], later: true };
  const read = settingsFrom(stored);
  expect(read).toEqual({ ...defaultSettings, idleMinutes: 5, learntWords: ['wren'] });
  expect(Settings.safeParse(read).success).toBe(true);
  expect(changed(stored, { density: 'comfortable' })).toMatchObject({
    later: true,
    density: 'comfortable',
    theme: 'sepia',
  });
  for (const odd of [null, 'text', [], 7]) expect(settingsFrom(odd)).toEqual(defaultSettings);
});

test('a change may keep an unknown member and bring none in', () => {
  const before = { ...emptyAnswer, evidence: [], weather: 3 };
  expect(readChanged(Answer, before, { ...before, rationale: 'more' })).toMatchObject({ weather: 3 });
  expect(readChanged(Answer, emptyAnswer, { ...before })).toBeNull();
});

test('an answer over the border keeps its own shape; only what was stored may hold more', () => {
  expect(withoutInnerUnknown(Settings, { ...defaultSettings, secret: 1 })).toBeUndefined();
});
