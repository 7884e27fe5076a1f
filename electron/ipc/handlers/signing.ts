/** The act of signing: checks first, then the PDF is built and signed, then audit and PDF are locked in one transaction. */
import type { PartSignature } from '../../../shared/audit/audit.ts';
import { may } from '../../../shared/audit/states.ts';
import type { OpenedAudit, Saved } from '../../../shared/contract/audits.ts';
import type { News } from '../../../shared/contract.ts';
import { canonicalJson } from '../../../shared/json/canonical-json.ts';
import { buildReport, type Report, type ReportPerson } from '../../../shared/report/index.ts';
import { noticedIn } from '../../../shared/report/noticed.ts';
import { asOthersRead } from '../../../shared/rules/as-others-read.ts';
import { failed, ok, type Failed, type Result } from '../../../shared/result.ts';
import { holdingUp, whatApplies } from '../../../shared/toolkit/evaluate/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Part } from '../../../shared/toolkit/toolkit.ts';
import { identityForSigning, ownIdentity } from '../../identity/identity-store.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import { contentFingerprint, fingerprintOf } from '../../vault/exchange/fingerprint.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { PassphraseCode } from '../../vault/life/vault-types.ts';
import type { Handlers } from '../serve.ts';
import { toldWork } from '../told-work.ts';

export type SigningParts = {
  /** The open vault's store. Handlers run only while it is open. */
  readonly store: () => Store;
  /** How many places of an audit hold words that are kept beside the vault and not decided on. */
  readonly undecided: (audit: string) => Promise<number>;
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

/** What was said to be read: the model is made again for the same moment and has to be the same. */
type Prepared = { readonly madeAt: string; readonly fingerprint: string };

const fingerprintOfReport = (report: Report): string => fingerprintOf(canonicalJson(report));

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
  }): Promise<Result<Moment, 'not-found' | 'wrong-state' | 'words-held' | 'content-changed'>> => {
    const opened = await store().audits.open({ audit: input.audit });
    if (!opened.ok) return opened;
    const { toolkit } = opened.value;
    // What no longer applies is neither read nor printed, so it is not signed either (markSigned leaves it out).
    const audit = whatApplies(toolkit, opened.value.audit);
    const part = toolkit.parts.find((one) => one.id === input.part);
    const signed = new Set(audit.parts.map((one) => one.part));
    if (!part || signed.has(part.id) || !part.after.every((id) => signed.has(id)))
      return failed('wrong-state');
    if (!may(audit, part.id === 'auditor' ? 'sign' : 'sign-part')) return failed('wrong-state');
    const count = await parts.undecided(input.audit);
    if (count > 0) return failed('words-held', { count });
    const found = await store().audits.findings({ audit: input.audit });
    if (!found.ok) return found;
    // Saved between the two questions: what was checked is not what was read.
    if (found.value.revision !== opened.value.revision) return failed('content-changed');
    const dataFingerprint = contentFingerprint(audit);
    return ok({ opened: { ...opened.value, audit }, part, problems: found.value.problems, dataFingerprint });
  };

  /** When the model of each audit's part was last prepared. No words are held here, only the moment and the fingerprint. */
  const prepared = new Map<string, Prepared>();
  const keyOf = ({ opened, part }: Moment): string => `${opened.audit.id} ${part.id}`;

  /** What was noticed, as the signer of this part reads it: other people learn of no other audit. */
  const noticedBy = ({ part, problems }: Moment): readonly Problem[] =>
    part.id === 'auditor' ? problems : problems.map(asOthersRead);

  /** The report as one person signs it: the same moment, person and time give the same model. */
  const reportOf = async (moment: Moment, signer: ReportPerson | null, madeAt: string): Promise<Report> => {
    // The fonts and what reads them come in when they are first asked for, not with the program.
    const { asPrinted } = await import('../../pdf/report/as-printed.ts');
    return asPrinted(
      buildReport({
        toolkit: moment.opened.toolkit,
        audit: moment.opened.audit,
        problems: noticedBy(moment),
        signer,
        signing: moment.part.id,
        dataFingerprint: moment.dataFingerprint,
        madeAt,
        appVersion: parts.appVersion,
      }),
    );
  };

  /** The very model that was read, or null when it would be another one now. */
  const modelRead = async (
    moment: Moment,
    signer: ReportPerson,
    fingerprint: string,
  ): Promise<Report | null> => {
    const read = prepared.get(keyOf(moment));
    if (read?.fingerprint !== fingerprint) return null;
    const report = await reportOf(moment, signer, read.madeAt);
    return fingerprintOfReport(report) === fingerprint ? report : null;
  };

  const blocked = (
    moment: Moment,
    said: { readonly statements: readonly boolean[] },
  ): Failed<'not-independent' | 'risk-open' | 'sign-blocked' | 'statement-missing'> | null => {
    const { audit } = moment.opened;
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
      risks: audit.escalations,
      at: signature.at,
      author: `${signature.name}, ${signature.role}`,
      signature,
      pdf,
    });
  };

  return {
    'sign.prepare': async (input) => {
      const moment = await momentOf(input);
      if (!moment.ok) return moment;
      const { opened, part, dataFingerprint } = moment.value;
      const own = await ownIdentity(store().secrets);
      const signer =
        input.signer ?? (own === null ? null : { name: own.name, role: own.role, agency: own.agency });
      const madeAt = time();
      const report = await reportOf(moment.value, signer, madeAt);
      const reportFingerprint = fingerprintOfReport(report);
      prepared.set(keyOf(moment.value), { madeAt, fingerprint: reportFingerprint });
      return ok({ dataFingerprint, reportFingerprint, statements: statementsOf(opened, part), report });
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
      const who = { name: own.name, role: own.role, agency: own.agency };
      const report = await modelRead(moment, who, input.reportFingerprint);
      if (report === null) return failed('content-changed');
      const made = await toldWork(parts.tell, 'report', (progress) =>
        parts.work.make(
          { report, appVersion: parts.appVersion, signing: { identity, ...who, at } },
          progress,
        ),
      );
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
        details: {
          pages: made.value.pages,
          field: 'auditor-signature',
          part: input.part,
          // With these the same report can be made again from the signed audit.
          madeAt: report.madeAt,
          noticed: JSON.stringify(noticedIn(noticedBy(moment))),
          reportFingerprint: input.reportFingerprint,
        },
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
      if ((await modelRead(read.value, { name, role, agency }, input.reportFingerprint)) === null)
        return failed('content-changed');
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
  | 'words-held'
  | 'wrong-state'
  | 'sign-blocked'
  | 'statement-missing'
  | 'content-changed'
  | WriteCode;
