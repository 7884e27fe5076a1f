/** What can be changed in a form, sorted for a person: names and questions, grade words, numbers, checks; and found by a word. */
import { foldedText } from '../../../../shared/text/fold.ts';
import type { CheckWords } from '../../../../shared/contract/checks.ts';
import { changeableWords, type OwnWord } from '../../../../shared/toolkit/own-words.ts';
import type { Severity, Toolkit } from '../../../../shared/toolkit/toolkit.ts';

export type Line = {
  readonly word: OwnWord;
  readonly label: string;
  /** What it is about, under the label; empty where the label says it all. */
  readonly hint: string;
};
export type WordGroup = { readonly title: string; readonly hint: string; readonly lines: readonly Line[] };

const unit: Readonly<Record<string, string>> = {
  leastWords: 'fewest words',
  months: 'months',
  weeks: 'weeks',
  days: 'days',
  workingDays: 'working days',
  greenWeeks: 'weeks that count as regular',
  amberWeeks: 'weeks that are still acceptable',
  gaps: 'number of gaps',
  most: 'most actions',
  packsWorkingDays: 'working days before the meeting when the packs go out',
  schools: 'names of schools count as well',
};
const weight: Readonly<Record<Severity, string>> = {
  block: 'Holds up signing.',
  warn: 'Asks to change it or say why.',
  prompt: 'A prompt; holds up nothing.',
};

/** The rule that a path names: "macfa/rule/S07/on" gives S07 and "on". */
function ruleOf(path: string): { readonly id: string; readonly name: string } {
  const [, , id = '', name = ''] = path.split('/');
  return { id, name };
}

type Checks = ReadonlyMap<string, CheckWords>;

function lineOf(toolkit: Toolkit, word: OwnWord, checks: Checks): Line {
  if (word.kind === 'text') return { word, label: word.label, hint: '' };
  const { id, name } = ruleOf(word.path);
  const rule = checks.get(id);
  const title = `${id} ${rule?.title ?? ''}`.trim();
  const severity = toolkit.rules.find((one) => one.id === id)?.severity ?? 'prompt';
  return word.kind === 'number'
    ? { word, label: `${title}: ${unit[name] ?? name}`, hint: '' }
    : {
        word,
        label: name === 'on' ? title : `${title}: ${unit[name] ?? name}`,
        hint: `${rule?.explains ?? ''} ${weight[severity]}`.trim(),
      };
}

/** The groups of a form, without lines that do not have the words looked for, and without those that are not changed where `changed` is given. Takes what the checks are called. */
export function groupsOf(
  toolkit: Toolkit,
  find: string,
  changed: Readonly<Record<string, string>> | null,
  checks: Checks,
): WordGroup[] {
  const looked = foldedText(find).trim().split(/\s+/).filter(Boolean);
  const lines = changeableWords(toolkit)
    .map((word) => lineOf(toolkit, word, checks))
    .filter(({ word, label, hint }) => {
      if (changed !== null && changed[word.path] === undefined) return false;
      const text = foldedText(`${label} ${hint} ${word.words}`);
      return looked.every((part) => text.includes(part));
    });
  const isGrade = ({ word }: Line): boolean => word.path.split('/')[1] === 'grade';
  const groups: WordGroup[] = [
    {
      title: 'Names and questions',
      hint: 'Parts that are a reconstruction. What the source states keeps its words.',
      lines: lines.filter((line) => line.word.kind === 'text' && !isGrade(line)),
    },
    {
      title: 'Grade words',
      hint: 'The order of the grades stays; only the words change.',
      lines: lines.filter(isGrade),
    },
    {
      title: 'Deadlines and other numbers',
      hint: 'From 1 to 9999.',
      lines: lines.filter(({ word }) => word.kind === 'number'),
    },
    {
      title: 'Checks',
      hint: 'Without a tick the check is not made in this form. Completeness, independence, risk, new versions and marking are always checked.',
      lines: lines.filter(({ word }) => word.kind === 'switch'),
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
