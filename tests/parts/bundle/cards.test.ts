/** Contact cards: made, taken in, verified, changed, withdrawn; and the organisation that vouches for people. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardFile } from '../../../shared/bundle/contact-card.ts';
import { signedCard } from '../../../shared/bundle/contact-card.ts';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { byName, makeCast, type Cast } from '../../fixtures/bundles/cast.ts';
import {
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { identityOf } from '../../hostile/bundle/forging.ts';

let cast: Cast;
let robin: Person;
let wren: Person;
beforeAll(async () => {
  cast = await makeCast(byName, { known: false });
  ({ auditor: robin, moderator: wren } = cast);
});
afterAll(() => cast.end());

const parse = (bytes: Uint8Array): CardFile => JSON.parse(Buffer.from(bytes).toString('utf8')) as CardFile;
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('a card that is not one', () => {
  test('is refused, each with its own reason, and nothing is kept', async () => {
    const good = parse(await robin.card());
    const cases: [unknown, string][] = [
      [{ hello: 1 }, 'not-a-card'],
      [{ ...good, more: 1 }, 'not-a-card'],
      [{ ...good, version: 2, later: true }, 'newer-format'],
      [{ ...good, card: { ...good.card, name: 'Manager' } }, 'card-changed'],
      [
        { ...good, card: { ...good.card, recipient: good.card.recipient.replace(/.$/, 'q') } },
        'card-changed',
      ],
      [{ ...good, signature: 'AAAA' }, 'signature-invalid'],
    ];
    for (const [value, refusal] of cases)
      expect(await wren.cards.look(bytes(value)), refusal).toMatchObject({ outcome: 'refused', refusal });
    expect(await wren.cards.look(new Uint8Array([1, 2, 3]))).toMatchObject({ refusal: 'not-a-card' });
    expect(await wren.cards.look(new Uint8Array(70_000))).toMatchObject({ refusal: 'not-a-card' });
    // Signed properly, but by a key whose certificate says another name, or by another key than it names.
    const own = await identityOf(wren);
    const renamed = { ...good.card, certificate: Buffer.from(own.certificate.der).toString('base64') };
    const signature = Buffer.from(
      await signDetached(new TextEncoder().encode(signedCard(renamed)), own),
    ).toString('base64');
    expect(await robin.cards.look(bytes({ ...good, card: renamed, signature }))).toMatchObject({
      refusal: 'names-differ',
    });
    const stolen = Buffer.from(
      await signDetached(new TextEncoder().encode(signedCard(good.card)), own),
    ).toString('base64');
    expect(await wren.cards.look(bytes({ ...good, signature: stolen }))).toMatchObject({
      refusal: 'signature-invalid',
    });
    expect(await robin.cards.look(bytes(good))).toMatchObject({ refusal: 'own-card' });
    expect(must(await wren.asks['contact.list'](null))).toEqual([]);
  });
});

test('a person is unknown, then seen, then verified; sealing asks for verified; a changed key is loud; withdrawn is withdrawn', async () => {
  const first = await wren.cards.look(await robin.card());
  expect(first).toMatchObject({ outcome: 'new', state: 'unknown', name: 'Robin', issuedBy: '' });
  expect(first.words).toHaveLength(6);
  const seen = must(await wren.asks['contact.accept']({ file: first.file }));
  expect(seen).toMatchObject({ state: 'seen', verifiedHow: '', changedKey: null });
  expect(await wren.asks['contact.accept']({ file: first.file })).toMatchObject({ code: 'not-found' });

  const audit = await writtenAudit(wren);
  await sign(wren, audit);
  const input = {
    audits: [audit],
    purpose: 'for-moderation' as const,
    contacts: [seen.id],
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
  };
  expect(await wren.asks['bundle.seal'](input)).toMatchObject({
    code: 'recipient-not-verified',
    facts: { name: 'Robin' },
  });
  expect(must(await wren.asks['contact.verify']({ contact: seen.id }))).toMatchObject({
    state: 'verified',
    verifiedHow: 'by telephone',
  });
  expect(await wren.cards.look(await robin.card())).toMatchObject({ outcome: 'known', state: 'verified' });
  must(await wren.asks['bundle.seal'](input));

  // Renewed: the old key's reports stay trusted, the new key waits for a telephone call.
  const before = await robin.asks['identity.own'](null);
  must(
    await robin.asks['identity.make']({
      name: 'Robin',
      role: 'Senior auditor',
      agency: 'Wrenshire Partnership',
    }),
  );
  const changed = await wren.cards.look(await robin.card());
  expect(changed).toMatchObject({ outcome: 'changed-key' });
  const waiting = must(await wren.asks['contact.accept']({ file: changed.file }));
  expect(waiting).toMatchObject({
    id: seen.id,
    state: 'verified',
    changedKey: { fingerprint: changed.fingerprint },
  });
  expect(await wren.asks['bundle.seal'](input)).toMatchObject({ code: 'recipient-not-verified' });
  expect(await wren.asks['contact.verify']({ contact: seen.id })).toMatchObject({ code: 'wrong-state' });
  const renewed = must(await wren.asks['contact.acceptChangedKey']({ contact: seen.id }));
  expect(renewed).toMatchObject({ state: 'verified', changedKey: null, fingerprint: changed.fingerprint });
  const { trustBasis } = await import('../../../electron/identity/contacts/contact-book.ts');
  const basis = await trustBasis(wren.store().contacts, wren.store().secrets, new Date(wren.now()));
  expect(basis.trustedFingerprints).toEqual(
    expect.arrayContaining([changed.fingerprint, before.ok ? before.value?.fingerprint : '']),
  );

  // The owner withdraws the key: the card says so, and the key signs nothing any more.
  must(await robin.asks['identity.revoke']({ passphrase }));
  const { readFileSync } = await import('node:fs');
  const withdrawal = await wren.cards.look(new Uint8Array(readFileSync(robin.lastFile())));
  expect(withdrawal).toMatchObject({ outcome: 'revokes', state: 'verified' });
  expect(must(await wren.asks['contact.accept']({ file: withdrawal.file }))).toMatchObject({
    state: 'revoked',
  });
  expect(await wren.asks['bundle.seal'](input)).toMatchObject({ code: 'recipient-not-verified' });
  expect(await robin.asks['contact.exportOwn'](null)).toMatchObject({ code: 'identity-missing' });
  must(
    await robin.asks['identity.make']({ name: 'Robin', role: 'Auditor', agency: 'Wrenshire Partnership' }),
  );
  const again = must(await robin.asks['identity.own'](null));
  expect(again?.recipient).toBe(before.ok ? before.value?.recipient : '');
});

test('the code of the own key is a square of modules that begins with a finder pattern', async () => {
  const { rows } = must(await wren.asks['contact.ownCode'](null));
  expect(rows.length).toBeGreaterThanOrEqual(25);
  expect(rows.every((row) => row.length === rows.length)).toBe(true);
  expect(rows[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
});

test('a plain certificate cannot vouch for anybody', async () => {
  const own = await identityOf(wren);
  wren.choose(own.certificate.der);
  expect(await wren.asks['contact.addRoot'](null)).toMatchObject({ code: 'certificate-not-root' });
  wren.choose(new Uint8Array([1, 2, 3]));
  expect(await wren.asks['contact.addRoot'](null)).toMatchObject({ code: 'file-not-readable' });
  expect(must(await wren.asks['contact.roots'](null))).toEqual([]);
});

test('introducing two people is one act each way', async () => {
  const { now } = risingClock(Date.UTC(2026, 10, 22));
  const finch = await makePerson(cast.home, 'Finch', 'Chair', now);
  const id = await introduce(finch, wren);
  expect(must(await wren.asks['contact.list'](null)).find((one) => one.id === id)).toMatchObject({
    state: 'verified',
  });
  await finch.end();
});
