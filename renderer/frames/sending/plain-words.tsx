/** Words that a person meets when files go between people, each said in plain English where it stands. */
const explained = {
  'key words': {
    asks: 'What are key words?',
    says: 'Six ordinary words that Caselight makes from a person’s key. The same key always gives the same words, on every laptop. When the words a colleague reads out by telephone are the ones you see, the key is theirs and nobody has put another in its place. They are no secret.',
  },
  'contact card': {
    asks: 'What is a contact card?',
    says: 'A small file with a colleague’s name, role and agency, and a key that closes files for them alone. It holds no secret and can go by ordinary e-mail. A file that came from a colleague does the same: take it in, and its sender is among your contacts.',
  },
  'closed file': {
    asks: 'What is in the file, and who can open it?',
    says: 'The audit and its signed report, encrypted and signed by you in one file that ends in .age. Only those you choose can open it, in Caselight. Whoever else comes by it sees neither names nor text, and any change on the way shows.',
  },
} as const;

export type PlainWord = keyof typeof explained;

export function WhatIs({ word }: { readonly word: PlainWord }) {
  const { asks, says } = explained[word];
  return (
    <details className="what-is">
      <summary>{asks}</summary>
      <p>{says}</p>
    </details>
  );
}
