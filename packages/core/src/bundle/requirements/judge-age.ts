import type { FindingDraft } from '../../evidence/index.js';
import { searchJson } from '../../json/index.js';
import { toMilliseconds } from '../../regression/run/to-milliseconds.js';
import type { BundleRun } from '../bundle-run.js';
import { toTime } from '../evidence-time.js';
import type { RequirementFacts } from './judge-requirement.js';
import { stampOf } from './name-stamp.js';
import { readEvidenceFile } from './read-evidence.js';

/** Evidence against its greatest age, by the time it gives itself, never by the time of the file system. What gives none is not verified. */
export async function judgeAge(run: BundleRun, { area, config, picked }: RequirementFacts): Promise<FindingDraft[]> {
  const { maxAge } = run.config;
  if (maxAge === undefined || !maxAge.for.some((one) => one === config.id || one === `${area.name}/${config.id}`)) return [];
  const longest = toMilliseconds(maxAge.is);
  const findings: FindingDraft[] = [];
  for (const { path } of picked) {
    const time = maxAge.at === 'name' ? (stampOf(path)?.time ?? null) : await queryTime(run, path, maxAge.at);
    const age = time === null ? null : run.host.now().getTime() - time;
    if (age !== null && age <= longest && age >= -86_400_000) continue;
    findings.push({
      rule: 'bundle/too-old', keys: { bundle: run.id, area: area.name, requirement: config.id }, check: `artifact:${area.name}/${config.id}`, outcome: 'unverified', reason: 'too-old',
      message: `${run.bundle.path}/${path} ${describe(age, time)}; at most ${maxAge.is} are allowed.`,
      expected: maxAge.is, actual: time === null ? null : new Date(time).toISOString(), location: { path: `${run.bundle.path}/${path}` },
    });
  }
  return findings;
}

function describe(age: number | null, time: number | null): string {
  if (age === null || time === null) return 'does not say when it was made';
  return age < 0 ? `says that it was made in the future, ${new Date(time).toISOString()}` : `was made ${Math.round(age / 3_600_000)} hours before this check`;
}

async function queryTime(run: BundleRun, path: string, query: string): Promise<number | null> {
  const document = await readEvidenceFile(run, path);
  if (document === null) return null;
  return toTime(await searchJson(document, query));
}
