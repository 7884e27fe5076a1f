/** What the development host says about itself: faults always, details only when asked for. */

/** Details, shown with CASELIGHT_HOST_VERBOSE set. Never carries what the page or the vault holds. */
export function detail(...parts: unknown[]): void {
  if (process.env['CASELIGHT_HOST_VERBOSE']) console.error('[host]', ...parts);
}

/** Something a developer should see. */
export function warn(...parts: unknown[]): void {
  console.error('[host]', ...parts);
}

/** Lets a promise run on its own; a failure is told instead of lost. */
export function drop(work: Promise<unknown>, what: string): void {
  work.catch((reason: unknown) => detail(what, String(reason)));
}
