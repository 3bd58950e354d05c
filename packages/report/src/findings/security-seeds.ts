import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import type { Check, Seed } from './check.js';

/** Each scan, and what was found: of vulnerabilities and licences those that do not pass, for a lock file has thousands that do. */
export function securitySeeds({ details }: DocumentOf<'security-report'>): Seed[] {
  const { scans, vulnerabilities, secrets, licences } = details;
  return [
    ...scans.map(({ path, tool, time, outcome }): Seed => ({ what: 'scan', name: path, note: tool === null ? null : [tool.name, tool.version, time].filter((part) => part !== null).join(', '), outcome })),
    ...vulnerabilities.filter(({ outcome }) => outcome !== 'pass').map((one): Seed => ({ ...nameVulnerability(one), note: one.severity ?? 'severity unknown', outcome: one.outcome })),
    ...secrets.map(({ rule, path, tool, outcome }): Seed => ({ what: 'secret', name: `${rule} in ${path}`, note: tool, outcome })),
    ...(licences?.refused ?? []).map((one): Seed => ({ what: 'component', name: `${one.package} ${one.version ?? noVersion}`, note: one.licence ?? 'no licence', outcome: one.outcome })),
  ];
}

type Vulnerability = DocumentOf<'security-report'>['details']['vulnerabilities'][number];

/** As the fingerprints of such findings say it. */
const noVersion = '(no version)';

function nameVulnerability({ advisory, package: name, version, path }: Vulnerability): Pick<Seed, 'what' | 'name'> {
  return name === null ? { what: 'weakness', name: `${advisory} in ${path ?? ''}` } : { what: 'vulnerability', name: `${advisory} of ${name} ${version ?? noVersion}` };
}

/** What a finding about security is about, most exact first: kind and name. */
export function securitySubjects({ keys }: Finding): readonly (readonly [Check['what'], string])[] {
  const { scan, package: name, version, advisory, rule, path } = keys;
  if (scan !== undefined) return [['scan', scan]];
  if (name !== undefined && version !== undefined && advisory !== undefined) return name === '' ? [['weakness', `${advisory} in ${path ?? ''}`]] : [['vulnerability', `${advisory} of ${name} ${version}`]];
  if (rule !== undefined && path !== undefined) return [['secret', `${rule} in ${path}`], ['weakness', `${rule} in ${path}`]];
  return name !== undefined && version !== undefined ? [['component', `${name} ${version}`]] : [];
}
