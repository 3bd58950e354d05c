import type { Json } from '../json/index.js';
import type { LoadedPack } from '../pack/index.js';

/** What the packs hold, one line a thing, for people. */
export function listPacks(packs: readonly LoadedPack[]): string[] {
  return packs.flatMap(({ ref, manifest, path }) => [
    `${ref.id}, version ${ref.version} (${path}): ${count(manifest.fixtures.length, 'fixture')}, ${count(manifest.cases.length, 'case')}`,
    ...manifest.fixtures.map((fixture) => `  fixture ${fixture.id}: ${fixture.path} (${fixture.format})`),
    ...manifest.cases.map((packCase) => `  case ${packCase.id}: ${packCase.command.join(' ')}`),
  ]);
}

/** The same for programs. */
export function toPackList(packs: readonly LoadedPack[]): Json {
  return {
    packs: packs.map(({ ref, manifest, path }) => ({
      id: ref.id, version: ref.version, path,
      fixtures: manifest.fixtures.map((fixture) => ({ id: fixture.id, path: fixture.path, format: fixture.format })),
      cases: manifest.cases.map((packCase) => ({ id: packCase.id, command: packCase.command })),
    })),
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
