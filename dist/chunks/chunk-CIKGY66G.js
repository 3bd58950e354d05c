import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/contract/src/errors/guide.ts
var pages = "https://github.com/shipworthy/shipworthy/blob/main/docs/";
function guide(page) {
  return `${pages}${page}.md`;
}

// packages/contract/src/errors/error-codes.ts
var errorCodes = {
  "usage/unknown-command": { kind: "user", title: "The command does not exist" },
  "usage/invalid-input": { kind: "user", title: "One or more inputs or flags are wrong" },
  "config/not-found": { kind: "user", title: "A file that was named does not exist" },
  "config/unreadable": { kind: "user", title: "A file exists but cannot be read" },
  "config/too-large": { kind: "user", title: "A file is larger than its limit" },
  "config/not-utf8": { kind: "user", title: "A text file is not valid UTF-8" },
  "config/syntax": { kind: "user", title: "YAML or JSON does not parse" },
  "config/invalid": { kind: "user", title: "A file parses, but its content breaks the schema or a rule between fields" },
  "path/outside-root": { kind: "user", title: "A path leaves the repository, directly or through a link" },
  "document/too-large": { kind: "user", title: "A document is larger than its limit" },
  "document/malformed": { kind: "user", title: "A document does not parse or does not match its schema" },
  "document/unknown-schema": { kind: "user", title: "A document is of a kind or major version this program does not know" },
  "document/not-finite": { kind: "bug", title: "A number that is not finite was about to enter a document" },
  "baseline/refused": { kind: "user", title: "A baseline may not be accepted here or like this" },
  "lock/refused": { kind: "user", title: "The lock may not be written here or like this" },
  "signing/invalid-key": { kind: "user", title: "A key cannot be read" },
  "signing/unsupported-key": { kind: "user", title: "A key is of a type or form that is not used here" },
  "signing/wrong-passphrase": { kind: "user", title: "The passphrase of a private key is missing or wrong" },
  "signing/refused": { kind: "user", title: "A key may not be written here or like this" },
  "approval/refused": { kind: "user", title: "An approval may not be given here or like this" },
  "init/refused": { kind: "user", title: "Nothing may be introduced here or like this" },
  "git/failed": { kind: "user", title: "Git answered with an error" },
  "git/missing": { kind: "user", title: "Git is not installed or not found" },
  "github/permission-denied": { kind: "user", title: "The token may not do this" },
  "github/rate-limited": { kind: "transient", title: "GitHub asks to slow down" },
  "github/unavailable": { kind: "transient", title: "GitHub or its artifact service did not answer as it should" },
  "github/not-found": { kind: "user", title: "GitHub does not know what was asked for" },
  "github/conflict": { kind: "user", title: "GitHub has something else of this name" },
  "artifact/digest-mismatch": { kind: "user", title: "An artifact is not the one its producer named" },
  "artifact/unsafe": { kind: "user", title: "An artifact holds entries that may not be extracted" },
  "artifact/refused": { kind: "user", title: "The artifact service refuses an upload" },
  "output/not-writable": { kind: "transient", title: "Evidence cannot be written" },
  "internal/bug": { kind: "bug", title: "A fault in Shipworthy itself" }
};

// packages/contract/src/errors/shipworthy-error.ts
function toFaultLine(fault) {
  const place = [fault.path, fault.line, fault.column].filter((part) => part !== void 0).join(":");
  const what = fault.remedy === void 0 ? fault.message : `${fault.message} ${fault.remedy}`;
  return place === "" ? what : `${place}: ${what}`;
}
var ShipworthyError = class extends Error {
  code;
  kind;
  hint;
  faults;
  constructor(code, what, detail) {
    const faults = detail.faults ?? [];
    const lines = [what, ...faults.map((fault) => `  ${toFaultLine(fault)}`), detail.hint];
    super(faults.length === 0 ? `${what} ${detail.hint}` : lines.join("\n"), { cause: detail.cause });
    this.name = "ShipworthyError";
    this.code = code;
    this.kind = errorCodes[code].kind;
    this.hint = detail.hint;
    this.faults = faults;
  }
};
function isShipworthyError(value) {
  return value instanceof ShipworthyError;
}

export {
  errorCodes,
  guide,
  ShipworthyError,
  isShipworthyError
};
