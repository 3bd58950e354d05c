export { packLockSchema, type PackLock } from './lock.js';
export {
  durationSchema, packManifestSchema, packPolicySchema, percentSchema,
  type FileExpectation, type PackCase, type PackFixture, type PackManifest, type PackMetric, type PackPolicy,
} from './manifest.js';
