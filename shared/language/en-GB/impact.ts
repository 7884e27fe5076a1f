/** Reading an impact text (B03) and reasons that speak of influence on a person (S09): found words, never a score. */
import { byText } from '../memo.ts';

const fold = (text: string): string =>
  text.toLocaleLowerCase('en-GB').replace(/’/g, "'").replace(/\s+/g, ' ').trim();

/** Whether an impact text begins with the display name, also as a possessive ("Robin’s days"). */
export function impactBeginsWith(text: string, displayName: string): boolean {
  const [start, name] = [fold(text.replace(/^[\s“"'‘(]+/, '')), fold(displayName)];
  if (name === '' || !start.startsWith(name)) return false;
  return !/^[\p{L}\d-]/u.test(start.slice(name.length));
}

const meaning =
  /\b(?:which\s+means|this\s+means|that\s+means|means\s+that|meaning\s+that|meant\s+that|for\s+(?:him|her|them|the\s+child)|feels?|felt|feeling|knows?|understands?|experienc\w+|lives?\s+with|lived\s+with|is\s+(?:able|safe|safer|heard|worried|afraid|lonely|settled|happy|happier|anxious|calmer|confused)|has\s+(?:not\s+)?had|has\s+(?:a|no|four|three|two)\b|does\s+not\s+know|was\s+(?:listened|heard|left)|has\s+(?:lived|been|lost|learnt|gained)|can\s+(?:now|sleep|see)|trusts?|believed?|wants?|needs?|sleeps?)\b/i;

/** Whether a text says what something means for the child: a feeling, a chance, what life is like. */
export const hasMeaning = byText((text: string): boolean => meaning.test(text));

const consequence =
  /\b(?:which\s+means|this\s+means|that\s+means|means\s+that|meaning\s+that|as\s+a\s+(?:result|consequence)|consequently|therefore|because\s+of\s+(?:this|that)|in\s+turn|leading\s+to|leads?\s+to|led\s+to|leaving|leaves|likely|unlikely|may\b(?!\s+\d)|might|could|risks?|at\s+risk|in\s+danger|puts\s+(?:him|her|them)|makes?\s+it\s+(?:more|less|harder|easier)|so\s+that|would)\b|(?:,|\band)\s+so\b|\bso\s+(?!far\b|much\b|many\b|well\b|well-known\b)(?:he|she|they|it|the|his|her|their|school|that|there|attendance|\p{Lu})/iu;

/** Whether a text says what may follow or has followed: "so", "which means", "as a result", a risk. */
export const hasConsequence = byText((text: string): boolean => consequence.test(text));

const effect =
  /\b(?:as\s+a\s+result|changed?|changes|made\s+(?:a|no|little|some)\s+difference|difference\s+(?:to|for|in)|(?:had|has|have)\s+(?:a|an|no|little)\s+(?:\w+\s+)?(?:effect|impact|influence)|impact\s+(?:on|for)|effect\s+on|influenced?|helped|improved?|improvement\s+(?:in|for)|reduced|increased|protected|kept\s+(?:him|her|them|the)|led\s+to|meant|left\s+(?:him|her|them)|safer|feels?|felt|better|worse|no\s+longer|able\s+to|gained|lost|now\s+\w+s)\b/i;
const aboutPerson =
  /\b(?:him|her|his|she|he|they|them|their|person|child|children|family|adult|mother|father|baby|resident|tenant|young\s+person|man|woman|boy|girl)\b/i;

/** Whether reasons speak of an effect on the person: a word of effect, and the person by name or pronoun. */
export function mentionsInfluence(text: string, names: readonly string[] = []): boolean {
  if (!effect.test(text)) return false;
  const folded = fold(text);
  return aboutPerson.test(text) || names.some((name) => fold(name) !== '' && folded.includes(fold(name)));
}
