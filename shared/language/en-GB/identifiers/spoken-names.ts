/** Names that the ways of speaking give away: "JM told the worker", "wee Jeanie", "our Shaz", "surname Kowalczuk", "the Oyelarans". */
import { birdNames } from '../name-words.ts';
import type { Identifier } from './kinds.ts';
import { isForeign, isKnownWord, isUnknown } from './signs.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Two or three capitals that are an abbreviation of this work and no person. */
const abbreviations =
  /^(?:SW|SSW|ASW|TM|HV|SN|GP|PC|DC|DS|DI|PP|PO|OT|SLT|QA|IRO|DSL|LP|KW|FSW|YPA|PA|CP|CIN|CLA|LAC|LA|ASC|CSC|NHS|DV|DA|MH|LD|YJ|YOT|YOS|EDT|ED|AE|OOH|RM|PM|AP|SM|HT|TA|LSA|EWO|CPN|FT|AT|NQ|BM|HO|UK|US|EU|TV|IT|HR|ID|RI|CE|MP|QC|KC|JP|VA|EH|FH|OK|SP|DM|AO|CO|SO|PS|RE|PE|ADM|CEO|CPS|CQC|DFE|DHR|SAR|ICB|IMR|LSP|MET|PPU|NPS|YP|DoL|BIA|FGC|LADO|MASH|AMHP|IMCA|IDVA|ISVA|PEP|PRU|NEET|SEN|DWP|BIC|CMHT|ICPC|RCPC|CAF|TAF|TAC|EHA|SGO|ICO|EPO|PLO|FAO|FYI|TBC|NB|AM|CC|PTO|SALT|COG|HA|RSL|TAM|PR|PD|DNA|NI|NFA|NFI|NI|CR|OP|IP|VP|MO|GBH|ABH|SIM|BP|HB|IV|IQ|AC|FP|BF|UC|PIP|ESA|DLA|EHCP|ADHD|ASD|ODD|LGBT|UTI|OCD|PTSD|EUPD|BPD|COPD)$/;
const personVerb =
  /^(?:said|says|told|tells|asked|asks|feels|felt|wants|wanted|thinks|thought|lives|lived|likes|liked|hates|loves|wishes|wished|misses|missed|was|is|has|had|attends|attended|moved|stayed|stays|sleeps|slept|went|goes|came|cried|cries|eats|ate|plays|played|disclosed|refused|refuses|agreed|disputes|disputed|denies|denied|reports|reported|enjoys|struggles|struggled|does|did|doesn't|didn't|wasn't|hasn't|and|who|rang|text|texted|became|gets|got|spends|spent|drinks|drank|smokes|needs|needed|knows|knew)$/;
const person = /\b(?:he|she|his|her|him|hers)\b/i;

const name = (text: string, from: Token, to: Token, because: string): Identifier => ({
  kind: 'name',
  at: from.at,
  text: text.slice(from.at, to.end),
  because,
});

/** "JM told the worker that she feels safe": initials that do what a person does. */
function initialsOf(text: string, tokens: readonly Token[], i: number): Identifier | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || !/^\p{Lu}{2,3}$/u.test(token.text) || abbreviations.test(token.text))
    return undefined;
  if (!/^ $/.test(next.gap) || token.text.length === 3 || /[\d/]/.test(text.charAt(token.end)))
    return undefined;
  const strong =
    /^(?:said|told|feels|felt|wants|wanted|thinks|lives|lived|likes|hates|loves|misses|sleeps|cried|disclosed|enjoys|disputes|denies)$/;
  const isPerson =
    strong.test(next.text) ||
    (personVerb.test(next.text) && person.test(text.slice(next.end, next.end + 90)));
  return isPerson ? name(text, token, token, 'initials that say or do something.') : undefined;
}

/** "Little Xanthe sat", "wee Jeanie", "our Shaz", "baby Mahlangu": a capital after a word of fondness. */
function fondOf(text: string, tokens: readonly Token[], i: number): Identifier | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || next.gap !== ' ' || !next.capital || next.text.length < 3) return undefined;
  if (
    !/^(?:little|wee|our|baby|young|big|old|poor|dear|cousin|nurse|sister|brother|matron|auld|uncle|auntie|aunty|aunt|nanna|nanny|nan|gran|surname|surnamed|née|nee|alias|aka)$/.test(
      token.lower,
    )
  )
    return undefined;
  if (token.lower === 'our' && !/^(?:\p{L}{3,9})$/u.test(next.text)) return undefined;
  if (birdNames.has(next.lower) || isKnownWord(next.lower)) return undefined;
  if (!(isUnknown(next) || /^(?:surname|surnamed|alias|aka|née|nee)$/.test(token.lower))) return undefined;
  return name(text, next, next, `a capitalised word after “${token.text}”.`);
}

const relatives =
  /^(?:mum|dad|mam|son|daughter|sister|brother|partner|boyfriend|girlfriend|husband|wife|aunt|auntie|uncle|nan|nana|gran|cousin|niece|nephew|stepdad|stepmum|stepson|twin|called|named|baby|lodger|neighbour)$/;
const saysPerson =
  /^(?:is|was|has|had|says|said|told|wants|lives|lived|feels|felt|attends|came|went|stays|stayed|sleeps|gets|got|rang|and|who|whose)$/;
const spokeWith =
  /\b(?:spoke|spoken|speak|talked|met|visited|rang|phoned|saw|seen)\s+(?:(?:w|with|to|by)\b\.?\s+)?$/i;

/** "Her brother kyjuan is", "spoke w. siobhain": a word in small letters that is no other, where only a person can stand. */
function smallOf(text: string, tokens: readonly Token[], i: number): Identifier | undefined {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || !/^\p{Ll}+$/u.test(token.text) || !isForeign(token.lower)) return undefined;
  const kin = before !== undefined && relatives.test(before.lower) && token.gap === ' ';
  const isPerson = next !== undefined && next.gap === ' ' && saysPerson.test(next.lower);
  const ends = /^(?:\s*[,.;)]|\s*$)/.test(text.slice(token.end));
  const met = spokeWith.test(text.slice(Math.max(0, token.at - 20), token.at)) && ends;
  return (kin && (isPerson || /^(?:called|named)$/.test(before.lower))) || met
    ? name(text, token, token, 'a word that is no other, where a person’s name stands.')
    : undefined;
}

/** Why a word was taken for a household: one such word alone makes no name of it elsewhere. */
export const household = 'a family by its surname.';

/** "The Oyelarans", "the placement with the Mbekis": a family by its surname. */
function householdOf(text: string, tokens: readonly Token[], i: number): Identifier | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || token.lower !== 'the' || next.gap !== ' ' || !next.capital) return undefined;
  if (!/(?:[^s]s|es)$/.test(next.text) || next.text.length < 5 || tokens[i + 2]?.capital === true)
    return undefined;
  const single = { ...next, lower: next.lower.replace(/s$/, ''), text: next.text.replace(/s$/, '') };
  const withThem =
    /\b(?:live[sd]?|living|stay(?:s|ed|ing)?|placement|placed|moved(?:\s+in)?|home|fostered)\s+with\s+$/i.test(
      text.slice(0, token.at),
    );
  const act = /^\s+(?:said|told|feel|felt|agreed\s+that|moved|live|lived)\b/.test(text.slice(next.end));
  return (withThem || act) && isUnknown(next) && isUnknown(single)
    ? name(text, next, next, household)
    : undefined;
}

/** "Mr O'D", "PC 4471 Dunstable": a title with a shortened name, or with a number between. */
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+(?:[OD]['’]\p{Lu}\b|Mc\p{Lu}?\b|\p{Lu}-\p{Lu}\b)|\b(?:PC|WPC|DC|DS|DI|PCSO|Sgt|Sergeant|Constable|Officer)\s+\d{2,6}\s+(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)/gu;

const titledNames = (text: string): Identifier[] =>
  Array.from(text.matchAll(titled), (match) => ({
    kind: 'name' as const,
    at: match.index,
    text: match[0],
    because: 'a name after a title.',
  }));

/** Finds such names. */
export function findSpokenNames(text: string): Identifier[] {
  const tokens = tokensOf(text);
  return titledNames(text).concat(
    tokens.flatMap(
      (_, i) =>
        initialsOf(text, tokens, i) ??
        fondOf(text, tokens, i) ??
        householdOf(text, tokens, i) ??
        smallOf(text, tokens, i) ??
        [],
    ),
  );
}
