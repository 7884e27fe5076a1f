/**
 * The frame of every screen: a way past the bar, the bar, the work, the status bar. F6 walks through the elements marked
 * data-pane in their order; a pane that scrolls also has data-scroll, so that its place is kept over a lock.
 */
import type { ReactNode } from 'react';
import { useCommand } from '../stores/commands.ts';
import { KeptNotices } from './kept-notices.tsx';
import { WaitingFile } from './waiting-file.tsx';
import { Splitter } from './splitter.tsx';

function visiblePanes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0 || pane.offsetParent !== null,
  );
}

/** Where the focus goes in a pane: where one is ("current"), else the pane itself. */
function enter(pane: HTMLElement): void {
  const current = pane.querySelector<HTMLElement>('[aria-current]:is(a, button)');
  if (current !== null) {
    current.focus();
    return;
  }
  if (!pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  pane.focus();
}

function step(by: 1 | -1): void {
  const panes = visiblePanes();
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here === -1 && by === -1 ? 0 : here + by + panes.length) % panes.length];
  if (next !== undefined) enter(next);
}

/** `skip` names where the link past the bar goes: the id of the main part and its word ("the question"). */
export function Frame({
  bar,
  foot,
  skip,
  children,
}: {
  bar: ReactNode;
  foot: ReactNode;
  skip: { readonly id: string; readonly word: string };
  children: ReactNode;
}) {
  useCommand('pane.next', () => step(1));
  useCommand('pane.previous', () => step(-1));
  return (
    <>
      <a
        className="skip"
        href={`#${skip.id}`}
        onClick={(event) => {
          event.preventDefault();
          const main = document.getElementById(skip.id);
          if (main === null) return;
          if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
          main.focus();
        }}
      >
        Skip to {skip.word}
      </a>
      <div className="frame">
        {bar}
        <KeptNotices />
        <WaitingFile />
        {children}
        {foot}
      </div>
    </>
  );
}

/** Section list, work and guidance side by side, the last of them as wide as the person likes. `aside` null hides it. */
export function ThreePanes({
  nav,
  navLabel,
  main,
  mainId,
  aside,
  asideLabel,
  className = '',
}: {
  nav: ReactNode;
  navLabel: string;
  main: ReactNode;
  mainId: string;
  aside: ReactNode | null;
  asideLabel: string;
  /** A class of its own beside "work", where the panes have other widths. */
  className?: string;
}) {
  return (
    <div className={`work${aside === null ? ' work-2' : ''}${className === '' ? '' : ` ${className}`}`}>
      <nav className="nav" aria-label={navLabel} data-pane="nav" data-scroll="nav">
        {nav}
      </nav>
      <main className="main" id={mainId} data-pane="main" data-scroll="main">
        {main}
      </main>
      {aside === null ? null : (
        <aside className="side" aria-label={asideLabel}>
          <Splitter controls="aside" label={`Width of ${asideLabel.toLowerCase()}`} />
          <div
            className="aside"
            id="aside"
            role="group"
            aria-label={`${asideLabel}, text`}
            tabIndex={0}
            data-pane="aside"
            data-scroll="aside"
          >
            {aside}
          </div>
        </aside>
      )}
    </div>
  );
}
