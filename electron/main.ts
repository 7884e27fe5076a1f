/** The entry of the program: starts services, window and locking. Imported by nobody. */
import path from 'node:path';
import { app, protocol, shell as system } from 'electron';
import { appScheme } from './app-protocol.ts';
import { catchTheRest, forbidDumps } from './crash.ts';
import { makeChoosePlace } from './files/choose-place.ts';
import { makeFileDialogs } from './files/dialogs.ts';
import { chooseBackup, chooseCopies } from './incoming-files/choose-backup.ts';
import { keepLook } from './lock-screen-theme.ts';
import { openLog, type Log } from './log.ts';
import { hardenEveryPage, hardenProgram } from './security.ts';
import { makeServices } from './services.ts';
import { startShell } from './shell.ts';
import { createVault } from './vault/life/vault.ts';

function start(log: Log, userData: string): void {
  const appVersion = app.getVersion();
  const vault = createVault({ folder: path.join(userData, 'vault'), log, appVersion });
  const services = makeServices({ vault, log, appVersion });
  const shell = startShell({
    vaultState: () => vault.state(),
    lockVault: () => services.lock(),
    stopOpening: () => vault.stopOpening(),
    settled: () => vault.settled(),
    place: services.place,
    otherHandlers: ({ tell, window, onOpened, onSettings }) =>
      services.handlers({
        tell,
        dialogs: makeFileDialogs(window, services.places.keep),
        choosePlace: makeChoosePlace(window),
        chooseBackup: (suggested) => chooseBackup(window(), suggested),
        chooseCopies: () => chooseCopies(window()),
        showInFolder: (file) => system.showItemInFolder(file),
        onOpened,
        onSettings,
      }),
    guard: services.guard,
    otherKinds: services.kinds,
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
