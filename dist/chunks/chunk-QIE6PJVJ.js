import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/cli/src/arguments/global-flags.ts
var formats = ["text", "json", "markdown", "sarif", "junit"];
var colors = ["auto", "always", "never"];
var flag = (name, description) => ({ name, meta: { type: "flag", description, placeholder: "", defaultText: "" } });
var globalFlags = [
  { name: "format", meta: { type: "choice", choices: formats, placeholder: formats.join("|"), defaultText: "`text`", description: "What is written to standard output, and nothing else is. JSON: one document per line." } },
  { name: "color", meta: { type: "choice", choices: colors, placeholder: colors.join("|"), defaultText: "`auto`", description: "When to colour text. `auto` looks at the terminal, NO_COLOR and FORCE_COLOR." } },
  flag("quiet", "No progress and no notes on standard error."),
  flag("debug", "With an error, also print where it came from."),
  flag("help", "Show this help, or that of the command (also `-h`)."),
  flag("version", "Show the version.")
];
function globalFlagsBeside(own) {
  return globalFlags.filter(({ name }) => !own.some((flag2) => flag2.name === name));
}
function parseGlobalFlags(values, offered = globalFlags) {
  const faults = [];
  const choose = (name, choices, fallback) => {
    const given = offered.some((flag2) => flag2.name === name) ? values[name] : void 0;
    const found = choices.find((choice) => choice === given);
    if (given !== void 0 && found === void 0) faults.push({ message: `\`--${name}\` must be one of ${choices.map((choice) => `\`${choice}\``).join(", ")}.` });
    return found ?? fallback;
  };
  const isOn = (name) => choose(name, ["true", "false"], "false") === "true";
  const global = {
    help: isOn("help"),
    version: isOn("version"),
    quiet: isOn("quiet"),
    debug: isOn("debug"),
    format: choose("format", formats, "text"),
    color: choose("color", colors, "auto")
  };
  return { global, faults };
}

export {
  globalFlags,
  globalFlagsBeside,
  parseGlobalFlags
};
