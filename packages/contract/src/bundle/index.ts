export {
  bundlesConfigSchema, type BundleAreaConfig, type BundleGateConfig, type BundleRequirementConfig, type BundlesConfig, type ManifestConfig,
} from './bundles-config.js';
export { bundleManifestSchema, type BundleManifest, type ManifestFile } from './bundle-manifest.js';
export { bundleReadinessSchema, type AreaReadiness, type BundleDetails, type GateResult, type RedactionReport, type RequirementResult } from './bundle-readiness.js';
export type { GateTrend, TrendPoint, TrendReport } from './trend-report.js';
