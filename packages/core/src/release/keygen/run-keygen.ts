import { dirname, resolve } from 'node:path';
import { isShipworthyError, ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { CommandResult } from '../../evidence/index.js';
import { askIfIgnored, type GitCare } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import type { ReleaseInputs } from '../release-run.js';
import { makeKeyPair } from './make-key-pair.js';
import { showKeyPair } from './show-key-pair.js';
import { toWriteError, writeKeyPair } from './write-key-pair.js';

const defaultPath = 'shipworthy.key';

/**
 * Mode `keygen`: writes a pair of keys, the private one where `path` says and the public one beside it.
 * @throws ShipworthyError `usage/invalid-input`; `signing/refused` in CI, where a file stands already, or where git would take up the private
 * key; `git/failed`; `output/not-writable`
 */
export async function runKeygen(inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  const shown = inputs.path ?? defaultPath;
  const passphrase = inputs['signing-key-passphrase'];
  requireUsable(inputs, shown);
  requirePerson(host);
  const path = resolve(host.cwd, shown);
  const care = await askGit(host, path);
  if (care === 'not-ignored') {
    // A warning would come too late: the key would lie where the next `git add` takes it up, and what was pushed once is out.
    throw new ShipworthyError('signing/refused', `${shown} lies in a git repository that does not ignore it: the private key could be committed.`, {
      hint: `Write it elsewhere (\`--path ~/.keys/release.key\`), or let git ignore it first: add its name to .gitignore or .git/info/exclude.`,
    });
  }
  const pair = makeKeyPair(passphrase);
  await writeKeyPair({ path, shown }, pair);
  const { algorithm, keyId } = pair.publicKey;
  const isEncrypted = passphrase !== undefined;
  const report = { json: { mode: 'keygen', privateKey: shown, publicKey: `${shown}.pub`, keyId, algorithm, encrypted: isEncrypted } };
  return { out: dirname(path), documents: [], notes: showKeyPair({ path: shown, keyId, isEncrypted, care }), outputs: {}, report, exitCode: 0 };
}

function requireUsable(inputs: ReleaseInputs, shown: string): void {
  const faults: Fault[] = [];
  if (/[/\\]$/.test(shown)) faults.push({ message: '`--path` names a folder; name the file that the private key is written to.' });
  if (/\.pub$/i.test(shown)) faults.push({ message: '`--path` names the private key; the public one is written beside it, with `.pub` behind its name.' });
  // Whoever gives a key here expects something else than a new one.
  if (inputs['signing-key'] !== undefined) faults.push({ message: '`--signing-key` is a key that exists; this mode makes a new one.' });
  if (Buffer.byteLength(inputs['signing-key-passphrase'] ?? '') > largestPassphrase) faults.push({ message: `the passphrase is longer than ${largestPassphrase} bytes, and OpenSSL reads no longer ones.` });
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'No key is made like this:', { hint: 'Example: `shipworthy release-evidence --mode keygen --path ~/.keys/release.key`.', faults });
}

const largestPassphrase = 1024;

function requirePerson({ context }: Host): void {
  if (context.where === 'local') return;
  throw new ShipworthyError('signing/refused', `No key is made in CI (${context.service ?? context.where}): it would lie on a machine that others use, and its steps and logs with it.`, {
    hint: 'Make it on your own machine, and give it to CI as a secret.',
  });
}

/** Null where it cannot be asked: without git nothing is committed from here either. */
async function askGit(host: Host, path: string): Promise<GitCare | null> {
  try {
    return await askIfIgnored(host, path);
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'git/missing') return null;
    throw toWriteError(error, 'The private key');
  }
}
