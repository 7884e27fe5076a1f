/** Going to places of the open audit: each is a route, so that back, lock and undo find the same place again. */
import type { Place, PlaceField } from '../../../shared/toolkit/problem.ts';
import { currentDraft } from '../../records/audit/draft.ts';
import { go, goInPlace, useRoutes, type Route } from '../../stores/routes.ts';
import { questionOfPlace } from './pages.ts';

type AuditRoute = Extract<Route, { screen: 'audit' }>;

/** Shows a route of the open audit: in place when the workspace is shown already. */
function show(route: AuditRoute): void {
  const { route: now } = useRoutes.getState();
  if (now.screen === 'audit' && now.audit === route.audit) goInPlace(route);
  else go(route);
}

/** Goes to a question, its heading first. */
export function goToQuestion(question: string): void {
  const audit = currentDraft()?.store.getState().audit.id;
  if (audit !== undefined) show({ screen: 'audit', audit, question });
}

/** Goes to a place: the caret is put into its box. Lists with screens of their own open these. */
export function goToPlace(place: Place): void {
  const draft = currentDraft()?.store.getState();
  if (draft === undefined) return;
  const { audit, toolkit } = draft;
  if (place.question === 'escalations') {
    go({ screen: 'at-risk', audit: audit.id });
    return;
  }
  const question = questionOfPlace(toolkit, audit, place);
  if (question === null) {
    show({ screen: 'audit', audit: audit.id });
    return;
  }
  show({
    screen: 'audit',
    audit: audit.id,
    question,
    field: place.field ?? 'answer',
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
  });
}

/** A field name ("3i/rationale", "actions/row/ID/due") as a place. */
export function placeOfField(field: string): Place {
  const [question = '', box = '', row, column] = field.split('/');
  if (box === 'row' && row !== undefined) {
    return { question, row, ...(column === undefined || column === '' ? {} : { column }) };
  }
  return box === '' ? { question } : { question, field: box as PlaceField };
}
