import type { TomlEntry } from './toml-entry.js';
import type { TomlValue } from './toml-entry.js';

/** Where and why a text is not TOML. Internal: callers see a ShipworthyError. */
export class TomlFault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const bareKey = /[A-Za-z0-9_-]+/y;
const basicString = /"((?:[^"\\\n]|\\[^\n])*)"/y;
const literalString = /'([^'\n]*)'/y;
const longBasicString = /"""(?:\r?\n)?((?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{0,2})"""/y;
const longLiteralString = /'''(?:\r?\n)?((?:[^']|'{1,2}(?!'))*'{0,2})'''/y;
const otherValue = /[^\s,[\]{}#"'=][^,[\]{}#"'\n=]*/y;
const blanks = /[ \t]*/y;
const gaps = /(?:[ \t\r\n]|#[^\n]*)*/y;
const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b', '"': '"', '\\': '\\' };
const deepest = 100;

/** A cursor over a document that tells of every key with its value. */
export class TomlScanner {
  #at = 0;
  #depth = 0;
  /** Tables of a list share a name: each has its own number. */
  #lists = 0;
  readonly #text: string;
  readonly #tell: (entry: TomlEntry) => void;

  constructor(text: string, tell: (entry: TomlEntry) => void) {
    this.#text = text;
    this.#tell = tell;
  }

  scanDocument(): void {
    let table: readonly string[] = [];
    while (!this.#comesTo('')) {
      if (this.#peek() === '[') table = this.#scanHeader();
      else this.#scanMember(table);
      this.#skip(blanks);
      if (!/^(?:\r?\n|#|$)/.test(this.#text.slice(this.#at, this.#at + 2))) throw this.#fault('Expected the end of the line');
    }
  }

  #scanHeader(): readonly string[] {
    const isList = this.#text.startsWith('[[', this.#at);
    const [open, close] = isList ? ['[[', ']]'] : ['[', ']'];
    this.#at += open.length;
    const key = this.#scanKey();
    this.#expect(close);
    if (!isList) return key;
    this.#lists += 1;
    return [...key, `[${this.#lists}]`];
  }

  #scanMember(table: readonly string[]): void {
    const key = [...table, ...this.#scanKey()];
    this.#expect('=');
    this.#skip(blanks);
    this.#scanValue(key);
  }

  #scanKey(): string[] {
    const parts: string[] = [];
    for (;;) {
      this.#skip(blanks);
      parts.push(this.#scanKeyPart());
      this.#skip(blanks);
      if (this.#peek() !== '.') return parts;
      this.#at += 1;
    }
  }

  #scanKeyPart(): string {
    const basic = this.#match(basicString);
    if (basic !== null) return this.#unescape(basic);
    const part = this.#match(bareKey) ?? this.#match(literalString);
    if (part === null) throw this.#fault('Expected a key');
    return part.text;
  }

  /** Tells of the value under its key; null: an element of a list, which has none. */
  #scanValue(key: readonly string[] | null): TomlValue {
    const start = this.#at;
    if (this.#peek() === '{') return this.#nest(() => this.#scanInlineTable(key ?? [`[${(this.#lists += 1)}]`]));
    const read = this.#peek() === '[' ? { value: this.#nest(() => this.#scanList()), offset: start } : this.#scanScalar();
    if (key !== null) this.#tell({ key, ...read });
    return read.value;
  }

  #scanScalar(): { value: TomlValue; offset: number } {
    const basic = this.#match(longBasicString) ?? this.#match(basicString);
    if (basic !== null) return { value: this.#unescape(basic), offset: basic.offset };
    const literal = this.#match(longLiteralString) ?? this.#match(literalString);
    if (literal !== null) return { value: literal.text, offset: literal.offset };
    const other = this.#match(otherValue);
    if (other === null) throw this.#fault('Expected a value');
    const word = other.text.trim();
    return { value: word === 'true' ? true : word === 'false' ? false : null, offset: other.offset };
  }

  #scanList(): TomlValue {
    const texts: string[] = [];
    this.#at += 1;
    while (!this.#comesTo(']')) {
      const value = this.#scanValue(null);
      if (typeof value === 'string') texts.push(value);
      this.#skip(gaps);
      if (this.#peek() === ',') this.#at += 1;
      else if (this.#peek() !== ']') throw this.#fault('Expected "," or "]"');
    }
    this.#at += 1;
    return texts;
  }

  #scanInlineTable(table: readonly string[]): null {
    this.#at += 1;
    while (!this.#comesTo('}')) {
      this.#scanMember(table);
      this.#skip(gaps);
      if (this.#peek() === ',') this.#at += 1;
      else if (this.#peek() !== '}') throw this.#fault('Expected "," or "}"');
    }
    this.#at += 1;
    return null;
  }

  #nest<T>(scan: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest) throw new TomlFault(`Nested deeper than ${deepest} levels.`, this.#at);
    const value = scan();
    this.#depth -= 1;
    return value;
  }

  #unescape({ text, offset }: { text: string; offset: number }): string {
    return text.replace(/\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[ \t]*\r?\n\s*|[\s\S])/g, (escape) => {
      const letter = escape.charAt(1);
      if (escape.length > 2 && 'uUx'.includes(letter)) {
        const point = Number.parseInt(escape.slice(2), 16);
        if (point <= 0x10ffff) return String.fromCodePoint(point);
      }
      const character = escape.includes('\n') ? '' : escapes[letter];
      if (character === undefined) throw new TomlFault(`The escape ${escape} does not exist in TOML.`, offset);
      return character;
    });
  }

  /** Whether `mark` stands behind white space and comments; '' is the end. */
  #comesTo(mark: string): boolean {
    this.#skip(gaps);
    return this.#peek() === mark;
  }

  #expect(mark: string): void {
    this.#skip(blanks);
    if (!this.#text.startsWith(mark, this.#at)) throw this.#fault(`Expected "${mark}"`);
    this.#at += mark.length;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    pattern.test(this.#text);
    this.#at = pattern.lastIndex;
  }

  /** Passes what matches; the text is that of the group, if there is one, and the offset its beginning. */
  #match(pattern: RegExp): { text: string; offset: number } | null {
    pattern.lastIndex = this.#at;
    const [whole, inner] = pattern.exec(this.#text) ?? [];
    if (whole === undefined) return null;
    const quotes = /^(?:"{3}|'{3})/.test(whole) ? 3 : 1;
    const offset = inner === undefined ? this.#at : this.#at + whole.length - quotes - inner.length;
    this.#at += whole.length;
    return { text: inner ?? whole, offset };
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #fault(expected: string): TomlFault {
    const found = this.#at >= this.#text.length ? 'the end of the file' : JSON.stringify(this.#text.charAt(this.#at));
    return new TomlFault(`${expected}, found ${found}.`, this.#at);
  }
}
