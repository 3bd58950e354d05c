import * as z from 'zod/mini';
import { commonInputs } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, list, secret, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  level: choice(['merge', 'release', 'major'], 'The highest level that is approved.', { face: 'command', fallback: 'major' }),
  reason: text('Why it may be released; required, and signed with the rest.', { face: 'command' }),
  approver: text('Who approves.', { face: 'command', defaultText: 'the committer that git knows' }),
  'signing-key': secret('Private key to sign with (PEM, PKCS#8, Ed25519 or P-256): a path from the current folder, or the text itself; required.', { face: 'command', placeholder: 'file' }),
  'signing-key-passphrase': secret('Passphrase of the key, when it is encrypted.', { face: 'command' }),
  item: list('Items of the release checklist that are approved, instead of the release as a whole.', { face: 'command', placeholder: 'id' }),
  commit: text('What is approved.', { face: 'command', placeholder: 'rev', defaultText: '`HEAD`' }),
  root: commonInputs.root,
  out: text('Folder that the approval is written to.', { face: 'command', placeholder: 'folder', defaultText: '`shipworthy-out`' }),
}));

/** A command for a person at their own machine: no action offers it, because what a job signs nobody has looked at. */
export const approve = {
  name: 'approve',
  title: 'Shipworthy approve',
  description: 'Signs that a person approves a commit for release; the gate asks for it where a level demands approvals.',
  get inputs() {
    return inputs();
  },
  outputs: {},
  examples: [
    { command: 'shipworthy approve --signing-key ~/.keys/release.pem --reason "all of RL-01 to RL-08 reviewed"', does: 'approve HEAD for a major release' },
    { command: 'shipworthy approve --signing-key ~/.keys/release.pem --reason "hot fix, see #12" --commit v2.0.0 --level release', does: 'approve a tag for a minor release' },
  ],
  branding: { icon: 'check', color: 'green' },
} as const satisfies CommandSpec;
