/** A fingerprint as people compare it. */

export const fingerprintWords = (hex: string, digits = 8): string =>
  hex
    .slice(0, digits)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1 ');
