import { SaxesParser } from 'saxes';

/** What a namespace means is looked for upwards at every element, so that time would grow with the square of the depth. */
const deepest = 1000;

/** Leaves the parser in the middle of a piece. */
class TooDeep extends Error {}

/** Reads XML piece by piece for two facts only: is it well-formed, and what is its document element called. */
export class XmlRootReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  #root: string | null = null;
  #error: string | null = null;
  #depth = 0;

  constructor() {
    this.#parser.on('opentag', (tag) => this.#open(tag.local));
    this.#parser.on('closetag', () => (this.#depth -= 1));
    this.#parser.on('doctype', (doctype) => this.#declareEntities(doctype));
    // The first fault says it all; the parser would go on and report what follows from it.
    this.#parser.on('error', (error) => (this.#error ??= error.message));
  }

  write(text: string): void {
    if (this.#error !== null || text === '') return;
    try {
      this.#parser.write(text);
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
    }
  }

  finish(): { rootElement: string | null; parseError: string | null } {
    if (this.#error === null) this.#parser.close();
    return { rootElement: this.#error === null ? this.#root : null, parseError: this.#error };
  }

  #open(name: string): void {
    this.#root ??= name;
    this.#depth += 1;
    if (this.#depth <= deepest) return;
    this.#error ??= `${this.#parser.line}:${this.#parser.column}: nested deeper than ${deepest} levels.`;
    throw new TooDeep();
  }

  /** Entities are declared, never expanded: their text does not matter here, and expanding it is an attack. */
  #declareEntities(doctype: string): void {
    for (const [, name] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>&;]+)\s/g)) if (name !== undefined) this.#parser.ENTITIES[name] = '';
  }
}
