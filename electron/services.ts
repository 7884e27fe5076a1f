/**
 * Builds every service of the program and hands them to each other: vault, identity, contacts, bundles, reports, spelling, and the handlers
 * of what the page may ask of them. The window around them is given: main.ts gives the real one, a test its own.
 */
import type { News } from '../shared/contract.ts';
import type { Settings } from '../shared/settings.ts';
import { makeBundleRoom } from './bundle/incoming-bundles.ts';
import { makeSealing } from './bundle/sealing.ts';
import type { ChoosePlace } from './files/choose-place.ts';
import type { FileDialogs } from './files/dialogs.ts';
import { makeWrittenPlaces, type WrittenPlaces } from './files/written-places.ts';
import { rememberAuthor, type Author } from './identity/author.ts';
import { makeCardRoom } from './identity/contacts/incoming-cards.ts';
import { contactKind, type FileKind } from './incoming-files/kinds.ts';
import { makeHandOver } from './ipc/hand-over.ts';
import { listsAsFiles } from './ipc/handlers/lists-as-files.ts';
import { auditHandlers } from './ipc/handlers/audits.ts';
import { bundleHandlers } from './ipc/handlers/bundles.ts';
import { copiesHandlers } from './ipc/handlers/copies.ts';
import { contactHandlers } from './ipc/handlers/contacts.ts';
import { fileHandlers } from './ipc/handlers/files.ts';
import { identityHandlers } from './ipc/handlers/identity.ts';
import { keptWordsHandlers } from './ipc/handlers/kept-words.ts';
import { moderationHandlers } from './ipc/handlers/moderation.ts';
import { readableHandlers } from './ipc/handlers/readable.ts';
import { recordHandlers } from './ipc/handlers/records.ts';
import { reportHandlers } from './ipc/handlers/reports.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { signingHandlers } from './ipc/handlers/signing.ts';
import { spellHandlers } from './ipc/handlers/spell.ts';
import { vaultHandlers } from './ipc/handlers/vault.ts';
import type { Handlers } from './ipc/serve.ts';
import { makeOwnChanges } from './ipc/own-changes.ts';
import type { Log } from './log.ts';
import { programmeServices } from './programme-files/services.ts';
import { createPdfService } from './pdf/pdf-service.ts';
import { createSpeller } from './spell/speller.ts';
import { VaultClosed, type Store, type Vault } from './vault/life/vault.ts';

export type ServiceParts = {
  readonly vault: Vault;
  readonly log: Pick<Log, 'failure' | 'note'>;
  readonly appVersion: string;
  readonly now?: () => number;
};

/** What the services use of the window: its news, its dialogs, and who hears of openings and settings. */
export type Around = {
  readonly tell: (news: News) => void;
  readonly dialogs: FileDialogs;
  readonly choosePlace: ChoosePlace;
  /** Shows the save dialog for a backup folder; gives its absolute path, or null when it was left. */
  readonly chooseBackup: (suggestedName: string) => Promise<string | null>;
  /** Lets a person choose the folder in which copies of the vault lie; its absolute path, or null when the dialog was left. */
  readonly chooseCopies: () => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (file: string) => void;
  readonly onOpened: () => void;
  readonly onSettings: (settings: Settings) => void;
};

/** The handlers of the identity; who writes is read anew after each change of it. */
function identityForgetting(author: Author, parts: Parameters<typeof identityHandlers>[0]) {
  const handlers = identityHandlers(parts);
  const make: Handlers['identity.make'] = (input) =>
    handlers['identity.make'](input).finally(() => author.forget());
  const importP12: Handlers['identity.importP12'] = (input) =>
    handlers['identity.importP12'](input).finally(() => author.forget());
  const revoke: Handlers['identity.revoke'] = (input) =>
    handlers['identity.revoke'](input).finally(() => author.forget());
  return { ...handlers, 'identity.make': make, 'identity.importP12': importP12, 'identity.revoke': revoke };
}

/** Whether every signature of a kept report is as it was made, whoever made it. */
const signaturesHold =
  (pdf: ReturnType<typeof createPdfService>, now: () => number) =>
  async (bytes: Uint8Array): Promise<boolean> => {
    const basis = { trustedFingerprints: [], anchors: [], at: new Date(now()) };
    return (await pdf.verify(bytes, basis)).outcome.startsWith('unchanged-');
  };

/** The handlers of what goes between people: contacts, files for them and from them, and where those lie. */
function exchangeHandlers(parts: {
  readonly store: () => Store;
  readonly cards: ReturnType<typeof makeCardRoom>;
  readonly bundles: ReturnType<typeof makeBundleRoom>;
  readonly places: WrittenPlaces;
  readonly around: Around;
  readonly now: () => number;
}) {
  const { store, cards, bundles, places, around, now } = parts;
  const { dialogs, choosePlace, tell } = around;
  const sealing = makeSealing({ store, choosePlace, keepPlace: places.keep, tell, now });
  return {
    ...contactHandlers({ store, cards, dialogs, now }),
    ...fileHandlers({ places, showInFolder: around.showInFolder }),
    ...bundleHandlers({ store, room: bundles, sealing }),
  };
}
/** The room bundles come in by, with the program's own ways to look at reports. */
const bundleRoom = (
  parts: Pick<Parameters<typeof makeBundleRoom>[0], 'store' | 'tell' | 'now'> & {
    readonly pdf: ReturnType<typeof createPdfService>;
    readonly appVersion: string;
  },
) =>
  makeBundleRoom({
    ...parts,
    verifyPdf: (bytes, options) => parts.pdf.verify(bytes, options),
    bindPdf: (input) => parts.pdf.bind({ ...input, appVersion: parts.appVersion }),
  });

export type Services = ReturnType<typeof makeServices>;

/** The store of the open vault; asking throws `VaultClosed` while there is none. */
const openStoreOf = (vault: Vault) => (): Store => {
  const open = vault.store();
  if (open === null) throw new VaultClosed();
  return open;
};

/** Builds the services over a vault. Nothing is opened, started or asked before a handler runs. */
export function makeServices({ vault, log, appVersion, now = Date.now }: ServiceParts) {
  const pdf = createPdfService((error) => void log.failure('report', error));
  const holdsSignatures = signaturesHold(pdf, now);
  const speller = createSpeller();
  const store = openStoreOf(vault);
  const places = makeWrittenPlaces();
  const checkPassphrase = (passphrase: string) => vault.checkPassphrase(passphrase);
  const common = { store, checkPassphrase, now, appVersion };
  const author = rememberAuthor(() => store().secrets);
  const handOver = makeHandOver({ store, checkPassphrase });
  /** Who writes: the person the vault belongs to, or the one the laptop was handed to. */
  const writer = async (): Promise<string> => {
    const other = handOver.now();
    return other === null ? author.current() : `${other.name}, ${other.role}`;
  };

  let tell: (news: News) => void = () => {};
  const bundles = bundleRoom({ store, pdf, appVersion, tell: (news) => tell(news), now });
  const programme = programmeServices({ store, now, author });
  const cards = makeCardRoom({ secrets: () => store().secrets, contacts: () => store().contacts, now });

  return {
    /** The handlers of everything but the window itself. Called once, with the window around them. */
    handlers: (around: Around) => {
      const { dialogs } = around;
      /** No news of another audit while somebody else has the laptop. */
      const own = makeOwnChanges((news) => handOver.mayHear(news) && around.tell(news));
      ({ tell } = own);
      vault.onSummary((summary) => own.tell({ kind: 'audit-changed', summary }));
      vault.onRecord((record) => own.tell({ kind: 'record-changed', record }));
      return own.quiet({
        ...vaultHandlers({
          vault,
          chooseBackup: around.chooseBackup,
          onOpened: around.onOpened,
          onNoted: (error) => void log.failure('vault', error),
          now,
        }),
        ...copiesHandlers({ vault, chooseCopies: around.chooseCopies, holdsSignatures, author: writer }),
        ...settingsHandlers({ vault, onChange: around.onSettings }),
        ...keptWordsHandlers({ vault }),
        ...spellHandlers({ vault, speller }),
        ...recordHandlers({ vault, author: writer }),
        ...auditHandlers({ vault, author: writer, designation: () => author.role(), now }),
        ...listsAsFiles({ ...common, dialogs, log }),
        ...readableHandlers({ ...common, dialogs, log }),
        ...exchangeHandlers({ store, cards, bundles, places, around, now }),
        ...programme.handlers(around.choosePlace),
        ...moderationHandlers({ ...common, work: pdf }),
        ...signingHandlers({
          ...common,
          undecided: async (audit) => (await vault.keptAside()?.undecided(audit)) ?? 0,
          work: pdf,
          tell: around.tell,
        }),
        ...reportHandlers({
          ...common,
          store: () => vault.store(),
          work: pdf,
          dialogs,
          tell: around.tell,
        }),
        ...identityForgetting(author, { ...common, secrets: () => store().secrets, work: pdf, dialogs }),
        ...handOver.handlers,
      });
    },
    /** The same handlers, refusing what the person who has the laptop may not do. */
    guard: handOver.guard,
    places,
    /** Kinds of file that these services look at. */
    kinds: (): readonly FileKind[] => [
      ...programme.kinds(async (source) => ({ what: 'bundle', verdict: await bundles.look(source) })),
      contactKind(async (bytes) => ({ what: 'contact', verdict: await cards.look(bytes) })),
    ],
    place: {
      keep: (place: Parameters<Store['place']['keep']>[0]) => store().place.keep(place),
      kept: () => store().place.kept(),
    },
    store,
    pdf,
    bundles,
    programme: programme.room,
    cards,
    /** Wipes the keys and ends every thread that has seen case text. */
    lock: async () => {
      author.forget();
      handOver.forget();
      bundles.forget();
      programme.room.forget();
      cards.forget();
      places.forget();
      await Promise.all([vault.lock(), pdf.stop(), speller.rest()]);
    },
  };
}
