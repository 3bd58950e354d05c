import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, lines, list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  mode: choice(['verify', 'publish', 'show', 'trend', 'extract'], '`verify` a bundle; `publish` one from source folders; `show` what a summary says; `trend` of the gates over past documents; `extract` a zip that was verified.', { fallback: 'verify' }),
  path: text('The bundle: a folder or a zip.', { placeholder: 'path', defaultText: "the config's `bundles.path`" }),
  version: text('Version of the candidate; stands for `{version}` in the path.', { placeholder: 'version' }),
  areas: list('Verify some areas only; the report is marked partial.', { placeholder: 'area' }),
  profile: text('Which of the named thresholds apply.', { placeholder: 'name', defaultText: "the config's `bundles.profile`, else `default`" }),
  require: list('Optional requirements that must be there this time: `Area/id`.', { placeholder: 'Area/id' }),
  'task-id': list('Tasks that the evidence is about.', { placeholder: 'id' }),
  sources: list('`publish`: folders that evidence is collected from; `Area=folder` for one area.', { placeholder: 'folder' }),
  to: text('`publish`, `extract`: where to write.', { placeholder: 'folder', defaultText: '`publish`: the bundle' }),
  'command-line': lines('`publish`: command lines that made the evidence, one a line.', { placeholder: 'command' }),
  notes: lines('`publish`: lines for the README.', { placeholder: 'text' }),
  zip: flag('`publish`: also write the bundle as a zip, the same bytes each time.'),
  history: list('`trend`: folders, files or globs with past documents.', { placeholder: 'path' }),
  'write-summary': flag('`verify`: also write `VerificationSummary-<time>.json` and `-latest.json` into the bundle.'),
  'dry-run': flag('Print the plan of `publish` or `extract`, write nothing.', { face: 'command' }),
  ...commonInputs,
  key: text('Key of the document, when one run makes several of a kind.', { defaultText: "the config's `bundles.id`, else `default`" }),
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const telemetryBundleReadiness = {
  name: 'telemetry-bundle-readiness',
  title: 'Shipworthy telemetry bundle readiness',
  description: 'Verifies that the evidence bundle of a release candidate is complete, true and within its gates; makes and shows such bundles.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy telemetry-bundle-readiness --version 1.4.0', does: 'verify the bundle of a candidate' },
    { command: 'shipworthy telemetry-bundle-readiness --mode publish --version 1.4.0 --sources Logs --dry-run', does: 'show what a bundle would be made of' },
    { command: 'shipworthy telemetry-bundle-readiness --mode show --version 1.4.0', does: 'show what a verification with `--write-summary` found' },
    { command: 'shipworthy telemetry-bundle-readiness --mode trend --history history/', does: 'draw every gate over past candidates' },
  ],
  branding: { icon: 'package', color: 'blue' },
} as const satisfies CommandSpec;
