export { isDecided, measureSamples, thinOut, toLimits, type MetricIdentity } from './judge-samples.js';
