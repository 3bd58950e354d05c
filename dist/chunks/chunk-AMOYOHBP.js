import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/compare/not-comparable.ts
function notComparable(why, hint = "Correct the content, or compare it as text or bytes.") {
  return new ShipworthyError("document/malformed", why, { hint });
}
function toWhy(error) {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split("\n").map((part) => part.trim()).filter((part) => part !== "").join(" ");
  return isShipworthyError(error) ? line : `The comparison failed: ${line.slice(0, 500)}`;
}

export {
  notComparable,
  toWhy
};
