/**
 * Signs that arrive without their meaning: the private letters U+F020 to U+F0FF by which Word writes what its Symbol and
 * Wingdings fonts draw, and mathematical letters that chat programs offer as bold or italic. Each becomes what it means.
 */

/** Symbol, U+F020 to U+F07E and U+F0A0 to U+F0FE, after the Unicode Consortium's table of that font. */
const symbolLow =
  ' !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const symbolHigh =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪€⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';
/** Wingdings, U+F020 to U+F0FF, after the same; arrows, boxes and ticks as the signs that fonts commonly have. */
const wingdings =
  ' 🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠⚐🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□◻❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶❝❞▯' +
  '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•▪○🞆🞈◉◎🔿▪◻🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓↖↗↙↘🡸➔🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑⊞';

export type SignFont = 'symbol' | 'wingdings';

function tableOf(font: SignFont): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  const put = (first: number, signs: string): void =>
    Array.from(signs).forEach((sign, i) => table.set(first + i, sign));
  if (font === 'wingdings') put(0xf020, wingdings);
  else {
    put(0xf020, symbolLow);
    put(0xf0a0, symbolHigh);
  }
  return table;
}
const tables: Readonly<Record<SignFont, ReadonlyMap<number, string>>> = {
  symbol: tableOf('symbol'),
  wingdings: tableOf('wingdings'),
};

/**
 * The letters that mean Wingdings where no font is named, as in plain text: what Word makes bullets, boxes, ticks, faces
 * and arrows of. All others mean Symbol where that font has them.
 */
const wingdingsFirst = new Set(
  Array.from(
    'JKLlmnopqrstuvw\u00A7\u00A8\u00D8\u00DF\u00E0\u00E8\u00FB\u00FC\u00FD\u00FE',
    (char) => 0xf000 + char.charCodeAt(0),
  ),
);

/** The sign a private letter means: in the font it was written in, or, where that is not known, the likelier of the two. */
export function signOf(codePoint: number, font?: SignFont): string | undefined {
  if (font !== undefined) return tables[font].get(codePoint);
  const [first, second] = wingdingsFirst.has(codePoint)
    ? [tables.wingdings, tables.symbol]
    : [tables.symbol, tables.wingdings];
  return first.get(codePoint) ?? second.get(codePoint);
}

/**
 * A text with private letters and mathematical letters as what they mean.
 * Takes any text and, where it is known, the font it was written in; gives the text. What is plain already stays as it is.
 */
export function plainSigns(text: string, font?: SignFont): string {
  if (!/[\uF020-\uF0FF\uD835]/.test(text)) return text;
  return text
    .replaceAll(/[\uF020-\uF0FF]/g, (char) => signOf(char.charCodeAt(0), font) ?? char)
    .replaceAll(/[\u{1D400}-\u{1D7FF}]/gu, (char) => char.normalize('NFKC'));
}
