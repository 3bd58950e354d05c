export {
  baselineRecordSchema, type BaselineRecord, type Change, type DriftCase, type DriftDetails, type DriftFile, type DriftMetric, type ReceivedDocument,
} from './drift-documents.js';
