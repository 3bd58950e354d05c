import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  configSchema,
  invalidConfig,
  openWorkspace,
  parseWithSchema,
  resolvePolicy,
  waiversFileSchema
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import {
  isJsonObject
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  isRuleId,
  rules
} from "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/config/read-config.ts
var dayInMilliseconds = 864e5;
async function parseConfigTexts(files, today) {
  const config = files.config === null ? configSchema.parse({ schemaVersion: 1 }) : await parseConfigFile(files.config, today);
  if (files.waivers === null) return config;
  const source = parseYamlSource(files.waivers.text, files.waivers.path);
  const { waivers } = parseWithSchema(source, waiversFileSchema, "waivers file");
  refuseFaults(source, "waivers file", waiverFaults(source, { waivers, maxDays: config.maxWaiverDays, today }));
  return { ...config, waivers: [...config.waivers, ...waivers] };
}
async function parseConfigFile(file, today) {
  const source = parseYamlSource(file.text, file.path);
  const config = parseWithSchema(source, configSchema, "configuration");
  const ofWaivers = waiverFaults(source, { waivers: config.waivers, maxDays: config.maxWaiverDays, today });
  const ofDocuments = config.docSync === void 0 ? [] : await findDocSyncFaults(source, config.docSync);
  const ofBundles = config.bundles === void 0 ? [] : await findBundleFaults(source, config.bundles);
  const ofReleases = isJsonObject(source.value) && source.value["release"] !== void 0 ? await findReleaseFaults(source, config.release) : [];
  const ofSecurity = isJsonObject(source.value) && source.value["security"] !== void 0 ? await findSecurityFaults(source, config.security, { latest: latestDay(today, config.maxWaiverDays), maxDays: config.maxWaiverDays }) : [];
  refuseFaults(source, "configuration", [...ofWaivers, ...ofDocuments, ...ofBundles, ...ofReleases, ...ofSecurity]);
  return config;
}
async function findDocSyncFaults(source, config) {
  const { docSyncFaults } = await import("./doc-sync-faults-ZHLNOKA2.js");
  return docSyncFaults(source, config);
}
async function findBundleFaults(source, config) {
  const { bundleFaults } = await import("./bundle-faults-ZAIDIWND.js");
  return bundleFaults(source, config);
}
async function findReleaseFaults(source, config) {
  const { releaseFaults } = await import("./release-faults-UC6JZC5I.js");
  return releaseFaults(source, config);
}
async function findSecurityFaults(source, config, limits) {
  const { securityFaults } = await import("./security-faults-BTXCYGC4.js");
  return securityFaults(source, config, limits);
}
function refuseFaults(source, what, faults) {
  if (faults.length > 0) throw invalidConfig(source.path, what, faults);
}
function latestDay(today, maxDays) {
  return new Date(Date.parse(today) + maxDays * dayInMilliseconds).toISOString().slice(0, 10);
}
function waiverFaults(source, input) {
  const latest = latestDay(input.today, input.maxDays);
  return input.waivers.flatMap((waiver, index) => {
    const at = (field) => ({ path: source.path, ...source.positionOf(["waivers", index, field], "value") ?? {} });
    const faults = [];
    if (!isRuleId(waiver.rule)) {
      const meant = closestWord(waiver.rule, Object.keys(rules));
      faults.push({ ...at("rule"), message: `there is no rule \`${waiver.rule}\`.${meant === null ? " `shipworthy explain` lists them." : ` Did you mean \`${meant}\`?`}` });
    }
    if (waiver.expires > latest) faults.push({ ...at("expires"), message: `a waiver may not be valid for more than ${input.maxDays} days: ${latest} at the latest.` });
    return faults;
  });
}
export {
  openWorkspace,
  parseConfigTexts,
  resolvePolicy,
  runAction
};
