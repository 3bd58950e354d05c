import type { BundleAreaConfig, BundlesConfig } from '@shipworthy/contract/bundle';
import type { InputsOf, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import type { ResolvedPolicy } from '../config/index.js';
import type { FindingDraft } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';

export type BundleInputs = InputsOf<typeof telemetryBundleReadiness>;

/** A file of a bundle. */
export interface BundleFile {
  /** POSIX, relative to the bundle. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** A bundle on disk: a folder, or a zip that was proved harmless and extracted. */
export interface OpenedBundle {
  /** Relative to the root; names the bundle in findings. */
  readonly path: string;
  readonly kind: 'folder' | 'zip';
  /** Of the zip; null for a folder. */
  readonly sha256: string | null;
  /** Absolute folder that the files lie in. */
  readonly folder: string;
  /** Every regular file, sorted by path. Links are no files. */
  readonly files: readonly BundleFile[];
  /** Links, collisions, refused entries. */
  readonly findings: readonly FindingDraft[];
}

/** One file as a manifest lists it. */
export interface ListedFile {
  /** POSIX, relative to the area, as far as it can be brought into that form. */
  readonly path: string;
  /** Lower-case hexadecimal; null where the manifest records none, or a weaker or shortened one. */
  readonly sha256: string | null;
  /** Null where the manifest records none. */
  readonly bytes: number | null;
  /** Place in the manifest. */
  readonly line: number;
  readonly column: number;
}

/** What a manifest says, whoever wrote it. */
export interface ReadManifest {
  /** Relative to the bundle. */
  readonly path: string;
  readonly files: readonly ListedFile[];
  /** What the manifest says of its candidate; null where it says nothing. */
  readonly area: string | null;
  readonly version: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  readonly platform: string | null;
  readonly taskIds: readonly string[];
  /** It is in our own format, which is published with SHA256SUMS above it. */
  readonly isOwn?: boolean;
  /** How the files were made; absent where the manifest records none. */
  readonly commandLines?: readonly string[];
  /** Where they were collected from; absent where the manifest records none. */
  readonly sources?: readonly string[];
  /** When they were made, as the manifest writes it. */
  readonly times?: readonly string[];
}

/** One area of the bundle as it lies there. */
export interface BundleArea {
  readonly name: string;
  readonly config: BundleAreaConfig;
  /** Folder relative to the bundle, empty for the area `.`. */
  readonly folder: string;
  /** Files of the area, by their path relative to the bundle. An area `.` has what no other area has. */
  readonly files: readonly BundleFile[];
  /** Null where there is none, or none that can be used: a finding says so. */
  readonly manifest: ReadManifest | null;
}

/** What the bundle must be the evidence of. */
export interface Candidate {
  readonly version: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
}

/** What every part of the verification may look at. */
export interface BundleRun {
  readonly inputs: BundleInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly config: BundlesConfig;
  /** Name of the bundle in findings: the configuration's id. */
  readonly id: string;
  readonly bundle: OpenedBundle;
  readonly areas: readonly BundleArea[];
  readonly candidate: Candidate;
  readonly profile: string;
  /** Fingerprint of the finding that already says that a file (path relative to the bundle) is not what was published; what follows from it names it as its cause. */
  readonly faultOf: (path: string) => string | null;
}

/** What a part of the verification found. */
export interface PartResult<D> {
  /** Ids of everything it checked: `area:Telemetry`, `artifact:Telemetry/rollup-csv`, `gate:Telemetry/sites`, `file:Telemetry/a.csv`. */
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: D;
}
