import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toUsageError
} from "./chunk-M2FXRBIM.js";
import {
  globalFlagsBeside
} from "./chunk-QIE6PJVJ.js";
import {
  commandSpecs,
  inputsOfFace,
  localCommandSpecs,
  parseInputs
} from "./chunk-45VVKGUI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-UFJK7T37.js";
import {
  guide,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/progress/progress.ts
var words = { pass: "pass", warn: "warn", fail: "FAIL", unverified: "UNVERIFIED", skipped: "skipped" };
function createProgress(options) {
  if (options.mode === "none") return { onProgress: () => void 0, onSampling: () => void 0, end: () => void 0 };
  return options.mode === "bar" ? createBar(options) : createLines(options);
}
function createLines({ show, showControls }) {
  const onProgress = ({ done, total, label, outcome, milliseconds }) => {
    show(`${words[outcome].padEnd(10)} ${showControls(label)} (${done}/${total}, ${Math.round(milliseconds)} ms)
`);
  };
  let last = null;
  const onSampling = (event) => {
    const isNext = last === null || last.label !== event.label || Math.floor(event.samples / samplesOfLine) !== Math.floor(last.samples / samplesOfLine);
    last = event;
    if (isNext) show(`${"sampling".padEnd(10)} ${showControls(event.label)} (${event.samples} of at most ${event.most} samples)
`);
  };
  return { onProgress, onSampling, end: () => void 0 };
}
var samplesOfLine = 10;
var redrawAfter = 50;
var barWidth = 20;
var eraseLine = "\r\x1B[2K";
function createBar({ show, showControls, columns, now }) {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let bad = 0;
  const draw = (part, line) => {
    if (now() - drawnAt < redrawAfter) return;
    drawnAt = now();
    const filled = Math.min(barWidth, Math.floor(part * barWidth));
    show(`${eraseLine}${`[${"#".repeat(filled)}${" ".repeat(barWidth - filled)}] ${line}`.slice(0, columns - 1)}`);
  };
  const onProgress = ({ done, total, label, outcome }) => {
    if (outcome === "fail" || outcome === "unverified") bad += 1;
    draw(total === 0 ? 0 : done / total, `${done}/${total}${bad === 0 ? "" : `, ${bad} not passed`}  ${showControls(label)}`);
  };
  const onSampling = ({ label, samples, most }) => draw(samples / most, `${samples} of at most ${most} samples  ${showControls(label)}`);
  const end = () => {
    if (drawnAt !== Number.NEGATIVE_INFINITY) show(eraseLine);
  };
  return { onProgress, onSampling, end };
}

// packages/cli/src/commands/capability.ts
var configNotes = {
  "regression-pack": ["What a finding costs (`policy`), thresholds and the warning budget stand in the manifest; waivers and permitted reasons in `.github/shipworthy.yml`. No flag changes them."],
  "drift-check": ["What a finding costs (`policy`) stands in the manifest; waivers and permitted reasons in `.github/shipworthy.yml`. No flag changes them."],
  "telemetry-bundle-readiness": ["What a bundle must hold and within which gates stands in `bundles` of `.github/shipworthy.yml`. On pull requests it is read from the base. Flags can only demand more, or judge a part, and then the report is partial."],
  "doc-sync-check": ["What is checked stands in `docSync` of `.github/shipworthy.yml`, as do waivers and permitted reasons. On pull requests it is read from the base, and so are the known debts."],
  "security-report": ["What blocks stands in `security` of `.github/shipworthy.yml`: the severity, allowed licences, the oldest scan that counts, exceptions. On pull requests it is read from the base. No flag loosens it."],
  "release-evidence": ["What a release must be stands in `release` of `.github/shipworthy.yml`; branches and trusted keys count as the default branch has them. Flags can only demand more. Without a token only what files and git tell is known; the rest is unverified, never taken for granted."],
  "release-gate": ["Whatever loosens the gate stands in `.github/shipworthy.yml` only: advisory evidence, skipped and exempt jobs, the warning budget, head policy, waivers, permitted reasons. In a monorepo, other configurations that documents may be judged by are listed there, in `gate.acceptConfigs`. Flags can only demand more."],
  init: ["Nothing of yours is run or overwritten: without `--with-commands` no command of the repository, and a file that is there stays as it is.", `What is looked at: ${guide("init")}`],
  doctor: ["Offline it reads files and git. With `GITHUB_TOKEN` or `GH_TOKEN` it also asks GitHub for the settings; what a token may not see is said to be unknown, never fine.", `Every check: ${guide("doctor")}`],
  approve: ["What is approved is the tree. Whose approvals count stands in `release.trustedKeys` of the default branch.", `How to make a key: ${guide("approvals")}`]
};
function toCapability(name) {
  const spec = specOf(name);
  return {
    name,
    usage: `shipworthy ${name} [flags]`,
    description: spec.description,
    flags: inputsOfFace(spec, "command"),
    notes: configNotes[name],
    examples: spec.examples,
    run: (invocation) => runCapability(name, invocation)
  };
}
function specOf(name) {
  const spec = [...commandSpecs, ...localCommandSpecs].find((one) => one.name === name);
  if (spec === void 0) throw new TypeError(`no such capability: ${name}`);
  return spec;
}
async function runCapability(name, invocation) {
  const { output, options, global } = invocation;
  const globalNames = new Set(globalFlagsBeside(inputsOfFace(specOf(name), "command")).map((flag) => flag.name));
  const values = Object.fromEntries(Object.entries(invocation.values).filter(([flag]) => !globalNames.has(flag)));
  const faults = [...invocation.faults, ...listStrayWords(name, invocation.positionals)];
  if (faults.length > 0) throw toUsageError(name, [...faults, ...listInputFaults(specOf(name), values)]);
  const variables = await options.loadVariables();
  const { createHost } = await import("./create-host-Y3L432GN.js");
  const { runCommand } = await import("./commands-YXU43EBM.js");
  const { renderResult } = await import("./render-result-37HOPNLE.js");
  const { progress, color, width } = await readTerminal(invocation, variables);
  const host = await createHost({ variables, cwd: options.cwd, onProgress: progress.onProgress, onSampling: progress.onSampling });
  output.disarmed = host.context.where === "actions";
  const result = await runCommand(name, { values, face: "command" }, host).finally(progress.end);
  if (result.error !== null) throw result.error;
  await output.print(await renderResult(result, { format: global.format, color, width, cwd: options.cwd }));
  if (!saysItAll(result, global.format)) for (const note of result.notes) await output.note(note);
  return result.exitCode;
}
function saysItAll({ documents, report }, format) {
  if (documents.length > 0) return false;
  return format === "text" || report !== void 0 && (format === "json" || format === "markdown");
}
function listStrayWords(name, words2) {
  const takesSecret = inputsOfFace(specOf(name), "command").some(({ meta }) => meta.type === "secret");
  if (!takesSecret) return words2.map((word) => ({ message: `\`${word}\` is one word too many.` }));
  return words2.length === 0 ? [] : [{ message: `${words2.length === 1 ? "One word stands" : `${words2.length} words stand`} where none belongs; values with blanks need quotes.` }];
}
function listInputFaults(spec, values) {
  try {
    parseInputs(spec, { values, face: "command" });
    return [];
  } catch (error) {
    if (isShipworthyError(error)) return error.faults;
    throw error;
  }
}
async function readTerminal({ global, output, options }, variables) {
  const { readTerminalSettings } = await import("./src-AJTH35LM.js");
  const { showControls } = await import("./src-EV22MVUB.js");
  const { stdout, stderr } = options;
  const settings = readTerminalSettings(variables);
  const wanted = global.color === "auto" ? settings.color : global.color;
  const mode = global.quiet ? "none" : stderr.isTTY === true && settings.canRedraw ? "bar" : "lines";
  const columns = stderr.columns ?? settings.columns ?? 80;
  return {
    progress: createProgress({ mode, columns, show: (text) => output.show(text), now: () => performance.now(), showControls: (text) => showControls(text) }),
    color: wanted === "always" || wanted === "auto" && stdout.isTTY === true,
    width: Math.max(40, stdout.columns ?? settings.columns ?? 100)
  };
}
export {
  toCapability
};
