// @vitest-environment jsdom
/** The boxes of every kind of answer, and every primitive, with their examples: drawn, and nothing for axe to find. */
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examplesAudit } from '../../fixtures/examples/examples-audit.ts';
import { askedOf } from '../../fixtures/examples/examples-form.ts';
import { exampleKinds } from '../../fixtures/examples/kind-examples.ts';
import { primitiveExamples } from '../../fixtures/examples/primitives.tsx';
import { expectNoViolations, show } from './screen-setting.tsx';

describe.each(exampleKinds)('the box of %s', (name) => {
  it('shows each example, and axe finds nothing', async () => {
    const audit = examplesAudit();
    for (const { question } of askedOf(name)) {
      const { shown } = await show(audit, { screen: 'audit', audit: audit.id, question: question.id });
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(question.title);
      await expectNoViolations(shown.container);
      shown.unmount();
    }
  });
});

describe.each(Object.entries(primitiveExamples))('%s', (_primitive, examples) => {
  it.each(examples.map((one) => [one.name, one.shown] as const))(
    '%s: axe finds nothing',
    async (_name, shown) => {
      const { container } = render(<main>{shown}</main>);
      expect(container.querySelectorAll('main *').length).toBeGreaterThan(0);
      await expectNoViolations(container);
    },
  );
});
