import { posix } from 'node:path';
import type { Language } from './repository-facts.js';

interface LanguageSign {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly manifests: readonly string[];
}

const signs: readonly LanguageSign[] = [
  { name: 'JavaScript / TypeScript', extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'], manifests: ['package.json', 'deno.json'] },
  { name: 'Python', extensions: ['.py'], manifests: ['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt'] },
  { name: 'Go', extensions: ['.go'], manifests: ['go.mod'] },
  { name: 'Rust', extensions: ['.rs'], manifests: ['Cargo.toml'] },
  { name: 'Java / Kotlin', extensions: ['.java', '.kt', '.kts'], manifests: ['pom.xml', 'build.gradle', 'build.gradle.kts'] },
  { name: '.NET', extensions: ['.cs', '.fs', '.vb'], manifests: ['global.json'] },
];

const projectFile = /\.(?:csproj|fsproj|vbproj|sln|slnx)$/;
const shown = 3;

/** Languages with sources, the most files first. A manifest alone is no language: a repository of documents may have one for its tools. */
export function detectLanguages(paths: readonly string[]): Language[] {
  const found = signs.map(({ name, extensions, manifests }): Language => {
    const sources = paths.filter((path) => extensions.includes(posix.extname(path)));
    const named = paths.filter((path) => manifests.includes(posix.basename(path)) || (name === '.NET' && projectFile.test(path)));
    return { name, files: sources.length, evidence: sources.slice(0, shown), manifests: named.toSorted(byDepth).slice(0, shown) };
  });
  return found.filter(({ files }) => files > 0).toSorted((a, b) => b.files - a.files);
}

export function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}
