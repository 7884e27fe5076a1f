// A window with one word and nothing else, on the same host: what the measured program is held against.
const { app, BrowserWindow, protocol, session } = require('electron');

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
async function start() {
  await app.whenReady();
  const own = session.fromPartition('empty');
  const page = '<!doctype html><html lang="en"><title>Empty</title><h1>Empty</h1></html>';
  own.protocol.handle(
    'app',
    () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://caselight/index.html');
}
void start();
