import type { SampleReport } from '@shipworthy/contract/docs';
import { toNormalise } from '../../compare/normalise/to-normalise.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import { collectSamples } from './collect-samples.js';
import { judgeSample } from './judge-sample.js';

/** Whether every sample shows what the program does. */
export async function checkSamples(run: DocSyncRun): Promise<FamilyResult<readonly SampleReport[]>> {
  const collected = await collectSamples(run);
  const judged = await Promise.all(collected.map(async (sample) => judgeSample(sample, (await toNormalise(sample.config.normalise)) ?? ((text) => text))));
  return {
    checks: collected.map(({ config }) => `sample:${config.in}#${config.fence}`),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ report }) => report),
  };
}
