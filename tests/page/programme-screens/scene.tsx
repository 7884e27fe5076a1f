/** A year and its rounds, and a step of a round drawn over the in-memory main process, as the screen of a round draws it. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { makeOpener, type OpenKindRecord } from '../../../renderer/records/open-record.ts';
import type { StepProps } from '../../../renderer/screens/round/choose/step-props.ts';
import type { PersonInRole, ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { firstYearRecord } from '../../../shared/records/programme-year.ts';
import { firstRound, roundKind, type Round } from '../../../shared/records/round.ts';
import { idOf } from '../../fixtures/fake-audits.ts';

export const agencies = ['Police', 'School', 'Surgery'].map((name, at) => ({
  id: idOf(810 + at),
  name,
  sort: name.toLowerCase(),
  lead: '',
  contact: '',
  hasProgram: false,
  isSmall: false,
}));

export const auditorAs = (n: number, name: string, team = ''): PersonInRole => ({
  id: idOf(820 + n),
  name,
  role: 'Auditor',
  agency: '',
  team,
  external: false,
  level: 'manager',
  auditor: {
    trained: [{ form: 'tier2-full', on: '2026-01-05' }],
    least: 1,
    most: 2,
    away: [],
    exempt: false,
    exemptBy: '',
    never: [],
    supervises: [],
  },
});

export const year = (people: readonly PersonInRole[] = []): ProgrammeYear => ({
  ...firstYearRecord(idOf(800), '2026/27', '2026-04-01'),
  agencies: [...agencies],
  people: [...people],
});

export const round = (more: Partial<Round> & Pick<Round, 'shape'>): Round =>
  firstRound({ id: idOf(801), year: idOf(800), code: 'A-26-1', wanted: 3, ...more });

export const nominated = (n: number, subject: string, more: Partial<Round['nominations'][number]> = {}) => ({
  id: idOf(830 + n),
  subject,
  agency: '' as const,
  role: '',
  reason: '',
  on: `2026-01-0${n}`,
  interest: '',
  tests: ['', '', '', ''] as Round['nominations'][number]['tests'],
  involved: [],
  until: '' as const,
  moves: [],
  ...more,
});

const opener = makeOpener<Round>(roundKind);

/** Draws a step. Gives the round as it stands and a user. */
export function drawStep(Step: ComponentType<StepProps>, first: Round, inYear: ProgrammeYear) {
  const work: OpenKindRecord<Round> = opener.begin(first);
  function Screen() {
    const document = useStore(work.store, (state) => state.document);
    const [known] = useState(inYear);
    return (
      <section aria-label="A round">
        <Step work={{ document, change: work.change }} year={known} by="Co-ordinator" />
      </section>
    );
  }
  const shown = render(<Screen />);
  return { user: userEvent.setup(), shown, now: () => work.store.getState().document };
}

export const settle = (ms = 80) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
