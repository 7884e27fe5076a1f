/**
 * Makes the empty signature fields of a report before anything is signed. All of them are made here, because a field that
 * is added after the first signature counts as a change of the document.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { failed, ok, type Result } from '../../../shared/result.ts';

export type SignatureFieldPlan = {
  /** Name of the field, without a full stop (that would mean a hierarchy). */
  readonly name: string;
  /** What a screen reader says, for example "Signature of the auditor". */
  readonly label: string;
  /** Page index from 0. */
  readonly page: number;
  /** Left, bottom, right, top in points from the lower left corner of the page. */
  readonly rect: readonly [number, number, number, number];
};

/** Names of the two fields every report has. */
export const AUDITOR_FIELD = 'auditor-signature';
export const MODERATOR_FIELD = 'moderator-signature';

const PRINT_AND_LOCKED = 4 + 128;
const SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

const name = (text: string): PDFName => PDFName.of(text);

/** The array under a key, made there when it is missing. */
function arrayAt(dictionary: PDFDict, key: string, context: PDFContext): PDFArray {
  const found = dictionary.lookupMaybe(name(key), PDFArray);
  if (found) return found;
  const made = context.obj([]);
  dictionary.set(name(key), made);
  return made;
}

/** The element under which form elements hang: the first /Document of the tree, else the root itself. */
function formParent(root: PDFDict, rootRef: PDFRef, context: PDFContext): { dict: PDFDict; ref: PDFRef } {
  const kids = root.get(name('K'));
  const first = context.lookup(kids) instanceof PDFArray ? (context.lookup(kids) as PDFArray).get(0) : kids;
  const element = context.lookup(first);
  if (first instanceof PDFRef && element instanceof PDFDict && element.get(name('S')) === name('Document'))
    return { dict: element, ref: first };
  return { dict: root, ref: rootRef };
}

/** Adds a child to /K, which may be missing, one value or an array. */
function addChild(parent: PDFDict, child: PDFRef, context: PDFContext): void {
  const kids = parent.get(name('K'));
  const list = context.lookup(kids);
  if (list instanceof PDFArray) list.push(child);
  else parent.set(name('K'), context.obj(kids === undefined ? [child] : [kids, child]));
}

/** Enters the key of the widget into the parent tree (ISO 32000-1, 14.7.4.4), as the last leaf. */
function addToParentTree(root: PDFDict, key: number, element: PDFRef, context: PDFContext): void {
  let tree = root.lookupMaybe(name('ParentTree'), PDFDict);
  if (!tree) {
    tree = context.obj({ Nums: [] });
    root.set(name('ParentTree'), context.register(tree));
  }
  if (tree.has(name('Kids'))) {
    const leaf = context.obj({ Limits: [key, key], Nums: [key, element] });
    arrayAt(tree, 'Kids', context).push(context.register(leaf));
  } else {
    const nums = arrayAt(tree, 'Nums', context);
    nums.push(PDFNumber.of(key));
    nums.push(element);
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(key + 1));
}

/** The next free key: what the tree says, or one above the highest /StructParents and /StructParent of the pages. */
function nextKey(root: PDFDict, pages: readonly PDFPage[]): number {
  const stated = root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber();
  if (stated !== undefined) return stated;
  const used = pages.flatMap((page) => {
    const notes = page.node.Annots()?.asArray() ?? [];
    const keys = notes.map((_, i) => page.node.Annots()?.lookup(i, PDFDict).get(name('StructParent')));
    return [page.node.get(name('StructParents')), ...keys];
  });
  return Math.max(-1, ...used.map((key) => (key instanceof PDFNumber ? key.asNumber() : -1))) + 1;
}

function tagWidget(doc: PDFDocument, page: PDFPage, widget: PDFDict, widgetRef: PDFRef, label: string): void {
  const { context } = doc;
  const rootRef = doc.catalog.get(name('StructTreeRoot'));
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root || !(rootRef instanceof PDFRef)) return;
  const key = nextKey(root, doc.getPages());
  const parent = formParent(root, rootRef, context);
  // /K is one plain object reference and not an array: pyHanko cannot explain the array form when the field is signed.
  const element = context.obj({
    Type: 'StructElem',
    S: 'Form',
    P: parent.ref,
    Pg: page.ref,
    Alt: PDFHexString.fromText(label),
    K: { Type: 'OBJR', Obj: widgetRef, Pg: page.ref },
  });
  const elementRef = context.register(element);
  addChild(parent.dict, elementRef, context);
  addToParentTree(root, key, elementRef, context);
  widget.set(name('StructParent'), PDFNumber.of(key));
  page.node.set(name('Tabs'), name('S'));
}

/** A form without paint: every field needs an appearance in PDF/A, and an empty one shows the page beneath it. */
function emptyAppearance(context: PDFContext, width: number, height: number): PDFRef {
  return context.register(
    context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} }),
  );
}

/**
 * Adds empty signature fields to an open document.
 * Takes a pdf-lib document that has no signature yet and the plans; changes the document: field and widget in one dictionary,
 * with tooltip and, in a tagged document, a Form element that points to it. Throws for a page that does not exist and for a
 * name that is used twice: the layout is ours.
 */
export function addSignatureFieldsTo(doc: PDFDocument, plans: readonly SignatureFieldPlan[]): void {
  const { context } = doc;
  const form = doc.catalog.getOrCreateAcroForm().dict;
  const fields = arrayAt(form, 'Fields', context);
  const names = new Set<string>();
  for (const plan of plans) {
    const page = doc.getPages()[plan.page];
    if (!page) throw new Error(`There is no page ${plan.page} for the field ${plan.name}.`);
    if (names.has(plan.name) || plan.name.includes('.')) throw new Error(`Field name ${plan.name}.`);
    names.add(plan.name);
    const [left, bottom, right, top] = plan.rect;
    const widget = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(plan.name),
      TU: PDFHexString.fromText(plan.label),
      F: PRINT_AND_LOCKED,
      P: page.ref,
      Rect: [left, bottom, right, top],
      AP: { N: emptyAppearance(context, right - left, top - bottom) },
    });
    const widgetRef = context.register(widget);
    page.node.addAnnot(widgetRef);
    fields.push(widgetRef);
    tagWidget(doc, page, widget, widgetRef, plan.label);
  }
  form.set(name('SigFlags'), PDFNumber.of(SIGNATURES_EXIST_AND_APPEND_ONLY));
}

/**
 * Adds empty signature fields to a finished, unsigned PDF.
 * Takes its bytes and the plans; gives new bytes with a classic cross-reference table (one that the signer and the verifier
 * can follow byte by byte). The same input gives the same bytes. Fails with `pdf-not-readable`.
 */
export async function addSignatureFields(
  pdf: Uint8Array,
  plans: readonly SignatureFieldPlan[],
): Promise<Result<Uint8Array, 'pdf-not-readable'>> {
  let doc: PDFDocument;
  try {
    doc = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    return failed('pdf-not-readable');
  }
  addSignatureFieldsTo(doc, plans);
  return ok(
    await doc.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false }),
  );
}
