import type { FindingDraft } from '../../evidence/index.js';
import { readTrustedKeys, tryRead, type SourceProblem } from '../../gate/approvals/index.js';
import type { PublicKey, SigningKey } from '../../signing/index.js';
import { readPublicKeys } from '../read-public-keys.js';
import type { ReleaseRun } from '../release-run.js';
import { refuse } from './refuse.js';

/** Who may have signed what is published; or why nobody can say. */
export type Trust = { readonly keys: readonly PublicKey[] } | { readonly finding: FindingDraft };

/**
 * The keys of `release.trustedKeys`, as the default branch has them: a tag, or a step of its workflow, must not bring a signer of its own.
 * Inputs may then only choose among these. Where the configuration names none, those that were given count.
 * @throws ShipworthyError `signing/*`, `config/*` of the keys that were given
 */
export async function readTrust(run: ReleaseRun, key: SigningKey | null): Promise<Trust> {
  const named = await readPublicKeys(run.inputs['public-key'], run.workspace.root);
  const given = withoutTwice([...named, ...(key === null ? [] : [key.publicKey])]);
  const { keys, problem } = await readConfigured(run);
  if (problem !== null) return { finding: refuse(run, { message: `Whose signature counts is not known: ${problem.message}`, reason: problem.reason, remedy: problem.remedy }) };
  if (keys === null) return given.length > 0 ? { keys: given } : { finding: refuse(run, { message: 'No public key was given, so nobody can say who signed the evidence.', reason: 'no-signing-key', remedy: noKeyRemedy }) };
  const strangers = given.filter(({ keyId }) => !keys.some((one) => one.keyId === keyId));
  if (strangers.length > 0) return { finding: refuse(run, { message: `\`public-key\` or \`signing-key\` gives ${strangers.map(({ keyId }) => keyId).join(', ')}, which \`release.trustedKeys\` of the default branch does not name.`, remedy: strangerRemedy }) };
  return { keys: named.length > 0 ? given : keys };
}

const noKeyRemedy = 'Name the public half of the key that signed it in `release.trustedKeys` on the default branch, or add to the step: `with: { public-key: keys/release.pub }`.';
const strangerRemedy = 'Have the file of the public key added to `release.trustedKeys` on the default branch, or give a key that stands there.';

interface Configured {
  /** Null where none is configured. */
  readonly keys: readonly PublicKey[] | null;
  readonly problem: Pick<SourceProblem, 'message' | 'reason' | 'remedy'> | null;
}

async function readConfigured({ authority, host, workspace, policy, inputs }: ReleaseRun): Promise<Configured> {
  if (authority === null) return { keys: null, problem: { reason: 'unreadable-source', message: 'the default branch, whose `release.trustedKeys` says it, cannot be read.', remedy: 'Check out with `fetch-depth: 0`, or fetch the default branch.' } };
  const { value, problems } = await tryRead('release.trustedKeys', () => readTrustedKeys(authority, { host, workspace, resolved: policy, config: inputs.config }));
  const [problem] = [...problems, ...(value?.problems ?? [])];
  // One that cannot be read takes nothing away from the others; but where none can be, that is not the same as none.
  if (value !== null && value.keys.length > 0) return { keys: value.keys, problem: null };
  return { keys: null, problem: problem ?? null };
}

function withoutTwice(keys: readonly PublicKey[]): PublicKey[] {
  return [...new Map(keys.map((key) => [key.keyId, key])).values()];
}
