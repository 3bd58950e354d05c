import { bundlesConfigSchema, type BundlesConfig } from '@shipworthy/contract/bundle';
import type { BundleArea, BundleFile, OpenedBundle, ReadManifest } from '../../src/bundle/bundle-run.js';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';

/** A SHA-256 that is told from others by one digit. */
export function digest(digit: string): string {
  return digit.repeat(64);
}

export function fileOf(path: string, digit = 'a', bytes = 3): BundleFile {
  return { path, bytes, sha256: digest(digit) };
}

/** A bundle at `b` with these files. */
export function openedOf(files: readonly BundleFile[], folder = '/nowhere'): OpenedBundle {
  return { path: 'b', kind: 'folder', sha256: null, folder, files, findings: [] };
}

/** `bundles` of a configuration, with its defaults. */
export function bundlesOf(config: Readonly<Record<string, unknown>> = {}): BundlesConfig {
  return bundlesConfigSchema.parse({ path: 'bundle', areas: { T: {} }, ...config });
}

export interface PlainArea {
  readonly name?: string;
  readonly files?: readonly BundleFile[];
  /** Null: there is none. */
  readonly manifest?: Partial<ReadManifest> | null;
  /** Of the area. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** An area as it is read, without a bundle on disk. */
export function areaOf({ name = 'T', files = [], manifest = {}, config = {} }: PlainArea = {}): BundleArea {
  const folder = name === '.' ? '' : name;
  const area = bundlesOf({ areas: { [name]: config } }).areas[name];
  if (area === undefined) throw new Error(`no area ${name}`);
  return { name, folder, files, config: area, manifest: manifest === null ? null : { ...silent, path: folder === '' ? 'bundle.json' : `${folder}/bundle.json`, ...manifest } };
}

/** A manifest that lists nothing and says nothing of its candidate. */
const silent = { files: [], area: null, version: null, commit: null, repository: null, platform: null, taskIds: [] };

/** What a finding of this rule is named by where another one follows from it. */
export function fingerprint(rule: FindingDraft['rule'], keys: FindingDraft['keys']): string {
  return toFinding({ rule, keys, check: null, outcome: 'fail', message: '' }).fingerprint;
}
