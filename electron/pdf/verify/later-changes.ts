/** Judges what a later revision did to a signed PDF: filling one empty signature field is allowed, nothing else is. */
import type { PdfFinding } from '../../../shared/report/pdf-verdict.ts';
import { readIncrement, type Increment } from './increment.ts';
import { couldBeFilled, looseEnds } from './loose-ends.ts';
import { isLaidOutPlainly, isNumberedOn, isWrittenByUs } from './own-writing.ts';
import { listSignatureFields } from './signature-fields.ts';
import type { Maker } from './signature-dictionary.ts';
import { PdfFile } from './syntax/pdf-file.ts';
import {
  nameOf,
  PdfSyntaxError,
  referencesIn,
  sameValue,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from './syntax/values.ts';

const SIGNATURE_KEYS = new Set([
  'Type',
  'Filter',
  'SubFilter',
  'ByteRange',
  'Contents',
  'Name',
  'Reason',
  'Location',
  'ContactInfo',
  'M',
]);

/** The dictionary keys an appearance with an embedded font needs. Actions, annotations, pages and scripts use others. */
const APPEARANCE_KEYS = new Set(
  (
    'Type Subtype FormType BBox Matrix Resources Length Length1 Filter Font ProcSet BaseFont Encoding DescendantFonts ' +
    'ToUnicode CIDSystemInfo Registry Ordering Supplement FontDescriptor FontName Flags FontBBox ItalicAngle Ascent ' +
    'Descent CapHeight StemV XHeight FontFile2 CIDSet DW W CIDToGIDMap'
  ).split(' '),
);
const APPEARANCE_TYPES = new Set([undefined, 'XObject', 'Font', 'FontDescriptor', 'CMap']);
const APPEARANCE_SUBTYPES = new Set([undefined, 'Form', 'Type0', 'CIDFontType2']);

type Allowed = { readonly signature: PdfObject; readonly appearance: ReadonlySet<number> };

/** The one replaced object must be the widget of an empty field that was there before, changed in /V and /AP only. */
function filledField(
  increment: Increment,
  before: PdfFile,
  signatureNum: number,
): { appearanceNum: number | undefined } | PdfFinding {
  const replaced = [...increment.objects.values()].filter((object) => before.entries.has(object.num));
  const fields = listSignatureFields(before);
  const [widget] = replaced;
  if (!widget) return 'later-change-extra-parts';
  const field = fields.find((one) => one.reference.num === widget.num);
  if (replaced.length !== 1 || !field) return 'later-change-to-document';
  const old = field.dictionary.entries;
  if (!field.simple || old.has('V') || widget.gen !== field.reference.gen || widget.stream)
    return 'later-change-to-field';
  if (widget.value.kind !== 'dict') return 'later-change-to-field';
  const now = widget.value.entries;
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (key === 'V' || key === 'AP') continue;
    const [one, other] = [old.get(key), now.get(key)];
    if (!one || !other || !sameValue(one, other)) return 'later-change-to-field';
  }
  const value = now.get('V');
  if (value?.kind !== 'ref' || value.num !== signatureNum || value.gen !== 0) return 'later-change-to-field';
  const [oldLook, look] = [old.get('AP'), now.get('AP')];
  if (look === undefined || (oldLook && sameValue(look, oldLook))) {
    return look === undefined && oldLook ? 'later-change-to-field' : { appearanceNum: undefined };
  }
  const normal = look.kind === 'dict' && look.entries.size === 1 ? look.entries.get('N') : undefined;
  if (normal?.kind !== 'ref' || normal.gen !== 0) return 'later-change-to-field';
  return { appearanceNum: normal.num };
}

/** Every dictionary of an appearance uses only the keys and types a picture of text needs. */
function isPicture(value: PdfValue, path: string): boolean {
  if (value.kind === 'array') return value.items.every((item) => isPicture(item, path));
  if (value.kind !== 'dict') return true;
  // The keys of a /Font resource dictionary are free names; its values are references that are followed on their own.
  if (path === 'Font') return [...value.entries.values()].every((item) => item.kind === 'ref');
  if (!APPEARANCE_TYPES.has(nameOf(value.entries.get('Type')))) return false;
  if (!APPEARANCE_SUBTYPES.has(nameOf(value.entries.get('Subtype')))) return false;
  return [...value.entries].every(([key, item]) => APPEARANCE_KEYS.has(key) && isPicture(item, key));
}

/** The new objects an appearance leads to; undefined when it leads outside the increment or is more than a picture. */
function reachable(increment: Increment, before: PdfFile, start: number): ReadonlySet<number> | undefined {
  const seen = new Set<number>();
  const waiting = [start];
  for (let num = waiting.pop(); num !== undefined; num = waiting.pop()) {
    if (seen.has(num)) continue;
    const object = increment.objects.get(num);
    if (!object || before.entries.has(num) || !isPicture(object.value, '')) return undefined;
    seen.add(num);
    for (const reference of referencesIn(object.value)) {
      if (reference.gen !== 0) return undefined;
      waiting.push(reference.num);
    }
  }
  return seen;
}

function allowedParts(increment: Increment, before: PdfFile, signatureNum: number): Allowed | PdfFinding {
  const filled = filledField(increment, before, signatureNum);
  if (typeof filled === 'string') return filled;
  const signature = increment.objects.get(signatureNum);
  if (!signature || before.entries.has(signatureNum)) return 'later-change-to-field';
  const { value } = signature;
  const plain =
    value.kind === 'dict' &&
    !signature.stream &&
    signature.gen === 0 &&
    referencesIn(value).length === 0 &&
    [...value.entries.keys()].every((key) => SIGNATURE_KEYS.has(key));
  if (!plain) return 'later-change-extra-parts';
  if (filled.appearanceNum === undefined) return { signature, appearance: new Set() };
  const look = increment.objects.get(filled.appearanceNum);
  const form: PdfDictionary | undefined = look?.stream && look.value.kind === 'dict' ? look.value : undefined;
  if (nameOf(form?.entries.get('Subtype')) !== 'Form') return 'later-change-extra-parts';
  const appearance = reachable(increment, before, filled.appearanceNum);
  return appearance ? { signature, appearance } : 'later-change-extra-parts';
}

/** What an update, understood and written as Caselight writes, does besides filling its field; undefined for nothing. */
function besidesTheField(
  increment: Increment,
  before: PdfFile,
  signatureNum: number,
): PdfFinding | undefined {
  const allowed = allowedParts(increment, before, signatureNum);
  if (typeof allowed === 'string') return allowed;
  for (const num of increment.objects.keys()) {
    if (before.entries.has(num)) continue; // the widget, judged in filledField
    if (num !== signatureNum && !allowed.appearance.has(num)) return 'later-change-extra-parts';
  }
  const { missing } = looseEnds(before);
  if ([...increment.objects.keys()].some((num) => missing.has(num))) return 'loose-end-filled';
  if (couldBeFilled(before)) return 'later-change-not-understood';
  return isNumberedOn(before, increment) ? undefined : 'later-change-extra-parts';
}

/** Whether what pages show was replaced: their contents, or which contents and resources they name. */
function changesPages(increment: Increment, before: PdfFile): boolean {
  for (const num of before.entries.keys()) {
    const page = before.find(num)?.object.value;
    if (page?.kind !== 'dict' || nameOf(page.entries.get('Type')) !== 'Page') continue;
    const now = increment.objects.get(num)?.value;
    for (const key of ['Contents', 'Resources', 'MediaBox']) {
      const old = page.entries.get(key);
      if (old && referencesIn(old).some((one) => increment.objects.has(one.num))) return true;
      const next = now?.kind === 'dict' ? now.entries.get(key) : old;
      if (old === undefined ? next !== undefined : next === undefined || !sameValue(old, next)) return true;
    }
  }
  return false;
}

/**
 * Other programs replace parts of a document with every signature they add, so there only a page that shows something else is
 * a proved change.
 */
function changeToDocument(increment: Increment, before: PdfFile, maker: Maker): PdfFinding {
  try {
    if (maker === 'own' || changesPages(increment, before)) return 'later-change-to-document';
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
  }
  return 'later-change-not-understood';
}

/**
 * Judges the bytes between two signatures.
 * Takes the file's bytes, the revision's begin and end, the number of the signature object that covers it, and whose file it is. Gives undefined
 * when the revision only fills that one prepared field, else the finding: not understood (another program's way of writing)
 * or a change that was understood and is not allowed.
 */
export function judgeLaterRevision(
  bytes: Uint8Array,
  from: number,
  to: number,
  signatureNum: number,
  maker: Maker,
): PdfFinding | undefined {
  let before: PdfFile;
  let increment: Increment;
  try {
    before = new PdfFile(bytes.subarray(0, from));
    increment = readIncrement(bytes, from, to, before);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return 'later-change-not-understood';
    throw error;
  }
  const finding = besidesTheField(increment, before, signatureNum);
  const plain = isLaidOutPlainly(before) && isWrittenByUs(bytes, to, before, increment);
  if (finding === 'later-change-to-document') return changeToDocument(increment, before, maker);
  return finding ?? (plain ? undefined : 'later-change-not-understood');
}

/**
 * Whether the only old object replaced is the catalog, and only to add what other programs add for long-term checking (/DSS).
 * That is not a forgery, but what it brings is not checked here either.
 */
function addsLongTermData(increment: Increment, before: PdfFile): boolean {
  const replaced = [...increment.objects.values()].filter((object) => before.entries.has(object.num));
  const [catalog] = replaced;
  const root = before.trailer.entries.get('Root');
  if (replaced.length !== 1 || root?.kind !== 'ref' || catalog?.num !== root.num) return false;
  if (catalog.value.kind !== 'dict') return false;
  const [old, now] = [before.catalog.entries, catalog.value.entries];
  return [...new Set([...old.keys(), ...now.keys()])].every((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    return key === 'DSS' || key === 'Extensions' || (one && other && sameValue(one, other));
  });
}

/** What stands behind the last signature: undefined for nothing, else how it is to be named. */
export function judgeTail(bytes: Uint8Array, from: number, maker: Maker): PdfFinding | undefined {
  if (from === bytes.length) return undefined;
  let increment: Increment;
  let before: PdfFile;
  try {
    before = new PdfFile(bytes.subarray(0, from));
    increment = readIncrement(bytes, from, bytes.length, before);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return 'bytes-after-signature';
    throw error;
  }
  if (addsLongTermData(increment, before)) return 'later-change-not-understood';
  const changesOld = [...increment.objects.keys()].some((num) => before.entries.has(num));
  return changesOld ? changeToDocument(increment, before, maker) : 'later-change-extra-parts';
}
