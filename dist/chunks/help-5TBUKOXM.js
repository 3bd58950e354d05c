import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-FIWPFII6.js";
import "./chunk-QIE6PJVJ.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/commands/help.ts
function toHelp(table) {
  return {
    name: "help",
    usage: "shipworthy help [<command>]",
    description: "Shows the commands, or the flags of one with examples.",
    flags: [],
    notes: ["`shipworthy help <command>` is `shipworthy <command> --help`."],
    examples: [
      { command: "shipworthy help", does: "all commands" },
      { command: "shipworthy help drift-check", does: "the flags of one" }
    ],
    run: (invocation) => runHelp(table, invocation)
  };
}
async function runHelp(table, { output, options, positionals, unknown, faults }) {
  const { helpWidth, renderCommandHelp, renderHelp } = await import("./render-help-ZFVA3ARO.js");
  const [name] = positionals;
  const entry = table.find((one) => one.name === name);
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (name !== void 0 && entry === void 0) {
    const meant = closestWord(name, table.map((one) => one.name));
    all.push({ message: `There is no command \`${name}\`.${meant === null ? "" : ` Did you mean \`${meant}\`?`}` });
  }
  if (all.length > 0) throw toUsageError("help", all);
  const commands = await Promise.all(table.map(({ load }) => load()));
  await output.print(entry === void 0 ? renderHelp(commands, helpWidth(options)) : renderCommandHelp(await entry.load(), helpWidth(options)));
  return 0;
}
export {
  toHelp
};
