import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/fixture-profile/xml-root-reader.ts
var import_saxes = __toESM(require_saxes(), 1);
var XmlRootReader = class {
  #parser = new import_saxes.SaxesParser({ xmlns: true, position: true });
  #root = null;
  #error = null;
  constructor() {
    this.#parser.on("opentag", (tag) => this.#root ??= tag.local);
    this.#parser.on("doctype", (doctype) => this.#declareEntities(doctype));
    this.#parser.on("error", (error) => this.#error ??= error.message);
  }
  write(text) {
    if (this.#error === null && text !== "") this.#parser.write(text);
  }
  finish() {
    if (this.#error === null) this.#parser.close();
    return { rootElement: this.#error === null ? this.#root : null, parseError: this.#error };
  }
  /** Entities are declared, never expanded: their text does not matter here, and expanding it is an attack. */
  #declareEntities(doctype) {
    for (const [, name] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>&;]+)\s/g)) if (name !== void 0) this.#parser.ENTITIES[name] = "";
  }
};
export {
  XmlRootReader
};
