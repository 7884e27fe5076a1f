/** Two texts as one: what went out is struck, what came in is underlined, both as real <del> and <ins>. */
import { linePieces, wordPieces, type Piece } from './words.ts';

const tagOf = { same: 'span', in: 'ins', out: 'del' } as const;

/** Screen readers pass over ins and del silently in many settings; hidden words say what they are. */
const said = { same: '', in: 'added: ', out: 'removed: ' } as const;

function Part({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'same') return piece.text;
  const Tag = tagOf[piece.kind];
  return (
    <Tag>
      <span className="vh">{said[piece.kind]}</span>
      {piece.text}
    </Tag>
  );
}

/** Running text, word by word. Line breaks stay. */
export function DiffText(props: { readonly before: string; readonly after: string }) {
  return (
    <p className="diff">
      {wordPieces(props.before, props.after).map((piece, i) => (
        // The pieces of two fixed texts: their place is all the identity they have.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={i} piece={piece} />
      ))}
    </p>
  );
}

/** A list of lines: what stayed, what was taken out, what was added. */
export function DiffLines(props: {
  readonly before: string;
  readonly after: string;
  readonly label: string;
}) {
  return (
    <ul className="diff diff-lines" aria-label={props.label}>
      {linePieces(props.before, props.after).map((piece) => (
        <li key={piece.kind + piece.text}>
          <Part piece={piece} />
        </li>
      ))}
    </ul>
  );
}
