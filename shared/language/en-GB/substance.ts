/** Whether a text says anything of its own: what is left when grades, praise, headings of the form and small words are taken away (R02). */
import { wordSet } from '../match.ts';
import { gapsByGrammar } from './gaps.ts';
import { byText } from '../memo.ts';

/** Words that join, point and hedge. */
const small = wordSet(`
a an the this that these those it its is are was were be been being am isn aren wasn weren has have had do does did done doing don doesn didn t s re ve ll d m i we you he she they me us him her them my our your his their mine ours
and or but nor so if as at by for from in into of off on onto out over to up with without within about above below under between through during before after since until till while than then there here where when why how what which who whom whose
not no yes ok okay very really quite rather much many more most less least few some any all both each every either neither other others another such same own one ones only just also too still yet even ever never always often again now
can could may might must shall should will would need needs needed ought let say says said see seen sees show shows shown tell told make makes made take takes taken taking get gets got go goes went come comes came give gives given put keep kept
thing things way ways part parts kind sort lot bit matter matters fact reason reasons regard regards respect terms basis view opinion case cases area areas point points degree number respects manner nature form sense feel feels felt think thought like liked likes
consider considered considering believe account therefore thus hence because due per via etc hopefully nothing something anything everything everybody nobody throughout altogether further add added having ones accordingly xx xxx
place places find found findings found best fit fits fitted suit question questions section answer box circumstances round balance relevant factors picture whole degree anybody somebody anyone someone worry word words describes described describe description call called reach reached
`);
/** Words of judging and of the form itself. */
const judging = wordSet(`
good better outstanding adequate inadequate inadequacy inadequacies requires require required requirement requirements improvement improvements improve improved satisfactory poor weak weakness strong strongly stronger strength strengths excellent great fine nice sound solid robust holistic
child-centred childcentred centred timely proportionate appropriate appropriately proper properly effective effectively clear clearly consistent consistently thorough thoroughly comprehensive positive right correct suitable sufficient overall general generally
high quality standard standards level levels expected expectation expectations expect criteria criterion descriptor descriptors rubric grade grades graded grading judgement judgements judge judged rating rated score benchmark evidence evidences evidenced evident
met meet meets meeting line work works worked working practice practices piece file files record records recorded audit auditor reviewed present presented refer support supports supported supporting reflect reflects reflected issue issues concerns problem problems
detail details detailed satisfied professional threshold thresholds selected confirm confirmed decided award awarded awarding chosen aspect aspects elements justify justified justification opinion sure certain confident true
carry carried full fully completed complete place visible demonstrate demonstrated demonstrates show manner used use using assess assesses assessed considered impact outcome outcomes noted observed commitment committed achieving achieve achieved achieves discuss discussed agree agreed same tbc tbd aye yep yeah nope na n/a ticked tick ticks box boxes happy unhappy content refer refers moderator moderators moderation happening explanatory self bad effort told awful decent ok average alright passable fair fairly broadly worse worst could robust outcome-focused outcome-led child-focused family-focused strengths-based curiosity analysis analytical across continue continued continues continuing embedded demonstrate commitment criteria rationale above below elsewhere previous previously question q1 q2 q3 q4 q5 seems seemed needed nothing comments comment say add tm mgr w necessary usual various general variety range aspects everything system available present existing exist exists identified identify gaps-none no-issues issue none nil concern justification explained explains explanation explain obvious obviously self-explanatory speaks itself speak themselves professionally working together partnership exceptional exemplary person-centred collaborative reflective purposeful meaningful
`);
/** What a form asks about: naming it says only that it was looked for. */
const headings = wordSet(`
child children voice voices family families plan plans planning visit visits review reviews supervision oversight management manager chronology assessment assessments assessing analysis recording risk risks agency agencies multi-agency information sharing decision decisions
making direct referral response identity wishes feelings worker workers practitioner case-recording professional professionals action actions intervention engagement safeguarding
`);

const wordPattern = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

const bare = (word: string): boolean => small.has(word) || judging.has(word) || headings.has(word);
/** A word without the ending that makes it plural or past, so that a word said twice counts once. */
const stem = (word: string): string => word.replace(/(?:ings?|ed|es|s|ly)$/, '');

/** Words from which the share of particular words tells; a shorter text needs one, two or three of its own. */
const fewest = 20;
/** Particular words a text of its length ought to have: at least so many, and this share of the first hundred words. */
const leastParticular = 5;
const leastShare = 0.14;

/**
 * The particular words of a text that is long and still says next to nothing: "the grade is good because good work was done".
 * Takes any text; undefined where it says something, or is too short to tell. A date, a number or a quotation of some length says something.
 */
export const littleByGrammar = byText(
  (text: string): { readonly words: number; readonly particular: readonly string[] } | undefined => {
    const words = (text.toLowerCase().match(wordPattern) ?? []).map((word) => word.replace(/^-|-$/g, ''));
    if (
      /\p{N}/u.test(text.replace(/\b(?:Q|question|section|part|area)\s?\d+\w?\b/giu, '')) ||
      /[“"][^”"]{18,}[”"]/u.test(text)
    )
      return undefined;
    const particular = new Map(
      words
        .filter((word) => word.length > 1 && !bare(word) && !word.split('-').every(bare))
        .map((word) => [stem(word), word]),
    );
    if (words.length < fewest) {
      // A short text says something with one word of its own; a longer one of them needs two or three.
      if (gapsByGrammar(text).length > 0 && particular.size > 0) return undefined;
      const few = words.length < 9 ? 0 : words.length < 14 ? 1 : 2;
      return particular.size <= few
        ? { words: words.length, particular: [...particular.values()] }
        : undefined;
    }
    const least = Math.max(leastParticular, Math.ceil(leastShare * Math.min(words.length, 100)));
    return particular.size < least
      ? { words: words.length, particular: [...particular.values()] }
      : undefined;
  },
);
