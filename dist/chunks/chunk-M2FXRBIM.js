import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  globalFlags
} from "./chunk-QIE6PJVJ.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/cli/src/arguments/usage-error.ts
function toUsageError(command, faults) {
  const what = `${faults.length === 1 ? "One thing is" : `${faults.length} things are`} wrong in \`shipworthy ${command}\`:`;
  return new ShipworthyError("usage/invalid-input", what, { hint: `Run \`shipworthy ${command} --help\` for all flags.`, faults });
}
function listStrayArguments({ unknown, positionals }, flags, maxWords) {
  const names = [...flags, ...globalFlags].map(({ name }) => name);
  return [
    ...unknown.map((name) => {
      const meant = closestWord(name, names);
      return { message: `\`--${name}\` is not known.${meant === null ? "" : ` Did you mean \`--${meant}\`?`}` };
    }),
    ...positionals.slice(maxWords).map((word) => ({ message: `\`${word}\` is one word too many.` }))
  ];
}

export {
  toUsageError,
  listStrayArguments
};
