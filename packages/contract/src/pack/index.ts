export { packLockSchema, type PackLock } from './lock.js';
export {
  benchmarkFormats, durationSchema, packManifestSchema, packPolicySchema, percentSchema,
  type BenchmarkFormat, type FileExpectation, type PackCase, type PackFixture, type PackManifest, type PackMetric, type PackPolicy,
} from './manifest.js';
