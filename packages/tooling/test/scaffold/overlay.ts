interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

interface Tree {
  read(path: string): string | null;
  list(path: string): readonly Entry[];
}

export interface Change {
  readonly before: string | null;
  readonly after: string;
}

export interface Plan {
  readonly faults: readonly string[];
  readonly left: readonly string[];
  readonly changes: ReadonlyMap<string, Change>;
}

/** This repository with some files as they might be. */
export function overlay(tree: Tree, files: Readonly<Record<string, string>>): Tree {
  const below = (folder: string): Entry[] => Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).map((path) => {
    const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
    return { name, isFolder: rest.length > 0 };
  });
  return {
    read: (path) => files[path] ?? tree.read(path),
    list: (path) => [...new Map([...tree.list(path), ...below(path)].map((entry) => [entry.name, entry])).values()],
  };
}
