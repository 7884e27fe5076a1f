/** Word list (en-GB) of a check that belongs to one form. The lists of the general language checks live in shared/language. */

/** Words by which a text says why: E04 looks for one of them. */
export const reasonWords =
  /\b(because|since|as a result|result(?:ed|s|ing)?|due to|owing to|thanks to|so that|which (?:meant|means|made|helped|let|allowed)|led to|this (?:meant|helped|made|let|allowed)|allowed|enabled|the reason|caused|therefore|made it possible)\b/i;
