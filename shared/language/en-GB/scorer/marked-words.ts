/**
 * The words of a sentence as the scorer looks at them: base form, the fields a word belongs to, whether it is denied, and whose voice it is.
 * Everything comes from the reader of clauses and our own fields; nothing is learned here.
 */
import { wordSet } from '../../match.ts';
import { type AgencyId, agencySpans, mayBeOwn } from '../agency-table.ts';
import type { Clause } from '../clauses/reader.ts';
import { kindOf } from '../clauses/people.ts';
import { auxiliaries, lemmaOf, verbForm } from '../clauses/verbs.ts';
import { type Word, wordsOf } from '../clauses/words.ts';
import { absentQualities, badNouns, badVerbs, poorQualities } from '../fields/bad-work.ts';
import { doVerbs } from '../fields/do-verbs.ts';
import { goodNouns, goodQualities, goodVerbs } from '../fields/good-work.ts';
import {
  faults,
  judgingVerbs,
  labelNouns,
  labels,
  manners,
  ofWorkersOnly,
  virtueNouns,
  virtues,
} from '../fields/traits.ts';
import { askingWords, blameWords, merit } from '../fields/steps.ts';
import { trades } from '../fields/trades.ts';
import { harms, lifeNouns, workNouns } from '../fields/work-things.ts';

export type MarkedWord = Word & {
  readonly lemma: string;
  /** The fields a word belongs to, the most telling first. */
  readonly fields: readonly string[];
  /** A small word stands for itself, any other word for its first field or its ending. */
  readonly kind: string;
  readonly denied: boolean;
  /** Empty for the writer's own voice. */
  readonly voice: '' | 'quoted' | 'told';
  /** The number of its clause, -1 outside any. */
  readonly clause: number;
  /** The mark that stands between it and the word before, if any. */
  readonly mark: string;
};

const small = wordSet(`
a an the this that these those his her their our my your its i we he she they it you him them us me who which what where when why how whether nobody everyone everything nothing something none no not never nor neither without hardly barely scarcely rarely
seldom and or but yet so because although though while whilst whereas if unless until since than as of in on at by for with from to into onto about after before over under between through during within against towards toward per via up down out off away back
is am are was were be been being has have had having do does did done doing will would shall should can could may might must ought need needs cannot let please all any some each every both few many much more most less least only just even still also too very
so quite rather again once now then here there soon always often usually sometimes already ever one two three first last next other another same such own enough almost nearly
`);

const fields: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['label', labels],
  ['name-for', labelNouns],
  ['fault', faults],
  ['manner', manners],
  ['absent', absentQualities],
  ['poor', poorQualities],
  ['bad-noun', badNouns],
  ['good', goodQualities],
  ['good-noun', goodNouns],
  ['harm', harms],
  ['life', lifeNouns],
  ['work', workNouns],
  ['soft', ofWorkersOnly],
  ['virtue', virtues],
  ['virtue-noun', virtueNouns],
  ['merit', merit],
  ['blame', blameWords],
  ['asking', askingWords],
  ['trade', trades],
  ['month', wordSet('january february march april may june july august september october november december')],
  [
    'day',
    wordSet(
      'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday christmas easter mon tue wed thu fri',
    ),
  ],
  [
    'time',
    wordSet(
      'day days week weeks month months year years hour hours minute minutes term fortnight morning night evening afternoon time times summer winter spring autumn half-term weekend',
    ),
  ],
];
const verbFields: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['judging', judgingVerbs],
  ['bad-verb', badVerbs],
  ['good-verb', goodVerbs],
  ['do', doVerbs],
];

const negator =
  /^(?:not|never|no|nobody|none|nothing|neither|nor|without|hardly|barely|scarcely|rarely|seldom|cannot)$|n't$/;
/** How far a denial reaches inside its clause, in words. */
const reach = 6;

const isNumber = (lower: string): boolean => /\d/.test(lower);
const numerals = wordSet(
  'four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred dozen half twice',
);

const endings: readonly (readonly [string, RegExp])[] = [
  ['-noun', /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$/],
  ['-quality', /(?:ful|less|ous|ive|able|ible|ish|al|ic|ary)$/],
];
const plainEndings = ['ly', 'ing', 'ed', 's'] as const;
/** A word that stands in no field, by how it ends. */
const ending = (lower: string): string => {
  const plain = plainEndings.find((one) => lower.endsWith(one));
  const telling = endings.find(([, pattern]) => pattern.test(lower))?.[0];
  return telling ?? (plain === undefined ? '-' : `-${plain}`);
};

const singular = (lower: string): string =>
  /(?:ss|us|is)$/.test(lower) ? lower : lower.replace(/ies$/, 'y').replace(/s$/, '');

/** The words of one sentence at `from` in the text, marked. The own agency's people count as workers, others' as another agency. */
export function markedWords(
  sentence: string,
  from: number,
  clauses: readonly Clause[],
  quoted: (at: number) => boolean,
  own: ReadonlySet<AgencyId>,
): MarkedWord[] {
  const words = wordsOf(sentence, from);
  const agencies = agencySpans(sentence);
  let [deniedFrom, deniedIn, end] = [-reach - 1, -2, from];
  return words.map((word, n): MarkedWord => {
    const { lower } = word;
    const clause = clauses.findIndex((one) => word.at >= one.at && word.at < one.end);
    const gap = sentence.slice(end - from, word.at - from);
    end = word.at + word.text.length;
    const mark = /[,;:()–—“”"?/]|\s-\s/.exec(gap)?.[0].trim() ?? '';
    const form = verbForm(lower);
    const lemma =
      form && !auxiliaries.has(lower) ? form.base : lemmaOf(lower) === lower ? singular(lower) : lower;
    const agency = agencies.find(
      (one) => word.at - from >= one.at && word.at - from < one.at + one.text.length,
    );
    const kind = kindOf(lower);
    const found = [
      ...(agency ? [mayBeOwn(agency.name, own) ? 'worker' : 'agency'] : kind ? [kind] : []),
      ...fields.filter(([, set]) => set.has(lower) || set.has(lemma)).map(([name]) => name),
      ...(form ? verbFields.filter(([, set]) => set.has(form.base)).map(([name]) => name) : []),
      ...(isNumber(lower) || numerals.has(lower) ? ['number'] : []),
    ];
    const isDenied = deniedIn === clause && n - deniedFrom <= reach && mark === '';
    if (negator.test(lower)) [deniedFrom, deniedIn] = [n, clause];
    else if (mark !== '') deniedIn = -2;
    const whole = clauses[clause];
    return {
      ...word,
      lemma,
      fields: found,
      kind: small.has(lower) || negator.test(lower) ? lower : (found[0] ?? ending(lower)),
      denied: isDenied,
      voice: quoted(word.at) ? 'quoted' : whole?.reported === true ? 'told' : '',
      clause,
      mark,
    };
  });
}
