/** Builds the program once before any end-to-end test, if anything has changed. */
import { buildApp } from '../../tools/build/build.ts';

/** Playwright calls this first. */
export default async function buildOnce(): Promise<void> {
  const { fresh, milliseconds } = await buildApp();
  console.log(fresh ? `Built the program in ${milliseconds} ms` : 'The built program is up to date');
}
