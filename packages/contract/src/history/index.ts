export type { HistoryChange, HistoryPoint, HistoryReport, HistorySeries } from './history-report.js';
