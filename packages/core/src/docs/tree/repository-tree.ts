/** The files that count: what git tracks below the root, as it lies in the work tree (on a laptop also what is new and not ignored). Outside git all files. */
export interface RepositoryTree {
  /** POSIX, relative to the root, sorted by code units. */
  readonly paths: readonly string[];
  hasFile(path: string): boolean;
  /** Also of the root (`''`) and of submodules. */
  hasFolder(path: string): boolean;
  /** The file or folder that differs only in upper and lower case; null when there is none. */
  findOtherCase(path: string): string | null;
  /** Paths that globs match, `!` excluding, sorted. */
  match(globs: string | readonly string[]): readonly string[];
  /** Submodules: nothing below them can be looked at. */
  readonly submodules: readonly string[];
}
