/** Which parts of a text are somebody’s own words: between curly, straight double or single quotation marks. */

/** An answer to "does this place lie in a quotation?" for one text. */
export function quotedIn(text: string): (at: number) => boolean {
  const spans: [number, number][] = [];
  for (const pattern of [
    /“[^”]*(?:”|$)/g,
    /"[^"\n]*"/g,
    /(?<![\p{L}\d])‘[^’\n]*(?:’(?!\p{L})|$)/gu,
    /(?<![\p{L}\d])'(?=\p{L})(?:[^'\n]|'(?=\p{L}))*'(?!\p{L})/gu,
    /«[^»]*»/g,
  ]) {
    for (const match of text.matchAll(pattern)) spans.push([match.index, match.index + match[0].length]);
  }
  return (at) => spans.some(([from, to]) => at > from && at < to);
}
