import type { Json } from '../json/index.js';
import type { YamlFault } from './compose-yaml.js';
import { isUnsafeKey } from './unsafe-keys.js';
import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node } from './yaml-library.js';
import { yamlLimits } from './yaml-limits.js';

export interface PlainData {
  readonly value: Json;
  readonly faults: readonly YamlFault[];
  /** What each alias stands for, for looking up positions. */
  readonly targets: ReadonlyMap<Node, Node>;
}

/** The document's values as JSON has them, and everything in it that JSON or we do not have. */
export function toPlainData(document: Document.Parsed): PlainData {
  const converter = new Converter();
  const value = converter.convert(document.contents, 0);
  return { value, faults: converter.faults, targets: converter.targets };
}

type MapItem = { readonly key: unknown; readonly value: unknown };

class Converter {
  readonly faults: YamlFault[] = [];
  readonly targets = new Map<Node, Node>();
  readonly #anchors = new Map<string, Node>();
  #nodes = 0;
  #aliases = 0;
  #stopped = false;

  convert(node: unknown, depth: number): Json {
    if (this.#stopped) return null;
    this.#nodes += 1;
    if (this.#nodes > yamlLimits.nodes) return this.#stop(`The file holds more than ${yamlLimits.nodes} values.`, node);
    if (isAlias(node)) return this.#convertAlias(node, depth);
    if (isScalar(node)) {
      this.#remember(node);
      return this.#convertScalar(node.value, node);
    }
    if (isMap(node) || isSeq(node)) {
      this.#remember(node);
      if (depth >= yamlLimits.depth) return this.#stop(`Nested deeper than ${yamlLimits.depth} levels.`, node);
      return isSeq(node) ? node.items.map((item) => this.convert(item, depth + 1)) : this.#convertMap(node.items, depth + 1);
    }
    return null; // an empty value
  }

  #convertScalar(value: unknown, node: Node): Json {
    if (typeof value === 'number' && !Number.isFinite(value)) return this.#fault('A number must be finite.', node);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    return this.#fault('Only text, numbers, true, false and null are values here.', node);
  }

  #convertMap(items: readonly MapItem[], depth: number): Json {
    const data: Record<string, Json> = {};
    const seen = new Set<string>();
    for (const { key, value } of items) {
      const name = this.#convertKey(key, value, seen);
      const member = this.convert(value, depth);
      if (name !== null) data[name] = member;
    }
    return data;
  }

  /** Null when the key may not stand here. */
  #convertKey(key: unknown, value: unknown, seen: Set<string>): string | null {
    const place = offsetOf(key) ?? offsetOf(value) ?? 0;
    if (!isScalar(key) || typeof key.value !== 'string') {
      this.faults.push({ message: 'A key must be text; put it in quotes.', offset: place });
      return null;
    }
    this.#remember(key);
    const name = key.value;
    const complaint = complainAboutKey(name, key.type === 'PLAIN', seen);
    seen.add(name);
    if (complaint === null) return name;
    this.faults.push({ message: complaint, offset: place });
    return null;
  }

  /** The first visit is in the order of the text, so the anchor known by then is the one that counts; later visits are through other aliases. */
  #convertAlias(alias: Alias, depth: number): Json {
    const target = this.targets.get(alias) ?? this.#anchors.get(alias.source);
    if (target === undefined) return this.#fault(`No anchor &${alias.source} stands before this alias.`, alias);
    this.targets.set(alias, target);
    this.#aliases += 1;
    if (this.#aliases > yamlLimits.aliases) return this.#stop(`Aliases stand for more than ${yamlLimits.aliases} values; write the values out.`, alias);
    return this.convert(target, depth);
  }

  #remember(node: Node & { anchor?: string }): void {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
  }

  #fault(message: string, node: unknown): null {
    this.faults.push({ message, offset: offsetOf(node) ?? 0 });
    return null;
  }

  /** A limit: going on would be the harm. */
  #stop(message: string, node: unknown): null {
    this.#stopped = true;
    return this.#fault(message, node);
  }
}

function complainAboutKey(name: string, isPlain: boolean, seen: ReadonlySet<string>): string | null {
  const shown = JSON.stringify(name.slice(0, 80));
  if (seen.has(name)) return `The key ${shown} stands here a second time.`;
  if (isUnsafeKey(name)) return `The key ${shown} is not allowed.`;
  if (name === '<<' && isPlain) return 'Merge keys are not part of YAML 1.2; write the values out.';
  return null;
}

export function offsetOf(node: unknown): number | null {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? null) : null;
}
