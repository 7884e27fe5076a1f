/** A contact card: what one person hands another so that they can seal for each other (docs/formats/contact-card-v1.md). */
import { z } from 'zod';
import { IsoTime } from '../audit/ids.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { AgeRecipient } from './manifest.ts';

export const cardFormat = 'caselight-contact';
export const cardVersion = 1;
/** A card is a few kilobytes; anything larger is none. */
export const largestCard = 64 * 1024;

const Line = z.string().max(200);

export const Card = z.strictObject({
  /** revoked: the owner says that this key is not to be used any more. */
  status: z.enum(['active', 'revoked']),
  name: Line,
  role: Line,
  agency: Line,
  /** DER of the signing certificate and of those above it, base64. */
  certificate: z.base64().max(16_384),
  chain: z.array(z.base64().max(16_384)).max(5),
  recipient: AgeRecipient,
  madeAt: IsoTime,
});
export type Card = z.infer<typeof Card>;

export const CardFile = z.strictObject({
  format: z.literal(cardFormat),
  version: z.literal(cardVersion),
  card: Card,
  /** CMS, detached, over `signedCard(card)`; base64. */
  signature: z.base64().max(32_768),
});
export type CardFile = z.infer<typeof CardFile>;

/** Enough of any version's card to say that it comes from a newer program. */
export const CardHead = z.object({ format: z.literal(cardFormat), version: z.int().min(1) });

/** The text the signature covers: the canonical JSON (RFC 8785) of the card. */
export const signedCard = (card: Card): string => canonicalJson(card);
