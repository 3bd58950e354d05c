import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  levels
} from "./chunk-VQZYK32W.js";
import {
  formatVersion,
  parseTagPattern,
  requireVersion,
  toLevel
} from "./chunk-PA27U3VF.js";
import {
  isUnderReview
} from "./chunk-4CWBFBZX.js";

// packages/core/src/gate/level/find-level.ts
function findLevel(request) {
  const { asked } = request;
  const found = findAutomatic(request, requireVersion(request.version));
  if (asked === "auto" || asked === found.level) return found;
  if (levels.indexOf(asked) > levels.indexOf(found.level)) return { ...found, level: asked, reason: `raised by the input \`level\`; ${found.reason}` };
  return { ...found, findings: [...found.findings, lowered(asked, found)] };
}
function findAutomatic({ context, tagPattern }, given) {
  const { event, ref } = context;
  const version = given === null ? null : formatVersion(given);
  const asMerge = (reason) => ({ level: "merge", reason, version, findings: [] });
  if (isUnderReview(context)) return asMerge("a change under review");
  if (event === "schedule") return asMerge("a scheduled run");
  if (ref?.startsWith("refs/tags/") === true) return fromTag(ref.slice("refs/tags/".length), tagPattern, given);
  if (event === "push") return asMerge("a push to a branch");
  if (given === null) return asMerge("nobody names a version");
  return { level: toLevel(given), reason: `version ${formatVersion(given)} is ${describe(given)}`, version, findings: [] };
}
function fromTag(tag, pattern, given) {
  const tagged = parseTagPattern(pattern).parse(tag);
  if (tagged === null) return { level: "major", reason: `the tag ${tag} is no version, so the most is demanded`, version: given === null ? null : formatVersion(given), findings: [notAVersion(tag, pattern)] };
  const version = formatVersion(tagged.version);
  const findings = given === null || formatVersion(given) === version ? [] : [mismatch(tag, { tagged: version, given: formatVersion(given) })];
  return { level: toLevel(tagged.version), reason: `the tag ${tag} is ${describe(tagged.version)}`, version, findings };
}
function describe(version) {
  if (version.prerelease.length > 0) return "a pre-release";
  return { merge: "a patch", release: "a minor version", major: "a major version" }[toLevel(version)];
}
var check = "level";
function lowered(asked, { level, reason }) {
  return {
    rule: "gate/level-lowered",
    keys: { level: asked },
    check,
    outcome: "fail",
    expected: level,
    actual: asked,
    message: `The input \`level\` asks for ${asked}, but this run is at level ${level}: ${reason}.`
  };
}
function notAVersion(tag, pattern) {
  return {
    rule: "gate/tag-not-a-version",
    keys: { tag },
    check,
    outcome: "fail",
    expected: pattern,
    actual: tag,
    message: `The tag ${tag} is no version by the pattern ${pattern} of \`release.tag\`.`
  };
}
function mismatch(tag, { tagged, given }) {
  return {
    rule: "gate/version-mismatch",
    keys: { tag },
    check,
    outcome: "fail",
    expected: tagged,
    actual: given,
    message: `The tag ${tag} names version ${tagged}, but the input \`version\` names ${given}.`
  };
}

export {
  findLevel
};
