import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectWorkflows,
  doctorChecks,
  doctorOutcomes,
  gateOf,
  handsEvidence,
  isAfterGate,
  isDoubtful,
  isFine,
  isMissing,
  isSilent,
  isUnknown,
  judgeGateJob,
  judgeSettings,
  listGates,
  listInputs,
  listJobs,
  listOwnJobs,
  listSome,
  modeOf,
  nameOf,
  settle,
  toFaultFindings,
  toGateName,
  withoutHint
} from "./chunk-NVCSPL4K.js";
import {
  capabilityOf,
  isEvidenceJob,
  isGateStep,
  judgeWiring,
  producesEvidence
} from "./chunk-4LZVIK2O.js";
import {
  readPublicKeys
} from "./chunk-ADJZ2UUD.js";
import {
  codeOwnersPaths
} from "./chunk-5DMQEURQ.js";
import "./chunk-73L6G263.js";
import {
  defaultBaselineFolder,
  openWorkTreeFolder,
  recordName
} from "./chunk-AJH4OLDX.js";
import {
  loadPack
} from "./chunk-3NQIS3ZB.js";
import {
  toLockPath
} from "./chunk-OSPUJKSO.js";
import "./chunk-4V4SRQJW.js";
import "./chunk-S5LB7WBT.js";
import "./chunk-KAUFPBP4.js";
import "./chunk-SWWGW2SG.js";
import "./chunk-NC4DF74Y.js";
import "./chunk-2WLI5ACG.js";
import "./chunk-L32AF4YA.js";
import "./chunk-X24NIHFL.js";
import "./chunk-2HOAHMG3.js";
import "./chunk-JDKG74QC.js";
import "./chunk-CM3DHMZT.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  askIfIgnored,
  choosePacks,
  defaultConfigPath,
  openWorkspace,
  readAttributes,
  resolvePolicy,
  withRemote
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import {
  findGlobDanger,
  isJsonObject,
  matchForeignGlob,
  matchGlobs,
  readTextFile,
  requireJson,
  resolveInside
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  rules
} from "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/adoption/doctor/run-doctor.ts
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";

// packages/core/src/adoption/doctor/checkout/collect-checkout.ts
import { join } from "node:path";
async function collectCheckout(host, workspace, fault) {
  const { git } = workspace;
  const shared = { fault, outName: workspace.toDocumentPath(workspace.out), node: host.machine?.node ?? null, isInActions: host.context.where === "actions" };
  if (git === null) return { ...shared, repository: null };
  const [isShallow, tags, branches, out] = await Promise.all([git.isShallow(), git.tags(), git.branches(), askIfIgnored(host, join(workspace.out, "x.json"))]);
  const isClone = [...branches.keys()].some((ref) => ref.startsWith("refs/remotes/"));
  return { ...shared, repository: { headCommit: git.headCommit, isShallow, tags: tags.size, isClone, out } };
}

// packages/core/src/adoption/doctor/github/collect-github.ts
var laptop = "GH_TOKEN=$(gh auth token) shipworthy doctor";
async function collectGitHub(host, { name, isOffline }) {
  const { remote } = host;
  if (isOffline) return refuseAll(name, { why: "GitHub was not asked (`--offline`).", fix: "Run it again without `--offline`." });
  if (name === null) return refuseAll(name, { why: "No remote `origin` says which repository this is.", fix: "Add the remote: git remote add origin https://github.com/OWNER/REPOSITORY.git" });
  if (remote === null) return refuseAll(name, host.openRemote === void 0 ? { why: "GitHub was not asked: there is no token.", fix: `Ask with yours, best as administrator: ${laptop}` } : { why: "GitHub was not asked: `origin` lies on another server than the API.", fix: "Set GITHUB_SERVER_URL and GITHUB_API_URL to those of the server." });
  return collectWith(remote, name);
}
async function collectWith({ rules: rules2, actionsSettings, releaseFacts }, name) {
  if (rules2 === void 0 || actionsSettings === void 0 || releaseFacts === void 0) return refuseAll(name, { why: "This place offers no settings.", fix: `Ask on a laptop: ${laptop}` });
  const repository = await asked(() => rules2.readRepository());
  if (repository.state === "unread") return refuseAll(name, repository);
  const { defaultBranch } = repository.value;
  const [checks, branchRules, protection, rulesets] = await Promise.all([
    asked(async () => (await releaseFacts.listRequiredChecks(defaultBranch)).value),
    asked(() => rules2.listBranchRules(defaultBranch)),
    asked(() => rules2.readBranchProtection(defaultBranch)),
    asked(() => rules2.listRulesets())
  ]);
  const [policy, defaultToken, retentionDays, forkApproval, immutableReleases] = await Promise.all([
    asked(() => actionsSettings.readPolicy()),
    asked(() => actionsSettings.readDefaultToken()),
    asked(() => actionsSettings.readRetentionDays()),
    asked(() => actionsSettings.readForkApproval()),
    asked(() => actionsSettings.hasImmutableReleases())
  ]);
  return { name, repository, checks, rules: branchRules, protection, rulesets, policy, defaultToken, retentionDays, forkApproval, immutableReleases };
}
async function asked(ask) {
  try {
    return { state: "read", value: await ask() };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "unread", ...toRefusal(error) };
  }
}
function toRefusal({ message, hint }) {
  return { why: message.endsWith(hint) ? message.slice(0, -hint.length).trim() : message, fix: hint };
}
function refuseAll(name, { why, fix }) {
  const unread = { state: "unread", why, fix };
  return { name, repository: unread, checks: unread, rules: unread, protection: unread, rulesets: unread, policy: unread, defaultToken: unread, retentionDays: unread, forkApproval: unread, immutableReleases: unread };
}

// packages/core/src/adoption/doctor/owners/collect-owners.ts
var largest = 3 * 1024 * 1024;
async function collectOwners(top) {
  for (const path of codeOwnersPaths) {
    try {
      return { path, text: await readTextFile(resolveInside(top, path), { maxBytes: largest, displayPath: path }), unread: null };
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      if (error.code !== "config/not-found") return { path, text: "", unread: error.message };
    }
  }
  return null;
}

// packages/core/src/adoption/doctor/packs/collect-packs.ts
async function collectPacks(places, named) {
  const paths = [.../* @__PURE__ */ new Set([...await listConfigured(places), ...named])];
  const packs = [];
  const broken = [];
  for (const path of paths) {
    try {
      packs.push(await collectPack(places, path));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      broken.push({ path, error });
    }
  }
  return { packs, broken };
}
async function listConfigured({ workspace, policy }) {
  try {
    return await choosePacks(workspace, policy, []);
  } catch (error) {
    if (isShipworthyError(error) && error.code === "config/not-found") return [];
    throw error;
  }
}
async function collectPack(places, path) {
  const { host, workspace, policy } = places;
  const pack = await loadPack({ host, workspace, policy, policyFrom: "worktree" }, path);
  const baselineFolder = defaultBaselineFolder(pack);
  const records = new Set((await openWorkTreeFolder(workspace, baselineFolder).list()).map(({ name }) => name));
  const lockPath = toLockPath(pack.path);
  return {
    path: pack.path,
    ids: [pack.ref.id, ...pack.manifest.supersedes],
    lockPath,
    baselineFolder,
    findings: pack.findings,
    cases: pack.manifest.cases.length,
    unaccepted: pack.manifest.cases.map(({ id }) => id).filter((id) => !records.has(recordName(id))),
    git: workspace.git === null ? null : { ignored: [...await listIgnored(places, [lockPath, `${baselineFolder}/${recordName("x")}`]), ...await listIgnoredFiles(places, workspace.git, pack)], attributes: await collectAttributes(places, workspace.git, pack) }
  };
}
async function listIgnored({ host, workspace }, paths) {
  const cares = await Promise.all(paths.map((path) => askIfIgnored(host, workspace.resolve(path))));
  return paths.filter((_, index) => cares[index] === "ignored");
}
async function listIgnoredFiles({ workspace }, git, { files, path }) {
  const known2 = new Set((await git.listWorkTree({ below: "", untracked: true })).map((file) => file.path));
  const here = [path, ...files.filter(({ sha256 }) => sha256 !== null).map((file) => file.path)];
  return [...new Set(here)].filter((one) => !known2.has(workspace.toRepositoryPath(one)));
}
async function collectAttributes({ host, workspace }, git, { files }) {
  return readAttributes(host, git.topLevel, [...new Set(files.map(({ path }) => workspace.toRepositoryPath(path)))]);
}

// packages/core/src/adoption/doctor/settings/collect-settings.ts
async function collectSettings(host, workspace, named) {
  const path = named ?? defaultConfigPath;
  const nothing = { path, policy: null, config: null, hasReleases: false, keys: [] };
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return { ...nothing, state: "absent", error: null };
    const policy = await resolvePolicy(host, workspace, { config: named, policyFrom: "worktree" });
    const keys = await Promise.all(policy.config.release.trustedKeys.map((key) => readKey(workspace, key)));
    return { path, state: "read", error: null, policy, config: policy.config, hasReleases: await hasBlock(file, "release"), keys };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { ...nothing, state: "broken", error };
  }
}
async function hasBlock({ text, path }, name) {
  const { parseYamlSource } = await import("./yaml-YNUCEKCQ.js");
  const { value } = parseYamlSource(text, path);
  return isJsonObject(value) && value[name] !== void 0;
}
async function readKey(workspace, path) {
  try {
    workspace.resolve(path);
    await readPublicKeys([path], workspace.root);
    return { path, error: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { path, error };
  }
}

// packages/core/src/adoption/doctor/collect-everything.ts
async function collectEverything({ inputs, host, workspace, fault, name }) {
  const top = workspace.git?.topLevel ?? workspace.root;
  const [checkout, settings, workflows, owners, github] = await Promise.all([
    collectCheckout(host, workspace, fault),
    collectSettings(host, workspace, inputs.config),
    collectWorkflows(top),
    collectOwners(top),
    collectGitHub(host, { name, isOffline: inputs.offline })
  ]);
  return {
    checkout,
    settings,
    workflows,
    owners,
    github,
    packs: await collectNamedPacks({ host, workspace }, settings, workflows),
    defaultBranch: await findDefaultBranch(host, workspace, github),
    toRepositoryPath: workspace.git === null ? null : (path) => workspace.toRepositoryPath(path)
  };
}
async function collectNamedPacks(places, { policy, state }, { own }) {
  if (policy === null) return state === "absent" ? { packs: [], broken: [] } : null;
  return collectPacks({ ...places, policy }, listInputs(own, "pack").flatMap((value) => value.split(/[\n,]/)).map((path) => path.trim()).filter((path) => path !== ""));
}
async function findDefaultBranch({ context }, { git }, { repository }) {
  if (repository.state === "read") return repository.value.defaultBranch;
  return context.defaultBranch ?? (await git?.defaultBranch())?.replace(/^refs\/(?:heads|remotes\/origin)\//, "") ?? null;
}

// packages/core/src/adoption/doctor/least-node.ts
var leastNode = "20.19.0";
function compareVersions(one, other) {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// packages/core/src/adoption/doctor/checkout/judge-checkout.ts
function judgeCheckout(facts, expectsTags) {
  const { repository } = facts;
  if (repository === null) return [judgeAbsence(facts), judgeNode(facts)];
  return [
    repository.headCommit === null ? isMissing("checkout/repository", { found: "The repository has no commit yet.", fix: "Make the first commit." }) : isFine("checkout/repository", `commit ${repository.headCommit.slice(0, 12)}`),
    judgeDepth(repository.isShallow, facts.isInActions),
    ...expectsTags ? [judgeTags(repository, facts.isInActions)] : [],
    judgeNode(facts),
    ...judgeOutput(repository.out, facts.outName)
  ];
}
function judgeAbsence({ fault }) {
  if (fault === null) return isMissing("checkout/repository", { found: "The folder lies in no git repository.", paste: 'git init && git add --all && git commit -m "First commit"' });
  return isMissing("checkout/repository", { found: withoutHint(fault), fix: fault.hint });
}
function judgeDepth(isShallow, isInActions) {
  if (!isShallow) return isFine("checkout/complete", "the whole history is here");
  if (isInActions) return isMissing("checkout/complete", { found: "The checkout of this job is shallow.", fix: "Give the checkout step the whole history.", paste: "with:\n  fetch-depth: 0" });
  return isMissing("checkout/complete", { found: "The clone is shallow.", paste: "git fetch --unshallow --tags" });
}
function judgeTags({ tags, isShallow, isClone }, isInActions) {
  if (tags > 0) return isFine("checkout/tags", `${tags} ${tags === 1 ? "tag" : "tags"}`);
  if (isShallow) return isDoubtful("checkout/tags", { found: "The clone is shallow and has no tag.", paste: isInActions ? "with:\n  fetch-depth: 0\n  fetch-tags: true" : "git fetch --tags" });
  if (!isClone) return isFine("checkout/tags", "no tag yet, and no clone of anything that could have one");
  return isUnknown("checkout/tags", { found: "There is no tag here; whether `origin` has any, nobody asked.", fix: "Before the first release that is as it should be. Otherwise fetch them.", paste: "git fetch --tags" });
}
function judgeNode({ node }) {
  if (node === null) return isUnknown("checkout/node", { found: "Which Node runs this is not told here.", fix: "Ask it.", paste: "node --version" });
  return compareVersions(node, leastNode) >= 0 ? isFine("checkout/node", `Node ${node}`) : isMissing("checkout/node", { found: `This is Node ${node}.` });
}
function judgeOutput(care, name) {
  if (care === "outside") return [];
  if (care === "ignored") return [isFine("checkout/output-ignored", `${name}/ is ignored`)];
  return [isDoubtful("checkout/output-ignored", { found: `${name}/ is not ignored.`, paste: `${name}/`, location: { path: ".gitignore" } })];
}

// packages/core/src/adoption/doctor/github/ruleset-command.ts
var actionsApp = 15368;
var history = [{ type: "deletion" }, { type: "non_fast_forward" }];
var review = {
  type: "pull_request",
  parameters: { required_approving_review_count: 1, require_code_owner_review: true, dismiss_stale_reviews_on_push: true, require_last_push_approval: true, required_review_thread_resolution: false }
};
function toCheckRule(context, strict) {
  return { type: "required_status_checks", parameters: { strict_required_status_checks_policy: strict, required_status_checks: [{ context, integration_id: actionsApp }] } };
}
function toBranchBody(name, rules2) {
  return { name, target: "branch", enforcement: "active", bypass_actors: [], conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } }, rules: rules2 };
}
function toBranchRuleset(gate) {
  return toBranchBody("release-gate", [...history, review, toCheckRule(gate, true)]);
}
var reviewRuleset = toBranchBody("release-gate-review", [review]);
var historyRuleset = toBranchBody("release-gate-history", history);
function toStrictRuleset(gate) {
  return toBranchBody("release-gate-up-to-date", [toCheckRule(gate, true)]);
}
function toTagRuleset(pattern, gate) {
  return { name: "release-tags", target: "tag", enforcement: "active", bypass_actors: [], conditions: { ref_name: { include: [pattern], exclude: [] } }, rules: [{ type: "update" }, { type: "deletion" }, toCheckRule(gate, false)] };
}
function toRulesetCommand(repository, { rules: rules2, ...ruleset }) {
  const head = Object.entries(ruleset).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},`);
  const body = rules2.map((rule) => `    ${JSON.stringify(rule)}`).join(",\n");
  return [`gh api --method POST repos/${repository}/rulesets --input - <<'JSON'`, "{", ...head, '  "rules": [', body, "  ]", "}", "JSON"].join("\n");
}

// packages/core/src/adoption/doctor/github/judge-branch.ts
function judgeBranch(facts, gate) {
  return [...judgeRequired(facts, gate), judgeUpToDate(facts, gate), judgeReview(facts), judgeHistory(facts), ...judgeBypass(facts)];
}
function toUnknown(check, { why, fix }) {
  return isUnknown(check, { found: why, fix });
}
function hasQueue({ rules: rules2 }) {
  return rules2.state === "unread" ? null : hasRule(rules2.value, "merge_queue");
}
function hasRule(rules2, type, name) {
  return rules2.some((rule) => rule.type === type && (name === void 0 || rule.switches[name] === true));
}
function judgeRequired(facts, gate) {
  const { checks } = facts;
  if (checks.state === "unread") return [toUnknown("branch/requires-gate", checks), toUnknown("branch/source", checks)];
  const own = checks.value.filter(({ name }) => name === gate);
  if (own.length === 0) {
    const others = checks.value.map(({ name }) => name);
    const near = others.filter((name) => name.toLowerCase().includes(gate.toLowerCase()));
    const found = near.length > 0 ? `Required is ${listSome(near)}, and not \`${gate}\`.` : others.length === 0 ? "The default branch requires no check." : `The default branch requires ${listSome(others)}, and not \`${gate}\`.`;
    const idle = facts.rulesets.state === "read" ? facts.rulesets.value.filter(({ enforcement, target }) => enforcement !== "active" && target === "branch") : [];
    const asleep = idle.length === 0 ? "" : ` Not enforced: ${listSome(idle.map(({ name, enforcement }) => `${name} (${enforcement})`))}.`;
    return [isMissing("branch/requires-gate", { found: `${found}${asleep}`, paste: toRulesetCommand(facts.name ?? "", toBranchRuleset(gate)) })];
  }
  const required = isFine("branch/requires-gate", `\`${gate}\` is required`);
  if (own.some(({ appId: appId2 }) => appId2 === actionsApp)) return [required, isFine("branch/source", `GitHub Actions (app ${actionsApp})`)];
  const [{ appId } = { appId: null }] = own;
  return [required, isMissing("branch/source", { found: appId === null ? `Anybody may report \`${gate}\`.` : `\`${gate}\` is taken from app ${appId}, which is not GitHub Actions.` })];
}
function judgeEither(facts, check, { byRule, byProtection, otherwise }) {
  const { rules: rules2, protection } = facts;
  const fine2 = (rules2.state === "read" ? byRule(rules2.value) : null) ?? (protection.state === "read" && protection.value !== null ? byProtection(protection.value) : null);
  if (fine2 !== null) return isFine(check, fine2);
  const [unread] = [rules2, protection].filter((one) => one.state === "unread");
  return unread?.state === "unread" ? toUnknown(check, unread) : otherwise();
}
function judgeUpToDate(facts, gate) {
  return judgeEither(facts, "branch/up-to-date", {
    byRule: (rules2) => hasRule(rules2, "merge_queue") ? "a merge queue tests what is merged" : hasRule(rules2, "required_status_checks", "strict_required_status_checks_policy") ? "branches must be up to date" : null,
    byProtection: ({ isStrict }) => isStrict ? "branches must be up to date" : null,
    otherwise: () => isDoubtful("branch/up-to-date", { found: "A pull request may be merged that was tested on an older branch.", paste: toRulesetCommand(facts.name ?? "", toStrictRuleset(gate)) })
  });
}
function judgeReview(facts) {
  return judgeEither(facts, "branch/owner-review", {
    byRule: (rules2) => hasRule(rules2, "pull_request", "require_code_owner_review") ? "by a rule" : null,
    byProtection: ({ requiresCodeOwners }) => requiresCodeOwners ? "by branch protection" : null,
    otherwise: () => isDoubtful("branch/owner-review", { found: "No code owner has to review.", paste: toRulesetCommand(facts.name ?? "", reviewRuleset) })
  });
}
function judgeHistory(facts) {
  return judgeEither(facts, "branch/protected", {
    byRule: (rules2) => hasRule(rules2, "non_fast_forward") && hasRule(rules2, "deletion") ? "forced pushes and deletion are blocked" : null,
    byProtection: ({ allowsForcePushes, allowsDeletions }) => allowsForcePushes || allowsDeletions ? null : "forced pushes and deletion are blocked",
    otherwise: () => isDoubtful("branch/protected", { found: "Somebody who may push may force it, or delete the branch.", paste: toRulesetCommand(facts.name ?? "", historyRuleset) })
  });
}
function judgeBypass(facts) {
  const { rules: rules2, rulesets, protection } = facts;
  if (rules2.state === "unread") return [toUnknown("branch/bypass", rules2)];
  const loose = protection.state === "read" && protection.value?.bindsAdministrators === false ? [isDoubtful("branch/bypass", { found: "Branch protection does not bind administrators.", fix: 'Tick "Do not allow bypassing the above settings".' })] : [];
  const ids = new Set(rules2.value.map(({ rulesetId }) => rulesetId).filter((id) => id !== null));
  if (ids.size === 0) {
    if (protection.state === "unread") return [toUnknown("branch/bypass", protection)];
    return protection.value === null || loose.length > 0 ? loose : [isFine("branch/bypass", "branch protection binds administrators")];
  }
  if (rulesets.state === "unread") return [toUnknown("branch/bypass", rulesets)];
  const holding = rulesets.value.filter(({ id }) => ids.has(id));
  const open = holding.flatMap(({ id, name, bypass }) => bypass === null || bypass.length === 0 ? [] : [isDoubtful("branch/bypass", {
    found: `${listSome(bypass)} may pass the ruleset ${name} by.`,
    paste: `gh api --method PUT repos/${facts.name ?? ""}/rulesets/${id} --input - <<'JSON'
{ "bypass_actors": [] }
JSON`
  })]);
  const hidden = holding.length < ids.size || holding.some(({ bypass }) => bypass === null);
  const unseen = hidden ? [isUnknown("branch/bypass", { found: "Who may pass the rules by is shown only to those who may change them.", fix: "Ask with the token of an administrator: GH_TOKEN=$(gh auth token) shipworthy doctor" })] : [];
  const all = [...loose, ...open, ...unseen];
  return all.length > 0 ? all : [isFine("branch/bypass", "the bypass lists are empty")];
}

// packages/core/src/adoption/doctor/github/judge-actions.ts
function judgeActions(facts, question) {
  return [judgeAllowed(facts, question.uses), judgeToken(facts), judgeRetention(facts), ...judgeForks(facts, question.isSelfHosted), ...question.releases ? [judgeReleases(facts)] : []];
}
function judgeAllowed({ policy, name }, uses) {
  if (policy.state === "unread") return toUnknown("actions/allowed", policy);
  const { isEnabled, allowed, requiresFullHash, selected } = policy.value;
  if (!isEnabled) return isMissing("actions/allowed", { found: "GitHub Actions is switched off for this repository.", fix: "Switch it on in Settings \u2192 Actions \u2192 General.", paste: `gh api --method PUT repos/${name ?? ""}/actions/permissions -F enabled=true -f allowed_actions=all` });
  const foreign = [...new Set(uses.filter((one) => !/^[.$]\//.test(one)))];
  const loose = foreign.filter((one) => !one.startsWith("docker://") && !/@[0-9a-f]{40}$/i.test(one));
  if (requiresFullHash && loose.length > 0) return isMissing("actions/allowed", { found: `The settings demand full commits, and ${listSome(loose)} ${loose.length === 1 ? "has" : "have"} none.`, fix: "Pin them by a full commit." });
  if (allowed === "all") return isFine("actions/allowed", "all actions may run");
  const ofOthers = foreign.filter((one) => !isOfOwner(one, name));
  if (allowed === "local_only") return ofOthers.length === 0 ? isFine("actions/allowed", "those of the owner may run") : isMissing("actions/allowed", { found: `Only actions of the owner may run, and not ${listSome(toNames(ofOthers))}.` });
  return judgeSelected(ofOthers, selected, name ?? "");
}
function isOfOwner(uses, repository) {
  return repository !== null && uses.toLowerCase().startsWith(repository.toLowerCase().replace(/\/.*$/, "/"));
}
function judgeSelected(uses, selected, repository) {
  const { ofGitHub = false, verified = false, patterns = [] } = selected ?? {};
  const isMatch = (one) => ofGitHub && /^(?:actions|github)\//i.test(one) || patterns.some((pattern) => isNamed(pattern, one));
  const refused = uses.filter((one) => !isMatch(one));
  if (refused.length === 0) return isFine("actions/allowed", "every action that is used is allowed");
  if (verified) return isUnknown("actions/allowed", { found: `Allowed are actions of verified creators; whether ${listSome(toNames(refused))} ${toNames(refused).length === 1 ? "is" : "are"} of one, GitHub does not say.`, fix: "Name them in Settings \u2192 Actions \u2192 General, then it is certain." });
  const wanted = [...patterns, ...new Set(toNames(refused).map((one) => `${one.split("/").slice(0, 2).join("/")}@*`))];
  const paste2 = `gh api --method PUT repos/${repository}/actions/permissions/selected-actions --input - <<'JSON'
${JSON.stringify({ github_owned_allowed: ofGitHub, verified_allowed: verified, patterns_allowed: wanted })}
JSON`;
  return isMissing("actions/allowed", { found: `The settings do not allow ${listSome(toNames(refused))}.`, paste: paste2 });
}
function toNames(uses) {
  return [...new Set(uses.map((one) => one.split("@")[0] ?? one))];
}
function isNamed(pattern, uses) {
  const isAnyVersion = !pattern.includes("@");
  const subject = (isAnyVersion ? uses.split("@")[0] ?? uses : uses).toLowerCase();
  return new RegExp(`^${pattern.toLowerCase().split("*").map(toLiteral).join(".*")}$`).test(subject);
}
function toLiteral(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
function judgeToken({ defaultToken, name }) {
  if (defaultToken.state === "unread") return toUnknown("actions/token", defaultToken);
  if (defaultToken.value === "read") return isFine("actions/token", "read");
  return isDoubtful("actions/token", { found: "A workflow without `permissions` may write everything.", paste: `gh api --method PUT repos/${name ?? ""}/actions/permissions/workflow -f default_workflow_permissions=read` });
}
var rerunDays = 30;
function judgeRetention({ retentionDays, name }) {
  if (retentionDays.state === "unread") return toUnknown("actions/retention", retentionDays);
  if (retentionDays.value >= rerunDays) return isFine("actions/retention", `${retentionDays.value} days`);
  return isDoubtful("actions/retention", { found: `Artifacts are kept for ${retentionDays.value} days.`, paste: `gh api --method PUT repos/${name ?? ""}/actions/permissions/artifact-and-log-retention -F days=${rerunDays}` });
}
function judgeForks({ forkApproval, repository, name }, isSelfHosted2) {
  if (repository.state === "read" && !repository.value.isPublic) return [];
  if (forkApproval.state === "unread") return [toUnknown("actions/forks", forkApproval)];
  if (!isSelfHosted2 || forkApproval.value === "all_external_contributors") return [isFine("actions/forks", forkApproval.value.replaceAll("_", " "))];
  return [isMissing("actions/forks", { found: `Approval is asked of ${forkApproval.value.replaceAll("_", " ")} only, and jobs run on your own machines.`, paste: `gh api --method PUT repos/${name ?? ""}/actions/permissions/fork-pr-contributor-approval -f approval_policy=all_external_contributors` })];
}
function judgeReleases({ immutableReleases, name }) {
  if (immutableReleases.state === "unread") return toUnknown("release/immutable", immutableReleases);
  if (immutableReleases.value) return isFine("release/immutable", "releases are immutable");
  return isDoubtful("release/immutable", { found: "Assets of a published release can be replaced.", paste: `gh api --method PUT repos/${name ?? ""}/immutable-releases` });
}

// packages/core/src/adoption/doctor/github/judge-tags.ts
function judgeTags2(facts, { tag, releases, gate }) {
  const { rulesets } = facts;
  if (rulesets.state === "unread") return [toUnknown("tags/protected", rulesets)];
  const sample = tag.replaceAll("{version}", "1.2.3").replaceAll("{package}", "package");
  const holding = rulesets.value.filter((ruleset) => ruleset.target === "tag" && ruleset.enforcement === "active" && isFor(ruleset, `refs/tags/${sample}`));
  const rules2 = new Set(holding.flatMap((ruleset) => ruleset.rules));
  const open = [...rules2.has("update") ? [] : ["moved"], ...rules2.has("deletion") ? [] : ["deleted"]];
  if (open.length === 0) return [isFine("tags/protected", listSome(holding.map(({ name }) => name)))];
  const pattern = `refs/tags/${tag.replaceAll(/\{[a-z]+\}/g, "*")}`;
  const judge = releases ? isMissing : isDoubtful;
  return [judge("tags/protected", { found: `A tag such as ${sample} can be ${open.join(" and ")}.`, paste: toRulesetCommand(facts.name ?? "", toTagRuleset(pattern, gate)) })];
}
function isFor({ refs }, ref) {
  if (refs === null) return true;
  const isMatch = (pattern, unknown) => pattern === "~ALL" || !pattern.startsWith("~") && matchForeignGlob(pattern, unknown)(ref);
  return refs.include.some((pattern) => isMatch(pattern, false)) && !refs.exclude.some((pattern) => isMatch(pattern, true));
}

// packages/core/src/adoption/doctor/owners/judge-owners.ts
import { posix } from "node:path";

// packages/core/src/adoption/doctor/owners/code-owner-rules.ts
var longestPattern = 4e3;
function parseCodeOwnerRules(text) {
  const matchers = /* @__PURE__ */ new Map();
  const matcherOf = (pattern) => {
    const matcher = matchers.get(pattern) ?? toMatcher(pattern);
    matchers.set(pattern, matcher);
    return matcher;
  };
  const rules2 = text.split(/\r?\n/).flatMap((line) => {
    const [pattern = "", ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
    if (pattern === "" || pattern.length > longestPattern || /^!|\[/.test(pattern)) return [];
    if (findGlobDanger(`**/${pattern}/**`) !== null) return [{ matches: () => true, owners: [] }];
    return [{ matches: (path) => matcherOf(pattern)(path), owners }];
  });
  return (path) => rules2.findLast(({ matches }) => matches(path))?.owners ?? [];
}
function toMatcher(pattern) {
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const bare = pattern.replace(/^\//, "");
  const start = isAnchored || bare.startsWith("**/") ? bare : `**/${bare}`;
  if (start.endsWith("/")) return matchGlobs([`${start}**`]);
  return /\/\*$/.test(start) && start !== "**/*" ? matchGlobs([start]) : matchGlobs([start, `${start}/**`]);
}

// packages/core/src/adoption/doctor/owners/judge-owners.ts
function judgeOwners({ file, deciding }) {
  if (deciding.length === 0) return [];
  if (file === null) return [isDoubtful("owners/file", { found: "There is no CODEOWNERS. A repository of one person can do without.", location: { path: ".github/CODEOWNERS" }, paste: toLines(deciding) })];
  if (file.unread !== null) return [isUnknown("owners/cover", { found: file.unread, location: { path: file.path }, fix: "Make it a readable file that GitHub takes." })];
  const ownersOf = parseCodeOwnerRules(file.text);
  const free = [...deciding, file.path].filter((path) => ownersOf(path).length === 0);
  const problems = free.length === 0 ? [] : [isDoubtful("owners/cover", { found: `Nobody owns ${listSome(free)}.`, location: { path: file.path }, paste: toLines(free) })];
  return [isFine("owners/file", file.path), ...settle("owners/cover", problems, "workflows, configuration, locks and baselines have owners")];
}
function toLines(paths) {
  const folders = new Set(paths.map((path) => path.startsWith(".github/") ? "/.github/" : path.includes("/") ? `/${posix.dirname(path)}/` : `/${path}`));
  const outer = [...folders].filter((folder) => ![...folders].some((other) => other !== folder && other.endsWith("/") && folder.startsWith(other)));
  const width = Math.max(...outer.map(({ length }) => length));
  return outer.map((folder) => `${folder.padEnd(width)}  @OWNER/TEAM`).join("\n");
}

// packages/core/src/adoption/doctor/packs/judge-packs.ts
import { posix as posix2 } from "node:path";
function judgePacks(question) {
  const { packs, broken, isWanted } = question;
  const faults = broken.flatMap(({ path, error }) => toFaultFindings("pack/valid", error, path));
  if (packs.length + broken.length === 0) {
    return isWanted ? [isMissing("pack/valid", { found: "A workflow runs a pack, but no manifest is named, and there is no regression-pack.yml.", fix: "List the manifest under `packs` in .github/shipworthy.yml.", paste: "packs: [regression/regression-pack.yml]" })] : [];
  }
  const empty = packs.flatMap(({ findings, path }) => findings.filter(({ rule }) => rule === "pack/empty").map(({ message }) => isMissing("pack/valid", { found: message, location: { path }, fix: rules["pack/empty"].remedy })));
  const valid = settle("pack/valid", [...faults, ...empty], listSome(packs.map(({ path }) => path)));
  if (packs.length === 0) return valid;
  return [
    ...valid,
    ...settle("pack/locked", packs.flatMap(judgeLock), listSome(packs.map(({ lockPath }) => lockPath))),
    ...settle("pack/baseline", packs.flatMap((pack) => judgeBaseline(pack, question)), `${packs.reduce((sum, { cases }) => sum + cases, 0)} cases have one`),
    // Without a repository there is nobody to ask, and that is told elsewhere.
    ...packs.some(({ git }) => git === null) ? [] : [
      ...settle("checkout/kept", packs.flatMap(judgeIgnored), "nothing of a pack is ignored"),
      ...settle("checkout/line-endings", packs.flatMap(judgeAttributes), ".gitattributes say how every fixture is written")
    ]
  ];
}
function judgeLock({ path, lockPath, findings }) {
  const own = findings.filter(({ rule, causedBy }) => rule.startsWith("pack/") && rule !== "pack/empty" && causedBy === void 0);
  const [first] = own;
  if (first === void 0) return [];
  const isBlocking = own.some(({ outcome }) => outcome === "fail" || outcome === "unverified");
  const more = own.length === 1 ? "" : ` ${own.length - 1} more like this.`;
  const paste2 = `shipworthy regression-pack --mode lock --pack ${path}`;
  return [(isBlocking ? isMissing : isDoubtful)("pack/locked", { found: `${first.message}${more}`, location: placeOf(first, lockPath), paste: paste2 })];
}
function placeOf({ location }, fallback) {
  return location ?? { path: fallback };
}
function judgeBaseline({ path, unaccepted, cases, baselineFolder }, { remoteBaseline, permitsNoBaseline }) {
  if (unaccepted.length === 0) return [];
  if (remoteBaseline !== null) return [isUnknown("pack/baseline", { found: `The workflow takes baselines from ${remoteBaseline}, which is not looked at here.`, location: { path }, fix: "See the report of drift-check in a run." })];
  const found = unaccepted.length === cases ? `None of the ${cases} cases has a record in ${baselineFolder}.` : `${unaccepted.length} of ${cases} cases have no record in ${baselineFolder}: ${listSome(unaccepted)}.`;
  const paste2 = `shipworthy regression-pack --pack ${path}
shipworthy drift-check --pack ${path} --mode accept --all --reason "first baseline"`;
  return [(permitsNoBaseline ? isDoubtful : isMissing)("pack/baseline", { found, location: { path }, paste: paste2 })];
}
function judgeIgnored({ git, path }) {
  const ignored = git?.ignored ?? [];
  if (ignored.length === 0) return [];
  return [isMissing("checkout/kept", { found: `.gitignore hides ${listSome(ignored)} of ${path}.`, location: { path: ".gitignore" }, paste: toExceptions(ignored) })];
}
function toExceptions(paths) {
  const folders = paths.flatMap((path) => path.split("/").slice(0, -1).map((_, index, parts) => `!/${parts.slice(0, index + 1).join("/")}/`));
  const files = paths.map((path) => posix2.basename(path) === "x.json" ? `!/${posix2.dirname(path)}/**` : `!/${path}`);
  return [.../* @__PURE__ */ new Set([...folders, ...files])].join("\n");
}
function judgeAttributes({ git, path }) {
  const loose = (git?.attributes ?? []).filter(({ text, eol }) => text !== "unset" && eol !== "lf");
  if (loose.length === 0) return [];
  const lines = new Set(loose.map((one) => one.path.includes("/") ? `${posix2.dirname(one.path)}/** -text` : `${one.path} -text`));
  return [isDoubtful("checkout/line-endings", {
    found: `Git may change the line endings of ${loose.length} ${loose.length === 1 ? "file" : "files"} of ${path}: ${listSome(loose.map((one) => one.path), 3)}.`,
    location: { path: ".gitattributes" },
    paste: [...lines].sort().join("\n")
  })];
}

// packages/core/src/adoption/doctor/workflows/judge-pins.ts
var placeholder = /@0{40}$/;
function judgePins(own) {
  if (own.length === 0) return [];
  const ours = own.flatMap(judgeOurs);
  const mixed = own.flatMap(judgeVersions);
  const others = own.flatMap(judgeOthers);
  return [
    ...settle("pins/shipworthy", ours, "every step names a full commit, or this very repository"),
    ...settle("pins/one-version", mixed, "one commit in each workflow"),
    ...settle("pins/others", others, "in the workflow files every action names a full commit")
  ];
}
function listUses(file) {
  return listJobs(file).flatMap(({ job, detail }) => [
    ...job.uses === null ? [] : [{ uses: job.uses, place: detail.places.uses }],
    ...job.steps.flatMap(({ uses, place }, index) => uses === null ? [] : [{ uses, place: detail.steps[index]?.uses ?? place }])
  ]);
}
function isPinned(uses) {
  return /^[.$]\//.test(uses) || /@[0-9a-f]{40}$/i.test(uses) || /^docker:\/\/.+@sha256:[0-9a-f]{64}$/i.test(uses);
}
function isOurs(uses) {
  return capabilityOf(uses) !== null;
}
function judgeOurs(file) {
  const uses = listUses(file).filter((one) => isOurs(one.uses));
  const zeros = uses.filter((one) => placeholder.test(one.uses));
  const loose = uses.filter((one) => !isPinned(one.uses));
  return [
    ...toGrouped(zeros, (text) => ({ check: "pins/shipworthy", found: `The forty zeros of the template are still there: ${text}.`, isBlocking: true, fix: "Put the full commit of a Shipworthy release in place of the zeros." })),
    ...toGrouped(loose, (text) => ({ check: "pins/shipworthy", found: `Not pinned by a full commit: ${text}.`, isBlocking: true }))
  ];
}
function judgeVersions(file) {
  const refs = listUses(file).filter((one) => isOurs(one.uses) && one.uses.includes("@"));
  const [first] = refs;
  if (first === void 0) return [];
  const other = refs.find((one) => toRef(one.uses) !== toRef(first.uses));
  if (other === void 0) return [];
  return [isDoubtful("pins/one-version", { found: `${toShort(first.uses)} and ${toShort(other.uses)} stand in one workflow.`, location: other.place })];
}
function judgeOthers(file) {
  const loose = listUses(file).filter((one) => !isOurs(one.uses) && !isPinned(one.uses));
  return toGrouped(loose, (text) => ({ check: "pins/others", found: `Not pinned by a full commit: ${text}.`, isBlocking: false }));
}
function toGrouped(uses, toText) {
  const [first] = uses;
  if (first === void 0) return [];
  const lines = /* @__PURE__ */ new Map();
  for (const { uses: name, place } of uses) lines.set(toShort(name), [...lines.get(toShort(name)) ?? [], ...place.line === void 0 ? [] : [place.line]]);
  const { check, found, isBlocking, fix } = toText(listSome([...lines].map(([name, at]) => at.length === 0 ? name : `${name} (line ${at.join(", ")})`)));
  return [(isBlocking ? isMissing : isDoubtful)(check, { found, location: first.place, ...fix === void 0 ? {} : { fix } })];
}
function toRef(uses) {
  return uses.slice(uses.lastIndexOf("@") + 1);
}
function toShort(uses) {
  return uses.replace(/@([0-9a-f]{12})[0-9a-f]{28}$/i, "@$1\u2026");
}

// packages/core/src/adoption/doctor/workflows/judge-checkouts.ts
var checkoutPaste = "with:\n  fetch-depth: 0\n  persist-credentials: false";
var ofThePast = ["drift-check", "doc-sync-check", "release-evidence", "telemetry-bundle-readiness"];
function judgeCheckouts(own) {
  const jobs = own.flatMap(listOwnJobs);
  if (jobs.length === 0) return [];
  return [
    ...settle("workflow/checkout", jobs.flatMap(judgePresence), `${jobs.length} ${jobs.length === 1 ? "job checks" : "jobs check"} out first`),
    ...settle("workflow/history", jobs.flatMap(judgeDepth2), "`fetch-depth: 0`")
  ];
}
function checkoutOf({ job }) {
  const first = job.steps.findIndex(producesEvidence);
  return job.steps.slice(0, first).find(({ uses, run }) => /^[^@]*\bcheckout@/.test(uses ?? "") || /\bgit\s+(?:clone|fetch)\b/.test(run ?? ""));
}
function judgePresence(own) {
  if (checkoutOf(own) !== void 0) return [];
  const paste2 = "steps:\n  - uses: actions/checkout@<full commit>\n    with:\n      fetch-depth: 0\n      persist-credentials: false";
  return [isMissing("workflow/checkout", { found: `The job ${own.job.id} runs Shipworthy without a checkout before it.`, location: own.detail.places.id, paste: paste2 })];
}
function judgeDepth2(own) {
  const checkout = checkoutOf(own);
  if (checkout === void 0 || checkout.uses === null) return [];
  const depth = checkout.with.get("fetch-depth");
  if (depth === "0") return [];
  if (depth?.includes("${{") === true) return [isUnknown("workflow/history", { found: `The job ${own.job.id} checks out as deep as \`${depth}\` says.`, location: checkout.place, fix: "See that it is 0, or write 0." })];
  const needing = ofThePast.filter((name) => own.job.steps.some((step) => nameOf(step) === name));
  const found = `The job ${own.job.id} checks out ${depth === void 0 || depth === "1" ? "one commit" : `${depth} commits`}`;
  if (needing.length > 0) return [isMissing("workflow/history", { found: `${found}, and ${needing.join(" and ")} ${needing.length === 1 ? "reads" : "read"} the past.`, location: checkout.place, paste: checkoutPaste })];
  return [isDoubtful("workflow/history", { found: `${found}; the base of a change is then fetched by itself, which a private repository refuses without credentials.`, location: checkout.place, paste: checkoutPaste })];
}

// packages/core/src/adoption/doctor/workflows/judge-concurrency.ts
var ofTheRef = /github\.(?:ref|head_ref|sha|run_id|event\.(?:pull_request\.number|number|merge_group))/;
var paste = "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}";
function judgeConcurrency(gates) {
  if (gates.length === 0) return [];
  return settle("workflow/concurrency", gates.flatMap(judgeFile), "nothing cancels a run that counts");
}
function judgeFile(file) {
  const all = [file.concurrency, ...listGates(file).map(({ detail }) => detail.concurrency)].filter((one) => one !== null);
  const runsOnce = [...file.triggers.keys()].every((event) => event === "pull_request");
  return all.flatMap((one) => judgeGroup(one, runsOnce));
}
function judgeGroup({ group, cancels, place }, runsOnce) {
  if (!ofTheRef.test(group)) return [isDoubtful("workflow/concurrency", { found: `The group \`${group}\` is the same for all changes: a new run cancels that of another change${cancels === null ? " which waits" : ""}.`, location: place, paste })];
  if (cancels === null || runsOnce) return [];
  if (cancels !== "true") {
    return /github\.(?:event_name|ref|head_ref|event\.)/.test(cancels) ? [] : [isUnknown("workflow/concurrency", { found: `Whether a run of the default branch is cancelled, \`${cancels}\` says when it runs.`, location: place, fix: "See that only runs of pull requests are cancelled.", paste })];
  }
  return [isDoubtful("workflow/concurrency", { found: "A second merge cancels the gate of the commit before, which then can never be tagged.", location: place, fix: "Cancel on pull requests only.", paste })];
}

// packages/core/src/adoption/doctor/workflows/judge-demands.ts
var kindsOf = {
  "regression-pack": ["regression-observations"],
  "drift-check": ["drift-report"],
  "doc-sync-check": ["doc-sync-report"],
  "telemetry-bundle-readiness": ["bundle-readiness"],
  "security-report": ["security-report"],
  "release-evidence": ["release-checklist", "release-notes-report", "release-evidence", "release-verification", "release-publication"]
};
function judgeDemands(workflows, demands) {
  const { gates } = workflows;
  if (gates.length === 0 || demands.required.length === 0) return [];
  return settle("evidence/made", gates.flatMap(listGates).flatMap((gate) => judgeGate(gate, workflows, demands)), listSome(demands.required));
}
function judgeGate({ file, job: gate }, workflows, demands) {
  const jobs = file.workflow.jobs.filter((job) => !isAfterGate(file, job)).flatMap((job) => follow(job, workflows));
  const made = jobs.flatMap((job) => job.steps.flatMap((step) => listMade(step, demands)));
  const lacking = demands.required.filter((text) => !made.some((one) => isMet(text, one)));
  if (lacking.length === 0) return [];
  const demand = `The configuration demands ${listSome(lacking)}`;
  const source = findUnseen(jobs, gate);
  if (source !== null) return [isUnknown("evidence/made", { found: `${demand}, which no job of ${file.path} makes by itself; it may come from ${source}.`, location: gate.places.id, fix: "Look at what that makes." })];
  const others = made.filter(({ kind }) => lacking.some((text) => text.startsWith(`${kind}:`))).flatMap(({ kind, keys }) => (keys ?? []).map((key) => `${kind}:${key}`));
  return [isMissing("evidence/made", { found: `${demand}, and no job of ${file.path} makes ${lacking.length === 1 ? "it" : "them"}${others.length === 0 ? "" : `; what is made is ${listSome([...new Set(others)])}`}.`, location: gate.places.id })];
}
function follow(job, { own, others }) {
  const path = /^[.$]\/(\.github\/workflows\/[^/@]+)$/.exec(job.uses ?? "")?.[1];
  const called = [...own, ...others].find((file) => file.path === path);
  return called === void 0 ? [job] : called.workflow.jobs;
}
function listMade(step, demands) {
  if (isSilent(step)) return [];
  if (modeOf(step) === "plan") return [{ kind: "regression-plan", keys: null }];
  if (step.run !== null) return (step.run.match(/(?<=\bshipworthy\s+)[a-z][a-z-]*/g) ?? []).flatMap((name2) => toMade(name2, null));
  const name = nameOf(step);
  return name === null ? [] : toMade(name, keysOf(name, step, demands));
}
function toMade(name, keys) {
  return (kindsOf[name] ?? []).map((kind) => ({ kind, keys }));
}
function keysOf(name, { with: inputs }, { packs, packIds }) {
  const [key, pack] = [inputs.get("key"), inputs.get("pack")];
  if (key !== void 0) return key.includes("${{") ? null : [key];
  if (name === "doc-sync-check") return ["default"];
  if (name !== "drift-check" && name !== "regression-pack" || packIds === null || inputs.has("shard")) return null;
  const paths = pack === void 0 ? packs : pack.split(/[\n,]/).map((one) => one.trim()).filter((one) => one !== "");
  const ids = paths.map((path) => packIds.get(path));
  return paths.length === 0 || ids.includes(void 0) ? null : ids.flatMap((one) => one ?? []);
}
function isMet(text, { kind, keys }) {
  const colon = text.indexOf(":");
  if (colon < 0) return text === kind;
  return text.slice(0, colon) === kind && (keys === null || keys.includes(text.slice(colon + 1)));
}
function findUnseen(jobs, gate) {
  const call = jobs.find(({ uses }) => uses !== null);
  if (call !== void 0) return `the workflow that ${call.id} calls`;
  if (gate.steps.some((step) => isGateStep(step) && (step.with.has("evidence-dir") || step.run !== null))) return "the folders that the gate reads";
  const hand = jobs.find((job) => isEvidenceJob(job) && job.steps.every((step) => nameOf(step) === null));
  return hand === void 0 ? null : `the job ${hand.id}, which hands evidence over`;
}

// packages/core/src/adoption/doctor/workflows/judge-hand-over.ts
function judgeHandOver(own) {
  const handing = own.filter((file) => gateOf(file) !== null || file.triggers.has("workflow_call"));
  const jobs = handing.flatMap((file) => listOwnJobs(file).filter(({ job }) => job !== gateOf(file) && !isAfterGate(file, job)));
  const single = jobs.filter(({ job }) => !job.hasMatrix && job.steps.some(handsEvidence));
  if (single.length === 0) return [];
  return settle("evidence/handed-over", [...single.flatMap(judgeJob), ...handing.flatMap((file) => judgeCalled(file, single))], `${single.length} ${single.length === 1 ? "job passes" : "jobs pass"} on what ${single.length === 1 ? "it" : "they"} wrote`);
}
function judgeJob({ job, detail }) {
  const passed = [...detail.outputs].filter(([name]) => name.startsWith("evidence")).map(([, expression]) => expression);
  const ids = new Set(detail.steps.map(({ id }) => id));
  const lost = job.steps.flatMap((step, index) => {
    const [id, name] = [detail.steps[index]?.id ?? null, nameOf(step)];
    if (name === null || !handsEvidence(step) || id !== null && passed.some((expression) => refersTo(expression, id))) return [];
    return [{ name, id: id ?? takeFree(name, ids), isNameless: id === null }];
  });
  if (lost.length === 0) return [];
  const lines = lost.map(({ id }) => `  evidence${lost.length + passed.length > 1 ? `-${id}` : ""}: \${{ steps.${id}.outputs.evidence }}`);
  const nameless = lost.filter((one) => one.isNameless);
  const what = lost.map(({ name }) => name).join(" and ");
  return [isMissing("evidence/handed-over", {
    found: `The job ${job.id} does not pass on the evidence of ${what}.`,
    location: detail.places.id,
    paste: ["outputs:", ...lines].join("\n"),
    ...nameless.length === 0 ? {} : { fix: `Give the step ${nameless.map(({ name, id }) => `of ${name} \`id: ${id}\``).join(", ")}, and the job outputs whose names begin with \`evidence\`.` }
  })];
}
function takeFree(name, ids) {
  let id = name;
  for (let count = 2; ids.has(id); count += 1) id = `${name}-${count}`;
  ids.add(id);
  return id;
}
function refersTo(expression, id) {
  const after = expression.replaceAll(/\s+/g, "").toLowerCase().split(`steps.${id.toLowerCase()}.outputs.evidence`).slice(1);
  return after.some((rest) => !/^[\w-]/.test(rest));
}
function judgeCalled(file, jobs) {
  const trigger = file.triggers.get("workflow_call");
  const inside = jobs.filter((one) => one.file === file);
  if (trigger === void 0 || inside.length === 0 || file.calledOutputs.some((name) => name.startsWith("evidence"))) return [];
  const lines = inside.flatMap(({ job }) => [`  evidence-${job.id}:`, `    value: \${{ jobs.${job.id}.outputs.evidence }}`]);
  return [isMissing("evidence/handed-over", { found: "The called workflow declares no output for the evidence of its jobs.", location: trigger.place, fix: "Declare one below `workflow_call`.", paste: ["outputs:", ...lines].join("\n") })];
}

// packages/core/src/adoption/doctor/workflows/judge-permissions.ts
function judgePermissions(own, config) {
  const jobs = own.flatMap(listOwnJobs);
  const called = new Set(own.map(({ path }) => path));
  const callers = own.flatMap((file) => listJobs(file).filter(({ job }) => capabilityOf(job.uses) === "workflow" || job.uses !== null && called.has(job.uses.replace(/^[.$]\//, ""))));
  const all = [...jobs, ...callers];
  if (all.length === 0) return [];
  const silent = own.flatMap((file) => judgeDeclared(file, all.filter((one) => one.file === file)));
  return [
    ...settle("permissions/declared", silent, "every job has a `permissions` block, of its own or of the file"),
    ...settle("permissions/enough", all.flatMap((one) => judgeEnough(one, listWishes(one, config))), "every job may read what it asks for"),
    ...settle("permissions/minimal", all.flatMap((one) => judgeMinimal(one, listWishes(one, config))), "no job may write what it does not write")
  ];
}
function permissionsOf({ file, detail }) {
  return detail.permissions ?? file.permissions;
}
function judgeDeclared(file, jobs) {
  const silent = jobs.filter((one) => permissionsOf(one) === null);
  const [first] = silent;
  if (first === void 0) return [];
  return [isDoubtful("permissions/declared", { found: `Nothing says what ${silent.map(({ job }) => job.id).join(", ")} may do.`, location: first.detail.places.id, paste: "permissions:\n  contents: read" })];
}
function listWishes({ job, file }, config) {
  const shared = { scope: "contents", level: "read", because: "the checkout", isNeeded: true };
  return [shared, ...job.steps.flatMap((step) => wishesOf(step, config)), ...job === gateOf(file) ? wishesOfGate(config) : []];
}
function wishesOf(step, config) {
  const wishes = [];
  if (step.with.get("comment") === "true") wishes.push({ scope: "pull-requests", level: "write", because: "`comment: true`", isNeeded: true });
  if (step.with.get("baseline")?.startsWith("artifact:") === true) wishes.push({ scope: "actions", level: "read", because: "a baseline of another run", isNeeded: true });
  return nameOf(step) === "release-evidence" ? [...wishes, ...wishesOfRelease(modeOf(step), config)] : wishes;
}
function wishesOfGate(config) {
  const asks = config === null || Object.values(config.gate.levels).some(({ approvals }) => approvals > 0);
  return [
    { scope: "actions", level: "read", because: 'documents of an earlier attempt after "Re-run failed jobs"', isNeeded: false },
    ...asks ? [{ scope: "pull-requests", level: "read", because: "a code owner's review as an approval", isNeeded: false }] : []
  ];
}
function wishesOfRelease(mode, config) {
  if (mode === "keygen" || mode === "verify") return [];
  const read = (scope, because) => ({ scope, level: "read", because, isNeeded: false });
  const shared = [read("checks", "required checks of the commit"), read("statuses", "required statuses of the commit"), read("pull-requests", "what is still open")];
  if (mode === "publish") return [{ scope: "contents", level: "write", because: "the release and its assets", isNeeded: true }, ...shared];
  if (mode === "notes") return [read("pull-requests", "the merged pull requests")];
  const isAsked = (name) => config?.release.checklist.vulnerabilities.some((source) => source === name) === true;
  return [
    ...shared,
    read("issues", "milestones and labels"),
    read("actions", "the run that rollback evidence names"),
    ...isAsked("code-scanning") ? [read("security-events", "alerts of code scanning")] : [],
    ...isAsked("dependabot") ? [read("vulnerability-alerts", "alerts of Dependabot")] : []
  ];
}
function levelOf(permissions, scope) {
  return permissions.all ?? permissions.scopes.get(scope) ?? "none";
}
function isGranted(permissions, { scope, level }) {
  const given = levelOf(permissions, scope);
  return given === "write" || given === level;
}
function judgeEnough(one, wishes) {
  const permissions = permissionsOf(one);
  if (permissions === null) return [];
  const lacking = wishes.filter((wish) => !isGranted(permissions, wish));
  if (lacking.length === 0) return [];
  const judge = lacking.some(({ isNeeded }) => isNeeded) ? isMissing : isDoubtful;
  return [judge("permissions/enough", {
    found: `The job ${one.job.id} lacks ${joinWords(unite(lacking).map(({ scope, level }) => `\`${scope}: ${level}\``))}.`,
    location: one.detail.permissions === null ? one.detail.places.id : one.detail.permissions.place,
    paste: toBlock(permissions, wishes, unite(lacking))
  })];
}
function unite(wishes) {
  const united = /* @__PURE__ */ new Map();
  for (const wish of wishes) {
    if (wish.level === "write" || !united.has(wish.scope)) united.set(wish.scope, wish);
  }
  return [...united.values()];
}
function toBlock({ all, scopes }, wishes, lacking) {
  const kept = all === "read" ? wishes.map(({ scope }) => [scope, "read"]) : [...scopes].filter(([, level]) => level !== "none");
  const wanted = new Map([...kept, ...lacking.map(({ scope, level, because }) => [scope, `${level} # ${because}`])]);
  const rank = (scope) => scope === "contents" ? "" : scope;
  const lines = [...wanted].toSorted(([a], [b]) => rank(a) < rank(b) ? -1 : 1);
  return ["permissions:", ...lines.map(([scope, level]) => `  ${scope}: ${level}`)].join("\n");
}
var known = /^(?:actions\/(?:checkout|upload-artifact|download-artifact|cache|setup-[a-z]+))@/;
function judgeMinimal(one, wishes) {
  const permissions = permissionsOf(one);
  const { job } = one;
  const isOurs2 = job.steps.every((step) => capabilityOf(step.uses) !== null || isGateStep(step) || known.test(step.uses ?? ""));
  if (permissions === null || !isOurs2 && job !== gateOf(one.file)) return [];
  if (permissions.all === "write") return [tooMuch(one, permissions, "everything")];
  const writes = [...permissions.scopes].filter(([scope, level]) => level === "write" && !wishes.some((wish) => wish.scope === scope && wish.level === "write")).map(([scope]) => scope);
  return writes.length === 0 ? [] : [tooMuch(one, permissions, joinWords(writes.map((scope) => `\`${scope}\``)))];
}
function tooMuch({ job }, { place }, what) {
  return isDoubtful("permissions/minimal", { found: `The job ${job.id} may write ${what}, and nothing in it does.`, location: place });
}
function joinWords(words) {
  return words.join(", ").replace(/, ([^,]*)$/, " and $1");
}

// packages/core/src/adoption/doctor/workflows/judge-releases.ts
function judgeReleases2({ own, hasReleases }) {
  const onTags = own.filter(runsOnTags);
  const publishing = own.flatMap(listOwnJobs).filter(({ job }) => job.steps.some((step) => nameOf(step) === "release-evidence" && modeOf(step) === "publish"));
  const untagged = onTags.every((file) => gateOf(file) === null);
  return [
    ...hasReleases && own.length > 0 ? settle("release/workflow", untagged ? [isMissing("release/workflow", { found: "The configuration has a block `release`, and no gate runs on tags.", paste: "on:\n  push:\n    tags: ['v*.*.*']" })] : [], onTags.map(({ path }) => path).join(", ")) : [],
    ...publishing.length === 0 ? [] : settle("release/after-gate", publishing.flatMap(judgePublishing), "what publishes waits for the gate")
  ];
}
function runsOnTags({ triggers }) {
  const push = triggers.get("push");
  if (push === void 0) return triggers.has("release") || triggers.has("create");
  return push.filters.has("tags") || push.filters.has("tags-ignore") || !push.filters.has("branches");
}
function judgePublishing({ file, job, detail }) {
  const gate = gateOf(file);
  if (gate === null) return [isMissing("release/after-gate", { found: `The job ${job.id} publishes in a workflow without a gate.`, location: detail.places.id })];
  if (!job.needs.includes(gate.id)) return [isMissing("release/after-gate", { found: `The job ${job.id} publishes without needing ${gate.id}.`, location: detail.places.id, paste: `needs: [${[gate.id, ...job.needs].join(", ")}]` })];
  if (job.condition === null) return [];
  return [isMissing("release/after-gate", { found: `The job ${job.id} publishes under a condition of its own, \`${job.condition}\`, which may hold when the gate is red.`, location: job.places.condition, fix: "Remove `if`: a red gate then skips the job." })];
}

// packages/core/src/adoption/doctor/workflows/judge-runners.ts
function judgeRunners(own) {
  const jobs = own.flatMap(listOwnJobs);
  if (jobs.length === 0) return [];
  const ofStrangers = own.filter(({ triggers }) => triggers.has("pull_request")).flatMap(listJobs);
  const selfHosted = own.flatMap(listJobs).filter(isSelfHosted);
  return [
    ...settle("runner/self-hosted", [...ofStrangers.filter(isSelfHosted).map(toSelfHosted), ...ofStrangers.filter(isOpen).map(toOpen)], "hosted runners"),
    ...selfHosted.length === 0 ? [] : settle("runner/timeout", selfHosted.filter(({ detail }) => !detail.hasTimeout).map(toTimeless), "every self-hosted job has a limit"),
    ...jobs.flatMap(judgeContainer),
    ...judgeNode2(jobs)
  ];
}
function isSelfHosted({ detail }) {
  return detail.runsOn.includes("self-hosted");
}
function isOpen(one) {
  return !isSelfHosted(one) && one.detail.runsOn.some((label) => label.includes("${{"));
}
function toOpen({ job, detail }) {
  return isUnknown("runner/self-hosted", { found: `The job ${job.id} runs on \`${detail.runsOn.join(", ")}\`, which is known only when it runs.`, location: detail.places.runsOn, fix: "Look at a run: a machine of your own should not run pull requests of strangers." });
}
function toSelfHosted({ job, detail }) {
  return isDoubtful("runner/self-hosted", { found: `The job ${job.id} runs pull requests on ${detail.runsOn.join(", ")}.`, location: detail.places.runsOn });
}
function toTimeless({ job, detail }) {
  return isDoubtful("runner/timeout", { found: `The job ${job.id} has no \`timeout-minutes\`.`, location: detail.places.runsOn, paste: "timeout-minutes: 30" });
}
function judgeContainer({ job, detail }) {
  const image = detail.container;
  if (image === null) return [];
  return [isUnknown("runner/container", { found: `The job ${job.id} runs in ${image}; whether it has git, the file does not say.`, location: detail.places.container, fix: "Run this once; use an image that has git, or no container.", paste: `docker run --rm --entrypoint git ${image} --version` })];
}
function judgeNode2(jobs) {
  const scripted = jobs.filter(({ job }) => job.steps.some(({ run }) => /\bshipworthy\s+[a-z]/.test(run ?? "")));
  const set = scripted.flatMap(({ job }) => job.steps.filter(({ uses }) => /^actions\/setup-node@/.test(uses ?? "")).flatMap((step) => {
    const version = /^v?([0-9]+(?:\.[0-9]+)*)(?:\.x)?$/.exec(step.with.get("node-version")?.trim() ?? "")?.[1];
    return version === void 0 ? [] : [{ job, step, version }];
  }));
  if (set.length === 0) return [];
  const old = set.filter(({ version }) => isCertainlyOld(version));
  return settle("runner/node", old.map(({ job, step, version }) => isMissing("runner/node", { found: `The job ${job.id} runs the command with Node ${version}.`, location: step.place, paste: "node-version: '24'" })), "Node is new enough");
}
function isCertainlyOld(version) {
  const named = version.split(".").length;
  return compareVersions(version, leastNode.split(".").slice(0, named).join(".")) < 0;
}

// packages/core/src/adoption/doctor/workflows/judge-triggers.ts
function judgeTriggers(facts) {
  return [...facts.gates.length === 0 ? [] : judgeEvents(facts), ...judgeTarget(facts.own)];
}
function judgeEvents(facts) {
  const onChanges = facts.gates.filter(({ triggers }) => triggers.has("pull_request"));
  return [
    ...settle("workflow/pull-request", onChanges.length > 0 ? [] : [withoutPullRequest(facts.gates)], listSome(onChanges.map(({ path }) => path))),
    ...settle("workflow/filters", facts.gates.flatMap((file) => judgeFilters(file, facts.defaultBranch)), "pull_request and merge_group have no filters"),
    ...onChanges.length === 0 ? [] : judgeQueue(facts, onChanges),
    ...settle("workflow/push", onChanges.length === 0 || facts.gates.some((file) => runsOnPush(file, facts.defaultBranch)) ? [] : [withoutPush(onChanges, facts.defaultBranch)], "push to the default branch")
  ];
}
function withoutPullRequest(gates) {
  const events = gates.flatMap(({ triggers }) => [...triggers.keys()]);
  return isMissing("workflow/pull-request", { found: `The gate runs on ${listSome([...new Set(events)])} only.`, location: gates[0]?.places.on ?? null, paste: "on:\n  pull_request:\n  merge_group:" });
}
function judgeQueue({ hasQueue: hasQueue2 }, files) {
  const deaf = files.filter(({ triggers }) => !triggers.has("merge_group"));
  const [first] = deaf;
  const heard = hasQueue2 === true ? "merge_group is heard, and a queue is switched on" : hasQueue2 === false ? "merge_group is heard; no queue is switched on" : "merge_group is heard";
  if (first === void 0) return [isFine("workflow/merge-group", heard)];
  if (hasQueue2 === false) return [isFine("workflow/merge-group", "no merge queue is switched on")];
  const diagnosis = { location: first.places.on, paste: "on:\n  merge_group:" };
  if (hasQueue2 === true) return [isMissing("workflow/merge-group", { ...diagnosis, found: "The default branch has a merge queue, and the workflow does not run for it." })];
  return [isDoubtful("workflow/merge-group", { ...diagnosis, found: "The workflow does not run for a merge queue. Nobody looked whether there is one." })];
}
function withoutPush(files, defaultBranch) {
  return isDoubtful("workflow/push", { found: "The gate does not run when something is merged.", location: files[0]?.places.on ?? null, paste: `on:
  push:
    branches: [${defaultBranch ?? "main"}]` });
}
function runsOnPush({ triggers }, defaultBranch) {
  const push = triggers.get("push");
  if (push === void 0) return false;
  const { filters } = push;
  if (!filters.has("branches") && !filters.has("branches-ignore")) return !filters.has("tags") && !filters.has("tags-ignore");
  return takesBranch(push, defaultBranch ?? "main");
}
function takesBranch({ filters }, branch) {
  const wanted = filters.get("branches");
  const isMatch = (pattern, unknown) => matchForeignGlob(pattern, unknown)(branch);
  if (wanted === void 0) return !(filters.get("branches-ignore") ?? []).some((pattern) => isMatch(pattern, true));
  return wanted.reduce((is, pattern) => pattern.startsWith("!") ? is && !isMatch(pattern.slice(1), true) : is || isMatch(pattern, false), false);
}
var usualTypes = ["opened", "synchronize", "reopened"];
function judgeFilters(file, defaultBranch) {
  return ["pull_request", "merge_group"].flatMap((event) => {
    const trigger = file.triggers.get(event);
    if (trigger === void 0) return [];
    const paths = ["paths", "paths-ignore"].filter((name) => trigger.filters.has(name));
    const types = trigger.filters.get("types");
    const lost = event === "pull_request" && types !== void 0 ? usualTypes.filter((type) => !types.includes(type)) : [];
    return [
      ...paths.map((name) => isMissing("workflow/filters", { found: `\`${event}\` has the filter \`${name}\`: a change of other files never gets its check.`, location: trigger.place })),
      ...lost.length === 0 ? [] : [isMissing("workflow/filters", { found: `\`pull_request\` does not run when a pull request is ${lost.map(toWords).join(" or ")}.`, location: trigger.place, fix: "Remove `types`, or name all three.", paste: "types: [opened, synchronize, reopened]" })],
      ...judgeBranches(trigger, { event, defaultBranch })
    ];
  });
}
function toWords(type) {
  return type === "synchronize" ? "pushed to" : type;
}
function judgeBranches(trigger, { event, defaultBranch }) {
  if (!trigger.filters.has("branches") && !trigger.filters.has("branches-ignore")) return [];
  if (defaultBranch === null) return [isDoubtful("workflow/filters", { found: `\`${event}\` is limited to some branches, and nothing says which is the default one.`, location: trigger.place })];
  if (takesBranch(trigger, defaultBranch)) return [];
  return [isMissing("workflow/filters", { found: `\`${event}\` is limited to branches that ${defaultBranch} is not among.`, location: trigger.place })];
}
var checksOutHead = /github\.(?:head_ref|event\.(?:pull_request\.(?:head|number)|workflow_run\.head|number))/;
function takesHead(step) {
  return [step.with.get("ref"), step.with.get("repository"), step.run].some((text) => text != null && checksOutHead.test(text));
}
function judgeTarget(own) {
  if (own.length === 0) return [];
  const problems = own.flatMap((file) => ["pull_request_target", "workflow_run"].flatMap((event) => {
    const trigger = file.triggers.get(event);
    if (trigger === void 0) return [];
    const strange = listJobs(file).flatMap(({ job }) => job.steps).find(takesHead);
    if (strange === void 0) return [isDoubtful("workflow/target", { found: `The workflow runs on \`${event}\`, with a token that may write.`, location: trigger.place })];
    return [isMissing("workflow/target", { found: `The workflow runs on \`${event}\` and takes what the pull request wrote: its code runs with your token and secrets.`, location: strange.place })];
  }));
  return settle("workflow/target", problems, "no pull_request_target, no workflow_run");
}

// packages/core/src/adoption/doctor/workflows/judge-wiring.ts
var checkOfRule = {
  "gate/not-always": "gate/always",
  "gate/gate-can-be-skipped": "gate/unskippable",
  "gate/job-not-needed": "gate/needs",
  "gate/needs-typed": "gate/told",
  "gate/judge-can-be-skipped": "evidence/survives",
  "gate/continue-on-error": "evidence/honest"
};
var fine = [
  ["gate/always", "`if: always()`"],
  ["gate/unskippable", "no matrix and no condition on its step"],
  ["gate/needs", "every job is needed or exempt"],
  ["gate/told", "`needs` is what GitHub fills in"],
  ["evidence/survives", "judges run after red jobs"],
  ["evidence/honest", "nothing continues on error"]
];
function judgeWiring2(gates, exempt) {
  if (gates.length === 0) return [];
  const problems = gates.flatMap(listGates).flatMap((gate) => judgeGate2(gate, exempt));
  return fine.flatMap(([check, text]) => settle(check, problems.filter((one) => one.check === check), text));
}
function judgeGate2({ file, job: gate }, exempt) {
  const drafts = judgeWiring({ reading: { state: "read", workflow: file.workflow }, job: gate.id, exempt: exempt ?? {}, needed: null, handedOver: /* @__PURE__ */ new Set() });
  return [...drafts.flatMap((draft) => toFinding(draft, { gate, isExemptKnown: exempt !== null })), ...judgeTold(gate)];
}
function toFinding(draft, { gate, isExemptKnown }) {
  const check = checkOfRule[draft.rule];
  if (check === void 0) return [];
  const diagnosis = { found: draft.message, location: draft.location ?? null };
  if (check === "gate/needs" && !isExemptKnown) return [isUnknown(check, { ...diagnosis, fix: "Mend the configuration first: it may exempt the job." })];
  const paste2 = toPaste(check, draft, gate);
  return [isMissing(check, { ...diagnosis, ...paste2 === void 0 ? {} : { paste: paste2 } })];
}
function toPaste(check, { keys }, gate) {
  switch (check) {
    case "gate/always":
      return "if: always()";
    case "gate/needs":
      return `needs: [${[...gate.needs, keys["job"] ?? ""].join(", ")}]`;
    case "gate/told":
      return "needs: ${{ toJSON(needs) }}";
    case "evidence/survives":
      return "if: ${{ !cancelled() }}";
    default:
      return void 0;
  }
}
function judgeTold(gate) {
  const deaf = gate.steps.filter((step) => isGateStep(step) && step.uses !== null && !step.with.has("needs"));
  return deaf.map(({ place }) => isMissing("gate/told", { found: `The step of ${gate.id} that decides is not told how the jobs before it ended.`, location: place, paste: "with:\n  needs: ${{ toJSON(needs) }}" }));
}

// packages/core/src/adoption/doctor/workflows/judge-workflows.ts
function judgeWorkflows({ workflows, packIds, config, hasReleases, defaultBranch, hasQueue: hasQueue2, required }) {
  const { own, gates } = workflows;
  return [
    ...judgeGateJob(workflows, required),
    ...judgeWiring2(gates, config === null ? null : config.gate.exempt),
    ...judgeDemands(workflows, { required: config?.gate.require ?? [], packs: config?.packs ?? [], packIds }),
    ...judgeHandOver(own),
    ...judgeCheckouts(own),
    ...judgeTriggers({ own, gates, defaultBranch, hasQueue: hasQueue2 }),
    ...judgeConcurrency(gates),
    ...judgePermissions(own, config),
    ...judgePins(own),
    ...judgeRunners(own),
    ...judgeReleases2({ own, hasReleases })
  ];
}

// packages/core/src/adoption/doctor/judge-everything.ts
function judgeEverything(facts) {
  const { checkout, settings, workflows, owners, github, packs, defaultBranch } = facts;
  const { own, gates } = workflows;
  const { config, hasReleases } = settings;
  const releases = hasReleases || own.some(({ triggers }) => triggers.get("push")?.filters.has("tags") === true);
  const gate = toGateName(gates);
  const isSelfHosted2 = own.flatMap(listJobs).some(({ detail }) => detail.runsOn.includes("self-hosted"));
  return [
    ...judgeCheckout(checkout, releases),
    ...judgeSettings(settings),
    ...judgePackFacts(facts),
    ...judgeOwners({ file: owners, deciding: listDeciding(facts) }),
    ...judgeWorkflows({ workflows, packIds: toPackIds(packs), config, hasReleases, defaultBranch, hasQueue: hasQueue(github), required: github.checks.state === "read" ? github.checks.value.map((check) => check.name) : null }),
    ...judgeBranch(github, gate),
    ...judgeTags2(github, { tag: config?.release.tag ?? "v{version}", releases, gate }),
    ...judgeActions(github, { uses: own.flatMap(listUses).map(({ uses }) => uses), isSelfHosted: isSelfHosted2, releases })
  ];
}
function toPackIds(packs) {
  return packs === null || packs.broken.length > 0 ? null : new Map(packs.packs.map(({ path, ids }) => [path, ids]));
}
function judgePackFacts({ packs, settings, workflows: { own } }) {
  if (packs === null) return [isUnknown("pack/valid", { found: "Packs were not looked at: the configuration that names them cannot be read.", fix: "Mend the configuration first." })];
  const isWanted = own.flatMap(listJobs).some(({ job }) => job.steps.some((step) => nameOf(step) === "regression-pack" && !step.with.has("pack")));
  const remoteBaseline = listInputs(own, "baseline").find((value) => /^(?:git|artifact|release):/.test(value)) ?? null;
  return judgePacks({ ...packs, isWanted, remoteBaseline, permitsNoBaseline: settings.config?.reasons["no-baseline"] === "warn" });
}
function listDeciding({ settings, workflows, packs, toRepositoryPath }) {
  if (toRepositoryPath === null) return [];
  const ofPacks = (packs?.packs ?? []).flatMap(({ path, lockPath, baselineFolder }) => [path, lockPath, `${baselineFolder}/x.json`]);
  const ofRoot = [...settings.state === "absent" ? [] : [settings.path], ...settings.keys.map(({ path }) => path), ...ofPacks];
  return [...workflows.own.map(({ path }) => path), ...ofRoot.map(toRepositoryPath)];
}

// packages/core/src/adoption/doctor/run-doctor.ts
async function runDoctor(inputs, host) {
  const { workspace, fault } = await openAnyWorkspace(inputs, host);
  const asking = inputs.offline ? host : await withRemote(host, workspace);
  const name = host.context.repository ?? await workspace.git?.originRepository() ?? null;
  const findings = sortFindings(judgeEverything(await collectEverything({ inputs, host: asking, workspace, fault, name }))).map((one) => toServer(one, host.context.serverUrl));
  const report = toReport(findings, { repository: name, commit: workspace.headCommit });
  const rendered = host.renderDoctor?.(report, { all: inputs.all });
  const notes = rendered === void 0 ? findings.map((one) => `${one.outcome}  ${one.title}: ${one.found}`) : rendered.text({ color: false, width: 100 }).trimEnd().split("\n");
  const { missing, warn, unknown } = report.counts;
  const isRed = missing > 0 || inputs.strict && warn + unknown > 0;
  return {
    out: workspace.out,
    documents: [],
    notes,
    outputs: {},
    exitCode: isRed ? 1 : 0,
    report: { json: requireJson(report), ...rendered === void 0 ? {} : { markdown: rendered.markdown, text: rendered.text } }
  };
}
async function openAnyWorkspace({ root }, host) {
  const place = { root, out: void 0 };
  try {
    return { workspace: await openWorkspace(host, place), fault: null };
  } catch (error) {
    if (!isShipworthyError(error) || !error.code.startsWith("git/")) throw error;
    const start = await realpath(resolve(host.cwd, root ?? "."));
    return { workspace: await openWorkspace({ ...host, repositories: /* @__PURE__ */ new Map([[start, Promise.resolve(null)]]) }, place), fault: error };
  }
}
function toServer(finding, serverUrl) {
  const { host } = new URL(serverUrl);
  if (host === "github.com" || finding.paste === null) return finding;
  return { ...finding, paste: finding.paste.replaceAll(/^gh api /gm, `gh api --hostname ${host} `) };
}
function sortFindings(findings) {
  const order = Object.keys(doctorChecks);
  return findings.toSorted((a, b) => doctorOutcomes.indexOf(a.outcome) - doctorOutcomes.indexOf(b.outcome) || order.indexOf(a.check) - order.indexOf(b.check));
}
function toReport(findings, about) {
  const count = (outcome) => findings.filter((one) => one.outcome === outcome).length;
  return { ...about, counts: { missing: count("missing"), warn: count("warn"), unknown: count("unknown"), ok: count("ok") }, findings };
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runDoctor
};
