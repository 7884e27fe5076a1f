/** Every question of the real contract against spoilt inputs. The table is made from the contract: none can be forgotten. */
import { describe, expect, test } from 'vitest';
import { contract, type AskName } from '../../../shared/contract.ts';
import { failed } from '../../../shared/result.ts';
import { makeAnswer, type Answer } from '../../../electron/ipc/serve.ts';
import { listeningLog, origin, thePage } from './border.ts';
import { extraKeys, hugeValues, places, withAt, wrongKinds } from './mutations.ts';
import { samples } from './samples.ts';

const names = Object.keys(contract) as AskName[];
const logged: string[] = [];

/** The real contract over handlers that only say that they were reached. */
function border(open: boolean, reached: string[]): Answer {
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        reached.push(name);
        return Promise.resolve(failed('internal'));
      },
    ]),
  );
  return makeAnswer({
    table: contract,
    handlers,
    origin,
    isVaultOpen: () => open,
    confirm: () => Promise.resolve(true),
    log: listeningLog(logged),
  });
}

async function refuses(name: AskName, spoilt: readonly { how: string; input: unknown }[]): Promise<void> {
  const reached: string[] = [];
  const answer = border(true, reached);
  for (const { how, input } of spoilt) {
    const reply = await answer(thePage, name, input);
    expect.soft(reply, `${name} with ${how}`).toMatchObject({ ok: false, code: 'bad-request' });
  }
  expect(reached).toEqual([]);
}

/** Tables with free keys: zod leaves the key __proto__ out of them, which is tested below. */
const inTable = (how: string) => /^the key __proto__ at "(?:scroll|keys|tolerances)"$/.test(how);

describe.each(names)('%s', (name) => {
  const sample: unknown = samples[name];

  test('takes a proper input, so that the refusals below mean something', async () => {
    const reached: string[] = [];
    await border(true, reached)(thePage, name, sample);
    expect(reached).toEqual([name]);
  });

  test('is refused while locked, unless it needs nothing', async () => {
    const reached: string[] = [];
    const reply = await border(false, reached)(thePage, name, sample);
    const free = contract[name].needs === 'nothing';
    expect(reached).toEqual(free ? [name] : []);
    if (!free) expect(reply).toEqual({ ok: false, code: 'locked' });
  });

  test('refuses values of the wrong kind in every place', () => refuses(name, wrongKinds(sample)));

  test('refuses keys nobody asked for in every object', () =>
    refuses(
      name,
      extraKeys(sample).filter(({ how }) => !inTable(how)),
    ));

  test('refuses an input of another shape', () => {
    const others: unknown[] = [undefined, true, 0, 'text', [], {}, [sample], { input: sample }];
    if (sample !== null) others.push(null);
    // Every setting may be left out, so an empty object is a proper request to change nothing.
    const shapes = others.filter((other) => !(name === 'settings.set' && JSON.stringify(other) === '{}'));
    return refuses(
      name,
      shapes.map((input) => ({ how: 'another shape', input })),
    );
  });

  test('refuses an input with a part left out', () => {
    if (name === 'settings.set') return Promise.resolve();
    const parts = places(sample).filter(({ path }) => path.length === 1);
    return refuses(
      name,
      parts.map(({ path }) => ({ how: `no ${String(path[0])}`, input: withAt(sample, path, undefined) })),
    );
  });

  test('refuses texts and lists beyond every bound', () => {
    // The value of a change is judged by the form it belongs to, after the patch is applied (audit.save).
    const spoilt = hugeValues(sample).filter(({ how }) => !how.includes('/value'));
    return refuses(name, spoilt);
  });
});

test.each(['app.keepPlace', 'settings.set'] as const)(
  '%s: the key __proto__ in a table of free keys reaches no handler',
  (name) => {
    const spoilt = extraKeys(samples[name]).filter(({ how }) => inTable(how));
    expect(spoilt.length).toBeGreaterThan(0);
    for (const { input } of spoilt) {
      const taken: unknown = contract[name].takes.parse(input);
      for (const { value } of places(taken)) {
        if (typeof value !== 'object' || value === null) continue;
        expect(Object.hasOwn(value, '__proto__')).toBe(false);
      }
    }
  },
);

test('no refusal ever wrote the input into the log', () => {
  expect(logged.length).toBeGreaterThan(names.length);
  expect(logged.join('\n')).not.toMatch(/amber|kettle|Robin|Wren|visit/);
});
