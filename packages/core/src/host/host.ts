import type { TrendReport } from '@shipworthy/contract/bundle';
import type { RunContext } from '@shipworthy/contract/context';
import type { DoctorReport } from '@shipworthy/contract/doctor';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Environment } from '@shipworthy/contract/envelope';
import type { HistoryReport } from '@shipworthy/contract/history';
import type { ReleaseNotes } from '@shipworthy/contract/release';
import type { Git } from '../git/index.js';
import type { ArtifactService } from './artifact-service.js';
import type { RemoteRepository } from './remote-repository.js';

/** What a finished step tells whoever watches. `outcome` is for people; the truth is in the document. */
export interface ProgressEvent {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  readonly outcome: 'pass' | 'warn' | 'fail' | 'unverified' | 'skipped';
  readonly milliseconds: number;
}

/** Where sampling stands: it takes long, and nothing else ends meanwhile. */
export interface SamplingEvent {
  /** The case and its metrics. */
  readonly label: string;
  /** Samples so far, of the side that has fewer. */
  readonly samples: number;
  /** Samples at which sampling ends at the latest. */
  readonly most: number;
}

/** Everything a command may use of the outside, handed in by the CLI, by an action or by a test. */
export interface Host {
  readonly context: RunContext;
  /** Absolute folder the program was started in. */
  readonly cwd: string;
  /** Environment that child processes (git, cases) are started from; core never reads its own. */
  readonly env: Readonly<Record<string, string>>;
  readonly toolVersion: string;
  /** Null where documents must not name a machine. */
  readonly machine: Environment | null;
  readonly now: () => Date;
  /** Null where there is no artifact service (laptop, other CI, GHES). */
  readonly artifacts: ArtifactService | null;
  /** Null where nobody gave a token. */
  readonly remote: RemoteRepository | null;
  /** Where a token was given, but nothing names the repository (a laptop): asks for that of `origin`. Absent elsewhere. */
  readonly openRemote?: (repository: string) => Promise<RemoteRepository>;
  /** Repositories that the running command has opened, by folder, so that it asks git once; absent where nothing is shared. */
  readonly repositories?: Map<string, Promise<Git | null>>;
  readonly renderReport: (document: EvidenceDocument) => string;
  /** Absent where nobody looks at the past. */
  readonly renderHistory?: (report: HistoryReport) => { readonly markdown: string; readonly html: string };
  /** Absent where nobody looks at past candidates. */
  readonly renderTrend?: (report: TrendReport) => { readonly markdown: string; readonly html: string };
  /** Release notes as Markdown, with every text in them inert. Absent where nobody reads notes. */
  readonly renderNotes?: (notes: ReleaseNotes) => string;
  /** Absent where nobody reads what `doctor` found; then there are plain lines. */
  readonly renderDoctor?: (report: DoctorReport, view: { readonly all: boolean }) => { readonly markdown: string; readonly text: (options: { readonly color: boolean; readonly width: number }) => string };
  readonly onProgress: (event: ProgressEvent) => void;
  /** Absent where nobody watches. */
  readonly onSampling?: (event: SamplingEvent) => void;
}
