import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../support/project.js';
import { readCorpus } from './engine/corpus.js';
import { execute } from './engine/target.js';
import { targets } from './targets/index.js';

const corpus = join(repositoryRoot, 'test/fuzz/corpus');

test('every folder of the corpus belongs to a reader, and every reader has inputs to begin with', () => {
  const names = targets.map(({ name }) => name).sort();
  expect(new Set(names).size).toBe(names.length);
  expect(readdirSync(corpus).sort()).toEqual(names);
  expect(names.filter((name) => readCorpus(corpus, name).length === 0)).toEqual([]);
});

describe('no reader is broken by what is kept', () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', async (name, target) => {
    const broken: string[] = [];
    for (const { name: input, bytes } of readCorpus(corpus, name)) {
      const answer = await execute(target, bytes);
      if (!answer.holds) broken.push(`${name}/${input}: ${answer.why}`);
    }
    expect(broken).toEqual([]);
  });
});
