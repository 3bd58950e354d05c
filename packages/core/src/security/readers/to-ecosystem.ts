/** Words of OSV, Dependabot and Trivy, lower-cased, and the types of package URLs, where they differ. */
const names: Readonly<Record<string, string>> = {
  go: 'golang', gomod: 'golang', gobinary: 'golang', 'crates.io': 'cargo', rust: 'cargo', 'rust-binary': 'cargo', pip: 'pypi', pipenv: 'pypi', poetry: 'pypi', uv: 'pypi', 'python-pkg': 'pypi', rubygems: 'gem', bundler: 'gem', gemspec: 'gem',
  packagist: 'composer', 'composer-vendor': 'composer', 'node-pkg': 'npm', yarn: 'npm', pnpm: 'npm', bun: 'npm', pom: 'maven', jar: 'maven', gradle: 'maven', actions: 'githubactions', 'github actions': 'githubactions', erlang: 'hex',
};

/** The type of a package URL, so that two scanners mean the same package; null where nothing is said. */
export function toEcosystem(word: string | null): string | null {
  if (word === null || word === '') return null;
  // OSV appends a release: `Debian:12`.
  const name = (word.split(':')[0] ?? '').toLowerCase();
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}
