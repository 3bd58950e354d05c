import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-M2FXRBIM.js";
import "./chunk-QIE6PJVJ.js";
import {
  neverPermitted,
  reasonCodes,
  reasonMeanings,
  rules
} from "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  errorCodes
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/explain/explanations.ts
var kinds = {
  user: "You: an input, a file or the configuration. Exit code 2.",
  transient: "Time: something outside did not answer or could not be written. Try again. Exit code 3.",
  bug: "We: please report it. Exit code 3."
};
var remedies = {
  user: "Mend what the message names; it ends with what to do. Nothing was run.",
  transient: "Run it again; if it stays so, see what the message names.",
  bug: "Run it again with `--debug`, and report what it prints."
};
function toPolicyText(reason) {
  if (neverPermitted.has(reason)) return "It always blocks.";
  return `It blocks, unless \`.github/shipworthy.yml\` permits it in writing: \`reasons: { ${reason}: warn }\`.`;
}
var explanations = [
  ...Object.entries(rules).map(([id, { title, why, remedy, keys }]) => ({
    id,
    what: "rule",
    title,
    facts: [
      { name: "Why", text: why },
      { name: "What to do", text: remedy },
      { name: "Identified by", text: keys.length === 0 ? "the rule alone" : keys.join(", ") }
    ]
  })),
  ...reasonCodes.map((id) => ({
    id,
    what: "reason",
    title: reasonMeanings[id].meaning,
    facts: [{ name: "What to do", text: reasonMeanings[id].remedy }, { name: "Policy", text: toPolicyText(id) }]
  })),
  ...Object.entries(errorCodes).map(([id, { title, kind }]) => ({ id, what: "error", title, facts: [{ name: "Who can mend it", text: kinds[kind] }, { name: "What to do", text: remedies[kind] }] }))
];

// packages/cli/src/commands/explain.ts
var explain = {
  name: "explain",
  usage: "shipworthy explain [<rule>|<reason>|<error code>]",
  description: "Says what a rule, a reason code or an error code means and what to do about it.",
  flags: [],
  notes: ["Without an argument everything that can be explained is listed; with the part before the slash (`docs`, `gate`) what begins with it. `--format` takes `text` and `json`."],
  examples: [
    { command: "shipworthy explain drift/content-changed", does: "what the rule checks, why, and what to do" },
    { command: "shipworthy explain no-baseline", does: "what the reason means, and whether policy can permit it" }
  ],
  run: runExplain
};
async function runExplain({ global, output, positionals, unknown, faults }) {
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (global.format !== "text" && global.format !== "json") all.push({ message: "`--format` of `explain` must be `text` or `json`." });
  if (all.length > 0) throw toUsageError("explain", all);
  const [id] = positionals;
  const named = explanations.filter((one) => one.id === id);
  const found = id === void 0 ? explanations : named.length > 0 ? named : explanations.filter((one) => one.id.startsWith(`${id}/`));
  if (id !== void 0 && found.length === 0) throw unknownId(id);
  if (global.format === "json") await output.print(found.map((one) => `${JSON.stringify(one)}
`).join(""));
  else await output.print(named.length > 0 ? found.map(renderOne).join("\n") : renderList(found));
  return 0;
}
function unknownId(id) {
  const meant = findMeant(id).map((one) => `\`${one}\``);
  const hint = meant.length === 0 ? "Run `shipworthy explain` for all of them." : `Did you mean ${meant.join(" or ")}? Run \`shipworthy explain\` for all of them.`;
  return new ShipworthyError("usage/invalid-input", `There is no rule, reason or error called \`${id}\`.`, { hint });
}
function findMeant(id) {
  const ids = [...new Set(explanations.map((one) => one.id))];
  const toName = (one) => one.slice(one.indexOf("/") + 1);
  const named = ids.filter((one) => toName(one) === toName(id));
  if (named.length > 0) return named;
  const meant = closestWord(id, ids);
  if (meant !== null) return [meant];
  const name = closestWord(toName(id), ids.map(toName));
  return ids.filter((one) => toName(one) === name);
}
function renderOne({ id, what, title, facts }) {
  const width = Math.max(...facts.map(({ name }) => name.length)) + 2;
  return [`${id} (${what})`, title, "", ...facts.map(({ name, text }) => `${name.padEnd(width)}${text}`), ""].join("\n");
}
function renderList(listed) {
  const width = Math.max(...listed.map(({ id }) => id.length)) + 2;
  return ["rule", "reason", "error"].filter((what) => listed.some((one) => one.what === what)).map((what) => [`${what[0]?.toUpperCase()}${what.slice(1)}s`, ...listed.filter((one) => one.what === what).map(({ id, title }) => `  ${id.padEnd(width)}${title}`), ""].join("\n")).join("\n");
}
export {
  explain
};
