import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemCode
} from "./chunk-JOUYRGIA.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-XJVVF6WP.js";

// packages/core/src/evidence/output-error.ts
import { basename } from "node:path";
function toOutputError(error, folder) {
  const code = systemCode(error);
  if (isShipworthyError(error) || code === "") return error;
  return new ShipworthyError("output/not-writable", `The evidence could not be written (${code}).`, {
    hint: `Make sure that the folder ${basename(folder)} can be written and that the disk has room, or name another with \`out\`.`,
    cause: error
  });
}

export {
  toOutputError
};
