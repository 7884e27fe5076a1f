/** Reading an impact text (B03) and reasons that speak of influence on a person (S09): found words, never a score. */
import { byText } from '../memo.ts';
import { type Clause, clausesOf } from './clauses/reader.ts';
import { foldName } from './identifiers/fold.ts';

const fold = (text: string): string => foldName(text);

/** Whether an impact text begins with the display name or its first word, also as a possessive ("Robin’s days"). */
export function impactBeginsWith(text: string, displayName: string): boolean {
  const start = fold(text.replace(/^[\s“"'‘(]+/, ''));
  const whole = fold(displayName);
  return [whole, whole.split(/[\s,]/)[0] ?? ''].some(
    (name) => name !== '' && start.startsWith(name) && !/^[\p{L}\d-]/u.test(start.slice(name.length)),
  );
}

const meaning =
  /\b(?:which\s+means|this\s+means|that\s+means|means\s+that|meaning\s+that|meant\s+that|for\s+(?:him|her|them|the\s+child)|feels?|felt|feeling|knows?|understands?|experienc\w+|lives?\s+with|lived\s+with)\b/i;
/** What a service does: done to a child it is a bare fact and says nothing of what it means. */
const serviceVerb =
  /^(?:give|offer|provide|send|invite|book|signpost|hold|update|sign|agree|schedule|arrange|convene|issue|withdraw|authorise|approve|chair|minute|escalate|notify|inform|place-on|step|request|audit|upload|file|see|visit|record|assess|discuss|refer|review|allocate|mention|note|list|include|name|identify|document|describe|consider|observe|register|open|close|write|evidence|capture|share|complete|contact|reference|consult|cite|state)$/;
/** What is done to a child that the child feels. */
const felt =
  /\b(?:leav(?:e|es|ing)|left|helps?|helped|helping|mak(?:e|es|ing)|made|lets?|letting|giv(?:e|es|ing)|gave|keeps?|kept|keeping|enabl(?:e|es|ed|ing)|allow(?:s|ed|ing)?|puts?|putting|stops?|stopped|protects?|protected|upsets?|worr(?:ies|ied)|confus(?:es|ed)|shows?|showed|teach(?:es)?|taught|reassur(?:es|ed))\s+(?:him|her|them|robin|the\s+(?:child|baby|boy|girl|siblings|twins))\b/i;

/** Nouns of a life: what is said of them is said of somebody’s days. */
const lifeHeads =
  /^(?:attendance|drinking|drink|shouting|arguments?|rows|fights|sleep|nights|mornings|evenings|weekends|days|life|home|house|flat|school-?work|teeth|weight|mood|moods|pain|confidence|behaviour|speech|health|skin|wounds?|eating|appetite|friends|friendships|world|room|bedroom|bed|nightmares|fears?|worries|worry|anxiety|anger|trust|routine|routines|bedtimes?|meals|breakfast|tears|smile|self-harm|outbursts|tantrums|missing|absences|debts?|rent|tenancy|money|carpet|garden|kitchen|adaptations?|delay|wait|waiting|loss|uncertainty)$/;
const service =
  /^(?:pa|worker|workers|plan|plans|advocate|advocates|package|order|interpreter|assessor|mentor|guardian|chair|allocation|iro|support|service|services|team|programme|appointment|appointments|visits?|leaflet|details|information|copy|letter|number|caseworker|officer|nurse|manager|tribunal|ehcp|pep|profile)$/;

/** Whether a clause speaks of the child’s life, not only of what a service did. */
function isOfLife(clause: Clause): boolean {
  const head = clause.subject.at(-1);
  if (!head || clause.verbs.length === 0) return false;
  const owned = clause.subject.some((word) => word.possessive || /^(?:his|her|their)$/.test(word.lower));
  if (owned) return !clause.passive && !isServiceNoun(head.lower);
  if (lifeHeads.test(head.lower)) return !(clause.passive && serviceVerb.test(clause.verb));
  const theirs =
    clause.subjectKind === 'family' ||
    (clause.subjectKind === 'pronoun' && /^(?:he|she|they|who)$/.test(head.lower)) ||
    (clause.subjectKind === 'other' &&
      head.capital &&
      /^\p{Lu}\p{Ll}/u.test(head.text) &&
      clause.subject.length === 1 &&
      !/(?:ion|ing|ment|ship|ty|ance)$/.test(head.lower));
  if (!theirs || /^(?:carers|workers|professionals|parents)$/.test(head.lower)) return false;
  if (clause.passive) return !serviceVerb.test(clause.verb);
  if (
    /^(?:attend|participate|engage|consent|agree|sign|cooperate)$/.test(clause.verb) &&
    clause.rest.length < 2
  )
    return false;
  // "Has an allocated worker", "may need a further assessment": what a service does or will do.
  if (
    /^(?:need|require|await|receive|get|have|attend|be)$/.test(clause.verb) &&
    clause.rest.some(
      (word) =>
        isProcess.test(word.lower) ||
        (clause.verb === 'have' &&
          service.test(word.lower) &&
          clause.rest.some((one) => /^(?:allocated|pathway|named|care|an|a)$/.test(one.lower)) &&
          !/\bwho|that\b/.test(clause.text)) ||
        (clause.modal !== undefined && /^(?:worker|visit|visits|plan|order)$/.test(word.lower)),
    )
  )
    return false;
  return !(clause.verb === 'be' && /^(?:on|in|open|known|subject|well)$/.test(clause.rest[0]?.lower ?? ''));
}

/** Words of feeling and of days: with a person beside them they say what something means. */
const feltWords =
  /\b(?:humiliat\w+|lonel\w+|lonely|scared|scary|afraid|anxious|calm(?:er)?|happ(?:y|ier)|sad|angry|proud|trusts?|relax\w*|cried|cries|smil\w+|laugh\w*|nightmares?|safer?|settled|relie(?:f|ved)|ashamed|embarrass\w+|confused|worried|frighten\w+|upset|excited|bored|tired|hungry|comfort\w*|dignity|confident|enjoys?|loves?|matter(?:s|ed)\s+(?:most\s+)?to|believed|mattered|shouting|at\s+ease|at\s+home|pals|mates)\b/i;
const anyPerson =
  /\b(?:he|she|him|her|his|they|them|their|child(?:ren)?|boys?|girls?|bairn['’]?s?|lad|lass|brothers?|sisters?|siblings|mum|dad|mother|father|family|baby|twins|man|woman|lady|gentleman|resident|tenant|both)\b/i;

const isProcess =
  /^(?:assessment|assessments|review|reviews|conference|conferences|meeting|meetings|referral|referrals|allocation|reallocation|screening|checks?|report|reports|medical)$/;
/** Whose life a text speaks of when it begins so: "Robin’s mother feels supported". */
const relative =
  /^[\s“"'‘(]*[\p{L}-]+['’]s?\s+(?:foster\s+|step-?|grand)?(?:mother|mum|father|dad|parents?|carers?|family|worker|social\s+worker|brother|sister|siblings|grandparents|grandmother|gran)\b/iu;
/** Whether everything a text says is about somebody beside the child. */
const isOfAnother = (text: string, displayName: string): boolean => {
  const name = fold(displayName).split(/[\s,]/)[0] ?? '';
  const rest = fold(text.replace(relative, ''));
  return (
    relative.test(text) &&
    (name === '' || !rest.includes(name)) &&
    !/\b(?:the\s+child|him|baby|both)\b/i.test(rest)
  );
};

const isServiceNoun = (word: string): boolean =>
  /^(?:plan|voice|view|views|assessment|record|records|file|case|chronology|review|reviews|worker|name|needs|consent|visits|words|wishes)$/.test(
    word,
  );

/** Whether a text says what something means for the child: a feeling, a chance, what life is like. A bare fact of a service does not. */
export const hasMeaning = byText(
  (text: string): boolean =>
    meaning.test(text) ||
    felt.test(text) ||
    (feltWords.test(text) && anyPerson.test(text)) ||
    clausesOf(text).some(isOfLife),
);

const consequence =
  /\b(?:which\s+(?:means|meant|has|helps?|helped|makes?|made|leaves?|left|lets?|gives?|gave|keeps?|kept|allows?|allowed|enables?|enabled|puts?|stops?)|this\s+means|that\s+means|means\s+that|meaning\s+(?:that|he|she|they)|as\s+a\s+(?:result|consequence)|consequently|therefore|thus|hence|because|in\s+turn|lead(?:s|ing)?\s+to|led\s+to|leaving|leaves|result(?:s|ed|ing)?\s+in|likely|unlikely|(?<!\b(?:of|in|on|since|by|from|until|early|late|last|next|\d|th|st|nd|rd)\s)may\b(?!\s+\d)|might|could|risks?|at\s+risk|in\s+danger|(?:a|the|real|some)\s+(?:danger|chance|fear|hope|worry)\s+(?:that\s+)?(?:he|she|they|of)|puts\s+(?:him|her|them)|mak(?:es?|ing)\s+(?:it|him|her|them|life)|made\s+(?:it|him|her|them)|help(?:s|ed|ing)?\s+(?:him|her|them)|enabl(?:es|ed|ing)|allow(?:s|ed|ing)?\s+(?:him|her|them)|letting|so\s+that|would|without\s+(?:it|this|that|them|help|a\s+change|change)|should\b|(?:to\s+be|be)\s+expected|expect(?:s|ed)?\s+to|(?:less|more|lower(?:s|ed)?|rais(?:es|ed)|better)\s+(?:of\s+a\s+)?(?:fear|distress|trust|worry|confidence|hope|chance)|look\s+forward\s+to|in\s+(?:future|time|the\s+long\s+run)|the\s+next\s+time|in\s+the\s+future|hope(?:s|fully)?|prospects?|otherwise|unless|no\s+longer|instead\s+of|unable\s+to|able\s+to|will\b(?!\s+(?:of|power))|worse|better|safer|harm|harmed|miss(?:es|ing)?\s+out|los(?:e|es|ing)|fall(?:s|ing)?\s+behind|end(?:s|ed)?\s+up|chances?\s+of|from\s+then\s+on|since\s+then|stopped\s+\w+ing|started\s+\w+ing|has\s+(?:improved|risen|fallen|grown|settled|stopped|begun|returned|got\s+\w+er)|prevent(?:s|ed|ing)|keeping\s+(?:him|her|them)|now\s+(?:has|have|can|\w+s)|if\s+(?:this|that|it|nothing|he|she|they))\b|(?:,|\band)\s+so\b|\bso\s+(?!far\b|much\b|many\b|well\b|well-known\b|long\b|often\b)(?:he|she|they|it|the|his|her|their|school|that|there|attendance|mornings|nights|each|every|now|\p{Lu})/iu;

/** Whether a text says what may follow or has followed: "so", "which means", "as a result", a risk. */
export const hasConsequence = byText((text: string): boolean => consequence.test(text));

/** What an impact text has (B03): it begins with the display name, says what it means for the child, and what may follow. */
export type ImpactParts = { readonly begins: boolean; readonly means: boolean; readonly follows: boolean };

/** Reads an impact text. Takes the display name; where none is written, nothing begins with it. The form and the check both ask here. */
export const impactByGrammar = (text: string, displayName: string): ImpactParts => ({
  begins: impactBeginsWith(text, displayName),
  means: hasMeaning(text) && !isOfAnother(text, displayName),
  follows: hasConsequence(text),
});

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
