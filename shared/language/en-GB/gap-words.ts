/** Lists of what was not found (R13, B05). */

/** "I could not find the plan, the minutes or the summary": each thing named is one. */
export const notFound =
  /\b(?:could|can|did|was|were|do)\s*(?:not|n['’]t)\s+(?:able\s+to\s+)?(?:find|see|trace|locate|identify)\s+(?<items>[^.;\n]+)/gi;
