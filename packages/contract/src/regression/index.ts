export type {
  CaseObservation, FixtureObservation, MetricObservation, ObservationsDetails, ObservedFile, PackRef, PlanDetails, Profile,
} from './regression-documents.js';
