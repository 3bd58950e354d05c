/** A version by SemVer 2.0.0. Numbers have no upper bound there, hence bigint. */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** Dot-separated identifiers after `-`; empty for a release. */
  readonly prerelease: readonly string[];
  /** Identifiers after `+`; they have no part in precedence. */
  readonly build: readonly string[];
}

const outline = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** Null for whatever is not exactly a version: a leading `v`, leading zeros, two parts, white space around it. */
export function parseVersion(text: string): Version | null {
  const [, major, minor, patch, prerelease, build] = outline.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return null;
  const before = prerelease?.split('.') ?? [];
  const after = build?.split('.') ?? [];
  if ([...before, ...after].includes('') || before.some(hasLeadingZero)) return null;
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease: before, build: after };
}

export function formatVersion({ major, minor, patch, prerelease, build }: Version): string {
  const suffix = (mark: string, identifiers: readonly string[]): string => (identifiers.length === 0 ? '' : `${mark}${identifiers.join('.')}`);
  return `${major}.${minor}.${patch}${suffix('-', prerelease)}${suffix('+', build)}`;
}

/** Only numbers: `01` is refused, `01a` is a word. */
function hasLeadingZero(identifier: string): boolean {
  return /^0[0-9]+$/.test(identifier);
}
