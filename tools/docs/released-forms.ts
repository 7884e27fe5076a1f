/**
 * Which versions of which forms there have been: tests/fixtures/forms/versions.json. An audit names its form by version and fingerprint,
 * so one version must never stand for two forms. A version is on record from the day it is written; once it is given out it never changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { toolkitFingerprint } from '../../electron/vault/audits/toolkit-fingerprint.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { root } from '../electron-binary.ts';

const Version = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/), givenOut: z.boolean() });
const Versions = z.record(z.string(), z.record(z.string(), Version));
export type Versions = z.infer<typeof Versions>;

const file = path.join(root, 'tests/fixtures/forms/versions.json');

/** Reads the record. */
export const recordedVersions = (): Versions => Versions.parse(JSON.parse(readFileSync(file, 'utf8')));

/** What is wrong with a form against the record, with what to do about it; null when its version stands for it. */
export function wrongVersion(toolkit: Toolkit, versions: Versions): string | null {
  const { id, version } = toolkit;
  const known = versions[id]?.[version];
  if (known === undefined)
    return `Form ${id} ${version} is not on record yet. Once it is as it should be: npm run docs -- versions`;
  if (known.fingerprint === toolkitFingerprint(toolkit)) return null;
  if (known.givenOut)
    return (
      `Form ${id} has changed, and ${version} has been given out: audits made with it name the form as it was. ` +
      `Raise its version (docs/contributing/a-form.md says by how much), then: npm run docs -- versions`
    );
  return (
    `Form ${id} has changed since ${version} was put on record. Nobody has been given ${version} yet. ` +
    `If the change is meant: npm run docs -- versions`
  );
}

/**
 * The record with every form as it is now. A version that was given out stays as it is: the sentence about it is thrown.
 * `giveOut` marks the present version of every form as given out.
 */
export function withForms(versions: Versions, toolkits: readonly Toolkit[], giveOut: boolean): Versions {
  const anew = { ...versions };
  for (const toolkit of toolkits) {
    const { id, version } = toolkit;
    const known = versions[id]?.[version];
    const fingerprint = toolkitFingerprint(toolkit);
    if (known?.givenOut === true && known.fingerprint !== fingerprint)
      throw new Error(wrongVersion(toolkit, versions) ?? '');
    anew[id] = { ...anew[id], [version]: { fingerprint, givenOut: giveOut || known?.givenOut === true } };
  }
  return anew;
}

/** Writes the record. */
export function writeVersions(versions: Versions): void {
  writeFileSync(file, `${JSON.stringify(versions, null, 2)}\n`);
}
