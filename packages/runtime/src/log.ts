import * as core from '@actions/core';
import { showControls } from '@shipworthy/report';

/**
 * Text from outside as one line of a step's log. The runner obeys lines that begin with `::`, and `##[` anywhere in a line: a
 * case id or a path of a fork must not be able to say `::set-env`.
 */
export function toLogLine(text: string): string {
  return `· ${showControls(text).replaceAll('##[', '##\u00a0[')}`;
}

/** Lines for people, folded away under a title. */
export function printGroup(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  core.startGroup(showControls(title));
  for (const line of lines.flatMap((text) => text.split('\n'))) core.info(toLogLine(line));
  core.endGroup();
}
