import { posix } from 'node:path';
import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isDoubtful, isFine, isUnknown, listSome, settle } from '../finding.js';
import { parseCodeOwnerRules } from './code-owner-rules.js';
import type { OwnersFile } from './collect-owners.js';

export interface OwnerFacts {
  readonly file: OwnersFile | null;
  /** From the top of the repository: workflows, configuration, locks, records. */
  readonly deciding: readonly string[];
}

/** Must somebody look before what decides is changed? */
export function judgeOwners({ file, deciding }: OwnerFacts): readonly DoctorFinding[] {
  if (deciding.length === 0) return [];
  if (file === null) return [isDoubtful('owners/file', { found: 'There is no CODEOWNERS. A repository of one person can do without.', location: { path: '.github/CODEOWNERS' }, paste: toLines(deciding) })];
  if (file.unread !== null) return [isUnknown('owners/cover', { found: file.unread, location: { path: file.path }, fix: 'Make it a readable file that GitHub takes.' })];
  const ownersOf = parseCodeOwnerRules(file.text);
  const free = [...deciding, file.path].filter((path) => ownersOf(path).length === 0);
  const problems = free.length === 0 ? [] : [isDoubtful('owners/cover', { found: `Nobody owns ${listSome(free)}.`, location: { path: file.path }, paste: toLines(free) })];
  return [isFine('owners/file', file.path), ...settle('owners/cover', problems, 'workflows, configuration, locks and baselines have owners')];
}

/** Folders, so that what is added later is covered as well. */
function toLines(paths: readonly string[]): string {
  const folders = new Set(paths.map((path) => (path.startsWith('.github/') ? '/.github/' : path.includes('/') ? `/${posix.dirname(path)}/` : `/${path}`)));
  const outer = [...folders].filter((folder) => ![...folders].some((other) => other !== folder && other.endsWith('/') && folder.startsWith(other)));
  const width = Math.max(...outer.map(({ length }) => length));
  return outer.map((folder) => `${folder.padEnd(width)}  @OWNER/TEAM`).join('\n');
}
