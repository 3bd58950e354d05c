export { metricSamplesSchema, samplesByCaseSchema } from './regression-documents.js';
export type {
  CaseObservation, FixtureObservation, MetricObservation, MetricSamples, ObservationsDetails, ObservedFile, PackRef, PlanDetails, Profile,
} from './regression-documents.js';
