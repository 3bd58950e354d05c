import { memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { listOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import type { ScanRefusal } from '../scan.js';

/** Why a log that can be read is no whole scan; null for one that is. The message begins with a verb. */
export function findSarifFlaw(log: TreeObject): ScanRefusal | null {
  if (objectsOf(log, 'inlineExternalProperties').some((one) => listOf(one, 'results').length > 0)) return { reason: 'unknown-schema', message: 'holds results outside its runs ("inlineExternalProperties"), which are not read.' };
  return objectsOf(log, 'runs').reduce<ScanRefusal | null>((found, run) => found ?? findRunFlaw(run), null);
}

/** A run without a list found nothing because it looked for nothing (3.14.23). */
function findRunFlaw(run: TreeObject): ScanRefusal | null {
  if (!Array.isArray(memberOf(run, 'results'))) return { reason: 'nothing-checked', message: 'holds a run without a list "results": the tool did not get as far as that.' };
  const calls = objectsOf(run, 'invocations');
  if (calls.some((call) => memberOf(call, 'executionSuccessful') === false)) return { reason: 'unproven', message: 'holds a run of which the tool itself says that it failed.' };
  if (calls.some(hasStumbled)) return { reason: 'partial', message: 'holds a run of which the tool itself says that a part of it failed.' };
  if (memberOf(objectOf(run, 'externalPropertyFileReferences'), 'results') === undefined) return null;
  return { reason: 'unknown-schema', message: 'holds a run whose results stand in other files ("externalPropertyFileReferences"), which are not read.' };
}

/** An error while it ran, or in how it was told to run: what it could not look at is missing, though it went on (3.20.21, 3.20.22). */
function hasStumbled(call: TreeObject): boolean {
  return ['toolExecutionNotifications', 'toolConfigurationNotifications'].some((name) => objectsOf(call, name).some((one) => textOf(one, 'level') === 'error'));
}
