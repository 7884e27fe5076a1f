/** Sealed bundles: going out, and coming in once their verdict was read. */
import { failed, ok } from '../../../shared/result.ts';
import type { BundleRoom } from '../../bundle/incoming-bundles.ts';
import type { makeSealing } from '../../bundle/sealing.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type BundleParts = {
  readonly store: () => Store;
  readonly room: BundleRoom;
  readonly sealing: ReturnType<typeof makeSealing>;
};

/** Builds the handlers of the section bundle. */
export function bundleHandlers({
  store,
  room,
  sealing,
}: BundleParts): Pick<
  Handlers,
  | 'bundle.seal'
  | 'bundle.cancel'
  | 'bundle.unlock'
  | 'bundle.import'
  | 'bundle.leave'
  | 'bundle.copies'
  | 'bundle.texts'
  | 'bundle.openCopy'
> {
  return {
    'bundle.seal': (input) => sealing.seal(input),
    'bundle.cancel': () => {
      sealing.cancel();
      room.cancel();
      return Promise.resolve(ok(null));
    },
    'bundle.unlock': ({ file, passphrase }) => room.unlock(file, passphrase),
    'bundle.import': ({ file, warningsAccepted, senderCompared }) =>
      room.takeIn(file, warningsAccepted, senderCompared),
    'bundle.leave': ({ file }) => {
      room.leave(file);
      return Promise.resolve(ok(null));
    },
    'bundle.copies': async () => ok(await store().received.copies()),
    'bundle.texts': ({ audit }) => store().received.texts({ audit }),
    'bundle.openCopy': async ({ id }) => {
      const found = await store().received.copy({ id });
      return found.ok ? found : failed('not-found');
    },
  };
}
