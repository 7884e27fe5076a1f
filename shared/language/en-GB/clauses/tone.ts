/**
 * Reads what a text says well and ill of work, piece by piece: something denied, absent, wanting, too little or too late, and what is
 * praised. Polarity comes from fields of words (`../fields/`) and from grammar: what is denied, who the subject is, whether a denial meets
 * a bad word ("no drift", "nothing was missed"), whether it is only a purpose, was put right, or is somebody's life and not the work.
 */
import { type Sentence, sentencesOf } from '../../match.ts';
import { byText } from '../../memo.ts';
import { averted, mended } from '../fields/gap-ways.ts';
import { piecesOf } from './reader.ts';
import { readPiece, type Held } from './piece-tone.ts';
import { isIllVerb } from './tone-words.ts';
import { quotedIn } from './quotes.ts';
import { verbGroup, wordsOf } from './words.ts';

export type Tone = {
  readonly at: number;
  readonly text: string;
  readonly value: 'gap' | 'praise';
  /** Why, as the end of "Because: …". */
  readonly because: string;
};

/** What a piece joined so says is not claimed: a condition, a purpose, or what a text tells of. */
const conditional = /^(?:if|unless|whether|lest|so that|until|till|than|what|how|why)$/;
/** "Looked for delay, for drift": what was only looked for. */
const sought = /\b(?:looked|searched|checked|watched|looking|listened)\s+(?:out\s+)?for\b/i;
/** A sentence that takes back the ones before it: "All three were mended within ten days". */
const takesAllBack =
  /^\W*(?:(?:by\s+(?:then|(?:the\s+)?\w+(?:\s+\w+){0,3}?)|since\s+then|within\s+\w+\s+\w+|soon|later),?\s+)?(?:all|both|each|every\s+(?:one|single)|everything|these|those|they|that|this|it|none\s+of\s+(?:this|these)|neither|the\s+(?:two|three|four))\b/i;
const remainedNone =
  /\b(?:none|nothing|neither|not\s+one)\b[^.;]{0,30}\b(?:remain|still|any\s+more|happened|came\s+about|did|was\s+the\s+case|found)\b|^\W*(?:they|it|this|that)\s+(?:were|was|did)\s+not\W*$/i;

function tonesOfSentence(
  sentence: Sentence,
  text: string,
  quoted: (at: number) => boolean,
  askedBefore: boolean,
): { tones: Tone[]; asked: boolean } {
  const words = wordsOf(sentence.text, sentence.at);
  const found: Tone[] = [];
  let held: Held = {
    subject: 'none',
    familyHas: false,
    listing: false,
    neither: /\bneither\b/i.test(sentence.text),
    illEnd: words.slice(-3).some(isIllVerb),
  };
  let asked = askedBefore && /\bnone\b|\bneither\b|\bnothing\b/i.test(sentence.text);
  let set = false;
  const pieces = piecesOf(sentence.text, words, sentence.at);
  for (const piece of pieces) {
    const first = piece.words[0];
    if (!first) continue;
    const said = text.slice(
      first.at,
      (piece.words.at(-1)?.at ?? first.at) + (piece.words.at(-1)?.text.length ?? 0),
    );
    asked ||= sought.test(said);
    if (quoted(first.at)) continue;
    const told = /^(?:what|how|why)$/.test(piece.joined) && found.length === 0 && piece === pieces[0];
    const noted = piece.joined === 'if' && verbGroup(piece.words) === undefined;
    if (conditional.test(piece.joined) && !told && !noted) {
      held = { ...held, listing: false };
      continue;
    }
    const read = readPiece(piece, held, text);
    held = read.held;
    for (const tone of read.tones)
      if (asked && tone.value === 'gap') set = true;
      else found.push(tone);
  }
  return { tones: found, asked: set };
}

/** The tones of a text, in order. What was put right, kept from happening or taken back later is no gap. */
export const tonesOf = byText((text: string): readonly Tone[] => {
  const quoted = quotedIn(text);
  let found: Tone[] = [];
  let askedBefore = false;
  for (const sentence of sentencesOf(text)) {
    const { tones, asked } = tonesOfSentence(sentence, text, quoted, askedBefore);
    askedBefore = asked;
    const isMended = mended.exec(sentence.text);
    const lost = averted.test(sentence.text);
    const back = (isMended && takesAllBack.test(sentence.text)) || remainedNone.test(sentence.text);
    if (back) {
      // Up to the beginning of the line: the sentences this one speaks of.
      const from = text.lastIndexOf('\n', sentence.at) + 1;
      found = found.filter((one) => one.value !== 'gap' || one.at < from);
    }
    for (const tone of tones) {
      if (tone.value === 'gap' && (lost || back)) continue;
      if (tone.value === 'gap' && isMended && tone.at < sentence.at + isMended.index + isMended[0].length)
        continue;
      found.push(tone);
    }
  }
  return found;
});
