import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/**
 * Names by namespace, shown with a prefix. The first prefix seen for a URI becomes its label in both documents, so `a:x` and `b:x` of one
 * namespace are the same name, and `a:x` of two namespaces are not. A label that is taken gives way to the URI itself.
 */
export class NamespaceLabels {
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  toElementName({ uri, prefix, local }: Pick<SaxesTagNS, 'uri' | 'prefix' | 'local'>): string {
    return `${toLabel(this.#elements, uri, prefix)}${local}`;
  }

  /** An attribute without prefix has no namespace, whatever the default is. */
  toAttributeName({ uri, prefix, local }: SaxesAttributeNS): string {
    return prefix === '' ? `@${local}` : `@${toLabel(this.#attributes, uri, prefix)}${local}`;
  }
}

function toLabel(labels: Map<string, string>, uri: string, prefix: string): string {
  const known = labels.get(uri);
  if (known !== undefined) return known;
  const wanted = prefix === '' ? '' : `${prefix}:`;
  const label = [...labels.values()].includes(wanted) ? `{${uri}}` : wanted;
  labels.set(uri, label);
  return label;
}
