export { securityConfigSchema, type LicencesConfig, type SecurityConfig, type SecurityException } from './security-config.js';
export { scanFormats, securityReportSchema } from './security-report.js';
export type {
  ContextReport, ExceptionReport, LicencesReport, ScanFormat, ScanReport, SecurityDetails, SeverityCounts, SuppressedReport, VulnerabilityReport,
} from './security-report.js';
