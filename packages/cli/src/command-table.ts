import type { CommandEntry } from './command.js';

const capabilities = ['regression-pack', 'drift-check', 'telemetry-bundle-readiness', 'doc-sync-check', 'security-report', 'release-evidence', 'release-gate', 'init', 'doctor', 'approve'] as const;

/** Every command, in the order of the help. Nothing is loaded before it is asked for. */
export const commandTable: readonly CommandEntry[] = [
  ...capabilities.map((name) => ({ name, load: async () => (await import('./commands/capability.js')).toCapability(name) })),
  { name: 'report', load: async () => (await import('./commands/report.js')).report },
  { name: 'explain', load: async () => (await import('./commands/explain.js')).explain },
  { name: 'demo', load: async () => (await import('./commands/demo.js')).demo },
  { name: 'help', load: async () => (await import('./commands/help.js')).toHelp(commandTable) },
];
