/** Chromium match patterns, as far as webRequest filters use them. */

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** True when a URL fits one pattern such as `<all_urls>` or `https://example.org/*`. */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const text = pattern.startsWith('*://') ? `(?:https?|wss?)${escape(pattern.slice(1))}` : escape(pattern);
  return new RegExp(`^${text.replaceAll('*', '.*')}$`).test(url);
}

/** True when a URL fits any pattern, or none are given. */
export function matchesAny(patterns: readonly string[] | undefined, url: string): boolean {
  return !patterns?.length || patterns.some((pattern) => matchesPattern(pattern, url));
}
