/** Whether a text holds anything that can be seen. */

/**
 * Anything but white space, control and format characters, marks without a letter, fillers and the blank braille cell:
 * zero-width spaces, soft hyphens, direction marks and variation selectors are no answer.
 */
const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Takes a text or nothing. Gives whether a reader would see something there. */
export const isWritten = (text: string | undefined): boolean => text !== undefined && visible.test(text);
