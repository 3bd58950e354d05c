export { notStoredMeanings, type NotStored } from './not-stored.js';
export { metricSamplesSchema, samplesByCaseSchema } from './regression-documents.js';
export type {
  CaseObservation, ChangeSummary, FixtureObservation, MetricObservation, MetricSamples, ObservationsDetails, ObservedFile, PackRef, PlanDetails, Profile,
} from './regression-documents.js';
