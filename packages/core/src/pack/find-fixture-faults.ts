import type { PackFixture } from '@shipworthy/contract/pack';
import { closestWord } from '@shipworthy/contract/suggestion';
import type { JsonPointer } from '../json/index.js';
import type { FaultContext } from './fault-context.js';
import { toPackName } from './pack-paths.js';

export function findFixtureFaults(fixture: PackFixture, at: JsonPointer, { report, checkPath, manifest }: FaultContext): void {
  checkPath([...at, 'path'], fixture.path);
  const other = manifest.fixtures.find(({ path, format }) => toPackName(path) === toPackName(fixture.path) && format !== fixture.format);
  if (other !== undefined) report([...at, 'format'], `the fixture \`${other.id}\` reads the same file as ${other.format}; a file has one format.`);
  const { compareWith, pin, thresholds } = fixture;
  if (pin?.rootElement !== undefined && fixture.format !== 'xml') report([...at, 'pin', 'rootElement'], `only XML has a root element; the format is ${fixture.format}.`, 'key');
  if (pin !== undefined && Object.keys(pin).length === 0) report([...at, 'pin'], 'a pin must pin something: `sha256`, `sizeBytes` or `rootElement`.');
  if (thresholds.lineDelta !== undefined && fixture.format === 'binary') report([...at, 'thresholds', 'lineDelta'], 'a binary fixture has no lines.', 'key');
  if (compareWith === undefined) {
    if (fixture.expectChange) report([...at, 'expectChange'], '`expectChange` has no effect without `compareWith`.', 'key');
    if (Object.keys(thresholds).length > 0) report([...at, 'thresholds'], '`thresholds` have no effect without `compareWith`.', 'key');
    return;
  }
  const ids = manifest.fixtures.map(({ id }) => id);
  if (compareWith === fixture.id) report([...at, 'compareWith'], 'a fixture cannot be compared with itself.');
  else if (!ids.includes(compareWith)) report([...at, 'compareWith'], `there is no fixture \`${compareWith}\`.${suggest(compareWith, ids)}`);
}

export function suggest(word: string, known: readonly string[]): string {
  const meant = closestWord(word, known);
  return meant === null ? '' : ` Did you mean \`${meant}\`?`;
}
