/** The screen one audit is filled on. */
import type { Route } from '../../stores/routes.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { Workspace } from './workspace.tsx';

export function AuditScreen(route: Extract<Route, { screen: 'audit' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <Workspace route={route} />
    </WithDraft>
  );
}
