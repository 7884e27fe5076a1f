/** The one sieve through which a line written by somebody else is shown: a name or a title must not turn, break or hide what stands around it. */

/** Takes any text; gives one line of at most 200 characters without control, direction and invisible characters. */
export const shownLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);
