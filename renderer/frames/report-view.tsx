/** The report on the screen: the same blocks that are laid out as PDF, so that what is read is what is signed. */
import { isGrade } from '../../shared/scales/index.ts';
import type { Block, Report } from '../../shared/report/index.ts';
import { isRightToLeft } from '../../shared/report/direction.ts';
import { textParts } from '../../shared/report/pasted-rows.ts';
import { assertNever } from '../../shared/result.ts';
import { GradeMark } from '../ui/marks.tsx';

function Facts(props: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts">
      {props.rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={wayOf(value)}>{value === '' ? 'Not written' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The way a text goes, as it is printed. */
const wayOf = (text: string): 'rtl' | undefined => (isRightToLeft(text) ? 'rtl' : undefined);

/** A table somebody pasted into a box. */
function PastedRows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className="doc-table">
      <tbody>
        {rows.map((row, at) => (
          // A report does not change while it is read: the place is the identity.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at}>
            {row.map((cell, column) => (
              // A report does not change while it is read: the place is the identity.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={column} dir={wayOf(cell)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  return textParts(text).map((part, place) =>
    part.kind === 'rows' ? (
      // The parts have nothing else to be told apart by, and the text does not change while it is read.
      // oxlint-disable-next-line react/no-array-index-key
      <PastedRows key={place} rows={part.rows} />
    ) : (
      part.text.split(/\n+/).map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <p key={`${place}-${at}`} dir={wayOf(one)}>
          {one}
        </p>
      ))
    ),
  );
}

function Spread({ block }: { readonly block: Extract<Block, { kind: 'spread' }> }) {
  const most = Math.max(1, ...block.bars.map((bar) => bar.count));
  return (
    <>
      <table className="doc-grades">
        <caption>{block.sentence}</caption>
        <tbody>
          {block.bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">
                {isGrade(bar.key) ? <GradeMark mark={bar} /> : null} {bar.word}
              </th>
              <td className="num">{bar.count}</td>
              <td className="doc-bar" aria-hidden="true">
                <span className={`bar look-${bar.look}`} style={{ width: `${(bar.count / most) * 85}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Heading({ block }: { readonly block: Extract<Block, { kind: 'heading' }> }) {
  // The screen has its own h1; the report's title stands under it.
  if (block.level === 3) return <h4 className="doc-h3">{block.text}</h4>;
  return <h3 className={block.level === 1 ? 'doc-h1' : 'doc-h2'}>{block.text}</h3>;
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'text':
      return (
        <p className={block.tone === 'quiet' ? 'soft small' : undefined}>
          {block.tone === 'strong' ? <strong>{block.text}</strong> : block.text}
        </p>
      );
    case 'labelled':
      return (
        <div className="doc-labelled">
          <p className="doc-label">{block.label}</p>
          <Paragraphs text={block.text} />
        </div>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'list':
      return (
        <div>
          <p className="doc-label">{block.title}</p>
          <ul className="look">
            {block.items.map((item) => (
              <li key={item} dir={wayOf(item)}>
                {item}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'table':
      return (
        <table className="doc-table blocks" role="table">
          <caption className="doc-label">{block.title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {block.columns.map((column) => (
                <th key={column} scope="col" role="columnheader">
                  {column === '' ? <span className="vh">What is looked at</span> : column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {block.rows.map((row, at) => (
              // A report does not change while it is read: the place is the identity.
              // oxlint-disable-next-line react/no-array-index-key
              <tr role="row" key={at}>
                {row.map((cell, column) => (
                  // A report does not change while it is read: the place is the identity.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td role="cell" key={column} data-l={block.columns[column]} dir={wayOf(cell)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'grade':
      return (
        <div>
          <p className="sheet-grade">
            {block.grade === null || !isGrade(block.grade.key) ? null : <GradeMark mark={block.grade} />}{' '}
            <span>
              {block.label}: <strong>{block.grade === null ? 'Not graded' : block.grade.word}</strong>
            </span>
          </p>
          {block.descriptor === '' ? null : <p className="soft small">{block.descriptor}</p>}
        </div>
      );
    case 'spread':
      return <Spread block={block} />;
    case 'alert':
      return (
        <div className="notice notice-stop">
          <p>
            <strong>{block.title}</strong>
          </p>
          <Facts rows={block.rows} />
        </div>
      );
    case 'signature':
      return <p className="doc-sign">Signature: {block.label}</p>;
    default:
      return assertNever(block);
  }
}

/** The blocks in parts, each beginning with a heading of the second level: what one reads sheet by sheet. */
export function sheetsOf(report: Report): readonly (readonly Block[])[] {
  const sheets: Block[][] = [];
  for (const block of report.blocks) {
    const begins = block.kind === 'heading' && block.level === 2;
    const last = sheets.at(-1);
    if (last === undefined || (begins && last.length > 0)) sheets.push([block]);
    else last.push(block);
  }
  return sheets;
}

type Props = {
  readonly report: Report;
  readonly blocks: readonly Block[];
  readonly n: number;
  readonly of: number;
};

/** One sheet of the read-through, with the marking and fingerprint that stand on each page in print. */
export function Sheet({ report, blocks, n, of }: Props) {
  return (
    <article
      className="sheet"
      aria-label={`Part ${n} of ${of}`}
      data-sheet={n}
      id={`sheet-${n}`}
      tabIndex={-1}
    >
      <p className="sheet-mark">{report.marking}</p>
      <div className="sheet-top">
        <span>{report.title}</span>
        <span>{report.reference}</span>
      </div>
      {blocks.map((block, at) => (
        // A report does not change while it is read: the place is the identity.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView block={block} key={at} />
      ))}
      <p className="sheet-foot">
        <span>
          Data fingerprint{' '}
          {report.dataFingerprint
            .slice(0, 16)
            .toUpperCase()
            .replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </span>
        <span>
          part {n} of {of}
        </span>
      </p>
    </article>
  );
}
