// @vitest-environment jsdom
/** Check answers names the form exactly and explains its checks; those that hold up signing cannot be switched off. */
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));
const audit: Audit = {
  ...blank(),
  answers: {
    '3h': {
      ...emptyAnswer,
      grade: 'g',
      rationale: 'The worker failed to ask about faith, and did not bother with language.',
    },
  },
};

it('names version and fingerprint of the form the audit keeps', async () => {
  await show(audit, { screen: 'check', audit: audit.id });
  await rest();
  const words = audit.toolkit.fingerprint.slice(0, 4).toUpperCase();
  expect(screen.getByRole('region', { name: 'The form' })).toHaveTextContent(
    new RegExp(`version ${audit.toolkit.version}, fingerprint ${words} `),
  );
});

it('switches a prompt off for this audit, and says what each check looks for', async () => {
  const { user, now, shown } = await show(audit, { screen: 'check', audit: audit.id });
  await rest();
  await user.click(screen.getByText(/^\d+ checks$/));
  const blame = screen.getByRole('checkbox', { name: 'R12 About the record, not the worker' });
  expect(blame).toHaveAccessibleDescription(/^Feedback helps when it says what the record shows/);
  expect(screen.getByRole('checkbox', { name: /^R01 / })).toBeDisabled();
  const prompts = screen.getByRole('region', { name: /^Worth another look/ });
  expect(prompts).toHaveTextContent(
    /“Failed to ask” may read as blame.*Because: words about a person’s effort/,
  );
  await expectNoViolations(shown.container);
  await user.click(blame);
  expect(now().rulesOff).toEqual(['R12']);
  expect(prompts).not.toHaveTextContent(/may read as blame/);
});
