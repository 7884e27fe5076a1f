/** How numbers of things, stretches of days and sizes of files are said, everywhere: screens, prints, checks, errors. */

/** A whole number with its thousands parted: "10,000". */
export const figure = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The word that goes with a number of things: "is" for one, "are" for none and for several. */
export const wordFor = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "1 word", "12 words", "10,000 audits"; for words with another plural it is given: `counted(2, 'child', 'children')`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${wordFor(n, one, many)}`;

/** "1 day", "18 days". */
export const inDays = (n: number): string => counted(n, 'day');

/** Days as people say them: "9 weeks", "8 weeks and 1 day", "6 days". */
export function inWeeks(n: number): string {
  const [weeks, rest] = [Math.floor(n / 7), n % 7];
  if (weeks === 0) return inDays(rest);
  return rest === 0 ? counted(weeks, 'week') : `${counted(weeks, 'week')} and ${inDays(rest)}`;
}

/** The size of a file: "212 KB", "3.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
