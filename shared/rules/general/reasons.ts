/** R02 and R13: reasons that are too short, repeat something, or tell another story than their grade. */
import { counted } from '../../dates/index.ts';
import { hasBoxes, isGraded, isRunningText, ownDescriptors } from '../../kinds/index.ts';
import { countWords as countIn, saysLittle } from '../../language/index.ts';
import { byText } from '../../language/memo.ts';
import { isBelow, isGrade, meetsBenchmark, notApplicable, scaleOf, takesGrade } from '../../scales/index.ts';
import type { GradeKey } from '../../scales/scale.ts';
import { nameOf, numberSetting, type TextAt, viewOf } from '../form-view.ts';
import { mismatch } from '../grade-and-words.ts';
import { finding, gradeWord } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';
import { fewWordsOver, nearness } from '../near-copies.ts';
import { overlapOf, repeatsIn } from '../shingles.ts';

/** Texts are looked at again after every pause, and few of them change: what was counted and read is kept by the text. */
const countWords = byText(countIn);
const littleIn = byText((text: string) => ({ little: saysLittle(text) }));

/** Words of a text up to which nothing is compared: short answers are often rightly alike. */
const leastToCompare = 8;

/** Words from which a text counts as a near copy, and the share of its words that stand in the other in the same order. */
const leastForNear = 20;
const nearShare = 0.75;

/** The texts that explain: reasons of grades, boxes of areas, and long texts outside the header. */
const explaining = (input: RuleInput): TextAt[] =>
  viewOf(input).texts.filter(({ asked, place }) => {
    if (!asked || asked.section.id === 'about') return false;
    const { question } = asked;
    if (place.field === 'rationale') return isGraded(question) && asked.answer.grade !== notApplicable;
    return place.field === 'text' ? isRunningText(question) : hasBoxes(question) && place.row === undefined;
  });

function tooShort(text: TextAt, input: RuleInput, least: number): Finding[] {
  const { asked, place } = text;
  if (!asked) return [];
  const { question } = asked;
  const words = countWords(text.text);
  if (words >= least) return [];
  const because =
    littleIn(text.text).little === undefined
      ? `shorter than ${least} words.`
      : `shorter than ${least} words, and none of them is about this file.`;
  const howMany = counted(words, 'word');
  const { grade } = asked.answer;
  if (isGraded(question) && isGrade(grade)) {
    const word = gradeWord(input, place.question, grade);
    return [
      finding(
        place.question,
        'rationale',
        `${howMany}. Would a reader see how you came to ${word}?`,
        because,
      ),
    ];
  }
  if (isRunningText(question) && question.required) {
    return [
      finding(place.question, 'text', `${howMany}. Would a reader understand it without the file?`, because),
    ];
  }
  return [];
}

function areasTooShort(input: RuleInput, least: number): Finding[] {
  return viewOf(input).asked.flatMap(({ question, answer }) => {
    if (!hasBoxes(question) || !answer.area) return [];
    const { facts, analysis, link } = answer.area;
    const words = countWords(`${facts} ${analysis} ${link}`);
    if (words === 0 || words >= least || !isGrade(answer.grade)) return [];
    const word = gradeWord(input, question.id, answer.grade);
    return [
      finding(
        question.id,
        'facts',
        `${counted(words, 'word')} of evidence. Would a reader see how you came to ${word}?`,
        `shorter than ${least} words in all three boxes.`,
      ),
    ];
  });
}

/** The descriptors beside a graded question: its own and those of its scale. */
function descriptors(
  { toolkit }: RuleInput,
  { asked }: TextAt,
): { readonly grade: GradeKey; readonly text: string }[] {
  if (asked === undefined) return [];
  const own = Object.entries(ownDescriptors(asked.question));
  const general = scaleOf(toolkit, asked.question)?.grades ?? [];
  return [
    ...own.flatMap(([grade, text]) => (text === undefined ? [] : [{ grade, text }])),
    ...general.map((grade) => ({ grade: grade.key, text: grade.descriptor })),
  ];
}

/** A descriptor as it stands, with small words changed, or whole inside a text that adds little. */
const repeatsDescriptor = (text: string, descriptor: string): boolean =>
  overlapOf(text, descriptor, 0.7) >= 0.7 ||
  nearness(text, descriptor, nearShare) >= nearShare ||
  (countWords(descriptor) >= leastForNear &&
    nearness(descriptor, text, 0.85) >= 0.85 &&
    countWords(descriptor) >= 0.5 * countWords(text));

function repeatsRubric(text: TextAt, input: RuleInput): Finding[] {
  if (countWords(text.text) < leastToCompare) return [];
  const same = descriptors(input, text).find((one) => repeatsDescriptor(text.text, one.text));
  if (!same) return [];
  const word = gradeWord(input, text.place.question, same.grade);
  return [
    {
      place: text.place,
      message: `This repeats the descriptor of ${word}. What in the record shows it?`,
      because: 'most of its words are those of the rubric, in its order.',
      sign: 'rubric',
    },
  ];
}

type Copy = {
  readonly later: number;
  readonly earlier: number;
  readonly share: number;
  readonly near: boolean;
};

/** Later texts that are an earlier one with some words changed; those that repeat it run by run are left to repeatsIn. */
function nearCopies(texts: readonly string[], known: ReadonlySet<number>): Copy[] {
  return texts.flatMap((text, later): Copy[] => {
    if (known.has(later) || countWords(text) < leastForNear) return [];
    for (let earlier = 0; earlier < later; earlier += 1) {
      const share = nearness(text, texts[earlier] ?? '', nearShare);
      if (share >= nearShare) return [{ later, earlier, share, near: true }];
    }
    return [];
  });
}

function repeatsAnother(texts: readonly TextAt[]): Finding[] {
  const long = texts.filter(({ text }) => countWords(text) >= leastToCompare);
  const words = long.map(({ text }) => text);
  const exact = repeatsIn(words).map((one): Copy => ({ ...one, near: false }));
  const copies = [...exact, ...nearCopies(words, new Set(exact.map((one) => one.later)))];
  return copies.flatMap(({ later, earlier, share, near }) => {
    const [here, there] = [long[later], long[earlier]];
    const other = there?.asked;
    if (!here || !other) return [];
    const where =
      there.place.question === here.place.question ? 'another box of this area' : nameOf(other.question);
    const percent = `${Math.round(share * 100)} %`;
    const because = near
      ? `${percent} of its words stand there as well, in the same order.`
      : `${percent} of its runs of five words stand there as well.`;
    return [
      {
        place: here.place,
        message: `This ${near ? 'nearly ' : ''}repeats ${where}. What is particular to this question?`,
        because,
        sign: 'repeat',
      },
    ];
  });
}

/** "Good good good": many words and hardly a different one. */
function sameWordsOver({ text, place }: TextAt): Finding[] {
  const few = fewWordsOver(text);
  if (!few) return [];
  return [
    {
      place,
      message: `${few.words} words, ${few.different === 1 ? 'all of them the same' : `only ${few.different} of them different`}. Would a reader see how it was?`,
      because: 'it is a few words over and over.',
      sign: 'same',
    },
  ];
}

/** "Good because good work was done": many words, and next to none of them about this file. */
function saysLittleOfItsOwn({ text, place }: TextAt): Finding[] {
  const little = fewWordsOver(text) ? undefined : littleIn(text).little;
  // A short text is told as that (tooShort).
  if (!little || little.words < leastForNear) return [];
  const left = little.particular.slice(0, 6).map((word) => `“${word}”`);
  return [
    {
      place,
      message: `${little.words} words, and hardly one about this file. What in the record shows it?`,
      because:
        left.length === 0
          ? 'it holds words of grading and headings of the form alone.'
          : `beside words of grading and headings of the form it holds ${left.join(', ')}.`,
      sign: 'little',
    },
  ];
}

/** Words beside a choice, a number or a list that are not so few that they say nothing. */
const leastBesideChoice = 3;

function besideChoice({ asked, place, text }: TextAt): Finding[] {
  if (!asked || place.field !== 'rationale' || asked.section.id === 'about') return [];
  const words = countWords(text);
  if (takesGrade(asked.question) || words >= leastBesideChoice) return [];
  return [
    finding(
      place.question,
      'rationale',
      `${counted(words, 'word')}. Would a reader see how you came to this answer?`,
      `shorter than ${leastBesideChoice} words.`,
    ),
  ];
}

export const r02: Rule = {
  id: 'R02',
  title: 'Reasons that explain',
  explains:
    'Very short reasons, reasons that repeat another box or the rubric, and reasons that say nothing about this file rarely let a reader see how a grade came about.',
  run: (input, settings) => {
    const least = numberSetting(settings, 'leastWords', 25);
    const texts = explaining(input);
    return [
      ...texts.flatMap((text) => tooShort(text, input, least)),
      ...areasTooShort(input, least),
      ...texts.flatMap((text) => repeatsRubric(text, input)),
      ...texts.flatMap(sameWordsOver),
      ...texts.flatMap(saysLittleOfItsOwn),
      ...viewOf(input).texts.flatMap(besideChoice),
      ...repeatsAnother(texts),
    ];
  },
};

export const r13: Rule = {
  id: 'R13',
  title: 'Grade and words go together',
  explains:
    'A strong grade whose reasons speak mostly of gaps, or a weak grade whose reasons only praise, is worth another look.',
  run: (input, settings) => {
    const least = numberSetting(settings, 'leastWords', 2);
    const areaGapsElsewhere = input.toolkit.rules.some((use) => use.id === 'B05' && use.on);
    return viewOf(input).asked.flatMap(({ question, answer }) => {
      const { grade, area } = answer;
      const inBoxes = hasBoxes(question);
      const scale = scaleOf(input.toolkit, question);
      // A scale that knows no better and worse tells nothing about words.
      if (scale === undefined || !isGrade(grade)) return [];
      const meets = meetsBenchmark(scale, grade);
      if (!meets && !isBelow(scale, grade)) return [];
      const text = inBoxes ? [area?.facts, area?.analysis, area?.link].join('\n') : answer.rationale;
      const found = mismatch(meets, text, least);
      if (!found || (inBoxes && found.kind === 'gaps' && areaGapsElsewhere)) return [];
      const word = gradeWord(input, question.id, grade);
      const words = found.words.slice(0, 6).map((one) => `“${one}”`);
      return [
        finding(
          question.id,
          inBoxes ? 'facts' : 'rationale',
          found.kind === 'gaps'
            ? `${nameOf(question)} is ${word}, and the reasons speak mostly of gaps. Do they go together?`
            : `${nameOf(question)} is ${word}, and the reasons speak only of what is good. Do they go together?`,
          `${found.kind === 'gaps' ? 'gap words' : 'words of praise'}: ${words.join(', ')}.`,
        ),
      ];
    });
  },
};
