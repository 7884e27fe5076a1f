/** The end of the development host does not wait for ever for a browser that does not answer. */
import { expect, test } from 'vitest';
import { within } from '../../../tools/host/chromium/within.ts';

test('work that ends, well or badly, is done; work that never ends is left', async () => {
  expect(await within(60_000, Promise.resolve('done'))).toBe(true);
  expect(await within(60_000, Promise.reject(new Error('closed already')))).toBe(true);
  expect(await within(5, new Promise(() => undefined))).toBe(false);
});
