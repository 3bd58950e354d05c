import type { PackFixture } from '@shipworthy/contract/pack';
import { toPackName, type LoadedPack } from '../pack/index.js';
import type { FixtureFacts } from './judge-fixtures.js';

/**
 * The facts about some of a pack's fixtures. Profiles were measured, streaming, when the pack was proved against its lock: the bytes that
 * were proved are the bytes that are judged.
 */
export function collectFixtures(pack: LoadedPack, fixtures: readonly PackFixture[]): { facts: FixtureFacts; paths: ReadonlyMap<string, string> } {
  const files = new Map(pack.files.filter(({ role }) => role === 'fixture').map((file) => [file.name, file]));
  const fileOf = (fixture: PackFixture) => files.get(toPackName(fixture.path));
  const places = new Map(pack.manifest.fixtures.map(({ id }, index) => [id, index]));
  return {
    facts: {
      pack: pack.ref.id,
      fixtures,
      profiles: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.profile ?? null])),
      policy: pack.packPolicy,
      locate: (id) => ({ path: pack.path, ...(pack.source.positionOf(['fixtures', places.get(id) ?? 0, 'id']) ?? {}) }),
    },
    paths: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.path ?? fixture.path])),
  };
}
