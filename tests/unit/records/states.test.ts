/** The table of states: what its picture in the docs says is what it says, and nobody else moves a state. */
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuditState } from '../../../shared/audit/audit.ts';
import { drawnStates } from '../../../tools/docs/states.ts';
import { auditActs, may, move } from '../../../shared/audit/states.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const signed = [{ part: 'auditor' }];

it.each(drawnStates())('the states of every kind are drawn in the docs as they are: %s', (drawn) => {
  expect(readFileSync(path.join(root, 'docs/states.md'), 'utf8')).toContain(drawn);
});

describe('the states of an audit', () => {
  it('take a risk record, whatever became of the audit', () => {
    for (const state of AuditState.options)
      for (const parts of [[], signed]) expect(may({ state, parts }, 'record-risk')).toBe(true);
  });

  it('refuse with a code that says why', () => {
    expect(move({ state: 'signed', parts: signed }, 'write')).toMatchObject({ code: 'audit-locked' });
    expect(move({ state: 'returned', parts: signed }, 'write')).toMatchObject({ code: 'part-locked' });
    expect(move({ state: 'in-progress', parts: [] }, 'seal-for-moderation')).toMatchObject({
      code: 'not-signed-yet',
    });
    expect(move({ state: 'closed', parts: signed }, 'seal-for-moderation')).toMatchObject({
      code: 'wrong-state',
    });
    expect(move({ state: 'in-progress', parts: [] }, 'reopen')).toMatchObject({ code: 'wrong-state' });
  });

  it('lead from beginning to end and back', () => {
    const way = [
      'sign',
      'seal-for-moderation',
      'come-back',
      'seal-for-moderation',
      'be-accepted',
      'close',
    ] as const;
    let state: AuditState = 'in-progress';
    const passed = way.map((act) => {
      const moved = move({ state, parts: act === 'sign' ? [] : signed }, act);
      if (moved.ok) state = moved.value;
      return state;
    });
    expect(passed).toEqual(['signed', 'with-moderator', 'returned', 'with-moderator', 'moderated', 'closed']);
    for (const act of auditActs)
      expect(AuditState.options).toEqual(
        expect.arrayContaining(
          AuditState.options.flatMap((from) => {
            const to = move({ state: from, parts: signed }, act);
            return to.ok ? [to.value] : [];
          }),
        ),
      );
  });

  it('are moved in one place: whoever writes a revision of an audit asks the table for its state', () => {
    const writers = globSync('electron/**/*.ts', { cwd: root })
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
      .filter(({ text }) => /\bcommit\(loaded/.test(text));
    expect(writers.length).toBeGreaterThan(2);
    for (const { file, text } of writers) expect(text, file).toContain('shared/audit/states.ts');
    const literal = writers.filter(({ text }) => /\bstate: '/.test(text)).map(({ file }) => file);
    // The first state of a new audit is no move.
    expect(literal).toEqual(['electron/vault/audits/write-audits.ts']);
  });
});
