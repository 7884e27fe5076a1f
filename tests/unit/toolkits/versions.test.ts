/** One version of a form stands for one form: every version is on record with its fingerprint, and the record says what to do. */
import { describe, expect, it } from 'vitest';
import { progress } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { parseAnswersFile } from '../../../tools/answers/answers-file.ts';
import { answersToBegin } from '../../../tools/docs/begin-answers.ts';
import {
  recordedVersions,
  withForms,
  wrongVersion,
  type Versions,
} from '../../../tools/docs/released-forms.ts';
import { auditOf, formOf, today } from './made-audit.ts';

const form = formOf('dip-sample');
const { version } = form;
const changed = { ...form, purpose: `${form.purpose} Changed.` };
const record = (givenOut: boolean): Versions => withForms({}, [form], givenOut);

describe.each(toolkits.map((one) => [one.id, one] as const))('%s', (_, toolkit) => {
  it('is the form that its version stands for', () => {
    expect(wrongVersion(toolkit, recordedVersions())).toBeNull();
  });

  it('has answers to begin a fixture from: they fit, and every question that shows is answered', () => {
    const read = parseAnswersFile(answersToBegin(toolkit), toolkit, today);
    if (!read.ok) throw new Error(JSON.stringify(read.facts));
    const { answered, questions } = progress(toolkit, auditOf(toolkit, read.value.answers));
    expect(answered).toBe(questions);
  });
});

describe('a changed form', () => {
  it('whose version was given out needs another version, and cannot be put on record as it is', () => {
    expect(wrongVersion(changed, record(true))).toMatch(/Raise its version.*npm run docs -- versions$/);
    expect(() => withForms(record(true), [changed], false)).toThrow('has been given out');
  });

  it('whose version nobody has yet is put on record again', () => {
    expect(wrongVersion(changed, record(false))).toMatch(/Nobody has been given.*npm run docs -- versions$/);
    expect(wrongVersion(changed, withForms(record(false), [changed], false))).toBeNull();
  });

  it('with another version leaves the earlier one on record, given out as it was', () => {
    const next = { ...changed, version: '9.0.0' };
    expect(wrongVersion(next, record(true))).toMatch(/not on record yet/);
    const both = withForms(record(true), [next], false)[form.id];
    expect(both?.[version]).toEqual(record(true)[form.id]?.[version]);
    expect(both?.['9.0.0']?.givenOut).toBe(false);
  });
});
