import type { ReleasePart, ReleaseRun } from '../release-run.js';
import { parseTagPattern } from '../../version/index.js';
import { collectLines } from './collect-lines.js';
import { collectTag } from './collect-tag.js';
import { judgeTag, tagCheck } from './judge-tag.js';

/** Whether the tag is what a release may be made of: a version, where it was, annotated, on a line that releases come from. @throws ShipworthyError `git/*`, `config/invalid` for the tag pattern */
export async function checkTag(run: ReleaseRun): Promise<ReleasePart<null>> {
  const pattern = run.config.tag;
  const tag = await collectTag(run);
  const isVersion = tag.name !== null && parseTagPattern(pattern).parse(tag.name) !== null;
  const commit = tag.local?.commit ?? tag.server?.tag?.commit ?? null;
  const lines = commit === null || !tag.isNamed ? null : await collectLines(run, commit);
  return { checks: [tagCheck], findings: judgeTag({ ...tag, pattern, isVersion, lines }), details: null };
}
