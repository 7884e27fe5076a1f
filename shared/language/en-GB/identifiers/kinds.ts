/** What an identifier found in free text is, and what the program offers instead. */
import type { Match } from '../../match.ts';

export type IdentifierKind =
  | 'name'
  | 'dob'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'address'
  | 'nhs'
  | 'upn'
  | 'nino'
  | 'school'
  /** A number of a case, a document, an account or a car, or a name online. */
  | 'reference'
  /** A care home, hostel, surgery or clinic by name. */
  | 'place';

export type Identifier = Match & {
  readonly kind: IdentifierKind;
  /** For a date of birth: the ISO date when a whole one was read, so that an age can be offered. */
  readonly date?: string;
  /** For a name of the local key: its pseudonym. */
  readonly pseudonym?: string;
};
