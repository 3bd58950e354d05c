export type { Change } from '../regression/regression-documents.js';
export {
  baselineRecordSchema, type BaselineRecord, type DriftCase, type DriftDetails, type DriftFile, type DriftMetric, type ReceivedDocument,
} from './drift-documents.js';
