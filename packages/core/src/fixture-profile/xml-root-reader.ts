import { SaxesParser } from 'saxes';

/** Reads XML piece by piece for two facts only: is it well-formed, and what is its document element called. */
export class XmlRootReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  #root: string | null = null;
  #error: string | null = null;

  constructor() {
    this.#parser.on('opentag', (tag) => (this.#root ??= tag.local));
    this.#parser.on('doctype', (doctype) => this.#declareEntities(doctype));
    // The first fault says it all; the parser would go on and report what follows from it.
    this.#parser.on('error', (error) => (this.#error ??= error.message));
  }

  write(text: string): void {
    if (this.#error === null && text !== '') this.#parser.write(text);
  }

  finish(): { rootElement: string | null; parseError: string | null } {
    if (this.#error === null) this.#parser.close();
    return { rootElement: this.#error === null ? this.#root : null, parseError: this.#error };
  }

  /** Entities are declared, never expanded: their text does not matter here, and expanding it is an attack. */
  #declareEntities(doctype: string): void {
    for (const [, name] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>&;]+)\s/g)) if (name !== undefined) this.#parser.ENTITIES[name] = '';
  }
}
