#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  globalFlags,
  globalFlagsBeside,
  parseGlobalFlags
} from "./chunks/chunk-QIE6PJVJ.js";
import {
  toolVersion
} from "./chunks/chunk-ZQKI2GPO.js";
import {
  closestName
} from "./chunks/chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunks/chunk-CIKGY66G.js";
import "./chunks/chunk-5XWL5JNG.js";

// packages/cli/src/arguments/parse-arguments.ts
import { parseArgs } from "node:util";
function parseArguments(argv, flags) {
  const reader = new ArgumentReader(flags);
  const tokens = tokenize(argv, flags);
  tokens.forEach((token, index) => {
    if (token.kind === "option") reader.readOption(token);
    else if (token.kind === "positional") reader.readPositional(token, tokens[index - 1]);
  });
  return reader;
}
function findCommand(argv, flags, names) {
  const tokens = tokenize(argv, flags);
  const words = tokens.filter((token) => token.kind === "positional");
  const known = new Set(flags.map(({ name }) => name));
  const isValue = (index) => tokens.some((token) => token.kind === "option" && !known.has(token.name) && token.value === void 0 && token.index === index - 1);
  return (words.find(({ value }) => names.includes(value)) ?? words.find(({ index }) => !isValue(index)))?.index ?? -1;
}
function tokenize(argv, flags) {
  const options = Object.fromEntries(flags.map(({ name, meta }) => [name, { type: meta.type === "flag" ? "boolean" : "string", multiple: true, ...name === "help" ? { short: "h" } : {} }]));
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
var ArgumentReader = class {
  unknown = [];
  positionals = [];
  faults = [];
  #flags;
  #values = /* @__PURE__ */ new Map();
  constructor(flags) {
    this.#flags = new Map(flags.map(({ name, meta }) => [name, meta]));
  }
  get values() {
    return Object.fromEntries(this.#values);
  }
  readOption(token) {
    const type = this.#flags.get(token.name)?.type;
    const positive = token.name.replace(/^no-/, "");
    if (type === void 0 && positive !== token.name && token.value === void 0 && this.#flags.get(positive)?.type === "flag") this.#add(positive, "false");
    else if (type === void 0) this.#addUnknown(token);
    else if (type === "flag") this.#add(token.name, token.value ?? "true");
    else if (token.value === void 0 || !token.inlineValue && token.value.startsWith("-")) this.#fault(`\`--${token.name}\` needs a value. One that begins with a dash is written \`--${token.name}=-\u2026\`.`);
    else this.#add(token.name, token.value);
  }
  /** What follows an unknown flag is most likely its value, and no fault of its own. */
  readPositional(token, before) {
    const isValue = before?.kind === "option" && before.value === void 0 && this.unknown.includes(before.name) && before.index === token.index - 1;
    if (isValue) this.#values.set(before.name, token.value);
    else this.positionals.push(token.value);
  }
  #addUnknown(token) {
    if (!token.rawName.startsWith("--")) return this.#fault(`\`${token.rawName}\` is not known.`);
    if (!this.unknown.includes(token.name)) this.unknown.push(token.name);
    this.#values.set(token.name, token.value ?? "true");
  }
  #add(name, value) {
    const before = this.#values.get(name);
    if (before === void 0) this.#values.set(name, value);
    else if (this.#flags.get(name)?.type === "list") this.#values.set(name, `${before}
${value}`);
    else this.#fault(`\`--${name}\` is given twice.`);
  }
  #fault(message) {
    if (!this.faults.some((fault) => fault.message === message)) this.faults.push({ message });
  }
};

// packages/cli/src/command-table.ts
var capabilities = ["regression-pack", "drift-check", "telemetry-bundle-readiness", "doc-sync-check", "security-report", "release-evidence", "release-gate", "init", "doctor", "approve"];
var commandTable = [
  ...capabilities.map((name) => ({ name, load: async () => (await import("./chunks/capability-YHHADHMJ.js")).toCapability(name) })),
  { name: "report", load: async () => (await import("./chunks/report-727WUHPH.js")).report },
  { name: "explain", load: async () => (await import("./chunks/explain-3XF6WFQV.js")).explain },
  { name: "demo", load: async () => (await import("./chunks/demo-S3CLU45S.js")).demo },
  { name: "help", load: async () => (await import("./chunks/help-75KWOIGR.js")).toHelp(commandTable) }
];

// packages/cli/src/output/output.ts
var Output = class {
  #stdout;
  #stderr;
  #closed = /* @__PURE__ */ new Set();
  #failure = null;
  /** True where the log is read for commands: on a runner of GitHub Actions. */
  disarmed = false;
  quiet = false;
  constructor({ stdout, stderr }) {
    [this.#stdout, this.#stderr] = [stdout, stderr];
    for (const stream of /* @__PURE__ */ new Set([stdout, stderr])) stream.on("error", (error) => this.#onError(stream, error));
  }
  /** Call last. @throws ShipworthyError `output/not-writable` when a stream failed otherwise than by a reader that went away */
  async settle() {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#failure !== null) throw new ShipworthyError("output/not-writable", `The output cannot be written: ${this.#failure.message}.`, { hint: "See that there is space left where it goes.", cause: this.#failure });
  }
  /** The result. */
  print(text) {
    return this.#write(this.#stdout, text);
  }
  /** For people, beside the result; silent when asked to be. */
  async note(line) {
    if (!this.quiet) await this.#write(this.#stderr, `${line}
`);
  }
  /** For people, never silent. */
  complain(text) {
    return this.#write(this.#stderr, `${text}
`);
  }
  /** Progress: written as it comes, nobody waits for it. */
  show(text) {
    void this.#write(this.#stderr, text);
  }
  #write(stream, text) {
    if (this.#closed.has(stream) || text === "") return Promise.resolve();
    return new Promise((resolve) => {
      stream.write(this.disarmed ? disarm(text) : text, () => resolve());
    });
  }
  #onError(stream, error) {
    this.#closed.add(stream);
    if (!("code" in error && error.code === "EPIPE")) this.#failure ??= error;
  }
};
function disarm(text) {
  return text.replace(/^(\s*):(?=:)/gm, "$1:\u200B").replaceAll("##[", "#\u200B#[");
}

// packages/cli/src/run-cli.ts
async function runCli(options) {
  const output = new Output(options);
  try {
    const exitCode = await dispatch(options, output);
    await output.settle();
    return exitCode;
  } catch (error) {
    const { reportError } = await import("./chunks/report-error-C7QEPEEI.js");
    return reportError(error, output, options.argv.includes("--debug"));
  }
}
async function dispatch(options, output) {
  const { argv } = options;
  const at = findCommand(argv, globalFlags, commandTable.map(({ name: name2 }) => name2));
  const name = argv[at];
  if (name === void 0) return runWithoutCommand(options, output);
  const entry = commandTable.find((one) => one.name === name);
  if (entry === void 0) throw unknownCommand(name);
  const command = await entry.load();
  const shared = globalFlagsBeside(command.flags);
  const { values, unknown, positionals, faults } = parseArguments(argv.toSpliced(at, 1), [...command.flags, ...shared]);
  const { global, faults: globalFaults } = parseGlobalFlags(values, shared);
  if (global.version) return printVersion(output);
  if (global.help) {
    const { helpWidth, renderCommandHelp } = await import("./chunks/render-help-72YLXFNE.js");
    await output.print(renderCommandHelp(command, helpWidth(options)));
    return 0;
  }
  output.quiet = global.quiet;
  return command.run({ values, unknown, positionals, faults: [...faults, ...globalFaults], global, output, options });
}
async function runWithoutCommand(options, output) {
  const { values, unknown, positionals, faults } = parseArguments(options.argv, globalFlags);
  const { global, faults: globalFaults } = parseGlobalFlags(values);
  if (global.version) return printVersion(output);
  const { helpWidth, renderHelp } = await import("./chunks/render-help-72YLXFNE.js");
  const commands = [];
  for (const { load } of commandTable) commands.push(await load());
  const help = renderHelp(commands, helpWidth(options));
  if (global.help) {
    await output.print(help);
    return 0;
  }
  const { listStrayArguments } = await import("./chunks/usage-error-4HKNHNRM.js");
  const all = [...faults, ...globalFaults, ...listStrayArguments({ unknown, positionals }, [], 0)];
  const hint = "Run `shipworthy --help` for the commands.";
  if (all.length > 0) throw new ShipworthyError("usage/invalid-input", "No command is named, and:", { hint, faults: all });
  await output.complain(help);
  return 2;
}
async function printVersion(output) {
  await output.print(`${toolVersion}
`);
  return 0;
}
function unknownCommand(name) {
  const meant = closestName(name, commandTable.map((one) => one.name));
  const suggestion = meant === null ? "" : `Did you mean \`shipworthy ${meant}\`? `;
  return new ShipworthyError("usage/unknown-command", `There is no command \`${name}\`.`, { hint: `${suggestion}Run \`shipworthy --help\` for the commands.` });
}

// packages/cli/src/main.ts
process.exitCode = await runCli({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  loadVariables: async () => (await import("./chunks/src-AJTH35LM.js")).processEnvironment()
});
