/** Saves what can be read of a damaged audit as a file that needs no Caselight. */
import { createHash } from 'node:crypto';
import { longMoment } from '../../../shared/dates/words.ts';
import { buildReport } from '../../../shared/report/index.ts';
import type { Block } from '../../../shared/report/model.ts';
import { readableFile } from '../../../shared/report/readable-file.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import type { Log } from '../../log.ts';
import type { Salvaged } from '../../vault/audits/salvage.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type ReadableParts = {
  readonly store: () => Store;
  readonly dialogs: Pick<FileDialogs, 'write'>;
  readonly log: Pick<Log, 'failure'>;
  readonly now: () => number;
  readonly appVersion: string;
};

const htmlFiles = [{ name: 'Web page', extensions: ['html'] }];

/** What is missing, in sentences. */
export function missingOf({ audit, revision, newest, toolkit, loose }: Salvaged): string[] {
  return [
    ...(audit === null ? ['The audit itself cannot be put together. Only single texts were found.'] : []),
    ...(audit !== null && revision < newest
      ? [
          `What stands here is how the audit was after its save number ${revision} of ${newest}. Later changes are missing${loose.length > 0 ? ', except for the texts under “Texts found by themselves”' : ''}.`,
        ]
      : []),
    ...(audit === null && loose.length === 0 ? ['No text of it was found.'] : []),
    ...(toolkit === null
      ? [
          'The words of the form as it was cannot be read. The questions stand in the words of this Caselight, or as their numbers.',
        ]
      : []),
  ];
}

/** The audit as a report; nothing where no report can be made of it. */
function blocksOf(found: Salvaged, form: Toolkit | undefined, madeAt: string, appVersion: string): Block[] {
  if (found.audit === null || form === undefined) return [];
  try {
    const { audit } = found;
    const print = audit.parts.some(({ part }) => part === 'auditor');
    const nobody = { problems: [], signer: null, dataFingerprint: '' };
    return [...buildReport({ toolkit: form, audit, print, madeAt, appVersion, ...nobody }).blocks];
  } catch {
    // A document of another shape than this program knows: its texts are given as they are.
    return [];
  }
}

/** Every text of the audit by question, for where no report can be made of it. */
function textsOf(found: Salvaged): { place: string; text: string }[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const { answers = {}, ...rest } = found.audit ?? {};
  return [...Object.entries(answers), ...Object.entries(rest)].flatMap(([place, value]) => {
    const text = texts(value)
      .filter((one) => one !== '')
      .join('\n');
    return text === '' ? [] : [{ place, text }];
  });
}

/** The file of what was salvaged. */
export function fileOf(found: Salvaged, at: string, appVersion: string): string {
  const form = found.toolkit ?? toolkits.find(({ id }) => id === found.toolkitId);
  const titles = new Map(
    (form?.sections ?? []).flatMap(({ questions }) => questions.map((one) => [one.id, one.title] as const)),
  );
  const named = (id: string): string => {
    const title = titles.get(id);
    return title === undefined ? id : `${id} ${title}`;
  };
  const blocks = blocksOf(found, form, at, appVersion);
  return readableFile({
    reference: found.reference,
    readAt: longMoment(at),
    missing: missingOf(found),
    marking: found.audit?.marking ?? '',
    blocks,
    loose: [
      ...(blocks.length === 0 ? textsOf(found) : []).map(({ place, text }) => ({
        place: named(place),
        text,
      })),
      ...found.loose.map(({ question, text }) => ({ place: named(question), text })),
    ],
  });
}

/** Builds the handler that saves what can be read. */
export function readableHandlers(parts: ReadableParts): Pick<Handlers, 'audit.saveReadable'> {
  const { store, dialogs, log, now, appVersion } = parts;
  return {
    'audit.saveReadable': async ({ audit }) => {
      const open = store();
      const found = await open.audits.salvage({ audit });
      if (!found.ok) return failed('not-found');
      const at = new Date(now()).toISOString();
      const bytes = Buffer.from(fileOf(found.value, at, appVersion), 'utf8');
      const { reference, revision } = found.value;
      const name = `${reference === '' ? 'audit' : reference}-what-can-be-read.html`;
      const written = await dialogs.write('Save what can be read', name, htmlFiles, bytes);
      if (!written.ok) return written;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const version = found.value.audit?.version ?? 1;
      // The file stands. That it left is noted where the vault can still note it.
      await open.records
        .exported({ at, kind: 'readable', audit, version, sha256, recipient: '' })
        .catch((error: unknown) => void log.failure('vault', error));
      return ok({
        fileName: written.value.fileName,
        isWhole: found.value.audit !== null && revision === found.value.newest,
      });
    },
  };
}
