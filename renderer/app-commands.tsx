/** The commands that work on every screen, and what floats above all of them: the palette, the sheet of keys, help. */
import { ask } from './ask.ts';
import type { Behind } from './lazy-program.ts';
import { Help } from './help/help.tsx';
import { KeySheet } from './help/key-sheet.tsx';
import { Later } from './when-loaded.tsx';
import { checkPdf, chooseFile } from './stores/arrivals.ts';
import { useCommand } from './stores/commands.ts';
import { closeOverlay, showOverlay, useOverlay } from './stores/overlays.ts';
import { go, toggleRisk, useRoutes } from './stores/routes.ts';
import { useSession } from './stores/session.ts';
import { unawaited } from './surface.ts';

/** Puts the caret into the search of the list, going there first if need be. */
function findEverywhere(): void {
  if (useRoutes.getState().route.screen !== 'audits') go({ screen: 'audits' });
  requestAnimationFrame(() => {
    const search = document.getElementById('find-all');
    if (search instanceof HTMLInputElement) {
      search.focus();
      search.select();
    }
  });
}

function useOpenCommands(open: boolean): void {
  useCommand('palette.open', () => showOverlay('palette'), open);
  useCommand('audit.new', () => go({ screen: 'new-audit' }), open);
  useCommand('settings.open', () => go({ screen: 'settings' }), open);
  useCommand('vault.backup', () => go({ screen: 'settings', section: 'backup' }), open);
  useCommand('go.audits', () => go({ screen: 'audits' }), open);
  useCommand('go.desk', () => go({ screen: 'desk' }), open);
  useCommand('go.actions', () => go({ screen: 'actions' }), open);
  useCommand('action.new', () => go({ screen: 'new-action' }), open);
  useCommand('go.commissions', () => go({ screen: 'commissions' }), open);
  useCommand('go.contacts', () => go({ screen: 'contacts' }), open);
  useCommand('go.year', () => go({ screen: 'year' }), open);
  useCommand('bundle.seal', () => go({ screen: 'seal', audits: [] }), open);
  useCommand('find.everywhere', findEverywhere, open);
  useCommand('file.open', () => unawaited(chooseFile()), open);
  useCommand('risk.open', toggleRisk, open);
}

const palette = ({ Palette }: Behind) => <Palette onClose={closeOverlay} />;

export function AppCommands() {
  const phase = useSession((state) => state.phase);
  const overlay = useOverlay((state) => state.overlay);
  const open = phase === 'open';
  useOpenCommands(open);
  useCommand('vault.lock', () => unawaited(ask('vault.lock', { hide: false })), open);
  useCommand('vault.lock-and-hide', () => unawaited(ask('vault.lock', { hide: true })));
  useCommand('file.check-pdf', () => unawaited(checkPdf()), phase !== 'locking');
  useCommand('app.quit', () => unawaited(ask('app.quit')));
  useCommand('help.keys', () => showOverlay('keys'));
  useCommand('help.open', () => showOverlay('help'));
  if (overlay === 'palette' && open) return <Later draw={palette} />;
  if (overlay === 'keys' && phase !== 'locking') return <KeySheet onClose={closeOverlay} />;
  if (overlay === 'help' && phase !== 'locking') return <Help onClose={closeOverlay} />;
  return null;
}
