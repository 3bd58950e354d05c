import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { parseConfig } from '@shipworthy/core/config';
import { checkGates } from '../../../src/bundle/gates/index.js';
import { buildRun } from '../bundle-builder.js';

const example = fileURLToPath(new URL('../../../../../examples/bundle', import.meta.url));
const bundle = join(example, 'Logs/TelemetryBundles/1.4.0');
const files = Object.fromEntries(readdirSync(bundle, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
  const absolute = join(entry.parentPath, entry.name);
  return [absolute.slice(bundle.length + 1).replaceAll('\\', '/'), readFileSync(absolute, 'utf8')];
}));

let config: BundlesConfig;
beforeAll(async () => {
  const path = '.github/shipworthy.yml';
  const { bundles } = await parseConfig({ config: { path, text: readFileSync(join(example, path), 'utf8') }, waivers: null }, '2026-03-01');
  if (bundles === undefined) throw new Error('the example has no bundle');
  config = bundles;
});

type Outcomes = readonly (readonly [gate: string, rule: string, outcome: string])[];

async function judge(changed: Readonly<Record<string, (text: string) => string>> = {}): Promise<{ passed: number; others: Outcomes }> {
  for (const path of Object.keys(changed)) if (files[path] === undefined) throw new Error(`the example has no ${path}`);
  const given = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, changed[path]?.(text) ?? text]));
  const run = await buildRun({ files: given, config: { ...config } });
  const { details, findings } = await checkGates({ ...run, profile: 'release' });
  const results = [...details.values()].flat();
  return { passed: results.filter(({ outcome }) => outcome === 'pass').length, others: findings.map(({ rule, keys, outcome }) => [`${keys['area'] ?? ''}/${keys['gate'] ?? ''}`, rule, outcome]) };
}

describe('the example bundle', () => {
  it('is within its gates', async () => {
    expect(await judge()).toEqual({ passed: 10, others: [] });
  });

  const warm = 'Telemetry/WarmRunTelemetry-20260301-090000.json';
  const [delays, summary, assertions] = ['Telemetry/QueueDelays-20260301.ndjson', 'Telemetry/QueueDelaySummary-20260301.json', 'Telemetry/Assertions-20260301.json'];
  const [sites, routes] = ['Routing/SharedCache-20260301-summary.json', 'Routing/routes-20260301.xml'];
  const lines = (text: string): string[] => text.trimEnd().split('\n');
  const failed = 'bundle/gate-failed';

  it.each<[string, string, (text: string) => string, Outcomes]>([
    ['a warm run that is 59.99 % faster', warm, (text) => text.replace('148.9', '165.1'), [['Telemetry/warm-improvement', failed, 'fail']]],
    ['a host that the cache does not serve', warm, (text) => text.replace('"ServedByCache": 38', '"ServedByCache": 37'), [['Telemetry/every-host-cached', failed, 'fail']]],
    ['a pass without its time', warm, (text) => text.replace('"Seconds": 148.9', '"Minutes": 2'), [['Telemetry/warm-improvement', 'bundle/gate-unreadable', 'unverified']]],
    ['long delays', delays, (text) => text.replaceAll(/"QueueDelayMs": 7\d/g, '"QueueDelayMs": 170'), [['Telemetry/queue-p95', failed, 'fail']]],
    ['too few delays', delays, (text) => lines(text).slice(0, 99).join('\n'), [['Telemetry/queue-p95', 'bundle/gate-unreadable', 'unverified']]],
    ['a delay without its value', delays, (text) => text.replace('QueueDelayMs', 'Delay'), [['Telemetry/queue-p95', 'bundle/gate-source-incomplete', 'unverified']]],
    ['a delay that is text', delays, (text) => text.replace(/"QueueDelayMs": ([\d.]+)/, '"QueueDelayMs": "$1"'), [['Telemetry/queue-p95', 'bundle/gate-unreadable', 'unverified']]],
    ['too few samples', summary, (text) => text.replace('"SampleCount": 160', '"SampleCount": 99'), [['Telemetry/queue-p99', 'bundle/gate-unreadable', 'unverified']]],
    ['a long tail', summary, (text) => text.replace(/"P99": [\d.]+/, '"P99": 250.01'), [['Telemetry/queue-p99', failed, 'fail']]],
    ['a tail that is null', summary, (text) => text.replace(/"P99": [\d.]+/, '"P99": null'), [['Telemetry/queue-p99', 'bundle/gate-unreadable', 'unverified']]],
    ['a skipped assertion', assertions, (text) => text.replace('Passed', 'Skipped'), [['Telemetry/none-skipped', failed, 'fail']]],
    ['an assertion without status', assertions, (text) => text.replace('"Status"', '"State"'), [['Telemetry/none-skipped', 'bundle/gate-source-incomplete', 'unverified']]],
    ['a site that is missing', sites, (text) => text.replace('WLLS', 'ELSE'), [['Routing/required-sites', failed, 'fail']]],
    ['too few rows', sites, (text) => text.replace('"TotalRows": 481', '"TotalRows": 274'), [['Routing/rows', failed, 'fail']]],
    ['one site, collapsed to an object', sites, () => '{"Site":"BOYO","TotalRows":1200}', [['Routing/sites', failed, 'fail'], ['Routing/required-sites', failed, 'fail']]],
    ['too few hosts', 'Routing/Hosts-20260301.csv', (text) => lines(text).slice(0, -2).join('\r\n'), [['Routing/hosts', failed, 'fail']]],
    ['a skipped test', routes, (text) => text.replace('skipped="0"', 'skipped="1"'), [['Routing/routes-skipped', failed, 'fail']]],
    ['a report that is cut off', routes, (text) => text.slice(0, 400), [['Routing/routes-skipped', 'bundle/gate-unreadable', 'unverified']]],
  ])('is not with %s', async (_what, path, change, others) => {
    expect(change(files[path] ?? '')).not.toBe(files[path]);
    expect(await judge({ [path]: change })).toEqual({ passed: 10 - others.length, others });
  });
});
