import { toPackName, type LoadedPack } from '../pack/index.js';
import type { CaseFacts } from './judge-case.js';

export type PackFacts = Omit<CaseFacts, 'record' | 'locate'> & { readonly locateIn: (caseIndex: number) => CaseFacts['locate'] };

/** What judging a case needs to know of its pack. */
export function toCaseFacts(pack: LoadedPack): PackFacts {
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file.path]));
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path }) => [files.get(`fixture\0${toPackName(path)}`), id]));
  return {
    pack: pack.ref.id,
    toDocumentPath: (expected) => files.get(`expected\0${toPackName(expected)}`) ?? expected,
    toFixtureId: (path) => fixtures.get(path) ?? null,
    locateIn: (index) => (pointer) => ({ path: pack.path, ...(pack.source.positionOf(['cases', index, ...pointer]) ?? {}) }),
  };
}
