/** Way from a file of a folder of core to `src/`. */
export function wayUp(folder) {
  return '../'.repeat(folder.split('/').length);
}

export function renderJudge({ id, title, keys, folder, judge, facts }) {
  return `import type { FindingDraft } from '${wayUp(folder)}evidence/index.js';

/** What must be known to say \`${id}\`, collected before. */
export interface ${facts} {
  /** What identifies the thing, and nothing that changes from run to run. */
  readonly keys: Readonly<Record<${keys.map((key) => `'${key}'`).join(' | ')}, string>>;
  /** The thing that is judged, as the capability lists it among its checks. */
  readonly check: string;
  readonly expected: string;
  readonly actual: string;
  readonly location: NonNullable<FindingDraft['location']> | null;
}

/** ${title}. */
export function ${judge}({ keys, check, expected, actual, location }: ${facts}): FindingDraft[] {
  if (actual === expected) return [];
  return [{ rule: '${id}', keys, check, outcome: 'fail', message: \`\${check} is \${actual} and should be \${expected}.\`, expected, actual, location }];
}
`;
}

export function renderJudgeTest({ id, keys, folder, file, judge, facts }) {
  const up = `../${wayUp(folder)}`;
  const given = keys.map((key) => `${key}: 'one'`).join(', ');
  return `import { describe, expect, test } from '@jest/globals';
import { toFinding } from '${up}src/evidence/index.js';
import { ${judge}, type ${facts} } from '${up}src/${folder}/${file}.js';

const facts: ${facts} = { keys: { ${given} }, check: 'one', expected: 'a', actual: 'a', location: { path: 'some/file', line: 3 } };

describe('${id}', () => {
  test('does not fire on what is as it should be', () => expect(${judge}(facts)).toEqual([]));

  test('fires on what is not, where it stands and with both values', () => {
    const findings = ${judge}({ ...facts, actual: 'b' });
    expect(findings).toEqual([expect.objectContaining({ rule: '${id}', outcome: 'fail', check: 'one', keys: { ${given} }, expected: 'a', actual: 'b', location: { path: 'some/file', line: 3 } })]);
  });

  test('is the same finding when only the value and the place change', () => {
    const [first, second] = [{ actual: 'b' }, { actual: 'c', location: null }].flatMap((change) => ${judge}({ ...facts, ...change })).map(toFinding);
    expect(second?.fingerprint).toBe(first?.fingerprint);
    expect(first?.fingerprint).toMatch(/^sha256:/);
  });
});
`;
}
