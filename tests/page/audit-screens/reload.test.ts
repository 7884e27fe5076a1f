/** Reading an audit anew (after signing, after a new version was opened) never overwrites what was typed since. */
import { expect, it } from 'vitest';
import { patchBetween } from '../../../shared/json/diff.ts';
import { blank, fakeVault, openTestDraft, write, writtenIn } from './setting.ts';

it('what was typed while the audit was being signed is still there after the reload, and is saved', async () => {
  const { vault, ask } = fakeVault();
  const draft = openTestDraft(ask, vault);
  write(draft, '3a', 'Saved before signing.');
  await draft.flush();
  // Signing happens in the vault; the person types on before the page has read it anew.
  vault.audit = { ...vault.audit, rulesOff: ['R10'] };
  vault.revision += 1;
  write(draft, '3i', 'Typed since.');
  expect((await draft.reload()).ok).toBe(true);
  const { audit } = draft.store.getState();
  expect(writtenIn(audit, '3i')).toBe('Typed since.');
  expect(audit.rulesOff).toEqual(['R10']);
  expect(await draft.flush()).toBe(true);
  expect(writtenIn(vault.audit, '3i')).toBe('Typed since.');
  expect(vault.audit.rulesOff).toEqual(['R10']);
});

it('where nothing was typed since, the audit is as the vault has it', async () => {
  const { vault, ask } = fakeVault();
  const draft = openTestDraft(ask, vault);
  vault.audit = { ...blank(), rulesOff: ['R10'] };
  vault.revision += 1;
  await draft.reload();
  const { audit, saved } = draft.store.getState();
  expect(patchBetween(audit, saved)).toEqual([]);
  expect(audit.rulesOff).toEqual(['R10']);
});
