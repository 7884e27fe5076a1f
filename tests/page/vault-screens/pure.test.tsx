// @vitest-environment jsdom
/** Small pure parts of the page: key presses, statuses, words about time, matching, routes, the verdict's questions. */
import { describe, expect, it } from 'vitest';
import { keyOfEvent } from '../../../renderer/keys/key-of-event.ts';
import { fit } from '../../../renderer/palette/match.ts';
import { sayLocked } from '../../../renderer/screens/unlock/say-locked.ts';
import { linesOf } from '../../../renderer/screens/verdict/questions.ts';
import { routeFromText, routeToText } from '../../../renderer/stores/routes.ts';
import { lately, inDays } from '../../../shared/dates/index.ts';
import { rowOf, statusOf } from '../../../renderer/working-copy/status.ts';
import { idOf, manySummaries } from '../../fixtures/fake-audits.ts';

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('a key press', () => {
  it('is written as in the list of commands', () => {
    expect(keyOfEvent(press('F', 'KeyF', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+F');
    expect(keyOfEvent(press('ArrowLeft', 'ArrowLeft', { altKey: true }))).toBe('Alt+Left');
    expect(keyOfEvent(press('*', 'Digit8', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+8');
    expect(keyOfEvent(press('+', 'Equal', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl++');
    expect(keyOfEvent(press('/', 'Slash', { ctrlKey: true }))).toBe('Ctrl+/');
  });

  it('is nothing while only modifiers are down, nor with AltGr', () => {
    expect(keyOfEvent(press('Control', 'ControlLeft', { ctrlKey: true }))).toBeNull();
    expect(
      keyOfEvent({
        ...press('€', 'Digit4', { ctrlKey: true, altKey: true }),
        getModifierState: (name) => name === 'AltGraph',
      }),
    ).toBeNull();
  });

  it('goes by the printed letter, so that another keyboard works', () => {
    expect(keyOfEvent(press('z', 'KeyY', { ctrlKey: true }))).toBe('Ctrl+Z');
  });
});

describe('the status of an audit', () => {
  const [summary] = manySummaries(1, new Date('2026-11-21T12:00:00Z'));
  if (summary === undefined) throw new Error('no summary');
  const begun = {
    ...summary,
    state: 'in-progress' as const,
    riskOpen: false,
    problems: {},
    answered: 3,
    questions: 9,
  };

  it('puts an open risk record before everything else', () => {
    expect(statusOf({ ...begun, state: 'moderated', riskOpen: true })).toBe('risk');
  });

  it('tells begun, in trouble and ready apart', () => {
    expect(statusOf({ ...begun, answered: 0, problems: { block: 1 } })).toBe('not-started');
    expect(statusOf(begun)).toBe('in-progress');
    // Reasons without a grade are no complete answer; they are work all the same.
    expect(statusOf({ ...begun, answered: 0, begun: true })).toBe('in-progress');
    expect(statusOf({ ...begun, answered: 0, begun: false })).toBe('not-started');
    expect(statusOf({ ...begun, problems: { block: 1 } })).toBe('problem');
    expect(statusOf({ ...begun, answered: 9 })).toBe('ready');
    // A warning without a reason holds up signing.
    expect(statusOf({ ...begun, answered: 9, problems: { warn: 2 } })).toBe('to-explain');
    expect(statusOf({ ...begun, state: 'signed', partsOpen: 2 })).toBe('parts-open');
    expect(statusOf({ ...begun, state: 'closed' })).toBe('closed');
    expect(statusOf({ ...begun, state: 'signed' })).toBe('completed');
  });

  it('is found by reference and by each word of the subject', () => {
    expect(rowOf({ ...begun, reference: 'T2-0417', caseReference: 'CAF 2291, 2292' }).words).toEqual([
      't2-0417',
      'caf',
      '2291',
      '2292',
    ]);
  });
});

describe('words', () => {
  it('says days and times as the screens do', () => {
    const now = new Date(2026, 10, 21, 12, 0);
    expect(inDays(1)).toBe('1 day');
    expect(lately(new Date(2026, 10, 21, 10, 14), now)).toBe('today 10:14');
    expect(lately(new Date(2026, 10, 20, 16, 5), now)).toBe('20 Nov 16:05');
    expect(lately(new Date(2025, 10, 20, 16, 5), now)).toBe('20 Nov 2025');
  });

  it('says since when and why it is locked', () => {
    const now = new Date(2026, 10, 21, 13, 0);
    const state = {
      vault: 'locked',
      lockReason: 'idle',
      lockedSince: new Date(2026, 10, 21, 12, 31).toISOString(),
      idleMinutes: 10,
      fileWaiting: false,
      version: '1',
      platform: 'linux',
      host: 'electron',
      theme: 'system',
    } as const;
    expect(sayLocked(state, now)).toBe(
      'Since 12:31, after 10 minutes without a key or the mouse. What you were typing was saved first. You will return to the same place.',
    );
    expect(sayLocked({ ...state, lockReason: 'start' }, now)).toContain('Type your passphrase');
  });

  it('finds a line by the beginnings of its words, best first', () => {
    expect(fit('Go to 3i The child’s voice', 'voice')).toBe(3);
    expect(fit('Go to 3i The child’s voice', 'chi voi')).toBe(2);
    expect(fit('New audit', 'zebra')).toBe(0);
    expect(fit('New audit', 'new')).toBe(4);
  });
});

describe('a kept route', () => {
  it('comes back as it was, without what was searched for', () => {
    const route = { screen: 'audit' as const, audit: idOf(1), question: '3i', find: 'seen alone' };
    expect(routeFromText(routeToText(route))).toEqual({ screen: 'audit', audit: idOf(1), question: '3i' });
    expect(routeToText(route)).not.toContain('alone');
  });

  it('is nothing when the text is not a route', () => {
    expect(routeFromText('{"screen":"nowhere"}')).toBeNull();
    expect(routeFromText('not json')).toBeNull();
  });
});

describe('the questions about a file', () => {
  it('are not answered when the file cannot be read', () => {
    const lines = linesOf({ outcome: 'not-a-pdf', signatures: [], emptyFields: [], reasons: ['not-a-pdf'] });
    expect(lines[0]).toMatchObject({ look: 'bad', found: 'This file is not a PDF.' });
    expect(lines.slice(1).every((line) => line.look === 'skip')).toBe(true);
  });

  it('never call a changed file unchanged', () => {
    const signature = {
      field: 'Auditor',
      intact: true,
      trust: 'pinned' as const,
      signerName: 'Auditor A-17',
      role: '',
      agency: '',
      fingerprint: '',
      keyWords: [],
      certificateFrom: '',
      certificateTo: '',
      claimedTime: null,
      reason: '',
      coversWholeFile: true,
      certifies: true,
      findings: [],
    };
    const line = linesOf({
      outcome: 'changed',
      signatures: [signature],
      emptyFields: [],
      reasons: ['content-changed'],
    }).find((one) => one.question.startsWith('Is it unchanged'));
    expect(line).toMatchObject({ look: 'bad', answer: 'No' });
  });
});
