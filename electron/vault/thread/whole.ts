/** What the vault thread does for the vault as a whole: looking it over, copying it, resting before it closes. */
import { checkVault } from '../audits/vault-check.ts';
import { takeOut } from '../audits/take-out.ts';
import type { makeAuditReader } from '../audits/read-audits.ts';
import { pointsIn } from '../file/look-into.ts';
import { makeOpenFile } from '../file/open-file.ts';
import { checkFile } from '../file/page-check.ts';
import { makeTidy } from '../file/shrink.ts';
import type { Connection } from '../file/sqlite.ts';
import { copyVault, settleCopy } from '../file/vault-copies.ts';
import type { Packing } from '../records/packing.ts';

type Stops = { readonly stop: () => void };

/** Builds the operations of the group "whole" over an open connection. */
export function makeWhole(parts: {
  readonly db: Connection;
  readonly reader: ReturnType<typeof makeAuditReader>;
  readonly altered: () => readonly string[];
  readonly packing: Packing;
  readonly quiet: Stops & { readonly all: () => void };
  readonly index: Parameters<typeof makeTidy>[1];
  readonly checks: Stops;
  readonly settling: Stops;
  readonly onNoted: (error: unknown) => void;
}) {
  const { db, reader, altered, packing, quiet, index, checks, settling, onNoted } = parts;
  const file = makeOpenFile(db);
  return {
    check: () => checkVault(db, reader, altered),
    points: () => pointsIn(db),
    takeOut: (input: { readonly audit: string }) => takeOut(db, input),
    /** The file of the open database, and copies of it, page by page. */
    copyFile: file.copy,
    checkFile: file.check,
    checkCopy: checkFile,
    pack: () => packing.all(),
    /** Does at once what a newer program has to make of what an older one kept. */
    settleNow: quiet.all,
    copy: (input: Parameters<typeof copyVault>[1]) => copyVault(db, input),
    /** Brings the log of a closed copy into its file. */
    settle: (input: Parameters<typeof settleCopy>[0]) => settleCopy(input),
    /** Makes a small file smaller, where that is worth it. What fails here is as good as before. */
    tidy: makeTidy(db, index, onNoted),
    /** Stops work in the background; the connection is closed next. */
    rest: () => {
      checks.stop();
      packing.stop();
      quiet.stop();
      settling.stop();
      file.stop();
    },
    /** After the connection has closed. */
    end: file.end,
  };
}
