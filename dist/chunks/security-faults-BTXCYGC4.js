import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseLicence
} from "./chunk-XOHN3G5I.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/security/find-security-faults.ts
function findSecurityFaults({ licences, exceptions }, { latest, maxDays }) {
  return [
    ...(licences?.allow ?? []).flatMap((text, index) => {
      const message = faultOfLicence(text);
      return message === null ? [] : [{ pointer: ["licences", "allow", index], message }];
    }),
    ...exceptions.flatMap(({ advisory, licence, expires }, index) => [
      ...advisory === void 0 === (licence === void 0) ? [{ pointer: ["exceptions", index], message: "an exception is of one `advisory` or of one `licence`: name exactly one of the two." }] : [],
      ...expires > latest ? [{ pointer: ["exceptions", index, "expires"], message: `an exception may not be valid for more than ${maxDays} days: ${latest} at the latest.` }] : []
    ])
  ];
}
function faultOfLicence(text) {
  const parsed = parseLicence(text);
  if (parsed === null) return `\`${text}\` is no SPDX licence. The ids stand on spdx.org/licenses; upper and lower case count.`;
  return "operator" in parsed ? `\`${text}\` is an expression: name its licences one by one.` : null;
}

// packages/core/src/config/security-faults.ts
function securityFaults(source, config, limits) {
  return findSecurityFaults(config, limits).map(({ pointer, message }) => ({ message, path: source.path, ...source.positionOf(["security", ...pointer], "value") ?? {} }));
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  securityFaults
};
