/** An auditor at another laptop: a real vault, real keys and the program's own rooms in this process, so that a test needs one window only. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { meet, saveCard } from '../../../tools/demo/moderation/cards.ts';
import type { Person as AtWindow, Seen } from '../../../tools/demo/moderation/people.ts';
import { makePerson, must, sign, writtenAudit } from '../../fixtures/bundles/people.ts';

/** A clock that never shows the same time twice. */
function clock(): () => number {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
}

export type Colleague = Awaited<ReturnType<typeof colleague>>;

/** Makes the auditor, lets both know and verify each other, and gives what the auditor can do. */
export async function colleague(home: string, moderator: AtWindow, seen: Seen) {
  const auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', clock());
  const exchange = auditor.out;
  const at = (): string => new Date(auditor.now()).toISOString();

  const theirs = await saveCard(moderator, exchange, seen);
  const card = await auditor.cards.look(new Uint8Array(readFileSync(theirs.file)));
  const contact = must(await auditor.asks['contact.accept']({ file: card.file }));
  must(await auditor.asks['contact.verify']({ contact: contact.id }));
  const own = must(await auditor.asks['identity.own'](null));
  const file = path.join(exchange, 'auditor.caselight-contact');
  writeFileSync(file, await auditor.card());
  await meet(moderator, auditor.name, file, own?.words.join(', ') ?? '', seen);

  const open = async (audit: AuditId) => must(await auditor.store().audits.open({ audit }));
  const seal = (audit: AuditId): Promise<string> => auditor.seal({ audits: [audit], contacts: [contact.id] });
  return {
    name: auditor.name,
    exchange,
    open,
    seal,
    /** A signed audit with every question answered. */
    write: async (toolkit: Toolkit): Promise<AuditId> => {
      const audit = await writtenAudit(auditor, toolkit);
      await sign(auditor, audit);
      return audit;
    },
    take: (bundle: string) => auditor.take(bundle),
    reviews: async (audit: AuditId): Promise<readonly Review[]> =>
      must(await auditor.asks['moderation.ofOwn']({ audit })),
    reply: async (audit: AuditId, note: string, status: 'revised' | 'kept', text: string) =>
      must(await auditor.asks['moderation.reply']({ audit, note, status, text })),
    /** Opens a new version: from here notes can be answered. */
    reopen: async (audit: AuditId, reason: string): Promise<void> => {
      must(await auditor.store().audits.reopen({ audit, reason, at: at(), author: auditor.name }));
    },
    /** Puts other answers in and signs. */
    changeAndSign: async (
      audit: AuditId,
      change: Readonly<Record<string, Partial<Answer>>>,
    ): Promise<void> => {
      const now = await open(audit);
      const changes = Object.entries(change).map(([id, answer]) => ({
        op: 'replace' as const,
        path: `/answers/${id}`,
        value: { ...now.audit.answers[id], ...answer } as never,
      }));
      const save = { audit, basedOn: now.revision, at: at(), author: auditor.name, changes };
      must(await auditor.store().audits.save(save));
      await sign(auditor, audit);
    },
    signedPdf: async (audit: AuditId, version: number): Promise<Uint8Array> => {
      const { pdf } = must(await auditor.store().signed.get({ audit, version }));
      if (pdf === null) throw new Error('no report');
      return pdf;
    },
    end: () => auditor.end(),
  };
}
