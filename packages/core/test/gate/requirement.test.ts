import { describe, expect, test } from '@jest/globals';
import { isMeantBy, parseRequirements, roleOf, type Identified } from '../../src/gate/requirement.js';
import { toDriftReport, toObservations, toPlan } from '../evidence/documents.js';

const named = (kind: string, key: string, document: Identified['document'] = null): Identified => ({ kind, key, document });
const one = (text: string) => parseRequirements([text])[0]!;

describe('what a requirement means', () => {
  test('its own kind, and its key or every one', () => {
    const evidence = [named('drift-report', 'a'), named('drift-report', 'b'), named('regression-plan', 'a')];
    expect(['drift-report', 'drift-report:a', 'regression-plan:b'].map((text) => evidence.map((each) => isMeantBy(one(text), each)))).toEqual([[true, true, false], [true, false, false], [false, false, false]]);
  });
  test('the successor of a pack, whatever of it was made', () => {
    const changes = { key: 'b', pack: { supersedes: ['a'] } };
    for (const document of [toDriftReport(changes), toObservations(changes), toPlan(changes)]) {
      expect([isMeantBy(one(`${document.kind}:a`), named(document.kind, 'b', document)), isMeantBy(one(`${document.kind}:c`), named(document.kind, 'b', document))]).toEqual([true, false]);
    }
    expect(isMeantBy(one('drift-report:a'), named('drift-report', 'b', toDriftReport({ key: 'b', pack: null })))).toBe(false);
  });
});

test.each<[string[], string[], string]>([
  [[], [], 'additional'], [['drift-report'], [], 'required'], [['drift-report:a'], [], 'required'], [['drift-report:b'], [], 'additional'], [['regression-plan', 'regression-plan:a'], [], 'additional'],
  [[], ['drift-report'], 'advisory'], [[], ['drift-report:a'], 'advisory'], [[], ['drift-report:b', 'regression-plan'], 'additional'],
  [['drift-report'], ['drift-report'], 'required'], [['drift-report:a'], ['drift-report:a'], 'required'], [['drift-report:a'], ['drift-report'], 'required'], [['drift-report'], ['drift-report:a'], 'advisory'],
])('required %j, advisory %j: %s', (required, advisory, role) => expect(roleOf(named('drift-report', 'a'), { required: parseRequirements(required), advisory: parseRequirements(advisory) })).toBe(role));
