import { toIdPattern } from '../facts/collect-boards.js';
import type { YamlValue } from './render-yaml.js';
import type { Board } from '../facts/repository-facts.js';

/** What people write for what became of a task. */
const words: readonly (readonly [string, RegExp])[] = [
  ['done', /^(?:done|complete|completed|closed|shipped|finished|merged|resolved|released|✅.*|✔.*|x)$/i],
  ['active', /^(?:in[ -]?progress|doing|active|wip|started|in[ -]?review|review|testing|ongoing|🚧.*)$/i],
  ['todo', /^(?:to[ -]?do|backlog|planned|open|next|new|not started|pending|ready|queued|later)$/i],
  ['blocked', /^(?:blocked|on[ -]?hold|waiting|paused)$/i],
  ['dropped', /^(?:dropped|cancelled|canceled|rejected|wontfix|won't do|obsolete)$/i],
];

export interface ProposedTasks {
  readonly config: { readonly [key: string]: YamlValue };
  readonly boards: readonly Board[];
}

/** The largest board, and the largest of the other form that speaks of the same tasks. */
export function proposeTasks(boards: readonly Board[]): ProposedTasks | null {
  const [first] = boards;
  if (first === undefined) return null;
  const known = new Set(first.ids);
  const second = boards.find((board) => board.form !== first.form && board.ids.filter((id) => known.has(id)).length * 2 >= board.ids.length);
  const chosen = second === undefined ? [first] : [first, second];
  const pattern = toIdPattern(chosen.flatMap(({ ids }) => ids));
  if (pattern === null) return second === undefined ? null : proposeTasks([first]);
  const named = chosen.map((board) => [board.form === 'table' ? 'board' : 'csv', board] as const);
  const names = named.map(([name]) => name);
  return {
    boards: chosen,
    config: {
      id: pattern,
      sources: Object.fromEntries(named.map(([name, { path, form, columns }]) => {
        const cells = { id: columns.id, status: columns.status, ...(columns.title === null ? {} : { title: columns.title }) };
        return [name, { files: path, ...(form === 'table' ? { table: cells } : { columns: cells }) }];
      })),
      ...(named.length < 2 ? {} : { agree: { presence: [names, names.toReversed()], status: { sources: names, map: toMap(chosen.flatMap(({ statuses }) => statuses)) } } }),
    },
  };
}

/** Only words that stand on the boards; one that nobody knows means itself. */
function toMap(statuses: readonly string[]): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  const seen = new Set<string>();
  for (const status of statuses) {
    if (seen.has(status.toLowerCase())) continue;
    seen.add(status.toLowerCase());
    const meaning = words.find(([, pattern]) => pattern.test(status))?.[0] ?? toName(status);
    map[meaning] = [...(map[meaning] ?? []), status.replaceAll(/[*?]/g, '?')];
  }
  return map;
}

function toName(status: string): string {
  const name = status.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return name === '' ? `other-${status.codePointAt(0)?.toString(16) ?? '0'}` : name;
}
