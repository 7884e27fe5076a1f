/** Going to a page of the open review: a route, so that lock and back find the same place again. */
import { go, goInPlace, useRoutes } from '../../stores/routes.ts';

/** Shows a page ("3i", "about", "outcome") of a review: in place when the review is shown already. */
export function goToPage(audit: string, page: string): void {
  const { route } = useRoutes.getState();
  const next = { screen: 'review', audit, question: page } as const;
  if (route.screen === 'review' && route.audit === audit) goInPlace(next);
  else go(next);
}
