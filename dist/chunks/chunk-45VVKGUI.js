import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NEVER,
  _default,
  _enum,
  optional,
  pipe,
  registry,
  strictObject,
  string,
  transform
} from "./chunk-ZDLLAUQK.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/contract/src/inputs/input-field.ts
var registry2 = registry();
function withMeta(schema, meta) {
  registry2.add(schema, { face: "both", placeholder: meta.type === "flag" ? "" : "value", defaultText: "", actionDefault: "", ...meta });
  return schema;
}
function metaOf(schema) {
  const meta = registry2.get(schema);
  if (meta === void 0) throw new TypeError("an input was declared without its description");
  return meta;
}
function text(description, options = {}) {
  return withMeta(optional(string()), { type: "text", description, ...options });
}
function secret(description, options = {}) {
  return withMeta(optional(string()), { type: "secret", description, ...options });
}
function choice(choices, description, options) {
  const { fallback, ...meta } = options;
  const schema = _default(_enum(choices), fallback);
  return withMeta(schema, { type: "choice", description, choices, placeholder: choices.join("|"), defaultText: `\`${fallback}\``, ...meta });
}
function list(description, options = {}) {
  const schema = _default(pipe(string(), transform((raw) => toListItems(raw))), []);
  return withMeta(schema, { type: "list", description, ...options });
}
function lines(description, options = {}) {
  const schema = _default(pipe(string(), transform((raw) => raw.split("\n").map((item) => item.trim()).filter((item) => item !== ""))), []);
  return withMeta(schema, { type: "list", description, ...options });
}
function integer(description, range, options = {}) {
  const toInteger = transform((raw, context) => {
    const value = /^[0-9]{1,9}$/.test(raw.trim()) ? Number(raw) : Number.NaN;
    if (value >= range.min && value <= range.max) return value;
    context.issues.push({ code: "custom", message: `must be a whole number from ${range.min} to ${range.max}`, input: raw });
    return NEVER;
  });
  return withMeta(optional(pipe(string(), toInteger)), { type: "integer", description, placeholder: "n", ...options });
}
function flag(description, options = {}) {
  const { fallback = false, ...meta } = options;
  const toBoolean = transform((raw, context) => {
    if (/^(true|True|TRUE)$/.test(raw.trim())) return true;
    if (/^(false|False|FALSE)$/.test(raw.trim())) return false;
    context.issues.push({ code: "custom", message: "must be true or false", input: raw });
    return NEVER;
  });
  const schema = _default(pipe(string(), toBoolean), fallback);
  return withMeta(schema, { type: "flag", description, defaultText: `\`${fallback}\``, actionDefault: String(fallback), ...meta });
}
function toListItems(raw) {
  return raw.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
}

// packages/contract/src/inputs/command-spec.ts
function inputsOfFace(spec, face) {
  return Object.entries(spec.inputs.shape).map(([name, schema]) => ({ name, meta: metaOf(schema) })).filter(({ meta }) => meta.face === "both" || meta.face === face);
}

// packages/contract/src/inputs/common-inputs.ts
var commonInputs = {
  config: text("Path of the configuration file.", { placeholder: "file", defaultText: "`.github/shipworthy.yml`" }),
  root: text("Folder that all paths are relative to; nothing outside it is read.", { placeholder: "folder", defaultText: "root of the git repository" }),
  out: text("Folder that evidence is written to; shared by all actions of a job.", { placeholder: "folder", defaultText: "`shipworthy-out`" }),
  key: text("Key of the document, when one run makes several of a kind.", { defaultText: "the pack's id, for a shard `<id>.<i>-of-<n>`; where there is no pack `default`" }),
  "fail-on": choice(["fail", "warn", "never"], "Which verdict makes this step fail. The document always says the truth, and the gate reads the document.", { fallback: "fail" })
};
var gateFailOn = choice(["fail", "warn"], "Which verdict makes the gate fail: `warn` is stricter.", { fallback: "fail" });
var policyFrom = choice(["auto", "base", "head", "worktree"], "Where the policy is read from. `auto`: the base on pull requests and merge groups, the work tree elsewhere.", { fallback: "auto" });
var hostedInputs = {
  needs: text("`${{ toJSON(needs) }}`: results and evidence of the jobs before this one.", { face: "action", placeholder: "json" }),
  upload: flag("Upload each document as an artifact of the run.", { face: "action", fallback: true }),
  "retention-days": integer("Days that artifacts are kept.", { min: 1, max: 90 }, { face: "action", defaultText: "the repository's setting" }),
  comment: flag("Also say the verdict in a comment of the pull request. Needs `pull-requests: write`; refused, it becomes a notice.", { face: "action" }),
  "github-token": secret("Token for the GitHub API; only asked for what files and git cannot answer.", { face: "action", actionDefault: "${{ github.token }}", defaultText: "`${{ github.token }}`" })
};
var observationsInput = list("Folders, files or globs with observations, where no artifacts carry them.", { placeholder: "path" });
var commonOutputs = {
  verdict: "`pass`, `warn`, `fail` or `unverified`; the worst of the documents written.",
  evidence: "JSON array that binds each document: kind, key, attempt, verdict, artifact id and digest, SHA-256. Pass it on as a job output whose name begins with `evidence`.",
  "evidence-path": "Path of the document (the folder, when there are several).",
  "report-path": "Path of the Markdown report (the folder, when there are several).",
  checked: "How many things were checked.",
  "blocking-count": "How many findings block."
};

// packages/contract/src/inputs/once.ts
function once(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}

// packages/contract/src/inputs/approve.ts
var inputs = once(() => strictObject({
  level: choice(["merge", "release", "major"], "The highest level that is approved.", { face: "command", fallback: "major" }),
  reason: text("Why it may be released; required, and signed with the rest.", { face: "command" }),
  approver: text("Who approves.", { face: "command", defaultText: "the committer that git knows" }),
  "signing-key": secret("Private key to sign with (PEM, PKCS#8, Ed25519 or P-256): a path from the current folder, or the text itself; required.", { face: "command", placeholder: "file" }),
  "signing-key-passphrase": secret("Passphrase of the key, when it is encrypted.", { face: "command" }),
  item: list("Items of the release checklist that are approved, instead of the release as a whole.", { face: "command", placeholder: "id" }),
  commit: text("What is approved.", { face: "command", placeholder: "rev", defaultText: "`HEAD`" }),
  root: commonInputs.root,
  out: text("Folder that the approval is written to.", { face: "command", placeholder: "folder", defaultText: "`shipworthy-out`" })
}));
var approve = {
  name: "approve",
  title: "Shipworthy approve",
  description: "Signs that a person approves a commit for release; the gate asks for it where a level demands approvals.",
  get inputs() {
    return inputs();
  },
  outputs: {},
  examples: [
    { command: 'shipworthy approve --signing-key ~/.keys/release.pem --reason "all of RL-01 to RL-08 reviewed"', does: "approve HEAD for a major release" },
    { command: 'shipworthy approve --signing-key ~/.keys/release.pem --reason "hot fix, see #12" --commit v2.0.0 --level release', does: "approve a tag for a minor release" }
  ],
  branding: { icon: "check", color: "green" }
};

// packages/contract/src/inputs/doc-sync-check.ts
var inputs2 = once(() => strictObject({
  mode: choice(["check", "accept-baseline", "update-samples"], "`check`; `accept-baseline` writes the present findings down as known debts; `update-samples` writes the fences anew.", { fallback: "check" }),
  base: text("Revision that the change is measured from.", { placeholder: "rev", defaultText: "by the event; else the merge base with the default branch" }),
  head: text("Revision that the change leads to.", { placeholder: "rev", defaultText: "by the event; on a laptop the work tree" }),
  task: list("Ids of tasks whose whole checklist is judged; the report is marked partial.", { placeholder: "id" }),
  "session-log": text("File that `{session-log}` stands for in the configuration.", { placeholder: "file" }),
  "changed-only": flag("Judge only what the changed files say, with the findings that a whole check has for them; the report is marked partial."),
  baseline: text("File of known findings: only new ones block.", { placeholder: "file", defaultText: "the config's `docSync.baseline`" }),
  reason: text("`accept-baseline`: why the debts may stand.", { face: "command" }),
  "dry-run": flag("Print the plan of `accept-baseline` or `update-samples`, write nothing.", { face: "command" }),
  ...commonInputs,
  "policy-from": policyFrom,
  ...hostedInputs
}));
var docSyncCheck = {
  name: "doc-sync-check",
  title: "Shipworthy doc-sync check",
  description: "Checks that documents, task boards, links, changelog, samples and code tell the same story.",
  get inputs() {
    return inputs2();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: "shipworthy doc-sync-check", does: "judge everything that `docSync` of the configuration names" },
    { command: "shipworthy doc-sync-check --changed-only", does: "judge what your change touches, in a moment" },
    { command: "shipworthy doc-sync-check --task ST-A-001", does: "go through the checklist of one task" },
    { command: "shipworthy doc-sync-check --mode update-samples --dry-run", does: "show which samples would be written anew" }
  ],
  branding: { icon: "book-open", color: "blue" }
};

// packages/contract/src/inputs/doctor.ts
var inputs3 = once(() => strictObject({
  all: flag("Show what is fine as well.", { face: "command" }),
  offline: flag("Ask GitHub nothing, even with a token; its settings are then not verified.", { face: "command" }),
  strict: flag("End with 1 also for warnings and for what could not be verified.", { face: "command" }),
  config: commonInputs.config,
  root: commonInputs.root
}));
var doctor = {
  name: "doctor",
  title: "Shipworthy doctor",
  description: "Says what is missing before the gate can be relied on, each with the fix to copy. Changes nothing.",
  get inputs() {
    return inputs3();
  },
  outputs: {},
  examples: [
    { command: "shipworthy doctor", does: "look at the clone, the workflows and the configuration" },
    { command: "GH_TOKEN=$(gh auth token) shipworthy doctor", does: "the same, and at the settings on GitHub" }
  ],
  branding: { icon: "activity", color: "green" }
};

// packages/contract/src/inputs/drift-check.ts
var inputs4 = once(() => strictObject({
  observations: observationsInput,
  baseline: text("Accepted records: a folder, or `git:<revision>:<folder>`, `artifact:<name>@<branch>` (latest successful run; `artifact:<workflow file>/<name>@<branch>` of another workflow), `release:<tag>/<asset.zip>`.", { placeholder: "folder", defaultText: "the base's records on pull requests, else `baselines/<pack id>` beside the manifest" }),
  plan: text("The plan document, where no artifacts carry it.", { placeholder: "file" }),
  pack: list("Manifests of the packs to judge.", { placeholder: "file", defaultText: "the config's `packs`, else `regression-pack.yml`" }),
  mode: choice(["check", "accept", "history"], "`check` for drift; `accept` observations as the new baseline (files in the work tree; the reviewed pull request is the approval); `history` looks for changes of metrics in a folder of past documents (`observations`) and writes a page with charts, advisory.", { fallback: "check" }),
  case: list("Cases to accept, or to judge alone (ids or globs); a report on some cases is marked partial.", { placeholder: "id" }),
  all: flag("Accept every case at once.", { face: "command" }),
  run: text("Accept what this run of GitHub Actions observed, from its artifacts: of this repository, at HEAD or a commit before it. Needs `GITHUB_TOKEN` or `GH_TOKEN`.", { face: "command", placeholder: "id" }),
  window: integer("`history`: how many of the newest values of a metric are looked at.", { min: 4, max: 1e6 }, { face: "command", defaultText: "10000" }),
  magnitude: text("`history`: smallest change of the median that is said.", { face: "command", placeholder: "percent", defaultText: "3%" }),
  segment: integer("`history`: fewest values between two changes.", { min: 2, max: 1e4 }, { face: "command", defaultText: "5" }),
  reason: text("Why the new baseline is right; stands in every record.", { face: "command" }),
  "accepted-by": text("Who accepts.", { face: "command", defaultText: "the committer that git knows" }),
  base: text("Revision whose records the new ones replace.", { face: "command", placeholder: "rev", defaultText: "merge base with the default branch, else HEAD" }),
  "dry-run": flag("Print the plan of `accept`, write nothing.", { face: "command" }),
  "allow-ci": flag("Accept in CI as well, where nobody looks at what is accepted.", { face: "command" }),
  ...commonInputs,
  "policy-from": policyFrom,
  ...hostedInputs
}));
var driftCheck = {
  name: "drift-check",
  title: "Shipworthy drift check",
  description: "Compares what a regression pack observed with the accepted baseline and says what drifted.",
  get inputs() {
    return inputs4();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: "shipworthy drift-check", does: "judge the observations in shipworthy-out against the accepted baseline" },
    { command: 'shipworthy drift-check --mode accept --case import-vendor --reason "new field, see #12"', does: "accept what one case produces now" },
    { command: 'shipworthy drift-check --mode accept --case import-vendor --run 1234567890 --reason "new field"', does: "accept what the runner produced, without reproducing its machine" },
    { command: 'shipworthy drift-check --mode accept --all --reason "first baseline" --dry-run', does: "show what would be accepted" }
  ],
  branding: { icon: "git-pull-request", color: "blue" }
};

// packages/contract/src/inputs/init.ts
var initParts = ["config", "pack", "docs", "workflow"];
var inputs5 = once(() => strictObject({
  yes: flag("Write what is proposed, lock the pack, run it once and accept the first baseline. Without it nothing is written.", { face: "command" }),
  only: list("Parts to propose: `config`, `pack`, `docs`, `workflow`. `pack` and `docs` bring the configuration that they need.", { face: "command", placeholder: "part", defaultText: "all of them" }),
  "with-commands": flag("Also make cases of the test commands that were recognised. With `--yes` they are run.", { face: "command" }),
  "action-ref": text("Commit of Shipworthy that the workflow uses: 40 hexadecimal digits.", { face: "command", placeholder: "sha", defaultText: "the commit of the clone that this command runs from, else forty zeros to replace" }),
  root: commonInputs.root
}));
var init = {
  name: "init",
  title: "Shipworthy init",
  description: "Looks at a repository and proposes configuration, pack, first baseline and workflow; writes them with `--yes`.",
  get inputs() {
    return inputs5();
  },
  outputs: {},
  examples: [
    { command: "shipworthy init", does: "show what was found and what would be written" },
    { command: "shipworthy init --yes", does: "write it" },
    { command: "shipworthy init --only docs,workflow --yes", does: "begin with links, changelog and boards" },
    { command: "shipworthy init --with-commands", does: "propose the test commands as cases, too" }
  ],
  branding: { icon: "play", color: "green" }
};

// packages/contract/src/inputs/regression-pack.ts
var inputs6 = once(() => strictObject({
  pack: list("Manifests of the packs to run; one document each.", { placeholder: "file", defaultText: "the config's `packs`, else `regression-pack.yml`" }),
  mode: choice(["run", "plan", "lock", "list"], "`run` the cases, `plan` shards for a matrix, write the `lock`, or `list` what the pack holds.", { fallback: "run" }),
  case: list("Run some cases only (ids or globs). The document is marked partial and the gate refuses it.", { placeholder: "id" }),
  shard: text("Run one part of the pack: `2/4`.", { placeholder: "i/n" }),
  shards: integer("How many parts `mode: plan` makes.", { min: 1, max: 256 }, { defaultText: "1" }),
  plan: text("The plan document that the shard belongs to, where no artifacts carry it.", { placeholder: "file" }),
  jobs: integer("Cases that run at the same time; the result does not depend on it.", { min: 1, max: 256 }, { defaultText: "number of cores" }),
  timings: text("Folder of past observations; `mode: plan` balances the shards by their durations.", { placeholder: "folder" }),
  offline: flag("Point the proxies that well-behaved programs use at a dead address."),
  ...commonInputs,
  "policy-from": policyFrom,
  ...hostedInputs
}));
var regressionPack = {
  name: "regression-pack",
  title: "Shipworthy regression pack",
  description: "Runs a hash-locked regression pack the same way every time and records what it observed.",
  get inputs() {
    return inputs6();
  },
  outputs: { ...commonOutputs, matrix: "JSON array of the shards that hold something, for `strategy.matrix` (`mode: plan`)." },
  examples: [
    { command: "shipworthy regression-pack", does: "run every pack that the configuration names" },
    { command: 'shipworthy regression-pack --pack regression/regression-pack.yml --case "import-*"', does: "run some cases while working on them" },
    { command: "shipworthy regression-pack --mode lock", does: "write the lock after raising the version" }
  ],
  branding: { icon: "play-circle", color: "blue" }
};

// packages/contract/src/inputs/release-evidence.ts
var inputs7 = once(() => strictObject({
  mode: choice(["assemble", "checklist", "notes", "publish", "verify", "keygen"], "`checklist` judges everything that a release asks for; `notes` renders the release notes and accounts for every merged pull request; `assemble` makes the signed bundle; `publish` attaches it to the release of the tag; `verify` checks a bundle of anybody; `keygen` makes a pair of keys.", { fallback: "assemble" }),
  tag: text("Tag of the release.", { placeholder: "tag", defaultText: "the tag that the run is of" }),
  version: text("Version that is released, where there is no tag yet.", { placeholder: "version", defaultText: "of the tag; else what all manifests name" }),
  "previous-tag": text("Tag of the release before.", { placeholder: "tag", defaultText: "the greatest lower version that the commit contains" }),
  documents: list("Evidence that the release rests on: folders, files or globs with documents, rollback evidence among them.", { placeholder: "path", defaultText: "the folder `out`, outside GitHub Actions" }),
  approvals: list("Signed approvals: folders, files or globs.", { placeholder: "path" }),
  level: choice(["auto", "merge", "release", "major"], "How much is demanded. May only raise what `auto` finds from the version.", { fallback: "auto" }),
  notes: text("File with the release notes.", { placeholder: "file", defaultText: "the config's `release.notes.file`" }),
  bundles: list("`assemble`: folders that are copied whole below `bundles/`.", { placeholder: "folder", defaultText: "the config's `release.evidence.bundles`" }),
  assets: list("`assemble`: files that are shipped, beyond those of the configuration.", { placeholder: "file" }),
  zip: flag("`assemble`: also write the bundle as a zip, the same bytes each time; `publish` makes it by itself."),
  "signing-key": secret("`assemble`, `publish`: private key (PEM, PKCS#8, Ed25519 or P-256): a path from the current folder, or the text itself.", { placeholder: "file" }),
  "signing-key-passphrase": secret("Passphrase of the key, when it is encrypted."),
  "public-key": list("`verify`, `publish`: public keys that are trusted: files. `publish` takes only those of `release.trustedKeys`, where the default branch names any.", { placeholder: "file" }),
  commit: text("`verify`: commit that the evidence must be about.", { placeholder: "sha" }),
  path: text("`verify`, `publish`: the bundle, a folder or a zip; `keygen`: the file that the private key is written to, the public one beside it with `.pub`.", { placeholder: "path", defaultText: "the bundle of the version; `keygen`: `shipworthy.key`" }),
  "plan-digest": text("`publish`: digest of the plan that may be carried out; any other is refused.", { placeholder: "sha256:\u2026" }),
  "dry-run": flag("`publish`: print the plan, change nothing."),
  draft: flag("`notes`: also write a first version of the notes, from pull requests, commits and changelog; `publish`: leave the release a draft."),
  ...commonInputs,
  "policy-from": policyFrom,
  ...hostedInputs
}));
var releaseEvidence = {
  name: "release-evidence",
  title: "Shipworthy release evidence",
  description: "Proves that a release was ready, assembles the proof, signs it, publishes it, and verifies it offline.",
  get inputs() {
    return inputs7();
  },
  outputs: { ...commonOutputs, "plan-digest": "`publish`: digest of the plan that was made, for the input of the same name: of a `dry-run`, what an approval between two jobs is about." },
  examples: [
    { command: "shipworthy release-evidence --mode checklist --version 1.4.0", does: "go through the checklist of a release that is not tagged yet" },
    { command: "shipworthy release-evidence --tag v1.4.0 --signing-key ~/.keys/release.key", does: "assemble and sign the evidence of a tag" },
    { command: "shipworthy release-evidence --mode verify --path parser-1.4.0.evidence.zip --public-key evidence.pub", does: "verify what somebody published, offline" },
    { command: "shipworthy release-evidence --mode notes --version 1.4.0 --draft", does: "make a first version of the notes" }
  ],
  branding: { icon: "award", color: "blue" }
};

// packages/contract/src/inputs/release-gate.ts
var inputs8 = once(() => strictObject({
  mode: choice(["decide", "self-test"], "`self-test` proves that the gate can go red: it feeds this very gate every bad situation, and the good ones. A command only: an action that can be told to decide nothing is no gate.", { fallback: "decide", face: "command" }),
  require: list("Evidence that must be there beyond what the config requires: `kind` or `kind:key`. Inputs can add, never loosen.", { placeholder: "kind[:key]" }),
  "evidence-dir": list("Folders, files or globs with documents, where no artifacts carry them.", { placeholder: "path", defaultText: "the folder `out`, outside GitHub Actions" }),
  workflow: text("Path of the running workflow file.", { placeholder: "file", defaultText: "found from the environment" }),
  version: text("Version that is about to be released, such as `2.0.0`. On a tag it must be the version of the tag.", { placeholder: "version", defaultText: "taken from the tag" }),
  level: choice(["auto", "merge", "release", "major"], "How much is demanded. May only raise what `auto` finds from the event and the version.", { fallback: "auto" }),
  approvals: list("Signed approvals: folders, files or globs.", { placeholder: "path" }),
  "allow-local": flag("Accept documents that name no commit, outside CI only.", { face: "command" }),
  ...commonInputs,
  "fail-on": gateFailOn,
  ...hostedInputs
}));
var releaseGate = {
  name: "release-gate",
  title: "Shipworthy release gate",
  description: "The one required check: reads every evidence document of the run, proves each, and decides.",
  get inputs() {
    return inputs8();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: "shipworthy release-gate", does: "judge the documents in shipworthy-out" },
    { command: "shipworthy release-gate --require drift-report:parser-compat --evidence-dir evidence", does: "demand one report and read a folder that another CI collected" },
    { command: "shipworthy release-gate --version 2.0.0 --approvals approvals", does: "judge a major release, with the signed approvals in a folder" }
  ],
  branding: { icon: "check-circle", color: "green" }
};

// packages/contract/src/inputs/security-report.ts
var inputs9 = once(() => strictObject({
  reports: list("Reports of scanners: files or globs. SARIF, `npm audit`, osv-scanner, Trivy and Dependabot alerts, each as JSON.", { placeholder: "file", defaultText: "the config's `security.reports`" }),
  sbom: list("Lists of components: files or globs. CycloneDX, SPDX or `npm ls` as JSON, `package-lock.json`.", { placeholder: "file", defaultText: "the config's `security.sbom`" }),
  "scanned-at": text("When the scans were made of which the report itself holds no time, as RFC 3339.", { placeholder: "time" }),
  documents: list("Folders, files or globs with drift reports, which are shown beside the result.", { placeholder: "path", defaultText: "the folder `out`, outside GitHub Actions" }),
  ...commonInputs,
  "policy-from": policyFrom,
  ...hostedInputs
}));
var securityReport = {
  name: "security-report",
  title: "Shipworthy security report",
  description: "Judges what scanners found: vulnerabilities, licences and secrets, each scan proved fresh, whole and about this commit.",
  get inputs() {
    return inputs9();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: "shipworthy security-report --reports zizmor.sarif --sbom bom.json", does: "judge what a scanner found, and the licences of a list of components" },
    { command: 'shipworthy security-report --reports audit.json --sbom package-lock.json --scanned-at "$(date -u +%FT%TZ)"', does: "judge the output of `npm audit --json`, which holds no time of its own" },
    { command: "shipworthy security-report --reports 'scans/*.json'", does: "judge every report in a folder; the same finding of two scanners counts once" }
  ],
  branding: { icon: "shield", color: "blue" }
};

// packages/contract/src/inputs/telemetry-bundle-readiness.ts
var inputs10 = once(() => strictObject({
  mode: choice(["verify", "publish", "show", "trend", "extract"], "`verify` a bundle; `publish` one from source folders; `show` what a summary says; `trend` of the gates over past documents; `extract` a zip that was verified.", { fallback: "verify" }),
  path: text("The bundle: a folder or a zip.", { placeholder: "path", defaultText: "the config's `bundles.path`" }),
  version: text("Version of the candidate; stands for `{version}` in the path.", { placeholder: "version" }),
  areas: list("Verify some areas only; the report is marked partial.", { placeholder: "area" }),
  profile: text("Which of the named thresholds apply.", { placeholder: "name", defaultText: "the config's `bundles.profile`, else `default`" }),
  require: list("Optional requirements that must be there this time: `Area/id`.", { placeholder: "Area/id" }),
  "task-id": list("Tasks that the evidence is about.", { placeholder: "id" }),
  sources: list("`publish`: folders that evidence is collected from; `Area=folder` for one area.", { placeholder: "folder" }),
  to: text("`publish`, `extract`: where to write.", { placeholder: "folder", defaultText: "`publish`: the bundle" }),
  "command-line": lines("`publish`: command lines that made the evidence, one a line.", { placeholder: "command" }),
  notes: lines("`publish`: lines for the README.", { placeholder: "text" }),
  zip: flag("`publish`: also write the bundle as a zip, the same bytes each time."),
  history: list("`trend`: folders, files or globs with past documents.", { placeholder: "path" }),
  "write-summary": flag("`verify`: also write `VerificationSummary-<time>.json` and `-latest.json` into the bundle."),
  "dry-run": flag("Print the plan of `publish` or `extract`, write nothing.", { face: "command" }),
  ...commonInputs,
  key: text("Key of the document, when one run makes several of a kind.", { defaultText: "the config's `bundles.id`, else `default`" }),
  "policy-from": policyFrom,
  ...hostedInputs
}));
var telemetryBundleReadiness = {
  name: "telemetry-bundle-readiness",
  title: "Shipworthy telemetry bundle readiness",
  description: "Verifies that the evidence bundle of a release candidate is complete, true and within its gates; makes and shows such bundles.",
  get inputs() {
    return inputs10();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: "shipworthy telemetry-bundle-readiness --version 1.4.0", does: "verify the bundle of a candidate" },
    { command: "shipworthy telemetry-bundle-readiness --mode publish --version 1.4.0 --sources Logs --dry-run", does: "show what a bundle would be made of" },
    { command: "shipworthy telemetry-bundle-readiness --mode show --version 1.4.0", does: "show what a verification with `--write-summary` found" },
    { command: "shipworthy telemetry-bundle-readiness --mode trend --history history/", does: "draw every gate over past candidates" }
  ],
  branding: { icon: "package", color: "blue" }
};

// packages/contract/src/inputs/command-specs.ts
var commandSpecs = [regressionPack, driftCheck, telemetryBundleReadiness, docSyncCheck, securityReport, releaseEvidence, releaseGate];
var localCommandSpecs = [init, doctor, approve];

// packages/contract/src/inputs/parse-inputs.ts
function parseInputs(spec, raw) {
  const offered = new Map(inputsOfFace(spec, raw.face).map(({ name, meta }) => [name, meta]));
  const given = Object.entries(raw.values).filter((entry) => entry[1] !== void 0 && entry[1] !== "");
  const faults = given.filter(([name]) => !offered.has(name)).map(([name]) => unknownInput(name, [...offered.keys()], raw.face));
  const result = spec.inputs.safeParse(Object.fromEntries(given.filter(([name]) => offered.has(name))));
  if (!result.success) faults.push(...result.error.issues.map((issue) => toInputFault(issue, raw.face)));
  if (result.success && faults.length === 0) return result.data;
  const where = raw.face === "action" ? "under `with:`" : `in \`shipworthy ${spec.name}\``;
  throw new ShipworthyError("usage/invalid-input", `${faults.length === 1 ? "One input is" : `${faults.length} inputs are`} wrong ${where}:`, {
    hint: raw.face === "action" ? `The inputs are listed in docs/${spec.name}.md.` : `Run \`shipworthy ${spec.name} --help\` for all flags.`,
    faults
  });
}
function unknownInput(name, offered, face) {
  const meant = closestWord(name, offered);
  const shown = face === "action" ? name : `--${name}`;
  const suggestion = meant === null ? "" : ` Did you mean \`${face === "action" ? meant : `--${meant}`}\`?`;
  return { message: `\`${shown}\` is not known.${suggestion}` };
}
function toInputFault(issue, face) {
  const name = String(issue.path[0] ?? "");
  const shown = face === "action" ? name : `--${name}`;
  if (issue.code === "invalid_value") return { message: `\`${shown}\` must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}.` };
  return { message: `\`${shown}\` ${issue.message}.` };
}

export {
  inputsOfFace,
  approve,
  docSyncCheck,
  doctor,
  driftCheck,
  initParts,
  init,
  regressionPack,
  releaseEvidence,
  releaseGate,
  securityReport,
  telemetryBundleReadiness,
  commandSpecs,
  localCommandSpecs,
  parseInputs
};
