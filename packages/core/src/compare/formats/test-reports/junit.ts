import { memberOf, type TreeObject } from '../../tree/tree.js';
import type { FactsFormat } from '../facts-format.js';
import { notThis, numberOf, objectsOf, readXml, textOf } from '../read-members.js';
import { judgeTests, showTest, toTestFacts, type SuiteRecord, type TestRecord, type TestState } from './test-facts.js';

interface Found {
  readonly tests: TestRecord[];
  readonly suites: SuiteRecord[];
}

/**
 * JUnit XML in the dialects of Ant, Surefire, pytest, jest-junit and Gradle. What they agree on: suites, nested or not, below one element
 * or as the document itself; a test has a class and a name and holds `failure`, `error` or `skipped`, or none of them.
 */
export const junit: FactsFormat = {
  read: (source) => {
    const document = readXml(source);
    const found: Found = { tests: [], suites: [] };
    const roots = objectsOf(document, 'testsuites');
    const suites = [...roots.flatMap((root) => objectsOf(root, 'testsuite')), ...objectsOf(document, 'testsuite')];
    if (roots.length + suites.length === 0) throw notThis(source.side, 'JUnit XML: its document element is neither "testsuites" nor "testsuite"');
    for (const suite of suites) collectSuite(suite, [], found);
    return toTestFacts(found.tests, found.suites, source.side);
  },
  judge: judgeTests,
  show: showTest,
};

/** How many tests stand in it and below. */
function collectSuite(suite: TreeObject, above: readonly string[], found: Found): number {
  const path = [...above, textOf(suite, '@name') ?? ''];
  const tests = objectsOf(suite, 'testcase');
  for (const test of tests) {
    const seconds = numberOf(test, '@time');
    found.tests.push({ path: [...path, textOf(test, '@classname') ?? ''], name: textOf(test, '@name') ?? '', state: toState(test), seconds });
  }
  const below = objectsOf(suite, 'testsuite').map((inner) => collectSuite(inner, path, found));
  const count = below.reduce((sum, one) => sum + one, tests.length);
  const isBroken = ['failure', 'error'].some((name) => memberOf(suite, name) !== undefined);
  found.suites.push({ path, missing: Math.max(0, (numberOf(suite, '@tests') ?? 0) - count), isBroken });
  return count;
}

/** A test that passed on a later try (`flakyFailure`, `rerunFailure` beside nothing else) has passed: so says the tool that wrote it. */
function toState(test: TreeObject): TestState {
  const holds = (name: string): boolean => memberOf(test, name) !== undefined;
  if (holds('failure') || holds('error')) return 'failed';
  if (holds('skipped') || textOf(test, '@status') === 'notrun' || textOf(test, '@status') === 'disabled') return 'skipped';
  return 'passed';
}
