/** An element with its children; texts stand as they are and are escaped when written. */
export interface Element {
  name: string;
  children: (Element | string | number)[];
}

export const element = (name: string, ...children: Element['children']): Element => ({ name, children });

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** An XML 1.0 document in UTF-8: elements that hold elements on lines of their own, texts on one. */
export function xmlDocument(root: Element, attributes: Record<string, string>): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ''];
  const write = ({ name, children }: Element, extra = '') => {
    if (children.every((child) => typeof child !== 'object')) {
      lines.push(`<${name}${extra}>${children.map((child) => escaped(String(child))).join('')}</${name}>`);
      return;
    }
    lines.push(`<${name}${extra}>`);
    for (const child of children) if (typeof child === 'object') write(child);
    lines.push(`</${name}>`);
  };
  write(
    root,
    Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join(''),
  );
  return `${lines.join('\n')}\n`;
}
