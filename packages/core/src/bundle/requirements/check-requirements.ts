import type { BundleRequirementConfig, RequirementResult } from '@shipworthy/contract/bundle';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { inAreaPath } from '../area-files.js';
import type { BundleArea, BundleRun, PartResult } from '../bundle-run.js';
import { checkWellFormed } from './check-well-formed.js';
import { judgeAge } from './judge-age.js';
import { judgeProof } from './judge-proof.js';
import { judgePointers } from './judge-pointers.js';
import { judgeRequirement, type RequirementFacts } from './judge-requirement.js';
import { readRecordedTime } from './read-evidence.js';
import { selectFiles } from './select-files.js';

type Results = ReadonlyMap<string, readonly RequirementResult[]>;

/**
 * Whether what each area must hold is there, is whole, is of this candidate, and is not too old.
 * @param parsed files with a document per line that gates have read to their end: a large one is not parsed again
 */
export async function checkRequirements(run: BundleRun, parsed: ReadonlySet<string> = new Set()): Promise<PartResult<Results>> {
  requireKnown(run);
  const details = new Map<string, readonly RequirementResult[]>();
  const checks: string[] = [];
  const findings: FindingDraft[] = [];
  for (const area of run.areas) {
    const results: RequirementResult[] = [];
    for (const config of area.config.requires) {
      const facts = await collectFacts(run, area, config);
      const judged = judgeRequirement(facts);
      if (judged.result === null) continue;
      const more = [...(await judgeProof(run, facts)), ...(await judgeAge(run, facts))];
      const worst = more.find(({ outcome }) => outcome === 'fail') ?? more[0];
      results.push(worst === undefined || judged.result.outcome !== 'pass' ? judged.result : { ...judged.result, outcome: worst.outcome });
      checks.push(`artifact:${area.name}/${config.id}`);
      findings.push(...judged.findings, ...more);
    }
    details.set(area.name, results);
    findings.push(...(await judgePointers(run, area)), ...(await checkWellFormed(run, area, parsed)));
  }
  return { checks, findings, details };
}

/** A requirement that nobody configured would be met by nothing and missed by nobody. */
function requireKnown({ inputs, config }: BundleRun): void {
  const known = Object.entries(config.areas).flatMap(([area, { requires }]) => requires.map(({ id }) => `${area}/${id}`));
  const unknown = inputs.require.filter((one) => !known.includes(one));
  if (unknown.length === 0) return;
  throw new ShipworthyError('usage/invalid-input', 'Something is required that no area names:', {
    hint: `Known are ${known.join(', ')}.`, faults: unknown.map((one) => ({ message: `\`require\` names ${one}.` })),
  });
}

async function collectFacts(run: BundleRun, area: BundleArea, config: BundleRequirementConfig): Promise<RequirementFacts> {
  const selected = await selectFiles(area, config, (path) => readRecordedTime(run, path));
  const present = new Set(area.files.map((file) => inAreaPath(area, file.path)));
  return {
    id: run.id, area, config,
    isMandatory: run.inputs.require.includes(`${area.name}/${config.id}`),
    bundlePath: run.bundle.path,
    matching: selected.matching,
    picked: selected.picked,
    faultOf: run.faultOf,
    lost: (area.manifest?.files ?? []).map(({ path }) => path).filter((path) => selected.matches(path) && !present.has(path)),
  };
}

