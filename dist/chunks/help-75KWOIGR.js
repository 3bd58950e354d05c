import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-M2FXRBIM.js";
import "./chunk-QIE6PJVJ.js";
import {
  closestName
} from "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
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
  const { helpWidth, renderCommandHelp, renderHelp } = await import("./render-help-72YLXFNE.js");
  const [name] = positionals;
  const entry = table.find((one) => one.name === name);
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (name !== void 0 && entry === void 0) {
    const meant = closestName(name, table.map((one) => one.name));
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
