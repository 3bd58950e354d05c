import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/output/report-error.ts
var issues = "https://github.com/shipworthy/shipworthy/issues";
async function reportError(error, output, debug) {
  const { showControls } = await import("./src-EV22MVUB.js");
  const [code, isBug] = isShipworthyError(error) ? [error.code, error.kind === "bug"] : ["internal/bug", true];
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`error ${code}: ${message}`];
  if (isBug) lines.push(`This is a bug in Shipworthy. Please report it at ${issues}${debug ? "." : ", with what `--debug` adds."}`);
  if (debug) lines.push(...listStacks(error));
  await output.complain(showControls(lines.join("\n"), "\n	"));
  return isShipworthyError(error) && error.kind === "user" ? 2 : 3;
}
function listStacks(error) {
  const stacks = [];
  for (let current = error; current instanceof Error && stacks.length < 10; current = current.cause) {
    stacks.push(`${stacks.length === 0 ? "" : "caused by "}${current.stack ?? current.message}`);
  }
  return stacks;
}
export {
  reportError
};
