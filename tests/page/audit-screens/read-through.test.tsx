// @vitest-environment jsdom
/** Signing waits until everything that is signed has been on the screen. */
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unseenWords } from '../../../renderer/screens/sign/unseen-words.ts';
import { blank, preparedReply } from './setting.ts';
import { show } from './screen-setting.tsx';

const rest = (ms = 100) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

/** An observer that tells what the test says is on the screen. */
class Watched {
  static readonly all: Watched[] = [];
  readonly tell: IntersectionObserverCallback;
  readonly targets: Element[] = [];
  constructor(tell: IntersectionObserverCallback) {
    this.tell = tell;
    Watched.all.push(this);
  }
  observe(target: Element): void {
    this.targets.push(target);
  }
  disconnect(): void {
    this.targets.length = 0;
  }
  show(...targets: readonly Element[]): void {
    const entries = targets.map((target) => ({ target, isIntersecting: true }));
    this.tell(entries as unknown as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  Watched.all.length = 0;
});

describe('the read-through', () => {
  // Most of a report could once be signed unseen.
  it('a report is signed only once all of it has been on the screen', async () => {
    vi.stubGlobal('IntersectionObserver', Watched);
    const sent: unknown[] = [];
    const { user } = await show(
      blank(),
      { screen: 'sign', audit: blank().id },
      {
        replies: {
          'sign.prepare': preparedReply(blank(), ['I have read it.']),
          'sign.sign': (input: unknown) => {
            sent.push(input);
            return { ok: false, code: 'wrong-passphrase', facts: { seconds: 4 } };
          },
        },
      },
    );
    await rest();
    const observer = Watched.all.find((one) => one.targets.length > 2);
    const [first, ...others] = observer?.targets ?? [];
    if (observer === undefined || first === undefined) throw new Error('the parts are not observed');
    act(() => observer.show(first));
    await user.click(screen.getByRole('checkbox', { name: 'I have read it.' }));
    await user.type(screen.getByLabelText('Your passphrase'), 'amber kettle{Enter}');
    const last = others.length + 1;
    expect(screen.getByRole('alert')).toHaveTextContent(
      `Parts 2 to ${last} of what you sign have not been on the screen yet. Read on from there, then sign.`,
    );
    expect(document.activeElement).toBe(others[0]);
    expect(sent).toEqual([]);
    act(() => observer.show(...others));
    expect(screen.getByText(`All ${last} parts seen`)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await rest();
    expect(sent).toHaveLength(1);
  });

  it.each([
    [[], ''],
    [[4], 'Part 4 of what you sign has not been on the screen yet.'],
    [[2, 3], 'Parts 2 and 3 of what you sign have not been on the screen yet.'],
    [[1, 4, 5, 6, 9], 'Parts 1, 4 to 6 and 9 of what you sign have not been on the screen yet.'],
  ])('names the parts %j', (parts, words) => expect(unseenWords(parts)).toBe(words));
});
