// @vitest-environment jsdom
/** Opened without a page, a review begins at the first question that is not reviewed, and stays there until one goes on. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rest, show } from './setting.tsx';
import { scene } from './scene.ts';

it('agreeing with the question a review opened at does not turn the page under the reader', async () => {
  const made = scene('review');
  if (made.route.screen !== 'review') throw new Error('the scene shows no review');
  const { audit } = made.route;
  const { user, now } = await show({ ...made, route: { screen: 'review', audit } });
  const heading = () => screen.getByRole('heading', { level: 1 });
  const question = heading().dataset['question'] ?? '';
  expect(now().questions[question]?.status ?? 'not-reviewed').toBe('not-reviewed');
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  await rest();
  expect(now().questions[question]?.status).toBe('agreed');
  expect(heading().dataset['question']).toBe(question);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await rest();
  expect(heading().dataset['question']).not.toBe(question);
});
