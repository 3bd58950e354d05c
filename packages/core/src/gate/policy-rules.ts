import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { PolicySource } from '@shipworthy/contract/envelope';
import type { Verdict } from '@shipworthy/contract/words';
import { configDigest, isUnderReview, type ResolvedPolicy } from '../config/index.js';
import type { Refusal } from '../evidence/read-document.js';
import { readTextFile, resolveInside } from '../files/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';

const largestConfig = 4 * 1024 * 1024;

/** The configurations that a document may have been judged by. */
export interface TrustedConfigs {
  /** Of the reader's own policy. */
  readonly source: PolicySource;
  /** The reader's own configuration, as a path from the top of the repository. */
  readonly own: string;
  /** Digest of each by its path; null where there is no such file. */
  readonly digests: ReadonlyMap<string, string | null>;
  /** True when a change may be judged by its own text of the file. */
  readonly acceptsHead: boolean;
}

/** Which rules a document must have been judged by. */
export interface PolicyRules {
  /** True when a change is under review whose base has a configuration that does not accept the change's own. */
  readonly refuseHeadPolicy: boolean;
  /** Null where the reader goes by no configuration, so that there is none that another could be milder than. */
  readonly configs: TrustedConfigs | null;
}

/** What a reader with this policy demands. One that an input chose beside the one that counts, which is a finding already, is no measure for others. */
export async function collectPolicyRules(host: Host, workspace: Workspace, policy: ResolvedPolicy): Promise<PolicyRules> {
  const acceptsHead = isUnderReview(host.context) && policy.config.gate.acceptHeadPolicy;
  const refuseHeadPolicy = isUnderReview(host.context) && policy.baseHasConfig && !acceptsHead;
  const own = policy.policy.config;
  const isChosen = policy.findings.some(({ reason }) => reason === 'head-policy');
  if (isChosen || own === undefined || own.sha256 === null) return { refuseHeadPolicy, configs: null };
  const others = await Promise.all(policy.config.gate.acceptConfigs.map(async (path): Promise<[string, string | null]> => [path, await digestOf(path, workspace, policy)]));
  return { refuseHeadPolicy, configs: { source: policy.policy.source, own: own.path, digests: new Map([...others, [own.path, own.sha256]]), acceptsHead } };
}

/** Read where the reader's own configuration was read: the base of a change under review, else the checkout. */
async function digestOf(path: string, { root, git }: Workspace, { policy, base }: ResolvedPolicy): Promise<string | null> {
  if (policy.source === 'base') {
    const bytes = (await base?.readFile(path)) ?? null;
    return bytes === null ? null : configDigest(new TextDecoder().decode(bytes));
  }
  try {
    return configDigest(await readTextFile(resolveInside(git?.topLevel ?? root, path), { maxBytes: largestConfig, displayPath: path }));
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'config/not-found') return null;
    throw error;
  }
}

const green: ReadonlySet<Verdict> = new Set(['pass', 'warn']);
const remedies = {
  elsewhere: 'Give the job and the gate the same `config` and `root`; or let the configuration of the gate name the file in `gate.acceptConfigs`.',
  changed: 'Run the job again, and let nothing write the file before it measures.',
  unsaid: 'Make it with the version of Shipworthy that the gate has.',
};

/** A job that reads another file chooses its own rules as much as a change does that edits them. What is red by milder rules is told as red. */
export function refuseConfig({ kind, verdict, policy }: EvidenceDocument, configs: TrustedConfigs | null): Refusal | null {
  // What a bundle of evidence is worth is asked of no configuration.
  if (configs === null || !green.has(verdict) || kind === 'release-verification') return null;
  const { config } = policy;
  if (config === undefined) return { reason: 'unproven', message: 'It does not say which configuration it was judged by.', remedy: remedies.unsaid };
  const trusted = configs.digests.get(config.path);
  if (trusted === undefined) {
    const by = config.sha256 === null ? `no configuration (there is no ${config.path})` : `the configuration in ${config.path}`;
    return { reason: 'head-policy', message: `It was judged by ${by}, but what counts here is ${configs.own}.`, remedy: remedies.elsewhere };
  }
  // The base is what was reviewed, wherever it is read; and where the base lets a change be judged by its own text, that text is another.
  if (trusted === config.sha256 || configs.acceptsHead || (policy.source === 'base' && configs.source !== 'base')) return null;
  const text = config.sha256 === null ? `without ${config.path}, which was not there` : `by another text of ${config.path} than the one that counts here`;
  return { reason: 'head-policy', message: `It was judged ${text}.`, remedy: remedies.changed };
}
