import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseConfig } from '@shipworthy/core/config';
import { canBothMatch, compileStatusMap } from '../../../src/docs/tasks/rows/status-map.js';

async function faultsOf(lines: string): Promise<string[]> {
  try {
    await parseConfig({ config: { path: 'c.yml', text: `schemaVersion: 1\ndocSync:\n${lines}` }, waivers: null }, '2026-11-21');
    return [];
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'config/invalid') throw error;
    return error.faults.map(({ path, line, column, message }) => `${path ?? ''}:${line ?? 0}:${column ?? 0} ${message}`);
  }
}

const inTasks = (lines: string): string => `  tasks:\n    id: 'ST-\\d+'\n    sources:\n      board: { files: a.md, table: { id: ID, title: T, status: S } }\n      csv: { files: a.csv, columns: { id: ID } }\n      log: { files: l.md, mentions: true }\n${lines}`;

describe('a configuration whose fields contradict each other', () => {
  test.each<[string, string, string[]]>([
    ['a pattern that does not compile', "  tasks: { id: 'ST-(', sources: { a: { files: a.md, mentions: true } } }\n", ['c.yml:3:16 `id` is no pattern']],
    ['a pattern that matches nothing at all', "  tasks: { id: 'x*', sources: { a: { files: a.md, mentions: true } } }\n", ['c.yml:3:16 `id` matches the empty text']],
    ['no source', '  tasks: { id: x, sources: {} }\n', ['c.yml:3:28 `sources` names no source']],
    ['pairs of sources that do not exist', inTasks('    agree: { presence: [[bord, csv], [board, board], [board, nothing-of-the-kind]] }\n'), ['c.yml:9:26 `agree.presence[0][0]` names the source `bord`', 'c.yml:9:38 `agree.presence[1]` compares a source with itself.', 'c.yml:9:62 `agree.presence[2][1]` names the source `nothing-of-the-kind`']],
    ['statuses of sources without the column, and twice', inTasks('    agree: { status: { sources: [board, csv, log, board], map: {} } }\n'), ['c.yml:9:41 `agree.status.sources[1]` names `csv`, which maps no column `status`.', 'c.yml:9:46 `agree.status.sources[2]` names `log`', 'c.yml:9:51 `agree.status.sources[3]` names `board` twice.']],
    ['titles of a source that does not exist', inTasks('    agree: { title: { sources: [board, cvs] } }\n'), ['c.yml:9:40 `agree.title.sources[1]` names the source `cvs`, which `sources` does not have. Did you mean `csv`?']],
    ['words that mean two things', inTasks("    agree: { status: { sources: [board, board], map: { done: [Done*], active: [Doing, 'D*g'], wait: [done but waiting] } } }\n"), ['c.yml:9:41', 'c.yml:9:87 `agree.status.map.active[1]` (`D*g`) matches words that `Done*` of `done` matches too', 'c.yml:9:102 `agree.status.map.wait[0]`']],
    ['rows of a source that has none', inTasks('    integrity: { log: { minRows: 1 }, cvs: { minRows: 1 } }\n'), ['c.yml:9:18 `integrity.log` asks for rows', 'c.yml:9:39 `integrity.cvs` names the source `cvs`']],
    ['options without effect', "  tasks:\n    id: x\n    sources:\n      a: { files: a.md, mentions: true, delimiter: ';', rows: lenient }\n      b: { files: b.csv, columns: { id: I }, delimiter: '\"' }\n", ['c.yml:6:52 `sources.a.delimiter` has no effect', 'c.yml:6:63 `sources.a.rows` has no effect', 'c.yml:7:57 `sources.b.delimiter` may not be a quote']],
    ['references to sources that do not exist', '  tasks:\n    id: x\n    sources:\n      a: { files: a.md, mentions: true, mustReference: [b, a] }\n      c: { files: c.md, mentions: true, mustReference: {} }\n      d: { files: d.md, mentions: true, mustReference: { any: [a], all: [e] } }\n', ['c.yml:6:57 `sources.a.mustReference[0]` names the source `b`', 'c.yml:6:60 `sources.a.mustReference[1]` names its own source.', 'c.yml:7:56 `sources.c.mustReference` names no source.', 'c.yml:8:74 `sources.d.mustReference.all[0]`']],
    ['ids that nobody can tell apart', '  tasks: { id: x, sources: { a: { files: a.md, mentions: true } }, lifecycle: { neverReuse: true } }\n', ['c.yml:3:93 `lifecycle.neverReuse` needs a source that maps a column `title`']],
    ['references', "  references:\n    a: { id: '(', definedIn: { files: a.md, table: { id: I, format: 'RR-' } }, citedIn: b.md }\n    b: { id: b, definedIn: { files: a.md, mentions: true }, citedIn: b.md, hash: R }\n", ['c.yml:4:14 `a.id` is no pattern', 'c.yml:4:69 `a.definedIn.table.format` must hold one place', 'c.yml:5:82 `b.hash` names a file below a defined path']],
  ])('%s', async (_what, lines, faults) => {
    const found = await faultsOf(lines);
    expect(found.map((fault, index) => fault.slice(0, faults[index]?.length ?? 0))).toEqual(faults);
  });
  test('together with faults of waivers', async () => {
    expect(await faultsOf("  references: { a: { id: '(', definedIn: { paths: a }, citedIn: b } }\nwaivers: [{ rule: docs/nothing, owner: a, reason: b, expires: 2026-12-01 }]\n")).toHaveLength(2);
  });
  test('and one whose fields agree', async () => {
    expect(await faultsOf(inTasks("    agree: { presence: [[log, board]], status: { sources: [board, board2], map: { done: [Done*], todo: [Doing] } } }\n").replace('      csv:', '      board2: { files: b.md, table: { id: ID, status: S } }\n      csv:'))).toEqual([]);
    expect(await faultsOf("  references: { a: { id: 'RR-(?<n>\\d+)', definedIn: { files: a.md, table: { id: I, format: 'RR-{n}' } }, citedIn: b.md }, b: { id: b, definedIn: { paths: 'x/*' }, citedIn: b.md, hash: R } }\n")).toEqual([]);
  });
});

test('two words overlap exactly when one text can mean both', () => {
  const word = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((parts) => parts.join(''));
  const texts = ['', 'a', 'b'].flatMap((x) => ['', 'a', 'b'].flatMap((y) => ['', 'a', 'b'].flatMap((z) => ['', 'a', 'b'].flatMap((u) => ['', 'a', 'b'].flatMap((v) => ['', 'a', 'b'].map((w) => x + y + z + u + v + w))))));
  fc.assert(fc.property(word, word, (first, second) => {
    const [one, other] = [compileStatusMap({ one: [first] }), compileStatusMap({ other: [second] })];
    expect(canBothMatch(first, second)).toBe(texts.some((text) => one.meaningOf(text) === 'one' && other.meaningOf(text) === 'other'));
  }));
});
