/** A file dropped anywhere on the window goes through the same door as one chosen in the menu. */
import { useEffect } from 'react';
import { largestFile } from '../../../shared/contract/files.ts';
import { takeDrop } from '../../stores/arrivals.ts';
import { unawaited } from '../../surface.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

export function DropZone() {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) unawaited(takeDrop(file, largestFile));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return null;
}
