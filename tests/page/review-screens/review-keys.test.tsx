// @vitest-environment jsdom
/** Every key of the keyboard map that works in a review, pressed once: where it leads and what it says. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useView } from '../../../renderer/frames/audit/view-state.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { scene } from './scene.ts';
import { rest, show } from './setting.tsx';

const question = (): string => {
  const { route } = useRoutes.getState();
  return route.screen === 'review' ? (route.question ?? '') : route.screen;
};

const press = async (name: string, keys: string) => {
  const shown = await show(scene(name));
  await shown.user.keyboard(keys);
  await rest();
  return shown;
};

it.each([
  ['Alt+Right: the next question', '{Alt>}{ArrowRight}{/Alt}', '3e'],
  ['Alt+Left: the question before', '{Alt>}{ArrowLeft}{/Alt}', '3c'],
  ['Ctrl+Enter: the next one not reviewed', '{Control>}{Enter}{/Control}', '3e'],
  ['F7: the next question with an open note', '{F7}', '3i'],
  ['Shift+F7: the one before', '{Shift>}{F7}{/Shift}', '3k'],
  ['Ctrl+Shift+Enter: the outcome', '{Control>}{Shift>}{Enter}{/Shift}{/Control}', 'outcome'],
  ['F8: someone may be at risk', '{F8}', 'at-risk'],
  ['Ctrl+Shift+8: the same', '{Control>}{Shift>}8{/Shift}{/Control}', 'at-risk'],
])('%s', async (_name, keys, place) => {
  await press('review', keys);
  expect(question()).toBe(place);
});

it('Ctrl+F7 and Ctrl+Shift+F7 go from difference to difference', async () => {
  const { user } = await press('review', '{Alt>}{ArrowRight}{/Alt}{Control>}{F7}{/Control}');
  expect(question()).toBe('3d');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Alt>}1{/Alt}{Control>}{Shift>}{F7}{/Shift}{/Control}');
  await rest();
  expect(question()).toBe('3d');
  await user.keyboard('{Control>}{F7}{/Control}');
  await rest();
  expect(question()).toBe('3e');
});

it('Alt+0 says not applicable where the question knows it, and Alt+1 to 4 propose', async () => {
  const { user, now } = await press('review', '{Alt>}1{/Alt}');
  expect(now().questions['3d']?.proposed).toBe('o');
  await user.keyboard('{Alt>}2{/Alt}');
  expect(now().questions['3d']?.status).toBe('agreed');
  await user.keyboard('{Alt>}0{/Alt}');
  expect(now().questions['3d']?.status).toBe('agreed');
});

it('Ctrl+Y and Ctrl+Shift+Z do again what was undone', async () => {
  const { user, now } = await press('review', '{Alt>}4{/Alt}{Control>}z{/Control}');
  expect(now().questions['3d']?.proposed).toBe('ri');
  await user.keyboard('{Control>}y{/Control}');
  expect(now().questions['3d']?.proposed).toBe('in');
  await user.keyboard('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
  expect(now().questions['3d']?.proposed).toBe('in');
});

it('Ctrl+G and Ctrl+K find a question by its number', async () => {
  const { user } = await press('review', '{Control>}g{/Control}');
  const palette = await screen.findByRole('dialog');
  await user.type(within(palette).getByRole('combobox'), '4c');
  await user.keyboard('{Enter}');
  await rest();
  expect(question()).toBe('4c');
});

it('Ctrl+Shift+G puts the guidance away and shows it again', async () => {
  const { user } = await press('review', '{Control>}{Shift>}g{/Shift}{/Control}');
  expect(useView.getState().guidance).toBe(false);
  expect(screen.queryByText('Guidance for 3d')).toBeNull();
  await user.keyboard('{Control>}{Shift>}g{/Shift}{/Control}');
  expect(screen.getByText('Guidance for 3d')).toBeVisible();
});

it('on the screen of changes F7 and Shift+F7 walk, and Ctrl+Shift+Enter goes to the outcome', async () => {
  const { user } = await press('changes', '{F7}');
  const current = (): string => document.querySelector('.chg[aria-current] h3')?.textContent ?? '';
  expect(current()).toMatch(/^3i/);
  await user.keyboard('{F7}');
  expect(current()).toMatch(/^4c/);
  await user.keyboard('{Shift>}{F7}{/Shift}');
  expect(current()).toMatch(/^3i/);
  await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await rest();
  expect(question()).toBe('outcome');
});
