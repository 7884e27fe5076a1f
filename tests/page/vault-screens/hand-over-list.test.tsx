// @vitest-environment jsdom
/** While somebody else has the laptop for one part, the page holds nothing of the other audits. */
import 'fake-indexeddb/auto';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSearch } from '../../../renderer/stores/search.ts';
import { beginHandOver, endHandOver } from '../../../renderer/stores/hand-over.ts';
import { go } from '../../../renderer/stores/routes.ts';
import { workingCopy } from '../../../renderer/working-copy/database.ts';
import { fingerprint, newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { passphrase } from '../../fixtures/fake-main.ts';
import { openPage } from './page.tsx';

const form = toolkitOf('file-audit');
const made = (n: number) => newAudit(form, n, '2026-11-01T09:00:00.000Z');
const signature = {
  part: 'auditor',
  name: 'Auditor A-09',
  role: 'Quality auditor',
  agency: 'Early Help, South',
  at: '2026-11-20T10:00:00.000Z',
  dataFingerprint: 'a'.repeat(64),
  certificateFingerprint: fingerprint,
};

// The whole list once stayed in the page’s memory.
it('no summary of another audit is in memory while another person has the laptop', async () => {
  const signed = { ...made(1), state: 'signed' as const, parts: [signature] };
  openPage({ vault: 'open', audits: [signed, made(2), made(3)] });
  await screen.findByRole('heading', { level: 1, name: 'Audits' });
  await waitFor(async () => expect(await workingCopy.audits.count()).toBe(3));
  act(() => useSearch.setState({ text: 'wren', found: 'wren', places: 1 }));

  act(() => go({ screen: 'audit', audit: signed.id }));
  const who = {
    audit: signed.id,
    part: 'team-manager',
    name: 'Manager TM-01',
    role: 'Team manager',
    agency: 'Wren House',
  };
  await act(async () => expect(await beginHandOver(who)).toBeNull());
  await waitFor(async () => expect(await workingCopy.audits.count()).toBe(0));
  expect(useSearch.getState()).toMatchObject({ text: '', found: '', places: 0 });

  await act(async () => expect(await endHandOver(passphrase)).toBeNull());
  await waitFor(async () => expect(await workingCopy.audits.count()).toBe(3));
});
