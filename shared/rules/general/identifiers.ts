/** R07: what in free text may tell who a person is, with something to put in its place. */
import { ageOn } from '../../dates/index.ts';
import { findIdentifiers, type Identifier, type IdentifierKind, namesAcross } from '../../language/index.ts';
import { signOf, viewOf } from '../form-view.ts';
import { answerOf, auditDay } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

const kindWords: Readonly<Record<IdentifierKind, string>> = {
  name: 'a person’s name',
  dob: 'a date of birth',
  phone: 'a telephone number',
  email: 'an e-mail address',
  postcode: 'a postcode',
  address: 'a home address',
  nhs: 'an NHS number',
  upn: 'a pupil number',
  nino: 'a National Insurance number',
  school: 'the name of a school',
  place: 'the name of a home or a surgery',
  reference: 'a number or a name one person is found by',
};

const oldest = 120;

/** What can stand there instead. Takes the identifier and the day of the audit, from which an age is counted. */
export function replacementFor(found: Identifier, day: string): string {
  if (found.pseudonym !== undefined) return `Replace it with “${found.pseudonym}”?`;
  switch (found.kind) {
    case 'name':
      return 'Replace it with a pseudonym or a role?';
    case 'dob': {
      const age = found.date === undefined ? undefined : ageOn(found.date, day);
      const years = age === undefined || age < 0 || age > oldest ? undefined : age;
      return years === undefined
        ? 'Replace it with an age?'
        : `Replace it with an age (${years === 0 ? 'under 1' : years})?`;
    }
    case 'school':
      return 'Replace it with “the school” or “the nursery”?';
    case 'place':
      return 'Replace it with “the home”, “the hostel” or “the surgery”?';
    case 'postcode':
    case 'address':
      return 'Replace it with the area?';
    default:
      return 'Take it out, and say where in the record it stands?';
  }
}

function pseudonymsOf(input: RuleInput): string[] {
  const own = ['display-name', 'subject', 'case-reference'].map((role) => answerOf(input, role).text ?? '');
  const key = input.localNames.flatMap((one) => (typeof one === 'string' ? [] : [one.pseudonym]));
  return [...own, ...key].filter((one) => one.trim() !== '');
}

export const r07: Rule = {
  id: 'R07',
  title: 'Nothing that tells who a person is',
  explains:
    'An audit is read by many. Names, dates of birth, numbers, addresses and the names of schools are not needed to judge practice; a pseudonym, an age or a role serves as well.',
  run: (input, settings) => {
    // A form whose subject is the school itself switches this kind off.
    const withSchools = settings['schools'] !== false;
    const elsewhere = namesAcross(viewOf(input).texts.map(({ text }) => text));
    const names = pseudonymsOf(input);
    const day = auditDay(input);
    const nameField = input.toolkit.roles['display-name'];
    // The case’s own number stands where the form asks for it.
    const caseField = input.toolkit.roles['case-reference'];
    const ownNumber = (answerOf(input, 'case-reference').text ?? '').toLowerCase();
    return viewOf(input).texts.flatMap(({ place, text }): Finding[] => {
      // The field that holds the pseudonym is compared with the local key alone: any name may be a pseudonym.
      const known = place.question === nameField ? [...names, text] : names;
      const seen = new Set<string>();
      return findIdentifiers(text, input.localNames, known, elsewhere).flatMap((found) => {
        if (found.kind === 'school' && !withSchools) return [];
        if (
          found.kind === 'reference' &&
          (place.question === caseField || ownNumber.includes(found.text.toLowerCase()))
        )
          return [];
        const sign = signOf(`${found.kind} ${found.text.toLowerCase()}`);
        if (seen.has(sign)) return [];
        seen.add(sign);
        return [
          {
            place,
            message: `This may be ${kindWords[found.kind]}: “${found.text}”. ${replacementFor(found, day)}`,
            because: found.because,
            sign,
          },
        ];
      });
    });
  },
};
