/** A small Word file (ECMA-376, WordprocessingML): headings, paragraphs and tables whose head is repeated, in British English, on A4 across. */
import { makeZip } from '../bundle/zip-write.ts';

export type DocxBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Of the width, in parts. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

export type DocxInput = {
  readonly title: string;
  readonly marking: string;
  readonly blocks: readonly DocxBlock[];
};

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What XML 1.0 has no way to say. */
const unsayable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text
    .replaceAll(unsayable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text in runs, with the line breaks a person made. */
const runs = (text: string, bold = false): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, at) => {
      const broken = at === 0 ? '' : '<w:br/>';
      const look = bold ? '<w:rPr><w:b/></w:rPr>' : '';
      return `<w:r>${look}${broken}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`;
    })
    .join('');

const paragraph = (text: string, style = '', bold = false): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs(text, bold)}</w:p>`;

/** The width between the margins of A4 across, in twentieths of a point. */
const width = 14_570;

function table(block: Extract<DocxBlock, { kind: 'table' }>): string {
  const whole = block.widths.reduce((sum, part) => sum + part, 0);
  const wide = block.columns.map((_, at) => Math.floor(((block.widths[at] ?? 1) / whole) * width));
  const cell = (text: string, at: number, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${wide[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, '', bold)}</w:tc>`;
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text, at) => cell(text, at, isHead))
      .join('')}</w:tr>`;
  const grid = wide.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(
    block.columns,
    true,
  )}${block.rows.map((cells) => row(cells, false)).join('')}</w:tbl>${paragraph('')}`;
}

const draw = (block: DocxBlock): string =>
  block.kind === 'table' ? table(block) : paragraph(block.text, block.kind === 'heading' ? 'Heading2' : '');

const documentXml = ({ title, blocks }: DocxInput): string =>
  `${head}<w:document xmlns:w="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${paragraph(
    title,
    'Heading1',
  )}${blocks.map(draw).join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const footerXml = (marking: string): string =>
  `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs(`${marking}   Page `)}${field('PAGE')}${runs(
    ' of ',
  )}${field('NUMPAGES')}</w:p></w:ftr>`;

const style = (id: string, name: string, size: number, level: number): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="120"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;

const stylesXml = `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style(
  'Heading1',
  'heading 1',
  32,
  0,
)}${style('Heading2', 'heading 2', 26, 1)}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${[
  'top',
  'left',
  'bottom',
  'right',
  'insideH',
  'insideV',
]
  .map(edge)
  .join(
    '',
  )}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const relations = (...all: readonly (readonly [string, string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Title and language only: nobody's name and no time stand in the file. */
const coreXml = (title: string): string =>
  `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(
    title,
  )}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`;

/** Packs parts into one archive. Takes names and bytes; gives the archive. */
export async function zipOf(parts: readonly (readonly [string, Uint8Array])[]): Promise<Uint8Array> {
  const zip = makeZip();
  const pieces: Uint8Array[] = [];
  for (const [name, bytes] of parts) pieces.push(...(await zip.add(name, bytes, true)));
  return Buffer.concat([...pieces, zip.end()]);
}

/** Takes a title, a protective marking for the foot of every page, and blocks. Gives the bytes of a .docx file. */
export function makeDocx(input: DocxInput): Promise<Uint8Array> {
  const officeDocument = 'officeDocument/2006/relationships';
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', types],
    [
      '_rels/.rels',
      relations(
        ['rId1', `${officeDocument}/officeDocument`, 'word/document.xml'],
        ['rId2', 'package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
      ),
    ],
    ['docProps/core.xml', coreXml(input.title)],
    ['word/document.xml', documentXml(input)],
    ['word/styles.xml', stylesXml],
    ['word/footer1.xml', footerXml(input.marking)],
    [
      'word/_rels/document.xml.rels',
      relations(
        ['rId1', `${officeDocument}/styles`, 'styles.xml'],
        ['rId2', `${officeDocument}/footer`, 'footer1.xml'],
      ),
    ],
  ];
  return zipOf(parts.map(([name, text]) => [name, Buffer.from(text, 'utf8')] as const));
}
