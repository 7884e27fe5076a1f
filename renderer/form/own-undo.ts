/** Undo in a box whose words are no step of an audit or a review yet: the box's own, and never a grade elsewhere. */
import type { KeyboardEvent } from 'react';

export const ownUndo = (event: KeyboardEvent): void => {
  if ((event.ctrlKey || event.metaKey) && ['z', 'y', 'Z'].includes(event.key)) event.stopPropagation();
};
