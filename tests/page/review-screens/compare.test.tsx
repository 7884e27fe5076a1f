// @vitest-environment jsdom
/** An audit that was written in two places: both texts are kept, and what differs is shown place by place. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { HeldText } from '../../../shared/contract/bundles.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { toolkitOf } from '../../fixtures/fake-audits.ts';
import { goodBundle } from '../../fixtures/fake-moderation.ts';
import { first, second } from './scene.ts';
import { expectNoViolations, rest, show } from './setting.tsx';

const answer = second.answers['3d'];
if (answer === undefined) throw new Error('the scene has no 3d');
const elsewhere: Audit = {
  ...second,
  answers: { ...second.answers, '3d': { ...answer, grade: 'in', rationale: `${answer.rationale} Heron.` } },
};
const text = (source: HeldText['source'], audit: Audit, sender = ''): HeldText => ({
  source,
  version: audit.version,
  fingerprint: `${source}${audit.version}`,
  purpose: source === 'received' ? 'copy' : null,
  sender,
  at: '2026-11-20T10:00:00.000Z',
  audit,
  toolkit: toolkitOf('tier2-full'),
});
const texts = [text('own', second), text('received', elsewhere, 'Auditor A-17'), text('signed', first)];
const shownWith = (held: readonly HeldText[]) =>
  show({
    options: { replies: { 'bundle.texts': () => held } },
    route: { screen: 'compare', audit: second.id },
  });

it('shows the text here beside the one that came, grade and words, and any other pair', async () => {
  const { user, shown } = await shownWith(texts);
  expect(screen.getByLabelText('First text')).toHaveDisplayValue('Version 2 as it stands here');
  expect(screen.getByLabelText('Second text')).toHaveDisplayValue(/^Version 2 from Auditor A-17/);
  expect(screen.getByRole('heading', { name: '2 places differ' })).toBeVisible();
  const places = within(screen.getByRole('region', { name: '2 places differ' })).getAllByRole('listitem');
  expect(places[0]).toHaveTextContent(/3d Strengths.*grade.*from.*to.*Inadequate/);
  expect(places[1]?.querySelector('ins')).toHaveTextContent('Heron.');
  await expectNoViolations(shown.container);
  await user.selectOptions(screen.getByLabelText('Second text'), 'Version 2 as it stands here');
  expect(screen.getByRole('heading', { name: 'Both say the same' })).toBeVisible();
});

it('says so where there is one text only, and where they cannot be read', async () => {
  const { shown } = await shownWith(texts.slice(0, 1));
  expect(screen.getByText(/^Only one text of this audit is here/)).toBeVisible();
  shown.unmount();
  await show({
    options: { replies: { 'bundle.texts': () => ({ ok: false, code: 'not-found' }) } },
    route: { screen: 'compare', audit: second.id },
  });
  expect(screen.getByRole('alert')).toBeVisible();
});

it('is offered after a bundle was taken in with an audit that was edited in both places', async () => {
  const good = goodBundle(second);
  const verdict = {
    ...good,
    audits: good.audits.map((one) => ({ ...one, standing: 'edited-both' as const })),
  };
  const { user } = await show({
    options: {
      replies: {
        'bundle.import': () => ({ audits: [second.id], kept: [second.id], purpose: 'copy', sender: null }),
        'bundle.texts': () => texts,
      },
    },
    route: { screen: 'verdict' },
    arrived: [{ what: 'bundle', verdict: { ...verdict, purpose: 'copy' } }],
  });
  await user.click(screen.getByRole('button', { name: 'Take it in' }));
  await rest();
  await user.click(screen.getByRole('button', { name: 'Compare the texts of T2-0402' }));
  await rest();
  expect(useRoutes.getState().route).toEqual({ screen: 'compare', audit: second.id });
});
