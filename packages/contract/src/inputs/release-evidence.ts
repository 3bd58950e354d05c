import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, list, text } from './input-field.js';

export const releaseEvidence = {
  name: 'release-evidence',
  title: 'Shipworthy release evidence',
  description: 'Proves that a release was ready: version, cadence, checklist, notes and risks.',
  inputs: z.strictObject({
    mode: choice(['checklist', 'notes'], '`checklist` judges everything that a release asks for; `notes` renders the release notes and accounts for every merged pull request.', { fallback: 'checklist' }),
    tag: text('Tag of the release.', { placeholder: 'tag', defaultText: 'the tag that the run is of' }),
    version: text('Version that is released, where there is no tag yet.', { placeholder: 'version', defaultText: 'of the tag; else what all manifests name' }),
    'previous-tag': text('Tag of the release before.', { placeholder: 'tag', defaultText: 'the greatest lower version that the commit contains' }),
    documents: list('Evidence that the release rests on: folders, files or globs with documents, rollback evidence among them.', { placeholder: 'path', defaultText: 'the folder `out`, outside GitHub Actions' }),
    approvals: list('Signed approvals: folders, files or globs.', { placeholder: 'path' }),
    level: choice(['auto', 'merge', 'release', 'major'], 'How much is demanded. May only raise what `auto` finds from the version.', { fallback: 'auto' }),
    notes: text('File with the release notes.', { placeholder: 'file', defaultText: "the config's `release.notes.file`" }),
    draft: flag('`notes`: also write a first version of the notes, from pull requests, commits and changelog.'),
    ...commonInputs,
    'policy-from': policyFrom,
    ...hostedInputs,
  }),
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy release-evidence --version 1.4.0', does: 'go through the checklist of a release that is not tagged yet' },
    { command: 'shipworthy release-evidence --tag v1.4.0', does: 'go through the checklist of a tag' },
    { command: 'shipworthy release-evidence --mode notes --version 1.4.0 --draft', does: 'make a first version of the notes' },
  ],
  branding: { icon: 'award', color: 'blue' },
} as const satisfies CommandSpec;
