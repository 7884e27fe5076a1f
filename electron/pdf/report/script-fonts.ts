/** Which shipped font shows which script. Noto fonts, SIL Open Font License 1.1. */
import type { AssetName } from '../../assets.ts';

export type ScriptFont = { readonly matches: RegExp; readonly asset: AssetName };

export const scriptFonts: readonly ScriptFont[] = [
  { matches: /\p{Script_Extensions=Arabic}/u, asset: 'noto-sans-arabic.woff2' },
  { matches: /\p{Script_Extensions=Hebrew}/u, asset: 'noto-sans-hebrew.woff2' },
  { matches: /\p{Script_Extensions=Devanagari}/u, asset: 'noto-sans-devanagari.woff2' },
  { matches: /\p{Script_Extensions=Bengali}/u, asset: 'noto-sans-bengali.woff2' },
  { matches: /\p{Script_Extensions=Gurmukhi}/u, asset: 'noto-sans-gurmukhi.woff2' },
  { matches: /\p{Script_Extensions=Gujarati}/u, asset: 'noto-sans-gujarati.woff2' },
  { matches: /\p{Script_Extensions=Tamil}/u, asset: 'noto-sans-tamil.woff2' },
  { matches: /\p{Script_Extensions=Telugu}/u, asset: 'noto-sans-telugu.woff2' },
  { matches: /\p{Script_Extensions=Kannada}/u, asset: 'noto-sans-kannada.woff2' },
  { matches: /\p{Script_Extensions=Malayalam}/u, asset: 'noto-sans-malayalam.woff2' },
  { matches: /\p{Script_Extensions=Sinhala}/u, asset: 'noto-sans-sinhala.woff2' },
  { matches: /\p{Script_Extensions=Thai}/u, asset: 'noto-sans-thai.woff2' },
  { matches: /\p{Script_Extensions=Lao}/u, asset: 'noto-sans-lao.woff2' },
  { matches: /\p{Script_Extensions=Khmer}/u, asset: 'noto-sans-khmer.woff2' },
  { matches: /\p{Script_Extensions=Myanmar}/u, asset: 'noto-sans-myanmar.woff2' },
  { matches: /\p{Script_Extensions=Ethiopic}/u, asset: 'noto-sans-ethiopic.woff2' },
  { matches: /\p{Script_Extensions=Georgian}/u, asset: 'noto-sans-georgian.woff2' },
  { matches: /\p{Script_Extensions=Armenian}/u, asset: 'noto-sans-armenian.woff2' },
];

export type WideFont = {
  readonly folder: AssetName;
  readonly ranges: AssetName;
  readonly prefix: string;
  /** The file's own weight is thin: a stroke of this many ems brings it to the weight of the text. */
  readonly stroke: number;
};

/** Fonts of signs, asked in this order after the scripts: boxes, ticks, bullets and arrows; more signs; mathematics. */
export const signFonts: readonly AssetName[] = [
  'noto-sans-symbols-2.woff2',
  'noto-sans-symbols.woff2',
  'noto-sans-math.woff2',
];

/** Fonts shipped in many small files: Chinese and Japanese, Korean, and the signs people type (one colour). */
export const wideFonts: readonly WideFont[] = [
  { folder: 'noto-sans-sc', ranges: 'noto-sans-sc.json', prefix: 'noto-sans-sc', stroke: 0.045 },
  { folder: 'noto-sans-kr', ranges: 'noto-sans-kr.json', prefix: 'noto-sans-kr', stroke: 0.045 },
  { folder: 'noto-emoji', ranges: 'noto-emoji.json', prefix: 'noto-emoji', stroke: 0.02 },
];
