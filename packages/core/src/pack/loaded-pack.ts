import type { Policy } from '@shipworthy/contract/envelope';
import type { PackManifest, PackPolicy } from '@shipworthy/contract/pack';
import type { PackRef } from '@shipworthy/contract/regression';
import type { ResolvedPolicy } from '../config/index.js';
import type { FindingDraft } from '../evidence/index.js';
import type { FixtureProfile } from '../fixture-profile/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import type { YamlSource } from '../yaml/index.js';

/** What packs are read with. */
export interface PackContext {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  /** The input of that name; default `auto`. */
  readonly policyFrom?: 'auto' | 'base' | 'head' | 'worktree';
}

/** A file that the pack is made of, as it is on disk now. Paths are POSIX, relative to the workspace's root. */
export interface PackFile {
  readonly path: string;
  /** As the manifest has it: relative to the pack's root. Locks name it so, whatever folder the workspace is opened at. */
  readonly name: string;
  readonly absolute: string;
  readonly role: 'fixture' | 'expected' | 'stdin';
  /** Over canonical text for text formats, over raw bytes for binary; null when the file is missing. */
  readonly sha256: string | null;
  readonly profile: FixtureProfile | null;
}

/** A pack that was read, proved against its lock, and whose policy is resolved. */
export interface LoadedPack {
  readonly manifest: PackManifest;
  /** The manifest with positions, for findings that point at its lines. */
  readonly source: YamlSource;
  /** POSIX path of the manifest, relative to the workspace's root. */
  readonly path: string;
  /** Absolute folder that the manifest's paths are relative to. */
  readonly root: string;
  readonly ref: PackRef;
  /** `sha256:` by case id: over the case's own definition, its fixtures, expected files and normalisers. */
  readonly caseDigests: ReadonlyMap<string, string>;
  readonly files: readonly PackFile[];
  /** The pack's policy as it counts for this run: the base's on pull requests and merge groups. */
  readonly packPolicy: PackPolicy;
  /** The envelope's policy block: where the rules came from, and the pack's own beside them. */
  readonly policy: Policy;
  /** About lock, version and policy. */
  readonly findings: readonly FindingDraft[];
}
