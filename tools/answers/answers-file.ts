/**
 * The answers of one audit as a file that a person or another program can write (docs/formats/audit-answers-v1.md).
 * The demo fills a form from it; tests keep one complete file per form.
 */
import { z } from 'zod';
import { addDays, shortDate } from '../../shared/dates/index.ts';
import { limits } from '../../shared/limits.ts';
import { typedText } from '../../shared/text/typed-text.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { QuestionId } from '../../shared/toolkit/question.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { Action, Escalation, emptyAction } from '../../shared/audit/action.ts';
import { contentMisfits, isOnlyOdd } from '../../shared/audit/fits/index.ts';
import { type Answer as AnswerType, Answer, emptyAnswer, Evidence, Row } from '../../shared/audit/answer.ts';

const RowOf = Row.partial({ id: true });
const EvidenceOf = Evidence.partial({ id: true, date: true, page: true });

const AnswerOf = Answer.partial().extend({
  rows: z.array(RowOf).max(limits.rows).optional(),
  evidence: z.array(EvidenceOf).max(limits.evidence).optional(),
});

const ActionOf = Action.partial().required({ what: true });

export const AnswersFile = z.strictObject({
  format: z.literal('caselight-answers'),
  version: z.literal(1),
  toolkit: z.string().max(60),
  independence: z.enum(['independent', 'took-part']),
  sectionsLeftOut: z.array(z.string().max(40)).max(40).optional(),
  answers: z.record(QuestionId, AnswerOf),
  actions: z.array(ActionOf).max(limits.actions).optional(),
  escalations: z.array(Escalation).max(limits.risks).optional(),
  /** Reasons for warnings that stay: the problem's key and why. */
  waivers: z
    .array(z.strictObject({ key: z.string().max(200), reason: z.string().min(1).max(limits.waiverReason) }))
    .max(limits.waivers)
    .optional(),
});
export type AnswersFile = z.infer<typeof AnswersFile>;

/** What a file of answers comes to: complete answers and actions, ready to be put into an audit of that form. */
export type ReadAnswers = {
  readonly toolkit: string;
  readonly independence: 'independent' | 'took-part';
  readonly sectionsLeftOut: string[];
  readonly answers: Record<string, AnswerType>;
  readonly actions: Action[];
  readonly escalations: Escalation[];
  readonly waivers: { readonly key: string; readonly reason: string }[];
};

const wholeMonth = /^month\(today([+-]\d{1,4})?\)$/;
const wholeDay = /^today([+-]\d{1,4})?$/;
const dayInText = /\{today([+-]\d{1,4})?\}/g;

/** Puts real days in: "today-21" as a value becomes an ISO date, "month(today-21)" its month, "{today-21}" within a text a written one ("31 Oct 2026"). */
function withDays(value: unknown, today: string): unknown {
  if (typeof value === 'string') {
    const month = wholeMonth.exec(value);
    if (month) return addDays(today, Number(month[1] ?? 0)).slice(0, 7);
    const whole = wholeDay.exec(value);
    if (whole) return addDays(today, Number(whole[1] ?? 0));
    return typedText(value).replace(dayInText, (_, days: string | undefined) =>
      shortDate(addDays(today, Number(days ?? 0))),
    );
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withDays(one, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withDays(one, today)]));
}

const answerFrom = (id: string, given: AnswersFile['answers'][string]): AnswerType => {
  const { rows, evidence, ...rest } = given;
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return Answer.parse({
    ...emptyAnswer,
    ...plain,
    ...(rows === undefined ? {} : { rows: rows.map((row, n) => ({ ...row, id: row.id ?? `r${n + 1}` })) }),
    evidence: (evidence ?? []).map((one, n) => ({
      record: one.record,
      id: one.id ?? `${id.replace(/[^A-Za-z0-9-]/g, '-')}-e${n + 1}`,
      date: one.date ?? '',
      page: one.page ?? '',
    })),
  });
};

function actionFrom(given: z.infer<typeof ActionOf>, index: number): Action {
  // A file that names one question, or none for the whole audit, has no list of them.
  const { questions: _none, ...bare } = emptyAction(`a${index + 1}`);
  return Action.parse({
    ...bare,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  });
}

const at = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the file';

/**
 * Reads a file of answers for a form. Takes the parsed JSON, the form and today as ISO date (for "today-21").
 * Gives the answers with every default filled in, or `audit-invalid` with facts `place` (where and why, ready for the
 * sentence), `at` (the path) and `reason`. No value from the file is repeated in a failure.
 */
export function parseAnswersFile(
  value: unknown,
  toolkit: Toolkit,
  today: string,
): Result<ReadAnswers, 'audit-invalid'> {
  const refuse = (where: string, reason: string) =>
    failed('audit-invalid', { place: `${where} (${reason})`, at: where, reason });
  const read = AnswersFile.safeParse(withDays(value, today));
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse(at(issue?.path ?? []), issue?.message ?? 'not readable');
  }
  const file = read.data;
  if (file.toolkit !== toolkit.id)
    return refuse('toolkit', `these are answers for another form than ${toolkit.id}`);
  // A number out of its bounds is for the checks of the form, as a date nobody would mean is.
  const misfit = contentMisfits(toolkit, file, today).find(
    (one) => one.reason === 'about-nothing' || (one.reason !== 'out-of-bounds' && !isOnlyOdd(one)),
  );
  if (misfit) return refuse(misfit.at, misfit.words);
  return ok({
    toolkit: file.toolkit,
    independence: file.independence,
    sectionsLeftOut: file.sectionsLeftOut ?? [],
    answers: Object.fromEntries(
      Object.entries(file.answers).map(([id, given]) => [id, answerFrom(id, given)]),
    ),
    actions: (file.actions ?? []).map(actionFrom),
    escalations: file.escalations ?? [],
    waivers: file.waivers ?? [],
  });
}
