import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { bumps, type Bump } from '@shipworthy/contract/release';
import { isJsonObject } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { Demand } from './bump.js';

/** What a changeset file says: steps by package, and a text for the changelog. */
export interface Changeset {
  readonly path: string;
  readonly releases: readonly { readonly package: string; readonly bump: Bump }[];
  /** First line that says something; '' where none does. */
  readonly summary: string;
}

const outline = /^\s*---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n([\s\S]*))?$/;

/** @throws ShipworthyError `config/syntax`, `config/invalid`, every fault at its place */
export function parseChangeset(path: string, text: string): Changeset {
  const [, front, summary = ''] = outline.exec(text) ?? [];
  if (front === undefined) {
    throw new ShipworthyError('config/syntax', `${path} is no changeset.`, { hint: 'Begin it with the packages and their steps between two lines of `---`.', faults: [{ message: 'There is no front matter.', path, line: 1, column: 1 }] });
  }
  // With the lines that stand above it, so that places are those of the file.
  const above = text.slice(0, text.indexOf('---')).split('\n').length;
  const source = parseYamlSource('\n'.repeat(above) + front, path);
  const value = source.value ?? {};
  const faults: Fault[] = [];
  const fail = (message: string, pointer: readonly string[]): void => void faults.push({ message, path, ...(source.positionOf(pointer) ?? { line: above + 1, column: 1 }) });
  if (!isJsonObject(value)) fail('The front matter must name packages with their steps.', []);
  const releases = Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, step]) => {
    const bump = bumps.find((one) => one === step);
    if (bump === undefined) fail(`The step of ${JSON.stringify(name.slice(0, 200))} must be one of ${bumps.join(', ')}.`, [name]);
    return bump === undefined ? [] : [{ package: name, bump }];
  });
  if (faults.length > 0) throw new ShipworthyError('config/invalid', `${path} is no changeset:`, { hint: 'Write each package with its step: `"name": minor`.', faults });
  return { path, releases, summary: summary.split(/\r?\n/).find((line) => line.trim() !== '')?.trim() ?? '' };
}

/** What it asks of one package, or (null) of all that it names. */
export function judgeChangeset({ path, releases, summary }: Changeset, name: string | null): readonly Demand[] {
  return releases.map((release): Demand => ({
    by: 'changeset', source: path, title: summary === '' ? release.package : summary, type: release.bump, bump: release.bump, isSecurity: false,
    excluded: name === null || release.package === name ? null : 'names another package',
  }));
}
