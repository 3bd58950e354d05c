import { toTextHunks } from '../../compare/text/text-hunks.js';
import type { PlannedFile } from './proposal/init-plan.js';

/** As `git diff` shows it, and `git apply` takes it. */
export function showDiff({ path, before, text }: Pick<PlannedFile, 'path' | 'before' | 'text'>): string[] {
  if (before === null) {
    const lines = text.replace(/\n$/, '').split('\n');
    return ['--- /dev/null', `+++ b/${path}`, `@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)];
  }
  const hunks = toTextHunks(before, text) ?? [];
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines])];
}
