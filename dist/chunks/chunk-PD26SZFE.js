import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toPathBelow
} from "./chunk-MW3SYPS2.js";

// packages/core/src/release/verify/place-of-fault.ts
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
var defaultOut = "shipworthy-out";
function placeOfFault({ root, out, path }, cwd) {
  const named = resolve(cwd, root ?? ".");
  const base = existsSync(named) ? named : cwd;
  const place = resolve(base, out ?? defaultOut);
  const bundle = path === void 0 ? existsSync(join(base, "SHA256SUMS")) ? base : null : resolve(base, path);
  return bundle !== null && toPathBelow(bundle, place) !== null ? null : place;
}

export {
  defaultOut,
  placeOfFault
};
