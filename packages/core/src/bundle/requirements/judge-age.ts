import type { FindingDraft } from '../../evidence/index.js';
import { searchJson } from '../../json/index.js';
import { toMilliseconds } from '../../regression/run/to-milliseconds.js';
import type { BundleRun } from '../bundle-run.js';
import { toTime } from '../evidence-time.js';
import type { RequirementFacts } from './judge-requirement.js';
import { stampOf } from './name-stamp.js';
import { readEvidenceFile } from './read-evidence.js';

const day = 86_400_000;

/** What the age of evidence is judged with. */
export interface AgeRun extends Pick<BundleRun, 'id' | 'config' | 'bundle'> {
  readonly host: Pick<BundleRun['host'], 'now'>;
}

/** Evidence against its greatest age, by the time it gives itself, never by the time of the file system. What gives none is not verified. */
export async function judgeAge(run: AgeRun, { area, config, picked }: RequirementFacts): Promise<FindingDraft[]> {
  const { maxAge } = run.config;
  if (maxAge === undefined || !maxAge.for.some((one) => one === config.id || one === `${area.name}/${config.id}`)) return [];
  const longest = toMilliseconds(maxAge.is);
  const findings: FindingDraft[] = [];
  for (const { path } of picked) {
    const time = maxAge.at === 'name' ? (stampOf(path)?.time ?? null) : await queryTime(run, path, maxAge.at);
    const age = time === null ? null : run.host.now().getTime() - time;
    if (age !== null && age <= longest && age >= -day) continue;
    const stated = time === null ? null : new Date(time).toISOString();
    findings.push({
      rule: 'bundle/too-old', keys: { bundle: run.id, area: area.name, requirement: config.id }, check: `artifact:${area.name}/${config.id}`, outcome: 'unverified', reason: 'too-old',
      message: `${run.bundle.path}/${path} ${describe(age, stated)}; at most ${maxAge.is} are allowed.`,
      expected: maxAge.is, actual: stated, location: { path: `${run.bundle.path}/${path}` },
    });
  }
  return findings;
}

function describe(age: number | null, stated: string | null): string {
  if (age === null) return 'does not say when it was made';
  return age < 0 ? `says that it was made in the future, ${stated}` : `was made ${Math.round(age / 3_600_000)} hours before this check`;
}

async function queryTime(run: AgeRun, path: string, query: string): Promise<number | null> {
  const document = await readEvidenceFile(run, path);
  if (document === null) return null;
  return toTime(await searchJson(document, query));
}
