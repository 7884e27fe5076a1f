/** Everything that changes an audit: creating, saving, re-opening, signing. Each is one transaction and one link of the history. */
import { createHash, randomUUID } from 'node:crypto';
import { Audit, type PartSignature } from '../../../shared/audit/audit.ts';
import { move } from '../../../shared/audit/states.ts';
import type { Saved } from '../../../shared/contract/audits.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { summarise, whatApplies } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkitFingerprint } from './toolkit-fingerprint.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { carryOver } from './carry.ts';
import type { NewAudit } from './new-audit.ts';
import { makePutRisks, orRefused, withoutRisks } from './put-risks.ts';
import { ownDesignation } from './own-designation.ts';
import { checkChanges, touchedBy } from './check-changes.ts';
import { makeCommit } from '../records/commit.ts';
import type { Following } from '../records/followed-actions.ts';
import type { Context, Loaded } from '../records/held.ts';
import { changeBetween } from '../../../shared/json/diff.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { packText } from '../file/packed-text.ts';
import { mustBeThere } from '../file/file-exists.ts';

/** Who acts and when: ISO time, and the author's designation ('' until there is an identity). */
export type Act = { readonly at: string; readonly author: string };

/** A document larger than this is no form any more; JSON characters. */
const maxDocument = 24_000_000;

const saved = (loaded: Loaded): Saved => ({
  revision: loaded.revision,
  savedAt: loaded.updatedAt,
  summary: loaded.summary,
});

/** The writing half of the audit store. `afterCommit` runs once the transaction is on the disk. */
export function makeAuditWriter(
  context: Context,
  afterCommit: (loaded: Loaded) => void,
  riskWritten: (audit: string) => void,
  following: Pick<Following, 'signed' | 'settleAudit' | 'recordsOf' | 'tell' | 'drop'>,
) {
  const { db, history } = context;
  const putRisks = makePutRisks(context);
  const committer = makeCommit(context);
  const nextNumber = db.prepare<[string], { last: number }>(
    `INSERT INTO reference_counters (prefix, last) VALUES (?, 1)
       ON CONFLICT (prefix) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const addToolkit = db.prepare(
    `INSERT OR IGNORE INTO toolkit_definitions (fingerprint, id, version, definition, added_at) VALUES (?, ?, ?, ?, ?)`,
  );
  const addAudit = db.prepare(
    `INSERT INTO audits (id, reference, toolkit, revision, head, updated_at) VALUES (?, ?, ?, 1, ?, ?)`,
  );
  const addDocument = db.prepare('INSERT INTO documents (audit, document) VALUES (?, ?)');
  const setHead = db.prepare('UPDATE audits SET head = ? WHERE key = ?');
  const withdraw = db.prepare(
    `UPDATE signed_versions SET withdrawn_at = ?, withdrawn_reason = ? WHERE audit = ? AND version = ? AND withdrawn_at = ''`,
  );
  const addPart = db.prepare(
    'INSERT INTO part_signatures (audit, version, part, at, signature) VALUES (?, ?, ?, ?, ?)',
  );
  const addSigned = db.prepare(
    `INSERT INTO signed_versions (audit, version, revision, signed_at, data_fingerprint, certificate_fingerprint,
       document, pdf, pdf_sha256, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  /** Runs a transaction, keeps what it gives ready, and turns a failed write into its code. */
  const writing = (work: () => Loaded): Result<Loaded, WriteCode> => {
    try {
      mustBeThere(db);
      const loaded = db.transaction(work).immediate();
      context.keep(loaded.audit.id, loaded);
      afterCommit(loaded);
      following.tell();
      return ok(loaded);
    } catch (error) {
      following.drop();
      return writeFailure(error);
    }
  };

  return {
    /**
     * Makes an audit from a form, optionally carrying over header and open actions of an earlier one. References number up per
     * prefix and are never used again. `designation` is the role of who begins it.
     */
    create: (input: Act & NewAudit): Result<Saved, 'not-found' | WriteCode> => {
      const there = input.id === undefined ? null : context.load(input.id);
      if (there !== null) return ok(saved(there));
      const { toolkit, at, author } = input;
      const from = input.carryFrom === null ? null : context.load(input.carryFrom);
      if (input.carryFrom !== null && from === null) return failed('not-found');
      const carried =
        from === null
          ? { answers: {}, actions: [], carriedFrom: '' }
          : carryOver(from.audit, from.toolkit, toolkit, following.recordsOf(from.audit));
      const fingerprint = toolkitFingerprint(toolkit);
      const written = writing(() => {
        addToolkit.run(fingerprint, toolkit.id, toolkit.version, packText(JSON.stringify(toolkit)), at);
        const number = nextNumber.get(toolkit.referencePrefix)?.last ?? 1;
        const audit = Audit.parse({
          id: input.id ?? randomUUID(),
          reference: `${toolkit.referencePrefix}-${String(number).padStart(4, '0')}`,
          version: 1,
          versionReason: '',
          state: 'in-progress',
          toolkit: { id: toolkit.id, version: toolkit.version, fingerprint },
          marking: context.settings().defaultMarking,
          createdAt: at,
          independence: { declared: '', at: '', note: '' },
          sectionsLeftOut: [],
          escalations: [],
          waivers: [],
          parts: [],
          rulesOff: [],
          ...carried,
          answers: {
            ...carried.answers,
            ...ownDesignation(toolkit, input.designation ?? ''),
            ...input.header,
          },
        });
        const key = Number(addAudit.run(audit.id, audit.reference, fingerprint, '', at).lastInsertRowid);
        const changed = { steps: [{ op: 'add' as const, path: '', value: audit as unknown as Json }] };
        const head = history.append(
          { key, of: { audit: audit.id }, revision: 0, head: '' },
          { revision: 1, at, author, event: 'created', touched: '|', changed },
        );
        setHead.run(head, key);
        addDocument.run(key, JSON.stringify(audit));
        const summary = summarise({
          toolkit,
          audit,
          problems: [],
          revision: 1,
          updatedAt: at,
          signedAt: '',
          auditor: author,
        });
        committer.addSummary(key, summary);
        committer.indexAll(key);
        return {
          key,
          audit,
          revision: 1,
          head,
          updatedAt: at,
          toolkit: context.toolkit(fingerprint),
          summary,
          listed: [],
        };
      });
      return written.ok ? ok(saved(written.value)) : written;
    },

    /** Saves changes a person made. `basedOn` is the revision they were made on. */
    save: (
      input: Act & {
        readonly audit: string;
        readonly basedOn: number;
        readonly changes: readonly PatchOperation[];
      },
    ): Result<
      Saved,
      'not-found' | 'stale-revision' | 'bad-changes' | 'audit-locked' | 'part-locked' | WriteCode
    > => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      if (loaded.revision !== input.basedOn) return failed('stale-revision');
      const touched = touchedBy(input.changes);
      const applied = touched && applyPatch(loaded.audit as unknown as Json, input.changes);
      if (touched === null || applied === null) return failed('bad-changes');
      const { toolkit, audit: before } = loaded;
      const checked = checkChanges({ toolkit, before, after: applied.after, touched });
      if (!checked.ok) return checked;
      // Nothing but tests in it: there is nothing to write.
      if (applied.forward.length === 0) return ok(saved(loaded));
      if (JSON.stringify(checked.value).length > maxDocument) return failed('bad-changes');
      const { at, author } = input;
      const members = [...touched.members].filter((one) => one !== 'escalations');
      const places = [...touched.questions, ...members];
      const written = orRefused(() =>
        writing(() => {
          // Risk records are records of their own; a change of one that an earlier program kept goes where it belongs.
          if (touched.members.has('escalations')) putRisks(loaded, checked.value, { at, author });
          const change = {
            ...withoutRisks(applied),
            audit: checked.value,
            at,
            author,
            event: '',
            touched: places,
          };
          return places.length === 0 ? { ...loaded, audit: checked.value } : committer.commit(loaded, change);
        }),
      );
      if (written.ok && touched.members.has('escalations')) riskWritten(loaded.audit.id);
      return written.ok ? ok(saved(context.load(loaded.audit.id) ?? written.value)) : written;
    },

    /** Opens the next version of a signed audit for a reason; what was signed is kept and marked as withdrawn. */
    reopen: (
      input: Act & { readonly audit: string; readonly reason: string },
    ): Result<Saved, 'not-found' | 'wrong-state' | 'reason-needed' | WriteCode> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      const reason = input.reason.trim();
      if (reason === '') return failed('reason-needed');
      const { audit } = loaded;
      // A version that carries signatures is opened anew; one already being worked on is not.
      const moved = move(audit, 'reopen');
      if (!moved.ok) return failed('wrong-state');
      const after = Audit.parse({
        ...audit,
        version: audit.version + 1,
        versionReason: reason,
        state: moved.value,
        parts: [],
      });
      const written = writing(() => {
        withdraw.run(input.at, reason, loaded.key, audit.version);
        return committer.commit(loaded, {
          ...changeBetween(audit, after),
          audit: after,
          at: input.at,
          author: input.author,
          event: 'reopened',
          touched: ['audit'],
          signedAt: '',
        });
      });
      return written.ok ? ok(saved(written.value)) : written;
    },

    /**
     * Records a signature: the part, and where there is one the signed PDF with the signature's details (JSON). `basedOn` is the revision
     * that was read through and signed, `risks` the risk records as they were read with it.
     */
    markSigned: (
      input: Act & {
        readonly audit: string;
        readonly basedOn: number;
        readonly signature: PartSignature;
        readonly risks?: Audit['escalations'];
        readonly pdf: { readonly bytes: Uint8Array; readonly details: Json } | null;
      },
    ): Result<Saved, 'not-found' | 'content-changed' | 'wrong-state' | WriteCode> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      if (loaded.revision !== input.basedOn) return failed('content-changed');
      const { signature, pdf, at, risks = loaded.audit.escalations } = input;
      // A risk record has revisions of its own: one written since the report was read is not in what was signed.
      if (!sameJson(risks, loaded.audit.escalations)) return failed('content-changed');
      // What no longer applies is not signed; it stays in the history, for going back.
      const audit = whatApplies(loaded.toolkit, loaded.audit);
      const gone = Object.keys(loaded.audit.answers).filter((id) => audit.answers[id] === undefined);
      const isKnown = loaded.toolkit.parts.some(({ id }) => id === signature.part);
      if (!isKnown || audit.parts.some((one) => one.part === signature.part)) return failed('wrong-state');
      const moved = move(audit, signature.part === 'auditor' ? 'sign' : 'sign-part');
      if (!moved.ok) return failed('wrong-state');
      const after = Audit.parse({ ...audit, state: moved.value, parts: [...audit.parts, signature] });
      const written = writing(() => {
        const now = committer.commit(loaded, {
          ...changeBetween(loaded.audit, after),
          audit: after,
          at,
          author: input.author,
          event: 'signed',
          touched: ['parts', ...gone],
          signedAt: signature.part === 'auditor' ? signature.at : loaded.summary.signedAt,
        });
        addPart.run(loaded.key, audit.version, signature.part, signature.at, JSON.stringify(signature));
        addSigned.run(
          loaded.key,
          audit.version,
          now.revision,
          signature.at,
          signature.dataFingerprint,
          signature.certificateFingerprint,
          JSON.stringify(after),
          pdf?.bytes ?? null,
          pdf === null ? '' : createHash('sha256').update(pdf.bytes).digest('hex'),
          JSON.stringify(pdf?.details ?? null),
        );
        // Its actions are followed from now on, as records of their own.
        const act = { at, author: input.author };
        following.signed(audit.id, act);
        return following.settleAudit(now, act);
      });
      return written.ok ? ok(saved(written.value)) : written;
    },
  };
}
