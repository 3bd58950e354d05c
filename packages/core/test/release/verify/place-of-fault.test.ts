import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfFault, type FaultyVerification } from '../../../src/release/verify/place-of-fault.js';
import { put } from './evidence-builder.js';
import { openWorld } from './verify-world.js';

const world = openWorld();
let cwd = '';
beforeAll(() => {
  cwd = world.folder('work');
  mkdirSync(join(cwd, 'below'), { recursive: true });
  put(join(cwd, 'bundle'), 'SHA256SUMS', '');
});
afterAll(() => world.remove());

const place = (given: Partial<FaultyVerification>, from = cwd) => placeOfFault({ root: undefined, out: undefined, path: undefined, ...given }, from);

test('the document of a verification that could not be made lies where that of one that was made would', () => {
  expect([place({}), place({ out: 'told' }), place({ root: 'below' }), place({ root: 'below', out: '../told' }), place({ root: 'nowhere' }), place({ path: 'bundle' }), place({ path: 'bundle', out: 'bundle2' })]).toEqual([
    'shipworthy-out', 'told', 'below/shipworthy-out', 'told', 'shipworthy-out', 'shipworthy-out', 'bundle2',
  ].map((path) => join(cwd, path)));
});

test('nothing is written into a bundle: the one that was named or, where none was, the one that somebody stands in', () => {
  const bundle = join(cwd, 'bundle');
  expect([place({ path: 'bundle', out: 'bundle' }), place({ path: 'bundle', out: 'bundle/out' }), place({ path: '.' }), place({}, bundle), place({ root: 'bundle' }), place({ out: 'x/y' }, bundle)]).toEqual([null, null, null, null, null, null]);
  expect([place({ out: '../told' }, bundle), place({ path: '../elsewhere' }, bundle), place({ root: 'bundle', out: '..' })]).toEqual([join(cwd, 'told'), join(bundle, 'shipworthy-out'), cwd]);
});
