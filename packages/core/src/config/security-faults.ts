import type { Fault } from '@shipworthy/contract/errors';
import type { SecurityConfig } from '@shipworthy/contract/security';
import { findSecurityFaults } from '../security/find-security-faults.js';
import type { YamlSource } from '../yaml/index.js';

/** Rules between the fields of `security` that its schema cannot say. */
export function securityFaults(source: YamlSource, config: SecurityConfig, limits: { readonly latest: string; readonly maxDays: number }): Fault[] {
  return findSecurityFaults(config, limits).map(({ pointer, message }) => ({ message, path: source.path, ...(source.positionOf(['security', ...pointer], 'value') ?? {}) }));
}
