/**
 * An organisation's own words in a built-in form: names of reconstructed parts, grade words, the numbers of deadlines,
 * and which checks are on, kept per vault (records/own-words.ts). What the source states keeps its words. The result is a form of
 * its own, with its own fingerprint, and audits made before keep theirs.
 */
import type { Question } from './question.ts';
import type { Section, Toolkit } from './toolkit.ts';

export type OwnWord = {
  /** Key in own words: "case-file-audit/question/C4/title". */
  readonly path: string;
  /** What is changed, for a list: "4 Child’s voice and lived experience, title". */
  readonly label: string;
  /** The words of the built-in form. */
  readonly words: string;
  /** A switch is “on” or “off”. */
  readonly kind: 'text' | 'number' | 'switch';
  readonly maxLength: number;
  /** Another word in use for the same grade, offered beside it: “Adequate” for Requires improvement. */
  readonly alias?: string;
};

type Change = OwnWord & { readonly apply: (toolkit: Toolkit, words: string) => Toolkit };

const changeQuestion = (toolkit: Toolkit, id: string, change: (question: Question) => Question): Toolkit => ({
  ...toolkit,
  sections: toolkit.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.id === id ? change(question) : question)),
  })),
});

const changeSection = (toolkit: Toolkit, id: string, change: (section: Section) => Section): Toolkit => ({
  ...toolkit,
  sections: toolkit.sections.map((section) => (section.id === id ? change(section) : section)),
});

/** A new title makes an old short one wrong: the short one goes, and lists show the title. */
function retitled<T extends { title: string; shortTitle?: string | undefined }>(one: T, title: string): T {
  const { shortTitle: _, ...rest } = one;
  return { ...rest, title } as T;
}

function questionChanges(toolkit: Toolkit, question: Question): Change[] {
  const { id, number, title, ask } = question;
  const base = `${toolkit.id}/question/${id}`;
  const name = number === '' ? title : `${number} ${title}`;
  return [
    {
      path: `${base}/title`,
      label: `${name}, title`,
      words: title,
      kind: 'text',
      maxLength: 120,
      apply: (form, words) => changeQuestion(form, id, (one) => retitled(one, words)),
    },
    {
      path: `${base}/ask`,
      label: `${name}, question`,
      words: ask,
      kind: 'text',
      maxLength: 800,
      apply: (form, words) => changeQuestion(form, id, (one) => ({ ...one, ask: words })),
    },
  ];
}

function sectionChanges(toolkit: Toolkit, section: Section): Change[] {
  return [
    {
      path: `${toolkit.id}/section/${section.id}/title`,
      label: `Section ${section.title}`,
      words: section.title,
      kind: 'text',
      maxLength: 120,
      apply: (form, words) => changeSection(form, section.id, (one) => retitled(one, words)),
    },
  ];
}

function gradeChanges(toolkit: Toolkit): Change[] {
  return toolkit.scales.flatMap((scale) =>
    scale.grades.map(({ key, word }) => ({
      path: `${toolkit.id}/grade/${scale.id}/${key}/word`,
      label: `${scale.title}, ${word}`,
      words: word,
      kind: 'text' as const,
      maxLength: 60,
      ...(scale.aliases?.[key] === undefined ? {} : { alias: scale.aliases[key] }),
      apply: (form: Toolkit, words: string): Toolkit => ({
        ...form,
        scales: form.scales.map((one) =>
          one.id === scale.id
            ? {
                ...one,
                grades: one.grades.map((grade) => (grade.key === key ? { ...grade, word: words } : grade)),
              }
            : one,
        ),
      }),
    })),
  );
}

function numberChanges(toolkit: Toolkit): Change[] {
  return toolkit.rules.flatMap((use) =>
    Object.entries(use.settings ?? {}).flatMap(([name, value]): Change[] =>
      typeof value === 'number'
        ? [
            {
              path: `${toolkit.id}/rule/${use.id}/${name}`,
              label: `Check ${use.id}, ${name}`,
              words: String(value),
              kind: 'number',
              maxLength: 4,
              apply: (form, words) => ({
                ...form,
                rules: form.rules.map((one) =>
                  one.id === use.id ? { ...one, settings: { ...one.settings, [name]: Number(words) } } : one,
                ),
              }),
            },
          ]
        : [],
    ),
  );
}

/** What of a check is a matter of yes or no: whether R07 counts the name of a school. */
function settingSwitches(toolkit: Toolkit): Change[] {
  return toolkit.rules.flatMap((use) =>
    Object.entries(use.settings ?? {}).flatMap(([name, value]): Change[] =>
      typeof value === 'boolean'
        ? [
            {
              path: `${toolkit.id}/rule/${use.id}/${name}`,
              label: `Check ${use.id}, ${name}`,
              words: value ? 'on' : 'off',
              kind: 'switch',
              maxLength: 3,
              apply: (form, words) => ({
                ...form,
                rules: form.rules.map((one) =>
                  one.id === use.id ? { ...one, settings: { ...one.settings, [name]: words === 'on' } } : one,
                ),
              }),
            },
          ]
        : [],
    ),
  );
}

/** Checks without which a signed audit would not be what it says it is; no organisation can do without them. */
const always: ReadonlySet<string> = new Set(['R01', 'R04', 'R05', 'R16', 'R17']);

/** Every other check of a form can be switched off, and on again. */
function switchChanges(toolkit: Toolkit): Change[] {
  return toolkit.rules
    .filter((use) => !always.has(use.id))
    .map((use) => ({
      path: `${toolkit.id}/rule/${use.id}/on`,
      label: `Check ${use.id}`,
      words: use.on ? 'on' : 'off',
      kind: 'switch',
      maxLength: 3,
      apply: (form, words) => ({
        ...form,
        rules: form.rules.map((one) => (one.id === use.id ? { ...one, on: words === 'on' } : one)),
      }),
    }));
}

/** Between the codes of a list, as they are typed in settings. */
const between = /\s*;\s*/;

/** An id for a code of an organisation's own: letters and digits of its words, told apart by a number where two are alike. */
function codeIds(labels: readonly string[], known: ReadonlyMap<string, string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const label of labels) {
    const plain = label
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50);
    const taken = new Set([...ids.values(), ...known.values()]);
    let id = known.get(label) ?? (plain || 'code');
    for (let n = 2; !known.has(label) && taken.has(id); n += 1) id = `${plain || 'code'}-${n}`;
    ids.set(label, id);
  }
  return ids;
}

/** The codes by which an organisation reports: the list of the question that plays the role "themes". Codes that stay keep their ids. */
function themeChanges(toolkit: Toolkit): Change[] {
  const id = toolkit.roles['themes'];
  const question = toolkit.sections.flatMap((section) => section.questions).find((one) => one.id === id);
  if (question === undefined || !('choices' in question.answer)) return [];
  const { choices } = question.answer;
  const known = new Map(choices.map((one) => [one.label, one.id]));
  return [
    {
      path: `${toolkit.id}/question/${question.id}/choices`,
      label: `${question.number} ${question.title}, codes with a semicolon between them`,
      words: choices.map((one) => one.label).join('; '),
      kind: 'text',
      maxLength: 800,
      apply: (form, words) => {
        const labels = [...new Set(words.split(between).filter((label) => label !== ''))].slice(0, 60);
        const ids = codeIds(labels, known);
        const own = labels.map((label) => ({ id: ids.get(label) ?? 'code', label: label.slice(0, 300) }));
        return changeQuestion(form, question.id, (one) =>
          'choices' in one.answer && own.length > 0
            ? { ...one, answer: { ...one.answer, choices: own } }
            : one,
        );
      },
    },
  ];
}

const changesOf = (toolkit: Toolkit): Change[] => [
  ...toolkit.sections.flatMap((section) => [
    ...(section.origin === 'stated' ? [] : sectionChanges(toolkit, section)),
    ...section.questions
      .filter((question) => question.origin !== 'stated')
      .flatMap((question) => questionChanges(toolkit, question)),
  ]),
  ...themeChanges(toolkit),
  ...gradeChanges(toolkit),
  ...numberChanges(toolkit),
  ...settingSwitches(toolkit),
  ...switchChanges(toolkit),
];

/** What an organisation may change in a form, in form order, with the built-in words. */
export const changeableWords = (toolkit: Toolkit): OwnWord[] =>
  changesOf(toolkit).map(({ path, label, words, kind, maxLength, alias }) => ({
    path,
    label,
    words,
    kind,
    maxLength,
    ...(alias === undefined ? {} : { alias }),
  }));

const shapes = { text: /./, number: /^[1-9]\d{0,3}$/, switch: /^(on|off)$/ } as const;
/** Whether words can stand in this place: not empty, short enough, a number from 1 to 9999 where one is asked, on or off for a switch. */
export const fitsOwnWord = ({ kind, maxLength }: OwnWord, words: string): boolean =>
  words !== '' && words.length <= maxLength && shapes[kind].test(words);

/**
 * The form with an organisation's own words. Takes the built-in form and own words (other forms' entries
 * are left alone). Gives the form, and the paths of this form that were refused: unknown, stated in the source, empty,
 * too long, no whole number from 1 to 9999, or neither on nor off. Without a change the very same form comes back.
 */
export function withOwnWords(
  toolkit: Toolkit,
  words: Readonly<Record<string, string>>,
): { readonly toolkit: Toolkit; readonly refused: readonly string[] } {
  const changes = new Map(changesOf(toolkit).map((change) => [change.path, change]));
  const refused: string[] = [];
  let form = toolkit;
  for (const [path, given] of Object.entries(words)) {
    if (!path.startsWith(`${toolkit.id}/`)) continue;
    const change = changes.get(path);
    const text = given.replace(/\s+/g, ' ').trim();
    if (!change || !fitsOwnWord(change, text)) refused.push(path);
    else if (text !== change.words) form = change.apply(form, text);
  }
  return { toolkit: form, refused };
}
