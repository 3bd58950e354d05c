/** A part of a report that may be cut between its items: a head, the items, a foot. */
export interface Section {
  readonly head: string;
  readonly items: readonly string[];
  readonly foot: string;
  /** Rows of a table stand line by line, everything else has an empty line between. */
  readonly separator: '\n' | '\n\n';
}

export function toBlocks(head: string, items: readonly string[]): Section {
  return { head, items, foot: '', separator: '\n\n' };
}

export function toFolded(title: string, items: readonly string[]): Section {
  return { head: `<details><summary>${title}</summary>`, items, foot: '</details>', separator: '\n\n' };
}

export interface TableOptions {
  readonly columns: readonly string[];
  /** Cells are ready Markdown that holds no bare pipe: the work of `escapeMarkdown` and `toCode`. */
  readonly rows: readonly (readonly string[])[];
  readonly title?: string;
  readonly folded?: boolean;
}

export function toTable({ columns, rows, title = '', folded = false }: TableOptions): Section {
  const lines = [toRow(columns), toRow(columns.map(() => '---'))].join('\n');
  const heading = folded ? `<details><summary>${title}</summary>\n\n` : title === '' ? '' : `### ${title}\n\n`;
  return { head: `${heading}${lines}`, items: rows.map(toRow), foot: folded ? '</details>' : '', separator: '\n' };
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function renderSection(section: Section): string {
  const body = [section.head, ...section.items].filter((part) => part !== '').join(section.separator);
  return section.foot === '' ? body : `${body}\n\n${section.foot}`;
}

/** Sections without items and without a head of their own say nothing. */
export function renderSections(sections: readonly Section[]): string {
  return `${sections.map(renderSection).filter((text) => text !== '').join('\n\n')}\n`;
}
