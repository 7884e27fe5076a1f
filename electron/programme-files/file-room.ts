/**
 * The room files of the programme come in by: one verdict for all kinds, and taking in. Audits and records are made first, under ids that
 * follow from the file, and its entry in the ledger last: cut off in between, taking it in again completes it and makes nothing twice.
 */
import { randomUUID } from 'node:crypto';
import type { ProgrammeVerdict } from '../../shared/contract/programme-files.ts';
import type { contract, Gives } from '../../shared/contract.ts';
import { AuditId } from '../../shared/audit/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { meetSender } from '../bundle/meet-sender.ts';
import { BundleRefused } from '../bundle/signed-list.ts';
import type { BundleSource } from '../bundle/source.ts';
import { laidOut, questionOf, senderOf, type Lines } from '../bundle/verdict.ts';
import { isProgrammeFile } from './read-file.ts';

import { makeJudging, type FileRoomDeps } from './judge-file.ts';
import { writeEffects } from './write-effects.ts';

type Held = { readonly source: BundleSource; readonly isOpen: boolean; readonly verdict: ProgrammeVerdict };

const mostHeld = 20;

/** Builds the room. */
export function makeFileRoom(deps: FileRoomDeps) {
  const held = new Map<string, Held>();
  let taking: Promise<unknown> = Promise.resolve();

  const { judge, key } = makeJudging(deps);
  const write = writeEffects(deps);
  const look = async (source: BundleSource, isOpen: boolean, file: string) => {
    const lines: Lines = new Map();
    const { size } = source;
    const nothing = { file, size, kind: null, sender: null, willDo: [], warnings: [] };
    try {
      const judged = await judge(source, isOpen, lines);
      const { effects, proved, arrival } = judged;
      const outcome = effects.isHere
        ? 'already-here'
        : effects.told.length > 0
          ? 'good-with-warnings'
          : arrival.fromUnknown
            ? 'good-unknown-sender'
            : 'good';
      const verdict: ProgrammeVerdict = {
        ...nothing,
        outcome,
        refusal: null,
        lines: laidOut(lines),
        kind: proved.manifest.kind,
        sender: senderOf(proved),
        willDo: effects.isHere ? [] : [...effects.willDo, 'Nothing of yours is overwritten.'],
        warnings: [...effects.told],
      };
      return { verdict, judged };
    } catch (error) {
      if (!(error instanceof BundleRefused)) throw error;
      lines.set(questionOf[error.refusal], { answer: 'no', found: error.found, more: '' });
      const verdict: ProgrammeVerdict = {
        ...nothing,
        outcome: 'refused',
        refusal: error.refusal,
        lines: laidOut(lines),
      };
      return { verdict, judged: null };
    }
  };

  type Taken = Gives<'programme.import'>;
  const takeIn = async (
    file: string,
    accepted: { readonly sender: boolean; readonly warnings: boolean },
  ): Promise<Result<Taken, (typeof contract)['programme.import']['mayFail'][number]>> => {
    const one = held.get(file);
    if (one === undefined) return failed('not-found');
    const { verdict, judged } = await look(one.source, one.isOpen, file);
    // Looked at anew: another file under the same name, or a vault that changed meanwhile, is judged again.
    const said = (of: ProgrammeVerdict): string => JSON.stringify([of.outcome, of.willDo, of.warnings]);
    if (judged === null || said(verdict) !== said(one.verdict)) return failed('bundle-refused');
    if (judged.arrival.fromUnknown && !accepted.sender) return failed('bundle-refused');
    if (verdict.warnings.length > 0 && !accepted.warnings) return failed('bundle-refused');
    const { effects, proved, stranger } = judged;
    if (!effects.isHere) {
      const written = await write(judged);
      if (!written.ok) return written;
      if (stranger) await meetSender(deps.store().contacts, { proved }, deps.now);
    }
    held.delete(file);
    const audits = effects.audits.map(({ id }) => AuditId.parse(id));
    return ok({ file: proved.manifest.file, kind: proved.manifest.kind, audits });
  };

  return {
    /** Whether a sealed file is one of the programme, as its list says. */
    isOne: async (source: BundleSource): Promise<boolean> => {
      const open = await key();
      return open !== null && (await isProgrammeFile(source, open));
    },
    /** Looks at one; nothing of it reaches the vault. */
    look: async (source: BundleSource, isOpen = false): Promise<ProgrammeVerdict> => {
      const file = randomUUID();
      const { verdict } = await look(source, isOpen, file);
      held.set(file, { source, isOpen, verdict });
      const [oldest] = held.keys();
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
      return verdict;
    },
    /** Takes one in, one after the other. */
    takeIn: (file: string, accepted: Parameters<typeof takeIn>[1]): ReturnType<typeof takeIn> => {
      const next = taking.then(
        () => takeIn(file, accepted),
        () => takeIn(file, accepted),
      );
      taking = next.catch(() => null);
      return next;
    },
    leave: (file: string): void => void held.delete(file),
    /** At lock: verdicts are forgotten. */
    forget: (): void => held.clear(),
  };
}

export type FileRoom = ReturnType<typeof makeFileRoom>;
