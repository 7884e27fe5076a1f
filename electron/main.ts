/** The composition root: builds every room of the program and hands them to each other. Imported by nobody. */
import path from 'node:path';
import { app, protocol } from 'electron';
import { appScheme } from './app-protocol.ts';
import { catchTheRest, forbidDumps } from './crash.ts';
import { makeBundleRoom } from './bundle/incoming-bundles.ts';
import { makeSealing } from './bundle/sealing.ts';
import { chooseBackup } from './incoming-files/choose-backup.ts';
import { bundleKind, contactKind, type FileKind } from './incoming-files/kinds.ts';
import { makeChoosePlace } from './files/choose-place.ts';
import { makeFileDialogs } from './files/dialogs.ts';
import { rememberAuthor } from './identity/author.ts';
import { makeCardRoom } from './identity/contacts/incoming-cards.ts';
import { makeHandOver } from './ipc/hand-over.ts';
import { auditHandlers } from './ipc/handlers/audits.ts';
import { bundleHandlers } from './ipc/handlers/bundles.ts';
import { contactHandlers } from './ipc/handlers/contacts.ts';
import { identityHandlers } from './ipc/handlers/identity.ts';
import { moderationHandlers } from './ipc/handlers/moderation.ts';
import { readableHandlers } from './ipc/handlers/readable.ts';
import { reportHandlers } from './ipc/handlers/reports.ts';
import { keptWordsHandlers } from './ipc/handlers/kept-words.ts';
import { recordHandlers } from './ipc/handlers/records.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { signingHandlers } from './ipc/handlers/signing.ts';
import { spellHandlers } from './ipc/handlers/spell.ts';
import { vaultHandlers } from './ipc/handlers/vault.ts';
import { openLog, type Log } from './log.ts';
import { keepLook } from './lock-screen-theme.ts';
import { createPdfService } from './pdf/pdf-service.ts';
import { hardenEveryPage, hardenProgram } from './security.ts';
import { startShell, type OtherHandlers, type ShellFace } from './shell.ts';
import { createSpeller } from './spell/speller.ts';
import { createVault, VaultClosed, type Store, type Vault } from './vault/life/vault.ts';

/** Everything behind the border: vault, identity, reports, spelling. */
function makeRooms(vault: Vault, log: Log) {
  const now = Date.now;
  const pdf = createPdfService((error) => void log.failure('report', error));
  const speller = createSpeller();
  const store = (): Store => {
    const open = vault.store();
    if (open === null) throw new VaultClosed();
    return open;
  };
  const author = rememberAuthor(() => store().secrets);
  const handOver = makeHandOver({
    store,
    checkPassphrase: (passphrase) => vault.checkPassphrase(passphrase),
  });
  /** Who writes: the person the vault belongs to, or the one the laptop was handed to. */
  const writer = async (): Promise<string> => {
    const other = handOver.now();
    return other === null ? author.current() : `${other.name}, ${other.role}`;
  };

  let tell: ShellFace['tell'] = () => {};
  const bundles = makeBundleRoom({
    store,
    verifyPdf: (bytes, options) => pdf.verify(bytes, options),
    bindPdf: (input) => pdf.bind({ ...input, appVersion: app.getVersion() }),
    tell: (news) => tell(news),
    now,
  });
  const cards = makeCardRoom({ secrets: () => store().secrets, contacts: () => store().contacts, now });
  const kinds = (): readonly FileKind[] => [
    bundleKind(async (source) => ({ what: 'bundle', verdict: await bundles.look(source) })),
    contactKind(async (bytes) => ({ what: 'contact', verdict: await cards.look(bytes) })),
  ];

  const handlers = (shell: ShellFace): OtherHandlers => {
    const dialogs = makeFileDialogs(shell.window);
    const checkPassphrase = (passphrase: string) => vault.checkPassphrase(passphrase);
    const identity = identityHandlers({
      secrets: () => store().secrets,
      checkPassphrase,
      work: pdf,
      dialogs,
      now,
    });
    /** No news of another audit while somebody else has the laptop. */
    const tellWhoever: ShellFace['tell'] = (news) => handOver.mayHear(news) && shell.tell(news);
    tell = tellWhoever;
    const sealing = makeSealing({ store, choosePlace: makeChoosePlace(shell.window), tell: shell.tell, now });
    vault.onSummary((summary) => tellWhoever({ kind: 'audit-changed', summary }));
    vault.onRecord((record) => tellWhoever({ kind: 'record-changed', record }));
    return {
      ...vaultHandlers({
        vault,
        chooseBackup: (suggested) => chooseBackup(shell.window(), suggested),
        onOpened: shell.onOpened,
      }),
      ...settingsHandlers({ vault, onChange: shell.onSettings }),
      ...keptWordsHandlers({ vault }),
      ...spellHandlers({ vault, speller }),
      ...recordHandlers({ vault, author: writer }),
      ...auditHandlers({ vault, author: writer, designation: () => author.role() }),
      ...readableHandlers({ store, dialogs, log, now, appVersion: app.getVersion() }),
      ...contactHandlers({ store, cards, dialogs, now }),
      ...bundleHandlers({ store, room: bundles, sealing }),
      ...moderationHandlers({ store, checkPassphrase, work: pdf, now, appVersion: app.getVersion() }),
      ...signingHandlers({
        store,
        undecided: async (audit) => vault.keptAside()?.undecided(audit) ?? 0,
        checkPassphrase,
        work: pdf,
        tell: shell.tell,
        now,
        appVersion: app.getVersion(),
      }),
      ...reportHandlers({
        store: () => vault.store(),
        work: pdf,
        dialogs,
        now,
        tell: shell.tell,
        appVersion: app.getVersion(),
      }),
      ...identity,
      'identity.make': (input) => identity['identity.make'](input).finally(() => author.forget()),
      'identity.importP12': (input) => identity['identity.importP12'](input).finally(() => author.forget()),
      'identity.revoke': (input) => identity['identity.revoke'](input).finally(() => author.forget()),
      ...handOver.handlers,
    };
  };

  return {
    handlers,
    guard: handOver.guard,
    kinds,
    place: {
      keep: (place: Parameters<Store['place']['keep']>[0]) => store().place.keep(place),
      kept: () => store().place.kept(),
    },
    /** Wipes the keys and ends every thread that has seen case text. */
    lock: async () => {
      author.forget();
      handOver.forget();
      bundles.forget();
      cards.forget();
      await Promise.all([vault.lock(), pdf.stop(), speller.rest()]);
    },
  };
}

function start(log: Log, userData: string): void {
  const vault = createVault({ folder: path.join(userData, 'vault'), log, appVersion: app.getVersion() });
  const rooms = makeRooms(vault, log);
  const shell = startShell({
    vaultState: () => vault.state(),
    lockVault: () => rooms.lock(),
    stopOpening: () => vault.stopOpening(),
    settled: () => vault.settled(),
    place: rooms.place,
    otherHandlers: rooms.handlers,
    guard: rooms.guard,
    otherKinds: rooms.kinds,
    look: keepLook(userData, log),
    log,
  });
  catchTheRest(log, shell.lockAfterFailure);
  vault.onGone(shell.vaultGone);
  app.on('second-instance', (_event, argv, folder) => {
    shell.addFiles(argv, folder);
    shell.show();
  });
  shell.addFiles(process.argv.slice(1), process.cwd());
  for (const file of early) shell.addPath(file);
  takeFile = shell.addPath;
}

/** Files the system handed over before the program was ready. */
const early: string[] = [];
let takeFile = (file: string): void => void early.push(file);

process.umask(0o077);
hardenProgram(app);
protocol.registerSchemesAsPrivileged([appScheme]);
const userData = app.getPath('userData');
const log = openLog(path.join(userData, 'log'));
hardenEveryPage(app, log);
forbidDumps(log);

if (app.requestSingleInstanceLock()) {
  app.on('open-file', (event, file) => {
    event.preventDefault();
    takeFile(file);
  });
  log.note('started');
  app
    .whenReady()
    .then(() => start(log, userData))
    .catch((error: unknown) => {
      log.failure('program', error);
      app.exit(1);
    });
} else {
  app.exit(0);
}
