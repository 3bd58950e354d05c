import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  numberOf,
  objectOf,
  objectsOf,
  textOf
} from "./chunk-MRXJ6RDR.js";

// packages/core/src/compare/formats/is-suppressed.ts
function isSuppressed(result) {
  const suppressions = objectsOf(result, "suppressions");
  return suppressions.length > 0 && suppressions.every((one) => (textOf(one, "status") ?? "accepted") === "accepted");
}

// packages/core/src/compare/formats/sarif-rule.ts
function findSarifRule(result, run) {
  const tool = objectOf(run, "tool");
  const reference = objectOf(result, "rule");
  const named = textOf(result, "ruleId") ?? textOf(reference, "id");
  const extension = objectsOf(tool, "extensions")[numberOf(objectOf(reference, "toolComponent"), "index") ?? -1];
  const rules = objectsOf(extension ?? objectOf(tool, "driver"), "rules");
  const indexed = rules[numberOf(reference, "index") ?? numberOf(result, "ruleIndex") ?? -1];
  const found = indexed ?? (named === null ? void 0 : findNamed(named, [...rules, ...objectsOf(tool, "extensions").flatMap((one) => objectsOf(one, "rules"))]));
  return { id: named ?? (found === void 0 ? null : textOf(found, "id")) ?? "(no rule)", description: found ?? {} };
}
function findNamed(name, rules) {
  for (let id = name; id !== ""; id = id.slice(0, Math.max(id.lastIndexOf("/"), 0))) {
    const found = rules.find((rule) => textOf(rule, "id") === id);
    if (found !== void 0) return found;
  }
  return void 0;
}

export {
  isSuppressed,
  findSarifRule
};
