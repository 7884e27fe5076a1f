/** A commission (K5): what of a round is asked of one person. */
import { randomUUID } from 'node:crypto';
import type { Takes } from '../../shared/contract.ts';
import { counted } from '../../shared/dates/index.ts';
import { sameJson } from '../../shared/json/same.ts';
import type { CommissionContent } from '../../shared/programme/files/bodies.ts';
import { allocationState, type Allocation } from '../../shared/records/allocation.ts';
import type { ProgrammeFile } from '../../shared/records/programme-file.ts';
import { ProgrammeYear } from '../../shared/records/programme-year.ts';
import type { Round } from '../../shared/records/round.ts';
import { failed } from '../../shared/result.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { withOwnWords } from '../../shared/toolkit/own-words.ts';
import { toolkitFingerprint } from '../vault/audits/toolkit-fingerprint.ts';
import { entriesOf, recordOf } from './held-records.ts';

import type { ProgrammeSendingDeps, Sealed, Sender } from './send-file.ts';

/** The next version of an item: the same as before where nothing of it changed, else one more than any that was sent. */
function versionOf(content: CommissionContent, allocation: string, sent: readonly ProgrammeFile[]): number {
  const items = sent.flatMap(({ body }) =>
    body.kind === 'commission' ? body.items.filter((item) => item.allocation === allocation) : [],
  );
  const highest = items.toSorted((a, b) => b.version - a.version)[0];
  if (highest === undefined) return 1;
  return sameJson(highest.content, content) ? highest.version : highest.version + 1;
}

function contentOf(
  year: ProgrammeYear,
  round: Round,
  one: Allocation,
  asked: Pick<CommissionContent, 'lines' | 'guidance' | 'form'>,
): CommissionContent {
  const theme = year.themes.find(({ id }) => id === round.theme);
  const { subject, due } = one;
  return {
    subject,
    agency: year.agencies.find(({ id }) => id === one.agency)?.name ?? '',
    due,
    theme: theme?.words ?? '',
    themeQuestions: round.themeQuestions,
    shape: round.shape,
    day: round.day,
    ...asked,
  };
}

/** K5. Offers each allocation that was only planned, once the file is written. */
export const sendCommission =
  ({ store, author }: ProgrammeSendingDeps, { at, send, save }: Sender) =>
  async (input: Takes<'programme.commission'>): Promise<Sealed<'programme.commission'>> => {
    const found = await recordOf(store(), 'round', input.round);
    if (found === null) return failed('not-found');
    const round = found.document;
    const opened = await store().cabinet.open({ kind: 'programme-year', id: round.year });
    if (!opened.ok) return failed('not-found');
    const year = ProgrammeYear.parse(opened.value.document);
    const builtIn = toolkits.find(({ id }) => id === round.form.id);
    if (builtIn === undefined) return failed('toolkit-unknown');
    const { toolkit } = withOwnWords(builtIn, await store().forms.ownWords());
    const form = { id: toolkit.id, version: toolkit.version, fingerprint: toolkitFingerprint(toolkit) };
    // The round names the version it was planned with; its own words are those of today.
    if (round.form.version !== form.version) return failed('form-differs');
    const sent = await entriesOf(store(), { direction: 'out', kind: 'commission', round: round.id });
    const offered: { readonly one: Allocation; readonly revision: number }[] = [];
    for (const id of new Set(input.allocations)) {
      const one = await recordOf(store(), 'allocation', id);
      if (one === null || one.document.round !== round.id) return failed('not-found');
      if (!['planned', 'offered', 'accepted', 'working'].includes(allocationState(one.document)))
        return failed('wrong-state');
      offered.push({ one: one.document, revision: one.revision });
    }
    const { lines, guidance } = input;
    const items = offered.map(({ one }) => {
      const content = contentOf(year, round, one, { lines, guidance, form });
      return { allocation: one.id, version: versionOf(content, one.id, sent), content };
    });
    const file = await send(input.contact, {
      body: { kind: 'commission', toolkit, items },
      year: { id: year.id, name: year.name },
      round: { id: round.id, code: round.code },
      covers:
        `${counted(items.length, 'audit')} of ${round.code}: ${items.map(({ content }) => content.subject).join(', ')}`.slice(
          0,
          400,
        ),
    });
    if (!file.ok) return file;
    for (const { one, revision } of offered) {
      if (allocationState(one) !== 'planned') continue;
      const move = {
        id: randomUUID(),
        act: 'offer' as const,
        at: at(),
        by: (await author()).slice(0, 120),
        why: '' as const,
        reason: '',
      };
      const saved = await save('allocation', one.id, revision, one, {
        ...one,
        moves: [...one.moves, move],
      });
      if (!saved.ok) return saved;
    }
    return file;
  };
