import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/evidence/exceptions.ts
function meetExceptions(exceptions, findings, details) {
  return exceptions.map((exception) => ({ exception, findings: findings.filter((finding) => isAbout(exception, finding, details)) }));
}
function isAbout(exception, { rule, keys }, details) {
  if (keys["package"] !== exception.package || keys["version"] !== exception.version) return false;
  const isExcepted = (one) => one.package === exception.package && one.version === exception.version;
  if (rule === "security/vulnerable" || rule === "security/severity-unknown") {
    const wanted = exception.advisory?.toUpperCase();
    return wanted !== void 0 && details.vulnerabilities.some((one) => isExcepted(one) && one.advisory === keys["advisory"] && [one.advisory, ...one.aliases].some((name) => name.toUpperCase() === wanted));
  }
  if (rule !== "security/licence-not-allowed" && rule !== "security/licence-unknown") return false;
  const refused = (details.licences?.refused ?? []).filter(isExcepted);
  return refused.length > 0 && refused.every((one) => (one.licence ?? "NOASSERTION") === exception.licence);
}
function toWaivers(met) {
  return met.flatMap(({ exception: { owner, reason, expires }, findings }) => findings.map(({ rule, fingerprint }) => ({ rule, fingerprint, owner, reason, expires })));
}
function waiversOf(document, exceptions) {
  return document.kind === "security-report" ? toWaivers(meetExceptions(exceptions, document.findings, document.details)) : [];
}

export {
  meetExceptions,
  toWaivers,
  waiversOf
};
