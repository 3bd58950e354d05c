import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, createRepository, git, range, toEnvironment, toId } from './world.mjs';

const perFolder = 100;
const toPath = (index) => `docs/part-${Math.floor(index / perFolder)}/page-${index}.md`;
const configured = (docSync) => ({ '.github/shipworthy.yml': { schemaVersion: 1, docSync } });
const whole = ['doc-sync-check'];

function toPage(index, size) {
  const links = range(3, (nth) => {
    const other = (index * 31 + nth * 977 + 1) % size;
    return `See [page ${other}](../part-${Math.floor(other / perFolder)}/page-${other}.md#section-${(nth % 2) + 1}).`;
  });
  return `# Page ${index}\n\nWhat is written here.\n\n## Section 1\n\n${links.join('\n')}\n\n## Section 2\n\n- a point\n`;
}

/** Very many documents, each with three links to sections of others. */
export const pages = {
  async create(folder, size) {
    for (let index = 0; index < size; index += 1) {
      if (index % perFolder === 0) mkdirSync(join(folder, toPath(index), '..'), { recursive: true });
      writeFileSync(join(folder, toPath(index)), toPage(index, size));
    }
    await createRepository(folder, configured({ links: {} }));
  },
  curves: [{ id: 'docs-pages', command: 'doc-sync-check', items: 'Markdown files', args: whole }],
};

/** One document of very many sections, each with a link to another, and one link in a hundred that leads nowhere. */
export const links = {
  create: (folder, size) => createRepository(folder, {
    ...configured({ links: {} }),
    'docs/all.md': `# All\n\n${range(size, (index) => `## Section ${toId(index)}\n\nSee [another](#section-${toId((index * 31) % size)}${index % 100 === 7 ? 'x' : ''}).\n\n`).join('')}`,
  }),
  curves: [{ id: 'docs-links', command: 'doc-sync-check', items: 'sections and links of one file', args: whole, exitCode: 1 }],
};

const taskId = (index) => `ST-${String(index).padStart(7, '0')}`;
const tasks = {
  id: String.raw`ST-\d{7}`,
  sources: { board: { files: 'docs/board.md', table: { id: 'ID', title: 'Title', status: 'Status' } }, list: { files: 'docs/list.csv', columns: { id: 'ID', title: 'Title', status: 'Column' } }, text: { files: 'docs/roadmap.md', mentions: true } },
  agree: { presence: [['board', 'list'], ['list', 'board'], ['text', 'board']], status: { sources: ['board', 'list'], map: { done: ['Done'], todo: ['Planned'] } }, title: { sources: ['board', 'list'] } },
};

/** Very many tasks on a board, in a list and in a text; one in a hundred has another status there. */
export const taskRows = {
  create: (folder, size) => createRepository(folder, {
    ...configured({ tasks }),
    'docs/board.md': `# Board\n\n| ID | Title | Status |\n|---|---|---|\n${range(size, (index) => `| ${taskId(index)} | Task ${index} | ${index % 100 === 7 ? 'Done' : 'Planned'} |\n`).join('')}`,
    'docs/list.csv': `ID,Title,Column\n${range(size, (index) => `${taskId(index)},Task ${index},Planned\n`).join('')}`,
    'docs/roadmap.md': `# Roadmap\n\n${range(size, (index) => `- ${taskId(index)} comes next\n`).join('')}`,
  }),
  curves: [{ id: 'docs-tasks', command: 'doc-sync-check', items: 'tasks in three places', args: whole, exitCode: 1 }],
};

/** What git reads as a file of a stream. */
const toData = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
const toCommit = (message, seconds) => `commit refs/heads/main\ncommitter bench <bench@example.com> ${seconds} +0000\n${toData(message)}`;

/** Git reads a stream of commits much faster than it makes them one by one. */
async function importStream(folder, lines) {
  const stream = join(folder, '.git/stream');
  writeFileSync(stream, lines.join(''));
  const input = openSync(stream);
  await new Promise((resolve, reject) => {
    const child = spawn('git', ['fast-import', '--quiet'], { cwd: folder, stdio: [input, 'ignore', 'inherit'], env: toEnvironment(folder) });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git fast-import ended with ${code}`))));
  });
  closeSync(input);
  await git(folder, 'reset', '--quiet', '--hard', 'main');
}

const sourcePath = (index) => `src/part-${index % 20}/${Math.floor(index / 1000)}/${index}.txt`;
const toFile = (path, text) => `M 100644 inline ${path}\n${toData(text)}`;

/** A change of very many files, and areas whose documents must follow. */
export const changes = {
  async create(folder, size) {
    const areas = range(20, (index) => ({ id: `area-${index}`, when: [`src/part-${index}/**`], require: [{ any: ['docs/*.md'] }] }));
    await createRepository(folder, { ...configured({ areas, changelog: {} }), 'docs/a.md': '# A\n', 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n### Added\n\n- All.\n' });
    await importStream(folder, [
      toCommit('all', 1_760_000_000), 'from refs/heads/main^0\n', ...range(size, (index) => toFile(sourcePath(index), `${index}\n`)),
      toCommit('change', 1_760_000_001), toFile('docs/a.md', '# A\n\nAnd more.\n'), ...range(size, (index) => toFile(sourcePath(index), `${index} changed\n`)),
    ]);
  },
  curves: [{ id: 'docs-changes', command: 'doc-sync-check', items: 'files that a change touches', args: [...whole, '--base', 'HEAD~1'] }],
};

/** Very many commits between two releases. */
function importHistory(folder, size) {
  return importStream(folder, range(size, (index) => `${toCommit(`${index % 3 === 0 ? 'feat' : 'fix'}: change ${index} (#${index + 1})\n`, 1_760_000_000 + index)}${index === 0 ? 'from refs/heads/main^0\n' : ''}${toFile('a.txt', `${index}\n`)}`));
}

const releaseNotes = `release_notes:
  version: 1.1.0
  release_date: 2026-11-21
  release_type: minor
  highlights: [Everything]
  changes: { features: [{ title: Change 1, description: More, pr_ref: '#1' }] }
`;

/** The history between two releases: what came in, and what the next version must be. */
export const history = {
  async create(folder, size) {
    await createRepository(folder, { 'package.json': { name: 'grown', version: '1.0.0' }, 'CHANGELOG.md': '# Changelog\n\n## [1.0.0] - 2026-10-01\n\n### Added\n\n- All.\n', '.github/shipworthy.yml': { schemaVersion: 1, release: { manifests: ['package.json'], notes: { file: 'releases/v{version}.yml' }, bump: { from: ['commits'] } } } });
    await git(folder, 'tag', '--annotate', '--message', 'v1.0.0', 'v1.0.0');
    await importHistory(folder, size);
    writeFileSync(join(folder, 'package.json'), '{ "name": "grown", "version": "1.1.0" }\n');
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [1.1.0] - 2026-11-21\n\n### Added\n\n- More.\n\n## [1.0.0] - 2026-10-01\n\n### Added\n\n- All.\n');
    mkdirSync(join(folder, 'releases'));
    writeFileSync(join(folder, 'releases/v1.1.0.yml'), releaseNotes);
    await commitAll(folder, 'chore: release 1.1.0');
    await git(folder, 'tag', '--annotate', '--message', 'v1.1.0', 'v1.1.0');
  },
  curves: [
    { id: 'history-checklist', command: 'release-evidence --mode checklist', items: 'commits since the release before', args: ['release-evidence', '--mode', 'checklist', '--tag', 'v1.1.0'], exitCode: 1 },
    { id: 'history-notes', command: 'release-evidence --mode notes', items: 'commits since the release before', args: ['release-evidence', '--mode', 'notes', '--tag', 'v1.1.0', '--draft'], exitCode: 1 },
  ],
};
