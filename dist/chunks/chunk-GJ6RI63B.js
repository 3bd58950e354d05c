import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/contract/src/documents/known-kinds.ts
var knownKinds = ["regression-plan", "regression-observations", "drift-report", "bundle-readiness", "doc-sync-report", "security-report", "release-checklist", "release-notes-report", "release-evidence", "release-verification", "release-publication", "gate-decision"];
function isKnownKind(kind) {
  return knownKinds.some((known) => known === kind);
}
var schemaVersion = "1.0";

// packages/core/src/evidence/to-well-formed.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "u");
var loneSurrogates = new RegExp("\\p{Surrogate}", "gu");
function toWellFormed(value) {
  if (isWellFormed(value)) return value;
  const copy = structuredClone({ value });
  mendMembers(copy);
  return copy.value;
}
function isWellFormed(value) {
  if (typeof value === "string") return !loneSurrogate.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every(isWellFormed) : Object.entries(value).every(([key, member]) => !loneSurrogate.test(key) && isWellFormed(member));
}
function mendMembers(container) {
  for (const [key, member] of Object.entries({ ...container })) {
    const name = mendText(key);
    if (name !== key) Reflect.deleteProperty(container, key);
    if (name !== key || typeof member === "string") Reflect.set(container, name, typeof member === "string" ? mendText(member) : member);
    if (typeof member === "object" && member !== null) mendMembers(member);
  }
}
function mendText(text) {
  return text.replace(loneSurrogates, "\uFFFD");
}

export {
  knownKinds,
  isKnownKind,
  schemaVersion,
  toWellFormed
};
