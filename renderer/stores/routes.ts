/** Where the person is: a typed route in memory. The address of the page never changes, so it can never tell a name. */
import { z } from 'zod';
import { create } from 'zustand';
import { putPlace, readPlace, type Place } from '../places/caret-and-scroll.ts';

const Audit = z.uuid();
const Question = z.string().max(40).optional();

/** One entry per screen. `find` is what was looked for, so that the caret is put on the words found. */
export const Route = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('audits') }),
  z.strictObject({ screen: z.literal('new-audit'), from: Audit.optional() }),
  z.strictObject({
    screen: z.literal('audit'),
    audit: Audit,
    question: Question,
    field: z.string().max(60).optional(),
    row: z.string().max(40).optional(),
    column: z.string().max(60).optional(),
    find: z.string().max(100).optional(),
  }),
  z.strictObject({ screen: z.literal('check'), audit: Audit }),
  z.strictObject({ screen: z.literal('sign'), audit: Audit }),
  z.strictObject({ screen: z.literal('signed'), audit: Audit }),
  z.strictObject({ screen: z.literal('history'), audit: Audit, question: Question }),
  z.strictObject({
    screen: z.literal('at-risk'),
    audit: Audit,
    question: Question,
    /** The audit is one that was received: the moderator phones and writes a note, the record is the auditor's. */
    review: z.literal(true).optional(),
  }),
  z.strictObject({ screen: z.literal('risk-first') }),
  z.strictObject({ screen: z.literal('settings'), section: z.string().max(40).optional() }),
  z.strictObject({ screen: z.literal('actions') }),
  z.strictObject({ screen: z.literal('action'), action: z.uuid() }),
  z.strictObject({ screen: z.literal('new-action') }),
  z.strictObject({ screen: z.literal('verdict') }),
  z.strictObject({ screen: z.literal('desk') }),
  z.strictObject({ screen: z.literal('review'), audit: Audit, question: Question }),
  z.strictObject({ screen: z.literal('changes'), audit: Audit }),
  z.strictObject({ screen: z.literal('notes'), audit: Audit }),
  z.strictObject({ screen: z.literal('compare'), audit: Audit }),
  z.strictObject({
    screen: z.literal('year'),
    year: z.uuid().optional(),
    section: z.string().max(40).optional(),
  }),
  z.strictObject({ screen: z.literal('round'), round: z.uuid(), section: z.string().max(40).optional() }),
  z.strictObject({ screen: z.literal('commissions'), round: z.uuid().optional() }),
  z.strictObject({ screen: z.literal('copies') }),
  z.strictObject({ screen: z.literal('copy'), id: z.int().min(1) }),
  z.strictObject({ screen: z.literal('contacts'), contact: z.uuid().optional() }),
  z.strictObject({
    screen: z.literal('seal'),
    audits: z.array(Audit).max(5000),
    purpose: z.enum(['for-moderation', 'returned', 'moderated', 'for-meeting', 'copy']).optional(),
  }),
]);
export type Route = z.infer<typeof Route>;

/** The id of the audit that a route is about, or null. */
export const auditOf = (route: Route): string | null => ('audit' in route ? route.audit : null);

type Routes = {
  readonly route: Route;
  /** Earlier routes, the last one nearest. Capped, so that a long day does not grow it without end. */
  readonly trail: readonly Route[];
};

const start: Routes = { route: { screen: 'audits' }, trail: [] };

export const useRoutes = create<Routes>(() => start);

/** Goes to a screen and remembers the one before it. */
export function go(route: Route): void {
  useRoutes.setState((state) => ({ route, trail: [...state.trail, state.route].slice(-50) }));
}

/** Changes the present route without a new step back (the next question of the same audit). */
export function goInPlace(route: Route): void {
  useRoutes.setState({ route });
}

/** Goes back to the screen before, or to the list of audits. */
export function goBack(): void {
  useRoutes.setState((state) => ({
    route: state.trail.at(-1) ?? start.route,
    trail: state.trail.slice(0, -1),
  }));
}

/** The route as text for app.keepPlace. */
export const routeToText = (route: Route): string => JSON.stringify({ ...route, find: undefined });

/** The route that app.keptPlace gave back; null when the text is not a route of this version. */
export function routeFromText(text: string): Route | null {
  try {
    const read = Route.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Where the person was before the risk screen, so that the same key goes back to the same caret. */
let beforeRisk: { route: Route; place: Place } | null = null;

/** Forgets every route. Used when the vault locks. */
export function forgetRoutes(): void {
  beforeRisk = null;
  useRoutes.setState(start);
}

/** F8: goes to the risk screen of the audit one is in (or to the choice of an audit), and on the risk screen back again. */
export function toggleRisk(): void {
  const { route } = useRoutes.getState();
  if (route.screen === 'at-risk' || route.screen === 'risk-first') {
    const back = beforeRisk;
    beforeRisk = null;
    if (back === null) {
      // Unlocked on this screen: where one came from is forgotten, what it is about is not.
      if (route.screen === 'at-risk' && useRoutes.getState().trail.length === 0)
        goInPlace({
          screen: route.review === true ? 'review' : 'audit',
          audit: route.audit,
          question: route.question,
        });
      else goBack();
      return;
    }
    useRoutes.setState((state) => ({ route: back.route, trail: state.trail.slice(0, -1) }));
    putPlace(back.place);
    return;
  }
  beforeRisk = { route, place: readPlace() };
  const audit = auditOf(route);
  if (audit === null) go({ screen: 'risk-first' });
  else {
    const question = 'question' in route ? { question: route.question } : {};
    const review = route.screen === 'review' || route.screen === 'changes' ? { review: true as const } : {};
    go({ screen: 'at-risk', audit, ...question, ...review });
  }
}
