export { isDecided, measureSamples, samplesOfRun, thinOut, toLimits, type MetricIdentity } from './judge-samples.js';
