/** Name constraints of an authority (RFC 5280, 4.2.1.10): the names it may vouch for, by directory name and by e-mail address. */
import type { Certificate } from './certificate.ts';
import { DerError, expectTag, oidOf, readDer, TAG, type DerNode } from './der.ts';

const [EMAIL, DIRECTORY] = [0x81, 0xa4];
const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1';

const latin1 = (node: DerNode | undefined): string => new TextDecoder('latin1').decode(node?.content);

/** The parts of a name, each as kind and text without case and spare blanks, so that two spellings of one name are the same. */
function partsOf(name: DerNode): readonly string[] {
  return expectTag(name, TAG.sequence).children.map((set) =>
    expectTag(set, TAG.set)
      .children.map((pair) => {
        const value = pair.children[1];
        const text =
          value?.tag === TAG.bmp
            ? new TextDecoder('utf-16be').decode(value.content)
            : new TextDecoder().decode(value?.content);
        return `${oidOf(pair.children[0])}=${text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
      })
      .toSorted()
      .join('+'),
  );
}

/** Whether an address lies within a constraint: one mailbox, all of a host, or (with a full stop first) all below a domain. */
function mailWithin(address: string, constraint: string): boolean {
  const [mail, limit] = [address.toLowerCase(), constraint.toLowerCase()];
  if (limit.includes('@')) return mail === limit;
  const host = mail.slice(mail.lastIndexOf('@') + 1);
  return limit.startsWith('.') ? host.endsWith(limit) : host === limit;
}

/** The bases of one kind in a list of subtrees. */
const basesOf = (list: DerNode | undefined, tag: number): readonly DerNode[] =>
  (list?.children ?? []).flatMap((subtree) => {
    const [base] = expectTag(subtree, TAG.sequence).children;
    return base?.tag === tag ? [base] : [];
  });

/**
 * Whether an authority's name constraints allow the names of a certificate below it.
 * Takes the certificate and the authority; true where the authority sets none. Kinds of names that no signer has (hosts, addresses
 * of networks) are not looked at. Throws `DerError` for constraints that cannot be read.
 */
export function namesAllowed(certificate: Readonly<Certificate>, authority: Readonly<Certificate>): boolean {
  if (authority.nameConstraints === undefined) return true;
  const parts = expectTag(readDer(authority.nameConstraints), TAG.sequence).children;
  const permitted = parts.find((part) => part.tag === 0xa0);
  const excluded = parts.find((part) => part.tag === 0xa1);
  if (!permitted && !excluded) throw new DerError('name constraints');
  const subject = readDer(certificate.subject);
  const own = partsOf(subject);
  const mails = [
    ...certificate.emails,
    ...subject.children.flatMap((set) =>
      set.children
        .filter((pair) => oidOf(pair.children[0]) === EMAIL_ATTRIBUTE)
        .map((pair) => latin1(pair.children[1])),
    ),
  ];
  const nameWithin = (base: DerNode): boolean => {
    const limit = partsOf(expectTag(base.children[0], TAG.sequence));
    return limit.length <= own.length && limit.every((part, i) => part === own[i]);
  };
  const names = { may: basesOf(permitted, DIRECTORY), not: basesOf(excluded, DIRECTORY) };
  const post = { may: basesOf(permitted, EMAIL), not: basesOf(excluded, EMAIL) };
  if (own.length > 0 && names.may.length > 0 && !names.may.some(nameWithin)) return false;
  if (names.not.some(nameWithin)) return false;
  return mails.every(
    (mail) =>
      (post.may.length === 0 || post.may.some((base) => mailWithin(mail, latin1(base)))) &&
      !post.not.some((base) => mailWithin(mail, latin1(base))),
  );
}
