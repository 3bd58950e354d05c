import type { CommandName } from './command-name.js';

export type FaultKind = 'regression-plan' | 'regression-observations' | 'drift-report' | 'bundle-readiness' | 'doc-sync-report' | 'security-report' | 'release-checklist' | 'release-notes-report' | 'release-evidence' | 'release-verification' | 'release-publication' | 'gate-decision';

/** The document that says why a command did not run; null where none is due: modes that write no evidence when they succeed write none when they fail. */
export function faultKindOf(name: CommandName, mode: string | undefined): FaultKind | null {
  if (name === 'approve' || name === 'init' || name === 'doctor') return null;
  if (name === 'release-gate') return mode === 'self-test' ? null : 'gate-decision';
  if (name === 'drift-check') return mode === 'accept' ? null : 'drift-report';
  if (name === 'telemetry-bundle-readiness') return mode === undefined || mode === '' || mode === 'verify' ? 'bundle-readiness' : null;
  if (name === 'doc-sync-check') return mode === 'accept-baseline' || mode === 'update-samples' ? null : 'doc-sync-report';
  if (name === 'security-report') return 'security-report';
  if (name === 'release-evidence') return kindOfRelease(mode ?? '');
  if (mode === 'lock' || mode === 'list') return null;
  return mode === 'plan' ? 'regression-plan' : 'regression-observations';
}

function kindOfRelease(mode: string): FaultKind | null {
  const kinds: Readonly<Record<string, FaultKind | null>> = { checklist: 'release-checklist', notes: 'release-notes-report', verify: 'release-verification', publish: 'release-publication', keygen: null };
  return Object.hasOwn(kinds, mode) ? (kinds[mode] ?? null) : 'release-evidence';
}
