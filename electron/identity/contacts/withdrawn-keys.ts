/** Keys of contacts that are not to be used any more: listed for good, also when a new key takes their place. */
import { z } from 'zod';
import { readCertificate } from '../certificate.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { keyHex, type Withdrawn } from '../trust.ts';

/** A withdrawn key as a contact's record keeps it. */
export const WithdrawnKey = z.strictObject({ fingerprint: z.string(), key: z.string(), at: z.string() });

type WithKeys = {
  readonly certificate: string;
  readonly state: string;
  readonly former: string[];
  readonly withdrawn?: z.infer<typeof WithdrawnKey>[] | undefined;
};

/** The list's line for a certificate. Takes its DER in base64 and when it was heard of. */
export function withdrawnKey(certificate: string, at: string): z.infer<typeof WithdrawnKey> {
  const der = new Uint8Array(Buffer.from(certificate, 'base64'));
  return { fingerprint: fingerprintOf(der).hex, key: keyHex(readCertificate(der)), at };
}

/** The record with a certificate listed as withdrawn and no longer among the former ones; the first time it was heard of counts. */
export function withWithdrawn<R extends WithKeys>(record: R, certificate: string, at: string): R {
  const gone = withdrawnKey(certificate, at);
  const listed = record.withdrawn ?? [];
  const former = record.former.filter((one) => one !== gone.fingerprint);
  return listed.some((one) => one.fingerprint === gone.fingerprint)
    ? { ...record, former }
    : { ...record, former, withdrawn: [...listed, gone] };
}

/** Keys of contacts that were withdrawn, by them or here. */
export const withdrawnKeys = (people: readonly { readonly record: WithKeys }[]): Withdrawn[] =>
  people.flatMap(({ record }) => [
    ...(record.withdrawn ?? []),
    // Records of before withdrawals were listed say it by their state alone.
    ...(record.state === 'revoked' ? [withdrawnKey(record.certificate, '')] : []),
  ]);
