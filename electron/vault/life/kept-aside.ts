/** The words kept beside the vault as a screen sees them: listed with what stands there now, put in their place again, let go; and what signing waits for. */
import type { KeptItem } from '../../../shared/contract/kept-words.ts';
import { valueAt } from '../../../shared/records/refused.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../thread/worker-protocol.ts';
import { canPutBack, newestOf, putInPlace, type KeptText } from './kept-texts.ts';
import type { makeSealedTexts } from './sealed-texts.ts';
import type { Session } from './session.ts';

/** The words kept aside, for the screen that shows them. */
export type KeptAside = {
  readonly list: () => Promise<KeptItem[]>;
  /**
   * How many places of an audit hold words that could still go into it: more than their place takes, or written before the audit changed
   * by another way. Words for what is signed already are not among them: they cannot.
   */
  readonly undecided: (audit: string) => Promise<number>;
  /** Puts one in its place again. */
  readonly putBack: (id: string) => Promise<Result<null>>;
  /** Lets one go for good. */
  readonly letGo: (id: string) => Promise<Result<null, 'not-found'>>;
};

type Sealing = ReturnType<typeof makeSealedTexts>;

/** The last step of a path of JSON Patch, as a place. */
const placeOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a screen may know and do of the words kept aside. */
export function makeAside({ texts, sealAndWrite }: Sealing, session: Session, store: Store): KeptAside {
  const find = (id: string) => texts.kept.find((one) => one.id === id);
  const drop = async (text: KeptText) => {
    texts.kept = texts.kept.filter((one) => one !== text);
    await sealAndWrite(session);
  };
  /** The audit that words belong to, or stand beside; '' where there is none. */
  const aboutOf = async ({ of, kind, audit: id, changes }: KeptText): Promise<string> => {
    if (of !== 'record') return of === 'audit' ? id : '';
    const held = await store.cabinet.newest({ kind, id });
    if (held.ok) return held.value.about;
    const made = changes.map((one) => ('value' in one ? one.value : null)).find((one) => one !== null);
    const about = typeof made === 'object' && !Array.isArray(made) ? made['audit'] : '';
    return typeof about === 'string' ? about : '';
  };
  const item = async (text: KeptText, isInPlace: boolean): Promise<KeptItem> => {
    const newest = await newestOf(store, text);
    const { id, of, audit, at, changes, refused } = text;
    const places = (
      refused ??
      changes.map((change) => ({
        at: placeOf(change.path),
        ...('value' in change ? { value: change.value } : {}),
      }))
    ).flatMap(({ at: place, value }) => {
      if (place.length === 0 || value === undefined) return [];
      const now =
        newest === null || /\/(\d+|-)(\/|$)/.test(`/${place.join('/')}`)
          ? undefined
          : valueAt(newest.document, place);
      return [{ at: place, kept: value, ...(now === undefined ? {} : { now: now as never }) }];
    });
    return {
      id,
      of,
      audit,
      at,
      reference: newest?.reference ?? '',
      why: isInPlace ? 'too-much' : refused === undefined ? 'changed' : 'signed',
      canPutBack: !isInPlace && newest !== null && canPutBack(text),
      places,
    };
  };
  return {
    list: async () =>
      Promise.all([
        ...texts.kept.map((text) => item(text, false)),
        ...[...texts.refused.values()].map((text) => item(text, true)),
      ]),
    undecided: async (audit) => {
      const all = [...texts.refused.values(), ...texts.kept];
      const abouts = await Promise.all(all.map(aboutOf));
      return all
        .filter((_, n) => abouts[n] === audit)
        .reduce(
          (sum, { refused, changes }) =>
            sum + (refused?.filter(({ why }) => why === 'too-much').length ?? changes.length),
          0,
        );
    },
    putBack: async (id) => {
      const text = find(id);
      if (text === undefined) return failed('not-found');
      const put = await putInPlace(store, text);
      if (!put.ok) return failed(put.code);
      await drop(text);
      return ok(null);
    },
    letGo: async (id) => {
      const text = find(id);
      if (text === undefined) return failed('not-found');
      await drop(text);
      return ok(null);
    },
  };
}
