/** An element of a small XML file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
};

/** What XML 1.0 lets a document hold (production 2). */
const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/**
 * Reads XML without namespaces, comments or declarations of its own, as strictly as any parser.
 *
 * @throws Error when it is not well formed
 */
export function readXml(source: string): XmlElement {
  if (!allowed.test(source)) throw new Error('It holds a character that XML cannot hold.');
  const [, body = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)$/.exec(source) ?? [];
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const piece of body.split(/(<[^>]*>)/)) {
    const parent = open.at(-1) as XmlElement;
    if (!piece.startsWith('<')) parent.text += decode(piece);
    else if (piece.startsWith('</')) {
      if (`</${parent.name}>` !== piece) throw new Error(`${piece} ends nothing.`);
      open.pop();
    } else {
      const [, name = '', given = ''] = /^<([a-z-]+)((?: [a-z]+="[^"<]*")*)>$/.exec(piece) ?? [];
      if (name === '') throw new Error(`${piece} is no tag.`);
      const attributes = [...given.matchAll(/ ([a-z]+)="([^"]*)"/g)];
      const element: XmlElement = {
        name,
        attributes: Object.fromEntries(attributes.map(([, key = '', value = '']) => [key, decode(value)])),
        children: [],
        text: '',
      };
      parent.children.push(element);
      open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || !root) throw new Error('It has not one root.');
  return root;
}

function decode(text: string): string {
  return text.replace(/&[^;]*;?|>/g, (written) => {
    const meant = entities[written];
    if (meant === undefined) throw new Error(`${written} is no entity.`);
    return meant;
  });
}
