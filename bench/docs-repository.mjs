import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the generated repository holds. */
export const size = { files: 10_000, links: 100_000, rows: 20_000 };
const perFolder = 100;
const sentence = 'The measured value stays within the limit that was agreed, and what is written here says why it does so. ';

/** Path of a document. */
function toPath(index) {
  return `docs/part-${Math.floor(index / perFolder)}/page-${index}.md`;
}

/** Id, title and status of the tasks of a page. */
function toTasks(index) {
  return [index * 2, index * 2 + 1].map((task) => [`ST-${String.fromCharCode(65 + (index % 26))}-${String(task).padStart(5, '0')}`, `Task ${task}`, task % 2 === 0 ? 'Done' : 'Planned']);
}

function toPage(index) {
  const links = Array.from({ length: size.links / size.files }, (_, nth) => {
    const other = (index * 31 + nth * 977 + 1) % size.files;
    return `See [page ${other}](../part-${Math.floor(other / perFolder)}/page-${other}.md#section-${(nth % 3) + 1}) for \`value-${nth}\`.`;
  });
  const rows = toTasks(index).map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `# Page ${index}\n`, sentence.repeat(6),
    '\n## Section 1\n', ...links.slice(0, 4),
    '\n## Section 2\n', '- first *point*\n- second **point**\n', ...links.slice(4, 7),
    '\n## Section 3\n', ...links.slice(7), '\n```js\nconst value = [1](2);\n```\n',
    '| ID | Title | Status |\n| --- | --- | --- |', ...rows, '',
  ].join('\n');
}

/** Writes the documents below a folder, and a board with all their tasks; answers how many bytes the documents are. */
export function writeDocuments(folder) {
  let bytes = 0;
  const board = ['ID,Title,Column'];
  for (let index = 0; index < size.files; index += 1) {
    const [path, text] = [join(folder, toPath(index)), toPage(index)];
    if (index % perFolder === 0) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    bytes += text.length;
    board.push(...toTasks(index).map((cells) => cells.join()));
  }
  writeFileSync(join(folder, 'docs/board.csv'), `${board.join('\n')}\n`);
  return bytes;
}

/** What is checked, as JSON, which is YAML. */
export const configurations = {
  links: { schemaVersion: 1, docSync: { links: {} } },
  whole: {
    schemaVersion: 1,
    docSync: {
      areas: [{ id: 'first', when: 'docs/part-1/**', require: [{ any: 'docs/board.csv' }] }],
      links: { citedPaths: { roots: ['docs'] } },
      tasks: {
        id: String.raw`ST-[A-Z]-\d{5}`,
        sources: {
          plans: { files: 'docs/**/*.md', table: { id: 'ID', title: 'Title', status: 'Status' } },
          board: { files: 'docs/board.csv', columns: { id: 'ID', title: 'Title', status: 'Column' } },
        },
        agree: { presence: [['plans', 'board'], ['board', 'plans']], status: { sources: ['plans', 'board'], map: { done: ['Done'], todo: ['Planned'] } }, title: { sources: ['plans', 'board'] } },
      },
    },
  },
};
