/** Purposes a nomination is not for: a dispute that is going on, or the wish to steer a case or a decision (E01). */

/** A quarrel, or a case that is before somebody else. */
const dispute =
  /\b(?:disput(?:e|es|ed|ing)|disagree(?:s|d|ing|ment|ments)?|fall(?:en|ing)? out|fell out|stand-?off|at odds|argument between|row between|conflict between|complain(?:t|ts|ed|ing)|grievance|appeal(?:s|ed|ing)?|tribunal|(?:care|court) proceedings|judicial review|ombudsman)\b/i;
/** A wish for what becomes of the case. */
const steering =
  /\b(?:(?:sway|overturn|reverse|overrule|reopen|re-?open|change|challenge|influence|force|settle|get)\s+(?:the|this|that|their|a|its)\s+(?:\w+\s+){0,2}(?:decision|outcome|threshold|plan|placement|case|judge?ment|order|dispute|disagreement)|get (?:them|social care|the (?:council|school|trust|police|team|conference|panel|court)) to|make (?:them|social care|the (?:council|school|trust|police|team|panel)) \w+|prove (?:that )?(?:they|we|the)|so that (?:the )?(?:conference|panel|court|social care|team|council) (?:will|can|would|has to|must))\b/i;
/** What turns such words round: it is not about that, or it is over. */
const turned =
  /\b(?:no|not|nor|never|without|none|neither|rather than|instead of|isn[’']t|is no|free of|outside|apart from|settled (?:in|by|since|last|years?|months?)|ended|closed|over since|long over|was resolved|were resolved|has been resolved|have been resolved|resolved (?:in|by|since|last))\b/i;

/**
 * The words of a text that tell of a dispute or of steering a case. Takes any text; gives the sentence they stand in, or undefined.
 * A sentence that says it is not about that, or that it is over, is passed by.
 */
export function findOtherPurpose(text: string): string | undefined {
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .find((sentence) => (dispute.test(sentence) || steering.test(sentence)) && !turned.test(sentence));
}
