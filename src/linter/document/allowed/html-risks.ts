import type { Html } from 'mdast';
import { HtmlReader, type HtmlToken } from '../syntax/html-tokens.ts';
import { htmlSource } from '../text/html-source.ts';
import type { Risk } from './risk.ts';
import { TagPairs } from './tag-pairs.ts';
import { attributeRisk, elementRisk, type Unplaced } from './tag-risks.ts';

/** Finds what is wrong with the HTML written in a Markdown article, one HTML node after the other. */
export class HtmlRisks {
  readonly #reader = new HtmlReader();
  readonly #report: (risk: Risk) => void;
  readonly pairs: TagPairs;
  readonly #source: string;
  /** The refused element, such as a drawing, whose content is refused with it. */
  #inside: string | undefined;

  constructor(source: string, report: (risk: Risk) => void) {
    this.#source = source;
    this.#report = report;
    this.pairs = new TagPairs(report);
  }

  read(node: Html): void {
    const tokens = this.#reader.read(htmlSource(node, this.#source));
    for (const token of tokens) this.#token(token);
    const last = tokens.at(-1);
    /* With what follows it in the page, this would open a comment. */
    if (last?.kind === 'text' && last.value.endsWith('</'))
      this.#report({ code: 'tag-cut', name: '/', start: last.end - 2, end: last.end });
  }

  #token(token: HtmlToken): void {
    const { kind, start, end } = token;
    if (kind === 'start') {
      const { name } = token;
      const refused = elementRisk(name);
      if (refused) this.#refuse(refused, start);
      else for (const attribute of token.attributes) this.#attribute(name, attribute);
      this.pairs.start({ name, start, end }, !refused);
    } else if (kind === 'end') {
      if (token.name === this.#inside) this.#inside = undefined;
      this.pairs.end({ name: token.name, start, end });
    } else if (kind === 'comment') {
      const name = /^<\??!?\/?[^\s>]*/.exec(this.#source.slice(start, end))?.[0] ?? token.opening;
      if (token.opening === '<?')
        this.#report({ code: 'foreign-code', name, start, end: start + name.length });
      else if (token.closing === '')
        this.#report({ code: 'comment-open', name: token.opening, start, end: start + 4 });
      else if (token.opening !== '<!--')
        this.#report({ code: 'comment-by-mistake', name, start, end: start + name.length });
    } else if (kind === 'nothing') {
      const cut = /^<\/?([a-z][^\s/>]*)/i.exec(this.#source.slice(start, end));
      if (cut) {
        const [whole, name = ''] = cut;
        this.#report({ code: 'tag-cut', name, start, end: start + whole.length });
      }
    }
  }

  /** A writer need not hear of each line of a drawing. */
  #refuse(refused: Unplaced, start: number): void {
    const { name } = refused;
    if (
      this.#inside !== undefined &&
      !/^(?:script|style|iframe|object|embed|form|meta|base|link)$/.test(name)
    )
      return;
    this.#report({ ...refused, start, end: start + 1 + name.length });
    if (name === 'svg' || name === 'math' || name === 'select' || name === 'frameset') this.#inside ??= name;
  }

  #attribute(element: string, attribute: { name: string; value: string; start: number; end: number }): void {
    const risk = attributeRisk(element, attribute.name, attribute.value);
    if (risk) this.#report({ ...risk, start: attribute.start, end: attribute.end });
  }
}
