export {
  docSyncConfigSchema, type AreaConfig, type AreaRequirement, type ChangelogConfig, type DocSyncConfig, type FormConfig, type LinksConfig, type ReferenceConfig,
  type SampleConfig, type TasksConfig, type TaskSourceConfig,
} from './doc-sync-config.js';
export { docSyncReportSchema } from './doc-sync-report.js';
export type {
  AreaReport, ChangelogReport, DebtsReport, DocSyncDetails, LinksReport, RangeReport, ReferencesReport, SampleReport, SourceReport, TaskReport,
} from './doc-sync-report.js';
export { docDebtsSchema, type DocDebts, type KnownDebt } from './doc-debts.js';
