/** A see-through layer with the same text lies over a box, so that marks stand on its words: set like it, as wide as its text, scrolled as far. */

/** What closes the text of a layer: a last line end would otherwise take no line, and the layer could not scroll as far as its box. */
export const layerEnd = '\u200B';

/** Lays the layer over the text of its box: the boxes of a form, of a review and of a note are set differently. */
export function layOver(layer: HTMLElement | null, area: HTMLTextAreaElement | null): void {
  if (layer === null || area === null) return;
  const set = getComputedStyle(area);
  for (const key of ['font', 'lineHeight', 'letterSpacing', 'padding', 'borderWidth'] as const)
    layer.style[key] = set[key];
  // A box that scrolls gives the bar some of its width: its lines break earlier, and so must those of the layer.
  const edges = Number.parseFloat(set.borderLeftWidth) + Number.parseFloat(set.borderRightWidth);
  const bar = area.offsetWidth - area.clientWidth - edges;
  if (bar > 0) layer.style.paddingRight = `${Number.parseFloat(set.paddingRight) + bar}px`;
  layer.scrollTo(area.scrollLeft, area.scrollTop);
}
