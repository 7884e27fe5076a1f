/** Reads PDF values and objects from bytes, strictly: one reading of every byte, no repair, no guessing. */
import { PdfSyntaxError, type PdfObject, type PdfValue, integerOf, type PdfDictionary } from './values.ts';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)));
const MAX_DEPTH = 64;
const MAX_STRING = 4 * 1024 * 1024;
const LF = 10;
const CR = 13;

const isDigit = (octet: number | undefined): boolean => octet !== undefined && octet >= 48 && octet <= 57;
const hexDigit = (octet: number | undefined): number =>
  octet === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(octet).toLowerCase());

export type ParserOptions = {
  /** Comments are legal in PDF, but nothing Caselight writes has them and they can hide things between objects. */
  readonly comments: 'skip' | 'refuse';
  /** Finds the value of a stream's indirect /Length; without it an indirect length is refused. */
  readonly lengthOf?: (num: number) => number | undefined;
  /** Reads on over faults that other readers forgive. Only for looking at files on which no judgement is passed. */
  readonly faults?: 'forgive';
};

/** A reader that stands at one place of the bytes. Every method throws `PdfSyntaxError` for what it cannot read. */
export class PdfParser {
  readonly bytes: Uint8Array;
  at: number;
  private readonly options: ParserOptions;

  constructor(bytes: Uint8Array, at: number, options: ParserOptions = { comments: 'skip' }) {
    this.bytes = bytes;
    this.at = at;
    this.options = options;
  }

  private fail(what: string): never {
    throw new PdfSyntaxError(`${what} at ${this.at}`);
  }

  skipWhite(): void {
    for (;;) {
      const octet = this.bytes[this.at];
      if (octet !== undefined && WHITE.has(octet)) this.at += 1;
      else if (octet === 0x25 && this.options.comments === 'skip')
        while (this.at < this.bytes.length && this.bytes[this.at] !== LF && this.bytes[this.at] !== CR)
          this.at += 1;
      else return;
    }
  }

  /** Whether the word stands here and ends here. */
  looksAt(word: string): boolean {
    for (let i = 0; i < word.length; i += 1) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    const next = this.bytes[this.at + word.length];
    return next === undefined || WHITE.has(next) || DELIMITER.has(next);
  }

  word(word: string): void {
    if (!this.looksAt(word)) this.fail(`${word} missing`);
    this.at += word.length;
  }

  /** A non-negative integer written with digits only. */
  integer(): number {
    const start = this.at;
    while (isDigit(this.bytes[this.at])) this.at += 1;
    if (this.at === start || this.at - start > 10) this.fail('integer missing');
    return Number(Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1'));
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) this.fail('too deep');
    const start = this.at;
    const octet = this.bytes[start];
    if (octet === 0x2f) return { kind: 'name', value: this.name(), start, end: this.at };
    if (octet === 0x28) return { kind: 'string', bytes: this.literal(), hex: false, start, end: this.at };
    if (octet === 0x5b) return this.array(start, depth);
    if (octet === 0x3c && this.bytes[start + 1] === 0x3c) return this.dictionary(start, depth);
    if (octet === 0x3c) return { kind: 'string', bytes: this.hexString(), hex: true, start, end: this.at };
    for (const [word, value] of [
      ['true', true],
      ['false', false],
    ] as const)
      if (this.looksAt(word)) {
        this.at += word.length;
        return { kind: 'boolean', value, start, end: this.at };
      }
    if (this.looksAt('null')) {
      this.at += 4;
      return { kind: 'null', start, end: this.at };
    }
    return this.numberOrReference(start);
  }

  private numberOrReference(start: number): PdfValue {
    let end = start;
    while (/[0-9+\-.]/.test(String.fromCharCode(this.bytes[end] ?? 0))) end += 1;
    const text = Buffer.from(this.bytes.subarray(start, end)).toString('latin1');
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) || text.length > 32) return this.forgiven(start);
    this.at = end;
    const integer = /^[+-]?\d+$/.test(text);
    if (/^\d+$/.test(text)) {
      this.skipWhite();
      const gen = isDigit(this.bytes[this.at]) ? this.integerOrUndefined() : undefined;
      if (gen !== undefined) {
        this.skipWhite();
        if (this.looksAt('R')) {
          this.at += 1;
          return { kind: 'ref', num: Number(text), gen, start, end: this.at };
        }
      }
      this.at = end;
    }
    return { kind: 'number', value: Number(text), integer, start, end };
  }

  /** A word that is no value counts as nothing, where faults are forgiven. */
  private forgiven(start: number): PdfValue {
    if (this.options.faults !== 'forgive' || this.at >= this.bytes.length) this.fail('value missing');
    this.at = start + 1;
    for (;;) {
      const octet = this.bytes[this.at];
      if (octet === undefined || WHITE.has(octet) || DELIMITER.has(octet)) break;
      this.at += 1;
    }
    return { kind: 'null', start, end: this.at };
  }

  private integerOrUndefined(): number | undefined {
    const start = this.at;
    while (isDigit(this.bytes[this.at])) this.at += 1;
    return this.at - start > 5
      ? undefined
      : Number(Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1'));
  }

  private name(): string {
    this.at += 1;
    let text = '';
    for (;;) {
      const octet = this.bytes[this.at];
      if (octet === undefined || WHITE.has(octet) || DELIMITER.has(octet)) return text;
      const high = hexDigit(this.bytes[this.at + 1]);
      const low = hexDigit(this.bytes[this.at + 2]);
      if (octet === 0x23 && ((high >= 0 && low >= 0) || this.options.faults !== 'forgive')) {
        if (high < 0 || low < 0) this.fail('name');
        text += String.fromCharCode(high * 16 + low);
        this.at += 3;
      } else {
        text += String.fromCharCode(octet);
        this.at += 1;
      }
    }
  }

  private hexString(): Uint8Array {
    this.at += 1;
    const digits: number[] = [];
    for (;;) {
      const octet = this.bytes[this.at];
      this.at += 1;
      if (octet === 0x3e) break;
      const digit = hexDigit(octet);
      if (digits.length > MAX_STRING) this.fail('string too long');
      if (digit >= 0) digits.push(digit);
      else if (octet === undefined || !WHITE.has(octet)) this.fail('hex string');
    }
    if (digits.length % 2 === 1) digits.push(0);
    return Uint8Array.from({ length: digits.length / 2 }, (_, i) => {
      return (digits[2 * i] ?? 0) * 16 + (digits[2 * i + 1] ?? 0);
    });
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let open = 1;
    this.at += 1;
    for (;;) {
      const octet = this.bytes[this.at];
      if (octet === undefined) this.fail('string');
      this.at += 1;
      if (octet === 0x5c) this.escape(out);
      else if (octet === CR) {
        if (this.bytes[this.at] === LF) this.at += 1;
        out.push(LF);
      } else {
        if (octet === 0x28) open += 1;
        if (octet === 0x29) open -= 1;
        if (open === 0) return Uint8Array.from(out);
        if (out.length > MAX_STRING) this.fail('string too long');
        out.push(octet);
      }
    }
  }

  private escape(out: number[]): void {
    const octet = this.bytes[this.at];
    if (octet === undefined) this.fail('string');
    this.at += 1;
    const plain = 'nrtbf'.indexOf(String.fromCharCode(octet));
    if (plain >= 0) out.push([10, 13, 9, 8, 12][plain] ?? 0);
    else if (octet >= 48 && octet <= 55) {
      let code = octet - 48;
      for (let i = 0; i < 2; i += 1) {
        const next = this.bytes[this.at];
        if (next === undefined || next < 48 || next > 55) break;
        code = code * 8 + next - 48;
        this.at += 1;
      }
      out.push(code & 0xff);
    } else if (octet === CR) {
      if (this.bytes[this.at] === LF) this.at += 1;
    } else if (octet !== LF) out.push(octet);
  }

  private array(start: number, depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipWhite();
      if (this.bytes[this.at] === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { kind: 'array', items, start, end: this.at };
  }

  private dictionary(start: number, depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhite();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      if (this.bytes[this.at] !== 0x2f) {
        this.forgiven(this.at);
        continue;
      }
      const key = this.name();
      if (entries.has(key) && this.options.faults !== 'forgive') this.fail(`key ${key} twice`);
      this.skipWhite();
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: 'dict', entries, start, end: this.at };
  }

  /** An indirect object that begins exactly here; afterwards the reader stands behind `endobj`. */
  object(): PdfObject {
    const start = this.at;
    const num = this.integer();
    this.skipWhite();
    const gen = this.integer();
    this.skipWhite();
    this.word('obj');
    this.skipWhite();
    const value = this.value();
    this.skipWhite();
    const stream = value.kind === 'dict' && this.looksAt('stream') ? this.stream(value) : undefined;
    this.skipWhite();
    this.word('endobj');
    return { num, gen, value, stream, start, end: this.at };
  }

  private stream(dictionary: PdfDictionary): { start: number; end: number } {
    this.at += 6;
    if (this.bytes[this.at] === CR) this.at += 1;
    if (this.bytes[this.at] !== LF) this.fail('stream start');
    const start = this.at + 1;
    const stated = dictionary.entries.get('Length');
    const length = stated?.kind === 'ref' ? this.options.lengthOf?.(stated.num) : integerOf(stated);
    if (length === undefined || length < 0 || start + length > this.bytes.length) this.fail('stream length');
    this.at = start + length;
    this.skipEndOfLine();
    this.word('endstream');
    return { start, end: start + length };
  }

  /** At most one end of line (CR, LF or both). */
  skipEndOfLine(): void {
    if (this.bytes[this.at] === CR) this.at += 1;
    if (this.bytes[this.at] === LF) this.at += 1;
  }
}
