/** One change between two versions of an audit, and the small parts the list is made of. */

/** What kind of thing changed: a grade, a running text, a list of lines, a single value, or the order of a list. */
export type ChangeKind = 'grade' | 'text' | 'lines' | 'value' | 'order';

/** What of an audit a note can ask to have changed. */
export type Aspect = 'grade' | 'words' | 'evidence' | 'action' | 'other';

export type Change = {
  /** Stable for the same place and the same new content, so that "fine" stays said: "3i:rationale:5f2c…". */
  readonly key: string;
  /** Question id, "actions", "escalations", "independence" or "audit" for what stands with the audit as a whole. */
  readonly question: string;
  /** Every question the changed place belongs to: its own, those it is shown beside, those an action names. */
  readonly places: readonly string[];
  /** Words for the place: "reasons", "grade", "evidence", "action 1". */
  readonly field: string;
  readonly kind: ChangeKind;
  /** Texts as a person reads them; lines are separated by line breaks. Empty when there was nothing. */
  readonly before: string;
  readonly after: string;
  /** Number of the first note that asked for it, or null when nobody did. */
  readonly note: number | null;
  /** Numbers of all notes that asked for it. */
  readonly notes: readonly number[];
};

/** A place of one version: what stands there in words, and the same as it is kept, so that no difference hides behind equal words. */
export type Piece = {
  readonly field: string;
  readonly kind: ChangeKind;
  readonly aspect: Aspect;
  readonly text: string;
  readonly kept: unknown;
};

/** A change before it is known who asked for it. */
export type Difference = Omit<Change, 'note' | 'notes' | 'places'> & {
  readonly aspect: Aspect;
  /** Questions it belongs to beside its own. */
  readonly also?: readonly string[];
  /** Which of the list it is, counted from one: "action 2". */
  readonly number?: number;
};

/** Items of a text, one a line. */
export const lines = (items: readonly string[]): string => items.join('\n');

/** A short hash of a text (FNV-1a): enough to tell one new content from another at the same place. */
export function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
