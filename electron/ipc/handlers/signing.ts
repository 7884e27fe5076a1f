/** The act of signing: checks first, then the PDF is built and signed, then audit and PDF are locked in one transaction. */
import { createHash } from 'node:crypto';
import type { PartSignature } from '../../../shared/audit/audit.ts';
import { signedContent } from '../../../shared/audit/signed-content.ts';
import type { OpenedAudit, Saved } from '../../../shared/contract/audits.ts';
import type { News } from '../../../shared/contract.ts';
import { buildReport } from '../../../shared/report/index.ts';
import { failed, ok, type Failed, type Result } from '../../../shared/result.ts';
import { holdingUp } from '../../../shared/toolkit/evaluate/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Part } from '../../../shared/toolkit/toolkit.ts';
import { identityForSigning, ownIdentity } from '../../identity/identity-store.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { PassphraseCode } from '../../vault/life/vault-types.ts';
import type { Handlers } from '../serve.ts';

export type SigningParts = {
  /** The open vault's store. Handlers run only while it is open. */
  readonly store: () => Store;
  readonly checkPassphrase: (passphrase: string) => Promise<Result<null, PassphraseCode | 'locked'>>;
  readonly work: Pick<PdfService, 'make'>;
  readonly tell: (news: News) => void;
  readonly now: () => number;
  readonly appVersion: string;
};

/** Everything known of the audit at the moment of signing. */
type Moment = {
  readonly opened: OpenedAudit;
  readonly part: Part;
  readonly problems: readonly Problem[];
  readonly dataFingerprint: string;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the person ticks: the form's statements for the auditor, the part's own for anyone else. */
export const statementsOf = (opened: OpenedAudit, part: Part): string[] =>
  part.id === 'auditor' ? opened.toolkit.statements : [part.statement];

/** Reflections and dip samples ask for no declaration (R04 is then not among the form's checks). */
const asksIndependence = ({ toolkit }: OpenedAudit): boolean =>
  toolkit.rules.some((rule) => rule.id === 'R04' && rule.on);

/** Builds the handlers that sign. */
export function signingHandlers(
  parts: SigningParts,
): Pick<Handlers, 'sign.prepare' | 'sign.sign' | 'sign.handOver'> {
  const { store, now } = parts;
  const time = (): string => new Date(now()).toISOString();

  /** Reads the audit and finds the part that is to be signed now. */
  const momentOf = async (input: {
    readonly audit: string;
    readonly part: string;
  }): Promise<Result<Moment, 'not-found' | 'wrong-state'>> => {
    const opened = await store().audits.open({ audit: input.audit });
    if (!opened.ok) return opened;
    const { audit, toolkit } = opened.value;
    const part = toolkit.parts.find((one) => one.id === input.part);
    const signed = new Set(audit.parts.map((one) => one.part));
    if (!part || signed.has(part.id) || !part.after.every((id) => signed.has(id)))
      return failed('wrong-state');
    const problems = await store().audits.problems({ audit: input.audit });
    if (!problems.ok) return problems;
    const dataFingerprint = sha256(signedContent(audit));
    return ok({ opened: opened.value, part, problems: problems.value, dataFingerprint });
  };

  const blocked = (
    moment: Moment,
    said: { readonly dataFingerprint: string; readonly statements: readonly boolean[] },
  ): Failed<
    'not-independent' | 'risk-open' | 'sign-blocked' | 'statement-missing' | 'content-changed'
  > | null => {
    const { audit } = moment.opened;
    if (said.dataFingerprint !== moment.dataFingerprint) return failed('content-changed');
    if (moment.part.id === 'auditor') {
      if (asksIndependence(moment.opened) && audit.independence.declared !== 'independent')
        return failed('not-independent');
      if (audit.escalations.some((risk) => risk.status === 'open')) return failed('risk-open');
    }
    const count = holdingUp(moment.opened.toolkit, moment.problems, moment.part.id).length;
    if (count > 0) return failed('sign-blocked', { count });
    const wanted = statementsOf(moment.opened, moment.part).length;
    if (said.statements.length !== wanted || !said.statements.every(Boolean))
      return failed('statement-missing');
    return null;
  };

  /** Locks the signed part. The revision that was read is the one that is signed, or nothing is. */
  const lock = async (
    moment: Moment,
    signature: PartSignature,
    pdf: { readonly bytes: Uint8Array; readonly details: Record<string, string | number> } | null,
  ) => {
    const { audit, revision } = moment.opened;
    return store().audits.markSigned({
      audit: audit.id,
      basedOn: revision,
      at: signature.at,
      author: `${signature.name}, ${signature.role}`,
      signature,
      state: moment.part.id === 'auditor' ? 'signed' : audit.state,
      pdf,
    });
  };

  return {
    'sign.prepare': async (input) => {
      const moment = await momentOf(input);
      if (!moment.ok) return moment;
      const { opened, part, dataFingerprint } = moment.value;
      return ok({ dataFingerprint, statements: statementsOf(opened, part) });
    },

    'sign.sign': async (input) => {
      const read = await momentOf(input);
      if (!read.ok) return read;
      const moment = read.value;
      const stop = blocked(moment, input);
      if (stop) return stop;
      const right = await parts.checkPassphrase(input.passphrase);
      if (!right.ok) return right;
      const [own, identity] = [await ownIdentity(store().secrets), await identityForSigning(store().secrets)];
      if (own === null || identity === null) return failed('identity-missing');
      // The parts of other people are theirs: the auditor's certificate cannot stand for them.
      const auditor = moment.opened.audit.parts.find((one) => one.part === 'auditor');
      const isAuditor = auditor?.certificateFingerprint === own.fingerprint || auditor?.name === own.name;
      if (input.part !== 'auditor' && isAuditor) return failed('wrong-state');
      const at = time();
      const { audit, toolkit } = moment.opened;
      const who = { name: own.name, role: own.role, agency: own.agency };
      const report = buildReport({
        toolkit,
        audit,
        problems: moment.problems,
        signer: who,
        signing: input.part,
        dataFingerprint: moment.dataFingerprint,
        madeAt: at,
        appVersion: parts.appVersion,
      });
      const made = await parts.work
        .make({ report, appVersion: parts.appVersion, signing: { identity, ...who, at } }, (done, of) =>
          parts.tell({ kind: 'progress', task: 'report', done, of }),
        )
        // Whatever became of it, the work is over and leaves the status bar.
        .finally(() => parts.tell({ kind: 'progress', task: 'report', done: 1, of: 1 }));
      if (!made.ok) return made;
      const signature: PartSignature = {
        part: input.part,
        ...who,
        at,
        dataFingerprint: moment.dataFingerprint,
        certificateFingerprint: own.fingerprint,
      };
      return lock(moment, signature, {
        bytes: made.value.bytes,
        details: { pages: made.value.pages, field: 'auditor-signature', part: input.part },
      });
    },

    'sign.handOver': async (input): Promise<Result<Saved, HandOverCode>> => {
      const read = await momentOf(input);
      if (!read.ok) return read;
      // The auditor's own part is never signed by hand-over: it needs the certificate.
      if (input.part === 'auditor') return failed('wrong-state');
      const stop = blocked(read.value, input);
      if (stop && (stop.code === 'not-independent' || stop.code === 'risk-open'))
        return failed('wrong-state');
      if (stop) return stop as Failed<HandOverCode>;
      const { name, role, agency, part } = input;
      const signature: PartSignature = {
        part,
        name,
        role,
        agency,
        at: time(),
        dataFingerprint: read.value.dataFingerprint,
        certificateFingerprint: '',
      };
      return lock(read.value, signature, null);
    },
  };
}

type HandOverCode =
  | 'not-found'
  | 'wrong-state'
  | 'sign-blocked'
  | 'statement-missing'
  | 'content-changed'
  | 'disk-full'
  | 'read-only'
  | 'write-failed';
