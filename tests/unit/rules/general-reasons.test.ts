/** R02, R07, R12 and R13: what texts say. */
import { describe, expect, it } from 'vitest';
import { r07 } from '../../../shared/rules/general/identifiers.ts';
import { auditOf, complete, inputOf, reasons, rubricOfGood, says } from './small-form.ts';

describe('R02 reasons that explain', () => {
  it('prompts at short reasons, in the words of the screens', () => {
    expect(
      says('R02', { '1a': { rationale: 'The plan is clear and was shared with all of them.' } }),
    ).toMatchObject([
      {
        message: '11 words. Would a reader see how you came to Good?',
        because: 'shorter than 25 words, and none of them is about this file.',
        severity: 'prompt',
      },
    ]);
  });
  it('prompts at a short required text and at thin evidence of an area', () => {
    const area = {
      facts: 'Two visits.',
      analysis: 'Few.',
      link: '',
      impact: 'Robin waits, so it may get worse.',
      rereadImpact: false,
    };
    expect(says('R02', { '3c': { text: 'All went well.' } }).map((one) => one.place)).toEqual([
      { question: '3c', field: 'text' },
    ]);
    expect(says('R02', { '3a': { grade: 'g', area } }).map((one) => one.place)).toEqual([
      { question: '3a', field: 'facts' },
    ]);
  });
  it('prompts when a box repeats another one, commas and capitals aside', () => {
    const copy = reasons.replaceAll(',', '').toUpperCase();
    expect(says('R02', { '4a': { rationale: copy } })).toMatchObject([
      { place: { question: '4a' }, message: 'This repeats 1a. What is particular to this question?' },
    ]);
  });
  it('prompts when reasons repeat the rubric', () => {
    expect(
      says('R02', { '1a': { rationale: `${rubricOfGood} So it is.` } }).map((one) => one.message),
    ).toContain('This repeats the descriptor of Good. What in the record shows it?');
  });
  it('is silent on full reasons, on reasons for not applicable and on the header', () => {
    expect(says('R02')).toEqual([]);
    expect(
      says('R02', { '1a': { grade: 'na', rationale: 'Not yet born.' }, 'why-from': { text: 'A re-audit.' } }),
    ).toEqual([]);
  });
});

describe('R07 nothing that tells who a person is', () => {
  const born = { '1a': { rationale: `${reasons} The child (12/04/2018) is seen apart.` } };
  it('offers an age for a date of birth, counted at the audit date', () => {
    expect(says('R07', born)).toMatchObject([
      {
        message: 'This may be a date of birth: “12/04/2018”. Replace it with an age (7)?',
        severity: 'warn',
        place: { question: '1a', field: 'rationale' },
      },
    ]);
  });
  it('offers the pseudonym of a name in the local key, in any case', () => {
    const more = { localNames: [{ name: 'Zephyrine Oakapple', pseudonym: 'Robin' }] };
    expect(
      says('R07', { '3c': { text: `${reasons} ZEPHYRINE OAKAPPLE and Zephyrine were seen.` } }, {}, more).map(
        (one) => one.message,
      ),
    ).toEqual([
      'This may be a person’s name: “ZEPHYRINE OAKAPPLE”. Replace it with “Robin”?',
      'This may be a person’s name: “Zephyrine”. Replace it with “Robin”?',
    ]);
  });
  it('takes the local key as names alone as well', () => {
    expect(
      says('R07', { '3c': { text: `${reasons} Ask Brontach.` } }, {}, { localNames: ['Brontach'] }),
    ).toHaveLength(1);
  });
  it('looks into tables, evidence, boxes and actions, and gives the place', () => {
    const places = says('R07', {
      '3b': { rows: [{ id: 'r1', cells: { who: 'Mrs Quillfeather' } }] },
      '1a': { evidence: [{ id: 'x1', record: 'Letter of Dr Hallowell', date: '', page: '' }] },
    }).map((one) => one.place);
    expect(places).toEqual([
      { question: '1a', field: 'evidence', row: 'x1' },
      { question: '3b', field: 'row', row: 'r1', column: 'who' },
    ]);
  });
  it('keeps a reason with the identifier it was given for, when another one comes before it', () => {
    const [first] = says('R07', born);
    const waivers = [{ key: first?.key ?? '', reason: 'It is invented.', at: '2026-03-20T10:00:00.000Z' }];
    const later = says(
      'R07',
      { '1a': { rationale: `Mrs Quillfeather rang. ${born['1a'].rationale}` } },
      { waivers },
    );
    expect(later.map((one) => [one.message.slice(0, 30), one.waived])).toEqual([
      ['This may be a person’s name: “', undefined],
      ['This may be a date of birth: “', 'It is invented.'],
    ]);
  });
  it('holds no text of the audit in its keys', () => {
    for (const { key } of says('R07', born)) expect(key).not.toMatch(/2018|12\/04/);
  });
  it('leaves pseudonyms, escalations and clean text alone', () => {
    expect(
      says('R07', { child: { text: 'Tamsin' }, '3c': { text: `${reasons} Tamsin and Wren were heard.` } }),
    ).toEqual([]);
    expect(says('R07')).toEqual([]);
  });
});

describe('R12 about the record, not the worker', () => {
  it('offers words about the record, in the words of the screens', () => {
    expect(says('R12', { '1a': { rationale: `${reasons} Failed to visit.` } })).toMatchObject([
      {
        message: '“Failed to visit” may read as blame. Perhaps: no visit is recorded.',
        because: 'words about a person’s effort.',
        severity: 'prompt',
      },
    ]);
  });
  it('speaks at the example of the dossier and is silent about a family member', () => {
    expect(says('R12', { '3c': { text: `${reasons} The worker failed to see Robin.` } })).toHaveLength(1);
    expect(says('R12', { '3c': { text: `${reasons} The mother failed to see Robin.` } })).toEqual([]);
  });
});

describe('R13 grade and words go together', () => {
  it('speaks at gaps under a strong grade and at praise under a weak one', () => {
    expect(
      says('R13', {
        '1a': {
          grade: 'g',
          rationale: 'The chronology is missing, dates are unclear and there is no record of why.',
        },
      }),
    ).toMatchObject([{ because: 'gap words: “is missing”, “are unclear”, “no record of”.' }]);
    expect(
      says('R13', { '1a': { grade: 'in', rationale: 'Excellent work, thorough and timely.' } }),
    ).toHaveLength(1);
  });
  it('is silent where they agree', () => {
    expect(
      says('R13', {
        '1a': {
          grade: 'ri',
          rationale: 'The chronology is missing, dates are unclear and there is no record of why.',
        },
      }),
    ).toEqual([]);
    expect(
      says('R13', {
        '1a': { grade: 'g', rationale: 'There are no gaps, nothing is missing and the plan is clear.' },
      }),
    ).toEqual([]);
  });
});

describe('R02 near copies', () => {
  const long =
    'The plan was written with the family at the second meeting and each step in it has an owner, a date and a way to see that it was done in time.';
  const everyFifth = long
    .split(' ')
    .map((word, n) => (n % 5 === 4 ? `other${n}` : word))
    .join(' ');
  it('of another box are found with every fifth word changed', () => {
    const found = says('R02', { '4a': { rationale: long }, '4b': { rationale: everyFifth } });
    expect(found.map((one) => [one.place.question, one.message])).toContainEqual([
      '4b',
      expect.stringContaining('nearly repeats'),
    ]);
  });
  it('of one word over and over are found', () => {
    const found = says('R02', { '4a': { rationale: Array(30).fill('good').join(' ') } });
    expect(found.map((one) => one.message)).toContainEqual(expect.stringContaining('all of them the same'));
  });
  it('and one word beside a choice are found', () => {
    const found = says('R02', { '1c': { rationale: 'Yes.' } });
    expect(found.map((one) => one.place)).toEqual([{ question: '1c', field: 'rationale' }]);
  });
});

describe('R07 across the form', () => {
  it('finds a name with few signs where another box shows that it is one, and leaves schools where a form says so', () => {
    const answers = {
      '1a': { rationale: `${reasons} We met Ruvindra’s mother.` },
      '3c': { text: `${reasons} Then Ruvindra at the club, after Brookmead Primary School.` },
    };
    const inSchools = says('R07', answers).filter((one) => one.place.question === '3c');
    expect(inSchools.map((one) => one.message).join(' ')).toMatch(/Ruvindra.*Brookmead Primary School/s);
    expect(
      r07
        .run(inputOf(auditOf({ ...complete, '3c': { ...complete['3c'], ...answers['3c'] } })), {
          schools: false,
        })
        .map((one) => one.message)
        .join(' '),
    ).not.toContain('Brookmead');
  });
});
