import type { BundleRequirementConfig } from '@shipworthy/contract/bundle';

/** Requirements whose evidence is a checklist of the documentation. */
export function isDocSync({ id, passed, task }: BundleRequirementConfig): boolean {
  return passed !== undefined || task !== undefined || id === 'doc-sync';
}
