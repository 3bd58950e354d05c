import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseEvidenceDetails } from '@shipworthy/contract/release';
import { documentName } from '../../evidence/index.js';
import { toOutputError } from '../../evidence/output-error.js';
import type { SigningKey } from '../../signing/index.js';
import { signStatement, toReleaseRefusal, toTestResult, toVerificationSummary, type StatementSubject, type VerdictFacts } from '../attest/index.js';
import type { CitedFile } from './select-documents.js';
import type { HashedFile } from './write-bundle.js';

export interface SigningFacts extends Omit<VerdictFacts, 'subjects' | 'inputAttestations'> {
  readonly passed: boolean;
  /** Why not, for the refusal. */
  readonly reasons: readonly string[];
  readonly tag: string | null;
  readonly commit: string | null;
  readonly assets: ReleaseEvidenceDetails['assets'];
  readonly cited: readonly CitedFile[];
  /** SHA256SUMS and manifest.json. */
  readonly lists: readonly HashedFile[];
}

/** Kinds that are the result of a suite of tests. */
const suites: ReadonlySet<string> = new Set(['drift-report', 'bundle-readiness', 'doc-sync-report']);

/** Signs the verdict, and of a release that passed the result of each suite. A refusal is signed under a predicate of its own, and nothing beside it says "passed". */
export async function signBundle(folder: string, facts: SigningFacts, key: SigningKey): Promise<void> {
  const { passed, cited, assets, lists, tag, commit } = facts;
  const subjects: StatementSubject[] = [
    ...lists.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
    ...assets.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    ...(tag === null || commit === null ? [] : [{ name: `refs/tags/${tag}`, digest: { gitCommit: commit } }]),
  ];
  const verdict: VerdictFacts = { ...facts, subjects, inputAttestations: cited.map(({ path, documentSha256 }) => ({ uri: path, sha256: documentSha256 })) };
  const name = passed ? 'vsa' : 'refused';
  const signed = signStatement(passed ? toVerificationSummary(verdict) : toReleaseRefusal({ ...verdict, reasons: facts.reasons }), key);
  const files: (readonly [string, string])[] = [[`${name}.dsse.json`, signed.envelope], [`${name}.sigstore.json`, signed.bundle]];
  if (passed) {
    for (const one of cited.filter(({ kind, role }) => role === 'subject' && suites.has(kind))) {
      const { document } = one.received;
      const id = `${one.kind}:${one.key}`;
      const statement = toTestResult({
        kind: one.kind, key: one.key, passed: one.verdict === 'pass' || one.verdict === 'warn', url: null,
        configuration: document.inputs.flatMap((input) => (typeof input['path'] === 'string' && typeof input['sha256'] === 'string' ? [{ name: input['path'], sha256: input['sha256'] }] : [])),
        passedTests: one.verdict === 'pass' ? [id] : [], warnedTests: one.verdict === 'warn' ? [id] : [], failedTests: [],
        subjects: [{ name: 'SHA256SUMS', digest: { sha256: lists.find(({ path }) => path === 'SHA256SUMS')?.sha256 ?? '' } }, { name: one.path, digest: { sha256: one.documentSha256 } }],
      });
      files.push([`test-result-${documentName(one.kind, one.key)}.sigstore.json`, signStatement(statement, key).bundle]);
    }
  }
  try {
    await mkdir(join(folder, 'attestations'), { recursive: true });
    for (const [path, text] of files) await writeFile(join(folder, 'attestations', path), text, { flag: 'wx' });
  } catch (error) {
    throw toOutputError(error, dirname(folder));
  }
}
