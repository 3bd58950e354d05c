import { posix } from 'node:path';
import type { Sighting } from './repository-facts.js';

const shown = 5;
const reports = /(?:^|\/)(?:junit|test-results|TEST-[^/]+)\.xml$|(?:^|\/)[^/]*ctrf[^/]*\.json$|(?:^|\/)(?:cobertura-coverage|cobertura|coverage)\.xml$|(?:^|\/)lcov\.info$|\.sarif$/;
const benchmarks = /(?:^|\/)(?:bench(?:mark)?s?|\.benchmarks|hyperfine|criterion|jmh)(?:[-_.\w]*)\/(?:.*\/)?[^/]+\.(?:json|txt)$|(?:^|\/)(?:bench(?:mark)?s?|hyperfine|jmh)[-_.\w]*\.(?:json|txt)$/i;

/** Where tools leave their reports, which git usually ignores. */
export const usualReports = ['junit.xml', 'test-results/junit.xml', 'test-results.xml', 'reports/junit.xml', 'coverage/lcov.info', 'coverage/cobertura-coverage.xml', 'coverage.xml', 'lcov.info', 'build/test-results/test', 'target/surefire-reports', 'TestResults'];

/** What is worth a word, although nothing is made of it by itself. `onDisk`: those of `usualReports` that are there. */
export function detectSightings(paths: readonly string[], onDisk: readonly string[]): Sighting[] {
  const real = paths.filter((path) => !/(?:^|\/)(?:tests?|__tests__|testdata|fixtures?|examples?|node_modules)\//.test(path));
  const bundles = [...new Set(real.filter((path) => /(?:^|\/)bundle\.json$/.test(path)).map((path) => posix.dirname(path)))];
  const found: Sighting[] = [
    { what: 'test report', paths: [...new Set([...real.filter((path) => reports.test(path)), ...onDisk])] },
    { what: 'benchmark result', paths: real.filter((path) => benchmarks.test(path) && !/(?:^|\/)package\.json$/.test(path)) },
    { what: 'evidence bundle', paths: bundles },
    { what: 'workflow', paths: paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) },
  ];
  return found.filter((one) => one.paths.length > 0).map(({ what, paths: all }) => ({ what, paths: all.slice(0, shown) }));
}
