import type { Version } from '../version.js';

/** What one place of a manifest says about the version, and where. */
interface Origin {
  /** File in which the value stands: of a crate that inherits it, the workspace's. POSIX, relative to the root. */
  readonly path: string;
  /** File that was asked. */
  readonly manifest: string;
  /** Such as `version`, `packages[""].version`, `workspace.package.version`. */
  readonly field: string;
  /** Of the package, where the manifest names it. */
  readonly package: string | null;
  /** 1-based; of the value, or where there is none of the place that says so. */
  readonly line: number;
  readonly column: number;
}

/** `value` is what is written there; `why` says for people what keeps it from being compared, as the end of a sentence. */
export type ManifestVersion = Origin &
  (
    | { readonly state: 'version'; readonly value: string; readonly version: Version }
    | { readonly state: 'not-semver'; readonly value: string; readonly why: string }
    /** The version is known to a program only, or missing. */
    | { readonly state: 'none'; readonly why: string }
    /** Something is written there, but which version that is cannot be told. */
    | { readonly state: 'unclear'; readonly why: string }
    /** Needs none: a private package, a project that inherits it. */
    | { readonly state: 'exempt'; readonly why: string }
  );
