/**
 * A report as one page of HTML that any browser opens, for an audit that is damaged: it says what it is, what is missing, and holds
 * whatever could be read. It has no script, loads nothing, and is not signed.
 */
import type { Block } from './model.ts';

export type ReadableInput = {
  /** '' where it cannot be read. */
  readonly reference: string;
  /** When this was read, in words. */
  readonly readAt: string;
  /** Sentences on what is missing; empty where nothing is. */
  readonly missing: readonly string[];
  readonly marking: string;
  readonly blocks: readonly Block[];
  /** Texts found by themselves, each under what is known of its place. */
  readonly loose: readonly { readonly place: string; readonly text: string }[];
};

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
const tag = (name: string, text: string): string => `<${name}>${plain(text)}</${name}>`;
const rows = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>${pairs.map(([term, text]) => `${tag('dt', term)}${tag('dd', text)}`).join('')}</dl>`;
const list = (items: readonly string[]): string => `<ul>${items.map((one) => tag('li', one)).join('')}</ul>`;

/** One block. Places for signatures are left out: nobody signs this. */
function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return tag(`h${block.level + 1}`, block.text);
    case 'text':
      return tag('p', block.text);
    case 'labelled':
      return `<p><strong>${plain(block.label)}</strong></p>${tag('p', block.text)}`;
    case 'facts':
    case 'alert':
      return `${tag('h3', block.title)}${rows(block.rows)}`;
    case 'list':
      return `${tag('h3', block.title)}${list(block.items)}`;
    case 'table': {
      const head = block.columns.map((one) => `<th scope="col">${plain(one)}</th>`).join('');
      const body = block.rows.map((row) => `<tr>${row.map((one) => tag('td', one)).join('')}</tr>`).join('');
      return `<table>${tag('caption', block.title)}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
    }
    case 'grade':
      return rows([[block.label, block.grade === null ? 'No grade' : block.grade.word]]);
    case 'spread':
      return `${tag('h3', block.title)}${tag('p', block.sentence)}`;
    case 'signature':
      return '';
  }
}

const style = `body{font:1.1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
p,dd,td,li{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:bold}table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold}th,td{border:1px solid #666;padding:.3rem;text-align:left;vertical-align:top}
.missing{border:4px solid #b10000;padding:0 1rem}`;

/** Gives the whole file as text. The same input gives the same file; it has no error. */
export function readableFile(input: ReadableInput): string {
  const { reference, missing, blocks, loose, marking, readAt } = input;
  const title = `${reference === '' ? 'An audit' : reference}: what can be read`;
  const what =
    missing.length === 0
      ? tag('p', 'All of the audit could be read.')
      : `${tag('p', 'Not all of it could be read:')}${list(missing)}`;
  const found =
    loose.length === 0
      ? ''
      : `<h2>Texts found by themselves</h2>${tag('p', 'They belong to this audit and are not in what stands above. Some may be earlier wordings, and some are parts of a sentence.')}${loose.map(({ place, text }) => `${tag('h3', place)}${tag('p', text)}`).join('')}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${plain(title)}</title><style>${style}</style></head>
<body><main>${tag('p', marking)}${tag('h1', title)}
<div class="missing"><p>The place in the vault where this audit stands is damaged. This file holds what Caselight could still read of it, ${plain(readAt)}. It is not a report and nobody has signed it. It is not encrypted: keep it where the case file may be kept.</p>${what}<p>A copy of the vault from before the damage may hold all of it.</p></div>
${blocks.map(htmlOf).join('\n')}
${found}</main></body></html>
`;
}
