import { ShipworthyError } from '@shipworthy/contract/errors';
import { RE2JS, RE2JSException } from 're2js';
import { withoutByteOrderMark } from '../../json/index.js';
import type { ManifestVersion } from './manifest-version.js';
import { toManifestVersion, withoutVersion, type ManifestText } from './to-manifest-version.js';

/** A file with one line; what is longer has something else in it. */
const longestVersionFile = 10_000;

/** `VERSION`, `version.txt`: the version alone. */
export function readVersionFile(manifest: ManifestText): ManifestVersion {
  const [only, second] = manifest.text.slice(0, longestVersionFile).matchAll(/[^\s][^\n]*/g);
  if (only === undefined) return withoutVersion(manifest, { field: 'line 1', offset: 0, why: 'is empty', state: 'unclear' });
  if (second !== undefined) return withoutVersion(manifest, { field: 'line 1', offset: second.index, why: 'has more than one line', state: 'unclear' });
  return toManifestVersion(manifest, { field: 'line 1', value: only[0].trim(), offset: only.index });
}

/**
 * The version in any other file, by a regular expression in RE2's syntax whose only group is the version. `^` and `$` mean lines. What it finds
 * twice must be the same.
 * @throws ShipworthyError `config/invalid` for the pattern
 */
export function readPatternVersion({ path, text: raw, pattern }: { path: string; text: string; pattern: string }): ManifestVersion {
  const manifest: ManifestText = { path, text: withoutByteOrderMark(raw), package: null };
  const matcher = compile(pattern).matcher(manifest.text);
  let first: { value: string; offset: number } | null = null;
  while (matcher.find()) {
    const value = matcher.group(1);
    if (value === null) continue;
    const found = { value, offset: matcher.start(1) };
    first ??= found;
    if (found.value !== first.value) return withoutVersion(manifest, { field: 'pattern', offset: found.offset, why: `holds ${show(first.value)} and ${show(found.value)}, both of which the pattern matches` });
  }
  if (first === null) return withoutVersion(manifest, { field: 'pattern', offset: 0, why: 'holds nothing that the pattern matches' });
  return toManifestVersion(manifest, { field: 'pattern', ...first });
}

function compile(pattern: string): RE2JS {
  const fail = (why: string, cause?: unknown): ShipworthyError =>
    new ShipworthyError('config/invalid', `The pattern ${show(pattern)} ${why}.`, { hint: 'Write a regular expression in RE2’s syntax with one group around the version, such as `version = "([^"]+)"`.', cause });
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    if (compiled.groupCount() !== 1) throw fail(`has ${compiled.groupCount()} groups instead of one`);
    return compiled;
  } catch (error) {
    if (error instanceof RE2JSException) throw fail(`is refused: ${error.message}`, error);
    throw error;
  }
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
