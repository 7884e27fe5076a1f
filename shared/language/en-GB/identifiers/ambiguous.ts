/** Names that are words, months or places too: how much the words around them must say before one counts as a person. */
import { wordSet } from '../../match.ts';
import { ambiguousNames } from '../given-names.ts';
import { birdNames } from '../name-words.ts';
import { type Token } from './tokens.ts';
import { weighAround } from './signs.ts';

/** Names that are words of another world than this work, so that any person’s predicate will do. */
const mostlyNames = wordSet(`
angel basil blossom brad brooke carter cash chad chuck clay cole coral crystal daisy dale dean dick dolly don drew duke ebony eden elm ernest eve felicity fern fleur flora ford gabe gale gene ginger glen gus harmony hazel heather holly honey
iris isis ivory ivy jade jan jasmine jay jewel jimmy jo joey jordon kay kerry kit kitty laurel lee leigh lorne lou lucky luna mac magnus martin mason max maxwell melody mo myrtle nat nelson neville nick noel nova olive parker pat patty pearl
peg penny percival petal pierce piper poppy posy princess prudence queenie randy regina rick robin rocky rose rosemary rowan ruby rusty saffron sandy scarlet scarlett shannon shay sid skye skyler sue sunny taylor teddy trinity troy ty tyler
val vic victoria violet warren wes whitney willow wilson zen bella bonnie frankie archer sawyer belle roux ace sully chanel frank grant chase
`);
/** What is said of people alone, so that it tells also where the word is a month or an idea: "Hope was seen", "April said". */
const human =
  /^(?:(?:is|was|has|had|did|does|been|not|never|to)\s)*(?:said|says|told|tells|asked|ask|feels|felt|wants|wanted|want|thinks|thought|likes|liked|like|loves|loved|seen|heard|spoken|cried|cries|lives|lived|live|attends|attended|attend|who|whose|smiled|played|plays|disclosed|born|worried|happy|asleep|upset|tearful|scared|pregnant|excluded|bullied|arrested|interviewed|brought|weighed|settled|moved|talked|talks|refused|goes|sleeps|misses|enjoys|enjoyed|went|knows|tired|angry|anxious|eaten|slept|visited|phoned|rang|signed|agreed|hugged|laughed|see|sees|come|came|comes|call|called|calls|miss|missed|help|helped|helps|started|joined|left|arrived|returned|stayed|sat|ran|walks|walked|drew|wrote|reads|eats|drinks|drank|smokes|sings|works|worked|hurt|hit|told|keep|keeps|meet|met|meets)$/;

/** Words that stand with a capital of their own inside a sentence: months, seasons, places, ratings. */
const ownCapital = wordSet(
  'jan april may june august summer autumn winter christian kent devon jordan chelsea sydney paris london york chester preston savannah georgia florence india israel austin dallas lincoln kingston camden milan vienna montana cairo houston florida boston nevada asia amber red green gray grey sterling trinity eden noel dawn',
);

const months = wordSet('april may june august jan');

/** Why a name that is a word as well counts as a person here; undefined when it does not. */
export function ambiguousPerson(
  text: string,
  tokens: readonly Token[],
  i: number,
  last: number,
): string | undefined {
  const token = tokens[i];
  if (!token || !ambiguousNames.has(token.lower) || birdNames.has(token.lower)) return undefined;
  // "The session of 10 June goes through the plan": a month with its day before it.
  if (
    months.has(token.lower) &&
    /\b\d{1,2}(?:st|nd|rd|th)?(?: of)?\s$/i.test(text.slice(Math.max(0, token.at - 12), token.at))
  )
    return undefined;
  const { weight, because } = weighAround(text, tokens, i, last);
  const own = ownCapital.has(token.lower);
  // "Summer’s attendance" may be the term’s.
  if (own && / “’s /.test(because ?? '') && weight < 2.5) return undefined;
  // A word that has no capital of its own is a name where it has one inside a sentence, after "with" or "asked".
  const inside = !own && !token.opens && / after “/.test(because ?? '') ? 1 : 0;
  if (weight + inside < 1.5 || because === undefined) return undefined;
  if (mostlyNames.has(token.lower)) return because;
  // "Hope has been to two meetings" is a person, "hope has been lost" is none.
  if (/ before “(?:has|had) been (?:to|at|with|off|living|staying)”/.test(because)) return because;
  const predicate = / before “((?:is|was|has|had|did|does|\w+) ?[\w ]*)”\.$/.exec(because)?.[1];
  // A month, a place or an idea: what stands before, a relative, a coupled name or an age tells; a predicate must be human.
  if (predicate === undefined) return / after “/.test(because) || weight >= 2 ? because : undefined;
  if (predicate.startsWith('and ')) return because;
  return human.test(predicate) ? because : undefined;
}
