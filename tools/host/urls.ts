/** Chromium cannot be taught the program's own URL scheme from outside, so pages live at a web address that cannot exist. */

const SUFFIX = '.app.invalid';

/** `app://caselight/index.html` → `https://caselight.app.invalid/index.html`; other schemes are left alone. */
export function toWeb(url: string): string {
  const parts = /^app:\/\/([^/?#]*)(.*)$/s.exec(url);
  return parts ? `https://${parts[1]}${SUFFIX}${parts[2] || '/'}` : url;
}

/** The reverse of `toWeb`. */
export function fromWeb(url: string): string {
  const parts = /^https:\/\/([^/?#]*)\.app\.invalid(?::443)?((?:[/?#].*)?)$/s.exec(url);
  return parts ? `app://${parts[1]}${parts[2] || '/'}` : url;
}

/** Origin as Electron reports it for a standard scheme: `app://caselight`, or `null` for opaque ones. */
export function originOf(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(url);
  return parts?.[1] ?? 'null';
}

/** True for addresses of the program's own pages. */
export function isAppUrl(url: string): boolean {
  return url.startsWith('app://');
}
