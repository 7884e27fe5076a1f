/** R14 to R18: duplicates and repeats among the audits of this vault, versions, marking and retention. */
import { addMonths, dayOf, isIsoDate, shortDate } from '../../dates/index.ts';
import { isReAudit } from '../../toolkit/evaluate/re-audit.ts';
import { foldReference, matchKey, roleText } from '../../toolkit/evaluate/index.ts';
import { numberSetting } from '../form-view.ts';
import { answerOf, auditDay, finding, isWritten } from '../reading.ts';
import type { Rule, RuleInput } from '../rule.ts';

const firstHeader = ({ toolkit }: RuleInput): string =>
  toolkit.sections[0]?.questions[0]?.id ?? 'independence';
const placeOf = (input: RuleInput, role: string): string => input.toolkit.roles[role] ?? firstHeader(input);

export const r14: Rule = {
  id: 'R14',
  title: 'One form per person, agency and round',
  explains: 'An agency fills one form for a person in a round. A second one would be counted twice.',
  run: (input) => {
    const key = matchKey(input.toolkit, input.audit);
    if (key === '') return [];
    return input.others
      .filter(
        (one) => one.id !== input.audit.id && one.toolkitId === input.toolkit.id && one.matchKey === key,
      )
      .slice(0, 1)
      .map((one) =>
        finding(
          placeOf(input, 'subject'),
          'text',
          `${one.reference} is already a form for this person, agency and round. Use that one, or correct the header.`,
          'person, agency and round are the same.',
        ),
      );
  },
};

export const r15: Rule = {
  id: 'R15',
  title: 'Same file again',
  explains: 'A file that was audited in the last 12 months is left for another, unless this is a re-audit.',
  run: (input, settings) => {
    const reference = foldReference(roleText(input.toolkit, input.audit, 'case-reference'));
    if (reference === '' || isReAudit(input.toolkit, input.audit)) return [];
    const months = numberSetting(settings, 'months', 12);
    const day = auditDay(input);
    const [earliest, latest] = [addMonths(day, -months), addMonths(day, months)];
    return input.others
      .filter((one) => {
        if (one.id === input.audit.id || one.toolkitId !== input.toolkit.id) return false;
        const done = dayOf(one.signedAt || one.createdAt);
        return foldReference(one.caseReference) === reference && done >= earliest && done <= latest;
      })
      .slice(0, 1)
      .map((one) =>
        finding(
          placeOf(input, 'case-reference'),
          'text',
          `${one.reference} is an audit of the same file from the last ${months} months. Ask for another file, or say why it is audited again.`,
          `the case reference is the same, and that audit is of ${shortDate(dayOf(one.signedAt || one.createdAt))}.`,
        ),
      );
  },
};

export const r16: Rule = {
  id: 'R16',
  title: 'A new version says why',
  explains: 'A signed audit stays as it is. Changes make a new version, with the reason for it.',
  run: (input) =>
    input.audit.version < 2 || isWritten(input.audit.versionReason)
      ? []
      : [
          finding(
            firstHeader(input),
            undefined,
            `This is version ${input.audit.version}, and the reason for it is not written.`,
            'every version after the first has a reason.',
          ),
        ],
};

export const r17: Rule = {
  id: 'R17',
  title: 'Protective marking',
  explains: 'Every page that leaves the program carries a marking, the version and its page number.',
  run: (input) =>
    isWritten(input.audit.marking)
      ? []
      : [
          finding(
            firstHeader(input),
            undefined,
            'The protective marking is empty. Choose one before anything is printed.',
            'pages are marked with it.',
          ),
        ],
};

export const r18: Rule = {
  id: 'R18',
  title: 'Retention date',
  explains:
    'How long an audit is kept is decided when it is made. A form with a field for it has a date there, after the audit.',
  run: (input) => {
    const id = input.toolkit.roles['retention-until'];
    if (id === undefined) return [];
    const until = answerOf(input, 'retention-until').date ?? '';
    if (!isIsoDate(until)) {
      return [
        finding(id, 'date', 'It is not said until when this audit is kept.', 'the retention date is empty.'),
      ];
    }
    return until > auditDay(input)
      ? []
      : [
          finding(
            id,
            'date',
            `The retention date, ${shortDate(until)}, is not after the audit.`,
            `the audit is of ${shortDate(auditDay(input))}.`,
          ),
        ];
  },
};
