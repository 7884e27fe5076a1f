/** Says which parts of the report have not been on the screen. Pure. */

/** Numbers in rising order as people write them: "2, 4 to 6 and 9". */
function listed(parts: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && part === last[1] + 1) last[1] = part;
    else runs.push([part, part]);
  }
  const words = runs.map(([from, to]) =>
    from === to ? String(from) : to === from + 1 ? `${from} and ${to}` : `${from} to ${to}`,
  );
  // "2 and 3, 5" rather than two times "and".
  if (words.length < 2 || words.some((word) => word.includes('and'))) return words.join(', ');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Takes the numbers of the parts, rising. Gives one sentence; empty when there is none. */
export function unseenWords(parts: readonly number[]): string {
  if (parts.length === 0) return '';
  return parts.length === 1
    ? `Part ${parts[0]} of what you sign has not been on the screen yet.`
    : `Parts ${listed(parts)} of what you sign have not been on the screen yet.`;
}
