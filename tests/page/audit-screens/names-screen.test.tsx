// @vitest-environment jsdom
/** Settings, names and pseudonyms: the one screen that is told of the key; a name is added, taken out, and put back by undo. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PseudonymKey } from '../../../shared/records/pseudonym-key.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = (ms = 60) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

describe('names and pseudonyms', () => {
  it('are kept as a record, taken out, and put back by undo', async () => {
    const { user, fake, shown } = await show(blank(), { screen: 'settings', section: 'names' });
    await rest();
    expect(fake.state.records).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add the name' }));
    expect(screen.getAllByText('Write the name.')).not.toHaveLength(0);
    await user.type(screen.getByLabelText('Name'), 'Robin Real');
    await user.type(screen.getByLabelText('Pseudonym, if there is one'), 'Child C');
    await user.click(screen.getByRole('button', { name: 'Add the name' }));
    expect(screen.getByRole('rowheader', { name: 'Robin Real' })).toBeVisible();
    await rest(700);
    const kept = () =>
      fake.state.records.flatMap(({ line, document }) =>
        line.kind === 'pseudonym-key' ? (document as PseudonymKey).names : [],
      );
    expect(kept()).toMatchObject([{ name: 'Robin Real', pseudonym: 'Child C' }]);
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Take out Robin Real' }));
    expect(screen.getByText('No name is in the key yet.')).toBeVisible();
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('rowheader', { name: 'Robin Real' })).toBeVisible();
    await rest(700);
    expect(kept()).toHaveLength(1);
  });

  it('are asked for on no other screen', async () => {
    const { fake } = await show(blank(), { screen: 'settings', section: 'look' });
    await rest();
    const asked = fake.state.asked.filter(({ name }) => name.startsWith('record.'));
    expect(JSON.stringify(asked)).not.toContain('pseudonym-key');
  });
});
