import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/files/file-errors.ts
function systemCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code) ? error.code : "";
}
function toReadError(code, displayPath, cause) {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new ShipworthyError("config/not-found", `${displayPath} does not exist.`, { hint: "Check the spelling, and that the file is checked out.", cause });
  }
  return new ShipworthyError("config/unreadable", `${displayPath} cannot be read (${code}).`, {
    hint: code === "EISDIR" ? "It is a folder; name a file." : "Check that it is a regular file and that its permissions let this user read it.",
    cause
  });
}

export {
  systemCode,
  toReadError
};
