import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/requirements/find-xml-fault.ts
var import_saxes = __toESM(require_saxes(), 1);
function findXmlFault(text) {
  const parser = new import_saxes.SaxesParser({ position: true });
  const places = [];
  parser.on("error", (error) => places.push({ line: parser.line, column: parser.column + 1, message: `is not well-formed: ${error.message.replace(/^[\d:]+\s*/, "").replace(/\.$/, "")}.` }));
  parser.write(text).close();
  return places.slice(0, 1);
}
export {
  findXmlFault
};
