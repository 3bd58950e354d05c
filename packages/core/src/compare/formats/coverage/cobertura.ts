import { notComparable } from '../../not-comparable.js';
import type { TreeObject } from '../../tree/tree.js';
import { FileCoverage, judgeCoverage, showCoverage, toCoverageFacts, type Ratio } from './coverage-facts.js';
import type { FactsFormat } from '../facts-format.js';
import { notThis, numberOf, objectsOf, readXml, textOf } from '../read-members.js';

/** Cobertura XML as coverage.py, Istanbul, coverlet and gcovr write it: classes with a file each. */
export const cobertura: FactsFormat = {
  read: (source) => {
    const roots = objectsOf(readXml(source), 'coverage');
    if (roots.length === 0) throw notThis(source.side, 'Cobertura XML: its document element is not "coverage"');
    const files = new Map<string, FileCoverage>();
    for (const one of listClasses(roots)) {
      const name = textOf(one, '@filename');
      if (name === null) throw notComparable(`${source.side} has a class without "filename".`);
      const file = files.get(name) ?? new FileCoverage();
      files.set(name, file);
      addClass(one, file);
    }
    return toCoverageFacts(files, source.side);
  },
  judge: judgeCoverage,
  show: showCoverage,
};

function listClasses(roots: readonly TreeObject[]): TreeObject[] {
  return ['packages', 'package', 'classes', 'class'].reduce<readonly TreeObject[]>((elements, name) => elements.flatMap((element) => objectsOf(element, name)), roots).slice();
}

/** Lines stand a second time below `methods`; those of the class are all of them. */
function addClass(one: TreeObject, file: FileCoverage): void {
  const lines = objectsOf(one, 'lines').flatMap((list) => objectsOf(list, 'line'));
  for (const line of lines) {
    const number = textOf(line, '@number') ?? '';
    file.addLine(number, numberOf(line, '@hits') ?? 0);
    const branches = toRatio(textOf(line, '@condition-coverage'));
    if (branches !== null) file.addBranches(number, branches);
  }
  const rate = numberOf(one, '@line-rate');
  const branchRate = numberOf(one, '@branch-rate');
  if (lines.length === 0 && rate !== null) file.lines = { covered: rate, total: 1 };
  if (lines.length === 0 && branchRate !== null) file.branches = { covered: branchRate, total: 1 };
}

/** `50% (1/2)`. */
function toRatio(text: string | null): Ratio | null {
  const match = /\((\d{1,9})\/(\d{1,9})\)/.exec(text ?? '');
  return match === null ? null : { covered: Number(match[1]), total: Number(match[2]) };
}
