/** The top bar, the same on every screen of an open vault: where am I at the left; find, risk and lock at the right. */
import type { ReactNode } from 'react';
import { canRun, run, useKeysOf, useRegistry } from '../stores/commands.ts';
import { goBack, useRoutes, type Route } from '../stores/routes.ts';
import { BrandMark, Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Link } from './link.tsx';

/** Somebody may be at risk and is not yet looked after: since when. */
export type OpenRisk = { readonly since: string };

type Props = {
  /** Reference, form and subject of the audit one is in; without it the bar shows the main screens. */
  what?: { readonly reference: string; readonly form: string; readonly subject: string };
  /** The way back: its word and where it goes; without `to` to the screen before. */
  back?: { readonly word: string; readonly to?: Route };
  risk?: OpenRisk | null;
  children?: ReactNode;
};

const mains: readonly { readonly word: string; readonly route: Route }[] = [
  { word: 'Audits', route: { screen: 'audits' } },
  { word: 'Actions', route: { screen: 'actions' } },
  { word: 'Moderation', route: { screen: 'desk' } },
  { word: 'Year', route: { screen: 'year' } },
  { word: 'Settings', route: { screen: 'settings' } },
];

function MainScreens() {
  const screen = useRoutes((state) => state.route.screen);
  return (
    <nav className="bar-nav" aria-label="Main">
      {mains.map(({ word, route }) => (
        <Link key={word} to={route} aria-current={route.screen === screen ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  );
}

function BarButton({
  command,
  icon,
  word,
}: {
  command: 'palette.open' | 'vault.lock';
  icon: 'search' | 'lock';
  word: string;
}) {
  const { words, aria } = useKeysOf(command);
  return (
    <button type="button" className="bar-btn" aria-keyshortcuts={aria} onClick={() => run(command)}>
      <Icon name={icon} />
      <span className="bar-word">{word}</span>
      {words === undefined ? null : <Kbd>{words}</Kbd>}
    </button>
  );
}

function RiskButton({ risk }: { risk: OpenRisk | null }) {
  const { words, aria } = useKeysOf('risk.open');
  useRegistry();
  if (!canRun('risk.open')) return null;
  return (
    <button
      type="button"
      className={risk === null ? 'risk-btn' : 'risk-btn risk-open'}
      aria-keyshortcuts={aria}
      onClick={() => run('risk.open')}
    >
      <Icon name="phone" />
      <span>{risk === null ? 'Someone may be at risk now' : `Risk record open since ${risk.since}`}</span>
      {words === undefined ? null : <Kbd>{words}</Kbd>}
    </button>
  );
}

export function Bar({ what, back, risk = null, children }: Props) {
  return (
    <header className="bar">
      <Link
        className="brand"
        to={{ screen: 'audits' }}
        aria-label={back === undefined ? undefined : 'Caselight, all audits'}
      >
        <BrandMark />
        {back === undefined ? <span>Caselight</span> : null}
      </Link>
      {back === undefined ? (
        <MainScreens />
      ) : (
        <Link className="bar-back" to={back.to ?? goBack}>
          <Icon name="chevron-left" />
          {back.word}
        </Link>
      )}
      {what === undefined ? null : (
        <p className="bar-what">
          <strong>{what.reference}</strong>
          <span>{what.form}</span>
          {what.subject === '' ? null : <span className="bar-sub">{what.subject}</span>}
        </p>
      )}
      {children}
      <div className="bar-end">
        <BarButton command="palette.open" icon="search" word="Find or do" />
        <RiskButton risk={risk} />
        <BarButton command="vault.lock" icon="lock" word="Lock" />
      </div>
    </header>
  );
}

/** The bar before there is an open vault: the mark, and where one is. */
export const FirstBar = ({ where }: { where?: string }) => (
  <header className="bar bar-first">
    <p className="brand">
      <BrandMark />
      <span>Caselight</span>
    </p>
    {where === undefined ? null : <p className="bar-sub">{where}</p>}
  </header>
);
