import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../support/project.js';

interface Point {
  readonly size: number;
  readonly milliseconds: number;
}

interface Results<Entry> {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  readonly entries: Readonly<Record<string, Entry>>;
}

const read = <Entry>(name: string): Results<Entry> => JSON.parse(readFileSync(join(repositoryRoot, `bench/results/${name}.json`), 'utf8')) as Results<Entry>;
const page = readFileSync(join(repositoryRoot, 'docs/performance.md'), 'utf8');
/** What people wrote: without what is generated. */
const written = page.replaceAll(/<!-- generated:([a-z]+) -->[\s\S]*?<!-- \/generated:\1 -->/g, '');
const slope = (from: Point | undefined, to: Point | undefined): number => (from === undefined || to === undefined || from === to ? 0 : Math.log(to.milliseconds / from.milliseconds) / Math.log(to.size / from.size));

test('whatever grows faster than its items is explained on the page', () => {
  const steep = Object.entries(read<{ points: readonly Point[] }>('growth').entries).filter(([, { points }]) => Math.max(slope(points.find(({ size }) => size === 1000), points.at(-1)), slope(points.at(-2), points.at(-1))) > 1.15);
  expect(steep.map(([id]) => id).filter((id) => !written.includes(`\`${id}\``))).toEqual([]);
});

test('every capability that is profiled says what was done about its largest part', () => {
  const told = Object.keys(read('profiles').entries).map((id) => id.replace(/-verify$/, ''));
  expect(told.length).toBeGreaterThan(7);
  expect(told.filter((id) => !new RegExp(`^- .*\\*\\*\`${id}\``, 'm').test(written))).toEqual([]);
});

test('the page holds ratios of every capability, and says which goals were missed', () => {
  const { entries } = read<{ rows: readonly { met: string }[] }>('ratios');
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['start-up', 'runner', 'records', 'csv', 'bundle', 'docs', 'evidence', 'gate', 'security']));
  const missed = Object.values(entries).flatMap(({ rows }) => rows.filter(({ met }) => met === 'MISSED'));
  expect(page.split('**MISSED**').length - 1).toBe(missed.length);
});

test.each(['growth', 'profiles', 'ratios'])('%s were measured on a machine that is named', (name) => {
  const { machine } = read(name);
  expect(page).toContain(`${machine.processor}, ${machine.cores} cores, Linux, Node ${machine.node.slice(1)}`);
});
