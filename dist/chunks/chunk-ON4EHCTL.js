import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectManifestVersions
} from "./chunk-EJEUCOHO.js";
import {
  compareVersions,
  formatVersion,
  parseTagPattern,
  parseVersion
} from "./chunk-PA27U3VF.js";
import {
  toFinding
} from "./chunk-Z75HRPYS.js";
import {
  listEntries,
  matchGlobs,
  readTextFile,
  toPathBelow,
  withoutByteOrderMark
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";

// packages/core/src/docs/tree/open-tree.ts
function openTree(listed) {
  const paths = listed.paths.toSorted(byCodeUnits);
  const submodules = listed.submodules.toSorted(byCodeUnits);
  const files = new Set(paths);
  const folders = once(() => foldersOf([...paths, ...submodules], submodules));
  const spellings = once(() => spellingsOf([...paths, ...folders()]));
  const matched = /* @__PURE__ */ new Map();
  return {
    paths,
    submodules,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders().has(path),
    findOtherCase: (path) => spellings().get(path.toLowerCase())?.find((other) => other !== path) ?? null,
    match: (globs) => {
      const patterns = typeof globs === "string" ? [globs] : globs;
      const key = JSON.stringify(patterns);
      const known = matched.get(key) ?? paths.filter(matchGlobs(patterns));
      matched.set(key, known);
      return known;
    }
  };
}
function foldersOf(paths, submodules) {
  const folders = /* @__PURE__ */ new Set(["", ...submodules]);
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function spellingsOf(paths) {
  const spellings = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const key = path.toLowerCase();
    const known = spellings.get(key);
    if (known === void 0) spellings.set(key, [path]);
    else known.push(path);
  }
  return spellings;
}
function once(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}
function byCodeUnits(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// packages/core/src/docs/tree/collect-tree.ts
var submodule = "160000";
async function collectTree(host, workspace) {
  const files = await listFiles(host, workspace);
  const paths = files.flatMap(({ path, mode }) => mode === submodule ? [] : [path]);
  return openTree({ paths, submodules: files.flatMap(({ path, mode }) => mode === submodule ? [path] : []) });
}
async function listFiles({ context }, workspace) {
  const isOutput = isBelowOutput(workspace);
  if (workspace.git === null) {
    const entries = await listEntries(workspace.root, { skipFolder: (path) => path === ".git" || isOutput(path) });
    return entries.filter(({ kind }) => kind !== "other").map(({ path }) => ({ path, mode: null }));
  }
  const below = workspace.toRepositoryPath("");
  const files = await workspace.git.listWorkTree({ below, untracked: context.where === "local" });
  const inside = files.map(({ path, mode }) => ({ path: path.slice(below.length), mode }));
  return inside.filter(({ path, mode }) => mode !== null || !isOutput(path));
}
function isBelowOutput({ out, toDocumentPath }) {
  const folder = toDocumentPath(out);
  return (path) => folder !== "" && (path === folder || path.startsWith(`${folder}/`));
}

// packages/core/src/docs/changelog/changelog-lines.ts
var lineEnd = /\r\n|\r|\n/;
function readChangelogLines(file, text) {
  const lines = withoutByteOrderMark(text).split(lineEnd);
  const fenced = fencedLines(file, text);
  const silent = /* @__PURE__ */ new Set([...headingLines(file, lines), ...file.links.filter(({ kind }) => kind === "definition").map(({ line }) => line)]);
  const uncommented = withoutComments(lines, { file, fenced });
  const textOf = (line) => {
    const content2 = uncommented[line - 1] ?? "";
    if (fenced.has(line)) return content2;
    const visible = content2.replace(/<a\s[^<>]*>\s*<\/a>/gi, "");
    return silent.has(line) || /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(visible.trimEnd()) ? "" : visible;
  };
  return { count: lines.length, textOf, isFenced: (line) => fenced.has(line) };
}
function headingLines({ headings }, lines) {
  return headings.flatMap(({ line }) => {
    if (/^[ >]*#/.test(lines[line - 1] ?? "")) return [line];
    let last = line + 1;
    while (last < lines.length && !/^[ >]*(?:=+|-+)\s*$/.test(lines[last - 1] ?? "")) last += 1;
    return Array.from({ length: last - line + 1 }, (_, index) => line + index);
  });
}
function fencedLines({ fences }, text) {
  const fenced = /* @__PURE__ */ new Set();
  for (const { line, from, to } of fences) {
    const content2 = text.slice(from, to).split(lineEnd).length - 1;
    for (let at = line; at <= line + content2 + 1; at += 1) fenced.add(at);
  }
  return fenced;
}
function withoutComments(lines, { file, fenced }) {
  let isInside = false;
  return lines.map((line, index) => {
    if (fenced.has(index + 1) && !isInside) return line;
    let visible = "";
    let at = 0;
    while (at < line.length) {
      const mark = line.indexOf(isInside ? "-->" : "<!--", at);
      const isText = mark >= 0 && !isInside && isInCode(file, index + 1, mark + 1);
      if (!isInside) visible += mark < 0 ? line.slice(at) : line.slice(at, isText ? mark + 4 : mark);
      if (mark < 0) break;
      at = mark + (isInside ? 3 : 4);
      if (!isText) isInside = !isInside;
    }
    return visible;
  });
}
function isInCode({ codeSpans }, line, column) {
  return codeSpans.some((span) => span.line === line && span.column <= column && column < span.column + span.text.length + 2);
}

// packages/core/src/docs/changelog/parse-release-heading.ts
var longestHeading = 500;
var yankedMark = /\s*[[(]?\byanked\b[\])]?\s*$/i;
var unreleasedTitle = /^(?:\[unreleased\]|unreleased(?: changes)?)\s*(?:$|[-–—:(].*$)/i;
var nextTitle = /^\[?(?:next|upcoming)(?: (?:release|version))?\]?$|^\[?(?:dev|development|HEAD|main|master)\]?$/i;
var undated = /\b(?:unreleased|tbd|tba|in progress)\b/i;
var isoDate = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/;
var numbered = /^(?<open>\[)?(?:(?:version|release)\s+)?(?:(?<name>@?[A-Za-z][\w./-]*?)(?:@v?|[-/ ]v))?v?(?<number>\d[\w.+-]*)(?<close>\])?(?<rest>.*)$/i;
var spacedName = /^(?<name>@?[A-Za-z][\w./-]*)\s+(?<number>\d[\w.+-]*)(?<rest>\s.*)$/;
function parseReleaseHeading(heading2, style) {
  if (heading2.length > longestHeading) return null;
  const text = heading2.trim();
  const title = text.replace(yankedMark, "");
  if (unreleasedTitle.test(title) || style === "conventional" && nextTitle.test(title)) {
    return { label: "Unreleased", package: null, version: null, isUnreleased: true, date: null, yanked: false };
  }
  const yanked = title !== text;
  return parseNumbered(title, yanked) ?? parseSpaced(title, yanked);
}
function parseNumbered(title, yanked) {
  const { open, name: name2, number: number2, close, rest = "" } = numbered.exec(title)?.groups ?? {};
  if (number2 === void 0 || !isRest(rest)) return null;
  const isBalanced = open === void 0 === (close === void 0);
  const version = isBalanced ? parseVersion(number2) : null;
  if (version === null && !looksLikeVersion(title, number2, rest)) return null;
  return { label: number2, package: name2 ?? null, version, yanked, ...readRest(rest) };
}
function parseSpaced(title, yanked) {
  const { name: name2, number: number2, rest = "" } = spacedName.exec(title)?.groups ?? {};
  const version = number2 === void 0 ? null : parseVersion(number2);
  if (name2 === void 0 || number2 === void 0 || version === null || !isoDate.test(rest)) return null;
  return { label: number2, package: name2, version, yanked, ...readRest(rest) };
}
function isRest(rest) {
  return rest.trim() === "" || /^\s*[-–—/:,(|[]/.test(rest) || /^\s.*\d/.test(rest) || undated.test(rest);
}
function looksLikeVersion(title, number2, rest) {
  const isSetOff = rest.trim() === "" || /^\s*[-–—/(]/.test(rest);
  return isSetOff && (/^\d+(?:\.\w+)+/.test(number2) || /^\[?v\d/i.test(title));
}
function readRest(rest) {
  const date = isoDate.exec(rest)?.[0];
  if (date !== void 0) return { isUnreleased: false, date };
  const text = rest.replace(/^[\s\-–—/:,|([]+|[\s)\]]+$/g, "");
  const isUnreleased = undated.test(text);
  return { isUnreleased, date: isUnreleased || text === "" ? null : text };
}

// packages/core/src/docs/changelog/read-items.ts
var bullet = /^(\s*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))(.*)$/;
function readItems(lines, from, to) {
  const items = [];
  let current = null;
  let afterBlank = false;
  for (let line = from; line < to; line += 1) {
    const text = lines.textOf(line);
    if (text.trim() === "") {
      afterBlank = true;
      continue;
    }
    const begun = lines.isFenced(line) && current !== null ? null : beginItem(text, line, { current, afterBlank });
    if (begun !== null) {
      current = begun;
      items.push(begun);
    } else current?.texts.push(text.trim());
    afterBlank = false;
  }
  return items.map(({ line, column, texts }) => ({ line, column, text: texts.join(" ").replace(/\s+/g, " ").trim() })).filter(({ text }) => text !== "");
}
function beginItem(text, line, { current, afterBlank }) {
  const indent = text.length - text.trimStart().length;
  if (current !== null && current.indent > 0 && indent >= current.indent) return null;
  const [, spaces, mark, rest] = bullet.exec(text) ?? [];
  if (spaces !== void 0 && mark !== void 0 && rest !== void 0) return { line, column: indent + 1, indent: indent + mark.length, texts: [rest] };
  if (current !== null && !afterBlank) return null;
  return { line, column: indent + 1, indent: 0, texts: [text.trim()] };
}

// packages/core/src/docs/changelog/read-changelog.ts
var deepestRelease = 3;
var usualRelease = 2;
function readChangelog(file, text, style) {
  const lines = readChangelogLines(file, text);
  const outline = toOutline(file, lines.count, style);
  const releaseLevel = Math.min(...outline.flatMap(({ heading: heading2, release }) => release === null ? [] : [heading2.level]), usualRelease);
  const [first] = outline;
  const isTitle = (one) => one === first && one.release === null && one.heading.level === 1;
  const isStray = (one) => one.release === null && one.heading.level <= releaseLevel && !isTitle(one);
  const starts = outline.flatMap((one, index) => one.release !== null || isStray(one) ? [index] : []);
  const entries = starts.flatMap((start, index) => toEntry(outline.slice(start, starts[index + 1]), lines) ?? []);
  const intro = first === void 0 || starts[0] === void 0 ? { from: 1, to: lines.count + 1 } : { from: 1, to: outline[starts[0]]?.heading.line ?? 1 };
  return { entries, strays: outline.filter(isStray).map(toStray), looseItem: findLooseItem(lines, intro) };
}
function toOutline({ headings }, lineCount, style) {
  return headings.map((heading2, index) => ({
    heading: heading2,
    release: heading2.level <= deepestRelease ? parseReleaseHeading(heading2.text, style) : null,
    end: headings[index + 1]?.line ?? lineCount + 1
  }));
}
function toStray({ heading: { text, line, column } }) {
  return { heading: text, line, column };
}
function toEntry([first, ...below], lines) {
  if (first === void 0 || first.release === null) return null;
  const { line, column, level, text } = first.heading;
  const direct = { name: null, line, column, items: readItems(lines, line, first.end) };
  const sections = [...direct.items.length === 0 ? [] : [direct], ...toSections(below, lines)];
  return { ...first.release, heading: text, level, line, column, sections, hasContent: sections.some(({ items }) => items.length > 0) };
}
function toSections(below, lines) {
  const sections = [];
  for (const { heading: heading2, end } of below) {
    const last = sections.at(-1);
    const items = readItems(lines, heading2.line, end);
    if (last !== void 0 && heading2.level > last.heading.level) last.items.push(...items);
    else sections.push({ heading: heading2, items: [...items] });
  }
  return sections.map(({ heading: { text, line, column }, items }) => ({ name: text, line, column, items }));
}
function findLooseItem(lines, { from, to }) {
  const item = readItems(lines, from, to).find(({ line }) => /^\s*(?:[-*+]|\d+[.)])\s/.test(lines.textOf(line)));
  return item === void 0 ? null : { line: item.line, column: item.column };
}

// packages/core/src/docs/changelog/changelog-finding.ts
function toDraft(path, fault) {
  const locate = ({ line, column }) => ({ path, line, column });
  return {
    rule: fault.rule,
    keys: { path, ...fault.keys },
    check: `changelog:${path}`,
    outcome: fault.outcome ?? "fail",
    message: fault.message,
    location: locate(fault.at),
    ...fault.other === void 0 ? {} : { related: [locate(fault.other)] },
    ...fault.remedy === void 0 ? {} : { remedy: fault.remedy },
    ...fault.cause === void 0 ? {} : { causedBy: toFinding(fault.cause).fingerprint }
  };
}
function showPlace(path, { line, column }) {
  return `${path}:${line}:${column}`;
}
function nameOf({ package: name2, label }) {
  return name2 === null ? label : `${name2}@${label}`;
}
var topOfFile = { line: 1, column: 1 };

// packages/core/src/docs/changelog/judge-agreement.ts
function judgeAgreement(facts) {
  const judged = facts.manifests.flatMap((manifest) => {
    const draft = manifest.state === "version" ? judgeManifest(facts, manifest) : judgeUnknown(facts, manifest);
    return draft === null ? [] : [draft];
  });
  return [...judgeTag(facts), ...withCauses(judged)];
}
function findNewest(changelog, name2) {
  const released = changelog.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const own = released.filter((entry) => entry.package === name2);
  const others = name2 === null ? released : released.filter((entry) => entry.package === null);
  const candidates = own.length > 0 ? own : others;
  return candidates.reduce((newest, entry) => newest === null || isNewer(entry.version, newest.version) ? entry : newest, null);
}
function isNewer(left, right) {
  return left !== null && right !== null && compareVersions(left, right) > 0;
}
function judgeTag({ path, changelog, tag, headings }) {
  if (tag === null || changelog === null) return [];
  const newest = findNewest(changelog, tag.release?.package ?? null);
  const at = newest ?? topOfFile;
  if (tag.release === null) {
    return [toDraft(path, { rule: "docs/version-disagrees", keys: { other: "tag" }, at, message: `The tag ${tag.name} is not written as \`${tag.pattern}\` says, so that nobody knows which version it releases.`, remedy: "Name the tag by the pattern, or correct `docSync.changelog.tag`." })];
  }
  const { version } = tag.release;
  const described = findDescribed(changelog, tag.release);
  const cause = causeAbove(headings, newest);
  if (described === void 0) {
    const found = newest === null ? "names no version yet" : `has ${nameOf(newest)} as its newest at ${showPlace(path, newest)}`;
    return [toDraft(path, { rule: "docs/changelog-entry-missing", at, cause, message: `The tag ${tag.name} releases ${formatVersion(version)}, which the changelog does not describe: it ${found}.`, remedy: `Move what is under Unreleased below a heading for ${formatVersion(version)}, and set the tag anew.` })];
  }
  if (described.isUnreleased) {
    return [toDraft(path, { rule: "docs/changelog-entry-missing", at: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which ${showPlace(path, described)} calls unreleased.`, remedy: "Write the date of the release into the heading, and set the tag anew." })];
  }
  if (newest === null || !isNewer(newest.version, version)) return [];
  return [toDraft(path, { rule: "docs/version-disagrees", keys: { other: "tag" }, at: newest, other: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which stands at ${showPlace(path, described)}, but ${showPlace(path, newest)} has the newer ${nameOf(newest)}.` })];
}
function findDescribed({ entries }, release) {
  return entries.find((entry) => isSame(entry.version, release.version) && (entry.package === null || release.package === null || entry.package === release.package));
}
function judgeManifest(facts, manifest) {
  const { changelog, tag } = facts;
  const release = tag?.release ?? null;
  if (tag !== null && release !== null && (release.package === null || manifest.package === null || release.package === manifest.package)) {
    if (isSame(manifest.version, release.version)) return null;
    const described = changelog === null ? void 0 : findDescribed(changelog, release);
    const also = described === void 0 ? "" : ` as ${showPlace(facts.path, described)} does`;
    return disagreement(facts, manifest, { other: "tag", entry: described, expected: formatVersion(release.version), says: `but the tag ${tag.name} releases ${formatVersion(release.version)}${also}` });
  }
  if (changelog === null) return null;
  const newest = findNewest(changelog, manifest.package);
  if (newest?.version == null || isSame(manifest.version, newest.version) || isBeingReleased(changelog, manifest.version, newest.version)) return null;
  const says = `but the newest version of the changelog is ${nameOf(newest)} at ${showPlace(facts.path, newest)}`;
  return { ...disagreement(facts, manifest, { other: facts.path, entry: newest, expected: formatVersion(newest.version), says }), ...causedBy(causeAbove(facts.headings, newest)) };
}
function isBeingReleased({ entries }, version, newest) {
  if (version.major === 0n && version.minor === 0n && version.patch === 0n) return true;
  if (!isNewer(version, newest)) return false;
  return version.prerelease.length > 0 || entries.some((entry) => entry.isUnreleased && (entry.hasContent || isSame(entry.version, version)));
}
function disagreement({ path }, manifest, { other, entry, expected, says }) {
  return {
    ...originOf(manifest, other),
    outcome: "fail",
    expected,
    actual: manifest.value,
    message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, ${says}.`,
    ...entry === void 0 ? {} : { related: [{ path, line: entry.line, column: entry.column }] }
  };
}
function judgeUnknown({ path }, manifest) {
  if (manifest.state === "none") {
    return {
      ...originOf(manifest, path),
      outcome: "unverified",
      reason: "missing-evidence",
      message: `${showPlace(manifest.path, manifest)} ${manifest.why}, so that there is nothing to compare.`,
      remedy: "Write the version into the manifest, or take it out of `docSync.changelog.versions`."
    };
  }
  if (manifest.state !== "not-semver") return null;
  return { ...originOf(manifest, path), outcome: "fail", actual: manifest.value, message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, which ${manifest.why}.`, remedy: "Write the version as SemVer does, or take the manifest out of `docSync.changelog.versions`." };
}
function originOf(manifest, other) {
  const { manifest: asked, field, path, line, column } = manifest;
  const id = field.startsWith("packages[") ? `${asked}#${field}` : asked;
  return { rule: "docs/version-disagrees", keys: { path: id, other }, check: `version:${asked}`, location: { path, line, column } };
}
function withCauses(drafts) {
  return drafts.map((draft, index) => {
    const first = drafts.findIndex(({ location }) => location?.path === draft.location?.path);
    return first === index || draft.causedBy !== void 0 ? draft : { ...draft, ...causedBy(drafts[first]) };
  });
}
function causedBy(cause) {
  return cause === void 0 ? {} : { causedBy: toFinding(cause).fingerprint };
}
function causeAbove(headings, newest) {
  return headings.find(({ location }) => (location?.line ?? Infinity) < (newest?.line ?? Infinity));
}
function isSame(left, right) {
  return left !== null && compareVersions(left, right) === 0;
}

// packages/core/src/docs/changelog/judge-headings.ts
var rule = "docs/changelog-heading";
function judgeHeadings({ path, changelog }, style) {
  const { entries, strays, looseItem } = changelog;
  const remedy = `Write a heading such as \`${style === "conventional" ? "## 1.2.0 (2026-11-21)" : "## [1.2.0] - 2026-11-21"}\`.`;
  const faults = [
    ...strays.map((at) => ({ rule, keys: { heading: at.heading }, at, message: `The heading "${at.heading}" stands where a version should, and is none.`, remedy })),
    ...entries.filter(isMalformed).map((at) => ({ rule, keys: { heading: at.heading }, at, message: `"${at.heading}" looks like a version, but ${at.label} is none by SemVer.`, remedy })),
    ...style === "keep-a-changelog" ? findOddLevels(entries) : []
  ];
  if (entries.length === 0 && strays.length === 0 && looseItem !== null) {
    faults.push({ rule, keys: { heading: "" }, at: looseItem, message: "There are entries here, but no heading in the whole file names a version.", remedy });
  }
  return faults.map((fault) => toDraft(path, fault));
}
function isMalformed({ version, isUnreleased }) {
  return version === null && !isUnreleased;
}
function findOddLevels(entries) {
  const count = (level) => entries.filter((entry) => entry.level === level).length;
  const [usual] = [...new Set(entries.map(({ level }) => level))].sort((left, right) => count(right) - count(left) || left - right);
  return entries.filter((entry) => entry.level !== usual && !isMalformed(entry)).map((at) => ({
    rule,
    keys: { heading: at.heading },
    at,
    message: `"${at.heading}" is a heading of level ${at.level}, where the other versions have level ${usual ?? at.level}.`,
    remedy: `Begin it with \`${"#".repeat(usual ?? at.level)}\`.`
  }));
}

// packages/core/src/docs/changelog/is-calendar-date.ts
function isCalendarDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === void 0 || month === void 0 || day === void 0) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

// packages/core/src/docs/changelog/section-names.ts
var ofStyle = {
  "keep-a-changelog": ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"],
  conventional: [
    "BREAKING CHANGES",
    "Features",
    "Bug Fixes",
    "Performance Improvements",
    "Reverts",
    "Dependencies",
    "Documentation",
    "Styles",
    "Code Refactoring",
    "Tests",
    "Build System",
    "Continuous Integration",
    "Miscellaneous Chores",
    "Chores",
    "Miscellaneous",
    "Deprecations",
    // Of changesets.
    "Major Changes",
    "Minor Changes",
    "Patch Changes"
  ]
};
var longestName = 200;
function knownSections(style, more) {
  return [...ofStyle[style], ...more];
}
function isKnownSection(name2, known) {
  if (name2.length > longestName) return false;
  return known.some((one) => toPlainName(one) === toPlainName(name2));
}
function toPlainName(name2) {
  return name2.replace(/:[a-z0-9_+-]+:/gi, " ").replace(/^[^\p{L}\p{N}]+|(?<![\s:])[\s:]+$/gu, "").toLowerCase();
}

// packages/core/src/docs/changelog/judge-releases.ts
function judgeReleases({ path, changelog }, config, headings) {
  const faults = [
    ...findDates(changelog.entries, config),
    ...findSections(changelog.entries, config),
    ...findEmpty(changelog, config, headings),
    ...findMissingUnreleased(changelog, config, headings)
  ];
  return faults.map((fault) => toDraft(path, fault));
}
function findDates(entries, { style }) {
  const released = entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const isDemanded = style === "keep-a-changelog" || released.some(({ date }) => date !== null);
  return released.flatMap((at) => {
    const fault = at.date === null ? isDemanded ? "has no date" : null : isCalendarDate(at.date) ? null : `has "${at.date}" where its date should be`;
    return fault === null ? [] : [{ rule: "docs/changelog-date", keys: { version: nameOf(at) }, at, message: `${nameOf(at)} ${fault}.` }];
  });
}
function findSections(entries, { style, sections }) {
  const known = knownSections(style, sections);
  return entries.flatMap(
    (entry) => entry.sections.flatMap((at) => {
      if (at.name === null || isKnownSection(at.name, known)) return [];
      return [{
        rule: "docs/changelog-section",
        keys: { version: nameOf(entry), section: at.name },
        at,
        message: `${nameOf(entry)} has a section "${at.name}"; known are ${known.join(", ")}.`
      }];
    })
  );
}
function findEmpty({ entries, strays }, { style }, headings) {
  return entries.flatMap((at, index) => {
    if (at.version === null || at.isUnreleased || at.yanked || at.hasContent) return [];
    const next = entries[index + 1]?.line ?? Infinity;
    const stray = strays.find(({ line }) => line > at.line && line < next);
    const cause = stray === void 0 ? void 0 : headings.find(({ location }) => location?.line === stray.line);
    return [{ rule: "docs/changelog-empty-release", keys: { version: nameOf(at) }, at, message: `${nameOf(at)} has no entry.`, outcome: style === "conventional" ? "warn" : "fail", cause }];
  });
}
function findMissingUnreleased({ entries }, { style, unreleased }, headings) {
  const isDemanded = unreleased === "required" || unreleased === "auto" && style === "keep-a-changelog";
  if (!isDemanded || entries.some(({ isUnreleased }) => isUnreleased)) return [];
  const first = entries.find(({ version }) => version !== null);
  const cause = headings.find(({ location }) => (location?.line ?? Infinity) < (first?.line ?? Infinity));
  const where = first === void 0 ? "" : ` above ${nameOf(first)}`;
  return [{ rule: "docs/changelog-unreleased-missing", at: first ?? topOfFile, message: `There is no section Unreleased${where}.`, cause }];
}

// packages/core/src/docs/changelog/judge-versions.ts
function judgeVersions({ path, changelog: { entries } }) {
  const duplicates = findDuplicates(path, entries);
  const repeated = new Set(duplicates.map(({ at }) => at));
  const unique = entries.filter((entry) => !repeated.has(entry));
  return [...duplicates, ...findDisorder(path, unique), ...findLateUnreleased(path, unique)].map((fault) => toDraft(path, fault));
}
function findDuplicates(path, entries) {
  const first = /* @__PURE__ */ new Map();
  const faults = [];
  for (const at of entries) {
    const id = JSON.stringify([at.package, at.label]);
    const other = first.get(id);
    if (other === void 0) first.set(id, at);
    else {
      faults.push({
        rule: "docs/changelog-version-duplicate",
        keys: { version: nameOf(at) },
        at,
        other,
        message: `${nameOf(at)} stands at ${showPlace(path, other)} and again at ${showPlace(path, at)}.`
      });
    }
  }
  return faults;
}
function findDisorder(path, entries) {
  const above = /* @__PURE__ */ new Map();
  const faults = [];
  for (const at of entries) {
    const other = above.get(at.package);
    if (at.version === null) continue;
    above.set(at.package, at);
    if (other === void 0 || other.version === null || compareVersions(at.version, other.version) <= 0) continue;
    faults.push({
      rule: "docs/changelog-order",
      keys: { version: nameOf(at) },
      at,
      other,
      message: `${nameOf(at)} at ${showPlace(path, at)} is newer than ${nameOf(other)} above it at ${showPlace(path, other)}.`
    });
  }
  return faults;
}
function findLateUnreleased(path, entries) {
  const titles = entries.filter(({ isUnreleased, version }) => isUnreleased && version === null);
  return titles.flatMap((at) => {
    const other = entries.find(({ isUnreleased }) => !isUnreleased);
    if (other === void 0 || other.line > at.line) return [];
    return [{
      rule: "docs/changelog-order",
      keys: { version: nameOf(at) },
      at,
      other,
      remedy: "Put it above the newest version.",
      message: `${nameOf(at)} at ${showPlace(path, at)} stands below ${nameOf(other)} at ${showPlace(path, other)}.`
    }];
  });
}

// packages/core/src/docs/changelog/judge-structure.ts
function judgeStructure(judged, config) {
  const headings = judgeHeadings(judged, config.style);
  return [...headings, ...judgeVersions(judged), ...judgeReleases(judged, config, headings)];
}

// packages/core/src/docs/changelog/check-changelog.ts
var largestManifest = 64 * 1024 * 1024;
async function checkChangelog(run) {
  const config = run.config.changelog;
  if (config === void 0) return { checks: [], findings: [], details: null };
  const path = run.workspace.toDocumentPath(run.workspace.resolve(config.file));
  const tag = findTag(run, config);
  const [read, collected] = await Promise.all([readOwn(run, path), collectVersions(run, config)]);
  const changelog = read?.state === "read" ? readChangelog(read.file, read.text, config.style) : null;
  const structure = changelog === null ? [] : judgeStructure({ path, changelog }, config);
  const headings = structure.filter(({ rule: rule2 }) => rule2 === "docs/changelog-heading");
  const agreement = judgeAgreement({ path, changelog, manifests: collected.versions, tag, headings });
  const findings = [...findMissing(path, read), ...structure, ...agreement, ...findUnread(collected)];
  return {
    checks: [.../* @__PURE__ */ new Set([`changelog:${path}`, ...collected.versions.map(({ manifest }) => `version:${manifest}`), ...findUnread(collected).flatMap(({ check }) => check ?? [])])],
    findings,
    details: toReport({ path, style: config.style, changelog, manifests: collected.versions, findings })
  };
}
async function readOwn(run, path) {
  return run.tree.hasFile(path) ? (await run.markdown.read([path])).get(path) ?? null : null;
}
function collectVersions({ tree, workspace }, { versions }) {
  const readText = (path) => readTextFile(workspace.resolve(path), { maxBytes: largestManifest, displayPath: path });
  return collectManifestVersions({ match: (globs) => tree.match(globs), hasFile: (path) => tree.hasFile(path), readText }, versions);
}
function findTag({ host, policy }, { tag: own }) {
  const pattern = own === "v{version}" ? policy.config.release.tag : own;
  const pieces = parseTagPattern(pattern);
  const { ref } = host.context;
  if (ref === null || !ref.startsWith("refs/tags/")) return null;
  const name2 = ref.slice("refs/tags/".length);
  const release = pieces.parse(name2);
  return release === null && parseVersion(name2.replace(/^v/i, "")) === null ? null : { name: name2, pattern, release };
}
function findMissing(path, read) {
  const check = `changelog:${path}`;
  if (read === null) {
    return [{ rule: "docs/source-missing", keys: { source: "changelog" }, check, outcome: "fail", message: `The changelog ${path} does not exist.`, remedy: "Restore the file, or correct `docSync.changelog.file`." }];
  }
  if (read.state === "read") return [];
  return [{ rule: "docs/unreadable", keys: { path }, check, outcome: "unverified", reason: "unreadable-source", message: `${path} cannot be read: ${read.why}`, location: { path } }];
}
function findUnread({ unmatched, unreadable: unreadable2 }) {
  return [
    ...unmatched.map((glob) => ({
      rule: "docs/source-missing",
      keys: { source: glob },
      check: `version:${glob}`,
      outcome: "fail",
      message: `\`${glob}\` of \`docSync.changelog.versions\` matches no file.`,
      remedy: "Restore the file, or correct the glob in `docSync.changelog.versions`."
    })),
    ...unreadable2.map(({ path, error }) => {
      const { line, column } = error.faults[0] ?? {};
      const place = line === void 0 ? { path } : { path, line, ...column === void 0 ? {} : { column } };
      return { rule: "docs/unreadable", keys: { path }, check: `version:${path}`, outcome: "unverified", reason: "unreadable-source", message: error.message, location: place, remedy: error.hint };
    })
  ];
}
function toReport({ path, style, changelog, manifests, findings }) {
  const versions = changelog?.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased) ?? [];
  const newest = changelog === null ? null : findNewest(changelog, null);
  return {
    file: path,
    style,
    versions: versions.length,
    newest: newest?.label ?? null,
    manifests: manifests.map((found) => ({ path: found.manifest, version: found.state === "version" || found.state === "not-semver" ? found.value : null })),
    outcome: ["fail", "unverified", "warn"].find((worst) => findings.some(({ outcome }) => outcome === worst)) ?? "pass"
  };
}

// packages/core/src/docs/changelog/has-new-entry.ts
function hasNewEntry(before, after, version) {
  const former = before?.entries ?? [];
  const isOpen = (entry) => entry.isUnreleased || version !== null && entry.version !== null && formatVersion(entry.version) === version;
  const versions = new Set(former.map(nameOf));
  const newest = former.flatMap((entry) => entry.version ?? []).reduce((best, one) => best === null || compareVersions(one, best) > 0 ? one : best, null);
  const isNew = (entry) => !versions.has(nameOf(entry)) && (entry.version === null || newest === null || compareVersions(entry.version, newest) > 0);
  const known = new Set(former.filter(isOpen).flatMap(textsOf));
  return after.entries.filter((entry) => isOpen(entry) || isNew(entry)).flatMap(textsOf).some((text) => !known.has(text));
}
function textsOf({ sections }) {
  return sections.flatMap(({ items }) => items.map(({ text }) => text));
}

// node_modules/@lezer/common/dist/index.js
var DefaultBufferLength = 1024;
var nextPropID = 0;
var Range = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
};
var NodeProp = class {
  /**
  Create a new node prop type.
  */
  constructor(config = {}) {
    this.id = nextPropID++;
    this.perNode = !!config.perNode;
    this.deserialize = config.deserialize || (() => {
      throw new Error("This node type doesn't define a deserialize function");
    });
    this.combine = config.combine || null;
  }
  /**
  This is meant to be used with
  [`NodeSet.extend`](#common.NodeSet.extend) or
  [`LRParser.configure`](#lr.ParserConfig.props) to compute
  prop values for each node type in the set. Takes a [match
  object](#common.NodeType^match) or function that returns undefined
  if the node type doesn't get this prop, and the prop's value if
  it does.
  */
  add(match) {
    if (this.perNode)
      throw new RangeError("Can't add per-node props to node types");
    if (typeof match != "function")
      match = NodeType.match(match);
    return (type) => {
      let result = match(type);
      return result === void 0 ? null : [this, result];
    };
  }
};
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
  if (value && value != "rtl" && value != "ltr" && value != "auto")
    throw new RangeError("Invalid value for isolate: " + value);
  return value || "auto";
} });
NodeProp.contextHash = new NodeProp({ perNode: true });
NodeProp.lookAhead = new NodeProp({ perNode: true });
NodeProp.mounted = new NodeProp({ perNode: true });
var MountedTree = class {
  constructor(tree, overlay, parser2, bracketed = false) {
    this.tree = tree;
    this.overlay = overlay;
    this.parser = parser2;
    this.bracketed = bracketed;
  }
  /**
  @internal
  */
  static get(tree) {
    return tree && tree.props && tree.props[NodeProp.mounted.id];
  }
};
var noProps = /* @__PURE__ */ Object.create(null);
var NodeType = class _NodeType {
  /**
  @internal
  */
  constructor(name2, props, id, flags = 0) {
    this.name = name2;
    this.props = props;
    this.id = id;
    this.flags = flags;
  }
  /**
  Define a node type.
  */
  static define(spec) {
    let props = spec.props && spec.props.length ? /* @__PURE__ */ Object.create(null) : noProps;
    let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
    let type = new _NodeType(spec.name || "", props, spec.id, flags);
    if (spec.props)
      for (let src of spec.props) {
        if (!Array.isArray(src))
          src = src(type);
        if (src) {
          if (src[0].perNode)
            throw new RangeError("Can't store a per-node prop on a node type");
          props[src[0].id] = src[1];
        }
      }
    return type;
  }
  /**
  Retrieves a node prop for this type. Will return `undefined` if
  the prop isn't present on this node.
  */
  prop(prop) {
    return this.props[prop.id];
  }
  /**
  True when this is the top node of a grammar.
  */
  get isTop() {
    return (this.flags & 1) > 0;
  }
  /**
  True when this node is produced by a skip rule.
  */
  get isSkipped() {
    return (this.flags & 2) > 0;
  }
  /**
  Indicates whether this is an error node.
  */
  get isError() {
    return (this.flags & 4) > 0;
  }
  /**
  When true, this node type doesn't correspond to a user-declared
  named node, for example because it is used to cache repetition.
  */
  get isAnonymous() {
    return (this.flags & 8) > 0;
  }
  /**
  Returns true when this node's name or one of its
  [groups](#common.NodeProp^group) matches the given string.
  */
  is(name2) {
    if (typeof name2 == "string") {
      if (this.name == name2)
        return true;
      let group = this.prop(NodeProp.group);
      return group ? group.indexOf(name2) > -1 : false;
    }
    return this.id == name2;
  }
  /**
  Create a function from node types to arbitrary values by
  specifying an object whose property names are node or
  [group](#common.NodeProp^group) names. Often useful with
  [`NodeProp.add`](#common.NodeProp.add). You can put multiple
  names, separated by spaces, in a single property name to map
  multiple node names to a single value.
  */
  static match(map) {
    let direct = /* @__PURE__ */ Object.create(null);
    for (let prop in map)
      for (let name2 of prop.split(" "))
        direct[name2] = map[prop];
    return (node) => {
      for (let groups = node.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
        let found = direct[i < 0 ? node.name : groups[i]];
        if (found)
          return found;
      }
    };
  }
};
NodeType.none = new NodeType(
  "",
  /* @__PURE__ */ Object.create(null),
  0,
  8
  /* NodeFlag.Anonymous */
);
var NodeSet = class _NodeSet {
  /**
  Create a set with the given types. The `id` property of each
  type should correspond to its position within the array.
  */
  constructor(types) {
    this.types = types;
    for (let i = 0; i < types.length; i++)
      if (types[i].id != i)
        throw new RangeError("Node type ids should correspond to array positions when creating a node set");
  }
  /**
  Create a copy of this set with some node properties added. The
  arguments to this method can be created with
  [`NodeProp.add`](#common.NodeProp.add).
  */
  extend(...props) {
    let newTypes = [];
    for (let type of this.types) {
      let newProps = null;
      for (let source of props) {
        let add = source(type);
        if (add) {
          if (!newProps)
            newProps = Object.assign({}, type.props);
          let value = add[1], prop = add[0];
          if (prop.combine && prop.id in newProps)
            value = prop.combine(newProps[prop.id], value);
          newProps[prop.id] = value;
        }
      }
      newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
    }
    return new _NodeSet(newTypes);
  }
};
var CachedNode = /* @__PURE__ */ new WeakMap();
var CachedInnerNode = /* @__PURE__ */ new WeakMap();
var IterMode;
(function(IterMode2) {
  IterMode2[IterMode2["ExcludeBuffers"] = 1] = "ExcludeBuffers";
  IterMode2[IterMode2["IncludeAnonymous"] = 2] = "IncludeAnonymous";
  IterMode2[IterMode2["IgnoreMounts"] = 4] = "IgnoreMounts";
  IterMode2[IterMode2["IgnoreOverlays"] = 8] = "IgnoreOverlays";
  IterMode2[IterMode2["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
var Tree = class _Tree {
  /**
  Construct a new tree. See also [`Tree.build`](#common.Tree^build).
  */
  constructor(type, children, positions, length, props) {
    this.type = type;
    this.children = children;
    this.positions = positions;
    this.length = length;
    this.props = null;
    if (props && props.length) {
      this.props = /* @__PURE__ */ Object.create(null);
      for (let [prop, value] of props)
        this.props[typeof prop == "number" ? prop : prop.id] = value;
    }
  }
  /**
  @internal
  */
  toString() {
    let mounted = MountedTree.get(this);
    if (mounted && !mounted.overlay)
      return mounted.tree.toString();
    let children = "";
    for (let ch of this.children) {
      let str = ch.toString();
      if (str) {
        if (children)
          children += ",";
        children += str;
      }
    }
    return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
  }
  /**
  Get a [tree cursor](#common.TreeCursor) positioned at the top of
  the tree. Mode can be used to [control](#common.IterMode) which
  nodes the cursor visits.
  */
  cursor(mode = 0) {
    return new TreeCursor(this.topNode, mode);
  }
  /**
  Get a [tree cursor](#common.TreeCursor) pointing into this tree
  at the given position and side (see
  [`moveTo`](#common.TreeCursor.moveTo).
  */
  cursorAt(pos, side = 0, mode = 0) {
    let scope = CachedNode.get(this) || this.topNode;
    let cursor = new TreeCursor(scope);
    cursor.moveTo(pos, side);
    CachedNode.set(this, cursor._tree);
    return cursor;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) object for the top of the
  tree.
  */
  get topNode() {
    return new TreeNode(this, 0, 0, null);
  }
  /**
  Get the [syntax node](#common.SyntaxNode) at the given position.
  If `side` is -1, this will move into nodes that end at the
  position. If 1, it'll move into nodes that start at the
  position. With 0, it'll only enter nodes that cover the position
  from both sides.
  
  Note that this will not enter
  [overlays](#common.MountedTree.overlay), and you often want
  [`resolveInner`](#common.Tree.resolveInner) instead.
  */
  resolve(pos, side = 0) {
    let node = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
    CachedNode.set(this, node);
    return node;
  }
  /**
  Like [`resolve`](#common.Tree.resolve), but will enter
  [overlaid](#common.MountedTree.overlay) nodes, producing a syntax node
  pointing into the innermost overlaid tree at the given position
  (with parent links going through all parent structure, including
  the host trees).
  */
  resolveInner(pos, side = 0) {
    let node = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
    CachedInnerNode.set(this, node);
    return node;
  }
  /**
  In some situations, it can be useful to iterate through all
  nodes around a position, including those in overlays that don't
  directly cover the position. This method gives you an iterator
  that will produce all nodes, from small to big, around the given
  position.
  */
  resolveStack(pos, side = 0) {
    return stackIterator(this, pos, side);
  }
  /**
  Iterate over the tree and its children, calling `enter` for any
  node that touches the `from`/`to` region (if given) before
  running over such a node's children, and `leave` (if given) when
  leaving the node. When `enter` returns `false`, that node will
  not have its children iterated over (or `leave` called).
  */
  iterate(spec) {
    let { enter, leave, from = 0, to = this.length } = spec;
    let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
    for (let c = this.cursor(mode | IterMode.IncludeAnonymous); ; ) {
      let entered = false;
      if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
        if (c.firstChild())
          continue;
        entered = true;
      }
      for (; ; ) {
        if (entered && leave && (anon || !c.type.isAnonymous))
          leave(c);
        if (c.nextSibling())
          break;
        if (!c.parent())
          return;
        entered = true;
      }
    }
  }
  /**
  Get the value of the given [node prop](#common.NodeProp) for this
  node. Works with both per-node and per-type props.
  */
  prop(prop) {
    return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
  }
  /**
  Returns the node's [per-node props](#common.NodeProp.perNode) in a
  format that can be passed to the [`Tree`](#common.Tree)
  constructor.
  */
  get propValues() {
    let result = [];
    if (this.props)
      for (let id in this.props)
        result.push([+id, this.props[id]]);
    return result;
  }
  /**
  Balance the direct children of this tree, producing a copy of
  which may have children grouped into subtrees with type
  [`NodeType.none`](#common.NodeType^none).
  */
  balance(config = {}) {
    return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new _Tree(this.type, children, positions, length, this.propValues), config.makeTree || ((children, positions, length) => new _Tree(NodeType.none, children, positions, length)));
  }
  /**
  Build a tree from a postfix-ordered buffer of node information,
  or a cursor over such a buffer.
  */
  static build(data) {
    return buildTree(data);
  }
};
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class _FlatBufferCursor {
  constructor(buffer, index) {
    this.buffer = buffer;
    this.index = index;
  }
  get id() {
    return this.buffer[this.index - 4];
  }
  get start() {
    return this.buffer[this.index - 3];
  }
  get end() {
    return this.buffer[this.index - 2];
  }
  get size() {
    return this.buffer[this.index - 1];
  }
  get pos() {
    return this.index;
  }
  next() {
    this.index -= 4;
  }
  fork() {
    return new _FlatBufferCursor(this.buffer, this.index);
  }
};
var TreeBuffer = class _TreeBuffer {
  /**
  Create a tree buffer.
  */
  constructor(buffer, length, set) {
    this.buffer = buffer;
    this.length = length;
    this.set = set;
  }
  /**
  @internal
  */
  get type() {
    return NodeType.none;
  }
  /**
  @internal
  */
  toString() {
    let result = [];
    for (let index = 0; index < this.buffer.length; ) {
      result.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result.join(",");
  }
  /**
  @internal
  */
  childString(index) {
    let id = this.buffer[index], endIndex = this.buffer[index + 3];
    let type = this.set.types[id], result = type.name;
    if (/\W/.test(result) && !type.isError)
      result = JSON.stringify(result);
    index += 4;
    if (endIndex == index)
      return result;
    let children = [];
    while (index < endIndex) {
      children.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result + "(" + children.join(",") + ")";
  }
  /**
  @internal
  */
  findChild(startIndex, endIndex, dir, pos, side) {
    let { buffer } = this, pick = -1;
    for (let i = startIndex; i != endIndex; i = buffer[i + 3]) {
      if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
        pick = i;
        if (dir > 0)
          break;
      }
    }
    return pick;
  }
  /**
  @internal
  */
  slice(startI, endI, from) {
    let b = this.buffer;
    let copy = new Uint16Array(endI - startI), len = 0;
    for (let i = startI, j = 0; i < endI; ) {
      copy[j++] = b[i++];
      copy[j++] = b[i++] - from;
      let to = copy[j++] = b[i++] - from;
      copy[j++] = b[i++] - startI;
      len = Math.max(len, to);
    }
    return new _TreeBuffer(copy, len, this.set);
  }
};
function checkSide(side, pos, from, to) {
  switch (side) {
    case -2:
      return from < pos;
    case -1:
      return to >= pos && from < pos;
    case 0:
      return from < pos && to > pos;
    case 1:
      return from <= pos && to > pos;
    case 2:
      return to > pos;
    case 4:
      return true;
  }
}
function resolveNode(node, pos, side, overlays) {
  var _a;
  while (node.from == node.to || (side < 1 ? node.from >= pos : node.from > pos) || (side > -1 ? node.to <= pos : node.to < pos)) {
    let parent = !overlays && node instanceof TreeNode && node.index < 0 ? null : node.parent;
    if (!parent)
      return node;
    node = parent;
  }
  let mode = overlays ? 0 : IterMode.IgnoreOverlays;
  if (overlays)
    for (let scan = node, parent = scan.parent; parent; scan = parent, parent = scan.parent) {
      if (scan instanceof TreeNode && scan.index < 0 && ((_a = parent.enter(pos, side, mode)) === null || _a === void 0 ? void 0 : _a.from) != scan.from)
        node = parent;
    }
  for (; ; ) {
    let inner = node.enter(pos, side, mode);
    if (!inner)
      return node;
    node = inner;
  }
}
var BaseNode = class {
  cursor(mode = 0) {
    return new TreeCursor(this, mode);
  }
  getChild(type, before = null, after = null) {
    let r = getChildren(this, type, before, after);
    return r.length ? r[0] : null;
  }
  getChildren(type, before = null, after = null) {
    return getChildren(this, type, before, after);
  }
  resolve(pos, side = 0) {
    return resolveNode(this, pos, side, false);
  }
  resolveInner(pos, side = 0) {
    return resolveNode(this, pos, side, true);
  }
  matchContext(context) {
    return matchNodeContext(this.parent, context);
  }
  enterUnfinishedNodesBefore(pos) {
    let scan = this.childBefore(pos), node = this;
    while (scan) {
      let last = scan.lastChild;
      if (!last || last.to != scan.to)
        break;
      if (last.type.isError && last.from == last.to) {
        node = scan;
        scan = last.prevSibling;
      } else {
        scan = last;
      }
    }
    return node;
  }
  get node() {
    return this;
  }
  get next() {
    return this.parent;
  }
};
var TreeNode = class _TreeNode extends BaseNode {
  constructor(_tree, from, index, _parent) {
    super();
    this._tree = _tree;
    this.from = from;
    this.index = index;
    this._parent = _parent;
  }
  get type() {
    return this._tree.type;
  }
  get name() {
    return this._tree.type.name;
  }
  get to() {
    return this.from + this._tree.length;
  }
  nextChild(i, dir, pos, side, mode = 0) {
    for (let parent = this; ; ) {
      for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
        let next = children[i], start = positions[i] + parent.from, mounted;
        if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length))
          continue;
        if (next instanceof TreeBuffer) {
          if (mode & IterMode.ExcludeBuffers)
            continue;
          let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
          if (index > -1)
            return new BufferNode(new BufferContext(parent, next, i, start), null, index);
        } else if (mode & IterMode.IncludeAnonymous || (!next.type.isAnonymous || hasChild(next))) {
          let mounted2;
          if (!(mode & IterMode.IgnoreMounts) && (mounted2 = MountedTree.get(next)) && !mounted2.overlay)
            return new _TreeNode(mounted2.tree, start, i, parent);
          let inner = new _TreeNode(next, start, i, parent);
          return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
        }
      }
      if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous)
        return null;
      if (parent.index >= 0)
        i = parent.index + dir;
      else
        i = dir < 0 ? -1 : parent._parent._tree.children.length;
      parent = parent._parent;
      if (!parent)
        return null;
    }
  }
  get firstChild() {
    return this.nextChild(
      0,
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.nextChild(
      0,
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this._tree.prop(prop);
  }
  enter(pos, side, mode = 0) {
    let mounted;
    if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
      let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
      for (let { from, to } of mounted.overlay) {
        if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos))
          return new _TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
      }
    }
    return this.nextChild(0, 1, pos, side, mode);
  }
  nextSignificantParent() {
    let val = this;
    while (val.type.isAnonymous && val._parent)
      val = val._parent;
    return val;
  }
  get parent() {
    return this._parent ? this._parent.nextSignificantParent() : null;
  }
  get nextSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index + 1,
      1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get prevSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get tree() {
    return this._tree;
  }
  toTree() {
    return this._tree;
  }
  /**
  @internal
  */
  toString() {
    return this._tree.toString();
  }
};
function getChildren(node, type, before, after) {
  let cur = node.cursor(), result = [];
  if (!cur.firstChild())
    return result;
  if (before != null)
    for (let found = false; !found; ) {
      found = cur.type.is(before);
      if (!cur.nextSibling())
        return result;
    }
  for (; ; ) {
    if (after != null && cur.type.is(after))
      return result;
    if (cur.type.is(type))
      result.push(cur.node);
    if (!cur.nextSibling())
      return after == null ? result : [];
  }
}
function matchNodeContext(node, context, i = context.length - 1) {
  for (let p = node; i >= 0; p = p.parent) {
    if (!p)
      return false;
    if (!p.type.isAnonymous) {
      if (context[i] && context[i] != p.name)
        return false;
      i--;
    }
  }
  return true;
}
var BufferContext = class {
  constructor(parent, buffer, index, start) {
    this.parent = parent;
    this.buffer = buffer;
    this.index = index;
    this.start = start;
  }
};
var BufferNode = class _BufferNode extends BaseNode {
  get name() {
    return this.type.name;
  }
  get from() {
    return this.context.start + this.context.buffer.buffer[this.index + 1];
  }
  get to() {
    return this.context.start + this.context.buffer.buffer[this.index + 2];
  }
  constructor(context, _parent, index) {
    super();
    this.context = context;
    this._parent = _parent;
    this.index = index;
    this.type = context.buffer.set.types[context.buffer.buffer[index]];
  }
  child(dir, pos, side) {
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get firstChild() {
    return this.child(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.child(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.child(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.child(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this.type.prop(prop);
  }
  enter(pos, side, mode = 0) {
    if (mode & IterMode.ExcludeBuffers)
      return null;
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get parent() {
    return this._parent || this.context.parent.nextSignificantParent();
  }
  externalSibling(dir) {
    return this._parent ? null : this.context.parent.nextChild(
      this.context.index + dir,
      dir,
      0,
      4
      /* Side.DontCare */
    );
  }
  get nextSibling() {
    let { buffer } = this.context;
    let after = buffer.buffer[this.index + 3];
    if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length))
      return new _BufferNode(this.context, this._parent, after);
    return this.externalSibling(1);
  }
  get prevSibling() {
    let { buffer } = this.context;
    let parentStart = this._parent ? this._parent.index + 4 : 0;
    if (this.index == parentStart)
      return this.externalSibling(-1);
    return new _BufferNode(this.context, this._parent, buffer.findChild(
      parentStart,
      this.index,
      -1,
      0,
      4
      /* Side.DontCare */
    ));
  }
  get tree() {
    return null;
  }
  toTree() {
    let children = [], positions = [];
    let { buffer } = this.context;
    let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
    if (endI > startI) {
      let from = buffer.buffer[this.index + 1];
      children.push(buffer.slice(startI, endI, from));
      positions.push(0);
    }
    return new Tree(this.type, children, positions, this.to - this.from);
  }
  /**
  @internal
  */
  toString() {
    return this.context.buffer.childString(this.index);
  }
};
function iterStack(heads) {
  if (!heads.length)
    return null;
  let pick = 0, picked = heads[0];
  for (let i = 1; i < heads.length; i++) {
    let node = heads[i];
    if (node.from > picked.from || node.to < picked.to) {
      picked = node;
      pick = i;
    }
  }
  let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
  let newHeads = heads.slice();
  if (next)
    newHeads[pick] = next;
  else
    newHeads.splice(pick, 1);
  return new StackIterator(newHeads, picked);
}
var StackIterator = class {
  constructor(heads, node) {
    this.heads = heads;
    this.node = node;
  }
  get next() {
    return iterStack(this.heads);
  }
};
function stackIterator(tree, pos, side) {
  let inner = tree.resolveInner(pos, side), layers = null;
  for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) {
    if (scan.index < 0) {
      let parent = scan.parent;
      (layers || (layers = [inner])).push(parent.resolve(pos, side));
      scan = parent;
    } else {
      let mount = MountedTree.get(scan.tree);
      if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
        let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
        (layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
      }
    }
  }
  return layers ? iterStack(layers) : inner;
}
var TreeCursor = class {
  /**
  Shorthand for `.type.name`.
  */
  get name() {
    return this.type.name;
  }
  /**
  @internal
  */
  constructor(node, mode = 0) {
    this.buffer = null;
    this.stack = [];
    this.index = 0;
    this.bufferNode = null;
    this.mode = mode & ~IterMode.EnterBracketed;
    if (node instanceof TreeNode) {
      this.yieldNode(node);
    } else {
      this._tree = node.context.parent;
      this.buffer = node.context;
      for (let n = node._parent; n; n = n._parent)
        this.stack.unshift(n.index);
      this.bufferNode = node;
      this.yieldBuf(node.index);
    }
  }
  yieldNode(node) {
    if (!node)
      return false;
    this._tree = node;
    this.type = node.type;
    this.from = node.from;
    this.to = node.to;
    return true;
  }
  yieldBuf(index, type) {
    this.index = index;
    let { start, buffer } = this.buffer;
    this.type = type || buffer.set.types[buffer.buffer[index]];
    this.from = start + buffer.buffer[index + 1];
    this.to = start + buffer.buffer[index + 2];
    return true;
  }
  /**
  @internal
  */
  yield(node) {
    if (!node)
      return false;
    if (node instanceof TreeNode) {
      this.buffer = null;
      return this.yieldNode(node);
    }
    this.buffer = node.context;
    return this.yieldBuf(node.index, node.type);
  }
  /**
  @internal
  */
  toString() {
    return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
  }
  /**
  @internal
  */
  enterChild(dir, pos, side) {
    if (!this.buffer)
      return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
    let { buffer } = this.buffer;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
    if (index < 0)
      return false;
    this.stack.push(this.index);
    return this.yieldBuf(index);
  }
  /**
  Move the cursor to this node's first child. When this returns
  false, the node has no child, and the cursor has not been moved.
  */
  firstChild() {
    return this.enterChild(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to this node's last child.
  */
  lastChild() {
    return this.enterChild(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to the first child that ends after `pos`.
  */
  childAfter(pos) {
    return this.enterChild(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  /**
  Move to the last child that starts before `pos`.
  */
  childBefore(pos) {
    return this.enterChild(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  /**
  Move the cursor to the child around `pos`. If side is -1 the
  child may end at that position, when 1 it may start there. This
  will also enter [overlaid](#common.MountedTree.overlay)
  [mounted](#common.NodeProp^mounted) trees unless `overlays` is
  set to false.
  */
  enter(pos, side, mode = this.mode) {
    if (!this.buffer)
      return this.yield(this._tree.enter(pos, side, mode));
    return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
  }
  /**
  Move to the node's parent node, if this isn't the top node.
  */
  parent() {
    if (!this.buffer)
      return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
    if (this.stack.length)
      return this.yieldBuf(this.stack.pop());
    let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
    this.buffer = null;
    return this.yieldNode(parent);
  }
  /**
  @internal
  */
  sibling(dir) {
    if (!this.buffer)
      return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
    let { buffer } = this.buffer, d = this.stack.length - 1;
    if (dir < 0) {
      let parentStart = d < 0 ? 0 : this.stack[d] + 4;
      if (this.index != parentStart)
        return this.yieldBuf(buffer.findChild(
          parentStart,
          this.index,
          -1,
          0,
          4
          /* Side.DontCare */
        ));
    } else {
      let after = buffer.buffer[this.index + 3];
      if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3]))
        return this.yieldBuf(after);
    }
    return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
  }
  /**
  Move to this node's next sibling, if any.
  */
  nextSibling() {
    return this.sibling(1);
  }
  /**
  Move to this node's previous sibling, if any.
  */
  prevSibling() {
    return this.sibling(-1);
  }
  atLastNode(dir) {
    let index, parent, { buffer } = this;
    if (buffer) {
      if (dir > 0) {
        if (this.index < buffer.buffer.buffer.length)
          return false;
      } else {
        for (let i = 0; i < this.index; i++)
          if (buffer.buffer.buffer[i + 3] < this.index)
            return false;
      }
      ({ index, parent } = buffer);
    } else {
      ({ index, _parent: parent } = this._tree);
    }
    for (; parent; { index, _parent: parent } = parent) {
      if (index > -1)
        for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
          let child = parent._tree.children[i];
          if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child))
            return false;
        }
    }
    return true;
  }
  move(dir, enter) {
    if (enter && this.enterChild(
      dir,
      0,
      4
      /* Side.DontCare */
    ))
      return true;
    for (; ; ) {
      if (this.sibling(dir))
        return true;
      if (this.atLastNode(dir) || !this.parent())
        return false;
    }
  }
  /**
  Move to the next node in a
  [pre-order](https://en.wikipedia.org/wiki/Tree_traversal#Pre-order,_NLR)
  traversal, going from a node to its first child or, if the
  current node is empty or `enter` is false, its next sibling or
  the next sibling of the first parent node that has one.
  */
  next(enter = true) {
    return this.move(1, enter);
  }
  /**
  Move to the next node in a last-to-first pre-order traversal. A
  node is followed by its last child or, if it has none, its
  previous sibling or the previous sibling of the first parent
  node that has one.
  */
  prev(enter = true) {
    return this.move(-1, enter);
  }
  /**
  Move the cursor to the innermost node that covers `pos`. If
  `side` is -1, it will enter nodes that end at `pos`. If it is 1,
  it will enter nodes that start at `pos`.
  */
  moveTo(pos, side = 0) {
    while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos))
      if (!this.parent())
        break;
    while (this.enterChild(1, pos, side)) {
    }
    return this;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) at the cursor's current
  position.
  */
  get node() {
    if (!this.buffer)
      return this._tree;
    let cache = this.bufferNode, result = null, depth = 0;
    if (cache && cache.context == this.buffer) {
      scan: for (let index = this.index, d = this.stack.length; d >= 0; ) {
        for (let c = cache; c; c = c._parent)
          if (c.index == index) {
            if (index == this.index)
              return c;
            result = c;
            depth = d + 1;
            break scan;
          }
        index = this.stack[--d];
      }
    }
    for (let i = depth; i < this.stack.length; i++)
      result = new BufferNode(this.buffer, result, this.stack[i]);
    return this.bufferNode = new BufferNode(this.buffer, result, this.index);
  }
  /**
  Get the [tree](#common.Tree) that represents the current node, if
  any. Will return null when the node is in a [tree
  buffer](#common.TreeBuffer).
  */
  get tree() {
    return this.buffer ? null : this._tree._tree;
  }
  /**
  Iterate over the current node and all its descendants, calling
  `enter` when entering a node and `leave`, if given, when leaving
  one. When `enter` returns `false`, any children of that node are
  skipped, and `leave` isn't called for it.
  */
  iterate(enter, leave) {
    for (let depth = 0; ; ) {
      let mustLeave = false;
      if (this.type.isAnonymous || enter(this) !== false) {
        if (this.firstChild()) {
          depth++;
          continue;
        }
        if (!this.type.isAnonymous)
          mustLeave = true;
      }
      for (; ; ) {
        if (mustLeave && leave)
          leave(this);
        mustLeave = this.type.isAnonymous;
        if (!depth)
          return;
        if (this.nextSibling())
          break;
        this.parent();
        depth--;
        mustLeave = true;
      }
    }
  }
  /**
  Test whether the current node matches a given context—a sequence
  of direct parent node names. Empty strings in the context array
  are treated as wildcards.
  */
  matchContext(context) {
    if (!this.buffer)
      return matchNodeContext(this.node.parent, context);
    let { buffer } = this.buffer, { types } = buffer.set;
    for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
      if (d < 0)
        return matchNodeContext(this._tree, context, i);
      let type = types[buffer.buffer[this.stack[d]]];
      if (!type.isAnonymous) {
        if (context[i] && context[i] != type.name)
          return false;
        i--;
      }
    }
    return true;
  }
};
function hasChild(tree) {
  return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
  var _a;
  let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
  let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
  let types = nodeSet.types;
  let contextHash = 0, lookAhead = 0;
  function takeNode(parentStart, minPos, children2, positions2, inRepeat, depth) {
    let { id, start, end, size } = cursor;
    let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
    if (size < 0) {
      cursor.next();
      if (size == -1) {
        let node2 = reused[id];
        children2.push(node2);
        positions2.push(start - parentStart);
        return;
      } else if (size == -3) {
        contextHash = id;
        return;
      } else if (size == -4) {
        lookAhead = id;
        return;
      } else {
        throw new RangeError(`Unrecognized record size: ${size}`);
      }
    }
    let type = types[id], node, buffer2;
    let startPos = start - parentStart;
    if (end - start <= maxBufferLength && (buffer2 = findBufferSize(cursor.pos - minPos, inRepeat))) {
      let data2 = new Uint16Array(buffer2.size - buffer2.skip);
      let endPos = cursor.pos - buffer2.size, index = data2.length;
      while (cursor.pos > endPos)
        index = copyToBuffer(buffer2.start, data2, index);
      node = new TreeBuffer(data2, end - buffer2.start, nodeSet);
      startPos = buffer2.start - parentStart;
    } else {
      let endPos = cursor.pos - size;
      cursor.next();
      let localChildren = [], localPositions = [];
      let localInRepeat = id >= minRepeatType ? id : -1;
      let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
      while (cursor.pos > endPos) {
        if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
          if (cursor.end <= lastEnd - maxBufferLength) {
            makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length;
            lastEnd = cursor.end;
            groupLookAhead = lookAhead;
          }
          cursor.next();
        } else if (depth > 2500) {
          takeFlatNode(start, endPos, localChildren, localPositions);
        } else {
          if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
            if (lastGroup < localChildren.length)
              makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length + 1;
            lastEnd = cursor.start;
            groupLookAhead = lookAhead;
          }
          takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
        }
      }
      if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length)
        makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
      localChildren.reverse();
      localPositions.reverse();
      if (localInRepeat > -1 && lastGroup > 0) {
        let make = makeBalanced(type, contextAtStart);
        node = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
      } else {
        node = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
      }
    }
    children2.push(node);
    positions2.push(startPos);
  }
  function takeFlatNode(parentStart, minPos, children2, positions2) {
    let nodes = [];
    let nodeCount = 0, stopAt = -1;
    while (cursor.pos > minPos) {
      let { id, start, end, size } = cursor;
      if (size > 4) {
        cursor.next();
      } else if (stopAt > -1 && start < stopAt) {
        break;
      } else {
        if (stopAt < 0)
          stopAt = end - maxBufferLength;
        nodes.push(id, start, end);
        nodeCount++;
        cursor.next();
      }
    }
    if (nodeCount) {
      let buffer2 = new Uint16Array(nodeCount * 4);
      let start = nodes[nodes.length - 2];
      for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
        buffer2[j++] = nodes[i];
        buffer2[j++] = nodes[i + 1] - start;
        buffer2[j++] = nodes[i + 2] - start;
        buffer2[j++] = j;
      }
      children2.push(new TreeBuffer(buffer2, nodes[2] - start, nodeSet));
      positions2.push(start - parentStart);
    }
  }
  function makeBalanced(type, contextHash2) {
    return (children2, positions2, length2) => {
      let lookAhead2 = 0, lastI = children2.length - 1, last, lookAheadProp;
      if (lastI >= 0 && (last = children2[lastI]) instanceof Tree) {
        if (!lastI && last.type == type && last.length == length2)
          return last;
        if (lookAheadProp = last.prop(NodeProp.lookAhead))
          lookAhead2 = positions2[lastI] + last.length + lookAheadProp - length2;
      }
      return makeTree(type, children2, positions2, length2, lookAhead2, contextHash2);
    };
  }
  function makeRepeatLeaf(children2, positions2, base, i, from, to, type, lookAhead2, contextHash2) {
    let localChildren = [], localPositions = [];
    while (children2.length > i) {
      localChildren.push(children2.pop());
      localPositions.push(positions2.pop() + base - from);
    }
    children2.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead2 - to, contextHash2));
    positions2.push(from - base);
  }
  function makeTree(type, children2, positions2, length2, lookAhead2, contextHash2, props) {
    if (contextHash2) {
      let pair = [NodeProp.contextHash, contextHash2];
      props = props ? [pair].concat(props) : [pair];
    }
    if (lookAhead2 > 25) {
      let pair = [NodeProp.lookAhead, lookAhead2];
      props = props ? [pair].concat(props) : [pair];
    }
    return new Tree(type, children2, positions2, length2, props);
  }
  function findBufferSize(maxSize, inRepeat) {
    let fork = cursor.fork();
    let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
    let result = { size: 0, start: 0, skip: 0 };
    scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos; ) {
      let nodeSize2 = fork.size;
      if (fork.id == inRepeat && nodeSize2 >= 0) {
        result.size = size;
        result.start = start;
        result.skip = skip;
        skip += 4;
        size += 4;
        fork.next();
        continue;
      }
      let startPos = fork.pos - nodeSize2;
      if (nodeSize2 < 0 || startPos < minPos || fork.start < minStart)
        break;
      let localSkipped = fork.id >= minRepeatType ? 4 : 0;
      let nodeStart = fork.start;
      fork.next();
      while (fork.pos > startPos) {
        if (fork.size < 0) {
          if (fork.size == -3 || fork.size == -4)
            localSkipped += 4;
          else
            break scan;
        } else if (fork.id >= minRepeatType) {
          localSkipped += 4;
        }
        fork.next();
      }
      start = nodeStart;
      size += nodeSize2;
      skip += localSkipped;
    }
    if (inRepeat < 0 || size == maxSize) {
      result.size = size;
      result.start = start;
      result.skip = skip;
    }
    return result.size > 4 ? result : void 0;
  }
  function copyToBuffer(bufferStart, buffer2, index) {
    let { id, start, end, size } = cursor;
    cursor.next();
    if (size >= 0 && id < minRepeatType) {
      let startIndex = index;
      if (size > 4) {
        let endPos = cursor.pos - (size - 4);
        while (cursor.pos > endPos)
          index = copyToBuffer(bufferStart, buffer2, index);
      }
      buffer2[--index] = startIndex;
      buffer2[--index] = end - bufferStart;
      buffer2[--index] = start - bufferStart;
      buffer2[--index] = id;
    } else if (size == -3) {
      contextHash = id;
    } else if (size == -4) {
      lookAhead = id;
    }
    return index;
  }
  let children = [], positions = [];
  while (cursor.pos > 0)
    takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
  let length = (_a = data.length) !== null && _a !== void 0 ? _a : children.length ? positions[0] + children[0].length : 0;
  return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
var nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node) {
  if (!balanceType.isAnonymous || node instanceof TreeBuffer || node.type != balanceType)
    return 1;
  let size = nodeSizeCache.get(node);
  if (size == null) {
    size = 1;
    for (let child of node.children) {
      if (child.type != balanceType || !(child instanceof Tree)) {
        size = 1;
        break;
      }
      size += nodeSize(balanceType, child);
    }
    nodeSizeCache.set(node, size);
  }
  return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
  let total = 0;
  for (let i = from; i < to; i++)
    total += nodeSize(balanceType, children[i]);
  let maxChild = Math.ceil(
    total * 1.5 / 8
    /* Balance.BranchFactor */
  );
  let localChildren = [], localPositions = [];
  function divide(children2, positions2, from2, to2, offset) {
    for (let i = from2; i < to2; ) {
      let groupFrom = i, groupStart = positions2[i], groupSize = nodeSize(balanceType, children2[i]);
      i++;
      for (; i < to2; i++) {
        let nextSize = nodeSize(balanceType, children2[i]);
        if (groupSize + nextSize >= maxChild)
          break;
        groupSize += nextSize;
      }
      if (i == groupFrom + 1) {
        if (groupSize > maxChild) {
          let only = children2[groupFrom];
          divide(only.children, only.positions, 0, only.children.length, positions2[groupFrom] + offset);
          continue;
        }
        localChildren.push(children2[groupFrom]);
      } else {
        let length2 = positions2[i - 1] + children2[i - 1].length - groupStart;
        localChildren.push(balanceRange(balanceType, children2, positions2, groupFrom, i, groupStart, length2, null, mkTree));
      }
      localPositions.push(groupStart + offset - start);
    }
  }
  divide(children, positions, from, to, 0);
  return (mkTop || mkTree)(localChildren, localPositions, length);
}
var Parser = class {
  /**
  Start a parse, returning a [partial parse](#common.PartialParse)
  object. [`fragments`](#common.TreeFragment) can be passed in to
  make the parse incremental.
  
  By default, the entire input is parsed. You can pass `ranges`,
  which should be a sorted array of non-empty, non-overlapping
  ranges, to parse only those ranges. The tree returned in that
  case will start at `ranges[0].from`.
  */
  startParse(input, fragments, ranges) {
    if (typeof input == "string")
      input = new StringInput(input);
    ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
    return this.createParse(input, fragments || [], ranges);
  }
  /**
  Run a full parse, returning the resulting tree.
  */
  parse(input, fragments, ranges) {
    let parse = this.startParse(input, fragments, ranges);
    for (; ; ) {
      let done = parse.advance();
      if (done)
        return done;
    }
  }
};
var StringInput = class {
  constructor(string2) {
    this.string = string2;
  }
  get length() {
    return this.string.length;
  }
  chunk(from) {
    return this.string.slice(from);
  }
  get lineChunks() {
    return false;
  }
  read(from, to) {
    return this.string.slice(from, to);
  }
};
var stoppedInner = new NodeProp({ perNode: true });

// node_modules/@lezer/highlight/dist/index.js
var nextTagID = 0;
var Tag = class _Tag {
  /**
  @internal
  */
  constructor(name2, set, base, modified) {
    this.name = name2;
    this.set = set;
    this.base = base;
    this.modified = modified;
    this.id = nextTagID++;
  }
  toString() {
    let { name: name2 } = this;
    for (let mod of this.modified)
      if (mod.name)
        name2 = `${mod.name}(${name2})`;
    return name2;
  }
  static define(nameOrParent, parent) {
    let name2 = typeof nameOrParent == "string" ? nameOrParent : "?";
    if (nameOrParent instanceof _Tag)
      parent = nameOrParent;
    if (parent === null || parent === void 0 ? void 0 : parent.base)
      throw new Error("Can not derive from a modified tag");
    let tag = new _Tag(name2, [], null, []);
    tag.set.push(tag);
    if (parent)
      for (let t2 of parent.set)
        tag.set.push(t2);
    return tag;
  }
  /**
  Define a tag _modifier_, which is a function that, given a tag,
  will return a tag that is a subtag of the original. Applying the
  same modifier to a twice tag will return the same value (`m1(t1)
  == m1(t1)`) and applying multiple modifiers will, regardless or
  order, produce the same tag (`m1(m2(t1)) == m2(m1(t1))`).
  
  When multiple modifiers are applied to a given base tag, each
  smaller set of modifiers is registered as a parent, so that for
  example `m1(m2(m3(t1)))` is a subtype of `m1(m2(t1))`,
  `m1(m3(t1)`, and so on.
  */
  static defineModifier(name2) {
    let mod = new Modifier(name2);
    return (tag) => {
      if (tag.modified.indexOf(mod) > -1)
        return tag;
      return Modifier.get(tag.base || tag, tag.modified.concat(mod).sort((a, b) => a.id - b.id));
    };
  }
};
var nextModifierID = 0;
var Modifier = class _Modifier {
  constructor(name2) {
    this.name = name2;
    this.instances = [];
    this.id = nextModifierID++;
  }
  static get(base, mods) {
    if (!mods.length)
      return base;
    let exists = mods[0].instances.find((t2) => t2.base == base && sameArray(mods, t2.modified));
    if (exists)
      return exists;
    let set = [], tag = new Tag(base.name, set, base, mods);
    for (let m of mods)
      m.instances.push(tag);
    let configs = powerSet(mods);
    for (let parent of base.set)
      if (!parent.modified.length)
        for (let config of configs)
          set.push(_Modifier.get(parent, config));
    return tag;
  }
};
function sameArray(a, b) {
  return a.length == b.length && a.every((x, i) => x == b[i]);
}
function powerSet(array) {
  let sets = [[]];
  for (let i = 0; i < array.length; i++) {
    for (let j = 0, e = sets.length; j < e; j++) {
      sets.push(sets[j].concat(array[i]));
    }
  }
  return sets.sort((a, b) => b.length - a.length);
}
function styleTags(spec) {
  let byName = /* @__PURE__ */ Object.create(null);
  for (let prop in spec) {
    let tags2 = spec[prop];
    if (!Array.isArray(tags2))
      tags2 = [tags2];
    for (let part of prop.split(" "))
      if (part) {
        let pieces = [], mode = 2, rest = part;
        for (let pos = 0; ; ) {
          if (rest == "..." && pos > 0 && pos + 3 == part.length) {
            mode = 1;
            break;
          }
          let m = /^"(?:[^"\\]|\\.)*?"|[^\/!]+/.exec(rest);
          if (!m)
            throw new RangeError("Invalid path: " + part);
          pieces.push(m[0] == "*" ? "" : m[0][0] == '"' ? JSON.parse(m[0]) : m[0]);
          pos += m[0].length;
          if (pos == part.length)
            break;
          let next = part[pos++];
          if (pos == part.length && next == "!") {
            mode = 0;
            break;
          }
          if (next != "/")
            throw new RangeError("Invalid path: " + part);
          rest = part.slice(pos);
        }
        let last = pieces.length - 1, inner = pieces[last];
        if (!inner)
          throw new RangeError("Invalid path: " + part);
        let rule2 = new Rule(tags2, mode, last > 0 ? pieces.slice(0, last) : null);
        byName[inner] = rule2.sort(byName[inner]);
      }
  }
  return ruleNodeProp.add(byName);
}
var ruleNodeProp = new NodeProp({
  combine(a, b) {
    let cur, root, take;
    while (a || b) {
      if (!a || b && a.depth <= b.depth) {
        take = b;
        b = b.next;
      } else {
        take = a;
        a = a.next;
      }
      if (cur && cur.mode == take.mode && !take.context && !cur.context)
        continue;
      let copy = new Rule(take.tags, take.mode, take.context);
      if (cur)
        cur.next = copy;
      else
        root = copy;
      cur = copy;
    }
    return root;
  }
});
var Rule = class {
  constructor(tags2, mode, context, next) {
    this.tags = tags2;
    this.mode = mode;
    this.context = context;
    this.next = next;
  }
  get opaque() {
    return this.mode == 0;
  }
  get inherit() {
    return this.mode == 1;
  }
  sort(other) {
    if (!other || other.depth < this.depth) {
      this.next = other;
      return this;
    }
    other.next = this.sort(other.next);
    return other;
  }
  get depth() {
    return this.context ? this.context.length : 0;
  }
};
Rule.empty = new Rule([], 2, null);
function tagHighlighter(tags2, options) {
  let map = /* @__PURE__ */ Object.create(null);
  for (let style of tags2) {
    if (!Array.isArray(style.tag))
      map[style.tag.id] = style.class;
    else
      for (let tag of style.tag)
        map[tag.id] = style.class;
  }
  let { scope, all = null } = options || {};
  return {
    style: (tags3) => {
      let cls = all;
      for (let tag of tags3) {
        for (let sub of tag.set) {
          let tagClass = map[sub.id];
          if (tagClass) {
            cls = cls ? cls + " " + tagClass : tagClass;
            break;
          }
        }
      }
      return cls;
    },
    scope
  };
}
var t = Tag.define;
var comment = t();
var name = t();
var typeName = t(name);
var propertyName = t(name);
var literal = t();
var string = t(literal);
var number = t(literal);
var content = t();
var heading = t(content);
var keyword = t();
var operator = t();
var punctuation = t();
var bracket = t(punctuation);
var meta = t();
var tags = {
  /**
  A comment.
  */
  comment,
  /**
  A line [comment](#highlight.tags.comment).
  */
  lineComment: t(comment),
  /**
  A block [comment](#highlight.tags.comment).
  */
  blockComment: t(comment),
  /**
  A documentation [comment](#highlight.tags.comment).
  */
  docComment: t(comment),
  /**
  Any kind of identifier.
  */
  name,
  /**
  The [name](#highlight.tags.name) of a variable.
  */
  variableName: t(name),
  /**
  A type [name](#highlight.tags.name).
  */
  typeName,
  /**
  A tag name (subtag of [`typeName`](#highlight.tags.typeName)).
  */
  tagName: t(typeName),
  /**
  A property or field [name](#highlight.tags.name).
  */
  propertyName,
  /**
  An attribute name (subtag of [`propertyName`](#highlight.tags.propertyName)).
  */
  attributeName: t(propertyName),
  /**
  The [name](#highlight.tags.name) of a class.
  */
  className: t(name),
  /**
  A label [name](#highlight.tags.name).
  */
  labelName: t(name),
  /**
  A namespace [name](#highlight.tags.name).
  */
  namespace: t(name),
  /**
  The [name](#highlight.tags.name) of a macro.
  */
  macroName: t(name),
  /**
  A literal value.
  */
  literal,
  /**
  A string [literal](#highlight.tags.literal).
  */
  string,
  /**
  A documentation [string](#highlight.tags.string).
  */
  docString: t(string),
  /**
  A character literal (subtag of [string](#highlight.tags.string)).
  */
  character: t(string),
  /**
  An attribute value (subtag of [string](#highlight.tags.string)).
  */
  attributeValue: t(string),
  /**
  A number [literal](#highlight.tags.literal).
  */
  number,
  /**
  An integer [number](#highlight.tags.number) literal.
  */
  integer: t(number),
  /**
  A floating-point [number](#highlight.tags.number) literal.
  */
  float: t(number),
  /**
  A boolean [literal](#highlight.tags.literal).
  */
  bool: t(literal),
  /**
  Regular expression [literal](#highlight.tags.literal).
  */
  regexp: t(literal),
  /**
  An escape [literal](#highlight.tags.literal), for example a
  backslash escape in a string.
  */
  escape: t(literal),
  /**
  A color [literal](#highlight.tags.literal).
  */
  color: t(literal),
  /**
  A URL [literal](#highlight.tags.literal).
  */
  url: t(literal),
  /**
  A language keyword.
  */
  keyword,
  /**
  The [keyword](#highlight.tags.keyword) for the self or this
  object.
  */
  self: t(keyword),
  /**
  The [keyword](#highlight.tags.keyword) for null.
  */
  null: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) denoting some atomic value.
  */
  atom: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that represents a unit.
  */
  unit: t(keyword),
  /**
  A modifier [keyword](#highlight.tags.keyword).
  */
  modifier: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that acts as an operator.
  */
  operatorKeyword: t(keyword),
  /**
  A control-flow related [keyword](#highlight.tags.keyword).
  */
  controlKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that defines something.
  */
  definitionKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) related to defining or
  interfacing with modules.
  */
  moduleKeyword: t(keyword),
  /**
  An operator.
  */
  operator,
  /**
  An [operator](#highlight.tags.operator) that dereferences something.
  */
  derefOperator: t(operator),
  /**
  Arithmetic-related [operator](#highlight.tags.operator).
  */
  arithmeticOperator: t(operator),
  /**
  Logical [operator](#highlight.tags.operator).
  */
  logicOperator: t(operator),
  /**
  Bit [operator](#highlight.tags.operator).
  */
  bitwiseOperator: t(operator),
  /**
  Comparison [operator](#highlight.tags.operator).
  */
  compareOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that updates its operand.
  */
  updateOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that defines something.
  */
  definitionOperator: t(operator),
  /**
  Type-related [operator](#highlight.tags.operator).
  */
  typeOperator: t(operator),
  /**
  Control-flow [operator](#highlight.tags.operator).
  */
  controlOperator: t(operator),
  /**
  Program or markup punctuation.
  */
  punctuation,
  /**
  [Punctuation](#highlight.tags.punctuation) that separates
  things.
  */
  separator: t(punctuation),
  /**
  Bracket-style [punctuation](#highlight.tags.punctuation).
  */
  bracket,
  /**
  Angle [brackets](#highlight.tags.bracket) (usually `<` and `>`
  tokens).
  */
  angleBracket: t(bracket),
  /**
  Square [brackets](#highlight.tags.bracket) (usually `[` and `]`
  tokens).
  */
  squareBracket: t(bracket),
  /**
  Parentheses (usually `(` and `)` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  paren: t(bracket),
  /**
  Braces (usually `{` and `}` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  brace: t(bracket),
  /**
  Content, for example plain text in XML or markup documents.
  */
  content,
  /**
  [Content](#highlight.tags.content) that represents a heading.
  */
  heading,
  /**
  A level 1 [heading](#highlight.tags.heading).
  */
  heading1: t(heading),
  /**
  A level 2 [heading](#highlight.tags.heading).
  */
  heading2: t(heading),
  /**
  A level 3 [heading](#highlight.tags.heading).
  */
  heading3: t(heading),
  /**
  A level 4 [heading](#highlight.tags.heading).
  */
  heading4: t(heading),
  /**
  A level 5 [heading](#highlight.tags.heading).
  */
  heading5: t(heading),
  /**
  A level 6 [heading](#highlight.tags.heading).
  */
  heading6: t(heading),
  /**
  A prose [content](#highlight.tags.content) separator (such as a horizontal rule).
  */
  contentSeparator: t(content),
  /**
  [Content](#highlight.tags.content) that represents a list.
  */
  list: t(content),
  /**
  [Content](#highlight.tags.content) that represents a quote.
  */
  quote: t(content),
  /**
  [Content](#highlight.tags.content) that is emphasized.
  */
  emphasis: t(content),
  /**
  [Content](#highlight.tags.content) that is styled strong.
  */
  strong: t(content),
  /**
  [Content](#highlight.tags.content) that is part of a link.
  */
  link: t(content),
  /**
  [Content](#highlight.tags.content) that is styled as code or
  monospace.
  */
  monospace: t(content),
  /**
  [Content](#highlight.tags.content) that has a strike-through
  style.
  */
  strikethrough: t(content),
  /**
  Inserted text in a change-tracking format.
  */
  inserted: t(),
  /**
  Deleted text.
  */
  deleted: t(),
  /**
  Changed text.
  */
  changed: t(),
  /**
  An invalid or unsyntactic element.
  */
  invalid: t(),
  /**
  Metadata or meta-instruction.
  */
  meta,
  /**
  [Metadata](#highlight.tags.meta) that applies to the entire
  document.
  */
  documentMeta: t(meta),
  /**
  [Metadata](#highlight.tags.meta) that annotates or adds
  attributes to a given syntactic element.
  */
  annotation: t(meta),
  /**
  Processing instruction or preprocessor directive. Subtag of
  [meta](#highlight.tags.meta).
  */
  processingInstruction: t(meta),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that a
  given element is being defined. Expected to be used with the
  various [name](#highlight.tags.name) tags.
  */
  definition: Tag.defineModifier("definition"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that
  something is constant. Mostly expected to be used with
  [variable names](#highlight.tags.variableName).
  */
  constant: Tag.defineModifier("constant"),
  /**
  [Modifier](#highlight.Tag^defineModifier) used to indicate that
  a [variable](#highlight.tags.variableName) or [property
  name](#highlight.tags.propertyName) is being called or defined
  as a function.
  */
  function: Tag.defineModifier("function"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that can be applied to
  [names](#highlight.tags.name) to indicate that they belong to
  the language's standard environment.
  */
  standard: Tag.defineModifier("standard"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates a given
  [names](#highlight.tags.name) is local to some scope.
  */
  local: Tag.defineModifier("local"),
  /**
  A generic variant [modifier](#highlight.Tag^defineModifier) that
  can be used to tag language-specific alternative variants of
  some common tag. It is recommended for themes to define special
  forms of at least the [string](#highlight.tags.string) and
  [variable name](#highlight.tags.variableName) tags, since those
  come up a lot.
  */
  special: Tag.defineModifier("special")
};
for (let name2 in tags) {
  let val = tags[name2];
  if (val instanceof Tag)
    val.name = name2;
}
var classHighlighter = tagHighlighter([
  { tag: tags.link, class: "tok-link" },
  { tag: tags.heading, class: "tok-heading" },
  { tag: tags.emphasis, class: "tok-emphasis" },
  { tag: tags.strong, class: "tok-strong" },
  { tag: tags.keyword, class: "tok-keyword" },
  { tag: tags.atom, class: "tok-atom" },
  { tag: tags.bool, class: "tok-bool" },
  { tag: tags.url, class: "tok-url" },
  { tag: tags.labelName, class: "tok-labelName" },
  { tag: tags.inserted, class: "tok-inserted" },
  { tag: tags.deleted, class: "tok-deleted" },
  { tag: tags.literal, class: "tok-literal" },
  { tag: tags.string, class: "tok-string" },
  { tag: tags.number, class: "tok-number" },
  { tag: [tags.regexp, tags.escape, tags.special(tags.string)], class: "tok-string2" },
  { tag: tags.variableName, class: "tok-variableName" },
  { tag: tags.local(tags.variableName), class: "tok-variableName tok-local" },
  { tag: tags.definition(tags.variableName), class: "tok-variableName tok-definition" },
  { tag: tags.special(tags.variableName), class: "tok-variableName2" },
  { tag: tags.definition(tags.propertyName), class: "tok-propertyName tok-definition" },
  { tag: tags.typeName, class: "tok-typeName" },
  { tag: tags.namespace, class: "tok-namespace" },
  { tag: tags.className, class: "tok-className" },
  { tag: tags.macroName, class: "tok-macroName" },
  { tag: tags.propertyName, class: "tok-propertyName" },
  { tag: tags.operator, class: "tok-operator" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: tags.meta, class: "tok-meta" },
  { tag: tags.invalid, class: "tok-invalid" },
  { tag: tags.punctuation, class: "tok-punctuation" }
]);

// node_modules/@lezer/markdown/dist/index.js
var CompositeBlock = class _CompositeBlock {
  static create(type, value, from, parentHash, end) {
    let hash = parentHash + (parentHash << 8) + type + (value << 4) | 0;
    return new _CompositeBlock(type, value, from, hash, end, [], []);
  }
  constructor(type, value, from, hash, end, children, positions) {
    this.type = type;
    this.value = value;
    this.from = from;
    this.hash = hash;
    this.end = end;
    this.children = children;
    this.positions = positions;
    this.blankFirstLine = false;
    this.hashProp = [[NodeProp.contextHash, hash]];
  }
  addChild(child, pos) {
    if (child.prop(NodeProp.contextHash) != this.hash)
      child = new Tree(child.type, child.children, child.positions, child.length, this.hashProp);
    this.children.push(child);
    this.positions.push(pos);
  }
  toTree(nodeSet, end = this.end) {
    let last = this.children.length - 1;
    if (last >= 0)
      end = Math.max(end, this.positions[last] + this.children[last].length + this.from);
    return new Tree(nodeSet.types[this.type], this.children, this.positions, end - this.from).balance({
      makeTree: (children, positions, length) => new Tree(NodeType.none, children, positions, length, this.hashProp)
    });
  }
};
var Type;
(function(Type2) {
  Type2[Type2["Document"] = 1] = "Document";
  Type2[Type2["CodeBlock"] = 2] = "CodeBlock";
  Type2[Type2["FencedCode"] = 3] = "FencedCode";
  Type2[Type2["Blockquote"] = 4] = "Blockquote";
  Type2[Type2["HorizontalRule"] = 5] = "HorizontalRule";
  Type2[Type2["BulletList"] = 6] = "BulletList";
  Type2[Type2["OrderedList"] = 7] = "OrderedList";
  Type2[Type2["ListItem"] = 8] = "ListItem";
  Type2[Type2["ATXHeading1"] = 9] = "ATXHeading1";
  Type2[Type2["ATXHeading2"] = 10] = "ATXHeading2";
  Type2[Type2["ATXHeading3"] = 11] = "ATXHeading3";
  Type2[Type2["ATXHeading4"] = 12] = "ATXHeading4";
  Type2[Type2["ATXHeading5"] = 13] = "ATXHeading5";
  Type2[Type2["ATXHeading6"] = 14] = "ATXHeading6";
  Type2[Type2["SetextHeading1"] = 15] = "SetextHeading1";
  Type2[Type2["SetextHeading2"] = 16] = "SetextHeading2";
  Type2[Type2["HTMLBlock"] = 17] = "HTMLBlock";
  Type2[Type2["LinkReference"] = 18] = "LinkReference";
  Type2[Type2["Paragraph"] = 19] = "Paragraph";
  Type2[Type2["CommentBlock"] = 20] = "CommentBlock";
  Type2[Type2["ProcessingInstructionBlock"] = 21] = "ProcessingInstructionBlock";
  Type2[Type2["Escape"] = 22] = "Escape";
  Type2[Type2["Entity"] = 23] = "Entity";
  Type2[Type2["HardBreak"] = 24] = "HardBreak";
  Type2[Type2["Emphasis"] = 25] = "Emphasis";
  Type2[Type2["StrongEmphasis"] = 26] = "StrongEmphasis";
  Type2[Type2["Link"] = 27] = "Link";
  Type2[Type2["Image"] = 28] = "Image";
  Type2[Type2["InlineCode"] = 29] = "InlineCode";
  Type2[Type2["HTMLTag"] = 30] = "HTMLTag";
  Type2[Type2["Comment"] = 31] = "Comment";
  Type2[Type2["ProcessingInstruction"] = 32] = "ProcessingInstruction";
  Type2[Type2["Autolink"] = 33] = "Autolink";
  Type2[Type2["HeaderMark"] = 34] = "HeaderMark";
  Type2[Type2["QuoteMark"] = 35] = "QuoteMark";
  Type2[Type2["ListMark"] = 36] = "ListMark";
  Type2[Type2["LinkMark"] = 37] = "LinkMark";
  Type2[Type2["EmphasisMark"] = 38] = "EmphasisMark";
  Type2[Type2["CodeMark"] = 39] = "CodeMark";
  Type2[Type2["CodeText"] = 40] = "CodeText";
  Type2[Type2["CodeInfo"] = 41] = "CodeInfo";
  Type2[Type2["LinkTitle"] = 42] = "LinkTitle";
  Type2[Type2["LinkLabel"] = 43] = "LinkLabel";
  Type2[Type2["URL"] = 44] = "URL";
})(Type || (Type = {}));
var LeafBlock = class {
  /**
  @internal
  */
  constructor(start, content2) {
    this.start = start;
    this.content = content2;
    this.marks = [];
    this.parsers = [];
  }
};
var Line = class {
  constructor() {
    this.text = "";
    this.baseIndent = 0;
    this.basePos = 0;
    this.depth = 0;
    this.markers = [];
    this.pos = 0;
    this.indent = 0;
    this.next = -1;
  }
  /**
  @internal
  */
  forward() {
    if (this.basePos > this.pos)
      this.forwardInner();
  }
  /**
  @internal
  */
  forwardInner() {
    let newPos = this.skipSpace(this.basePos);
    this.indent = this.countIndent(newPos, this.pos, this.indent);
    this.pos = newPos;
    this.next = newPos == this.text.length ? -1 : this.text.charCodeAt(newPos);
  }
  /**
  Skip whitespace after the given position, return the position of
  the next non-space character or the end of the line if there's
  only space after `from`.
  */
  skipSpace(from) {
    return skipSpace(this.text, from);
  }
  /**
  @internal
  */
  reset(text) {
    this.text = text;
    this.baseIndent = this.basePos = this.pos = this.indent = 0;
    this.forwardInner();
    this.depth = 1;
    while (this.markers.length)
      this.markers.pop();
  }
  /**
  Move the line's base position forward to the given position.
  This should only be called by composite [block
  parsers](#BlockParser.parse) or [markup skipping
  functions](#NodeSpec.composite).
  */
  moveBase(to) {
    this.basePos = to;
    this.baseIndent = this.countIndent(to, this.pos, this.indent);
  }
  /**
  Move the line's base position forward to the given _column_.
  */
  moveBaseColumn(indent) {
    this.baseIndent = indent;
    this.basePos = this.findColumn(indent);
  }
  /**
  Store a composite-block-level marker. Should be called from
  [markup skipping functions](#NodeSpec.composite) when they
  consume any non-whitespace characters.
  */
  addMarker(elt2) {
    this.markers.push(elt2);
  }
  /**
  Find the column position at `to`, optionally starting at a given
  position and column.
  */
  countIndent(to, from = 0, indent = 0) {
    for (let i = from; i < to; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return indent;
  }
  /**
  Find the position corresponding to the given column.
  */
  findColumn(goal) {
    let i = 0;
    for (let indent = 0; i < this.text.length && indent < goal; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return i;
  }
  /**
  @internal
  */
  scrub() {
    if (!this.baseIndent)
      return this.text;
    let result = "";
    for (let i = 0; i < this.basePos; i++)
      result += " ";
    return result + this.text.slice(this.basePos);
  }
};
function skipForList(bl, cx, line) {
  if (line.pos == line.text.length || bl != cx.block && line.indent >= cx.stack[line.depth + 1].value + line.baseIndent)
    return true;
  if (line.indent >= line.baseIndent + 4)
    return false;
  let size = (bl.type == Type.OrderedList ? isOrderedList : isBulletList)(line, cx, false);
  return size > 0 && (bl.type != Type.BulletList || isHorizontalRule(line, cx, false) < 0) && line.text.charCodeAt(line.pos + size - 1) == bl.value;
}
var DefaultSkipMarkup = {
  [Type.Blockquote](bl, cx, line) {
    if (line.next != 62)
      return false;
    line.markers.push(elt(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
    line.moveBase(line.pos + (space(line.text.charCodeAt(line.pos + 1)) ? 2 : 1));
    bl.end = cx.lineStart + line.text.length;
    return true;
  },
  [Type.ListItem](bl, _cx, line) {
    if (line.next < 0 ? bl.blankFirstLine && bl.children.length == 1 : line.indent < line.baseIndent + bl.value)
      return false;
    line.moveBaseColumn(line.baseIndent + bl.value);
    return true;
  },
  [Type.OrderedList]: skipForList,
  [Type.BulletList]: skipForList,
  [Type.Document]() {
    return true;
  }
};
function space(ch) {
  return ch == 32 || ch == 9 || ch == 10 || ch == 13;
}
function skipSpace(line, i = 0) {
  while (i < line.length && space(line.charCodeAt(i)))
    i++;
  return i;
}
function skipSpaceBack(line, i, to) {
  while (i > to && space(line.charCodeAt(i - 1)))
    i--;
  return i;
}
function isFencedCode(line) {
  if (line.next != 96 && line.next != 126)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  if (pos < line.pos + 3)
    return -1;
  if (line.next == 96) {
    for (let i = pos; i < line.text.length; i++)
      if (line.text.charCodeAt(i) == 96)
        return -1;
  }
  return pos;
}
function isBlockquote(line) {
  return line.next != 62 ? -1 : line.text.charCodeAt(line.pos + 1) == 32 ? 2 : 1;
}
function isHorizontalRule(line, cx, breaking) {
  if (line.next != 42 && line.next != 45 && line.next != 95)
    return -1;
  let count = 1;
  for (let pos = line.pos + 1; pos < line.text.length; pos++) {
    let ch = line.text.charCodeAt(pos);
    if (ch == line.next)
      count++;
    else if (!space(ch))
      return -1;
  }
  if (breaking && line.next == 45 && isSetextUnderline(line) > -1 && line.depth == cx.stack.length && cx.parser.leafBlockParsers.indexOf(DefaultLeafBlocks.SetextHeading) > -1)
    return -1;
  return count < 3 ? -1 : 1;
}
function inList(cx, type) {
  for (let i = cx.stack.length - 1; i >= 0; i--)
    if (cx.stack[i].type == type)
      return true;
  return false;
}
function isBulletList(line, cx, breaking) {
  return (line.next == 45 || line.next == 43 || line.next == 42) && (line.pos == line.text.length - 1 || space(line.text.charCodeAt(line.pos + 1))) && (!breaking || inList(cx, Type.BulletList) || line.skipSpace(line.pos + 2) < line.text.length) ? 1 : -1;
}
function isOrderedList(line, cx, breaking) {
  let pos = line.pos, next = line.next;
  for (; ; ) {
    if (next >= 48 && next <= 57)
      pos++;
    else
      break;
    if (pos == line.text.length)
      return -1;
    next = line.text.charCodeAt(pos);
  }
  if (pos == line.pos || pos > line.pos + 9 || next != 46 && next != 41 || pos < line.text.length - 1 && !space(line.text.charCodeAt(pos + 1)) || breaking && !inList(cx, Type.OrderedList) && (line.skipSpace(pos + 1) == line.text.length || pos > line.pos + 1 || line.next != 49))
    return -1;
  return pos + 1 - line.pos;
}
function isAtxHeading(line) {
  if (line.next != 35)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == 35)
    pos++;
  if (pos < line.text.length && !space(line.text.charCodeAt(pos)))
    return -1;
  let size = pos - line.pos;
  return size > 6 ? -1 : size;
}
function isSetextUnderline(line) {
  if (line.next != 45 && line.next != 61 || line.indent >= line.baseIndent + 4)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  let end = pos;
  while (pos < line.text.length && space(line.text.charCodeAt(pos)))
    pos++;
  return pos == line.text.length ? end : -1;
}
var EmptyLine = /^[ \t]*$/;
var CommentEnd = /-->/;
var ProcessingEnd = /\?>/;
var HTMLBlockStyle = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, CommentEnd],
  [/^\s*<\?/, ProcessingEnd],
  [/^\s*<![A-Z]/, />/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i, EmptyLine],
  [/^\s*(?:<\/[a-z][\w-]*\s*>|<[a-z][\w-]*(\s+[a-z:_][\w-.]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*>)\s*$/i, EmptyLine]
];
function isHTMLBlock(line, _cx, breaking) {
  if (line.next != 60)
    return -1;
  let rest = line.text.slice(line.pos);
  for (let i = 0, e = HTMLBlockStyle.length - (breaking ? 1 : 0); i < e; i++)
    if (HTMLBlockStyle[i][0].test(rest))
      return i;
  return -1;
}
function getListIndent(line, pos) {
  let indentAfter = line.countIndent(pos, line.pos, line.indent);
  let skipped = line.skipSpace(pos);
  let indented = line.countIndent(skipped, pos, indentAfter);
  return indented >= indentAfter + 5 || skipped == line.text.length ? indentAfter + 1 : indented;
}
function addCodeText(marks, from, to) {
  let last = marks.length - 1;
  if (last >= 0 && marks[last].to == from && marks[last].type == Type.CodeText)
    marks[last].to = to;
  else
    marks.push(elt(Type.CodeText, from, to));
}
var DefaultBlockParsers = {
  LinkReference: void 0,
  IndentedCode(cx, line) {
    let base = line.baseIndent + 4;
    if (line.indent < base)
      return false;
    let start = line.findColumn(base);
    let from = cx.lineStart + start, to = cx.lineStart + line.text.length;
    let marks = [], pendingMarks = [];
    addCodeText(marks, from, to);
    while (cx.nextLine() && line.depth >= cx.stack.length) {
      if (line.pos == line.text.length) {
        addCodeText(pendingMarks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          pendingMarks.push(m);
      } else if (line.indent < base) {
        break;
      } else {
        if (pendingMarks.length) {
          for (let m of pendingMarks) {
            if (m.type == Type.CodeText)
              addCodeText(marks, m.from, m.to);
            else
              marks.push(m);
          }
          pendingMarks = [];
        }
        addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          marks.push(m);
        to = cx.lineStart + line.text.length;
        let codeStart = cx.lineStart + line.findColumn(line.baseIndent + 4);
        if (codeStart < to)
          addCodeText(marks, codeStart, to);
      }
    }
    if (pendingMarks.length) {
      pendingMarks = pendingMarks.filter((m) => m.type != Type.CodeText);
      if (pendingMarks.length)
        line.markers = pendingMarks.concat(line.markers);
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.CodeBlock, to - from), from);
    return true;
  },
  FencedCode(cx, line) {
    let fenceEnd = isFencedCode(line);
    if (fenceEnd < 0)
      return false;
    let from = cx.lineStart + line.pos, ch = line.next, len = fenceEnd - line.pos;
    let infoFrom = line.skipSpace(fenceEnd), infoTo = skipSpaceBack(line.text, line.text.length, infoFrom);
    let marks = [elt(Type.CodeMark, from, from + len)];
    if (infoFrom < infoTo)
      marks.push(elt(Type.CodeInfo, cx.lineStart + infoFrom, cx.lineStart + infoTo));
    for (let first = true, empty = true, hasLine = false; cx.nextLine() && line.depth >= cx.stack.length; first = false) {
      let i = line.pos;
      if (line.indent - line.baseIndent < 4)
        while (i < line.text.length && line.text.charCodeAt(i) == ch)
          i++;
      if (i - line.pos >= len && line.skipSpace(i) == line.text.length) {
        for (let m of line.markers)
          marks.push(m);
        if (empty && hasLine)
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        marks.push(elt(Type.CodeMark, cx.lineStart + line.pos, cx.lineStart + i));
        cx.nextLine();
        break;
      } else {
        hasLine = true;
        if (!first) {
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
          empty = false;
        }
        for (let m of line.markers)
          marks.push(m);
        let textStart = cx.lineStart + line.basePos, textEnd = cx.lineStart + line.text.length;
        if (textStart < textEnd) {
          addCodeText(marks, textStart, textEnd);
          empty = false;
        }
      }
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.FencedCode, cx.prevLineEnd() - from), from);
    return true;
  },
  Blockquote(cx, line) {
    let size = isBlockquote(line);
    if (size < 0)
      return false;
    cx.startContext(Type.Blockquote, line.pos);
    cx.addNode(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1);
    line.moveBase(line.pos + size);
    return null;
  },
  HorizontalRule(cx, line) {
    if (isHorizontalRule(line, cx, false) < 0)
      return false;
    let from = cx.lineStart + line.pos;
    cx.nextLine();
    cx.addNode(Type.HorizontalRule, from);
    return true;
  },
  BulletList(cx, line) {
    let size = isBulletList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.BulletList)
      cx.startContext(Type.BulletList, line.basePos, line.next);
    let newBase = getListIndent(line, line.pos + 1);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase >= line.text.length;
    return null;
  },
  OrderedList(cx, line) {
    let size = isOrderedList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.OrderedList)
      cx.startContext(Type.OrderedList, line.basePos, line.text.charCodeAt(line.pos + size - 1));
    let newBase = getListIndent(line, line.pos + size);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase == line.text.length;
    return null;
  },
  ATXHeading(cx, line) {
    let size = isAtxHeading(line);
    if (size < 0)
      return false;
    let off = line.pos, from = cx.lineStart + off;
    let endOfSpace = skipSpaceBack(line.text, line.text.length, off), after = endOfSpace;
    while (after > off && line.text.charCodeAt(after - 1) == line.next)
      after--;
    if (after == endOfSpace || after == off || !space(line.text.charCodeAt(after - 1)))
      after = line.text.length;
    let buf = cx.buffer.write(Type.HeaderMark, 0, size).writeElements(cx.parser.parseInline(line.text.slice(off + size + 1, after), from + size + 1), -from);
    if (after < line.text.length)
      buf.write(Type.HeaderMark, after - off, endOfSpace - off);
    let node = buf.finish(Type.ATXHeading1 - 1 + size, line.text.length - off);
    cx.nextLine();
    cx.addNode(node, from);
    return true;
  },
  HTMLBlock(cx, line) {
    let type = isHTMLBlock(line, cx, false);
    if (type < 0)
      return false;
    let from = cx.lineStart + line.pos, end = HTMLBlockStyle[type][1];
    let marks = [], trailing = end != EmptyLine;
    while (!end.test(line.text) && cx.nextLine()) {
      if (line.depth < cx.stack.length) {
        trailing = false;
        break;
      }
      for (let m of line.markers)
        marks.push(m);
    }
    if (trailing)
      cx.nextLine();
    let nodeType = end == CommentEnd ? Type.CommentBlock : end == ProcessingEnd ? Type.ProcessingInstructionBlock : Type.HTMLBlock;
    let to = cx.prevLineEnd();
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(nodeType, to - from), from);
    return true;
  },
  SetextHeading: void 0
  // Specifies relative precedence for block-continue function
};
var LinkReferenceParser = class {
  constructor(leaf) {
    this.stage = 0;
    this.elts = [];
    this.pos = 0;
    this.start = leaf.start;
    this.advance(leaf.content);
  }
  nextLine(cx, line, leaf) {
    if (this.stage == -1)
      return false;
    let content2 = leaf.content + "\n" + line.scrub();
    let finish = this.advance(content2);
    if (finish > -1 && finish < content2.length)
      return this.complete(cx, leaf, finish);
    return false;
  }
  finish(cx, leaf) {
    if ((this.stage == 2 || this.stage == 3) && skipSpace(leaf.content, this.pos) == leaf.content.length)
      return this.complete(cx, leaf, leaf.content.length);
    return false;
  }
  complete(cx, leaf, len) {
    cx.addLeafElement(leaf, elt(Type.LinkReference, this.start, this.start + len, this.elts));
    return true;
  }
  nextStage(elt2) {
    if (elt2) {
      this.pos = elt2.to - this.start;
      this.elts.push(elt2);
      this.stage++;
      return true;
    }
    if (elt2 === false)
      this.stage = -1;
    return false;
  }
  advance(content2) {
    for (; ; ) {
      if (this.stage == -1) {
        return -1;
      } else if (this.stage == 0) {
        if (!this.nextStage(parseLinkLabel(content2, this.pos, this.start, true)))
          return -1;
        if (content2.charCodeAt(this.pos) != 58)
          return this.stage = -1;
        this.elts.push(elt(Type.LinkMark, this.pos + this.start, this.pos + this.start + 1));
        this.pos++;
      } else if (this.stage == 1) {
        if (!this.nextStage(parseURL(content2, skipSpace(content2, this.pos), this.start)))
          return -1;
      } else if (this.stage == 2) {
        let skip = skipSpace(content2, this.pos), end = 0;
        if (skip > this.pos) {
          let title = parseLinkTitle(content2, skip, this.start);
          if (title) {
            let titleEnd = lineEnd2(content2, title.to - this.start);
            if (titleEnd > 0) {
              this.nextStage(title);
              end = titleEnd;
            }
          }
        }
        if (!end)
          end = lineEnd2(content2, this.pos);
        return end > 0 && end < content2.length ? end : -1;
      } else {
        return lineEnd2(content2, this.pos);
      }
    }
  }
};
function lineEnd2(text, pos) {
  for (; pos < text.length; pos++) {
    let next = text.charCodeAt(pos);
    if (next == 10)
      break;
    if (!space(next))
      return -1;
  }
  return pos;
}
var SetextHeadingParser = class {
  nextLine(cx, line, leaf) {
    let underline2 = line.depth < cx.stack.length ? -1 : isSetextUnderline(line);
    let next = line.next;
    if (underline2 < 0)
      return false;
    let underlineMark = elt(Type.HeaderMark, cx.lineStart + line.pos, cx.lineStart + underline2);
    cx.nextLine();
    cx.addLeafElement(leaf, elt(next == 61 ? Type.SetextHeading1 : Type.SetextHeading2, leaf.start, cx.prevLineEnd(), [
      ...cx.parser.parseInline(leaf.content, leaf.start),
      underlineMark
    ]));
    return true;
  }
  finish() {
    return false;
  }
};
var DefaultLeafBlocks = {
  LinkReference(_, leaf) {
    return leaf.content.charCodeAt(0) == 91 ? new LinkReferenceParser(leaf) : null;
  },
  SetextHeading() {
    return new SetextHeadingParser();
  }
};
var DefaultEndLeaf = [
  (_, line) => isAtxHeading(line) >= 0,
  (_, line) => isFencedCode(line) >= 0,
  (_, line) => isBlockquote(line) >= 0,
  (p, line) => isBulletList(line, p, true) >= 0,
  (p, line) => isOrderedList(line, p, true) >= 0,
  (p, line) => isHorizontalRule(line, p, true) >= 0,
  (p, line) => isHTMLBlock(line, p, true) >= 0
];
var scanLineResult = { text: "", end: 0 };
var BlockContext = class {
  /**
  @internal
  */
  constructor(parser2, input, fragments, ranges) {
    this.parser = parser2;
    this.input = input;
    this.ranges = ranges;
    this.line = new Line();
    this.atEnd = false;
    this.reusePlaceholders = /* @__PURE__ */ new Map();
    this.stoppedAt = null;
    this.rangeI = 0;
    this.to = ranges[ranges.length - 1].to;
    this.lineStart = this.absoluteLineStart = this.absoluteLineEnd = ranges[0].from;
    this.block = CompositeBlock.create(Type.Document, 0, this.lineStart, 0, 0);
    this.stack = [this.block];
    this.fragments = fragments.length ? new FragmentCursor(fragments, input) : null;
    this.readLine();
  }
  get parsedPos() {
    return this.absoluteLineStart;
  }
  advance() {
    if (this.stoppedAt != null && this.absoluteLineStart > this.stoppedAt)
      return this.finish();
    let { line } = this;
    for (; ; ) {
      for (let markI = 0; ; ) {
        let next = line.depth < this.stack.length ? this.stack[this.stack.length - 1] : null;
        while (markI < line.markers.length && (!next || line.markers[markI].from < next.end)) {
          let mark = line.markers[markI++];
          this.addNode(mark.type, mark.from, mark.to);
        }
        if (!next)
          break;
        this.finishContext();
      }
      if (line.pos < line.text.length)
        break;
      if (!this.nextLine())
        return this.finish();
    }
    if (this.fragments && this.reuseFragment(line.basePos))
      return null;
    start: for (; ; ) {
      for (let type of this.parser.blockParsers)
        if (type) {
          let result = type(this, line);
          if (result != false) {
            if (result == true)
              return null;
            line.forward();
            continue start;
          }
        }
      break;
    }
    if (line.pos == line.text.length)
      return this.nextLine() ? null : this.finish();
    let leaf = new LeafBlock(this.lineStart + line.pos, line.text.slice(line.pos));
    for (let parse of this.parser.leafBlockParsers)
      if (parse) {
        let parser2 = parse(this, leaf);
        if (parser2)
          leaf.parsers.push(parser2);
      }
    lines: while (this.nextLine()) {
      if (line.pos == line.text.length)
        break;
      if (line.indent < line.baseIndent + 4) {
        for (let stop of this.parser.endLeafBlock)
          if (stop(this, line, leaf))
            break lines;
      }
      for (let parser2 of leaf.parsers)
        if (parser2.nextLine(this, line, leaf))
          return null;
      leaf.content += "\n" + line.scrub();
      for (let m of line.markers)
        leaf.marks.push(m);
    }
    this.finishLeaf(leaf);
    return null;
  }
  stopAt(pos) {
    if (this.stoppedAt != null && this.stoppedAt < pos)
      throw new RangeError("Can't move stoppedAt forward");
    this.stoppedAt = pos;
  }
  reuseFragment(start) {
    if (!this.fragments.moveTo(this.absoluteLineStart + start, this.absoluteLineStart) || !this.fragments.matches(this.block.hash))
      return false;
    let taken = this.fragments.takeNodes(this);
    if (!taken)
      return false;
    this.absoluteLineStart += taken;
    this.lineStart = toRelative(this.absoluteLineStart, this.ranges);
    this.moveRangeI();
    if (this.absoluteLineStart < this.to) {
      this.lineStart++;
      this.absoluteLineStart++;
      this.readLine();
    } else {
      this.atEnd = true;
      this.readLine();
    }
    return true;
  }
  /**
  The number of parent blocks surrounding the current block.
  */
  get depth() {
    return this.stack.length;
  }
  /**
  Get the type of the parent block at the given depth. When no
  depth is passed, return the type of the innermost parent.
  */
  parentType(depth = this.depth - 1) {
    return this.parser.nodeSet.types[this.stack[depth].type];
  }
  /**
  Move to the next input line. This should only be called by
  (non-composite) [block parsers](#BlockParser.parse) that consume
  the line directly, or leaf block parser
  [`nextLine`](#LeafBlockParser.nextLine) methods when they
  consume the current line (and return true).
  */
  nextLine() {
    this.lineStart += this.line.text.length;
    if (this.absoluteLineEnd >= this.to) {
      this.absoluteLineStart = this.absoluteLineEnd;
      this.atEnd = true;
      this.readLine();
      return false;
    } else {
      this.lineStart++;
      this.absoluteLineStart = this.absoluteLineEnd + 1;
      this.moveRangeI();
      this.readLine();
      return true;
    }
  }
  /**
  Retrieve the text of the line after the current one, without
  actually moving the context's current line forward.
  */
  peekLine() {
    return this.scanLine(this.absoluteLineEnd + 1).text;
  }
  moveRangeI() {
    while (this.rangeI < this.ranges.length - 1 && this.absoluteLineStart >= this.ranges[this.rangeI].to) {
      this.rangeI++;
      this.absoluteLineStart = Math.max(this.absoluteLineStart, this.ranges[this.rangeI].from);
    }
  }
  /**
  @internal
  Collect the text for the next line.
  */
  scanLine(start) {
    let r = scanLineResult;
    r.end = start;
    if (start >= this.to) {
      r.text = "";
    } else {
      r.text = this.lineChunkAt(start);
      r.end += r.text.length;
      if (this.ranges.length > 1) {
        let textOffset = this.absoluteLineStart, rangeI = this.rangeI;
        while (this.ranges[rangeI].to < r.end) {
          rangeI++;
          let nextFrom = this.ranges[rangeI].from;
          let after = this.lineChunkAt(nextFrom);
          r.end = nextFrom + after.length;
          r.text = r.text.slice(0, this.ranges[rangeI - 1].to - textOffset) + after;
          textOffset = r.end - r.text.length;
        }
      }
    }
    return r;
  }
  /**
  @internal
  Populate this.line with the content of the next line. Skip
  leading characters covered by composite blocks.
  */
  readLine() {
    let { line } = this, { text, end } = this.scanLine(this.absoluteLineStart);
    this.absoluteLineEnd = end;
    line.reset(text);
    for (; line.depth < this.stack.length; line.depth++) {
      let cx = this.stack[line.depth], handler = this.parser.skipContextMarkup[cx.type];
      if (!handler)
        throw new Error("Unhandled block context " + Type[cx.type]);
      let marks = this.line.markers.length;
      if (!handler(cx, this, line)) {
        if (this.line.markers.length > marks)
          cx.end = this.line.markers[this.line.markers.length - 1].to;
        line.forward();
        break;
      }
      line.forward();
    }
  }
  lineChunkAt(pos) {
    let next = this.input.chunk(pos), text;
    if (!this.input.lineChunks) {
      let eol = next.indexOf("\n");
      text = eol < 0 ? next : next.slice(0, eol);
    } else {
      text = next == "\n" ? "" : next;
    }
    return pos + text.length > this.to ? text.slice(0, this.to - pos) : text;
  }
  /**
  The end position of the previous line.
  */
  prevLineEnd() {
    return this.atEnd ? this.lineStart : this.lineStart - 1;
  }
  /**
  @internal
  */
  startContext(type, start, value = 0) {
    this.block = CompositeBlock.create(type, value, this.lineStart + start, this.block.hash, this.lineStart + this.line.text.length);
    this.stack.push(this.block);
  }
  /**
  Start a composite block. Should only be called from [block
  parser functions](#BlockParser.parse) that return null.
  */
  startComposite(type, start, value = 0) {
    this.startContext(this.parser.getNodeType(type), start, value);
  }
  /**
  @internal
  */
  addNode(block, from, to) {
    if (typeof block == "number")
      block = new Tree(this.parser.nodeSet.types[block], none, none, (to !== null && to !== void 0 ? to : this.prevLineEnd()) - from);
    this.block.addChild(block, from - this.block.from);
  }
  /**
  Add a block element. Can be called by [block
  parsers](#BlockParser.parse).
  */
  addElement(elt2) {
    this.block.addChild(elt2.toTree(this.parser.nodeSet), elt2.from - this.block.from);
  }
  /**
  Add a block element from a [leaf parser](#LeafBlockParser). This
  makes sure any extra composite block markup (such as blockquote
  markers) inside the block are also added to the syntax tree.
  */
  addLeafElement(leaf, elt2) {
    this.addNode(this.buffer.writeElements(injectMarks(elt2.children, leaf.marks), -elt2.from).finish(elt2.type, elt2.to - elt2.from), elt2.from);
  }
  /**
  @internal
  */
  finishContext() {
    let cx = this.stack.pop();
    let top = this.stack[this.stack.length - 1];
    top.addChild(cx.toTree(this.parser.nodeSet), cx.from - top.from);
    this.block = top;
  }
  finish() {
    while (this.stack.length > 1)
      this.finishContext();
    return this.addGaps(this.block.toTree(this.parser.nodeSet, this.lineStart));
  }
  addGaps(tree) {
    return this.ranges.length > 1 ? injectGaps(this.ranges, 0, tree.topNode, this.ranges[0].from, this.reusePlaceholders) : tree;
  }
  /**
  @internal
  */
  finishLeaf(leaf) {
    for (let parser2 of leaf.parsers)
      if (parser2.finish(this, leaf))
        return;
    let inline = injectMarks(this.parser.parseInline(leaf.content, leaf.start), leaf.marks);
    this.addNode(this.buffer.writeElements(inline, -leaf.start).finish(Type.Paragraph, leaf.content.length), leaf.start);
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
  /**
  @internal
  */
  get buffer() {
    return new Buffer2(this.parser.nodeSet);
  }
};
function injectGaps(ranges, rangeI, tree, offset, dummies) {
  let rangeEnd = ranges[rangeI].to;
  let children = [], positions = [], start = tree.from + offset;
  function movePastNext(upto, inclusive) {
    while (inclusive ? upto >= rangeEnd : upto > rangeEnd) {
      let size = ranges[rangeI + 1].from - rangeEnd;
      offset += size;
      upto += size;
      rangeI++;
      rangeEnd = ranges[rangeI].to;
    }
  }
  for (let ch = tree.firstChild; ch; ch = ch.nextSibling) {
    movePastNext(ch.from + offset, true);
    let from = ch.from + offset, node, reuse = dummies.get(ch.tree);
    if (reuse) {
      node = reuse;
    } else if (ch.to + offset > rangeEnd) {
      node = injectGaps(ranges, rangeI, ch, offset, dummies);
      movePastNext(ch.to + offset, false);
    } else {
      node = ch.toTree();
    }
    children.push(node);
    positions.push(from - start);
  }
  movePastNext(tree.to + offset, false);
  return new Tree(tree.type, children, positions, tree.to + offset - start, tree.tree ? tree.tree.propValues : void 0);
}
var MarkdownParser = class _MarkdownParser extends Parser {
  /**
  @internal
  */
  constructor(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers) {
    super();
    this.nodeSet = nodeSet;
    this.blockParsers = blockParsers;
    this.leafBlockParsers = leafBlockParsers;
    this.blockNames = blockNames;
    this.endLeafBlock = endLeafBlock;
    this.skipContextMarkup = skipContextMarkup;
    this.inlineParsers = inlineParsers;
    this.inlineNames = inlineNames;
    this.wrappers = wrappers;
    this.nodeTypes = /* @__PURE__ */ Object.create(null);
    for (let t2 of nodeSet.types)
      this.nodeTypes[t2.name] = t2.id;
  }
  createParse(input, fragments, ranges) {
    let parse = new BlockContext(this, input, fragments, ranges);
    for (let w of this.wrappers)
      parse = w(parse, input, fragments, ranges);
    return parse;
  }
  /**
  Reconfigure the parser.
  */
  configure(spec) {
    let config = resolveConfig(spec);
    if (!config)
      return this;
    let { nodeSet, skipContextMarkup } = this;
    let blockParsers = this.blockParsers.slice(), leafBlockParsers = this.leafBlockParsers.slice(), blockNames = this.blockNames.slice(), inlineParsers = this.inlineParsers.slice(), inlineNames = this.inlineNames.slice(), endLeafBlock = this.endLeafBlock.slice(), wrappers = this.wrappers;
    if (nonEmpty(config.defineNodes)) {
      skipContextMarkup = Object.assign({}, skipContextMarkup);
      let nodeTypes2 = nodeSet.types.slice(), styles;
      for (let s of config.defineNodes) {
        let { name: name2, block, composite, style } = typeof s == "string" ? { name: s } : s;
        if (nodeTypes2.some((t2) => t2.name == name2))
          continue;
        if (composite)
          skipContextMarkup[nodeTypes2.length] = (bl, cx, line) => composite(cx, line, bl.value);
        let id = nodeTypes2.length;
        let group = composite ? ["Block", "BlockContext"] : !block ? void 0 : id >= Type.ATXHeading1 && id <= Type.SetextHeading2 ? ["Block", "LeafBlock", "Heading"] : ["Block", "LeafBlock"];
        nodeTypes2.push(NodeType.define({
          id,
          name: name2,
          props: group && [[NodeProp.group, group]]
        }));
        if (style) {
          if (!styles)
            styles = {};
          if (Array.isArray(style) || style instanceof Tag)
            styles[name2] = style;
          else
            Object.assign(styles, style);
        }
      }
      nodeSet = new NodeSet(nodeTypes2);
      if (styles)
        nodeSet = nodeSet.extend(styleTags(styles));
    }
    if (nonEmpty(config.props))
      nodeSet = nodeSet.extend(...config.props);
    if (nonEmpty(config.remove)) {
      for (let rm of config.remove) {
        let block = this.blockNames.indexOf(rm), inline = this.inlineNames.indexOf(rm);
        if (block > -1)
          blockParsers[block] = leafBlockParsers[block] = void 0;
        if (inline > -1)
          inlineParsers[inline] = void 0;
      }
    }
    if (nonEmpty(config.parseBlock)) {
      for (let spec2 of config.parseBlock) {
        let found = blockNames.indexOf(spec2.name);
        if (found > -1) {
          blockParsers[found] = spec2.parse;
          leafBlockParsers[found] = spec2.leaf;
        } else {
          let pos = spec2.before ? findName(blockNames, spec2.before) : spec2.after ? findName(blockNames, spec2.after) + 1 : blockNames.length - 1;
          blockParsers.splice(pos, 0, spec2.parse);
          leafBlockParsers.splice(pos, 0, spec2.leaf);
          blockNames.splice(pos, 0, spec2.name);
        }
        if (spec2.endLeaf)
          endLeafBlock.push(spec2.endLeaf);
      }
    }
    if (nonEmpty(config.parseInline)) {
      for (let spec2 of config.parseInline) {
        let found = inlineNames.indexOf(spec2.name);
        if (found > -1) {
          inlineParsers[found] = spec2.parse;
        } else {
          let pos = spec2.before ? findName(inlineNames, spec2.before) : spec2.after ? findName(inlineNames, spec2.after) + 1 : inlineNames.length - 1;
          inlineParsers.splice(pos, 0, spec2.parse);
          inlineNames.splice(pos, 0, spec2.name);
        }
      }
    }
    if (config.wrap)
      wrappers = wrappers.concat(config.wrap);
    return new _MarkdownParser(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers);
  }
  /**
  @internal
  */
  getNodeType(name2) {
    let found = this.nodeTypes[name2];
    if (found == null)
      throw new RangeError(`Unknown node type '${name2}'`);
    return found;
  }
  /**
  Parse the given piece of inline text at the given offset,
  returning an array of [`Element`](#Element) objects representing
  the inline content.
  */
  parseInline(text, offset) {
    let cx = new InlineContext(this, text, offset);
    outer: for (let pos = offset; pos < cx.end; ) {
      let next = cx.char(pos);
      for (let token of this.inlineParsers)
        if (token) {
          let result = token(cx, next, pos);
          if (result >= 0) {
            pos = result;
            continue outer;
          }
        }
      pos++;
    }
    return cx.resolveMarkers(0);
  }
};
function nonEmpty(a) {
  return a != null && a.length > 0;
}
function resolveConfig(spec) {
  if (!Array.isArray(spec))
    return spec;
  if (spec.length == 0)
    return null;
  let conf = resolveConfig(spec[0]);
  if (spec.length == 1)
    return conf;
  let rest = resolveConfig(spec.slice(1));
  if (!rest || !conf)
    return conf || rest;
  let conc = (a, b) => (a || none).concat(b || none);
  let wrapA = conf.wrap, wrapB = rest.wrap;
  return {
    props: conc(conf.props, rest.props),
    defineNodes: conc(conf.defineNodes, rest.defineNodes),
    parseBlock: conc(conf.parseBlock, rest.parseBlock),
    parseInline: conc(conf.parseInline, rest.parseInline),
    remove: conc(conf.remove, rest.remove),
    wrap: !wrapA ? wrapB : !wrapB ? wrapA : (inner, input, fragments, ranges) => wrapA(wrapB(inner, input, fragments, ranges), input, fragments, ranges)
  };
}
function findName(names, name2) {
  let found = names.indexOf(name2);
  if (found < 0)
    throw new RangeError(`Position specified relative to unknown parser ${name2}`);
  return found;
}
var nodeTypes = [NodeType.none];
for (let i = 1, name2; name2 = Type[i]; i++) {
  nodeTypes[i] = NodeType.define({
    id: i,
    name: name2,
    props: i >= Type.Escape ? [] : [[NodeProp.group, i in DefaultSkipMarkup ? ["Block", "BlockContext"] : ["Block", "LeafBlock"]]],
    top: name2 == "Document"
  });
}
var none = [];
var Buffer2 = class {
  constructor(nodeSet) {
    this.nodeSet = nodeSet;
    this.content = [];
    this.nodes = [];
  }
  write(type, from, to, children = 0) {
    this.content.push(type, from, to, 4 + children * 4);
    return this;
  }
  writeElements(elts, offset = 0) {
    for (let e of elts)
      e.writeTo(this, offset);
    return this;
  }
  finish(type, length) {
    return Tree.build({
      buffer: this.content,
      nodeSet: this.nodeSet,
      reused: this.nodes,
      topID: type,
      length
    });
  }
};
var Element = class {
  /**
  @internal
  */
  constructor(type, from, to, children = none) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.children = children;
  }
  /**
  @internal
  */
  writeTo(buf, offset) {
    let startOff = buf.content.length;
    buf.writeElements(this.children, offset);
    buf.content.push(this.type, this.from + offset, this.to + offset, buf.content.length + 4 - startOff);
  }
  /**
  @internal
  */
  toTree(nodeSet) {
    return new Buffer2(nodeSet).writeElements(this.children, -this.from).finish(this.type, this.to - this.from);
  }
};
var TreeElement = class {
  constructor(tree, from) {
    this.tree = tree;
    this.from = from;
  }
  get to() {
    return this.from + this.tree.length;
  }
  get type() {
    return this.tree.type.id;
  }
  get children() {
    return none;
  }
  writeTo(buf, offset) {
    buf.nodes.push(this.tree);
    buf.content.push(buf.nodes.length - 1, this.from + offset, this.to + offset, -1);
  }
  toTree() {
    return this.tree;
  }
};
function elt(type, from, to, children) {
  return new Element(type, from, to, children);
}
var EmphasisUnderscore = { resolve: "Emphasis", mark: "EmphasisMark" };
var EmphasisAsterisk = { resolve: "Emphasis", mark: "EmphasisMark" };
var LinkStart = {};
var ImageStart = {};
var InlineDelimiter = class {
  constructor(type, from, to, side, size = to - from) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.side = side;
    this.size = size;
  }
};
var Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
var Punctuation = /[!"#$%&'()*+,\-.\/:;<=>?@\[\\\]^_`{|}~\xA1\u2010-\u2027]/;
try {
  Punctuation = new RegExp("[\\p{S}|\\p{P}]", "u");
} catch (_) {
}
var DefaultInline = {
  Escape(cx, next, start) {
    if (next != 92 || start == cx.end - 1)
      return -1;
    let escaped = cx.char(start + 1);
    for (let i = 0; i < Escapable.length; i++)
      if (Escapable.charCodeAt(i) == escaped)
        return cx.append(elt(Type.Escape, start, start + 2));
    return -1;
  },
  Entity(cx, next, start) {
    if (next != 38)
      return -1;
    let m = /^(?:#\d+|#x[a-f\d]+|\w+);/i.exec(cx.slice(start + 1, start + 31));
    return m ? cx.append(elt(Type.Entity, start, start + 1 + m[0].length)) : -1;
  },
  InlineCode(cx, next, start) {
    if (next != 96 || start && cx.char(start - 1) == 96)
      return -1;
    let pos = start + 1;
    while (pos < cx.end && cx.char(pos) == 96)
      pos++;
    let size = pos - start, curSize = 0;
    for (; pos < cx.end; pos++) {
      if (cx.char(pos) == 96) {
        curSize++;
        if (curSize == size && cx.char(pos + 1) != 96)
          return cx.append(elt(Type.InlineCode, start, pos + 1, [
            elt(Type.CodeMark, start, start + size),
            elt(Type.CodeMark, pos + 1 - size, pos + 1)
          ]));
      } else {
        curSize = 0;
      }
    }
    return -1;
  },
  HTMLTag(cx, next, start) {
    if (next != 60 || start == cx.end - 1)
      return -1;
    let after = cx.slice(start + 1, cx.end);
    let url = /^(?:[a-z][-\w+.]+:[^\s>]+|[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/i.exec(after);
    if (url) {
      return cx.append(elt(Type.Autolink, start, start + 1 + url[0].length, [
        elt(Type.LinkMark, start, start + 1),
        // url[0] includes the closing bracket, so exclude it from this slice
        elt(Type.URL, start + 1, start + url[0].length),
        elt(Type.LinkMark, start + url[0].length, start + 1 + url[0].length)
      ]));
    }
    let comment2 = /^!--(?:-?>|[^]*?-->)/.exec(after);
    if (comment2)
      return cx.append(elt(Type.Comment, start, start + 1 + comment2[0].length));
    let procInst = /^\?[^]*?\?>/.exec(after);
    if (procInst)
      return cx.append(elt(Type.ProcessingInstruction, start, start + 1 + procInst[0].length));
    let m = /^(?:![A-Z][^]*?>|!\[CDATA\[[^]*?\]\]>|\/[a-zA-Z][\w-]*\s*>|[a-zA-Z][\w-]*(\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>)/.exec(after);
    if (!m)
      return -1;
    return cx.append(elt(Type.HTMLTag, start, start + 1 + m[0].length));
  },
  Emphasis(cx, next, start) {
    if (next != 95 && next != 42)
      return -1;
    let pos = start + 1;
    while (cx.char(pos) == next)
      pos++;
    let before = cx.slice(start - 1, start), after = cx.slice(pos, pos + 1);
    let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
    let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
    let leftFlanking = !sAfter && (!pAfter || sBefore || pBefore);
    let rightFlanking = !sBefore && (!pBefore || sAfter || pAfter);
    let canOpen = leftFlanking && (next == 42 || !rightFlanking || pBefore);
    let canClose = rightFlanking && (next == 42 || !leftFlanking || pAfter);
    return cx.append(new InlineDelimiter(next == 95 ? EmphasisUnderscore : EmphasisAsterisk, start, pos, (canOpen ? 1 : 0) | (canClose ? 2 : 0)));
  },
  HardBreak(cx, next, start) {
    if (next == 92 && cx.char(start + 1) == 10)
      return cx.append(elt(Type.HardBreak, start, start + 2));
    if (next == 32) {
      let pos = start + 1;
      while (cx.char(pos) == 32)
        pos++;
      if (cx.char(pos) == 10 && pos >= start + 2)
        return cx.append(elt(Type.HardBreak, start, pos + 1));
    }
    return -1;
  },
  Link(cx, next, start) {
    return next == 91 ? cx.append(new InlineDelimiter(
      LinkStart,
      start,
      start + 1,
      1
      /* Mark.Open */
    )) : -1;
  },
  Image(cx, next, start) {
    return next == 33 && cx.char(start + 1) == 91 ? cx.append(new InlineDelimiter(
      ImageStart,
      start,
      start + 2,
      1
      /* Mark.Open */
    )) : -1;
  },
  LinkEnd(cx, next, start) {
    if (next != 93)
      return -1;
    for (let i = cx.parts.length - 1; i >= 0; i--) {
      let part = cx.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart)) {
        if (!part.side || cx.skipSpace(part.to) == start && !/[(\[]/.test(cx.slice(start + 1, start + 2))) {
          cx.parts[i] = null;
          return -1;
        }
        let content2 = cx.takeContent(i);
        let link = cx.parts[i] = finishLink(cx, content2, part.type == LinkStart ? Type.Link : Type.Image, part.from, start + 1);
        if (part.type == LinkStart)
          for (let j = 0; j < i; j++) {
            let p = cx.parts[j];
            if (p instanceof InlineDelimiter && p.type == LinkStart)
              p.side = 0;
          }
        return link.to;
      }
    }
    return -1;
  }
};
function finishLink(cx, content2, type, start, startPos) {
  let { text } = cx, next = cx.char(startPos), endPos = startPos;
  content2.unshift(elt(Type.LinkMark, start, start + (type == Type.Image ? 2 : 1)));
  content2.push(elt(Type.LinkMark, startPos - 1, startPos));
  if (next == 40) {
    let pos = cx.skipSpace(startPos + 1);
    let dest = parseURL(text, pos - cx.offset, cx.offset), title;
    if (dest) {
      pos = cx.skipSpace(dest.to);
      if (pos != dest.to) {
        title = parseLinkTitle(text, pos - cx.offset, cx.offset);
        if (title)
          pos = cx.skipSpace(title.to);
      }
    }
    if (cx.char(pos) == 41) {
      content2.push(elt(Type.LinkMark, startPos, startPos + 1));
      endPos = pos + 1;
      if (dest)
        content2.push(dest);
      if (title)
        content2.push(title);
      content2.push(elt(Type.LinkMark, pos, endPos));
    }
  } else if (next == 91) {
    let label = parseLinkLabel(text, startPos - cx.offset, cx.offset, false);
    if (label) {
      content2.push(label);
      endPos = label.to;
    }
  }
  return elt(type, start, endPos, content2);
}
function parseURL(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next == 60) {
    for (let pos = start + 1, esc = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (ch == 62 && !esc)
        return elt(Type.URL, start + offset, pos + 1 + offset);
      if (ch == 60 && !esc || ch == 10)
        return false;
      esc = ch == 92;
    }
    return null;
  } else {
    let depth = 0, pos = start;
    for (let escaped = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (space(ch)) {
        break;
      } else if (escaped) {
        escaped = false;
      } else if (ch == 40) {
        depth++;
      } else if (ch == 41) {
        if (!depth)
          break;
        depth--;
      } else if (ch == 92) {
        escaped = true;
      }
    }
    return pos > start ? elt(Type.URL, start + offset, pos + offset) : pos == text.length ? null : false;
  }
}
function parseLinkTitle(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next != 39 && next != 34 && next != 40)
    return false;
  let end = next == 40 ? 41 : next;
  for (let pos = start + 1, escaped = false; pos < text.length; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == end)
      return elt(Type.LinkTitle, start + offset, pos + 1 + offset);
    else if (ch == 92)
      escaped = true;
  }
  return null;
}
function parseLinkLabel(text, start, offset, requireNonWS) {
  for (let escaped = false, pos = start + 1, end = Math.min(text.length, pos + 999); pos < end; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == 93)
      return requireNonWS ? false : elt(Type.LinkLabel, start + offset, pos + 1 + offset);
    else {
      if (requireNonWS && !space(ch))
        requireNonWS = false;
      if (ch == 91)
        return false;
      else if (ch == 92)
        escaped = true;
    }
  }
  return null;
}
var InlineContext = class {
  /**
  @internal
  */
  constructor(parser2, text, offset) {
    this.parser = parser2;
    this.text = text;
    this.offset = offset;
    this.parts = [];
  }
  /**
  Get the character code at the given (document-relative)
  position.
  */
  char(pos) {
    return pos >= this.end ? -1 : this.text.charCodeAt(pos - this.offset);
  }
  /**
  The position of the end of this inline section.
  */
  get end() {
    return this.offset + this.text.length;
  }
  /**
  Get a substring of this inline section. Again uses
  document-relative positions.
  */
  slice(from, to) {
    return this.text.slice(from - this.offset, to - this.offset);
  }
  /**
  @internal
  */
  append(elt2) {
    this.parts.push(elt2);
    return elt2.to;
  }
  /**
  Add a [delimiter](#DelimiterType) at this given position. `open`
  and `close` indicate whether this delimiter is opening, closing,
  or both. Returns the end of the delimiter, for convenient
  returning from [parse functions](#InlineParser.parse).
  */
  addDelimiter(type, from, to, open, close) {
    return this.append(new InlineDelimiter(type, from, to, (open ? 1 : 0) | (close ? 2 : 0)));
  }
  /**
  Returns true when there is an unmatched link or image opening
  token before the current position.
  */
  get hasOpenLink() {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart))
        return true;
    }
    return false;
  }
  /**
  Add an inline element. Returns the end of the element.
  */
  addElement(elt2) {
    return this.append(elt2);
  }
  /**
  Resolve markers between this.parts.length and from, wrapping matched markers in the
  appropriate node and updating the content of this.parts. @internal
  */
  resolveMarkers(from) {
    for (let i = from; i < this.parts.length; i++) {
      let close = this.parts[i];
      if (!(close instanceof InlineDelimiter && close.type.resolve && close.side & 2))
        continue;
      let emp = close.type == EmphasisUnderscore || close.type == EmphasisAsterisk;
      let closeSize = close.to - close.from;
      let open, j = i - 1;
      for (; j >= from; j--) {
        let part = this.parts[j];
        if (part instanceof InlineDelimiter && part.side & 1 && part.type == close.type && // Ignore emphasis delimiters where the character count doesn't match
        !(emp && (close.side & 1 || part.side & 2) && (part.size + close.size) % 3 == 0 && (part.size % 3 || close.size % 3))) {
          open = part;
          break;
        }
      }
      if (!open)
        continue;
      let type = close.type.resolve, content2 = [];
      let start = open.from, end = close.to;
      if (emp) {
        let size = Math.min(2, open.to - open.from, closeSize);
        start = open.to - size;
        end = close.from + size;
        type = size == 1 ? "Emphasis" : "StrongEmphasis";
      }
      if (open.type.mark)
        content2.push(this.elt(open.type.mark, start, open.to));
      for (let k = j + 1; k < i; k++) {
        if (this.parts[k] instanceof Element)
          content2.push(this.parts[k]);
        this.parts[k] = null;
      }
      if (close.type.mark)
        content2.push(this.elt(close.type.mark, close.from, end));
      let element = this.elt(type, start, end, content2);
      this.parts[j] = emp && open.from != start ? new InlineDelimiter(open.type, open.from, start, open.side, open.size) : null;
      let keep = this.parts[i] = emp && close.to != end ? new InlineDelimiter(close.type, end, close.to, close.side, close.size) : null;
      if (keep)
        this.parts.splice(i, 0, element);
      else
        this.parts[i] = element;
    }
    let result = [];
    for (let i = from; i < this.parts.length; i++) {
      let part = this.parts[i];
      if (part instanceof Element)
        result.push(part);
    }
    return result;
  }
  /**
  Find an opening delimiter of the given type. Returns `null` if
  no delimiter is found, or an index that can be passed to
  [`takeContent`](#InlineContext.takeContent) otherwise.
  */
  findOpeningDelimiter(type) {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && part.type == type && part.side & 1)
        return i;
    }
    return null;
  }
  /**
  Remove all inline elements and delimiters starting from the
  given index (which you should get from
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter),
  resolve delimiters inside of them, and return them as an array
  of elements.
  */
  takeContent(startIndex) {
    let content2 = this.resolveMarkers(startIndex);
    this.parts.length = startIndex;
    return content2;
  }
  /**
  Return the delimiter at the given index. Mostly useful to get
  additional info out of a delimiter index returned by
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter).
  Returns null if there is no delimiter at this index.
  */
  getDelimiterAt(index) {
    let part = this.parts[index];
    return part instanceof InlineDelimiter ? part : null;
  }
  /**
  Skip space after the given (document) position, returning either
  the position of the next non-space character or the end of the
  section.
  */
  skipSpace(from) {
    return skipSpace(this.text, from - this.offset) + this.offset;
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
};
InlineContext.linkStart = LinkStart;
InlineContext.imageStart = ImageStart;
InlineContext.emphasisAsterisk = EmphasisAsterisk;
InlineContext.emphasisUnderscore = EmphasisUnderscore;
function injectMarks(elements, marks) {
  if (!marks.length)
    return elements;
  if (!elements.length)
    return marks;
  let elts = elements.slice(), eI = 0;
  for (let mark of marks) {
    while (eI < elts.length && elts[eI].to < mark.to)
      eI++;
    if (eI < elts.length && elts[eI].from < mark.from) {
      let e = elts[eI];
      if (e instanceof Element)
        elts[eI] = new Element(e.type, e.from, e.to, injectMarks(e.children, [mark]));
    } else {
      elts.splice(eI++, 0, mark);
    }
  }
  return elts;
}
var NotLast = [Type.CodeBlock, Type.ListItem, Type.OrderedList, Type.BulletList];
var FragmentCursor = class {
  constructor(fragments, input) {
    this.fragments = fragments;
    this.input = input;
    this.i = 0;
    this.fragment = null;
    this.fragmentEnd = -1;
    this.cursor = null;
    if (fragments.length)
      this.fragment = fragments[this.i++];
  }
  nextFragment() {
    this.fragment = this.i < this.fragments.length ? this.fragments[this.i++] : null;
    this.cursor = null;
    this.fragmentEnd = -1;
  }
  moveTo(pos, lineStart) {
    while (this.fragment && this.fragment.to <= pos)
      this.nextFragment();
    if (!this.fragment || this.fragment.from > (pos ? pos - 1 : 0))
      return false;
    if (this.fragmentEnd < 0) {
      let end = this.fragment.to;
      while (end > 0 && this.input.read(end - 1, end) != "\n")
        end--;
      this.fragmentEnd = end ? end - 1 : 0;
    }
    let c = this.cursor;
    if (!c) {
      c = this.cursor = this.fragment.tree.cursor(IterMode.IncludeAnonymous | IterMode.IgnoreMounts);
      c.firstChild();
    }
    let rPos = pos + this.fragment.offset;
    while (c.to <= rPos)
      if (!c.parent())
        return false;
    for (; ; ) {
      if (c.from >= rPos)
        return this.fragment.from <= lineStart;
      if (!c.childAfter(rPos))
        return false;
    }
  }
  matches(hash) {
    let tree = this.cursor.tree;
    while (tree && tree.type.isAnonymous && tree.children[0] instanceof Tree)
      tree = tree.children[0];
    return tree && tree.prop(NodeProp.contextHash) == hash;
  }
  takeNodes(cx) {
    let cur = this.cursor, off = this.fragment.offset, fragEnd = this.fragmentEnd - (this.fragment.openEnd ? 1 : 0);
    let start = cx.absoluteLineStart, end = start, blockI = cx.block.children.length;
    let maxAnonSize = cx.lineStart - cx.block.from >> 2;
    let prevEnd = end, prevI = blockI;
    scan: for (; ; ) {
      if (cur.to - off > Math.min(fragEnd, cx.to) || cur.type.isAnonymous && cur.tree && (cur.to - cur.from > maxAnonSize || !canStopAfterLastChild(cur.tree))) {
        if (cur.type.isAnonymous && cur.firstChild())
          continue;
        break;
      }
      let pos = toRelative(cur.from - off, cx.ranges);
      if (cur.to - off <= cx.ranges[cx.rangeI].to) {
        cx.addNode(cur.tree, pos);
      } else {
        let dummy = new Tree(cx.parser.nodeSet.types[Type.Paragraph], [], [], 0, cx.block.hashProp);
        cx.reusePlaceholders.set(dummy, cur.tree);
        cx.addNode(dummy, pos);
      }
      if (cur.type.isAnonymous || cur.type.is("Block")) {
        if (cur.type.isAnonymous || NotLast.indexOf(cur.type.id) < 0) {
          end = cur.to - off;
          blockI = cx.block.children.length;
        } else {
          end = prevEnd;
          blockI = prevI;
        }
        prevEnd = cur.to - off;
        prevI = cx.block.children.length;
      }
      for (; ; ) {
        if (cur.nextSibling())
          continue scan;
        if (!cur.parent() || !cur.type.isAnonymous)
          break scan;
      }
    }
    while (cx.block.children.length > blockI) {
      cx.block.children.pop();
      cx.block.positions.pop();
    }
    return end - start;
  }
};
function canStopAfterLastChild(tree) {
  while (tree.type.isAnonymous) {
    let last = tree.children[tree.children.length - 1];
    if (last instanceof Tree)
      tree = last;
    else
      return false;
  }
  return tree.type.is("Block") && NotLast.indexOf(tree.type.id) < 0;
}
function toRelative(abs, ranges) {
  let pos = abs;
  for (let i = 1; i < ranges.length; i++) {
    let gapFrom = ranges[i - 1].to, gapTo = ranges[i].from;
    if (gapFrom < abs)
      pos -= gapTo - gapFrom;
  }
  return pos;
}
var markdownHighlighting = styleTags({
  "Blockquote/...": tags.quote,
  HorizontalRule: tags.contentSeparator,
  "ATXHeading1/... SetextHeading1/...": tags.heading1,
  "ATXHeading2/... SetextHeading2/...": tags.heading2,
  "ATXHeading3/...": tags.heading3,
  "ATXHeading4/...": tags.heading4,
  "ATXHeading5/...": tags.heading5,
  "ATXHeading6/...": tags.heading6,
  "Comment CommentBlock": tags.comment,
  Escape: tags.escape,
  Entity: tags.character,
  "Emphasis/...": tags.emphasis,
  "StrongEmphasis/...": tags.strong,
  "Link/... Image/...": tags.link,
  "OrderedList/... BulletList/...": tags.list,
  "BlockQuote/...": tags.quote,
  "InlineCode CodeText": tags.monospace,
  "URL Autolink": tags.url,
  "HeaderMark HardBreak QuoteMark ListMark LinkMark EmphasisMark CodeMark": tags.processingInstruction,
  "CodeInfo LinkLabel": tags.labelName,
  LinkTitle: tags.string,
  Paragraph: tags.content
});
var parser = new MarkdownParser(new NodeSet(nodeTypes).extend(markdownHighlighting), Object.keys(DefaultBlockParsers).map((n) => DefaultBlockParsers[n]), Object.keys(DefaultBlockParsers).map((n) => DefaultLeafBlocks[n]), Object.keys(DefaultBlockParsers), DefaultEndLeaf, DefaultSkipMarkup, Object.keys(DefaultInline).map((n) => DefaultInline[n]), Object.keys(DefaultInline), []);
var StrikethroughDelim = { resolve: "Strikethrough", mark: "StrikethroughMark" };
var Strikethrough = {
  defineNodes: [{
    name: "Strikethrough",
    style: { "Strikethrough/...": tags.strikethrough }
  }, {
    name: "StrikethroughMark",
    style: tags.processingInstruction
  }],
  parseInline: [{
    name: "Strikethrough",
    parse(cx, next, pos) {
      if (next != 126 || cx.char(pos + 1) != 126 || cx.char(pos + 2) == 126)
        return -1;
      let before = cx.slice(pos - 1, pos), after = cx.slice(pos + 2, pos + 3);
      let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
      let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
      return cx.addDelimiter(StrikethroughDelim, pos, pos + 2, !sAfter && (!pAfter || sBefore || pBefore), !sBefore && (!pBefore || sAfter || pAfter));
    },
    after: "Emphasis"
  }]
};
function parseRow(cx, line, startI = 0, elts, offset = 0) {
  let count = 0, first = true, cellStart = -1, cellEnd = -1, esc = false;
  let parseCell = () => {
    elts.push(cx.elt("TableCell", offset + cellStart, offset + cellEnd, cx.parser.parseInline(line.slice(cellStart, cellEnd), offset + cellStart)));
  };
  for (let i = startI; i < line.length; i++) {
    let next = line.charCodeAt(i);
    if (next == 124 && !esc) {
      if (!first || cellStart > -1)
        count++;
      first = false;
      if (elts) {
        if (cellStart > -1)
          parseCell();
        elts.push(cx.elt("TableDelimiter", i + offset, i + offset + 1));
      }
      cellStart = cellEnd = -1;
    } else if (esc || next != 32 && next != 9) {
      if (cellStart < 0)
        cellStart = i;
      cellEnd = i + 1;
    }
    esc = !esc && next == 92;
  }
  if (cellStart > -1) {
    count++;
    if (elts)
      parseCell();
  }
  return count;
}
function hasPipe(str, start) {
  for (let i = start; i < str.length; i++) {
    let next = str.charCodeAt(i);
    if (next == 124)
      return true;
    if (next == 92)
      i++;
  }
  return false;
}
var delimiterLine = /^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/;
var TableParser = class {
  constructor() {
    this.rows = null;
  }
  nextLine(cx, line, leaf) {
    if (this.rows == null) {
      this.rows = false;
      let lineText;
      if ((line.next == 45 || line.next == 58 || line.next == 124) && delimiterLine.test(lineText = line.text.slice(line.pos))) {
        let firstRow = [], firstCount = parseRow(cx, leaf.content, 0, firstRow, leaf.start);
        if (firstCount == parseRow(cx, lineText, 0))
          this.rows = [
            cx.elt("TableHeader", leaf.start, leaf.start + leaf.content.length, firstRow),
            cx.elt("TableDelimiter", cx.lineStart + line.pos, cx.lineStart + line.text.length)
          ];
      }
    } else if (this.rows) {
      let content2 = [];
      parseRow(cx, line.text, line.pos, content2, cx.lineStart);
      this.rows.push(cx.elt("TableRow", cx.lineStart + line.pos, cx.lineStart + line.text.length, content2));
    }
    return false;
  }
  finish(cx, leaf) {
    if (!this.rows)
      return false;
    cx.addLeafElement(leaf, cx.elt("Table", leaf.start, leaf.start + leaf.content.length, this.rows));
    return true;
  }
};
var Table = {
  defineNodes: [
    { name: "Table", block: true },
    { name: "TableHeader", style: { "TableHeader/...": tags.heading } },
    "TableRow",
    { name: "TableCell", style: tags.content },
    { name: "TableDelimiter", style: tags.processingInstruction }
  ],
  parseBlock: [{
    name: "Table",
    leaf(_, leaf) {
      return hasPipe(leaf.content, 0) ? new TableParser() : null;
    },
    endLeaf(cx, line, leaf) {
      if (leaf.parsers.some((p) => p instanceof TableParser) || !hasPipe(line.text, line.basePos))
        return false;
      let next = cx.peekLine();
      return delimiterLine.test(next) && parseRow(cx, line.text, line.basePos) == parseRow(cx, next, line.basePos);
    },
    before: "SetextHeading"
  }]
};
var TaskParser = class {
  nextLine() {
    return false;
  }
  finish(cx, leaf) {
    cx.addLeafElement(leaf, cx.elt("Task", leaf.start, leaf.start + leaf.content.length, [
      cx.elt("TaskMarker", leaf.start, leaf.start + 3),
      ...cx.parser.parseInline(leaf.content.slice(3), leaf.start + 3)
    ]));
    return true;
  }
};
var TaskList = {
  defineNodes: [
    { name: "Task", block: true, style: tags.list },
    { name: "TaskMarker", style: tags.atom }
  ],
  parseBlock: [{
    name: "TaskList",
    leaf(cx, leaf) {
      return /^\[[ xX]\][ \t]/.test(leaf.content) && cx.parentType().name == "ListItem" ? new TaskParser() : null;
    },
    after: "SetextHeading"
  }]
};
function parseSubSuper(ch, node, mark) {
  return (cx, next, pos) => {
    if (next != ch || cx.char(pos + 1) == ch)
      return -1;
    let elts = [cx.elt(mark, pos, pos + 1)];
    for (let i = pos + 1; i < cx.end; i++) {
      let next2 = cx.char(i);
      if (next2 == ch)
        return cx.addElement(cx.elt(node, pos, i + 1, elts.concat(cx.elt(mark, i, i + 1))));
      if (next2 == 92)
        elts.push(cx.elt("Escape", i, i++ + 2));
      if (space(next2))
        break;
    }
    return -1;
  };
}
var Superscript = {
  defineNodes: [
    { name: "Superscript", style: tags.special(tags.content) },
    { name: "SuperscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Superscript",
    parse: parseSubSuper(94, "Superscript", "SuperscriptMark")
  }]
};
var Subscript = {
  defineNodes: [
    { name: "Subscript", style: tags.special(tags.content) },
    { name: "SubscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Subscript",
    parse: parseSubSuper(126, "Subscript", "SubscriptMark")
  }]
};
var Emoji = {
  defineNodes: [{ name: "Emoji", style: tags.character }],
  parseInline: [{
    name: "Emoji",
    parse(cx, next, pos) {
      let match;
      if (next != 58 || !(match = /^[a-zA-Z_0-9]+:/.exec(cx.slice(pos + 1, cx.end))))
        return -1;
      return cx.addElement(cx.elt("Emoji", pos, pos + 1 + match[0].length));
    }
  }]
};

// packages/core/src/docs/markdown/blocks/fence-block.ts
var backtick = 96;
var tilde = 126;
function openingLength(line) {
  if (line.next !== backtick && line.next !== tilde) return 0;
  const length = countMarks(line, line.next);
  if (length < 3) return 0;
  return line.next === backtick && line.text.includes("`", line.pos + length) ? 0 : length;
}
function countMarks(line, mark) {
  let at = line.pos;
  while (line.text.charCodeAt(at) === mark) at += 1;
  return at - line.pos;
}
function isClosing(line, mark, length) {
  if (line.next !== mark || line.indent >= line.baseIndent + 4) return false;
  const count = countMarks(line, mark);
  return count >= length && line.skipSpace(line.pos + count) === line.text.length;
}
function addLine(context, line, into) {
  into.push(...line.markers);
  const end = context.lineStart + line.text.length;
  into.push(context.elt("FenceLine", Math.min(context.lineStart + line.basePos, end), end));
}
var fenceBlock = {
  defineNodes: ["FenceOpening", "FenceLine", "FenceClosing"],
  parseBlock: [{
    name: "FencedCode",
    parse(context, line) {
      const length = openingLength(line);
      if (length === 0) return false;
      const mark = line.next;
      const depth = context.depth;
      const from = context.lineStart + line.basePos;
      const parts = [context.elt("FenceOpening", context.lineStart + line.pos, context.lineStart + line.text.length)];
      while (context.nextLine() && lineDepth(line) >= depth) {
        if (isClosing(line, mark, length)) {
          parts.push(...line.markers, context.elt("FenceClosing", context.lineStart + line.pos, context.lineStart + line.text.length));
          context.nextLine();
          break;
        }
        addLine(context, line, parts);
      }
      context.addElement(context.elt("FencedCode", from, context.prevLineEnd(), parts));
      return true;
    }
  }]
};
function lineDepth(line) {
  const depth = Reflect.get(line, "depth");
  if (typeof depth !== "number") throw new Error("The block parser no longer says how deep a line is.");
  return depth;
}

// packages/core/src/docs/markdown/inline/link-parts.ts
var deepestParentheses = 32;
var longestLabel = 999;
function isBlank(code) {
  return code === 32 || code === 9 || code === 10;
}
function skipBlanks(text, from) {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
function isPunctuation(code) {
  return code >= 33 && code <= 47 || code >= 58 && code <= 64 || code >= 91 && code <= 96 || code >= 123 && code <= 126;
}
function parseDestination(text, start) {
  return text.charCodeAt(start) === 60 ? parseBracketed(text, start) : parseBare(text, start);
}
function parseBracketed(text, start) {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return { from: start + 1, to: at, end: at + 1 };
    if (code === 60 || code === 10) return null;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}
function parseBare(text, start) {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
    else if (code === 40 && (depth += 1) > deepestParentheses) return null;
    else if (code === 41 && (depth -= 1) < 0) break;
  }
  return depth > 0 ? null : { from: start, to: at, end: at };
}
function skipTitle(text, start) {
  const opening = text.charCodeAt(start);
  if (opening !== 34 && opening !== 39 && opening !== 40) return -1;
  const closing = opening === 40 ? 41 : opening;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closing) return at + 1;
    if (code === 40 && opening === 40) return -1;
    if (code === 92) at += 1;
  }
  return -1;
}
function parseLabel(text, start) {
  if (text.charCodeAt(start) !== 91) return null;
  let isEmpty = true;
  for (let at = start + 1, most = Math.min(text.length, start + longestLabel + 2); at < most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 93) return isEmpty ? null : { from: start + 1, to: at, end: at + 1 };
    if (code === 91) return null;
    if (!isBlank(code)) isEmpty = false;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}
function toLabelKey(label) {
  return label.trim().replaceAll(/[ \t\n]+/g, " ").toLowerCase().toUpperCase();
}

// packages/core/src/docs/markdown/inline/html-tags.ts
var tagName = /[A-Za-z][A-Za-z0-9-]*/y;
var attributeName = /[A-Za-z_:][A-Za-z0-9_.:-]*/y;
var bareValue = /[^\s"'=<>`]+/y;
var closingTag = /<\/[A-Za-z][A-Za-z0-9-]*[ \t\n]*>/y;
function matchAt(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
function skipBlanks2(text, from) {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
function parseTag(text, start) {
  const nameEnd = matchAt(tagName, text, start + 1);
  if (nameEnd === -1) return null;
  const attributes = [];
  let at = nameEnd;
  for (; ; ) {
    const next = skipBlanks2(text, at);
    const closing = text.charCodeAt(next) === 47 ? next + 1 : next;
    if (text.charCodeAt(closing) === 62) return { name: text.slice(start + 1, nameEnd).toLowerCase(), end: closing + 1, attributes };
    const attributeEnd = next === at ? -1 : matchAt(attributeName, text, next);
    if (attributeEnd === -1) return null;
    const value = parseValue(text, attributeEnd);
    if (value === null) return null;
    attributes.push([text.slice(next, attributeEnd).toLowerCase(), value.text]);
    at = value.end;
  }
}
function parseValue(text, start) {
  const equals = skipBlanks2(text, start);
  if (text.charCodeAt(equals) !== 61) return { text: "", end: start };
  const from = skipBlanks2(text, equals + 1);
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const end2 = text.indexOf(quote, from + 1);
    return end2 === -1 ? null : { text: text.slice(from + 1, end2), end: end2 + 1 };
  }
  const end = matchAt(bareValue, text, from);
  return end === -1 ? null : { text: text.slice(from, end), end };
}
var HtmlMarks = class {
  #text;
  #missing = /* @__PURE__ */ new Set();
  constructor(text) {
    this.#text = text;
  }
  /** Offset behind the mark that begins at `start`; -1 when there is none. */
  skip(start) {
    const next = this.#text.charCodeAt(start + 1);
    if (next === 47) return matchAt(closingTag, this.#text, start);
    if (next === 63) return this.#skipTo("?>", start + 2);
    if (next !== 33) return -1;
    if (this.#text.startsWith("--", start + 2)) return this.#skipComment(start);
    if (this.#text.startsWith("[CDATA[", start + 2)) return this.#skipTo("]]>", start + 9);
    return /[A-Za-z]/.test(this.#text.charAt(start + 2)) ? this.#skipTo(">", start + 3) : -1;
  }
  #skipComment(start) {
    if (this.#text.startsWith(">", start + 4)) return start + 5;
    if (this.#text.startsWith("->", start + 4)) return start + 6;
    return this.#skipTo("-->", start + 4);
  }
  #skipTo(end, from) {
    const at = this.#missing.has(end) ? -1 : this.#text.indexOf(end, from);
    if (at === -1) this.#missing.add(end);
    return at === -1 ? -1 : at + end.length;
  }
};
var rawElements = /* @__PURE__ */ new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"]);
function collectTags(text, into) {
  const marks = new HtmlMarks(text);
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const tag = parseTag(text, at);
    if (tag === null) {
      const end = marks.skip(at);
      if (end === -1 && text.startsWith("<!--", at)) return;
      at = Math.max(end, at + 1);
      continue;
    }
    into(tag, at);
    at = tag.end;
    if (!rawElements.has(tag.name)) continue;
    const closing = new RegExp(`</${tag.name}`, "gi");
    closing.lastIndex = at;
    if (!closing.test(text)) return;
    at = closing.lastIndex;
  }
}

// packages/core/src/docs/markdown/blocks/html-block.ts
var kinds = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, isComment: false },
  { start: /^<!--/, end: /-->/, isComment: true },
  { start: /^<\?/, end: /\?>/, isComment: true },
  { start: /^<![A-Za-z]/, end: />/, isComment: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, isComment: true },
  {
    start: /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i,
    end: null,
    isComment: false
  }
];
var anyTag = { start: /^/, end: null, isComment: false };
function findKind(line, isBreaking) {
  if (line.next !== 60 || line.indent >= line.baseIndent + 4) return null;
  const rest = line.text.slice(line.pos);
  const kind = kinds.find(({ start }) => start.test(rest));
  return kind ?? (!isBreaking && isOneTag(rest) ? anyTag : null);
}
function isOneTag(text) {
  const end = parseTag(text, 0)?.end ?? (text.startsWith("</") ? new HtmlMarks(text).skip(0) : -1);
  return end !== -1 && text.slice(end).trim() === "";
}
var htmlBlock = {
  defineNodes: ["HiddenBlock"],
  parseBlock: [{
    name: "HTMLBlock",
    parse(context, line) {
      const kind = findKind(line, false);
      if (kind === null) return false;
      const { depth } = context;
      const from = context.lineStart + line.pos;
      const marks = [];
      for (let isOpen = kind.end?.test(line.text.slice(line.pos)) !== true; context.nextLine() && isOpen && lineDepth(line) >= depth; ) {
        if (kind.end === null && line.pos === line.text.length) break;
        marks.push(...line.markers);
        isOpen = kind.end?.test(line.text) !== true;
      }
      context.addElement(context.elt(kind.isComment ? "HiddenBlock" : "HTMLBlock", from, context.prevLineEnd(), marks));
      return true;
    },
    endLeaf: (_, line) => findKind(line, true) !== null
  }]
};

// packages/core/src/docs/markdown/blocks/split-row.ts
var backslash = 92;
var pipe = 124;
function splitRow(text, from = 0, to = text.length) {
  const cells = [];
  const { from: start, to: end } = trim(text, from, to);
  let cellFrom = text.charCodeAt(start) === pipe && start < end ? start + 1 : start;
  for (let at = cellFrom; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === pipe) {
      cells.push(trim(text, cellFrom, at));
      cellFrom = at + 1;
    }
  }
  if (cellFrom < end) cells.push(trim(text, cellFrom, end));
  return cells;
}
function trim(text, from, to) {
  let [first, last] = [from, to];
  while (last > first && isBlank2(text.charCodeAt(last - 1))) last -= 1;
  while (first < last && isBlank2(text.charCodeAt(first))) first += 1;
  return first === last ? { from, to: from } : { from: first, to: last };
}
function isBlank2(code) {
  return code === 32 || code === 9;
}

// packages/core/src/docs/markdown/blocks/table-block.ts
var delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
var underline = /^(?:=+|-+)[ \t]*$/;
var delimiterStart = /^[>\s]*/;
function isDelimiterRow(text) {
  return /^[-:|]/.test(text) && /[|:]/.test(text) && delimiterRow.test(text);
}
function isTableStart(header, delimiters) {
  return isDelimiterRow(delimiters) && splitRow(header).length === splitRow(delimiters).length;
}
var TableWatcher = class {
  state = "header";
  nextLine(context, line, leaf) {
    if (this.state === "header") {
      const isTable = lineDepth(line) === context.depth && line.indent < line.baseIndent + 4 && isTableStart(leaf.content, line.text.slice(line.pos));
      this.state = isTable ? "rows" : "none";
      return false;
    }
    const isBehind = this.state === "rows" && (lineDepth(line) < context.depth || line.indent >= line.baseIndent + 4 || underline.test(line.text.slice(line.pos)));
    return isBehind && this.finish(context, leaf);
  }
  finish(context, leaf) {
    if (this.state !== "rows") return false;
    context.addLeafElement(leaf, context.elt("Table", leaf.start, leaf.start + leaf.content.length));
    return true;
  }
};
function endsBeforeTable(context, line, leaf) {
  if (leaf.parsers.some((parser2) => parser2 instanceof TableWatcher && parser2.state === "rows")) return false;
  const next = context.peekLine();
  return next.includes("|") && isTableStart(line.text.slice(line.pos), next.replace(delimiterStart, "").trimEnd());
}
var tableBlock = {
  defineNodes: [{ name: "Table", block: true }],
  parseBlock: [{ name: "Table", before: "SetextHeading", leaf: () => new TableWatcher(), endLeaf: endsBeforeTable }]
};

// packages/core/src/docs/markdown/blocks/block-parser.ts
var deepestNesting = 250;
var footnoteIndent = 4;
var footnoteStart = /\[\^[^\] \n\t]+\]:[ \t]*/y;
var nestingLimit = {
  parseBlock: [{
    name: "NestingLimit",
    before: "IndentedCode",
    parse(context) {
      if (context.depth <= deepestNesting) return false;
      context.nextLine();
      return true;
    }
  }]
};
function matchFootnote(line) {
  if (line.next !== 91 || line.text.charCodeAt(line.pos + 1) !== 94 || line.indent >= line.baseIndent + footnoteIndent) return -1;
  footnoteStart.lastIndex = line.pos;
  return footnoteStart.test(line.text) ? footnoteStart.lastIndex : -1;
}
var footnotes = {
  defineNodes: [{
    name: "FootnoteDefinition",
    block: true,
    composite(_, line) {
      if (line.next < 0) return true;
      if (line.indent < line.baseIndent + footnoteIndent) return false;
      line.moveBaseColumn(line.baseIndent + footnoteIndent);
      return true;
    }
  }, "FootnoteMark"],
  parseBlock: [{
    name: "FootnoteDefinition",
    before: "Blockquote",
    parse(context, line) {
      const end = matchFootnote(line);
      if (end === -1) return false;
      const from = context.lineStart + line.pos;
      context.startComposite("FootnoteDefinition", line.pos);
      context.addElement(context.elt("FootnoteMark", from, context.lineStart + end));
      line.moveBase(end);
      return null;
    },
    endLeaf: (_, line) => matchFootnote(line) !== -1
  }]
};
var listItem = /(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)/y;
var lazyLists = {
  parseBlock: [{
    name: "LazyList",
    endLeaf(context, line) {
      listItem.lastIndex = line.pos;
      return lineDepth(line) < context.depth && listItem.test(line.text);
    }
  }]
};
var blockParser = parser.configure([
  { remove: ["LinkReference"], parseInline: [{ name: "Nothing", before: "Escape", parse: (context) => context.end }] },
  nestingLimit,
  footnotes,
  lazyLists,
  fenceBlock,
  htmlBlock,
  tableBlock
]);

// packages/core/src/docs/markdown/blocks/collect-blocks.ts
var textKinds = {
  Paragraph: "paragraph",
  Table: "table",
  HTMLBlock: "html",
  HiddenBlock: "comment",
  HorizontalRule: "rule",
  CodeBlock: "code"
};
var headingLevels = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2
};
var containers = /* @__PURE__ */ new Set(["Blockquote", "BulletList", "OrderedList", "ListItem", "FootnoteDefinition"]);
function collectBlocks(tree, source, base) {
  const collector = new BlockCollector(source, base);
  tree.iterate({
    enter: (node) => collector.enter(node),
    leave: (node) => collector.leave(node)
  });
  return collector.blocks;
}
var BlockCollector = class {
  blocks = [];
  #source;
  #base;
  #open = [0];
  #containers = 0;
  #isFirstInItem = false;
  #marks = [];
  #lines = [];
  #opening = 0;
  #closing = null;
  constructor(source, base) {
    this.#source = source;
    this.#base = base;
  }
  enter({ name: name2, from, to }) {
    if (containers.has(name2)) {
      this.#containers += 1;
      this.#open.push(this.#containers);
      this.#isFirstInItem = name2 === "ListItem";
    } else if (name2 === "QuoteMark") this.#marks.push(from);
    else if (name2 === "FenceOpening") this.#opening = from + this.#base;
    else if (name2 === "FenceClosing") this.#closing = from + this.#base;
    else if (name2 === "FenceLine") this.#addLine(from + this.#base, to + this.#base);
    else if (name2 !== "ListMark" && name2 !== "HeaderMark") this.#marks = [];
  }
  leave({ name: name2, from, to }) {
    const base = this.#base;
    if (containers.has(name2)) this.#open.pop();
    const kind = textKinds[name2];
    const level = headingLevels[name2];
    if (kind !== void 0) this.#add({ kind: kind === "paragraph" && this.#isFirstInItem ? "task" : kind, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (level !== void 0) this.#add({ kind: name2.startsWith("A") ? "atx" : "setext", level, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name2 === "FootnoteMark") this.blocks.push({ kind: "footnote", from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name2 === "FencedCode") {
      this.#add({ kind: "fence", opening: this.#opening, lines: this.#lines, closing: this.#closing, from: from + base, text: "", container: this.#container() });
      this.#lines = [];
      this.#closing = null;
    }
  }
  #add(block) {
    this.blocks.push(block);
    this.#isFirstInItem = false;
  }
  #addLine(from, to) {
    if (from < this.#source.length) this.#lines.push([from, to]);
  }
  #container() {
    return this.#open.at(-1) ?? 0;
  }
  #toText(from, to) {
    if (this.#marks.length === 0) return this.#source.slice(from, to);
    const marks = this.#marks.map((mark) => mark + this.#base).filter((mark) => mark >= from && mark < to);
    if (marks.length === 0) return this.#source.slice(from, to);
    const pieces = [];
    let at = from;
    for (const mark of marks) {
      pieces.push(this.#source.slice(at, mark));
      at = mark + 1;
    }
    pieces.push(this.#source.slice(at, to));
    return pieces.join(" ");
  }
};

// packages/core/src/docs/markdown/inline/named-entities.ts
var table = 'AElig \xC6 AMP & Aacute \xC1 Abreve \u0102 Acirc \xC2 Acy \u0410 Afr \u{1D504} Agrave \xC0 Alpha \u0391 Amacr \u0100 And \u2A53 Aogon \u0104 Aopf \u{1D538} ApplyFunction \u2061 Aring \xC5 Ascr \u{1D49C} Assign \u2254 Atilde \xC3 Auml \xC4 Backslash \u2216 Barv \u2AE7 Barwed \u2306 Bcy \u0411 Because \u2235 Bernoullis \u212C Beta \u0392 Bfr \u{1D505} Bopf \u{1D539} Breve \u02D8 Bscr \u212C Bumpeq \u224E CHcy \u0427 COPY \xA9 Cacute \u0106 Cap \u22D2 CapitalDifferentialD \u2145 Cayleys \u212D Ccaron \u010C Ccedil \xC7 Ccirc \u0108 Cconint \u2230 Cdot \u010A Cedilla \xB8 CenterDot \xB7 Cfr \u212D Chi \u03A7 CircleDot \u2299 CircleMinus \u2296 CirclePlus \u2295 CircleTimes \u2297 ClockwiseContourIntegral \u2232 CloseCurlyDoubleQuote \u201D CloseCurlyQuote \u2019 Colon \u2237 Colone \u2A74 Congruent \u2261 Conint \u222F ContourIntegral \u222E Copf \u2102 Coproduct \u2210 CounterClockwiseContourIntegral \u2233 Cross \u2A2F Cscr \u{1D49E} Cup \u22D3 CupCap \u224D DD \u2145 DDotrahd \u2911 DJcy \u0402 DScy \u0405 DZcy \u040F Dagger \u2021 Darr \u21A1 Dashv \u2AE4 Dcaron \u010E Dcy \u0414 Del \u2207 Delta \u0394 Dfr \u{1D507} DiacriticalAcute \xB4 DiacriticalDot \u02D9 DiacriticalDoubleAcute \u02DD DiacriticalGrave ` DiacriticalTilde \u02DC Diamond \u22C4 DifferentialD \u2146 Dopf \u{1D53B} Dot \xA8 DotDot \u20DC DotEqual \u2250 DoubleContourIntegral \u222F DoubleDot \xA8 DoubleDownArrow \u21D3 DoubleLeftArrow \u21D0 DoubleLeftRightArrow \u21D4 DoubleLeftTee \u2AE4 DoubleLongLeftArrow \u27F8 DoubleLongLeftRightArrow \u27FA DoubleLongRightArrow \u27F9 DoubleRightArrow \u21D2 DoubleRightTee \u22A8 DoubleUpArrow \u21D1 DoubleUpDownArrow \u21D5 DoubleVerticalBar \u2225 DownArrow \u2193 DownArrowBar \u2913 DownArrowUpArrow \u21F5 DownBreve \u0311 DownLeftRightVector \u2950 DownLeftTeeVector \u295E DownLeftVector \u21BD DownLeftVectorBar \u2956 DownRightTeeVector \u295F DownRightVector \u21C1 DownRightVectorBar \u2957 DownTee \u22A4 DownTeeArrow \u21A7 Downarrow \u21D3 Dscr \u{1D49F} Dstrok \u0110 ENG \u014A ETH \xD0 Eacute \xC9 Ecaron \u011A Ecirc \xCA Ecy \u042D Edot \u0116 Efr \u{1D508} Egrave \xC8 Element \u2208 Emacr \u0112 EmptySmallSquare \u25FB EmptyVerySmallSquare \u25AB Eogon \u0118 Eopf \u{1D53C} Epsilon \u0395 Equal \u2A75 EqualTilde \u2242 Equilibrium \u21CC Escr \u2130 Esim \u2A73 Eta \u0397 Euml \xCB Exists \u2203 ExponentialE \u2147 Fcy \u0424 Ffr \u{1D509} FilledSmallSquare \u25FC FilledVerySmallSquare \u25AA Fopf \u{1D53D} ForAll \u2200 Fouriertrf \u2131 Fscr \u2131 GJcy \u0403 GT > Gamma \u0393 Gammad \u03DC Gbreve \u011E Gcedil \u0122 Gcirc \u011C Gcy \u0413 Gdot \u0120 Gfr \u{1D50A} Gg \u22D9 Gopf \u{1D53E} GreaterEqual \u2265 GreaterEqualLess \u22DB GreaterFullEqual \u2267 GreaterGreater \u2AA2 GreaterLess \u2277 GreaterSlantEqual \u2A7E GreaterTilde \u2273 Gscr \u{1D4A2} Gt \u226B HARDcy \u042A Hacek \u02C7 Hat ^ Hcirc \u0124 Hfr \u210C HilbertSpace \u210B Hopf \u210D HorizontalLine \u2500 Hscr \u210B Hstrok \u0126 HumpDownHump \u224E HumpEqual \u224F IEcy \u0415 IJlig \u0132 IOcy \u0401 Iacute \xCD Icirc \xCE Icy \u0418 Idot \u0130 Ifr \u2111 Igrave \xCC Im \u2111 Imacr \u012A ImaginaryI \u2148 Implies \u21D2 Int \u222C Integral \u222B Intersection \u22C2 InvisibleComma \u2063 InvisibleTimes \u2062 Iogon \u012E Iopf \u{1D540} Iota \u0399 Iscr \u2110 Itilde \u0128 Iukcy \u0406 Iuml \xCF Jcirc \u0134 Jcy \u0419 Jfr \u{1D50D} Jopf \u{1D541} Jscr \u{1D4A5} Jsercy \u0408 Jukcy \u0404 KHcy \u0425 KJcy \u040C Kappa \u039A Kcedil \u0136 Kcy \u041A Kfr \u{1D50E} Kopf \u{1D542} Kscr \u{1D4A6} LJcy \u0409 LT < Lacute \u0139 Lambda \u039B Lang \u27EA Laplacetrf \u2112 Larr \u219E Lcaron \u013D Lcedil \u013B Lcy \u041B LeftAngleBracket \u27E8 LeftArrow \u2190 LeftArrowBar \u21E4 LeftArrowRightArrow \u21C6 LeftCeiling \u2308 LeftDoubleBracket \u27E6 LeftDownTeeVector \u2961 LeftDownVector \u21C3 LeftDownVectorBar \u2959 LeftFloor \u230A LeftRightArrow \u2194 LeftRightVector \u294E LeftTee \u22A3 LeftTeeArrow \u21A4 LeftTeeVector \u295A LeftTriangle \u22B2 LeftTriangleBar \u29CF LeftTriangleEqual \u22B4 LeftUpDownVector \u2951 LeftUpTeeVector \u2960 LeftUpVector \u21BF LeftUpVectorBar \u2958 LeftVector \u21BC LeftVectorBar \u2952 Leftarrow \u21D0 Leftrightarrow \u21D4 LessEqualGreater \u22DA LessFullEqual \u2266 LessGreater \u2276 LessLess \u2AA1 LessSlantEqual \u2A7D LessTilde \u2272 Lfr \u{1D50F} Ll \u22D8 Lleftarrow \u21DA Lmidot \u013F LongLeftArrow \u27F5 LongLeftRightArrow \u27F7 LongRightArrow \u27F6 Longleftarrow \u27F8 Longleftrightarrow \u27FA Longrightarrow \u27F9 Lopf \u{1D543} LowerLeftArrow \u2199 LowerRightArrow \u2198 Lscr \u2112 Lsh \u21B0 Lstrok \u0141 Lt \u226A Map \u2905 Mcy \u041C MediumSpace \u205F Mellintrf \u2133 Mfr \u{1D510} MinusPlus \u2213 Mopf \u{1D544} Mscr \u2133 Mu \u039C NJcy \u040A Nacute \u0143 Ncaron \u0147 Ncedil \u0145 Ncy \u041D NegativeMediumSpace \u200B NegativeThickSpace \u200B NegativeThinSpace \u200B NegativeVeryThinSpace \u200B NestedGreaterGreater \u226B NestedLessLess \u226A NewLine \n Nfr \u{1D511} NoBreak \u2060 NonBreakingSpace \xA0 Nopf \u2115 Not \u2AEC NotCongruent \u2262 NotCupCap \u226D NotDoubleVerticalBar \u2226 NotElement \u2209 NotEqual \u2260 NotEqualTilde \u2242\u0338 NotExists \u2204 NotGreater \u226F NotGreaterEqual \u2271 NotGreaterFullEqual \u2267\u0338 NotGreaterGreater \u226B\u0338 NotGreaterLess \u2279 NotGreaterSlantEqual \u2A7E\u0338 NotGreaterTilde \u2275 NotHumpDownHump \u224E\u0338 NotHumpEqual \u224F\u0338 NotLeftTriangle \u22EA NotLeftTriangleBar \u29CF\u0338 NotLeftTriangleEqual \u22EC NotLess \u226E NotLessEqual \u2270 NotLessGreater \u2278 NotLessLess \u226A\u0338 NotLessSlantEqual \u2A7D\u0338 NotLessTilde \u2274 NotNestedGreaterGreater \u2AA2\u0338 NotNestedLessLess \u2AA1\u0338 NotPrecedes \u2280 NotPrecedesEqual \u2AAF\u0338 NotPrecedesSlantEqual \u22E0 NotReverseElement \u220C NotRightTriangle \u22EB NotRightTriangleBar \u29D0\u0338 NotRightTriangleEqual \u22ED NotSquareSubset \u228F\u0338 NotSquareSubsetEqual \u22E2 NotSquareSuperset \u2290\u0338 NotSquareSupersetEqual \u22E3 NotSubset \u2282\u20D2 NotSubsetEqual \u2288 NotSucceeds \u2281 NotSucceedsEqual \u2AB0\u0338 NotSucceedsSlantEqual \u22E1 NotSucceedsTilde \u227F\u0338 NotSuperset \u2283\u20D2 NotSupersetEqual \u2289 NotTilde \u2241 NotTildeEqual \u2244 NotTildeFullEqual \u2247 NotTildeTilde \u2249 NotVerticalBar \u2224 Nscr \u{1D4A9} Ntilde \xD1 Nu \u039D OElig \u0152 Oacute \xD3 Ocirc \xD4 Ocy \u041E Odblac \u0150 Ofr \u{1D512} Ograve \xD2 Omacr \u014C Omega \u03A9 Omicron \u039F Oopf \u{1D546} OpenCurlyDoubleQuote \u201C OpenCurlyQuote \u2018 Or \u2A54 Oscr \u{1D4AA} Oslash \xD8 Otilde \xD5 Otimes \u2A37 Ouml \xD6 OverBar \u203E OverBrace \u23DE OverBracket \u23B4 OverParenthesis \u23DC PartialD \u2202 Pcy \u041F Pfr \u{1D513} Phi \u03A6 Pi \u03A0 PlusMinus \xB1 Poincareplane \u210C Popf \u2119 Pr \u2ABB Precedes \u227A PrecedesEqual \u2AAF PrecedesSlantEqual \u227C PrecedesTilde \u227E Prime \u2033 Product \u220F Proportion \u2237 Proportional \u221D Pscr \u{1D4AB} Psi \u03A8 QUOT " Qfr \u{1D514} Qopf \u211A Qscr \u{1D4AC} RBarr \u2910 REG \xAE Racute \u0154 Rang \u27EB Rarr \u21A0 Rarrtl \u2916 Rcaron \u0158 Rcedil \u0156 Rcy \u0420 Re \u211C ReverseElement \u220B ReverseEquilibrium \u21CB ReverseUpEquilibrium \u296F Rfr \u211C Rho \u03A1 RightAngleBracket \u27E9 RightArrow \u2192 RightArrowBar \u21E5 RightArrowLeftArrow \u21C4 RightCeiling \u2309 RightDoubleBracket \u27E7 RightDownTeeVector \u295D RightDownVector \u21C2 RightDownVectorBar \u2955 RightFloor \u230B RightTee \u22A2 RightTeeArrow \u21A6 RightTeeVector \u295B RightTriangle \u22B3 RightTriangleBar \u29D0 RightTriangleEqual \u22B5 RightUpDownVector \u294F RightUpTeeVector \u295C RightUpVector \u21BE RightUpVectorBar \u2954 RightVector \u21C0 RightVectorBar \u2953 Rightarrow \u21D2 Ropf \u211D RoundImplies \u2970 Rrightarrow \u21DB Rscr \u211B Rsh \u21B1 RuleDelayed \u29F4 SHCHcy \u0429 SHcy \u0428 SOFTcy \u042C Sacute \u015A Sc \u2ABC Scaron \u0160 Scedil \u015E Scirc \u015C Scy \u0421 Sfr \u{1D516} ShortDownArrow \u2193 ShortLeftArrow \u2190 ShortRightArrow \u2192 ShortUpArrow \u2191 Sigma \u03A3 SmallCircle \u2218 Sopf \u{1D54A} Sqrt \u221A Square \u25A1 SquareIntersection \u2293 SquareSubset \u228F SquareSubsetEqual \u2291 SquareSuperset \u2290 SquareSupersetEqual \u2292 SquareUnion \u2294 Sscr \u{1D4AE} Star \u22C6 Sub \u22D0 Subset \u22D0 SubsetEqual \u2286 Succeeds \u227B SucceedsEqual \u2AB0 SucceedsSlantEqual \u227D SucceedsTilde \u227F SuchThat \u220B Sum \u2211 Sup \u22D1 Superset \u2283 SupersetEqual \u2287 Supset \u22D1 THORN \xDE TRADE \u2122 TSHcy \u040B TScy \u0426 Tab 	 Tau \u03A4 Tcaron \u0164 Tcedil \u0162 Tcy \u0422 Tfr \u{1D517} Therefore \u2234 Theta \u0398 ThickSpace \u205F\u200A ThinSpace \u2009 Tilde \u223C TildeEqual \u2243 TildeFullEqual \u2245 TildeTilde \u2248 Topf \u{1D54B} TripleDot \u20DB Tscr \u{1D4AF} Tstrok \u0166 Uacute \xDA Uarr \u219F Uarrocir \u2949 Ubrcy \u040E Ubreve \u016C Ucirc \xDB Ucy \u0423 Udblac \u0170 Ufr \u{1D518} Ugrave \xD9 Umacr \u016A UnderBar _ UnderBrace \u23DF UnderBracket \u23B5 UnderParenthesis \u23DD Union \u22C3 UnionPlus \u228E Uogon \u0172 Uopf \u{1D54C} UpArrow \u2191 UpArrowBar \u2912 UpArrowDownArrow \u21C5 UpDownArrow \u2195 UpEquilibrium \u296E UpTee \u22A5 UpTeeArrow \u21A5 Uparrow \u21D1 Updownarrow \u21D5 UpperLeftArrow \u2196 UpperRightArrow \u2197 Upsi \u03D2 Upsilon \u03A5 Uring \u016E Uscr \u{1D4B0} Utilde \u0168 Uuml \xDC VDash \u22AB Vbar \u2AEB Vcy \u0412 Vdash \u22A9 Vdashl \u2AE6 Vee \u22C1 Verbar \u2016 Vert \u2016 VerticalBar \u2223 VerticalLine | VerticalSeparator \u2758 VerticalTilde \u2240 VeryThinSpace \u200A Vfr \u{1D519} Vopf \u{1D54D} Vscr \u{1D4B1} Vvdash \u22AA Wcirc \u0174 Wedge \u22C0 Wfr \u{1D51A} Wopf \u{1D54E} Wscr \u{1D4B2} Xfr \u{1D51B} Xi \u039E Xopf \u{1D54F} Xscr \u{1D4B3} YAcy \u042F YIcy \u0407 YUcy \u042E Yacute \xDD Ycirc \u0176 Ycy \u042B Yfr \u{1D51C} Yopf \u{1D550} Yscr \u{1D4B4} Yuml \u0178 ZHcy \u0416 Zacute \u0179 Zcaron \u017D Zcy \u0417 Zdot \u017B ZeroWidthSpace \u200B Zeta \u0396 Zfr \u2128 Zopf \u2124 Zscr \u{1D4B5} aacute \xE1 abreve \u0103 ac \u223E acE \u223E\u0333 acd \u223F acirc \xE2 acute \xB4 acy \u0430 aelig \xE6 af \u2061 afr \u{1D51E} agrave \xE0 alefsym \u2135 aleph \u2135 alpha \u03B1 amacr \u0101 amalg \u2A3F amp & and \u2227 andand \u2A55 andd \u2A5C andslope \u2A58 andv \u2A5A ang \u2220 ange \u29A4 angle \u2220 angmsd \u2221 angmsdaa \u29A8 angmsdab \u29A9 angmsdac \u29AA angmsdad \u29AB angmsdae \u29AC angmsdaf \u29AD angmsdag \u29AE angmsdah \u29AF angrt \u221F angrtvb \u22BE angrtvbd \u299D angsph \u2222 angst \xC5 angzarr \u237C aogon \u0105 aopf \u{1D552} ap \u2248 apE \u2A70 apacir \u2A6F ape \u224A apid \u224B apos \' approx \u2248 approxeq \u224A aring \xE5 ascr \u{1D4B6} ast * asymp \u2248 asympeq \u224D atilde \xE3 auml \xE4 awconint \u2233 awint \u2A11 bNot \u2AED backcong \u224C backepsilon \u03F6 backprime \u2035 backsim \u223D backsimeq \u22CD barvee \u22BD barwed \u2305 barwedge \u2305 bbrk \u23B5 bbrktbrk \u23B6 bcong \u224C bcy \u0431 bdquo \u201E becaus \u2235 because \u2235 bemptyv \u29B0 bepsi \u03F6 bernou \u212C beta \u03B2 beth \u2136 between \u226C bfr \u{1D51F} bigcap \u22C2 bigcirc \u25EF bigcup \u22C3 bigodot \u2A00 bigoplus \u2A01 bigotimes \u2A02 bigsqcup \u2A06 bigstar \u2605 bigtriangledown \u25BD bigtriangleup \u25B3 biguplus \u2A04 bigvee \u22C1 bigwedge \u22C0 bkarow \u290D blacklozenge \u29EB blacksquare \u25AA blacktriangle \u25B4 blacktriangledown \u25BE blacktriangleleft \u25C2 blacktriangleright \u25B8 blank \u2423 blk12 \u2592 blk14 \u2591 blk34 \u2593 block \u2588 bne =\u20E5 bnequiv \u2261\u20E5 bnot \u2310 bopf \u{1D553} bot \u22A5 bottom \u22A5 bowtie \u22C8 boxDL \u2557 boxDR \u2554 boxDl \u2556 boxDr \u2553 boxH \u2550 boxHD \u2566 boxHU \u2569 boxHd \u2564 boxHu \u2567 boxUL \u255D boxUR \u255A boxUl \u255C boxUr \u2559 boxV \u2551 boxVH \u256C boxVL \u2563 boxVR \u2560 boxVh \u256B boxVl \u2562 boxVr \u255F boxbox \u29C9 boxdL \u2555 boxdR \u2552 boxdl \u2510 boxdr \u250C boxh \u2500 boxhD \u2565 boxhU \u2568 boxhd \u252C boxhu \u2534 boxminus \u229F boxplus \u229E boxtimes \u22A0 boxuL \u255B boxuR \u2558 boxul \u2518 boxur \u2514 boxv \u2502 boxvH \u256A boxvL \u2561 boxvR \u255E boxvh \u253C boxvl \u2524 boxvr \u251C bprime \u2035 breve \u02D8 brvbar \xA6 bscr \u{1D4B7} bsemi \u204F bsim \u223D bsime \u22CD bsol \\ bsolb \u29C5 bsolhsub \u27C8 bull \u2022 bullet \u2022 bump \u224E bumpE \u2AAE bumpe \u224F bumpeq \u224F cacute \u0107 cap \u2229 capand \u2A44 capbrcup \u2A49 capcap \u2A4B capcup \u2A47 capdot \u2A40 caps \u2229\uFE00 caret \u2041 caron \u02C7 ccaps \u2A4D ccaron \u010D ccedil \xE7 ccirc \u0109 ccups \u2A4C ccupssm \u2A50 cdot \u010B cedil \xB8 cemptyv \u29B2 cent \xA2 centerdot \xB7 cfr \u{1D520} chcy \u0447 check \u2713 checkmark \u2713 chi \u03C7 cir \u25CB cirE \u29C3 circ \u02C6 circeq \u2257 circlearrowleft \u21BA circlearrowright \u21BB circledR \xAE circledS \u24C8 circledast \u229B circledcirc \u229A circleddash \u229D cire \u2257 cirfnint \u2A10 cirmid \u2AEF cirscir \u29C2 clubs \u2663 clubsuit \u2663 colon : colone \u2254 coloneq \u2254 comma , commat @ comp \u2201 compfn \u2218 complement \u2201 complexes \u2102 cong \u2245 congdot \u2A6D conint \u222E copf \u{1D554} coprod \u2210 copy \xA9 copysr \u2117 crarr \u21B5 cross \u2717 cscr \u{1D4B8} csub \u2ACF csube \u2AD1 csup \u2AD0 csupe \u2AD2 ctdot \u22EF cudarrl \u2938 cudarrr \u2935 cuepr \u22DE cuesc \u22DF cularr \u21B6 cularrp \u293D cup \u222A cupbrcap \u2A48 cupcap \u2A46 cupcup \u2A4A cupdot \u228D cupor \u2A45 cups \u222A\uFE00 curarr \u21B7 curarrm \u293C curlyeqprec \u22DE curlyeqsucc \u22DF curlyvee \u22CE curlywedge \u22CF curren \xA4 curvearrowleft \u21B6 curvearrowright \u21B7 cuvee \u22CE cuwed \u22CF cwconint \u2232 cwint \u2231 cylcty \u232D dArr \u21D3 dHar \u2965 dagger \u2020 daleth \u2138 darr \u2193 dash \u2010 dashv \u22A3 dbkarow \u290F dblac \u02DD dcaron \u010F dcy \u0434 dd \u2146 ddagger \u2021 ddarr \u21CA ddotseq \u2A77 deg \xB0 delta \u03B4 demptyv \u29B1 dfisht \u297F dfr \u{1D521} dharl \u21C3 dharr \u21C2 diam \u22C4 diamond \u22C4 diamondsuit \u2666 diams \u2666 die \xA8 digamma \u03DD disin \u22F2 div \xF7 divide \xF7 divideontimes \u22C7 divonx \u22C7 djcy \u0452 dlcorn \u231E dlcrop \u230D dollar $ dopf \u{1D555} dot \u02D9 doteq \u2250 doteqdot \u2251 dotminus \u2238 dotplus \u2214 dotsquare \u22A1 doublebarwedge \u2306 downarrow \u2193 downdownarrows \u21CA downharpoonleft \u21C3 downharpoonright \u21C2 drbkarow \u2910 drcorn \u231F drcrop \u230C dscr \u{1D4B9} dscy \u0455 dsol \u29F6 dstrok \u0111 dtdot \u22F1 dtri \u25BF dtrif \u25BE duarr \u21F5 duhar \u296F dwangle \u29A6 dzcy \u045F dzigrarr \u27FF eDDot \u2A77 eDot \u2251 eacute \xE9 easter \u2A6E ecaron \u011B ecir \u2256 ecirc \xEA ecolon \u2255 ecy \u044D edot \u0117 ee \u2147 efDot \u2252 efr \u{1D522} eg \u2A9A egrave \xE8 egs \u2A96 egsdot \u2A98 el \u2A99 elinters \u23E7 ell \u2113 els \u2A95 elsdot \u2A97 emacr \u0113 empty \u2205 emptyset \u2205 emptyv \u2205 emsp \u2003 emsp13 \u2004 emsp14 \u2005 eng \u014B ensp \u2002 eogon \u0119 eopf \u{1D556} epar \u22D5 eparsl \u29E3 eplus \u2A71 epsi \u03B5 epsilon \u03B5 epsiv \u03F5 eqcirc \u2256 eqcolon \u2255 eqsim \u2242 eqslantgtr \u2A96 eqslantless \u2A95 equals = equest \u225F equiv \u2261 equivDD \u2A78 eqvparsl \u29E5 erDot \u2253 erarr \u2971 escr \u212F esdot \u2250 esim \u2242 eta \u03B7 eth \xF0 euml \xEB euro \u20AC excl ! exist \u2203 expectation \u2130 exponentiale \u2147 fallingdotseq \u2252 fcy \u0444 female \u2640 ffilig \uFB03 fflig \uFB00 ffllig \uFB04 ffr \u{1D523} filig \uFB01 fjlig fj flat \u266D fllig \uFB02 fltns \u25B1 fnof \u0192 fopf \u{1D557} forall \u2200 fork \u22D4 forkv \u2AD9 fpartint \u2A0D frac12 \xBD frac13 \u2153 frac14 \xBC frac15 \u2155 frac16 \u2159 frac18 \u215B frac23 \u2154 frac25 \u2156 frac34 \xBE frac35 \u2157 frac38 \u215C frac45 \u2158 frac56 \u215A frac58 \u215D frac78 \u215E frasl \u2044 frown \u2322 fscr \u{1D4BB} gE \u2267 gEl \u2A8C gacute \u01F5 gamma \u03B3 gammad \u03DD gap \u2A86 gbreve \u011F gcirc \u011D gcy \u0433 gdot \u0121 ge \u2265 gel \u22DB geq \u2265 geqq \u2267 geqslant \u2A7E ges \u2A7E gescc \u2AA9 gesdot \u2A80 gesdoto \u2A82 gesdotol \u2A84 gesl \u22DB\uFE00 gesles \u2A94 gfr \u{1D524} gg \u226B ggg \u22D9 gimel \u2137 gjcy \u0453 gl \u2277 glE \u2A92 gla \u2AA5 glj \u2AA4 gnE \u2269 gnap \u2A8A gnapprox \u2A8A gne \u2A88 gneq \u2A88 gneqq \u2269 gnsim \u22E7 gopf \u{1D558} grave ` gscr \u210A gsim \u2273 gsime \u2A8E gsiml \u2A90 gt > gtcc \u2AA7 gtcir \u2A7A gtdot \u22D7 gtlPar \u2995 gtquest \u2A7C gtrapprox \u2A86 gtrarr \u2978 gtrdot \u22D7 gtreqless \u22DB gtreqqless \u2A8C gtrless \u2277 gtrsim \u2273 gvertneqq \u2269\uFE00 gvnE \u2269\uFE00 hArr \u21D4 hairsp \u200A half \xBD hamilt \u210B hardcy \u044A harr \u2194 harrcir \u2948 harrw \u21AD hbar \u210F hcirc \u0125 hearts \u2665 heartsuit \u2665 hellip \u2026 hercon \u22B9 hfr \u{1D525} hksearow \u2925 hkswarow \u2926 hoarr \u21FF homtht \u223B hookleftarrow \u21A9 hookrightarrow \u21AA hopf \u{1D559} horbar \u2015 hscr \u{1D4BD} hslash \u210F hstrok \u0127 hybull \u2043 hyphen \u2010 iacute \xED ic \u2063 icirc \xEE icy \u0438 iecy \u0435 iexcl \xA1 iff \u21D4 ifr \u{1D526} igrave \xEC ii \u2148 iiiint \u2A0C iiint \u222D iinfin \u29DC iiota \u2129 ijlig \u0133 imacr \u012B image \u2111 imagline \u2110 imagpart \u2111 imath \u0131 imof \u22B7 imped \u01B5 in \u2208 incare \u2105 infin \u221E infintie \u29DD inodot \u0131 int \u222B intcal \u22BA integers \u2124 intercal \u22BA intlarhk \u2A17 intprod \u2A3C iocy \u0451 iogon \u012F iopf \u{1D55A} iota \u03B9 iprod \u2A3C iquest \xBF iscr \u{1D4BE} isin \u2208 isinE \u22F9 isindot \u22F5 isins \u22F4 isinsv \u22F3 isinv \u2208 it \u2062 itilde \u0129 iukcy \u0456 iuml \xEF jcirc \u0135 jcy \u0439 jfr \u{1D527} jmath \u0237 jopf \u{1D55B} jscr \u{1D4BF} jsercy \u0458 jukcy \u0454 kappa \u03BA kappav \u03F0 kcedil \u0137 kcy \u043A kfr \u{1D528} kgreen \u0138 khcy \u0445 kjcy \u045C kopf \u{1D55C} kscr \u{1D4C0} lAarr \u21DA lArr \u21D0 lAtail \u291B lBarr \u290E lE \u2266 lEg \u2A8B lHar \u2962 lacute \u013A laemptyv \u29B4 lagran \u2112 lambda \u03BB lang \u27E8 langd \u2991 langle \u27E8 lap \u2A85 laquo \xAB larr \u2190 larrb \u21E4 larrbfs \u291F larrfs \u291D larrhk \u21A9 larrlp \u21AB larrpl \u2939 larrsim \u2973 larrtl \u21A2 lat \u2AAB latail \u2919 late \u2AAD lates \u2AAD\uFE00 lbarr \u290C lbbrk \u2772 lbrace { lbrack [ lbrke \u298B lbrksld \u298F lbrkslu \u298D lcaron \u013E lcedil \u013C lceil \u2308 lcub { lcy \u043B ldca \u2936 ldquo \u201C ldquor \u201E ldrdhar \u2967 ldrushar \u294B ldsh \u21B2 le \u2264 leftarrow \u2190 leftarrowtail \u21A2 leftharpoondown \u21BD leftharpoonup \u21BC leftleftarrows \u21C7 leftrightarrow \u2194 leftrightarrows \u21C6 leftrightharpoons \u21CB leftrightsquigarrow \u21AD leftthreetimes \u22CB leg \u22DA leq \u2264 leqq \u2266 leqslant \u2A7D les \u2A7D lescc \u2AA8 lesdot \u2A7F lesdoto \u2A81 lesdotor \u2A83 lesg \u22DA\uFE00 lesges \u2A93 lessapprox \u2A85 lessdot \u22D6 lesseqgtr \u22DA lesseqqgtr \u2A8B lessgtr \u2276 lesssim \u2272 lfisht \u297C lfloor \u230A lfr \u{1D529} lg \u2276 lgE \u2A91 lhard \u21BD lharu \u21BC lharul \u296A lhblk \u2584 ljcy \u0459 ll \u226A llarr \u21C7 llcorner \u231E llhard \u296B lltri \u25FA lmidot \u0140 lmoust \u23B0 lmoustache \u23B0 lnE \u2268 lnap \u2A89 lnapprox \u2A89 lne \u2A87 lneq \u2A87 lneqq \u2268 lnsim \u22E6 loang \u27EC loarr \u21FD lobrk \u27E6 longleftarrow \u27F5 longleftrightarrow \u27F7 longmapsto \u27FC longrightarrow \u27F6 looparrowleft \u21AB looparrowright \u21AC lopar \u2985 lopf \u{1D55D} loplus \u2A2D lotimes \u2A34 lowast \u2217 lowbar _ loz \u25CA lozenge \u25CA lozf \u29EB lpar ( lparlt \u2993 lrarr \u21C6 lrcorner \u231F lrhar \u21CB lrhard \u296D lrm \u200E lrtri \u22BF lsaquo \u2039 lscr \u{1D4C1} lsh \u21B0 lsim \u2272 lsime \u2A8D lsimg \u2A8F lsqb [ lsquo \u2018 lsquor \u201A lstrok \u0142 lt < ltcc \u2AA6 ltcir \u2A79 ltdot \u22D6 lthree \u22CB ltimes \u22C9 ltlarr \u2976 ltquest \u2A7B ltrPar \u2996 ltri \u25C3 ltrie \u22B4 ltrif \u25C2 lurdshar \u294A luruhar \u2966 lvertneqq \u2268\uFE00 lvnE \u2268\uFE00 mDDot \u223A macr \xAF male \u2642 malt \u2720 maltese \u2720 map \u21A6 mapsto \u21A6 mapstodown \u21A7 mapstoleft \u21A4 mapstoup \u21A5 marker \u25AE mcomma \u2A29 mcy \u043C mdash \u2014 measuredangle \u2221 mfr \u{1D52A} mho \u2127 micro \xB5 mid \u2223 midast * midcir \u2AF0 middot \xB7 minus \u2212 minusb \u229F minusd \u2238 minusdu \u2A2A mlcp \u2ADB mldr \u2026 mnplus \u2213 models \u22A7 mopf \u{1D55E} mp \u2213 mscr \u{1D4C2} mstpos \u223E mu \u03BC multimap \u22B8 mumap \u22B8 nGg \u22D9\u0338 nGt \u226B\u20D2 nGtv \u226B\u0338 nLeftarrow \u21CD nLeftrightarrow \u21CE nLl \u22D8\u0338 nLt \u226A\u20D2 nLtv \u226A\u0338 nRightarrow \u21CF nVDash \u22AF nVdash \u22AE nabla \u2207 nacute \u0144 nang \u2220\u20D2 nap \u2249 napE \u2A70\u0338 napid \u224B\u0338 napos \u0149 napprox \u2249 natur \u266E natural \u266E naturals \u2115 nbsp \xA0 nbump \u224E\u0338 nbumpe \u224F\u0338 ncap \u2A43 ncaron \u0148 ncedil \u0146 ncong \u2247 ncongdot \u2A6D\u0338 ncup \u2A42 ncy \u043D ndash \u2013 ne \u2260 neArr \u21D7 nearhk \u2924 nearr \u2197 nearrow \u2197 nedot \u2250\u0338 nequiv \u2262 nesear \u2928 nesim \u2242\u0338 nexist \u2204 nexists \u2204 nfr \u{1D52B} ngE \u2267\u0338 nge \u2271 ngeq \u2271 ngeqq \u2267\u0338 ngeqslant \u2A7E\u0338 nges \u2A7E\u0338 ngsim \u2275 ngt \u226F ngtr \u226F nhArr \u21CE nharr \u21AE nhpar \u2AF2 ni \u220B nis \u22FC nisd \u22FA niv \u220B njcy \u045A nlArr \u21CD nlE \u2266\u0338 nlarr \u219A nldr \u2025 nle \u2270 nleftarrow \u219A nleftrightarrow \u21AE nleq \u2270 nleqq \u2266\u0338 nleqslant \u2A7D\u0338 nles \u2A7D\u0338 nless \u226E nlsim \u2274 nlt \u226E nltri \u22EA nltrie \u22EC nmid \u2224 nopf \u{1D55F} not \xAC notin \u2209 notinE \u22F9\u0338 notindot \u22F5\u0338 notinva \u2209 notinvb \u22F7 notinvc \u22F6 notni \u220C notniva \u220C notnivb \u22FE notnivc \u22FD npar \u2226 nparallel \u2226 nparsl \u2AFD\u20E5 npart \u2202\u0338 npolint \u2A14 npr \u2280 nprcue \u22E0 npre \u2AAF\u0338 nprec \u2280 npreceq \u2AAF\u0338 nrArr \u21CF nrarr \u219B nrarrc \u2933\u0338 nrarrw \u219D\u0338 nrightarrow \u219B nrtri \u22EB nrtrie \u22ED nsc \u2281 nsccue \u22E1 nsce \u2AB0\u0338 nscr \u{1D4C3} nshortmid \u2224 nshortparallel \u2226 nsim \u2241 nsime \u2244 nsimeq \u2244 nsmid \u2224 nspar \u2226 nsqsube \u22E2 nsqsupe \u22E3 nsub \u2284 nsubE \u2AC5\u0338 nsube \u2288 nsubset \u2282\u20D2 nsubseteq \u2288 nsubseteqq \u2AC5\u0338 nsucc \u2281 nsucceq \u2AB0\u0338 nsup \u2285 nsupE \u2AC6\u0338 nsupe \u2289 nsupset \u2283\u20D2 nsupseteq \u2289 nsupseteqq \u2AC6\u0338 ntgl \u2279 ntilde \xF1 ntlg \u2278 ntriangleleft \u22EA ntrianglelefteq \u22EC ntriangleright \u22EB ntrianglerighteq \u22ED nu \u03BD num # numero \u2116 numsp \u2007 nvDash \u22AD nvHarr \u2904 nvap \u224D\u20D2 nvdash \u22AC nvge \u2265\u20D2 nvgt >\u20D2 nvinfin \u29DE nvlArr \u2902 nvle \u2264\u20D2 nvlt <\u20D2 nvltrie \u22B4\u20D2 nvrArr \u2903 nvrtrie \u22B5\u20D2 nvsim \u223C\u20D2 nwArr \u21D6 nwarhk \u2923 nwarr \u2196 nwarrow \u2196 nwnear \u2927 oS \u24C8 oacute \xF3 oast \u229B ocir \u229A ocirc \xF4 ocy \u043E odash \u229D odblac \u0151 odiv \u2A38 odot \u2299 odsold \u29BC oelig \u0153 ofcir \u29BF ofr \u{1D52C} ogon \u02DB ograve \xF2 ogt \u29C1 ohbar \u29B5 ohm \u03A9 oint \u222E olarr \u21BA olcir \u29BE olcross \u29BB oline \u203E olt \u29C0 omacr \u014D omega \u03C9 omicron \u03BF omid \u29B6 ominus \u2296 oopf \u{1D560} opar \u29B7 operp \u29B9 oplus \u2295 or \u2228 orarr \u21BB ord \u2A5D order \u2134 orderof \u2134 ordf \xAA ordm \xBA origof \u22B6 oror \u2A56 orslope \u2A57 orv \u2A5B oscr \u2134 oslash \xF8 osol \u2298 otilde \xF5 otimes \u2297 otimesas \u2A36 ouml \xF6 ovbar \u233D par \u2225 para \xB6 parallel \u2225 parsim \u2AF3 parsl \u2AFD part \u2202 pcy \u043F percnt % period . permil \u2030 perp \u22A5 pertenk \u2031 pfr \u{1D52D} phi \u03C6 phiv \u03D5 phmmat \u2133 phone \u260E pi \u03C0 pitchfork \u22D4 piv \u03D6 planck \u210F planckh \u210E plankv \u210F plus + plusacir \u2A23 plusb \u229E pluscir \u2A22 plusdo \u2214 plusdu \u2A25 pluse \u2A72 plusmn \xB1 plussim \u2A26 plustwo \u2A27 pm \xB1 pointint \u2A15 popf \u{1D561} pound \xA3 pr \u227A prE \u2AB3 prap \u2AB7 prcue \u227C pre \u2AAF prec \u227A precapprox \u2AB7 preccurlyeq \u227C preceq \u2AAF precnapprox \u2AB9 precneqq \u2AB5 precnsim \u22E8 precsim \u227E prime \u2032 primes \u2119 prnE \u2AB5 prnap \u2AB9 prnsim \u22E8 prod \u220F profalar \u232E profline \u2312 profsurf \u2313 prop \u221D propto \u221D prsim \u227E prurel \u22B0 pscr \u{1D4C5} psi \u03C8 puncsp \u2008 qfr \u{1D52E} qint \u2A0C qopf \u{1D562} qprime \u2057 qscr \u{1D4C6} quaternions \u210D quatint \u2A16 quest ? questeq \u225F quot " rAarr \u21DB rArr \u21D2 rAtail \u291C rBarr \u290F rHar \u2964 race \u223D\u0331 racute \u0155 radic \u221A raemptyv \u29B3 rang \u27E9 rangd \u2992 range \u29A5 rangle \u27E9 raquo \xBB rarr \u2192 rarrap \u2975 rarrb \u21E5 rarrbfs \u2920 rarrc \u2933 rarrfs \u291E rarrhk \u21AA rarrlp \u21AC rarrpl \u2945 rarrsim \u2974 rarrtl \u21A3 rarrw \u219D ratail \u291A ratio \u2236 rationals \u211A rbarr \u290D rbbrk \u2773 rbrace } rbrack ] rbrke \u298C rbrksld \u298E rbrkslu \u2990 rcaron \u0159 rcedil \u0157 rceil \u2309 rcub } rcy \u0440 rdca \u2937 rdldhar \u2969 rdquo \u201D rdquor \u201D rdsh \u21B3 real \u211C realine \u211B realpart \u211C reals \u211D rect \u25AD reg \xAE rfisht \u297D rfloor \u230B rfr \u{1D52F} rhard \u21C1 rharu \u21C0 rharul \u296C rho \u03C1 rhov \u03F1 rightarrow \u2192 rightarrowtail \u21A3 rightharpoondown \u21C1 rightharpoonup \u21C0 rightleftarrows \u21C4 rightleftharpoons \u21CC rightrightarrows \u21C9 rightsquigarrow \u219D rightthreetimes \u22CC ring \u02DA risingdotseq \u2253 rlarr \u21C4 rlhar \u21CC rlm \u200F rmoust \u23B1 rmoustache \u23B1 rnmid \u2AEE roang \u27ED roarr \u21FE robrk \u27E7 ropar \u2986 ropf \u{1D563} roplus \u2A2E rotimes \u2A35 rpar ) rpargt \u2994 rppolint \u2A12 rrarr \u21C9 rsaquo \u203A rscr \u{1D4C7} rsh \u21B1 rsqb ] rsquo \u2019 rsquor \u2019 rthree \u22CC rtimes \u22CA rtri \u25B9 rtrie \u22B5 rtrif \u25B8 rtriltri \u29CE ruluhar \u2968 rx \u211E sacute \u015B sbquo \u201A sc \u227B scE \u2AB4 scap \u2AB8 scaron \u0161 sccue \u227D sce \u2AB0 scedil \u015F scirc \u015D scnE \u2AB6 scnap \u2ABA scnsim \u22E9 scpolint \u2A13 scsim \u227F scy \u0441 sdot \u22C5 sdotb \u22A1 sdote \u2A66 seArr \u21D8 searhk \u2925 searr \u2198 searrow \u2198 sect \xA7 semi ; seswar \u2929 setminus \u2216 setmn \u2216 sext \u2736 sfr \u{1D530} sfrown \u2322 sharp \u266F shchcy \u0449 shcy \u0448 shortmid \u2223 shortparallel \u2225 shy \xAD sigma \u03C3 sigmaf \u03C2 sigmav \u03C2 sim \u223C simdot \u2A6A sime \u2243 simeq \u2243 simg \u2A9E simgE \u2AA0 siml \u2A9D simlE \u2A9F simne \u2246 simplus \u2A24 simrarr \u2972 slarr \u2190 smallsetminus \u2216 smashp \u2A33 smeparsl \u29E4 smid \u2223 smile \u2323 smt \u2AAA smte \u2AAC smtes \u2AAC\uFE00 softcy \u044C sol / solb \u29C4 solbar \u233F sopf \u{1D564} spades \u2660 spadesuit \u2660 spar \u2225 sqcap \u2293 sqcaps \u2293\uFE00 sqcup \u2294 sqcups \u2294\uFE00 sqsub \u228F sqsube \u2291 sqsubset \u228F sqsubseteq \u2291 sqsup \u2290 sqsupe \u2292 sqsupset \u2290 sqsupseteq \u2292 squ \u25A1 square \u25A1 squarf \u25AA squf \u25AA srarr \u2192 sscr \u{1D4C8} ssetmn \u2216 ssmile \u2323 sstarf \u22C6 star \u2606 starf \u2605 straightepsilon \u03F5 straightphi \u03D5 strns \xAF sub \u2282 subE \u2AC5 subdot \u2ABD sube \u2286 subedot \u2AC3 submult \u2AC1 subnE \u2ACB subne \u228A subplus \u2ABF subrarr \u2979 subset \u2282 subseteq \u2286 subseteqq \u2AC5 subsetneq \u228A subsetneqq \u2ACB subsim \u2AC7 subsub \u2AD5 subsup \u2AD3 succ \u227B succapprox \u2AB8 succcurlyeq \u227D succeq \u2AB0 succnapprox \u2ABA succneqq \u2AB6 succnsim \u22E9 succsim \u227F sum \u2211 sung \u266A sup \u2283 sup1 \xB9 sup2 \xB2 sup3 \xB3 supE \u2AC6 supdot \u2ABE supdsub \u2AD8 supe \u2287 supedot \u2AC4 suphsol \u27C9 suphsub \u2AD7 suplarr \u297B supmult \u2AC2 supnE \u2ACC supne \u228B supplus \u2AC0 supset \u2283 supseteq \u2287 supseteqq \u2AC6 supsetneq \u228B supsetneqq \u2ACC supsim \u2AC8 supsub \u2AD4 supsup \u2AD6 swArr \u21D9 swarhk \u2926 swarr \u2199 swarrow \u2199 swnwar \u292A szlig \xDF target \u2316 tau \u03C4 tbrk \u23B4 tcaron \u0165 tcedil \u0163 tcy \u0442 tdot \u20DB telrec \u2315 tfr \u{1D531} there4 \u2234 therefore \u2234 theta \u03B8 thetasym \u03D1 thetav \u03D1 thickapprox \u2248 thicksim \u223C thinsp \u2009 thkap \u2248 thksim \u223C thorn \xFE tilde \u02DC times \xD7 timesb \u22A0 timesbar \u2A31 timesd \u2A30 tint \u222D toea \u2928 top \u22A4 topbot \u2336 topcir \u2AF1 topf \u{1D565} topfork \u2ADA tosa \u2929 tprime \u2034 trade \u2122 triangle \u25B5 triangledown \u25BF triangleleft \u25C3 trianglelefteq \u22B4 triangleq \u225C triangleright \u25B9 trianglerighteq \u22B5 tridot \u25EC trie \u225C triminus \u2A3A triplus \u2A39 trisb \u29CD tritime \u2A3B trpezium \u23E2 tscr \u{1D4C9} tscy \u0446 tshcy \u045B tstrok \u0167 twixt \u226C twoheadleftarrow \u219E twoheadrightarrow \u21A0 uArr \u21D1 uHar \u2963 uacute \xFA uarr \u2191 ubrcy \u045E ubreve \u016D ucirc \xFB ucy \u0443 udarr \u21C5 udblac \u0171 udhar \u296E ufisht \u297E ufr \u{1D532} ugrave \xF9 uharl \u21BF uharr \u21BE uhblk \u2580 ulcorn \u231C ulcorner \u231C ulcrop \u230F ultri \u25F8 umacr \u016B uml \xA8 uogon \u0173 uopf \u{1D566} uparrow \u2191 updownarrow \u2195 upharpoonleft \u21BF upharpoonright \u21BE uplus \u228E upsi \u03C5 upsih \u03D2 upsilon \u03C5 upuparrows \u21C8 urcorn \u231D urcorner \u231D urcrop \u230E uring \u016F urtri \u25F9 uscr \u{1D4CA} utdot \u22F0 utilde \u0169 utri \u25B5 utrif \u25B4 uuarr \u21C8 uuml \xFC uwangle \u29A7 vArr \u21D5 vBar \u2AE8 vBarv \u2AE9 vDash \u22A8 vangrt \u299C varepsilon \u03F5 varkappa \u03F0 varnothing \u2205 varphi \u03D5 varpi \u03D6 varpropto \u221D varr \u2195 varrho \u03F1 varsigma \u03C2 varsubsetneq \u228A\uFE00 varsubsetneqq \u2ACB\uFE00 varsupsetneq \u228B\uFE00 varsupsetneqq \u2ACC\uFE00 vartheta \u03D1 vartriangleleft \u22B2 vartriangleright \u22B3 vcy \u0432 vdash \u22A2 vee \u2228 veebar \u22BB veeeq \u225A vellip \u22EE verbar | vert | vfr \u{1D533} vltri \u22B2 vnsub \u2282\u20D2 vnsup \u2283\u20D2 vopf \u{1D567} vprop \u221D vrtri \u22B3 vscr \u{1D4CB} vsubnE \u2ACB\uFE00 vsubne \u228A\uFE00 vsupnE \u2ACC\uFE00 vsupne \u228B\uFE00 vzigzag \u299A wcirc \u0175 wedbar \u2A5F wedge \u2227 wedgeq \u2259 weierp \u2118 wfr \u{1D534} wopf \u{1D568} wp \u2118 wr \u2240 wreath \u2240 wscr \u{1D4CC} xcap \u22C2 xcirc \u25EF xcup \u22C3 xdtri \u25BD xfr \u{1D535} xhArr \u27FA xharr \u27F7 xi \u03BE xlArr \u27F8 xlarr \u27F5 xmap \u27FC xnis \u22FB xodot \u2A00 xopf \u{1D569} xoplus \u2A01 xotime \u2A02 xrArr \u27F9 xrarr \u27F6 xscr \u{1D4CD} xsqcup \u2A06 xuplus \u2A04 xutri \u25B3 xvee \u22C1 xwedge \u22C0 yacute \xFD yacy \u044F ycirc \u0177 ycy \u044B yen \xA5 yfr \u{1D536} yicy \u0457 yopf \u{1D56A} yscr \u{1D4CE} yucy \u044E yuml \xFF zacute \u017A zcaron \u017E zcy \u0437 zdot \u017C zeetrf \u2128 zeta \u03B6 zfr \u{1D537} zhcy \u0436 zigrarr \u21DD zopf \u{1D56B} zscr \u{1D4CF} zwj \u200D zwnj \u200C';
var entities = null;
function findNamedEntity(name2) {
  entities ??= toMap(table.split(" "));
  return entities.get(name2);
}
function toMap(words) {
  const map = /* @__PURE__ */ new Map();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? "", words[at + 1] ?? "");
  return map;
}

// packages/core/src/docs/markdown/inline/entities.ts
var entity = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
function parseEntity(text, from) {
  entity.lastIndex = from;
  const match = entity.exec(text);
  if (match === null) return null;
  const [, hex, decimal, name2] = match;
  const meaning = name2 === void 0 ? toCharacter(hex === void 0 ? Number(decimal) : Number.parseInt(hex, 16)) : findNamedEntity(name2);
  return meaning === void 0 ? null : { text: meaning, end: entity.lastIndex };
}
function toCharacter(code) {
  return code === 0 || code > 1114111 || code >= 55296 && code <= 57343 ? "\uFFFD" : String.fromCodePoint(code);
}
function decodeEntities(text) {
  return text.includes("&") ? decode(text, false) : text;
}
function unescapeText(text) {
  return text.includes("\\") || text.includes("&") ? decode(text, true) : text;
}
function decode(text, hasEscapes) {
  const pieces = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 38) {
      const found = parseEntity(text, at);
      if (found === null) continue;
      pieces.push(text.slice(from, at), found.text);
      from = found.end;
      at = found.end - 1;
    } else if (hasEscapes && code === 92 && isPunctuation(text.charCodeAt(at + 1))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
      at += 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

// packages/core/src/docs/markdown/inline/footnote-numbers.ts
var FootnoteNumbers = class {
  #numbers = /* @__PURE__ */ new Map();
  #used = 0;
  define(label) {
    this.#numbers.set(toLabelKey(label), 0);
  }
  /** The number that is shown where the footnote is used; null when there is no such footnote. */
  numberOf(label) {
    const key = toLabelKey(label);
    const number2 = this.#numbers.get(key);
    if (number2 === void 0 || number2 > 0) return number2 ?? null;
    this.#used += 1;
    this.#numbers.set(key, this.#used);
    return this.#used;
  }
};

// packages/core/src/docs/markdown/inline/link-definition.ts
function parseDefinition(text, start) {
  const label = parseLabel(text, start);
  if (label === null || text.charCodeAt(label.end) !== 58) return null;
  const from = skipBlanks(text, label.end + 1);
  const destination = parseDestination(text, from);
  if (destination === null || destination.end === from) return null;
  const end = findEnd(text, destination.end);
  return end === -1 ? null : { label, destination, end };
}
function findEnd(text, destinationEnd) {
  const titleStart = skipBlanks(text, destinationEnd);
  const titleEnd = titleStart > destinationEnd ? skipTitle(text, titleStart) : -1;
  const behindTitle = titleEnd === -1 ? -1 : findLineEnd(text, titleEnd);
  return behindTitle === -1 ? findLineEnd(text, destinationEnd) : behindTitle;
}
function findLineEnd(text, start) {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === 10 ? at + 1 : -1;
}

// packages/core/src/docs/markdown/collect-definitions.ts
var bracket2 = 91;
function collectDefinitions(blocks) {
  const definitions = /* @__PURE__ */ new Map();
  const footnotes2 = new FootnoteNumbers();
  const links = [];
  const textStarts = /* @__PURE__ */ new Map();
  blocks.forEach(({ kind, text: whole, from }, index) => {
    if (kind === "footnote") footnotes2.define(whole.slice(2, whole.lastIndexOf("]")));
    if (kind !== "paragraph" && kind !== "task" && kind !== "setext" || whole.charCodeAt(0) !== bracket2) return;
    const text = kind === "setext" ? whole.slice(0, whole.lastIndexOf("\n")) : whole;
    let start = 0;
    for (let found = parseDefinition(text, start); found !== null; found = parseDefinition(text, skipIndent(text, start))) {
      const label = text.slice(found.label.from, found.label.to).trim();
      const target = unescapeText(text.slice(found.destination.from, found.destination.to));
      links.push({ kind: "definition", from: from + found.label.from - 1, target, label });
      const key = toLabelKey(label);
      if (!definitions.has(key)) definitions.set(key, { target, label });
      start = found.end;
    }
    if (start > 0) textStarts.set(index, start);
  });
  return { references: { definitions, footnotes: footnotes2 }, links, textStarts };
}
function skipIndent(text, start) {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  return at;
}

// packages/core/src/docs/markdown/place-finder.ts
var PlaceFinder = class {
  #lineStarts = [0];
  #hasMark;
  #line = 0;
  /** `source` has `\n` for every line end; `hasMark` says that it began with a byte order mark, which no editor counts as a column. */
  constructor(source, hasMark) {
    this.#hasMark = hasMark;
    for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }
  find(offset) {
    return { line: this.line(offset), column: this.column(offset) };
  }
  line(offset) {
    return this.#findLine(offset) + 1;
  }
  column(offset) {
    const line = this.#findLine(offset);
    const column = offset - this.#startOf(line) + 1;
    return this.#hasMark && line === 0 && column > 1 ? column - 1 : column;
  }
  /** Offset at which the line that holds `offset` begins. */
  lineStart(offset) {
    return this.#startOf(this.#findLine(offset));
  }
  #startOf(line) {
    return this.#lineStarts[line] ?? 0;
  }
  #findLine(offset) {
    if (!this.#holds(this.#line, offset)) this.#line = this.#holds(this.#line + 1, offset) ? this.#line + 1 : this.#search(offset);
    return this.#line;
  }
  #holds(line, offset) {
    return line < this.#lineStarts.length && this.#startOf(line) <= offset && offset < (this.#lineStarts[line + 1] ?? Infinity);
  }
  #search(offset) {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};

// packages/core/src/docs/markdown/inline/bare-links.ts
var schemes = /* @__PURE__ */ new Set(["http", "https", "ftp"]);
var domain = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
var pathEnd = /[\s<]/g;
var addressRest = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;
var mayPrecede = /[\s*_~(]/;
function matchUrl(text, colon, after) {
  let from = colon;
  while (from > after && isLetter(text.charCodeAt(from - 1))) from -= 1;
  if (!schemes.has(text.slice(from, colon).toLowerCase())) return null;
  const end = findEnd2(text, colon + 3, false);
  return end === -1 ? null : { from, to: end, target: text.slice(from, end) };
}
function matchWww(text, at) {
  if (at > 0 && !mayPrecede.test(text.charAt(at - 1))) return null;
  const end = findEnd2(text, at, true);
  return end === -1 ? null : { from: at, to: end, target: `http://${text.slice(at, end)}` };
}
function matchAddress(text, sign, after) {
  let from = sign;
  while (from > after && isLocalPart(text.charCodeAt(from - 1))) from -= 1;
  const end = matchAt(addressRest, text, sign + 1);
  if (from === sign || end === -1 || text.charAt(end) === "@" || !isLetter(text.charCodeAt(end - 1))) return null;
  return { from, to: end, target: `mailto:${text.slice(from, end)}` };
}
function findEnd2(text, from, needsDot) {
  const domainEnd = matchAt(domain, text, from);
  if (domainEnd === -1) return -1;
  const labels = text.slice(from, domainEnd).split(".");
  if (needsDot && labels.length < 2 || labels.slice(-2).some((label) => label.includes("_"))) return -1;
  pathEnd.lastIndex = domainEnd;
  const end = pathEnd.exec(text)?.index ?? text.length;
  return trimEnd(text, from, end);
}
function trimEnd(text, from, to) {
  let end = to;
  let surplus = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 41) surplus += 1;
    else if (code === 40) surplus -= 1;
  }
  for (; end > from; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ")" && surplus > 0) surplus -= 1;
    else if (last === ";") end = findEntityStart(text, end - 1, from) ?? end;
    else if (!`?!.,:*_~'"`.includes(last)) break;
  }
  return end;
}
function findEntityStart(text, semicolon, from) {
  let at = semicolon;
  while (at > from && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return at > from && at < semicolon && text.charAt(at - 1) === "&" ? at : null;
}
function isLetter(code) {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
function isLocalPart(code) {
  return isLetter(code) || code >= 48 && code <= 57 || code === 46 || code === 43 || code === 45 || code === 95;
}

// packages/core/src/docs/markdown/inline/code-spans.ts
var backtick2 = 96;
var CodeSpans = class {
  #text;
  #lastRuns = null;
  constructor(text) {
    this.#text = text;
  }
  runLength(at) {
    let end = at;
    while (this.#text.charCodeAt(end) === backtick2) end += 1;
    return end - at;
  }
  /** Offset of the run of the same length behind `from`; -1 when there is none. */
  findClosing(from, length) {
    if ((this.#lastRuns?.get(length) ?? (this.#lastRuns === null ? from : -1)) < from) return -1;
    for (let at = this.#text.indexOf("`", from); at !== -1; at = this.#text.indexOf("`", at)) {
      const run = this.runLength(at);
      if (run === length) return at;
      at += run;
    }
    this.#noteRuns();
    return -1;
  }
  #noteRuns() {
    const runs = /* @__PURE__ */ new Map();
    for (let at = this.#text.indexOf("`"); at !== -1; at = this.#text.indexOf("`", at)) {
      const run = this.runLength(at);
      runs.set(run, at);
      at += run;
    }
    this.#lastRuns = runs;
  }
};
function toCodeText(raw, isCell) {
  let text = raw.includes("\n") ? raw.replaceAll(/\n[ \t]*/g, " ") : raw;
  if (isCell) text = text.replaceAll("\\|", "|");
  const isPadded = text.length > 1 && text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
  return isPadded ? text.slice(1, -1) : text;
}

// packages/core/src/docs/markdown/inline/emphasis.ts
var underscore = 95;
var tilde2 = 126;
var unicodePunctuation = new RegExp("\\p{P}", "u");
var unicodeBlank = /\s/;
var Emphasis = class {
  #text;
  #edits;
  #runs = [];
  /** Marks are added to `edits` as nothing. */
  constructor(text, edits) {
    this.#text = text;
    this.#edits = edits;
  }
  get size() {
    return this.#runs.length;
  }
  /** Reads the run at `from`; answers its end. */
  add(from) {
    const code = this.#text.charCodeAt(from);
    let to = from + 1;
    while (this.#text.charCodeAt(to) === code) to += 1;
    if (code === tilde2 && to - from > 2) return to;
    const [before, after] = [this.#kindBefore(from), this.#kindAfter(to)];
    const isLeft = after === "text" || after === "punctuation" && before !== "text";
    const isRight = before === "text" || before === "punctuation" && after !== "text";
    const canOpen = code === underscore ? isLeft && (!isRight || before === "punctuation") : isLeft;
    const canClose = code === underscore ? isRight && (!isLeft || after === "punctuation") : isRight;
    if (canOpen || canClose) this.#runs.push({ code, from, to, length: to - from, canOpen, canClose });
    return to;
  }
  /** Pairs the runs from `bottom` on and forgets them: what stands in a link pairs with nothing outside. */
  resolve(bottom) {
    const runs = this.#runs.splice(bottom);
    const open = [];
    const floors = /* @__PURE__ */ new Map();
    for (const run of runs) {
      if (run.canClose) this.#close(run, open, floors);
      if (run.canOpen && run.from < run.to) open.push(run);
    }
  }
  #close(run, open, floors) {
    const key = `${run.code} ${run.canOpen ? 1 : 0} ${run.length % 3}`;
    while (run.from < run.to) {
      const floor = Math.min(floors.get(key) ?? 0, open.length);
      let at = open.length - 1;
      while (at >= floor && !isPartner(open[at], run)) at -= 1;
      const partner = open[at];
      if (partner === void 0 || at < floor) {
        floors.set(key, open.length);
        return;
      }
      open.length = at + 1;
      for (const [other, floorOfOther] of floors) if (floorOfOther > at) floors.set(other, at);
      this.#pair(partner, run);
      if (partner.from === partner.to) open.pop();
    }
  }
  #pair(opening, closing) {
    if (opening.code === tilde2) {
      if (opening.length === closing.length) this.#edits.push({ from: opening.from, to: opening.to, text: "" }, { from: closing.from, to: closing.to, text: "" });
      opening.to = opening.from;
      closing.from = closing.to;
      return;
    }
    const size = Math.min(2, opening.to - opening.from, closing.to - closing.from);
    this.#edits.push({ from: opening.to - size, to: opening.to, text: "" }, { from: closing.from, to: closing.from + size, text: "" });
    opening.to -= size;
    closing.from += size;
  }
  #kindBefore(at) {
    if (at === 0) return "blank";
    const code = this.#text.charCodeAt(at - 1);
    return toKind((code & 64512) === 56320 ? this.#text.slice(at - 2, at) : this.#text.charAt(at - 1));
  }
  #kindAfter(at) {
    const code = this.#text.codePointAt(at);
    return code === void 0 ? "blank" : toKind(String.fromCodePoint(code));
  }
};
function toKind(character) {
  if (unicodeBlank.test(character)) return "blank";
  return isPunctuation(character.charCodeAt(0)) || unicodePunctuation.test(character) ? "punctuation" : "text";
}
function isPartner(opening, closing) {
  if (opening === void 0 || opening.code !== closing.code) return false;
  if (opening.code === tilde2 || !(opening.canClose || closing.canOpen)) return true;
  return (opening.length + closing.length) % 3 !== 0 || opening.length % 3 === 0 && closing.length % 3 === 0;
}

// packages/core/src/docs/markdown/inline/inline-text.ts
function applyEdits(text, edits) {
  if (edits.length === 0) return text;
  edits.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

// packages/core/src/docs/markdown/inline/link-tail.ts
function parseLinkTail(text, start) {
  if (text.charCodeAt(start) !== 40) return null;
  const destination = parseDestination(text, skipBlanks(text, start + 1));
  if (destination === null) return null;
  let end = skipBlanks(text, destination.end);
  if (end > destination.end) {
    const titleEnd = skipTitle(text, end);
    if (titleEnd !== -1) end = skipBlanks(text, titleEnd);
  }
  return text.charCodeAt(end) === 41 ? { target: unescapeText(text.slice(destination.from, destination.to)), label: null, end: end + 1 } : null;
}

// packages/core/src/docs/markdown/inline/scan-inline.ts
var special = /[\\`<[\]!]|:(?=\/\/)|w(?=ww\.)|@/g;
var specialInShown = /[\\`<[\]!&*_~]|:(?=\/\/)|w(?=ww\.)|@/g;
var uriLink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\0-\x20<>]*>/y;
var addressLink = /<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;
var indexed = /[\p{L}\p{N}_)\]]/u;
function scanInline(text, options) {
  const isShown = options.as !== "text";
  const pattern = isShown ? specialInShown : special;
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return isShown ? text : "";
  return new InlineScanner(text, options).scan(pattern.lastIndex - 1);
}
var InlineScanner = class {
  #text;
  #options;
  #isShown;
  #edits = [];
  #openings = [];
  #emphasis = null;
  #codes = null;
  #marks = null;
  /** Openings of links below this height hold a link already, and links do not nest. */
  #inactive = 0;
  /** Undefined references by where their label begins: it may turn out to be a link itself. */
  #undefined = null;
  /** End of what was read as one thing. */
  #read = 0;
  constructor(text, options) {
    this.#text = text;
    this.#options = options;
    this.#isShown = options.as !== "text";
  }
  scan(first) {
    const pattern = this.#isShown ? specialInShown : special;
    for (let at = first; ; ) {
      pattern.lastIndex = at;
      if (!pattern.test(this.#text)) break;
      const found = pattern.lastIndex - 1;
      at = this.#step(found);
      if (at > found + 1) this.#read = at;
    }
    if (this.#undefined !== null) for (const reference of this.#undefined.values()) this.#options.facts.undefinedReferences.push(reference);
    if (!this.#isShown) return "";
    this.#emphasis?.resolve(0);
    return applyEdits(this.#text, this.#edits);
  }
  /** Reads what begins at a special character; answers where to go on. */
  #step(at) {
    switch (this.#text.charAt(at)) {
      case "\\":
        return this.#readEscape(at);
      case "`":
        return this.#readCode(at);
      case "<":
        return this.#readAngle(at);
      case "!":
        return this.#text.charAt(at + 1) === "[" ? this.#openBracket(at, true) : at + 1;
      case "[":
        return this.#openBracket(at, false);
      case "]":
        return this.#closeBracket(at);
      case "&":
        return this.#readEntity(at);
      case "*":
      case "_":
      case "~":
        return (this.#emphasis ??= new Emphasis(this.#text, this.#edits)).add(at);
      case ":":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchUrl(this.#text, at, this.#read));
      case "w":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchWww(this.#text, at));
      case "@":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchAddress(this.#text, at, this.#read));
      default:
        return at + 1;
    }
  }
  #edit(from, to, text) {
    if (this.#isShown) this.#edits.push({ from, to, text });
  }
  #readEscape(at) {
    const next = this.#text.charCodeAt(at + 1);
    if (isPunctuation(next)) {
      this.#edit(at, at + 1, "");
      return at + 2;
    }
    if (next === 10) this.#edit(at, at + 1, "");
    return at + 1;
  }
  #readCode(at) {
    this.#codes ??= new CodeSpans(this.#text);
    const length = this.#codes.runLength(at);
    const closing = this.#codes.findClosing(at + length, length);
    if (closing === -1) return at + length;
    const text = toCodeText(this.#text.slice(at + length, closing), this.#options.as === "cell");
    this.#options.facts.codeSpans.push({ from: this.#options.from + at, text });
    this.#edit(at, closing + length, text);
    return closing + length;
  }
  #readAngle(at) {
    const uriEnd = matchAt(uriLink, this.#text, at);
    const end = uriEnd === -1 ? matchAt(addressLink, this.#text, at) : uriEnd;
    if (end !== -1) {
      const shown = this.#text.slice(at + 1, end - 1);
      this.#options.facts.links.push({ kind: "autolink", from: this.#options.from + at, target: uriEnd === -1 ? `mailto:${shown}` : shown, label: null });
      this.#edit(at, end, shown);
      return end;
    }
    const tag = parseTag(this.#text, at);
    if (tag !== null) this.#options.facts.tags.push({ from: this.#options.from + at, tag });
    const tagEnd = tag?.end ?? (this.#marks ??= new HtmlMarks(this.#text)).skip(at);
    if (tagEnd === -1) return at + 1;
    this.#edit(at, tagEnd, "");
    return tagEnd;
  }
  #readEntity(at) {
    const entity2 = parseEntity(this.#text, at);
    if (entity2 === null) return at + 1;
    this.#edit(at, entity2.end, entity2.text);
    return entity2.end;
  }
  #readBare(at, link) {
    if (link === null) return at + 1;
    this.#options.facts.links.push({ kind: "autolink", from: this.#options.from + link.from, target: link.target, label: null });
    this.#edit(link.from, link.to, this.#text.slice(link.from, link.to));
    return link.to;
  }
  #openBracket(at, isImage) {
    const outer = this.#openings.at(-1);
    if (outer !== void 0) outer.hasBracket = true;
    const { links, codeSpans, tags: tags2 } = this.#options.facts;
    this.#openings.push({ at, isImage, runs: this.#emphasis?.size ?? 0, links: links.length, codeSpans: codeSpans.length, tags: tags2.length, hasBracket: false });
    return at + (isImage ? 2 : 1);
  }
  #closeBracket(at) {
    const opening = this.#openings.pop();
    if (opening === void 0) return at + 1;
    const height = this.#openings.length;
    const isInactive = !opening.isImage && height < this.#inactive;
    this.#inactive = Math.min(this.#inactive, height);
    if (isInactive) return at + 1;
    const found = parseLinkTail(this.#text, at + 1) ?? this.#findReference(opening, at);
    if (found === null) return this.#readFootnote(opening, at);
    if (opening.isImage) this.#forgetInside(opening);
    this.#options.facts.links.push({ kind: opening.isImage ? "image" : "link", from: this.#options.from + opening.at, target: found.target, label: found.label });
    this.#undefined?.delete(opening.at);
    if (!opening.isImage) this.#inactive = height;
    if (this.#isShown) this.#showLink(opening, at, found.end);
    return found.end;
  }
  /** The text of an image is shown as text only. */
  #forgetInside({ links, codeSpans, tags: tags2 }) {
    const { facts } = this.#options;
    facts.links.length = links;
    facts.codeSpans.length = codeSpans;
    facts.tags.length = tags2;
  }
  #showLink(opening, at, end) {
    this.#emphasis?.resolve(opening.runs);
    if (opening.isImage && this.#options.as === "heading") this.#edit(opening.at, end, "");
    else {
      this.#edit(opening.at, opening.at + (opening.isImage ? 2 : 1), "");
      this.#edit(at, end, "");
    }
  }
  #findReference(opening, at) {
    const text = this.#text;
    const inner = opening.at + (opening.isImage ? 2 : 1);
    const full = parseLabel(text, at + 1);
    const isCollapsed = full === null && text.startsWith("[]", at + 1);
    if (full === null && (opening.hasBracket || at - inner > 999)) return null;
    const label = full === null ? text.slice(inner, at) : text.slice(full.from, full.to);
    const definition = this.#options.references.definitions.get(toLabelKey(label));
    if (definition !== void 0) return { ...definition, end: full?.end ?? (isCollapsed ? at + 3 : at + 1) };
    if ((full !== null || isCollapsed) && label.trim() !== "" && !label.startsWith("^") && !this.#isIndex(opening)) {
      (this.#undefined ??= /* @__PURE__ */ new Map()).set(at + 1, { from: this.#options.from + opening.at, text: full === null ? null : text.slice(inner, at), label: label.trim() });
    }
    return null;
  }
  /** `rows[0][1]` in prose. */
  #isIndex({ at, isImage }) {
    return !isImage && at > 0 && indexed.test(this.#text.charAt(at - 1));
  }
  #readFootnote(opening, at) {
    const from = opening.at + (opening.isImage ? 1 : 0);
    if (this.#text.charAt(from + 1) !== "^") return at + 1;
    const number2 = this.#options.references.footnotes.numberOf(this.#text.slice(from + 2, at));
    if (number2 !== null) this.#edit(from, at + 1, this.#options.as === "cell" ? "" : String(number2));
    return at + 1;
  }
};

// packages/core/src/docs/markdown/source-text.ts
function toSourceText(text) {
  let source = text.charCodeAt(0) === 65279 ? ` ${text.slice(1)}` : text;
  if (source.includes("\r")) source = source.replaceAll("\r\n", " \n").replaceAll("\r", "\n");
  return source.includes("\0") ? source.replaceAll("\0", "\uFFFD") : source;
}
function findBodyStart(source) {
  const opening = /^ ?---[ \t]*\n/.exec(source);
  if (opening === null) return 0;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  return closing.exec(source) === null ? 0 : closing.lastIndex;
}

// packages/core/src/docs/markdown/to-fence.ts
var sampleComment = /^<!--\s*sample:\s*(\S(?:.*\S)?)\s*-->\s*$/;
function toFence(block, before, { text, places }) {
  const { opening, lines, closing } = block;
  const openingEnd = findLineEnd2(text, opening);
  const mark = text.charAt(opening);
  const marksEnd = opening + (text.slice(opening, openingEnd).match(mark === "`" ? /^`+/ : /^~+/)?.[0].length ?? 0);
  const from = Math.min(openingEnd + 1, text.length);
  const last = lines.at(-1);
  const to = closing !== null ? places.lineStart(closing) : last === void 0 ? from : Math.min(findLineEnd2(text, last[1]) + 1, text.length);
  return {
    line: places.line(opening),
    column: places.column(opening),
    name: before?.container === block.container ? findName2(before) : null,
    info: unescapeText(text.slice(marksEnd, openingEnd).trim()),
    content: lines.map((line) => `${toContent(text, line, opening - block.from)}
`).join(""),
    from,
    to: Math.max(from, to),
    prefix: toPrefix(text, block, places)
  };
}
function toContent(text, [from, to], indent) {
  let start = from;
  while (start < from + indent && start < to && (text.charAt(start) === " " || text.charAt(start) === "	")) start += 1;
  return text.slice(start, text.charAt(to - 1) === "\r" ? to - 1 : to);
}
function toPrefix(text, { opening, lines }, places) {
  const written = lines.find(([from, to]) => from < to);
  if (written !== void 0) return text.slice(places.lineStart(written[0]), written[0]);
  return text.slice(places.lineStart(opening), opening).replaceAll(/[^>\s]/g, " ");
}
function findName2(before) {
  return before.kind === "comment" || before.kind === "html" ? sampleComment.exec(before.text)?.[1] ?? null : null;
}
function findLineEnd2(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

// packages/core/src/docs/markdown/to-html-facts.ts
var linking = {
  a: { href: "html-link" },
  area: { href: "html-link" },
  img: { src: "html-image" },
  source: { src: "html-image" },
  video: { src: "html-image", poster: "html-image" },
  audio: { src: "html-image" }
};
function toHtmlFacts(tags2) {
  const links = [];
  const anchors = [];
  for (const { from, tag } of tags2) {
    for (const [name2, raw] of tag.attributes) {
      const value = decodeEntities(raw).trim();
      const kind = linking[tag.name]?.[name2];
      if (kind !== void 0) links.push({ kind, from, target: value, label: null });
      else if (name2 === "srcset" && (tag.name === "img" || tag.name === "source")) for (const target of toSources(value)) links.push({ kind: "html-image", from, target, label: null });
      else if ((name2 === "id" || name2 === "name") && value !== "" && !isSame2(anchors.at(-1), { from, id: value })) anchors.push({ from, id: value });
    }
  }
  return { links, anchors };
}
function toSources(value) {
  return value.split(/,\s+|,$/).map((candidate) => candidate.trim().split(/\s/)[0] ?? "").filter((url) => url !== "");
}
function isSame2(last, anchor) {
  return last?.from === anchor.from && last.id === anchor.id;
}

// packages/core/src/docs/markdown/to-tables.ts
function toTable(block, lost, context) {
  const [header, , ...lines] = toLines(block.text);
  const headerRow = toRow(block, header ?? { from: 0, to: 0 }, context);
  const rows = lines.map((line) => toRow(block, line, context));
  const isPiped = block.text.startsWith("|");
  const aside = { ...context, facts: { links: [], undefinedReferences: [], codeSpans: [], tags: [] } };
  const lostRows = lost.flatMap((text) => toLines(text.text).filter((line) => isRowLike(text.text, line, { isPiped, columns: headerRow.cells.length })).map((line) => toRow(text, line, aside)));
  return { line: context.places.line(block.from), column: context.places.column(block.from), header: headerRow, rows, lostRows };
}
function findTextBehind(blocks, table2) {
  const found = [];
  const container = blocks[table2]?.container;
  for (let at = table2 + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.container !== container || block?.kind !== "paragraph" && block?.kind !== "comment") break;
    if (block.kind === "paragraph") found.push(block);
  }
  return found;
}
function toLines(text) {
  const lines = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
function isRowLike(text, { from, to }, { isPiped, columns }) {
  const line = text.slice(from, to).trim();
  if (isPiped) return line.startsWith("|") && line.length > 1 && line.endsWith("|");
  return line.includes("|") && splitRow(line).length === columns;
}
function toRow({ text, from }, line, context) {
  let begin = line.from;
  while (begin < line.to && isBlank(text.charCodeAt(begin))) begin += 1;
  const cells = splitRow(text, line.from, line.to).map((range) => toCell(text.slice(range.from, range.to), from + range.from, context));
  return { line: context.places.line(from + begin), column: context.places.column(from + begin), cells };
}
function toCell(raw, from, { places, references, facts }) {
  const first = facts.links.length;
  const text = scanInline(raw, { from, references, facts, as: "cell" });
  const targets = first === facts.links.length ? noTargets : facts.links.slice(first).filter(isLink).map(({ target }) => target);
  return { line: places.line(from), column: places.column(from), text, targets };
}
var noTargets = [];
function isLink({ kind }) {
  return kind === "link" || kind === "autolink";
}

// packages/core/src/docs/markdown/parse-markdown.ts
var taskMark = /^\[[ xX]\](?=[ \t\n])/;
function parseMarkdown(text) {
  return new FileParser(text).parse();
}
var FileParser = class {
  #text;
  #source;
  #places;
  #blocks;
  #defined;
  #facts = { links: [], undefinedReferences: [], codeSpans: [], tags: [] };
  #headings = [];
  #tables = [];
  #fences = [];
  constructor(text) {
    this.#text = text;
    this.#source = toSourceText(text);
    this.#places = new PlaceFinder(this.#source, text.charCodeAt(0) === 65279);
    const start = findBodyStart(this.#source);
    this.#blocks = collectBlocks(blockParser.parse(start === 0 ? this.#source : this.#source.slice(start)), this.#source, start);
    this.#defined = collectDefinitions(this.#blocks);
  }
  parse() {
    this.#blocks.forEach((block, index) => this.#read(block, index));
    const places = this.#places;
    const { links: htmlLinks, anchors } = toHtmlFacts(this.#facts.tags);
    const links = [...this.#defined.links, ...this.#facts.links, ...htmlLinks].sort(byOffset);
    return {
      headings: this.#headings,
      anchors: anchors.map(({ from, id }) => ({ line: places.line(from), column: places.column(from), id })),
      links: links.map(({ from, kind, target, label }) => ({ line: places.line(from), column: places.column(from), kind, target, label })),
      undefinedReferences: this.#facts.undefinedReferences.map(({ from, text: shown, label }) => ({ line: places.line(from), column: places.column(from), text: shown, label })),
      tables: this.#tables,
      fences: this.#fences,
      codeSpans: this.#facts.codeSpans.map(({ from, text }) => ({ line: places.line(from), column: places.column(from), text }))
    };
  }
  #read(block, index) {
    switch (block.kind) {
      case "paragraph":
      case "task":
        return this.#readText(block, index);
      case "atx":
      case "setext":
        return this.#readHeading(block, index);
      case "table":
        return this.#readTable(block, index);
      case "html":
        return collectTags(block.text, (tag, at) => this.#facts.tags.push({ from: block.from + at, tag }));
      case "fence": {
        this.#fences.push(toFence(block, this.#blocks[index - 1], { text: this.#text, places: this.#places }));
        return;
      }
      case "comment":
      case "rule":
      case "code":
      case "footnote":
        return;
    }
  }
  #readText(block, index) {
    const start = this.#defined.textStarts.get(index) ?? (block.kind === "task" ? taskMark.exec(block.text)?.[0].length ?? 0 : 0);
    this.#scan(block.text.slice(start), block.from + start, "text");
  }
  #readHeading(block, index) {
    const start = this.#defined.textStarts.get(index) ?? 0;
    const { from, to } = block.kind === "atx" ? trimAtx(block.text) : trimSetext(block.text, start);
    if (block.kind === "setext" && start > 0 && from >= to) return;
    const text = this.#scan(block.text.slice(from, to), block.from + from, "heading");
    const { line, column } = this.#places.find(block.from + (block.kind === "setext" ? from : 0));
    this.#headings.push({ line, column, level: block.level, text: trimLines(text) });
  }
  #readTable(block, index) {
    const context = { places: this.#places, references: this.#defined.references, facts: this.#facts };
    this.#tables.push(toTable(block, findTextBehind(this.#blocks, index), context));
  }
  #scan(text, from, as) {
    return scanInline(text, { from, references: this.#defined.references, facts: this.#facts, as });
  }
};
function byOffset(a, b) {
  return a.from - b.from;
}
function trimLines(text) {
  return text.includes("\n") ? text.split("\n").map((line) => line.trim()).join("\n").trim() : text.trim();
}
function trimAtx(text) {
  const from = /^#+[ \t]*/.exec(text)?.[0].length ?? 0;
  let to = text.trimEnd().length;
  let marks = to;
  while (marks > from && text.charAt(marks - 1) === "#") marks -= 1;
  if (marks === from || /[ \t]/.test(text.charAt(marks - 1))) to = marks;
  return { from, to: Math.max(from, to) };
}
function trimSetext(text, start) {
  const underline2 = text.lastIndexOf("\n");
  return { from: start, to: Math.max(0, underline2) };
}

// packages/core/src/docs/markdown/open-markdown-reader.ts
import { setImmediate } from "node:timers/promises";

// packages/core/src/docs/markdown/read-source.ts
import { closeSync, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
var largestMarkdown = 16 * 1024 * 1024;
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function readSource(root, path) {
  try {
    const file = join(root, path);
    const found = lstatSync(file);
    if (found.isSymbolicLink() && isOutside(root, file)) return unreadable("is a link that leads out of the repository");
    if (!(found.isSymbolicLink() ? statSync(file) : found).isFile()) return unreadable("is not a regular file");
    const bytes = readBytes(file);
    return typeof bytes === "string" ? unreadable(bytes) : decode2(bytes);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return unreadable(code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be read (${code})`);
  }
}
function unreadable(why) {
  return { state: "unreadable", why };
}
function isOutside(root, file) {
  return toPathBelow(realpathSync(root), realpathSync(file)) === null;
}
function readBytes(path) {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > largestMarkdown) return `is larger than ${largestMarkdown} bytes`;
    const bytes = Buffer.allocUnsafe(size);
    let held = 0;
    for (let read = -1; read !== 0 && held < bytes.length; held += read) read = readSync(file, bytes, held, bytes.length - held, null);
    return bytes.subarray(0, held);
  } finally {
    closeSync(file);
  }
}
function decode2(bytes) {
  try {
    return { state: "read", text: decoder.decode(bytes) };
  } catch {
    return unreadable("is not valid UTF-8");
  }
}

// packages/core/src/docs/markdown/open-markdown-reader.ts
var sliceMs = 10;
function openMarkdownReader({ root }) {
  const known = /* @__PURE__ */ new Map();
  return {
    async read(paths) {
      const answer = /* @__PURE__ */ new Map();
      let sliceEnd = performance.now() + sliceMs;
      for (const path of paths) {
        const read = known.get(path) ?? readMarkdown(root, path);
        known.set(path, read);
        answer.set(path, read);
        if (performance.now() < sliceEnd) continue;
        await setImmediate();
        sliceEnd = performance.now() + sliceMs;
      }
      return answer;
    }
  };
}
function readMarkdown(root, path) {
  const source = readSource(root, path);
  return source.state === "unreadable" ? source : { state: "read", file: parseMarkdown(source.text), text: source.text };
}

// packages/core/src/docs/forms/is-blank.ts
var placeholder = /^(?:(?:tbd|tbc|tba|to be (?:determined|defined|decided|done|confirmed|filled in)|fill (?:me )?in|fixme|xxx+)[.!…]*|todo(?::.*)?|\?+|…|\.{2,}|"\.{2,}"|_+|\*+|-+|–|—|<[^>]*>|\[[^\]]*\](?!\()|\{{1,2}[^}]*\}{1,2})$/i;
var box = /^(?:[-*+]\s+|\d+[.)]\s+)?\[([ xX])\](?:\s|$)/;
function isBlank3(value, template) {
  const text = toPlain(value);
  if (text === "" || template !== null && text === toPlain(template)) return true;
  const lines = value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const boxes = lines.filter((line) => box.test(line));
  const others = lines.filter((line) => !box.test(line)).map(toPlain);
  if (boxes.some((line) => box.exec(line)?.[1] !== " ")) return false;
  const ofTemplate = new Set((template ?? "").split("\n").map(toPlain));
  return others.every((line) => line === "" || placeholder.test(line) || ofTemplate.has(line));
}
function toPlain(text) {
  return text.normalize("NFC").replace(/&nbsp;|[\u200b\u200c\u200d\u2060\ufeff]/g, " ").split("\n").map((line) => line.trim().replace(/^(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?/, "").replace(/^[-*+]$/, "").replace(/^([*_`]{1,3})(.+)\1$/, "$2").trim()).join(" ").replace(/\s+/g, " ").trim();
}

export {
  collectTree,
  isBelowOutput,
  isCalendarDate,
  readChangelog,
  checkChangelog,
  hasNewEntry,
  parseMarkdown,
  openMarkdownReader,
  isBlank3 as isBlank
};
