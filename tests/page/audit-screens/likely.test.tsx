// @vitest-environment jsdom
/** What is offered first: the palette before anything is typed, and the columns an action has in its form. */
import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findItems } from '../../../renderer/palette/find.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { blank } from './setting.ts';
import { show } from './screen-setting.tsx';

const rest = (ms = 40) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

describe('the palette', () => {
  it('listed the header fields first, and the likely commands far below', async () => {
    await show(blank(), { screen: 'audit', audit: blank().id, question: '3i' });
    await rest();
    const titles = (await findItems('')).map((item) => item.title);
    expect(titles.slice(0, 6)).toEqual([
      'Next unanswered question',
      'Go to a question',
      'Finish and go on',
      'Check answers',
      'Next problem',
      'Add evidence',
    ]);
    expect(titles.filter((title) => title.startsWith('Go to 1a'))).toEqual([]);
    // Each command stands there once, however likely it is.
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('finds a question as soon as it is typed, header fields too', async () => {
    await show(blank(), { screen: 'audit', audit: blank().id, question: '3i' });
    await rest();
    expect((await findItems('3f'))[0]?.title).toMatch(/^Go to 3f /);
    expect((await findItems('cooff'))[0]?.title).toMatch(/^Find /);
    expect((await findItems('caf ref'))[0]?.title).toBe('Go to CAF references');
  });
});

describe('actions', () => {
  // The column once stood there, empty.
  it('a form without red, amber and green has no column for them', async () => {
    const coloured = toolkits
      .filter((one) =>
        one.sections.some((section) =>
          section.questions.some(
            ({ answer }) => answer.kind === 'actions' && answer.reply !== true && answer.rag !== false,
          ),
        ),
      )
      .map((one) => one.id);
    expect(coloured).toEqual(['tier2-full']);
    const { user } = await show(blank(), { screen: 'audit', audit: blank().id, question: '8a' });
    await user.click(screen.getByRole('button', { name: /^Add an action/ }));
    await rest();
    expect(screen.getByRole('columnheader', { name: 'RAG' })).toBeInTheDocument();
  });
});
