import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  FileCoverage,
  judgeCoverage,
  showCoverage,
  toCoverageFacts
} from "./chunk-L3N3V4OJ.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
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
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/formats/coverage/lcov.ts
var lcov = {
  read: (source) => {
    const reader = new TraceReader(source);
    source.text.split("\n").forEach((line, at) => reader.read(line.trim(), at + 1));
    return toCoverageFacts(reader.end(), source.side);
  },
  judge: judgeCoverage,
  show: showCoverage
};
var TraceReader = class {
  #source;
  #files = /* @__PURE__ */ new Map();
  #open = null;
  #sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };
  constructor(source) {
    this.#source = source;
  }
  read(line, number) {
    if (line === "" || line.startsWith("#")) return;
    if (line === "end_of_record") return this.#close(number);
    const match = /^([A-Z]{2,6}):(.*)$/.exec(line);
    if (match === null) throw this.#refuse("a line that is no record of a tracefile", number);
    const [, name = "", value = ""] = match;
    if (name === "SF") return this.#enter(value, number);
    if (name === "DA") this.#addLine(value, number);
    else if (name === "BRDA") this.#addBranch(value, number);
    else if (name === "LF" || name === "LH" || name === "BRF" || name === "BRH") this.#sums[name] = this.#toCount(value, number);
  }
  /** A last record that is not ended was cut off. */
  end() {
    if (this.#open !== null) throw notComparable(`${this.#source.side} ends in the middle of a record.`);
    return this.#files;
  }
  #enter(path, number) {
    if (this.#open !== null) throw this.#refuse("a file within the record of another", number);
    const name = this.#source.normalise?.(path) ?? path;
    this.#open = this.#files.get(name) ?? new FileCoverage();
    this.#files.set(name, this.#open);
    this.#sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };
  }
  #close(number) {
    const { LF, LH, BRF, BRH } = this.#sums;
    const file = this.#file(number);
    if (LF > 0) file.lines = { covered: LH, total: LF };
    if (BRF > 0) file.branches = { covered: BRH, total: BRF };
    this.#open = null;
  }
  #addLine(value, number) {
    const match = /^(\d{1,9}),(-?\d{1,19})(?:,|$)/.exec(value);
    if (match === null) throw this.#refuse('"DA" without line and count', number);
    this.#file(number).addLine(String(match[1]), Number(match[2]));
  }
  /** `line,block,branch,taken`; `-`: the line was never reached. A branch may have a name with commas in it. */
  #addBranch(value, number) {
    const match = /^(\d{1,9},.{1,200}),(-|\d{1,19})$/.exec(value);
    if (match === null) throw this.#refuse('"BRDA" without place and count', number);
    this.#file(number).addBranches(String(match[1]), { covered: Number(match[2]) > 0 ? 1 : 0, total: 1 });
  }
  #toCount(value, number) {
    if (!/^\d{1,15}$/.test(value)) throw this.#refuse("a count that is none", number);
    return Number(value);
  }
  #file(number) {
    if (this.#open === null) throw this.#refuse("a record without file", number);
    return this.#open;
  }
  #refuse(what, number) {
    return notComparable(`${this.#source.side} holds ${what} (line ${number}).`);
  }
};
export {
  lcov,
  openWorkspace,
  resolvePolicy,
  runAction
};
