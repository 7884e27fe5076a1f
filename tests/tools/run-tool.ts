/** Runs one of the outside programs that judge what Caselight writes (qpdf, pdfinfo, openssl …). */
import { spawnSync } from 'node:child_process';

export type ToolResult = { readonly code: number | null; readonly out: string };

/** Runs a program with arguments; gives its exit code and both outputs. Throws when the program is not installed. */
export function runTool(program: string, args: readonly string[], input?: string | Uint8Array): ToolResult {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  if (done.error) throw done.error;
  return { code: done.status, out: `${done.stdout}${done.stderr}` };
}
