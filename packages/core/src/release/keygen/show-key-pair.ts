import { guide } from '@shipworthy/contract/errors';
import type { GitCare } from '../../git/index.js';

export interface ShownKeyPair {
  /** Of the private key, as the user calls it. */
  readonly path: string;
  readonly keyId: string;
  readonly isEncrypted: boolean;
  /** Null where git could not be asked. */
  readonly care: GitCare | null;
}

/** Where the keys are, and what to do with each. */
export function showKeyPair({ path, keyId, isEncrypted, care }: ShownKeyPair): string[] {
  const quoted = /^[\w./~+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return [
    'Made a pair of keys (Ed25519):',
    `  secret      ${path} (${isEncrypted ? 'encrypted with the passphrase' : 'not encrypted'}; readable by you alone). Whoever has it can sign in your name.`,
    `  public      ${path}.pub`,
    `  key         ${keyId}`,
    ...(care === 'ignored' ? ['The secret lies in a git repository, which ignores it: `git clean -x` would delete it, and `git add --force` would commit it.'] : []),
    ...(care === null ? ['Git is not installed here, so nothing is known of a repository around the secret: keep it out of any.'] : []),
    'Next:',
    `  1. Give CI the secret:      gh secret set SHIPWORTHY_SIGNING_KEY --env release < ${quoted}`,
    ...(isEncrypted ? ['                              gh secret set SHIPWORTHY_SIGNING_KEY_PASSPHRASE --env release'] : []),
    '     and name it in the step: with: { signing-key: \'${{ secrets.SHIPWORTHY_SIGNING_KEY }}\' }',
    `  2. Give everyone the public file: commit it, and name it in \`release.trustedKeys\` on the default branch.`,
    `  3. Keep the secret in a vault, and nowhere else. How, and how keys are changed and withdrawn: ${guide('keys')}`,
  ];
}
