import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, createRepository, range, runShipped, toId, toWord } from './world.mjs';

const accept = ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline', '--accepted-by', 'bench'];

async function createPack(folder, manifest, files = {}) {
  await createRepository(folder, { 'regression-pack.yml': { schemaVersion: 1, id: 'grown', version: 1, ...manifest }, ...files });
  await runShipped(folder, ['regression-pack', '--mode', 'lock']);
  await commitAll(folder, 'lock');
}

/** A pack of very many cases that do nothing; few words for each, because a manifest may be 4 MiB. */
export const cases = {
  // A manifest may hold 200,000 values: not quite 50,000 cases.
  sizes: [100, 1000, 10_000, 40_000],
  create: (folder, size) => createPack(folder, { cases: range(size, (index) => ({ id: `c${toId(index)}`, command: ['true'] })) }),
  curves: [
    { id: 'cases-run', command: 'regression-pack', items: 'cases of a pack', args: ['regression-pack'], isSlow: true },
    { id: 'cases-plan', command: 'regression-pack --mode plan', items: 'cases of a pack', args: ['regression-pack', '--mode', 'plan', '--shards', '256', '--out', 'ignored/plan'] },
    { id: 'cases-accept', command: 'drift-check --mode accept', items: 'cases of a pack', args: accept, isOnce: true },
    { id: 'cases-drift', command: 'drift-check', items: 'cases of a pack', isOnce: true, args: ['drift-check'] },
  ],
};

const copyFolder = (folder, size) => {
  for (let index = 0; index < size; index += 1) {
    const area = join(folder, 'ignored/from', String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(area, { recursive: true });
    writeFileSync(join(area, `${index}.txt`), `${toWord(index)}\n${index}\n`);
  }
};

/** One case that writes very many files, each compared with the baseline. */
export const outputs = {
  // A hundred thousand of them are accepted in minutes: each is stored for good before the next ones are written.
  sizes: [100, 1000, 10_000],
  async create(folder, size) {
    copyFolder(folder, size);
    await createPack(folder, { cases: [{ id: 'many', command: ['/bin/cp', '-r', '{root}/ignored/from/.', '{out}'], expect: { files: [{ path: '**/*.txt', as: 'text', baseline: true }] } }] });
  },
  curves: [
    { id: 'outputs-run', command: 'regression-pack', items: 'files that a case writes', args: ['regression-pack'] },
    { id: 'outputs-accept', command: 'drift-check --mode accept', items: 'files that a case writes', args: accept, isOnce: true },
    { id: 'outputs-drift', command: 'drift-check', items: 'files that a case writes', isOnce: true, args: ['drift-check'] },
  ],
};

const isChanged = (index, side) => side === 1 && index % 100 === 7;
/** One row in a hundred is another one on the second side. */
const formats = {
  csv: { options: { as: 'csv', key: ['id'] }, render: (size, side) => `id,name,value\n${range(size, (index) => `${index},${toWord(index)},${isChanged(index, side) ? 1 : 2}\n`).join('')}` },
  ndjson: { options: { as: 'ndjson', key: ['id'] }, render: (size, side) => range(size, (index) => `{"id":${index},"name":"${toWord(index)}","value":${isChanged(index, side) ? 1 : 2}}\n`).join('') },
  json: { options: { as: 'json' }, render: (size, side) => JSON.stringify(range(size, (index) => ({ id: index, name: toWord(index), value: isChanged(index, side) ? 1 : 2 }))) },
  text: { options: { as: 'text' }, render: (size, side) => range(size, (index) => `${index} ${toWord(index)} ${isChanged(index, side) ? 1 : 2}\n`).join('') },
  yaml: { options: { as: 'yaml' }, render: (size, side) => range(size, (index) => `- { id: ${index}, name: n${toWord(index)}, value: ${isChanged(index, side) ? 1 : 2} }\n`).join('') },
  xml: { options: { as: 'xml', unordered: { '/feed/0/items/0/item': '@id' } }, render: (size, side) => `<feed><items>${range(size, (index) => `<item id="${index}"><name>${toWord(index)}</name><value>${isChanged(index, side) ? 1 : 2}</value></item>`).join('')}</items></feed>` },
  junit: { options: { as: 'junit' }, render: (size, side) => `<testsuites><testsuite name="all" tests="${size}">${range(size, (index) => `<testcase classname="c${index % 100}" name="${toWord(index)}" time="0.1">${isChanged(index, side) ? '<failure message="other"/>' : ''}</testcase>`).join('')}</testsuite></testsuites>` },
};

const names = { csv: 'rows of a CSV table', ndjson: 'records of NDJSON', json: 'records of a JSON array', text: 'lines of text', yaml: 'records of YAML', xml: 'elements of XML', junit: 'tests of a JUnit report' };

/** One output that holds very many things, one in a hundred of them drifted. */
const rowsOf = (format) => ({
  async create(folder, size) {
    const { options, render } = formats[format];
    for (const side of [0, 1]) writeFileSync(join(folder, `side-${side}`), render(size, side));
    await createPack(folder, { cases: [{ id: 'rows', command: ['/bin/sh', '-c', 'cp "$1"/ignored/side "$2"/rows', 'sh', '{root}', '{out}'], expect: { files: [{ path: 'rows', baseline: true, ...options }] } }] }, { 'ignored/side': render(size, 0) });
    await runShipped(folder, ['regression-pack']);
    await runShipped(folder, accept);
    await commitAll(folder, 'baseline');
    writeFileSync(join(folder, 'ignored/side'), render(size, 1));
    await runShipped(folder, ['regression-pack']);
  },
  curves: [{ id: `drift-${format}`, command: 'drift-check', items: names[format], args: ['drift-check'], exitCode: 1 }],
});

export const rows = Object.fromEntries(Object.keys(formats).map((format) => [`drift-${format}`, rowsOf(format)]));
