/** Every screen of an open vault, by its route. */
import { useRoutes } from '../stores/routes.ts';
import { ActionScreen } from './action/index.tsx';
import { NewActionScreen } from './action/new-action.tsx';
import { ActionsScreen } from './actions/index.tsx';
import { AtRiskScreen } from './at-risk/index.tsx';
import { AuditScreen } from './audit/index.tsx';
import { AuditsScreen } from './audits/index.tsx';
import { ChangesScreen } from './changes/index.tsx';
import { CheckScreen } from './check/index.tsx';
import { useHandOverScreen } from './hand-over/index.tsx';
import { CommissionsScreen } from './commissions/index.tsx';
import { CompareScreen } from './compare/index.tsx';
import { ContactsScreen } from './contacts/index.tsx';
import { CopiesScreen, CopyScreen } from './copies/index.tsx';
import { DeskScreen } from './desk/index.tsx';
import { HistoryScreen } from './history/index.tsx';
import { NewAuditScreen } from './new-audit/index.tsx';
import { NotesScreen } from './notes/index.tsx';
import { ReviewScreen } from './review/index.tsx';
import { RiskFirstScreen } from './risk-first/index.tsx';
import { RoundScreen } from './round/index.tsx';
import { SealScreen } from './seal/index.tsx';
import { SettingsScreen } from './settings/index.tsx';
import { SignScreen } from './sign/index.tsx';
import { SignedScreen } from './signed/index.tsx';
import { VerdictScreen } from './verdict/index.tsx';
import { YearScreen } from './year/index.tsx';

export function OpenScreens() {
  const route = useRoutes((state) => state.route);
  const handOver = useHandOverScreen();
  if (handOver !== null) return handOver;
  switch (route.screen) {
    case 'audits':
      return <AuditsScreen />;
    case 'new-audit':
      return <NewAuditScreen route={route} />;
    case 'audit':
      return <AuditScreen {...route} />;
    case 'check':
      return <CheckScreen {...route} />;
    case 'sign':
      return <SignScreen {...route} />;
    case 'signed':
      return <SignedScreen {...route} />;
    case 'history':
      return <HistoryScreen {...route} />;
    case 'at-risk':
      return <AtRiskScreen {...route} />;
    case 'risk-first':
      return <RiskFirstScreen />;
    case 'actions':
      return <ActionsScreen />;
    case 'action':
      return <ActionScreen key={route.action} {...route} />;
    case 'new-action':
      return <NewActionScreen />;
    case 'settings':
      return <SettingsScreen route={route} />;
    case 'verdict':
      return <VerdictScreen />;
    case 'desk':
      return <DeskScreen />;
    case 'review':
      return <ReviewScreen {...route} />;
    case 'changes':
      return <ChangesScreen {...route} />;
    case 'notes':
      return <NotesScreen {...route} />;
    case 'compare':
      return <CompareScreen key={route.audit} {...route} />;
    case 'contacts':
      return <ContactsScreen route={route} />;
    case 'year':
      return <YearScreen route={route} />;
    case 'round':
      return <RoundScreen key={route.round} route={route} />;
    case 'commissions':
      return <CommissionsScreen {...route} />;
    case 'copies':
      return <CopiesScreen />;
    case 'copy':
      return <CopyScreen key={route.id} {...route} />;
    case 'seal':
      return <SealScreen route={route} />;
  }
}
