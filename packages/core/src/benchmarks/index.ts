export { readBenchmark, type BenchmarkReading, type BenchmarkRequest } from './read-benchmark.js';
export { findUnitFactor, isTimeUnit } from './unit-factor.js';
