// @vitest-environment jsdom
/** What a person was told of a bundle when they took it in stands where its audit is reviewed: on the page about it, and before it is finished. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { go } from '../../../renderer/stores/routes.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { scene, second } from './scene.ts';

it('a warning that was accepted is told again where the received audit is looked at', async () => {
  const made = scene('review');
  const opened = made.options.moderation?.opened?.get(second.id);
  if (opened === undefined) throw new Error('the scene has no open review');
  const sentence =
    'T2-0402: its report could not be made again here: compare the grades on its pages yourself.';
  const warned = { at: '2026-11-20T10:00:00.000Z', warnings: [sentence] };
  made.options.moderation?.opened?.set(second.id, { ...opened, warned });
  const { shown } = await show(made);
  for (const question of ['about', 'outcome']) {
    go({ screen: 'review', audit: second.id, question });
    await rest();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByText(/^You took this audit in .* after you were told:$/)).toBeVisible();
  }
  await expectNoViolations(shown.container);
});
