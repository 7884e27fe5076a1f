/** Makes and checks contact cards: a small JSON file signed by the key it names (docs/formats/contact-card-v1.md). */
import {
  type Card,
  CardFile,
  CardHead,
  cardFormat,
  cardVersion,
  largestCard,
  signedCard,
} from '../../../shared/bundle/contact-card.ts';
import type { CardRefusal } from '../../../shared/contract/contacts.ts';
import { verifyDetached } from '../cms/verify.ts';
import { signDetached } from '../cms/sign.ts';
import { sameBytes } from '../der.ts';
import { describeCertificate, type IdentityDescription, type OpenIdentity } from '../signing-identity.ts';
import type { TrustBasis } from '../trust.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Makes the card of an identity. Takes the open identity, its age recipient and the time; gives the file's bytes. */
export async function makeCard(input: {
  readonly identity: OpenIdentity;
  readonly recipient: string;
  readonly status: Card['status'];
  readonly at: string;
}): Promise<Uint8Array> {
  const { identity } = input;
  const described = describeCertificate(identity.certificate.der);
  const card: Card = {
    status: input.status,
    name: described.name,
    role: described.role,
    agency: described.agency,
    certificate: base64(identity.certificate.der),
    chain: identity.chain.map((one) => base64(one.der)),
    recipient: input.recipient,
    madeAt: input.at,
  };
  const signature = await signDetached(new TextEncoder().encode(signedCard(card)), identity);
  const file: CardFile = { format: cardFormat, version: cardVersion, card, signature: base64(signature) };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

export type ReadCard = {
  readonly card: Card;
  readonly certificate: Uint8Array;
  readonly described: IdentityDescription;
  /** Whether an organisation certificate of the basis vouches for it. */
  readonly anchored: boolean;
  readonly expired: boolean;
};
export type CardReading =
  | { readonly ok: true; readonly value: ReadCard }
  | { readonly ok: false; readonly refusal: CardRefusal };

const refused = (refusal: CardRefusal): CardReading => ({ ok: false, refusal });

/** The file as an object, or undefined when it is no JSON text. */
function parse(bytes: Uint8Array): unknown {
  if (bytes.length > largestCard) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Reads a card. Takes the file's bytes and what the person trusts; gives the card with what its certificate says, or why it is
 * refused. The names of the card must be those of the certificate: they are what the signature proves.
 */
export async function readCard(bytes: Uint8Array, basis: TrustBasis): Promise<CardReading> {
  const value = parse(bytes);
  const head = CardHead.safeParse(value);
  if (!head.success) return refused('not-a-card');
  if (head.data.version > cardVersion) return refused('newer-format');
  const file = CardFile.safeParse(value);
  if (!file.success) return refused('not-a-card');
  const { card, signature } = file.data;
  const certificate = new Uint8Array(Buffer.from(card.certificate, 'base64'));
  const cms = new Uint8Array(Buffer.from(signature, 'base64'));
  const verdict = await verifyDetached(cms, new TextEncoder().encode(signedCard(card)), basis);
  if (verdict.findings.includes('content-changed')) return refused('card-changed');
  if (!verdict.intact || verdict.signer === undefined) return refused('signature-invalid');
  if (!sameBytes(verdict.signer.der, certificate)) return refused('signature-invalid');
  const described = describeCertificate(certificate);
  if (described.name !== card.name || described.role !== card.role || described.agency !== card.agency)
    return refused('names-differ');
  const anchored = verdict.trust === 'anchored';
  return {
    ok: true,
    value: { card, certificate, described, anchored, expired: described.notAfter < basis.at },
  };
}
