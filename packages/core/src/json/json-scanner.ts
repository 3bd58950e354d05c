const quoteMark = 0x22, comma = 0x2c, colon = 0x3a, backslash = 0x5c;
const openArray = 0x5b, closeArray = 0x5d, openObject = 0x7b, closeObject = 0x7d;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** Where and why a text is not JSON. Internal: callers see a ShipworthyError. */
export class JsonSyntaxFault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** What a scanner tells about the members it passes; `offset` is where the quoted key begins. */
export interface ScanEvents {
  enterObject(): void;
  member(key: string, offset: number): void;
  leaveObject(): void;
}

/**
 * The JSON grammar (RFC 8259) over a text without byte order mark, as a cursor. It answers "where": the place of a syntax error, of a
 * duplicate key, of a value. Good documents never pass through it; `parseJsonText` lets the engine's own parser judge those.
 */
export class JsonScanner {
  at = 0;
  #depth = 0;
  readonly #text: string;
  readonly #events: ScanEvents | undefined;
  readonly #maxDepth: number;

  constructor(text: string, maxDepth: number, events?: ScanEvents) {
    this.#text = text;
    this.#maxDepth = maxDepth;
    this.#events = events;
  }

  scanDocument(): void {
    this.scanValue();
    this.skipSpace();
    if (this.at < this.#text.length) throw this.fault('Expected the end of the file');
  }

  scanValue(): void {
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code === openObject) this.#scanObject();
    else if (code === openArray) this.forEachElement(() => this.scanValue());
    else if (code === quoteMark) this.#scanString();
    else if (!this.#match(number) && !this.#match(word)) throw this.fault('Expected a value');
  }

  /** Stands before `{`; `visit` must scan the value. */
  forEachMember(visit: (key: string, offset: number) => void): void {
    this.#forEach(closeObject, '"," or "}"', () => {
      const offset = this.at;
      if (this.#text.charCodeAt(offset) !== quoteMark) throw this.fault('Expected a key in double quotes');
      this.#scanString();
      const raw = this.#text.slice(offset, this.at);
      const key = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) !== colon) throw this.fault('Expected ":"');
      this.at += 1;
      visit(key, offset);
    });
  }

  /** Stands before `[`; `visit` must scan the value. */
  forEachElement(visit: (index: number) => void): void {
    let index = 0;
    this.#forEach(closeArray, '"," or "]"', () => {
      visit(index);
      index += 1;
    });
  }

  skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }

  /** The next character, or '' at the end. */
  peek(): string {
    return this.#text.charAt(this.at);
  }

  fault(expected: string): JsonSyntaxFault {
    return new JsonSyntaxFault(`${expected}, found ${describeCharacter(this.#text, this.at)}.`, this.at);
  }

  #scanObject(): void {
    this.#events?.enterObject();
    this.forEachMember((key, offset) => {
      this.#events?.member(key, offset);
      this.scanValue();
    });
    this.#events?.leaveObject();
  }

  #forEach(close: number, separators: string, visit: () => void): void {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) throw new JsonSyntaxFault(`Nested deeper than ${this.#maxDepth} levels.`, this.at);
    this.at += 1;
    this.skipSpace();
    if (this.#text.charCodeAt(this.at) === close) this.at += 1;
    else while (this.#scanItem(close, separators, visit)) this.skipSpace();
    this.#depth -= 1;
  }

  /** True while another item follows. */
  #scanItem(close: number, separators: string, visit: () => void): boolean {
    visit();
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code !== comma && code !== close) throw this.fault(`Expected ${separators}`);
    this.at += 1;
    return code === comma;
  }

  #scanString(): void {
    const start = this.at;
    this.at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      if (code === quoteMark) break;
      if (Number.isNaN(code)) throw new JsonSyntaxFault('The string that begins here has no end.', start);
      if (code < 0x20) throw this.fault('A control character must be escaped in a string: expected \\n, \\t or \\u…');
      if (code !== backslash) this.at += 1;
      else if (!this.#match(escape)) throw new JsonSyntaxFault('This escape does not exist in JSON.', this.at);
    }
    this.at += 1;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}

function describeCharacter(text: string, at: number): string {
  const point = text.codePointAt(at);
  if (point === undefined) return 'the end of the file';
  const isVisible = point > 0x20 && point < 0x7f;
  return isVisible ? `"${String.fromCodePoint(point)}"` : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
