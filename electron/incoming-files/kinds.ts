/** Which kinds of file the program knows. A file is what its contents say, never what its name says. */
import { largestBundle, type ArrivedFile } from '../../shared/contract/files.ts';
import { bytesSource, type BundleSource } from '../bundle/source.ts';
import { isAge } from '../bundle/age.ts';

/** The bytes of a file, in memory of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** One kind: how it is recognised, and the check that looks at it. New kinds are added to the list main.ts gives. */
export type FileKind = {
  readonly what: ArrivedFile['what'];
  /** Endings the system may hand over by double-click, without the dot. */
  readonly endings: readonly string[];
  /** True when the first bytes (up to 1024) are of this kind. */
  readonly fits: (head: Uint8Array) => boolean;
  /** Looks at the whole file. Throws only on a broken invariant: a bad file is a verdict. */
  readonly check: (bytes: Bytes) => Promise<ArrivedFile>;
  /** For kinds that are read in a stream: looks at a file without holding it whole, up to `most` bytes. */
  readonly stream?: {
    readonly most: number;
    readonly check: (source: BundleSource) => Promise<ArrivedFile>;
  };
};

/** True when `text` (ASCII) stands somewhere in the first bytes. */
const headHolds = (head: Uint8Array, text: string): boolean => Buffer.from(head).includes(text, 0, 'latin1');

/**
 * The kind "PDF": "%PDF-" within the first 1024 bytes, as readers accept it (ISO 32000-1, annex H, note 13).
 * Takes the verifier's function.
 */
export function pdfKind(check: FileKind['check']): FileKind {
  return { what: 'pdf', endings: ['pdf'], fits: (head) => headHolds(head, '%PDF-'), check };
}

/** The kind "bundle": an age file (age-encryption.org/v1). Takes the room's function. */
export function bundleKind(check: (source: BundleSource) => Promise<ArrivedFile>): FileKind {
  return {
    what: 'bundle',
    endings: ['age'],
    fits: isAge,
    check: (bytes) => check(bytesSource(bytes)),
    stream: { most: largestBundle, check },
  };
}

/** The kind "contact": a JSON text that calls itself a contact card in its first lines. Takes the room's function. */
export function contactKind(check: FileKind['check']): FileKind {
  return {
    what: 'contact',
    endings: ['caselight-contact'],
    fits: (head) =>
      /^\s*\{/.test(Buffer.from(head).toString('latin1')) && headHolds(head, '"caselight-contact"'),
    check,
  };
}

/** The kind "programme" where it is not sealed: a zip archive that begins with the signed list. Takes the room's function. */
export function openFileKind(check: (source: BundleSource) => Promise<ArrivedFile>): FileKind {
  return {
    what: 'programme',
    endings: ['caselight-file'],
    fits: (head) => {
      const text = Buffer.from(head).toString('latin1');
      return text.startsWith('PK\x03\x04') && text.slice(30, 43) === 'manifest.json';
    },
    check: (bytes) => check(bytesSource(bytes)),
  };
}
