/** The way a paragraph goes, on the screen and in print alike. */

const turnedLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/**
 * Whether a paragraph goes from right to left: most of its letters do. The first letter alone does not tell: an English
 * sentence may begin with an Arabic name.
 */
export function isRightToLeft(text: string): boolean {
  const turned = text.match(turnedLetter)?.length ?? 0;
  if (turned === 0) return false;
  return turned * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
