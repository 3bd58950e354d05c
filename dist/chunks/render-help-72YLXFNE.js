import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  globalFlags,
  globalFlagsBeside
} from "./chunk-QIE6PJVJ.js";
import {
  wrapText
} from "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/help/flag-lines.ts
var left = 30;
function toFlagLines({ name, meta }, width) {
  const { type, placeholder, description, defaultText } = meta;
  const shown = type === "flag" ? `--${name}` : `--${name} <${placeholder}>`;
  const types = { list: " List.", integer: " Whole number.", flag: "", text: "", choice: "", secret: "" };
  const isGiven = defaultText !== "" && !(type === "flag" && defaultText === "`false`");
  return toColumns(shown, `${description}${types[type]}${isGiven ? ` Default: ${defaultText}.` : ""}`, width);
}
function toColumns(name, text, width) {
  const [first = "", ...rest] = wrapText(text, width - left);
  const indent = " ".repeat(left);
  if (name.length + 4 > left) return [`  ${name}`, ...[first, ...rest].map((line) => `${indent}${line}`)];
  return [`  ${name}`.padEnd(left) + first, ...rest.map((line) => `${indent}${line}`)];
}

// packages/cli/src/help/render-help.ts
var exitCodes = [
  ["0", "passed, with or without warnings"],
  ["1", "blocked: something failed or could not be verified"],
  ["2", "wrong usage or configuration"],
  ["3", "could not run: a fault outside, or a bug"]
];
function helpWidth({ stdout }) {
  return Math.min(100, Math.max(60, stdout.columns ?? 100));
}
function renderHelp(commands, width) {
  return toText([
    [`shipworthy ${toolVersion}`, ...wrapText('Turns "are we ready to release?" into required checks backed by evidence anyone can verify.', width)],
    ["Usage", "  shipworthy <command> [flags]"],
    ["Commands", ...commands.flatMap(({ name, description }) => toColumns(name, description, width))],
    ["Flags of every command", ...globalFlags.flatMap((flag) => toFlagLines(flag, width))],
    ["Exit codes", ...exitCodes.map(([code, text]) => `  ${code}  ${text}`)],
    ["Next steps", ...toColumns("shipworthy demo", "see the whole way on an example", width), ...toColumns("shipworthy init", "propose what your own repository needs to begin", width), ...toColumns("shipworthy regression-pack", "run the packs that `.github/shipworthy.yml` names", width), ...toColumns("shipworthy <command> --help", "all flags of a command, with examples", width)]
  ]);
}
function renderCommandHelp(command, width) {
  const has = (type) => command.flags.some(({ meta }) => meta.type === type);
  const hints = [
    ...has("list") ? ["A list is given by repeating the flag, or with commas or newlines between the values."] : [],
    ...has("flag") ? ["A flag without a value is switched off by `--no-<flag>` or `--<flag>=false`."] : []
  ];
  return toText([
    wrapText(command.description, width),
    ["Usage", `  ${command.usage}`],
    ...command.flags.length === 0 ? [] : [["Flags", ...command.flags.flatMap((flag) => toFlagLines(flag, width))]],
    ["Flags of every command", ...globalFlagsBeside(command.flags).flatMap((flag) => toFlagLines(flag, width))],
    ...[...hints, ...command.notes].map((note) => wrapText(note, width)),
    ["Examples", ...command.examples.flatMap(({ command: line, does }) => [`  ${line}`, `      ${does}`])]
  ]);
}
function toText(parts) {
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
export {
  helpWidth,
  renderCommandHelp,
  renderHelp
};
