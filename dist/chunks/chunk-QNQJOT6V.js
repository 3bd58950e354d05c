import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  waiversOf
} from "./chunk-XOJ6QQLM.js";
import {
  applyWaivers
} from "./chunk-Z75HRPYS.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/gate/requirement.ts
var form = /^([a-z][a-z-]*)(?::([^\s:][^:]*))?$/;
function parseRequirements(texts) {
  const wrong = texts.filter((text) => !form.test(text));
  if (wrong.length > 0) {
    throw new ShipworthyError("usage/invalid-input", "The input `require` cannot be read:", {
      hint: "Write `kind` or `kind:key`, such as `drift-report:parser-compat`.",
      faults: wrong.map((text) => ({ message: `\`${text}\` is neither \`kind\` nor \`kind:key\`.` }))
    });
  }
  return [...new Set(texts)].sort().map((text) => {
    const [, kind = text, key] = form.exec(text) ?? [];
    return { text, kind, key: key ?? null };
  });
}
function isMeantBy({ kind, key }, evidence) {
  return evidence.kind === kind && (key === null || evidence.key === key || supersededBy(evidence.document).includes(key));
}
function isNamedBy({ kind, key }, evidence) {
  return evidence.kind === kind && (key === null || evidence.key === key);
}
function supersededBy(document) {
  switch (document?.kind) {
    case "regression-plan":
    case "regression-observations":
    case "drift-report":
      return document.details.pack?.supersedes ?? [];
    default:
      return [];
  }
}
function roleOf(evidence, rules) {
  const isRequired = (exact) => rules.required.some((one) => one.key !== null === exact && isMeantBy(one, evidence));
  const isAdvisory = (exact) => rules.advisory.some((one) => one.key !== null === exact && isNamedBy(one, evidence));
  if (isRequired(true)) return "required";
  if (isAdvisory(true)) return "advisory";
  if (isRequired(false)) return "required";
  return isAdvisory(false) ? "advisory" : "additional";
}

// packages/core/src/gate/meet-waivers.ts
function meetWaivers(document, { waivers, exceptions = [], today }) {
  if (!document.findings.some(isWaived)) return document;
  const { findings: met } = applyWaivers(document.findings.map((finding) => isWaived(finding) ? { ...finding, outcome: "fail" } : finding), [...waivers, ...waiversOf(document, exceptions)], today);
  const findings = document.findings.map((finding, index) => isWaived(finding) && met[index]?.outcome !== "waived" ? toUncovered(finding) : finding);
  return findings.some(({ outcome }, index) => outcome !== document.findings[index]?.outcome) ? { ...document, verdict: "fail", findings } : document;
}
function isWaived({ outcome }) {
  return outcome === "waived";
}
function toUncovered(finding) {
  return { ...finding, outcome: "fail", waiver: null, message: `${finding.message} It was waived, but no waiver in the policy of this gate covers it today.` };
}

export {
  parseRequirements,
  isMeantBy,
  roleOf,
  meetWaivers
};
