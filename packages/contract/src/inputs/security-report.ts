import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  reports: list('Reports of scanners: files or globs. SARIF, `npm audit`, osv-scanner, Trivy and Dependabot alerts, each as JSON.', { placeholder: 'file', defaultText: "the config's `security.reports`" }),
  sbom: list('Lists of components: files or globs. CycloneDX, SPDX or `npm ls` as JSON, `package-lock.json`.', { placeholder: 'file', defaultText: "the config's `security.sbom`" }),
  'scanned-at': text('When the scans were made of which the report itself holds no time, as RFC 3339.', { placeholder: 'time' }),
  documents: list('Folders, files or globs with drift reports, which are shown beside the result.', { placeholder: 'path', defaultText: 'the folder `out`, outside GitHub Actions' }),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const securityReport = {
  name: 'security-report',
  title: 'Shipworthy security report',
  description: 'Judges what scanners found: vulnerabilities, licences and secrets, each scan proved fresh, whole and about this commit.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy security-report --reports zizmor.sarif --sbom bom.json', does: 'judge what a scanner found, and the licences of a list of components' },
    { command: 'shipworthy security-report --reports audit.json --sbom package-lock.json --scanned-at "$(date -u +%FT%TZ)"', does: 'judge the output of `npm audit --json`, which holds no time of its own' },
    { command: "shipworthy security-report --reports 'scans/*.json'", does: 'judge every report in a folder; the same finding of two scanners counts once' },
  ],
  branding: { icon: 'shield', color: 'blue' },
} as const satisfies CommandSpec;
