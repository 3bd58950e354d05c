import type { LoadedPack, PackContext } from '../pack/index.js';
import { parseYamlSource, type YamlSource } from '../yaml/index.js';

/**
 * The pack without the tree of its manifest: of a large one it takes a hundred times the text, and every process that is started from here
 * pays for it. Only findings need places, and most runs have none: the text is read again then.
 */
export async function withLazyPositions(pack: LoadedPack, { workspace }: PackContext): Promise<LoadedPack> {
  const { path, source: { value } } = pack;
  const file = await workspace.readText(path, { optional: false });
  let source: YamlSource | null = null;
  const positionOf: YamlSource['positionOf'] = (pointer, part) => {
    source ??= parseYamlSource(file?.text ?? '', path);
    return source.positionOf(pointer, part);
  };
  return { ...pack, source: { value, path, positionOf } };
}
