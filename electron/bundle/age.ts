/** The outer seal: age (age-encryption.org/v1) to chosen people or to a passphrase, in a stream. */
import { Decrypter, Encrypter, type Identity, type Stanza } from 'age-encryption';
import { passphraseIdentity, passphraseRecipient, tooCostly } from '../identity/age-passphrase.ts';
import { ReadingStopped } from './source.ts';

export type SealFor =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string };
export type OpenWith =
  | { readonly kind: 'identity'; readonly identity: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** What the header says before anything is opened. people: every key it is sealed for, of whatever kind, also of kinds not known here. */
export type Envelope = { readonly people: number; readonly passphrase: boolean };

export type AgeFailure =
  | 'not-a-bundle'
  | 'damaged'
  | 'not-for-you'
  | 'needs-passphrase'
  | 'wrong-passphrase'
  | 'too-large';
/** Why the seal could not be opened. */
export class AgeError extends Error {
  override readonly name = 'AgeError';
  readonly why: AgeFailure;
  readonly envelope: Envelope | null;
  constructor(why: AgeFailure, envelope: Envelope | null) {
    super(why);
    this.why = why;
    this.envelope = envelope;
  }
}

const magic = 'age-encryption.org/v1\n';
/** Headers larger than this are no bundle's: sixty people make about twelve kilobytes. */
const largestHeader = 64 * 1024;

/** True when the first bytes are an age file's. */
export const isAge = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, magic.length)).toString('latin1') === magic;

/** Encrypts a stream. Throws only when a recipient is none. */
export function sealStream(
  plain: ReadableStream<Uint8Array>,
  to: SealFor,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  if (to.kind === 'passphrase') encrypter.addRecipient(passphraseRecipient(to.passphrase));
  else for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

const envelopeOf = (stanzas: readonly Stanza[]): Envelope => ({
  people: stanzas.filter((one) => one.args[0] !== 'scrypt').length,
  passphrase: stanzas.some((one) => one.args[0] === 'scrypt'),
});

/** Stops a stream whose header does not end in reasonable time, so that no endless header is gathered in memory. */
function boundedHeader(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let seen = 0;
  let ended = false;
  let tail = '';
  return source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        if (!ended) {
          const text = tail + Buffer.from(chunk).toString('latin1');
          ended = text.includes('\n---');
          tail = text.slice(-4);
          seen += chunk.length;
          // One chunk of the payload may come with the end of the header.
          if (!ended && seen > largestHeader) controller.error(new AgeError('not-a-bundle', null));
        }
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Turns a fault of the stream itself into one kind: what follows the header was changed or cut off. */
function guarded(plain: ReadableStream<Uint8Array>, envelope: Envelope): ReadableStream<Uint8Array> {
  const reader = plain.getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        const known = error instanceof AgeError || error instanceof ReadingStopped;
        controller.error(known ? error : new AgeError('damaged', envelope));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/**
 * Opens the seal. Takes the ciphertext and what opens it; gives the plaintext as a stream, which is only proved when it has ended,
 * and what the header says. Throws `AgeError`; its envelope is known once the header was read.
 */
export async function openStream(
  source: ReadableStream<Uint8Array>,
  open: OpenWith,
): Promise<{ readonly plain: ReadableStream<Uint8Array>; readonly envelope: Envelope }> {
  let stanzas: readonly Stanza[] | null = null;
  // Asked first and answering nothing: it only looks at who the file is for.
  const look: Identity = {
    unwrapFileKey: (given) => {
      stanzas = given;
      const { passphrase } = envelopeOf(given);
      if (passphrase && open.kind === 'identity') throw new AgeError('needs-passphrase', envelopeOf(given));
      if (!passphrase && open.kind === 'passphrase') throw new AgeError('not-for-you', envelopeOf(given));
      if (given.some(tooCostly)) throw new AgeError('damaged', envelopeOf(given));
      return null;
    },
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(look);
  if (open.kind === 'identity') decrypter.addIdentity(open.identity);
  else decrypter.addIdentity(passphraseIdentity(open.passphrase));
  try {
    const plain = await decrypter.decrypt(boundedHeader(source));
    const envelope = envelopeOf(stanzas ?? []);
    return { plain: guarded(plain, envelope), envelope };
  } catch (error) {
    if (error instanceof AgeError || error instanceof ReadingStopped) throw error;
    if (!(error instanceof Error)) throw error;
    if (stanzas === null) throw new AgeError('not-a-bundle', null);
    const nobody = error.message.startsWith('no identity matched');
    const why = !nobody ? 'damaged' : open.kind === 'passphrase' ? 'wrong-passphrase' : 'not-for-you';
    throw new AgeError(why, envelopeOf(stanzas));
  }
}
