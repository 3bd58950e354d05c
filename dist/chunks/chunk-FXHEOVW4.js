import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/bundle/bundle-path.ts
function bundlePathOf({ inputs, config, workspace }) {
  const named = inputs.path ?? config.path;
  if (named.includes("{version}") && inputs.version === void 0) {
    throw new ShipworthyError("usage/invalid-input", `The bundle is ${named}, but nothing says which version.`, { hint: "Give `version`, or name the bundle with `path`." });
  }
  const version = inputs.version ?? "";
  if (!/^[A-Za-z0-9][A-Za-z0-9._+-]*$|^$/.test(version)) {
    throw new ShipworthyError("usage/invalid-input", `The version ${JSON.stringify(version)} cannot be part of a path.`, { hint: "A version is made of letters, digits, `.`, `_`, `+` and `-`." });
  }
  return workspace.toDocumentPath(workspace.resolve(named.replaceAll("{version}", version)));
}

export {
  bundlePathOf
};
