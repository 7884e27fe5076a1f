// @vitest-environment jsdom
/** A date is typed day first, whatever the laptop's own way of writing dates is. */
import { cleanup, render, screen } from '@testing-library/react';
import '@testing-library/jest-dom/vitest';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { TypedDate } from '../../../renderer/form/typed-date.tsx';

function Scene({ onUnread }: { readonly onUnread: (unread: boolean) => void }) {
  const [date, setDate] = useState('2026-11-21');
  return (
    <>
      <TypedDate aria-label="Day" value={date} onDate={setDate} onUnread={onUnread} today="2026-11-21" />
      <output>{date}</output>
    </>
  );
}

afterEach(cleanup);

describe('a typed date', () => {
  it('reads the fourth of March from 4/3/2026, and shows it so that nobody reads it as April', async () => {
    const user = userEvent.setup();
    render(<Scene onUnread={() => undefined} />);
    const box = screen.getByLabelText('Day');
    expect(box).toHaveValue('21 Nov 2026');
    await user.clear(box);
    await user.type(box, '4/3/2026');
    await user.tab();
    expect(box).toHaveValue('4 Mar 2026');
    expect(screen.getByRole('status')).toHaveTextContent('2026-03-04');
  });

  it('keeps what it cannot read, says how to write it, and tells the form', async () => {
    const user = userEvent.setup();
    const told: boolean[] = [];
    render(<Scene onUnread={(unread) => told.push(unread)} />);
    const box = screen.getByLabelText('Day');
    await user.clear(box);
    await user.type(box, '31 2 2026');
    await user.tab();
    expect(box).toHaveValue('31 2 2026');
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription('Not read yet. February 2026 has 28 days.');
    expect(screen.getByRole('status')).toHaveTextContent('2026-11-21');
    await user.clear(box);
    await user.tab();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(told).toEqual([true, false]);
  });
});
