/** What is rendered here: plain data, as JSON has it. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Longest line that a list or a map is kept on. */
const width = 110;

/**
 * YAML as people write it: blocks, small leaves on one line. `comments` stand above the key or element whose place (`docSync/areas`) they name.
 */
export function renderYaml(value: { readonly [key: string]: YamlValue }, comments: Readonly<Record<string, string>> = {}): string {
  return `${renderMap(value, { indent: '', place: '', comments }).join('\n')}\n`;
}

interface Context {
  readonly indent: string;
  readonly place: string;
  readonly comments: Readonly<Record<string, string>>;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function renderMap(map: { readonly [key: string]: YamlValue }, { indent, place, comments }: Context): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const here = place === '' ? key : `${place}/${key}`;
    const comment = comments[here];
    const lines = renderEntry(`${indent}${renderScalar(key)}:`, value, { indent: `${indent}  `, place: here, comments });
    return comment === undefined ? lines : [...comment.split('\n').map((line) => `${indent}# ${line}`), ...lines];
  });
}

function renderEntry(start: string, value: YamlValue, context: Context): string[] {
  const flow = `${start} ${renderFlow(value)}`;
  if (value === null || typeof value !== 'object' || (flow.length <= width && isLeaf(value))) return [flow];
  if (!isList(value)) return [start, ...renderMap(value, context)];
  if (value.every((one) => one === null || typeof one !== 'object')) return [start, ...wrap(value.map(renderFlow), context.indent)];
  return [start, ...value.flatMap((one) => renderElement(one, context))];
}

/** A long list of small things, as a paragraph. */
function wrap(items: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  let line = `${indent}[`;
  items.forEach((item, index) => {
    const next = `${item}${index === items.length - 1 ? ']' : ','}`;
    const isFull = line.length + next.length + 1 > width && !/^ *\[?$/.test(line);
    if (isFull) lines.push(line);
    line = isFull ? `${indent} ${next}` : /^ *\[$/.test(line) ? `${line}${next}` : `${line} ${next}`;
  });
  return [...lines, line];
}

/** `- ` and, below it, what belongs to it. */
function renderElement(value: YamlValue, context: Context): string[] {
  const flow = `${context.indent}- ${renderFlow(value)}`;
  if (value === null || typeof value !== 'object' || isList(value) || (flow.length <= width && isLeaf(value)) || Object.keys(value).length === 0) return [flow];
  const [first = '', ...rest] = renderMap(value, { ...context, indent: `${context.indent}  ` });
  return [`${context.indent}- ${first.trimStart()}`, ...rest];
}

/** Nothing deeper than a list in a map. */
function isLeaf(value: YamlValue): boolean {
  if (value === null || typeof value !== 'object') return true;
  const parts: readonly YamlValue[] = Object.values(value);
  return parts.every((part) => part === null || typeof part !== 'object' || (isList(part) && part.every((one) => one === null || typeof one !== 'object')));
}

function renderFlow(value: YamlValue): string {
  if (value === null || typeof value !== 'object') return renderScalar(value);
  if (isList(value)) return `[${value.map(renderFlow).join(', ')}]`;
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, part]) => `${renderScalar(key)}: ${renderFlow(part)}`).join(', ')} }`;
}

/** Without quotes only where nobody could read it as anything else, in a flow neither. */
export function renderScalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = /^(?:\.(?!inf|nan))?[A-Za-z_/][A-Za-z0-9_/.-]*(?: [A-Za-z0-9_/.][A-Za-z0-9_/.-]*)*$/i.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  if (isPlain) return value;
  return /^[\x20-\x7e\u00a0-\ud7ff]*$/.test(value) && !/[\u2028\u2029]/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
