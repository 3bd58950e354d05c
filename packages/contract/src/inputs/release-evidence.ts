import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, list, secret, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  mode: choice(['assemble', 'checklist', 'notes', 'publish', 'verify', 'keygen'], '`checklist` judges everything that a release asks for; `notes` renders the release notes and accounts for every merged pull request; `assemble` makes the signed bundle; `publish` attaches it to the release of the tag; `verify` checks a bundle of anybody; `keygen` makes a pair of keys.', { fallback: 'assemble' }),
  tag: text('Tag of the release.', { placeholder: 'tag', defaultText: 'the tag that the run is of' }),
  version: text('Version that is released, where there is no tag yet.', { placeholder: 'version', defaultText: 'of the tag; else what all manifests name' }),
  'previous-tag': text('Tag of the release before.', { placeholder: 'tag', defaultText: 'the greatest lower version that the commit contains' }),
  documents: list('Evidence that the release rests on: folders, files or globs with documents, rollback evidence among them.', { placeholder: 'path', defaultText: 'the folder `out`, outside GitHub Actions' }),
  approvals: list('Signed approvals: folders, files or globs.', { placeholder: 'path' }),
  level: choice(['auto', 'merge', 'release', 'major'], 'How much is demanded. May only raise what `auto` finds from the version.', { fallback: 'auto' }),
  notes: text('File with the release notes.', { placeholder: 'file', defaultText: "the config's `release.notes.file`" }),
  bundles: list('`assemble`: folders that are copied whole below `bundles/`.', { placeholder: 'folder', defaultText: "the config's `release.evidence.bundles`" }),
  assets: list('`assemble`: files that are shipped, beyond those of the configuration.', { placeholder: 'file' }),
  zip: flag('`assemble`: also write the bundle as a zip, the same bytes each time; `publish` makes it by itself.'),
  'signing-key': secret('`assemble`, `publish`: private key (PEM, PKCS#8, Ed25519 or P-256): a path from the current folder, or the text itself.', { placeholder: 'file' }),
  'signing-key-passphrase': secret('Passphrase of the key, when it is encrypted.'),
  'public-key': list('`verify`, `publish`: public keys that are trusted: files. `publish` takes only those of `release.trustedKeys`, where the default branch names any.', { placeholder: 'file' }),
  commit: text('`verify`: commit that the evidence must be about.', { placeholder: 'sha' }),
  path: text('`verify`, `publish`: the bundle, a folder or a zip; `keygen`: the file that the private key is written to, the public one beside it with `.pub`.', { placeholder: 'path', defaultText: 'the bundle of the version; `keygen`: `shipworthy.key`' }),
  'plan-digest': text('`publish`: digest of the plan that may be carried out; any other is refused.', { placeholder: 'sha256:…' }),
  'dry-run': flag('`publish`: print the plan, change nothing.'),
  draft: flag('`notes`: also write a first version of the notes, from pull requests, commits and changelog; `publish`: leave the release a draft.'),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const releaseEvidence = {
  name: 'release-evidence',
  title: 'Shipworthy release evidence',
  description: 'Proves that a release was ready, assembles the proof, signs it, publishes it, and verifies it offline.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs, 'plan-digest': '`publish`: digest of the plan that was made, for the input of the same name: of a `dry-run`, what an approval between two jobs is about.' },
  examples: [
    { command: 'shipworthy release-evidence --mode checklist --version 1.4.0', does: 'go through the checklist of a release that is not tagged yet' },
    { command: 'shipworthy release-evidence --tag v1.4.0 --signing-key ~/.keys/release.key', does: 'assemble and sign the evidence of a tag' },
    { command: 'shipworthy release-evidence --mode verify --path parser-1.4.0.evidence.zip --public-key evidence.pub', does: 'verify what somebody published, offline' },
    { command: 'shipworthy release-evidence --mode notes --version 1.4.0 --draft', does: 'make a first version of the notes' },
  ],
  branding: { icon: 'award', color: 'blue' },
} as const satisfies CommandSpec;
