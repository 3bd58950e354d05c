import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findLevel
} from "./chunk-N47LVAGS.js";
import "./chunk-6PF7ZJWN.js";
import {
  findDeclaredVersion,
  readNotes
} from "./chunk-V23UYYXW.js";
import "./chunk-VQZYK32W.js";
import {
  openAuthority,
  tryRead
} from "./chunk-B4VYMAB5.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-K3NQ356N.js";
import "./chunk-WIMV6YND.js";
import "./chunk-73L6G263.js";
import "./chunk-ON4EHCTL.js";
import {
  collectEvidence
} from "./chunk-3KTGCWTY.js";
import "./chunk-BE4DCWQW.js";
import {
  redactText
} from "./chunk-BYQDC2JO.js";
import "./chunk-EJEUCOHO.js";
import {
  compareVersions,
  formatVersion,
  parseTagPattern,
  requireVersion,
  toLevel
} from "./chunk-PA27U3VF.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  defaultConfigPath,
  openScratch,
  openWorkspace,
  parseConfig,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  parseNeeds,
  toDate
} from "./chunk-Z75HRPYS.js";
import {
  sha256Hex,
  toPrettyJson
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/evidence-log.ts
function openEvidenceLog() {
  const kept = /* @__PURE__ */ new Map();
  return {
    answers: ({ answers }) => answers.map(({ path, status, etag, sha256, body }) => {
      const id = `${path}\0${sha256}`;
      const entry = kept.get(id) ?? { name: `api/${nameOf(path)}-${sha256.slice(0, 12)}.json`, text: redactText(toPrettyJson({ url: path, status, etag, sha256, body })).text };
      kept.set(id, entry);
      return { source: "api", name: path, sha256, kept: entry.name, status, etag };
    }),
    collected: (name, body) => {
      const text = redactText(toPrettyJson({ collected: name, body })).text;
      const sha256 = sha256Hex(text);
      const entry = { name: `api/${name.replace(/[^A-Za-z0-9._-]+/g, "_")}-${sha256.slice(0, 12)}.json`, text };
      kept.set(`${name}\0${sha256}`, entry);
      return { source: "api", name, sha256, kept: entry.name };
    },
    file: (path, bytes) => ({ source: "file", name: path, sha256: sha256Hex(bytes) }),
    document: ({ kind, key, documentSha256, contentDigest }) => ({ source: "document", name: `${kind ?? "unknown"}:${key ?? "unknown"}`, sha256: documentSha256, ...contentDigest === null ? {} : { contentDigest } }),
    git: (question) => ({ source: "git", name: question, sha256: null }),
    attachments: () => [...kept.values()].toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))
  };
}
function nameOf(path) {
  const [way = "", query = ""] = path.split("?");
  const page = /(?:^|&)page=([0-9]+)/.exec(query)?.[1];
  return [...way.split("/").filter((part) => part !== "").slice(3), ...page === void 0 ? [] : [`page-${page}`]].join("-").replace(/[^A-Za-z0-9._-]+/g, "_").slice(0, 80) || "repository";
}

// packages/core/src/release/collect-release.ts
async function collectRelease(request) {
  const { inputs, host, workspace, policy } = request;
  const { git } = workspace;
  const config = policy.config.release;
  const target = await findTarget(request);
  const previous = git === null || target.commit === null ? null : await findPrevious(git, { inputs, target, pattern: config.tag });
  const [history, authority, scratch] = await Promise.all([collectHistory(git, target, previous), openDefault(request), openScratch()]);
  const [{ received }, notes] = await Promise.all([
    collectEvidence({ host, workspace, scratch, needs: parseNeeds(inputs.needs), places: inputs.documents, takesDecisions: true }),
    // What is published are the notes that were signed, whatever lies here.
    inputs.mode === "publish" ? { state: "none" } : readNotes({ inputs, workspace, config, target })
  ]);
  const run = {
    inputs,
    host,
    workspace,
    policy,
    config,
    target,
    git,
    previous,
    history,
    notes,
    authority: authority?.authority ?? null,
    authorityConfig: authority?.config ?? null,
    documents: received,
    facts: host.remote?.releaseFacts ?? null,
    log: openEvidenceLog()
  };
  return { run, scratch };
}
async function findTarget({ inputs, host, workspace, policy }) {
  const { git } = workspace;
  const pattern = parseTagPattern(policy.config.release.tag);
  const ref = host.context.ref?.startsWith("refs/tags/") === true ? host.context.ref.slice("refs/tags/".length) : null;
  const tag = inputs.tag?.replace(/^refs\/tags\//, "") ?? ref;
  const given = requireVersion(inputs.version);
  const read = tag === null ? null : pattern.parse(tag);
  if (read !== null && given !== null && compareVersions(read.version, given) !== 0) {
    throw new ShipworthyError("usage/invalid-input", `The tag ${String(tag)} names version ${formatVersion(read.version)}, but the input \`version\` names ${formatVersion(given)}.`, { hint: "Leave one of them away." });
  }
  const version = read?.version ?? (tag === null ? given ?? await findDeclaredVersion({ host, workspace, config: policy.config.release }) : null);
  const found = tag === null || git === null ? null : await git.tagOf(tag);
  const name = version === null ? "unknown" : read?.package == null ? formatVersion(version) : `${read.package}@${formatVersion(version)}`;
  return {
    package: read?.package ?? null,
    version,
    name,
    tag: tag ?? (version === null ? null : tagOf(pattern, version)),
    isTagged: tag !== null && (found !== null || tag === ref),
    commit: found?.commit ?? host.context.headCommit ?? workspace.headCommit,
    ...findLevelOf({ inputs, host, pattern: policy.config.release.tag, version })
  };
}
function tagOf(pattern, version) {
  try {
    return pattern.format({ package: null, version });
  } catch (error) {
    if (error instanceof ShipworthyError) return null;
    throw error;
  }
}
function findLevelOf({ inputs, host, pattern, version }) {
  const order = ["merge", "release", "major"];
  const found = findLevel({ context: host.context, version: void 0, asked: "auto", tagPattern: pattern });
  const own = version === null ? "major" : toLevel(version);
  const isNamed = version !== null && own === found.level && host.context.ref?.startsWith("refs/tags/") !== true;
  const named = isNamed || order.indexOf(own) > order.indexOf(found.level) ? { level: own, levelReason: version === null ? "nobody says which version it is, so the most is demanded" : `version ${formatVersion(version)}` } : { level: found.level, levelReason: found.reason };
  if (inputs.level === "auto" || order.indexOf(inputs.level) <= order.indexOf(named.level)) return named;
  return { level: inputs.level, levelReason: `raised by the input \`level\`; ${named.levelReason}` };
}
async function findPrevious(git, { inputs, target, pattern }) {
  const { commit, version } = target;
  const tagPattern = parseTagPattern(pattern);
  const named = inputs["previous-tag"];
  const tags = commit === null ? /* @__PURE__ */ new Map() : await git.tags(named === void 0 ? commit : void 0);
  const candidates = [...tags].flatMap(([tag, at]) => {
    const read = tag === target.tag ? null : tagPattern.parse(tag);
    return read !== null && read.package === target.package ? [{ tag, version: read.version, commit: at }] : [];
  });
  const found = named === void 0 ? candidates.filter((one) => one.version.prerelease.length === 0 && (version === null || compareVersions(one.version, version) < 0)).toSorted((a, b) => compareVersions(b.version, a.version))[0] : candidates.find(({ tag }) => tag === named);
  if (named !== void 0 && found === void 0) {
    throw new ShipworthyError("usage/invalid-input", `The input \`previous-tag\` names ${JSON.stringify(named)}, which is no tag of a version here.`, { hint: "Fetch the tags (`fetch-depth: 0`), or correct the name." });
  }
  return found === void 0 ? null : { ...found, committedAt: await git.commitTime(found.commit) };
}
async function collectHistory(git, { commit }, previous) {
  if (git === null || commit === null) return { state: "unknown", finding: shallow(`There is no ${git === null ? "git repository" : "commit"} here, so nobody can say what the release holds.`) };
  const since = previous?.commit ?? null;
  if (!await git.hasCommit(commit) || !await git.hasHistory({ tips: [commit], since })) return { state: "unknown", finding: shallow("This clone is shallow: it does not hold the commits since the previous release, and perhaps not its tag.") };
  return { state: "known", commits: (await git.log({ base: since, head: commit })).map(withoutSecrets) };
}
function withoutSecrets(entry) {
  return { ...entry, subject: redactText(entry.subject).text, body: redactText(entry.body).text };
}
function shallow(message) {
  return { rule: "release/shallow-history", keys: { what: "history" }, check: "history", outcome: "unverified", reason: "unreadable-source", message };
}
async function openDefault({ inputs, host, workspace, policy }) {
  const { value: authority } = await tryRead("the default branch", () => openAuthority({ host, workspace, resolved: policy, config: inputs.config }));
  if (authority === null) return null;
  const path = workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath));
  const { value, problems } = await tryRead("the default branch", async () => {
    const bytes = await authority.tree.readFile(workspace.toRepositoryPath(path));
    return bytes === null ? null : (await parseConfig({ config: { path, text: new TextDecoder().decode(bytes) }, waivers: null }, toDate(host.now()))).release;
  });
  return problems.length > 0 ? null : { authority, config: value };
}
export {
  collectRelease,
  openWorkspace,
  resolvePolicy,
  runAction
};
