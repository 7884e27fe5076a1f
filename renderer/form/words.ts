/** Dates, times and counts as the screens write them. */

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

/** An ISO date as "21 Nov 2025"; empty text stays empty. */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (!year || !month || !day) return '';
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** An ISO date with its day: "Fri 21 Nov 2025". */
export function dayDateWords(iso: string): string {
  const words = dateWords(iso);
  if (words === '') return '';
  return `${dayNames[new Date(`${iso.slice(0, 10)}T12:00:00Z`).getUTCDay()] ?? ''} ${words}`;
}

/** An instant as this laptop's clock shows it: "10:42:07". */
export function clockWords(instant: string): string {
  const time = new Date(instant);
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

/** An instant as "21 Nov 2025, 10:34" in local time. */
export function momentWords(instant: string): string {
  const time = new Date(instant);
  const date = `${time.getDate()} ${months[time.getMonth()] ?? ''} ${time.getFullYear()}`;
  return `${date}, ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** How many words a text has. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** "1 word", "12 words". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
