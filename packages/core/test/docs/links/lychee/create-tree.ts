import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import type { GeneratedTree } from './generated-tree.js';

/** The tree as a repository: committed, with its symbolic links, and with what git ignores lying in it. */
export function createTree({ files, symbolic, ignored }: GeneratedTree): TemporaryRepository {
  const repository = createRepository(files);
  for (const [path, to] of Object.entries(symbolic)) repository.link(path, to);
  repository.commit('symbolic links');
  return repository.write(ignored);
}
