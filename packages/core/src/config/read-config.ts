import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { configSchema, waiversFileSchema, type Config, type Waiver } from '@shipworthy/contract/config';
import type { DocSyncConfig } from '@shipworthy/contract/docs';
import type { Fault } from '@shipworthy/contract/errors';
import type { ReleaseConfig } from '@shipworthy/contract/release';
import type { SecurityConfig } from '@shipworthy/contract/security';
import { isRuleId, rules } from '@shipworthy/contract/rules';
import { closestWord } from '@shipworthy/contract/suggestion';
import { isJsonObject } from '../json/index.js';
import { parseYamlSource, type YamlSource } from '../yaml/index.js';
import { invalidConfig, parseWithSchema } from './parse-with-schema.js';

const dayInMilliseconds = 86_400_000;

export interface ConfigTexts {
  readonly config: ConfigText | null;
  readonly waivers: ConfigText | null;
}

/** Text of a configuration file and where it came from. */
export interface ConfigText {
  readonly path: string;
  readonly text: string;
}

/** See `parseConfig`, which loads this with the first file. */
export async function parseConfigTexts(files: ConfigTexts, today: string): Promise<Config> {
  const config = files.config === null ? configSchema.parse({ schemaVersion: 1 }) : await parseConfigFile(files.config, today);
  if (files.waivers === null) return config;
  const source = parseYamlSource(files.waivers.text, files.waivers.path);
  const { waivers } = parseWithSchema(source, waiversFileSchema, 'waivers file');
  refuseFaults(source, 'waivers file', waiverFaults(source, { waivers, maxDays: config.maxWaiverDays, today }));
  return { ...config, waivers: [...config.waivers, ...waivers] };
}

async function parseConfigFile(file: ConfigText, today: string): Promise<Config> {
  const source = parseYamlSource(file.text, file.path);
  const config = parseWithSchema(source, configSchema, 'configuration');
  const ofWaivers = waiverFaults(source, { waivers: config.waivers, maxDays: config.maxWaiverDays, today });
  const ofDocuments = config.docSync === undefined ? [] : await findDocSyncFaults(source, config.docSync);
  const ofBundles = config.bundles === undefined ? [] : await findBundleFaults(source, config.bundles);
  // Without the block there are only defaults.
  const ofReleases = isJsonObject(source.value) && source.value['release'] !== undefined ? await findReleaseFaults(source, config.release) : [];
  const ofSecurity = isJsonObject(source.value) && source.value['security'] !== undefined ? await findSecurityFaults(source, config.security, { latest: latestDay(today, config.maxWaiverDays), maxDays: config.maxWaiverDays }) : [];
  refuseFaults(source, 'configuration', [...ofWaivers, ...ofDocuments, ...ofBundles, ...ofReleases, ...ofSecurity]);
  return config;
}

/** With the library for patterns, which most commands do without. */
async function findDocSyncFaults(source: YamlSource, config: DocSyncConfig): Promise<Fault[]> {
  const { docSyncFaults } = await import('./doc-sync-faults.js');
  return docSyncFaults(source, config);
}

/** With the library for queries. */
async function findBundleFaults(source: YamlSource, config: BundlesConfig): Promise<Fault[]> {
  const { bundleFaults } = await import('./bundle-faults.js');
  return bundleFaults(source, config);
}

/** With the libraries for patterns and versions. */
async function findReleaseFaults(source: YamlSource, config: ReleaseConfig): Promise<Fault[]> {
  const { releaseFaults } = await import('./release-faults.js');
  return releaseFaults(source, config);
}

/** With the library for licences. */
async function findSecurityFaults(source: YamlSource, config: SecurityConfig, limits: { readonly latest: string; readonly maxDays: number }): Promise<Fault[]> {
  const { securityFaults } = await import('./security-faults.js');
  return securityFaults(source, config, limits);
}

function refuseFaults(source: YamlSource, what: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidConfig(source.path, what, faults);
}

/** The last day on which an exception may end. */
function latestDay(today: string, maxDays: number): string {
  return new Date(Date.parse(today) + maxDays * dayInMilliseconds).toISOString().slice(0, 10);
}

/** Rules between fields that a schema cannot say. */
function waiverFaults(source: YamlSource, input: { waivers: readonly Waiver[]; maxDays: number; today: string }): Fault[] {
  const latest = latestDay(input.today, input.maxDays);
  return input.waivers.flatMap((waiver, index) => {
    const at = (field: string): Pick<Fault, 'path' | 'line' | 'column'> => ({ path: source.path, ...(source.positionOf(['waivers', index, field], 'value') ?? {}) });
    const faults: Fault[] = [];
    if (!isRuleId(waiver.rule)) {
      const meant = closestWord(waiver.rule, Object.keys(rules));
      faults.push({ ...at('rule'), message: `there is no rule \`${waiver.rule}\`.${meant === null ? ' `shipworthy explain` lists them.' : ` Did you mean \`${meant}\`?`}` });
    }
    if (waiver.expires > latest) faults.push({ ...at('expires'), message: `a waiver may not be valid for more than ${input.maxDays} days: ${latest} at the latest.` });
    return faults;
  });
}
