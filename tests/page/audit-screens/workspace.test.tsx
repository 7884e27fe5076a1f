// @vitest-environment jsdom
/** The workspace: grading, reasons, evidence, going about, undo, by keys and by mouse; axe on each kind of page. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { blank } from './setting.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const audit = (answers: Audit['answers'] = {}): Audit => ({ ...blank(), answers });
const at = (document: Audit, question: string) =>
  ({ screen: 'audit', audit: document.id, question }) as const;
const rest = (ms = 700) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

describe('one question', () => {
  it('focuses its heading, shows each descriptor with its grade, and has no violations', async () => {
    const document = audit();
    const { shown } = await show(document, at(document, '3i'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    const good = screen.getByRole('radio', { name: 'Good' });
    expect(good).toHaveAccessibleDescription(/Each child is heard/);
    expect(screen.getByRole('textbox', { name: 'Why this grade' })).toBeVisible();
    await expectNoViolations(shown.container);
  });

  it('grades by Alt and digit from anywhere, and by digit in the scale; Enter goes to the reasons', async () => {
    const document = audit();
    const { user, now } = await show(document, at(document, '3i'));
    await user.keyboard('{Alt>}2{/Alt}');
    expect(now().answers['3i']?.grade).toBe('g');
    screen.getByRole('radio', { name: 'Good' }).focus();
    await user.keyboard('3');
    expect(now().answers['3i']?.grade).toBe('ri');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Why this grade' })).toHaveFocus();
  });

  it('leaves digits alone in the scale when the person has switched them off', async () => {
    const document = audit();
    const { user, now } = await show(document, at(document, '3i'), { settings: { digitKeys: false } });
    screen.getByRole('radio', { name: 'Good' }).focus();
    await user.keyboard('1');
    expect(now().answers['3i']?.grade).toBeUndefined();
  });

  it('paints what is typed at once, saves after the pause and counts the words', async () => {
    const document = audit();
    const { fake, user } = await show(document, at(document, '3i'));
    const box = screen.getByRole('textbox', { name: 'Why this grade' });
    await user.type(box, 'Robin is quoted once.');
    expect(box).toHaveValue('Robin is quoted once.');
    await rest(1000);
    expect(fake.state.audits.get(document.id)?.audit.answers['3i']?.rationale).toBe('Robin is quoted once.');
    expect(screen.getByText('4 words')).toBeVisible();
    expect(screen.getByText(/^Saved on this laptop \d\d:\d\d:\d\d, encrypted$/)).toBeVisible();
  });

  it('takes typing back with Ctrl+Z and puts the caret there', async () => {
    const document = audit();
    const { user, now } = await show(document, at(document, '3i'));
    await user.type(screen.getByRole('textbox', { name: 'Why this grade' }), 'One.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await rest(50);
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('3i');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Why this grade' })).toHaveFocus());
    expect(now().answers['3i']?.rationale ?? '').toBe('');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3i');
  });

  it('adds evidence in one line: record, date, page, Enter; and knows records used before', async () => {
    const used = {
      ...emptyAnswer,
      evidence: [{ id: 'a', record: 'Home visit note', date: '2025-09-02' as const, page: '1' }],
    };
    const document = audit({ '3c': used });
    const { user, now } = await show(document, at(document, '3i'));
    await user.keyboard('{Control>}e{/Control}');
    await rest(20);
    expect(screen.getByRole('combobox', { name: 'Record' })).toHaveFocus();
    await user.keyboard('home{ArrowDown}{Enter}2{Enter}');
    expect(now().answers['3i']?.evidence).toMatchObject([
      { record: 'Home visit note', date: '2025-09-02', page: '2' },
    ]);
    await user.keyboard('Plan{Tab}3 10 2025{Enter}{Escape}{Escape}');
    expect(now().answers['3i']?.evidence[1]).toMatchObject({ record: 'Plan', date: '2025-10-03', page: '' });
    await user.click(screen.getByRole('button', { name: /^Remove evidence: Plan/ }));
    expect(now().answers['3i']?.evidence).toHaveLength(1);
  });

  it('says what is wrong with a date and keeps what was typed', async () => {
    const document = audit();
    const { user, now } = await show(document, at(document, '3i'));
    await user.click(screen.getByRole('button', { name: /Add evidence/ }));
    await user.keyboard('Note{Tab}soon{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('day, month, year');
    expect(screen.getByRole('textbox', { name: 'Date, if it has one' })).toHaveValue('soon');
    expect(now().answers['3i']?.evidence ?? []).toEqual([]);
  });

  it('prompts with its reason after a pause, and keeps the reason for leaving a warning', async () => {
    const text =
      'Robin, born 12/04/2018, is quoted once and the analysis does not pick this up at all in the plan.';
    const document = audit({ '3i': { ...emptyAnswer, grade: 'ri', rationale: text } });
    const { user, now } = await show(document, at(document, '3i'));
    await rest(800);
    const prompts = screen.getByRole('list', { name: 'What the checks noticed here' });
    const birth = within(prompts)
      .getByText(/date of birth/)
      .closest('li');
    if (birth === null) throw new Error('no prompt');
    expect(birth).toHaveTextContent('Because:');
    await user.click(within(birth).getByRole('button', { name: 'Leave it and say why' }));
    await user.keyboard('An invented date.{Enter}');
    expect(now().waivers[0]?.reason).toBe('An invented date.');
    expect(screen.getByText(/You said why: An invented date\./)).toBeVisible();
  });

  it('marks unknown words under the box and takes a suggestion from its menu', async () => {
    const document = audit({ '3i': { ...emptyAnswer, rationale: 'See teh note.' } });
    const { user, now, shown } = await show(document, at(document, '3i'), {
      replies: {
        'spell.check': ({ words }: { words: string[] }) => ({ unknown: words.filter((w) => w === 'teh') }),
        'spell.suggest': () => ({ suggestions: ['the'] }),
      },
    });
    await rest(600);
    expect(shown.container.querySelector('.spell-mark')).toHaveTextContent('teh');
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why this grade' });
    box.focus();
    box.setSelectionRange(5, 5);
    fireEvent.contextMenu(box);
    await rest(30);
    expect(screen.getByRole('menuitem', { name: 'the' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(now().answers['3i']?.rationale).toBe('See the note.');
    await rest(20);
    expect(box).toHaveFocus();
  });
});

describe('going about', () => {
  it('goes on with Alt and arrows, to a number with Ctrl+G, and comes back to a mark', async () => {
    const document = audit();
    const { user, now } = await show(document, at(document, '3h'));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3i');
    await user.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    expect(now().answers['3i']?.marked).toBe(true);
    await user.keyboard('{Control>}g{/Control}');
    await user.type(screen.getByRole('textbox', { name: 'Go to a question' }), '4a{Enter}');
    await rest(30);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('4a');
  });

  it('finds words in the audit and puts the selection on them', async () => {
    const document = audit({ '3i': { ...emptyAnswer, rationale: 'Robin is quoted once.' } });
    const { user } = await show(document, at(document, '3a'));
    await user.keyboard('{Control>}f{/Control}');
    await user.type(screen.getByRole('textbox', { name: 'Find in this audit' }), 'quoted');
    expect(screen.getByText('1 place')).toBeVisible();
    await user.keyboard('{Enter}');
    await rest(150);
    await user.keyboard('{Escape}');
    await rest(100);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why this grade' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3i');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('quoted');
  });

  // Enter pressed twice once replaced the word that was found.
  it('never types into a box while one steps through hits', async () => {
    const document = audit({ '3i': { ...emptyAnswer, rationale: 'Robin is quoted. Robin is seen.' } });
    const { user, now } = await show(document, at(document, '3a'));
    await user.keyboard('{Control>}f{/Control}');
    await user.type(
      screen.getByRole('textbox', { name: 'Find in this audit' }),
      'robin{Enter}{Enter}{Enter}x',
    );
    await rest(100);
    expect(now().answers['3i']?.rationale).toBe('Robin is quoted. Robin is seen.');
    expect(screen.getByRole('textbox', { name: 'Find in this audit' })).toHaveFocus();
  });

  it('changes to the whole section with F2, where the focused row leads the guidance', async () => {
    const document = audit();
    const { user, shown, now } = await show(document, at(document, '3c'));
    await user.keyboard('{F2}');
    await rest(50);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Child and family assessment');
    act(() => screen.getByRole('textbox', { name: 'Why this grade, 3d' }).focus());
    const guidance = screen.getByRole('complementary', { name: 'Guidance and rubric' });
    expect(within(guidance).getByRole('heading', { level: 2 })).toHaveTextContent(
      '3d Strengths in the family',
    );
    await user.keyboard('{Alt>}1{/Alt}');
    expect(now().answers['3d']?.grade).toBe('o');
    await expectNoViolations(shown.container);
  });
});

describe('before and after', () => {
  it('asks for independence first, and stops who took part', async () => {
    const document = newAudit(toolkitOf('tier2-full'), 3, '2026-11-01T09:00:00.000Z');
    const { user, shown } = await show(document, at(document, '3i'));
    expect(screen.queryByRole('radio', { name: 'Good' })).toBeNull();
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('radio', { name: 'I took part in this case' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Ask your co-ordinator for another');
    await user.click(screen.getByRole('radio', { name: 'I had no direct part in this case' }));
    expect(screen.getByRole('radio', { name: 'Good' })).toBeVisible();
  });

  it('shows a signed part on paper, says why it cannot be changed, and changes nothing by keys', async () => {
    const signature = {
      part: 'auditor',
      name: 'A-09',
      role: 'Auditor',
      agency: 'Early help',
      at: '2025-11-21T10:34:00.000Z',
      dataFingerprint: 'ab'.repeat(32),
      certificateFingerprint: 'cd'.repeat(32),
    };
    const document: Audit = {
      ...audit({ '3i': { ...emptyAnswer, grade: 'ri', rationale: 'Written.' } }),
      state: 'signed',
      parts: [signature],
    };
    const { user, now, shown } = await show(document, at(document, '3i'));
    expect(
      screen.getByText(/Signed by .*, 21 Nov 2025, .* To correct it, open a new version\.$/),
    ).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Why this grade' })).toBeNull();
    expect(screen.getByText('Written.')).toBeVisible();
    await user.keyboard('{Alt>}1{/Alt}');
    expect(now().answers['3i']?.grade).toBe('ri');
    await expectNoViolations(shown.container);
  });

  it('warns above the box after the second failed save and keeps the text', async () => {
    const document = audit();
    const { user } = await show(document, at(document, '3i'), {
      replies: { 'audit.save': () => ({ ok: false, code: 'disk-full' }) },
    });
    await user.type(screen.getByRole('textbox', { name: 'Why this grade' }), 'Two words');
    await rest(800);
    expect(screen.getByText(/^Not saved since .* this disk is full/)).toBeVisible();
    expect(screen.queryByText(/are not saved yet/)).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    await rest(50);
    expect(screen.getByText('The last 2 words are not saved yet.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Why this grade' })).toHaveValue('Two words');
  });
});
