/** The machine of followed actions: every arrow of its table leads where it says, and nothing else does (programme 10.2). */
import { describe, expect, it } from 'vitest';
import { ActionAct, ActionStanding, type ActionEvent } from '../../../shared/actions/event.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import {
  actionTable,
  actSides,
  isSettled,
  mayNow,
  move,
  needsReason,
} from '../../../shared/actions/states.ts';
import { saying, story, wayTo, wording } from './said.ts';

const acts = ActionAct.options.filter((act) => act !== 'set');
const stand = (state: ActionStanding) => story(...wayTo[state]);
const why = (events: readonly ActionEvent[]) => readAction(events).said.at(-1)?.why;

describe('where an action stands', () => {
  it.each(ActionStanding.options)('%s is reached by what people say', (state) => {
    const now = readAction(stand(state));
    expect(now.state).toBe(state);
    expect(now.said.every((one) => one.why === null)).toBe(true);
  });

  const cases = ActionStanding.options.flatMap((state) => acts.map((act) => [state, act] as const));
  it.each(cases)('from %s, %s leads where the table says, or nowhere', (state, act) => {
    const events = stand(state);
    const said = saying(events, act);
    const to = actionTable[state][act];
    const after = readAction([...events, said]);
    const last = after.said.at(-1);
    if (to === undefined) expect([last?.why, after.state]).toEqual(['action-not-now', state]);
    else {
      // Said by the side the act belongs to first: some wait for a change, a confirmation, or for the other side.
      expect([state, to, 'proposed']).toContain(after.state);
      if (last?.why === null && act !== 'accept') expect(after.state).toBe(to);
    }
    // What a screen offers is what the table takes.
    const offered = mayNow(readAction(events)).includes(act);
    if (!offered) expect(last?.why).not.toBeNull();
  });
});

describe('who may say it, and what it needs', () => {
  it.each(acts)('%s by somebody else counts for nothing', (act) => {
    for (const state of ActionStanding.options) {
      if (actionTable[state][act] === undefined) continue;
      for (const side of ['owner', 'setter', 'verifier', 'impact', 'moderator'] as const) {
        if (actSides[act].includes(side)) continue;
        const events = stand(state);
        expect(why([...events, saying(events, act, { side })])).toBe('action-not-theirs');
      }
    }
  });

  it.each([...needsReason])('%s without a reason counts for nothing', (act) => {
    const state = ActionStanding.options.find((one) => actionTable[one][act] !== undefined) ?? 'proposed';
    const events = stand(state);
    expect(why([...events, saying(events, act, { words: ' \u200b ' })])).toBe('reason-needed');
  });

  it('both sides agree to the same words and date; a changed word or date asks both again', () => {
    const set = story('set');
    const once = [...set, saying(set, 'accept', { side: 'setter' })];
    expect(why(once)).toBe('action-already-agreed');
    const changed = story('set', [
      'change',
      { side: 'owner', wording: { ...wording, what: 'Write the plan.' } },
    ]);
    expect(readAction(changed)).toMatchObject({ state: 'proposed', isAgreed: false, newest: { version: 2 } });
    expect(why([...changed, saying(changed, 'accept', { side: 'owner' })])).toBe('action-already-agreed');
    const both = [...changed, saying(changed, 'accept', { side: 'setter' })];
    expect(readAction(both)).toMatchObject({ state: 'agreed', isAgreed: true, firstDue: '2026-03-12' });
    const later = story(...wayTo['under-way'], ['change', { side: 'setter' }]);
    expect(readAction(later)).toMatchObject({ state: 'under-way', isAgreed: false, due: '2026-03-12' });
    expect(why([...later, saying(later, 'report')])).toBe('action-not-agreed');
    const kept = [...later, saying(later, 'keep')];
    expect(readAction(kept)).toMatchObject({
      state: 'under-way',
      isAgreed: true,
      due: '2026-03-12',
      extensions: [],
    });
  });

  it('nothing is agreed without a date and an owner', () => {
    for (const lack of [{ due: '' as const }, { owner: ' ' }]) {
      const events = story(['set', { wording: { ...wording, ...lack } }]);
      expect(why([...events, saying(events, 'accept', { side: 'owner' })])).toBe('action-date-missing');
      expect(mayNow(readAction(events))).not.toContain('accept');
    }
  });

  it('a later date needs a reason, is counted, and the first agreed date stays for ever', () => {
    const events = stand('under-way');
    const further = { wording: { ...wording, due: '2026-04-14' } };
    expect(why([...events, saying(events, 'change', { ...further, words: '' })])).toBe('reason-needed');
    const twice = story(
      ...wayTo['under-way'],
      'change',
      ['accept', { side: 'owner' }],
      ['change', { wording: { ...wording, due: '2026-05-05' }, words: 'Still away.' }],
      ['accept', { side: 'owner' }],
    );
    expect(readAction(twice)).toMatchObject({
      firstDue: '2026-03-12',
      due: '2026-05-05',
      extensions: [
        { from: '2026-03-12', to: '2026-04-14', reason: 'The family is away.' },
        { from: '2026-04-14', to: '2026-05-05', reason: 'Still away.' },
      ],
    });
    // An earlier date is no extension and needs no reason.
    const earlier = saying(events, 'change', { wording: { ...wording, due: '2026-03-01' }, words: '' });
    expect(why([...events, earlier])).toBeNull();
  });

  it('done is shown by evidence of the kind wanted, or a reason says why it is shown otherwise', () => {
    const events = stand('under-way');
    const other = {
      kind: 'observed' as const,
      what: 'Seen on a visit',
      where: '',
      on: '2026-03-09' as const,
    };
    expect(why([...events, saying(events, 'report', { shown: undefined })])).toBe('action-evidence-needed');
    expect(why([...events, saying(events, 'report', { shown: other })])).toBe('action-evidence-needed');
    expect(
      why([...events, saying(events, 'report', { shown: other, words: 'No record is kept.' })]),
    ).toBeNull();
    expect(why([...events, saying(events, 'report', { on: undefined })])).toBe('action-date-missing');
  });

  it.each([
    ['the owner by name', { name: 'ROBIN', role: 'Somebody' }],
    ['the owner by role alone', { name: '', role: 'lead  professional' }],
    ['the deputy', { name: 'Wagtail', role: 'Worker' }],
    ['the deputy by role', { name: '', role: 'wagtail' }],
    ['who reported it done', { name: 'Dunnock', role: 'Team manager' }],
  ])('nobody proves their own action: %s', (_who, by) => {
    const events = story(...wayTo['under-way'], [
      'report',
      { by: { name: 'Dunnock', role: 'Team manager' } },
    ]);
    for (const act of ['prove', 'not-proven'] as const)
      expect(why([...events, saying(events, act, { by })])).toBe('action-own-proof');
    expect(why([...events, saying(events, 'prove')])).toBeNull();
  });

  it('a provisional action is worked on, and closed only when the moderator has confirmed it', () => {
    const events = story(['set', { begins: 'agreed', provisional: true }], 'start', 'report', 'prove');
    expect(readAction(events)).toMatchObject({ state: 'proven', mayChange: true });
    expect(why([...events, saying(events, 'close')])).toBe('action-may-change');
    const confirmed = [...events, saying(events, 'confirm')];
    expect(why([...confirmed, saying(confirmed, 'close')])).toBeNull();
  });

  it('actions of one audit are closed together', () => {
    const events = stand('proven');
    const close = saying(events, 'close');
    expect(move(readAction(events), close, { othersSettled: false })).toMatchObject({
      code: 'action-others-open',
    });
    expect(mayNow(readAction(events), { othersSettled: false })).not.toContain('close');
    expect(move(readAction(events), close, { othersSettled: true }).ok).toBe(true);
  });

  it('only what is settled lets an audit close', () => {
    expect(ActionStanding.options.filter(isSettled)).toEqual([
      'proven',
      'closed',
      'accepted-as-is',
      'withdrawn',
      'transferred',
    ]);
  });
});
