import { marked } from 'marked';
import { SaxesParser } from 'saxes';

/** An element as a browser would see it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** All text below, code included. */
  text: string;
  /** Text below that stands in no code: what GitHub searches for mentions and references. */
  prose: string;
}

/** GitHub-flavoured Markdown as HTML. */
export function toHtml(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

/** The page as a tree. Read as XML, so that an element which is not closed, or closed twice, is an error and not repaired. */
export function renderPage(markdown: string): Element {
  const page: Element = { name: 'page', attributes: {}, children: [], text: '', prose: '' };
  const open: Element[] = [page];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '', prose: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const isCode = open.some(({ name }) => name === 'code');
    for (const element of open) {
      element.text += text;
      if (!isCode) element.prose += text;
    }
  });
  parser.on('closetag', () => open.pop());
  // The one element of HTML that our Markdown makes without an end.
  parser.write(`<page>${toHtml(markdown).replaceAll('<br>', '<br/>')}</page>`).close();
  return page.children[0] ?? page;
}

/** Every element of a name, also within others, in the order of the page. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function everyElement(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...everyElement(child)]);
}
