import type { DocSyncDetails } from '@shipworthy/contract/docs';
import { checkAreas } from './areas/index.js';
import { checkChangelog } from './changelog/index.js';
import type { DocSyncRun, FamilyResult } from './doc-sync-run.js';
import { checkForms } from './forms/index.js';
import { isInScope } from './is-in-scope.js';
import { checkLinks, listOtherMarkup } from './links/index.js';
import { checkReferences } from './references/index.js';
import { checkSamples } from './samples/index.js';
import { checkTasks } from './tasks/index.js';

/** `debts` is null: what was known before is not a question of any family. */
export type FamiliesResult = FamilyResult<DocSyncDetails>;

/** Every family of rules, one after the other: they share the parsed files. */
export async function checkFamilies(run: DocSyncRun): Promise<FamiliesResult> {
  // Links ask for every document: read first, they are parsed over all cores, and the others find them parsed.
  const links = await checkLinks(run);
  const areas = await checkAreas(run);
  const tasks = await checkTasks(run);
  const references = await checkReferences(run);
  const forms = await checkForms(run);
  const changelog = await checkChangelog(run);
  const samples = await checkSamples(run);
  const families: readonly FamilyResult<unknown>[] = [areas, tasks, references, forms, links, changelog, samples];
  const findings = families.flatMap((family) => family.findings);
  const { change } = run;
  return {
    checks: families.flatMap(({ checks }) => checks),
    findings: run.scope === null ? findings : findings.filter((finding) => isInScope(finding, run.scope)),
    details: {
      range: change.state === 'known' ? { base: change.base, head: change.head, worktree: change.worktree, chosen: change.chosen, changed: change.files.length } : null,
      areas: areas.details,
      tasks: tasks.details.tasks,
      sources: tasks.details.sources,
      references: references.details,
      forms: forms.details,
      links: links.details,
      changelog: changelog.details,
      samples: [...samples.details],
      debts: null,
      skipped: [...skippedOf(run), ...tasks.details.skipped],
    },
  };
}

function skippedOf({ scope, inputs, tree, config }: DocSyncRun): DocSyncDetails['skipped'] {
  return [
    ...(scope === null ? [] : [{ what: 'files that the change does not touch', why: '`changed-only`' }]),
    ...(inputs.task.length === 0 ? [] : [{ what: 'tasks that were not asked for', why: '`task`' }]),
    ...(config.links === undefined ? [] : listOtherMarkup(tree, config.links)),
    ...(config.links === undefined ? [] : tree.submodules.map((path) => ({ what: path, why: 'a submodule: nothing below it is looked at' }))),
  ];
}
