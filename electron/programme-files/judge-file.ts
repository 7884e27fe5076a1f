/** Judges one file of the programme against what this vault knows: sender, receiver, round, form, and what it would do. */
import { fileKinds } from '../../shared/programme/files/kinds.ts';
import { effectsOf, type Effects, type ProgrammeArrival } from '../../shared/programme/files/take-in.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { OpenWith } from '../bundle/age.ts';
import { checkForMe, senderLine, type Knowing } from '../bundle/judge-sender.ts';
import { BundleRefused } from '../bundle/signed-list.ts';
import type { BundleSource } from '../bundle/source.ts';
import type { Lines } from '../bundle/verdict.ts';
import { readContacts, trustBasis } from '../identity/contacts/contact-book.ts';
import { ageSecret, ownFingerprints } from '../identity/identity-store.ts';
import { toolkitFingerprint } from '../vault/audits/toolkit-fingerprint.ts';
import type { Store } from '../vault/life/vault.ts';
import { derivedId } from '../vault/records/derived-id.ts';
import { heldAround } from './held-records.ts';
import { readProgrammeFile, type ProvedFile } from './read-file.ts';

export type FileRoomDeps = {
  readonly store: () => Store;
  readonly now: () => number;
  readonly author: () => Promise<string>;
  /** The role the own identity names. */
  readonly designation: () => Promise<string>;
};
export type Judged = {
  readonly proved: ProvedFile;
  readonly arrival: ProgrammeArrival;
  readonly effects: Effects;
  readonly stranger: boolean;
  readonly revisionOf: (kind: string, id: string) => number;
};
/** The audit that is made for an allocation: always the same. */
export const auditOfAllocation = (allocation: string): string => derivedId(`commission/${allocation}`);

/** Refuses a commission whose form is another than it names. Tells of one that carries the name of a built-in form and is another. */
function formOf({ body }: ProgrammeArrival): readonly string[] {
  if (body.kind !== 'commission') return [];
  const fingerprint = toolkitFingerprint(body.toolkit);
  const { id, version, title } = body.toolkit;
  const fits = body.items.every(
    ({ content: { form } }) => form.id === id && form.version === version && form.fingerprint === fingerprint,
  );
  if (!fits) throw new BundleRefused('toolkit-wrong', 'The form inside is not the one it names');
  const own = toolkits.find((one) => one.id === id && one.version === version);
  return own === undefined || toolkitFingerprint(own) === fingerprint
    ? []
    : [
        `The form “${title}” is not the one built into this Caselight under that name: it has an organisation's own words, or other questions.`,
      ];
}

const sayFound: Readonly<Record<string, string>> = {
  replayed: 'You have another file under this number',
  'other-owner': 'What it speaks of was asked for by somebody else',
  'not-of-this-round': 'Its round is not one of yours, or stands in another year',
  'not-awaited': 'Nothing was sent to its sender that it answers',
};

/** Builds the judging. `judge` throws `BundleRefused`; the lines it filled until then stand. */
export function makeJudging(deps: FileRoomDeps) {
  const knowing = (): Knowing => {
    const { secrets, contacts } = deps.store();
    return { secrets, contacts, now: deps.now };
  };
  const key = async (): Promise<OpenWith | null> => {
    const identity = await ageSecret(deps.store().secrets);
    return identity === null ? null : { kind: 'identity', identity };
  };

  /** Whether two certificates are the same person's: oneself, or a contact with a renewed key. */
  const samePerson = async (): Promise<(one: string, other: string) => boolean> => {
    const { people } = await readContacts(deps.store().contacts);
    const persons = [
      await ownFingerprints(deps.store().secrets),
      ...people.map(({ contact, record }) => [contact.fingerprint, ...record.former]),
    ];
    return (one, other) =>
      one === other || persons.some((keys) => keys.includes(one) && keys.includes(other));
  };

  const judge = async (source: BundleSource, isOpen: boolean, lines: Lines): Promise<Judged> => {
    const store = deps.store();
    const known = knowing();
    const basis = await trustBasis(store.contacts, store.secrets, new Date(deps.now()));
    const open = isOpen ? null : await key();
    if (!isOpen && open === null)
      throw new BundleRefused(
        'not-for-you',
        'There is no identity in this vault yet, so nothing can be sealed for you',
      );
    let sender: Awaited<ReturnType<typeof senderLine>> | null = null;
    const { proved, body } = await readProgrammeFile(source, open, basis, async (found) => {
      sender = await senderLine(found, basis, known);
      lines.set('sender', sender.line);
      if (open !== null) await checkForMe(found, known, open);
      const others = found.manifest.recipients.length - 1;
      lines.set('for-you', {
        answer: 'yes',
        found:
          open === null
            ? 'For everybody'
            : others === 0
              ? 'For you and nobody else'
              : `For you and ${others} more`,
        more:
          found.manifest.round === null
            ? ''
            : `Round ${found.manifest.round.code}, ${found.manifest.year.name}`,
      });
    });
    const { manifest } = proved;
    const { stranger, line, told } = sender as unknown as Awaited<ReturnType<typeof senderLine>>;
    const { manifestSha256 } = proved;
    const arrival: ProgrammeArrival = { manifest, manifestSha256, body, fromUnknown: line.answer !== 'yes' };
    lines.set('unchanged', {
      answer: 'yes',
      found: 'What is inside matches the signed list',
      more: `Sealed ${dateAndTime(manifest.created)}, by their clock`,
    });
    const forms = formOf(arrival);
    const { held: records, revisionOf } = await heldAround(store, arrival);
    const around = { isSamePerson: await samePerson(), auditOf: auditOfAllocation };
    const effects = effectsOf(arrival, records, around);
    if (!effects.ok) throw new BundleRefused(effects.refusal, sayFound[effects.refusal] ?? '');
    const { isHere } = effects.value;
    lines.set('newest', {
      answer: effects.value.told.length > 0 ? 'note' : 'yes',
      found: isHere ? 'You have this file already' : 'New to you',
      more: '',
    });
    const { k, words } = fileKinds[manifest.kind];
    lines.set('contents', {
      answer: 'note',
      found: `It is ${words} (${k})`,
      more: manifest.covers,
    });
    const warned = [...(told === '' ? [] : [told]), ...forms, ...effects.value.told];
    return {
      proved,
      arrival,
      effects: { ...effects.value, told: isHere ? [] : warned },
      stranger,
      revisionOf,
    };
  };

  return { judge, key };
}
