import type { ReleaseConfig } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';

/** Whether the bundle holds what the configuration asks for. @param paths relative to the bundle */
export function judgeRequirements(requires: ReleaseConfig['evidence']['requires'], paths: readonly string[]): FindingDraft[] {
  return requires.filter(({ files }) => !paths.some(matchGlobs(typeof files === 'string' ? [files] : files))).map(({ id, title, files, level }) => ({
    rule: 'release/evidence-missing', keys: { requirement: id }, check: `requirement:${id}`, outcome: level === 'optional' ? 'not-applicable' : level,
    message: `${title ?? id} is not in the bundle: nothing matches ${(typeof files === 'string' ? [files] : files).map((glob) => `\`${glob}\``).join(' or ')}.`,
  }));
}
