import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/contract/src/envelope/is-blocking.ts
var neverPermitted = /* @__PURE__ */ new Set(["nothing-checked", "everything-waived", "invalid-config"]);
function isBlocking(finding, reasons) {
  if (finding.outcome === "fail") return true;
  if (finding.outcome !== "unverified") return false;
  return finding.reason === null || neverPermitted.has(finding.reason) || reasons[finding.reason] !== "warn";
}

export {
  neverPermitted,
  isBlocking
};
