import type { AreaConfig, AreaReport } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import type { KnownChange } from '../change/index.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import type { RepositoryTree } from '../tree/index.js';
import type { AreaFacts } from './area-facts.js';
import { askChangelog } from './ask-changelog.js';
import { findDeadGlobs } from './find-dead-globs.js';
import { judgeArea, worstOf, type AreaJudgement } from './judge-area.js';
import { titleOf } from './judge-requirement.js';
import { placeAreas } from './place-areas.js';
import { readExcuses } from './read-excuses.js';

/** Whether the documents of every area were updated with its code. */
export async function checkAreas(run: DocSyncRun): Promise<FamilyResult<AreaReport[]>> {
  const { areas } = run.config;
  if (areas.length === 0) return { checks: [], findings: [], details: [] };
  const judged = await judgeAreas(run);
  return {
    checks: areas.map(({ id }) => `area:${id}`),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ report }) => report),
  };
}

async function judgeAreas(run: DocSyncRun): Promise<readonly AreaJudgement[]> {
  const { config, change, workspace } = run;
  const changelogPath = workspace.toDocumentPath(workspace.resolve(config.changelog?.file ?? 'CHANGELOG.md'));
  const still = { match: matchIn(run.tree), placeOf: await placeAreas(run), changelogPath };
  if (change.state === 'unknown') return config.areas.map((area) => toUnverified(area, change.finding, still));
  const facts = await collectFacts(run, change, still);
  const first = config.areas.map((area) => judgeArea(area, facts));
  // Commit messages matter only where something is missing, and reading them may take more history.
  if (!first.some(({ findings }) => findings.some(({ rule }) => rule === 'docs/area-not-updated'))) return first;
  const trailers = await readExcuses(workspace.git, change);
  return config.areas.map((area) => judgeArea(area, { ...facts, trailers }));
}

/** A submodule is tracked too: what it points to may change. */
function matchIn(tree: RepositoryTree): AreaFacts['match'] {
  return (globs) => [...tree.match(globs), ...tree.submodules.filter(matchGlobs(globs))];
}

async function collectFacts(run: DocSyncRun, change: KnownChange, still: Pick<AreaFacts, 'match' | 'placeOf' | 'changelogPath'>): Promise<AreaFacts> {
  const asksChangelog = run.config.areas.some(({ require }) => require.some(({ changelog }) => changelog === true));
  return {
    ...still,
    changed: change.files,
    changelog: asksChangelog ? await askChangelog(run, change, still.changelogPath) : { state: 'no-entry' },
    trailers: [],
    trailerPolicy: run.config.trailer,
  };
}

/** Without the change nobody can say which areas it touches; which globs are dead can still be said, but for files that it may have deleted. */
function toUnverified(area: AreaConfig, finding: FindingDraft, still: Pick<AreaFacts, 'match' | 'placeOf' | 'changelogPath'>): AreaJudgement {
  const findings = [{ ...finding, check: `area:${area.id}` }, ...findDeadGlobs(area, still, true)];
  return {
    findings,
    report: {
      id: area.id, outcome: worstOf(findings), touched: false, because: [], excuse: null,
      requirements: area.require.map((requirement) => ({ title: titleOf(requirement, still.changelogPath), outcome: 'unverified', by: [] })),
    },
  };
}
