import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/version/compare-versions.ts
function compareVersions(left, right) {
  return order(left.major, right.major) || order(left.minor, right.minor) || order(left.patch, right.patch) || comparePrereleases(left.prerelease, right.prerelease);
}
function comparePrereleases(left, right) {
  if (left.length === 0 || right.length === 0) return order(right.length, left.length);
  for (const [index, identifier] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const found = compareIdentifiers(identifier, other);
    if (found !== 0) return found;
  }
  return order(left.length, right.length);
}
function compareIdentifiers(left, right) {
  const [leftIsNumber, rightIsNumber] = [isNumber(left), isNumber(right)];
  if (leftIsNumber && rightIsNumber) return order(BigInt(left), BigInt(right));
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return order(left, right);
}
function isNumber(identifier) {
  return /^[0-9]+$/.test(identifier);
}
function order(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// packages/core/src/version/version.ts
var outline = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;
function parseVersion(text) {
  const [, major, minor, patch, prerelease, build] = outline.exec(text) ?? [];
  if (major === void 0 || minor === void 0 || patch === void 0) return null;
  const before = prerelease?.split(".") ?? [];
  const after = build?.split(".") ?? [];
  if ([...before, ...after].includes("") || before.some(hasLeadingZero)) return null;
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease: before, build: after };
}
function formatVersion({ major, minor, patch, prerelease, build }) {
  const suffix = (mark, identifiers) => identifiers.length === 0 ? "" : `${mark}${identifiers.join(".")}`;
  return `${major}.${minor}.${patch}${suffix("-", prerelease)}${suffix("+", build)}`;
}
function hasLeadingZero(identifier) {
  return /^0[0-9]+$/.test(identifier);
}

// packages/core/src/version/tag-pattern.ts
var longestTag = 250;
function parseTagPattern(pattern) {
  const pieces = pattern.split(/(\{version\}|\{package\})/).filter((part) => part !== "").map(toPiece);
  const fault = findFault(pieces);
  if (fault !== null) {
    throw new ShipworthyError("config/invalid", `The tag pattern ${JSON.stringify(pattern.slice(0, 200))} ${fault}.`, { hint: "Write `release.tag` such as `v{version}` or `{package}@{version}`." });
  }
  const parse = (tag) => {
    const readings = tag.length > longestTag ? [] : readPieces(pieces, tag);
    return readings.length === 1 ? readings[0] ?? null : null;
  };
  return { parse, format: (tag) => formatTag(pieces, parse, tag) };
}
function toPiece(part) {
  if (part === "{version}") return { is: "version" };
  return part === "{package}" ? { is: "package" } : { is: "text", text: part };
}
function findFault(pieces) {
  const count = (is) => pieces.filter((piece) => piece.is === is).length;
  if (count("version") !== 1) return "must hold `{version}` exactly once";
  if (count("package") > 1) return "holds `{package}` more than once";
  if (pieces.some((piece, index) => piece.is !== "text" && index > 0 && pieces[index - 1]?.is !== "text")) return "must separate `{package}` and `{version}`";
  if (pieces.some((piece) => piece.is === "text" && !isTagText(piece.text))) return "holds characters that no tag can have, or braces around something else";
  return null;
}
function readPieces(pieces, tag) {
  const at = pieces.findIndex(({ is }) => is === "version");
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)];
  const readings = [];
  for (let start = 0; start < tag.length; start += 1) {
    const head = readSide(before, tag.slice(0, start));
    if (head === null) continue;
    for (let end = start + 1; end <= tag.length; end += 1) {
      const tail = readSide(after, tag.slice(end));
      const version = tail === null ? null : parseVersion(tag.slice(start, end));
      if (tail !== null && version !== null) readings.push({ package: head.package ?? tail.package, version });
    }
  }
  return readings;
}
function readSide(pieces, text) {
  const at = pieces.findIndex(({ is }) => is === "package");
  const [prefix, suffix] = at < 0 ? [textOf(pieces), ""] : [textOf(pieces.slice(0, at)), textOf(pieces.slice(at + 1))];
  if (at < 0) return text === prefix ? { package: null } : null;
  const name = text.slice(prefix.length, text.length - suffix.length);
  return text === `${prefix}${name}${suffix}` && isTagText(name) ? { package: name } : null;
}
function textOf(pieces) {
  return pieces.map((piece) => piece.is === "text" ? piece.text : "").join("");
}
function formatTag(pieces, parse, { package: name, version }) {
  const texts = pieces.map((piece) => piece.is === "text" ? piece.text : piece.is === "version" ? formatVersion(version) : name ?? "");
  const tag = texts.join("");
  const needsName = pieces.some(({ is }) => is === "package");
  const read = parse(tag);
  if (read !== null && read.package === (needsName ? name : null) && formatVersion(read.version) === formatVersion(version)) return tag;
  throw new ShipworthyError("usage/invalid-input", `No tag can be made of the package ${JSON.stringify(name)} and the version ${formatVersion(version)}.`, {
    hint: name === null ? "The pattern in `release.tag` names a package: say which." : "Choose another separator in `release.tag`, such as `{package}@{version}`."
  });
}
function isTagText(text) {
  return text !== "" && !/[\s~^:?*[\\{}\p{Cc}\p{Surrogate}]/u.test(text) && !text.includes("..");
}

// packages/core/src/version/require-version.ts
function requireVersion(text) {
  if (text === void 0) return null;
  const version = parseVersion(text.trim());
  if (version !== null) return version;
  throw new ShipworthyError("usage/invalid-input", "The input `version` is not a version:", {
    hint: "Write it as SemVer does, without a leading `v`: `2.0.0`, `2.0.0-rc.1`.",
    faults: [{ message: `\`${text.slice(0, 100)}\` cannot be read.` }]
  });
}

// packages/core/src/version/to-level.ts
function toLevel({ major, minor, patch, prerelease }) {
  if (prerelease.length > 0 || patch > 0n) return "merge";
  return minor > 0n || major === 0n ? "release" : "major";
}

export {
  compareVersions,
  parseVersion,
  formatVersion,
  parseTagPattern,
  requireVersion,
  toLevel
};
