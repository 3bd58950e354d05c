import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/fixture-profile/xml-root-reader.ts
var import_saxes = __toESM(require_saxes(), 1);
var deepest = 1e3;
var TooDeep = class extends Error {
};
var XmlRootReader = class {
  #parser = new import_saxes.SaxesParser({ xmlns: true, position: true });
  #root = null;
  #error = null;
  #depth = 0;
  constructor() {
    this.#parser.on("opentag", (tag) => this.#open(tag.local));
    this.#parser.on("closetag", () => this.#depth -= 1);
    this.#parser.on("doctype", (doctype) => this.#declareEntities(doctype));
    this.#parser.on("error", (error) => this.#error ??= error.message);
  }
  write(text) {
    if (this.#error !== null || text === "") return;
    try {
      this.#parser.write(text);
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
    }
  }
  finish() {
    if (this.#error === null) this.#parser.close();
    return { rootElement: this.#error === null ? this.#root : null, parseError: this.#error };
  }
  #open(name) {
    this.#root ??= name;
    this.#depth += 1;
    if (this.#depth <= deepest) return;
    this.#error ??= `${this.#parser.line}:${this.#parser.column}: nested deeper than ${deepest} levels.`;
    throw new TooDeep();
  }
  /** Entities are declared, never expanded: their text does not matter here, and expanding it is an attack. */
  #declareEntities(doctype) {
    for (const [, name] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>&;]+)\s/g)) if (name !== void 0) this.#parser.ENTITIES[name] = "";
  }
};
export {
  XmlRootReader,
  openWorkspace,
  resolvePolicy,
  runAction
};
