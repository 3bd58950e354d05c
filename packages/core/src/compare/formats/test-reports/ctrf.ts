import { isTreeArray, memberOf, type TreeObject } from '../../tree/tree.js';
import type { FactsFormat } from '../facts-format.js';
import { notThis, numberOf, objectOf, objectsOf, readJson, textOf } from '../read-members.js';
import { judgeTests, showTest, toTestFacts, type TestRecord, type TestState } from './test-facts.js';

const states: Readonly<Record<string, TestState>> = { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'skipped' };

/** The Common Test Report Format (ctrf.io). */
export const ctrf: FactsFormat = {
  read: (source) => {
    const results = objectOf(readJson(source, 'CTRF report'), 'results');
    const listed = memberOf(results, 'tests');
    if (listed === undefined || !isTreeArray(listed)) throw notThis(source.side, 'CTRF report: it has no list "results.tests"');
    const tests = objectsOf(results, 'tests').map(toTest);
    const missing = Math.max(0, (numberOf(objectOf(results, 'summary'), 'tests') ?? 0) - tests.length);
    return toTestFacts(tests, [{ path: ['all'], missing, isBroken: false }], source.side);
  },
  judge: judgeTests,
  show: showTest,
};

/** `suite` is a text in older versions of the format and a list in newer ones. File paths are absolute in what tools write, so they are no identity. */
function toTest(test: TreeObject): TestRecord {
  const suite = memberOf(test, 'suite');
  const path = suite !== undefined && isTreeArray(suite) ? suite.map(String) : typeof suite === 'string' ? [suite] : [];
  const milliseconds = numberOf(test, 'duration');
  return { path, name: textOf(test, 'name') ?? '', state: states[textOf(test, 'status') ?? ''] ?? 'unknown', seconds: milliseconds === null ? null : milliseconds / 1000 };
}
