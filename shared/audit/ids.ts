/** Branded ids: an audit id cannot be passed where a person's id is wanted. */
import { z } from 'zod';

export const AuditId = z.uuid().brand<'AuditId'>();
export type AuditId = z.infer<typeof AuditId>;

export const RowId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
export type RowId = z.infer<typeof RowId>;

/** ISO calendar date, no time: 2026-11-21. */
export const IsoDate = z.iso.date();
/** ISO month, where the day is not known: 2026-11. */
export const IsoMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
/** ISO instant in UTC with milliseconds: 2026-11-21T10:42:07.123Z. */
export const IsoTime = z.iso.datetime();
