import type { Config } from '@shipworthy/contract/config';

/** What `init` knows of a repository: plain data. Paths are POSIX, relative to the top. */
export interface RepositoryFacts {
  /** Of `origin`, else of the folder. */
  readonly name: string;
  /** Branch that releases come from, without `refs/heads/`. */
  readonly branch: string;
  /** Branch that is checked out; null: none is. */
  readonly head: string | null;
  readonly isDirty: boolean;
  /** Files that git neither tracks nor ignores: here they count like the rest. */
  readonly untracked: readonly string[];
  readonly isShallow: boolean;
  /** Files that git tracks or would track. */
  readonly files: number;
  readonly languages: readonly Language[];
  readonly packages: readonly PackageFacts[];
  readonly commands: readonly TestCommand[];
  readonly contracts: readonly Contract[];
  /** Declarations that a published package names and git does not track. */
  readonly untrackedTypes: readonly string[];
  readonly documents: DocumentFacts;
  readonly boards: readonly Board[];
  /** Things that are named to the user, and that nothing is made of without being asked. */
  readonly seen: readonly Sighting[];
  readonly own: OwnFacts;
  readonly release: ReleaseFacts;
}

export interface Language {
  readonly name: string;
  readonly files: number;
  /** The first of them. */
  readonly evidence: readonly string[];
  /** What says so as well; not among the files. */
  readonly manifests: readonly string[];
}

export interface PackageFacts {
  readonly manifest: string;
  readonly version: string;
}

/** A command that tests the program; it is never run unless somebody asks for it. */
export interface TestCommand {
  readonly id: string;
  readonly command: readonly string[];
  /** Lines for a shell that must run before, in CI. */
  readonly setup: readonly string[];
  /** Report that the command writes below `{out}`. */
  readonly report: { readonly path: string; readonly as: 'junit' } | null;
  readonly evidence: string;
}

export const contractKinds = ['openapi', 'json-schema', 'manifest', 'interface', 'report', 'data', 'golden'] as const;
export type ContractKind = (typeof contractKinds)[number];

/** For people. */
export const contractNames: Readonly<Record<ContractKind, string>> = {
  'openapi': 'OpenAPI', 'json-schema': 'JSON Schema', 'manifest': 'package manifest', 'interface': 'interface', 'report': 'report', 'data': 'data', 'golden': 'golden file',
};

/** A committed file that others rely on. Comparing it needs none of the user's programs. */
export interface Contract {
  readonly path: string;
  readonly kind: ContractKind;
  /** How it is compared; the comparator has read it. */
  readonly as: 'openapi' | 'json-schema' | 'json' | 'yaml' | 'ndjson' | 'csv' | 'xml' | 'junit' | 'ctrf' | 'cobertura' | 'lcov' | 'sarif' | 'components' | 'text';
  /** Columns that identify a row. */
  readonly key: readonly string[];
  readonly delimiter: string | null;
  /** JSON pointers that do not count. */
  readonly ignore: readonly string[];
}

export interface DocumentFacts {
  readonly markdown: readonly string[];
  /** Globs of Markdown that others wrote, or programs. */
  readonly foreign: readonly string[];
  /** Folders of documents at the top. */
  readonly folders: readonly string[];
  /** Folders of sources at the top, or one level below `packages` and its like. */
  readonly sources: readonly string[];
  /** Sources and the pages that are named like them. */
  readonly pairs: readonly { readonly id: string; readonly source: string; readonly page: string }[];
  readonly changelog: ChangelogFacts | null;
}

export interface ChangelogFacts {
  readonly path: string;
  /** Null: in a form that is not known. */
  readonly style: 'keep-a-changelog' | 'conventional' | null;
  readonly evidence: string;
  /** Of the newest release in it. */
  readonly newest: string | null;
}

/** A table of tasks. */
export interface Board {
  readonly path: string;
  readonly form: 'table' | 'csv';
  readonly columns: { readonly id: string; readonly status: string; readonly title: string | null };
  readonly ids: readonly string[];
  readonly statuses: readonly string[];
}

export interface Sighting {
  readonly what: 'evidence bundle' | 'test report' | 'benchmark result' | 'workflow';
  readonly paths: readonly string[];
}

/** What is there of Shipworthy already. */
export interface OwnFacts {
  readonly config: Config | null;
  readonly packs: readonly OwnPack[];
  /** The file that `docSync.baseline` names is there. */
  readonly hasDebts: boolean;
  /** The default branch has the configuration: changes are judged by it as it is there. */
  readonly isAgreed: boolean;
  /** Workflow that has the gate, and the actions of Shipworthy in all workflows. */
  readonly workflow: OwnWorkflow | null;
  /** Jobs that report the check `release-gate` and run no gate. */
  readonly namesakes: readonly { readonly path: string; readonly job: string }[];
  /** What the workflows call themselves. */
  readonly workflowNames: readonly string[];
  /** Paths of every workflow file. */
  readonly workflowPaths: readonly string[];
  readonly gitignore: string | null;
  readonly ignoresOutput: boolean;
}

export interface OwnWorkflow {
  readonly path: string;
  /** In all workflows. */
  readonly actions: readonly string[];
  /** Of this file; empty where it cannot be read. */
  readonly jobs: readonly { readonly id: string; readonly needs: readonly string[]; readonly actions: readonly string[] }[];
}

export interface OwnPack {
  readonly path: string;
  /** Null: the manifest is not there. */
  readonly id: string | null;
  readonly isLocked: boolean;
  readonly hasBaseline: boolean;
  /** Of each case. A pack of nothing but fixtures has no baseline. */
  readonly commands: readonly (readonly string[])[];
}

/** Which Shipworthy a workflow shall use. */
export interface ReleaseFacts {
  readonly sha: string;
  /** For the comment behind it: `v0.1.0`. */
  readonly label: string;
  readonly source: 'input' | 'clone' | 'placeholder';
}
