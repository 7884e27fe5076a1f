/** PDFBox Preflight (PDF/A-1b) from Debian's packages, run as a single source file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './run-tool.ts';

const jars = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
  'jaxb-runtime',
  'jaxb-core',
  'istack-commons-runtime',
  'txw2',
];

/** Gives "valid", or the faults one on a line. */
export function preflight(file: string): string {
  const places = jars.map((jar) => `/usr/share/java/${jar}.jar`).filter((jar) => existsSync(jar));
  const source = path.join(import.meta.dirname, 'Preflight.java');
  const run = runTool('java', ['-Djava.awt.headless=true', '-cp', places.join(':'), source, file]);
  return run.out
    .split('\n')
    .filter((line) => line && !/^(WARNING|INFO|SEVERE)|org\.apache\.|^[A-Z][a-z]{2} \d/.test(line))
    .join('\n')
    .trim();
}
