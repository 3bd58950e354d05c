import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  configSchema,
  waiversFileSchema
} from "./chunk-I3O5YR6D.js";
import {
  invalidConfig,
  parseWithSchema
} from "./chunk-RSLW6AUQ.js";
import "./chunk-66U55TES.js";
import {
  parseYamlSource
} from "./chunk-77OYQZTV.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-F4LXF3LN.js";
import {
  isJsonObject
} from "./chunk-DJ5WI5FC.js";
import {
  isRuleId,
  rules
} from "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
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
  const { docSyncFaults } = await import("./doc-sync-faults-AU62HN23.js");
  return docSyncFaults(source, config);
}
async function findBundleFaults(source, config) {
  const { bundleFaults } = await import("./bundle-faults-LQHKVY5O.js");
  return bundleFaults(source, config);
}
async function findReleaseFaults(source, config) {
  const { releaseFaults } = await import("./release-faults-NUTQT3GD.js");
  return releaseFaults(source, config);
}
async function findSecurityFaults(source, config, limits) {
  const { securityFaults } = await import("./security-faults-U7NWQF4D.js");
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
  parseConfigTexts
};
