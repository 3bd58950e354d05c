import type { InitPlan } from './init-plan.js';
import type { Judged } from './propose.js';
import { renderWorkflow } from './render-workflow.js';
import type { RepositoryFacts } from './repository-facts.js';

const usual = '.github/workflows/release-readiness.yml';
/** Where the usual name is taken by something else. */
const other = '.github/workflows/shipworthy.yml';

interface WorkflowRequest {
  readonly judged: Judged;
  readonly kinds: readonly string[];
  readonly isWanted: boolean;
}

/** The workflow, or what the one that is there lacks. */
export function planWorkflow(facts: RepositoryFacts, { judged, kinds, isWanted }: WorkflowRequest): Pick<InitPlan, 'files' | 'kept'> {
  const { own, release, branch } = facts;
  if (!isWanted || kinds.length === 0) return { files: [], kept: [] };
  const hasPack = judged.packs.length > 0;
  const hasDocs = kinds.includes('doc-sync-report');
  if (own.workflow !== null) {
    const wanted = [...(hasPack ? ['regression-pack', 'drift-check'] : []), ...(hasDocs ? ['doc-sync-check'] : []), 'release-gate'];
    const lacking = wanted.filter((action) => own.workflow?.actions.includes(action) !== true);
    const lines = renderWorkflow({ branch, hasPack, hasDocs, setup: [], release }).trimEnd().split('\n');
    return { files: [], kept: [{ what: own.workflow.path, missing: lacking.length === 0 ? [] : [{ message: `It does not use ${lacking.join(', ')}. A whole one would be:`, lines }] }] };
  }
  const path = [usual, other].find((one) => !own.workflowPaths.includes(one));
  if (path === undefined) return { files: [], kept: [{ what: usual, missing: [{ message: `This name and ${other} are taken by workflows that do not use Shipworthy: rename one, and run \`shipworthy init\` again.`, lines: [] }] }] };
  const setup = judged.newPack?.commands.flatMap((command) => command.setup) ?? [];
  const text = renderWorkflow({ branch, hasPack, hasDocs, setup, release });
  return {
    files: [{ path, part: 'workflow', before: null, text, why: `on every change: ${[...(hasPack ? ['regression', 'drift'] : []), ...(hasDocs ? ['documents'] : [])].join(', ')}, then the check \`release-gate\`` }],
    kept: path === usual ? [] : [{ what: usual, missing: [] }],
  };
}
