/** A capability that can be run by name. */
export type CommandName = 'regression-pack' | 'drift-check' | 'telemetry-bundle-readiness' | 'doc-sync-check' | 'security-report' | 'release-evidence' | 'release-gate' | 'init' | 'doctor' | 'approve';
