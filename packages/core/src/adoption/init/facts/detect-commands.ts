import { isJsonObject, requireJson, type Json } from '../../../json/index.js';
import type { TestCommand } from './repository-facts.js';

/** Files at the top that may say how the program is tested, by path; absent files are absent. */
export type ManifestTexts = ReadonlyMap<string, string>;

/** Test commands that the files at the top of the repository make us expect. */
export function detectCommands(texts: ManifestTexts, paths: readonly string[]): TestCommand[] {
  const top = new Set(paths.filter((path) => !path.includes('/')));
  const found = [detectNode(texts, top), detectPython(texts, paths), ...detectOthers(top)].filter((one) => one !== null);
  const make = texts.get('Makefile');
  if (found.length > 0 || make === undefined || !/^test\s*:/m.test(make)) return found;
  return [plain('make-test', ['make', 'test'], '`test:` in Makefile')];
}

function plain(id: string, command: readonly string[], evidence: string): TestCommand {
  return { id, command, setup: [], report: null, evidence };
}

/** What `npm init` writes is no test. */
const noTest = /no test specified/;

function detectNode(texts: ManifestTexts, top: ReadonlySet<string>): TestCommand | null {
  const manifest = parseObject(texts.get('package.json'));
  const scripts = manifest === null ? undefined : manifest['scripts'];
  const script = scripts !== undefined && isJsonObject(scripts) ? scripts['test'] : undefined;
  if (manifest === null || typeof script !== 'string' || noTest.test(script)) return null;
  const evidence = '`scripts.test` in package.json';
  if (top.has('pnpm-lock.yaml')) return { ...plain('pnpm-test', ['pnpm', 'test'], evidence), setup: ['corepack enable', 'pnpm install --frozen-lockfile'] };
  if (top.has('yarn.lock')) return { ...plain('yarn-test', ['yarn', 'test'], evidence), setup: ['corepack enable', 'yarn install --immutable || yarn install --frozen-lockfile'] };
  const needs = ['dependencies', 'devDependencies'].some((name) => manifest[name] !== undefined);
  const setup = top.has('package-lock.json') ? ['npm ci'] : needs ? ['npm install --no-audit --no-fund'] : [];
  return { ...plain('npm-test', ['npm', 'test'], evidence), setup };
}

function parseObject(text: string | undefined): Readonly<Record<string, Json>> | null {
  if (text === undefined) return null;
  try {
    const value = requireJson(JSON.parse(text));
    return isJsonObject(value) ? value : null;
  } catch {
    return null; // somebody else's file, which npm will complain about
  }
}

function detectPython(texts: ManifestTexts, paths: readonly string[]): TestCommand | null {
  const named = ['pyproject.toml', 'setup.cfg', 'tox.ini', 'requirements.txt', 'requirements-dev.txt'].find((path) => /\bpytest\b/.test(texts.get(path) ?? ''));
  const evidence = named === undefined ? paths.find((path) => /(?:^|\/)(?:pytest\.ini|conftest\.py)$/.test(path)) : `pytest in ${named}`;
  if (evidence === undefined) return null;
  const requirements = ['requirements.txt', 'requirements-dev.txt'].filter((path) => texts.has(path)).map((path) => `-r ${path}`);
  const own = texts.has('pyproject.toml') || texts.has('setup.py') ? ['-e .'] : [];
  return {
    id: 'pytest', command: ['python3', '-m', 'pytest', '-q', '--junitxml={out}/junit.xml'], report: { path: 'junit.xml', as: 'junit' }, evidence,
    // Pip refuses to touch the Python of a runner's system.
    setup: ['python3 -m venv .venv', 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"', `.venv/bin/python -m pip install pytest ${[...requirements, ...own].join(' ')}`.trim()],
  };
}

function detectOthers(top: ReadonlySet<string>): (TestCommand | null)[] {
  const project = [...top].find((path) => /\.(?:sln|slnx|csproj|fsproj)$/.test(path));
  return [
    top.has('go.mod') ? plain('go-test', ['go', 'test', './...'], 'go.mod') : null,
    top.has('Cargo.toml') ? plain('cargo-test', ['cargo', 'test', ...(top.has('Cargo.lock') ? ['--locked'] : [])], 'Cargo.toml') : null,
    top.has('pom.xml') ? plain('maven-test', [top.has('mvnw') ? './mvnw' : 'mvn', '--batch-mode', '--quiet', 'test'], 'pom.xml') : null,
    top.has('build.gradle') || top.has('build.gradle.kts') ? plain('gradle-test', [top.has('gradlew') ? './gradlew' : 'gradle', 'test'], top.has('build.gradle') ? 'build.gradle' : 'build.gradle.kts') : null,
    project === undefined ? null : plain('dotnet-test', ['dotnet', 'test', '--nologo'], project),
  ];
}
