import type { SourceKind } from '../source-kind.ts';
import type { Edits } from './edits.ts';

/** A box of Docusaurus, Starlight or VitePress: `:::note[Title]{.class}`, `::: tip Title`, and the line that ends it. */
const box =
  /^([ \t>]*)(:{3,})[ \t]*([\w-]*)[ \t]*(?:\[([^\]\n]*)\])?[ \t]*([^\n{]*)(\{[^}\n]*\})?[ \t\r]*$/gm;
/** One thing on its own line: `::youtube[Title]{id=1}`. */
const leaf = /^[ \t]*::[a-z][\w-]*(?:\[([^\]\n]*)\])?(?:\{[^}\n]*\})?[ \t\r]*$/gm;
/** `> [!NOTE]` of GitHub, `> [!info]- Title` of Obsidian. */
const alert = /^([ \t]*>[ \t]?)(\[![\w-]+\][+-]?)([^\n]*)$/gm;
/** kramdown: `{:.class}`, `{: #id key="value"}`, `{::options /}`. */
const kramdown = /\{::?[^{}\n]*\}/g;
const kramdownNote = /\{::(comment)\}[\s\S]{0,10000}?\{:\/(?:\1)?\}/g;
const contentsMark = /^[ \t]*(?:[*+-]|\d+\.)[ \t]+[^\n]*\n(?=[ \t]*\{:[ \t]*toc\b)/gm;
/** `## Title {#id}`, `![](a.png){.wide}`, `{.class}` on a line of its own. */
const headingId = /^(#{1,6}[ \t][^\n]*?)[ \t]*(\{#[\w-][^{}\n]*\})[ \t#\r]*$/gm;
const attributes = /(?:(?<=[)\]*_`])|(?<=^[ \t]*)|(?<=^#[^\n]*[ \t]))\{[.#][\w-]+[^{}\n]*\}/gm;
/** WordPress: `[youtube=…]`, `[caption id="1"]`. */
const bracketed =
  /\[(?:[a-z][\w-]*=[^\]\n]+|\/?(?:audio|button|caption|contact-form|embed|gallery|playlist|slideshare|video|vimeo|youtube)\b[^\]\n]*)\](?![([:])/g;
const contents = /^[ \t]*(?:\[\[toc\]\]|\[toc\])[ \t\r]*$/gim;
/** What a page of Docusaurus or VitePress brings in, though its name ends in `.md`. */
const programLine =
  /^(?:import\b[^\n]*?\bfrom[ \t]*['"][^'"\n]+['"];?|import[ \t]*['"][^'"\n]+['"];?|import[ \t]*\{[^}]*\}[ \t]*from[ \t]*['"][^'"\n]+['"];?|export[ \t]+(?:const|default|function)\b[^\n]*)[ \t\r]*$/gm;

/**
 * Takes out marks that other sites add to Markdown, and keeps the words in them.
 *
 * @param code the source with its code blanked out: marks in code are code
 */
export function takeOutMarks(
  source: string,
  code: string,
  from: number,
  kind: SourceKind,
  edits: Edits,
): void {
  const each = (pattern: RegExp, use: (match: RegExpExecArray) => void) => {
    pattern.lastIndex = from;
    for (let match = pattern.exec(code); match; match = pattern.exec(code)) {
      use(match);
      if (match[0] === '') pattern.lastIndex += 1;
    }
    pattern.lastIndex = 0;
  };
  if (code.includes('::')) {
    each(box, ({ 0: whole, 1: indent = '', 4: label, 5: title = '', index }) => {
      const end = index + whole.length;
      edits.space(index + indent.length, end);
      const words = label ?? title;
      const at = whole.indexOf(words, indent.length + 3 + (label === undefined ? nameLength(whole) : 0));
      if (words.trim() !== '') edits.print('title', index + at, index + at + words.length);
    });
    each(leaf, ({ 0: whole, 1: label = '', index }) => {
      edits.space(index, index + whole.length);
      const at = index + whole.indexOf(`[${label}]`) + 1;
      if (label !== '') edits.print('title', at, at + label.length);
    });
  }
  if (code.includes('[!')) {
    let until = 0;
    each(alert, (match) => {
      if (match.index >= until) until = takeOutAlert(match, source, edits);
    });
  }
  if (code.includes('{#')) {
    each(headingId, ({ 1: title = '', 2: id = '', 0: whole, index }) => {
      const at = index + whole.indexOf(id, title.length);
      edits.space(at, at + id.length);
    });
  }
  if (kind === 'mdx') return;
  if (code.includes('{:')) {
    each(kramdownNote, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
    each(contentsMark, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
    each(kramdown, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
  }
  if (/\{[.#]/.test(code))
    each(attributes, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
  if (code.includes('[')) {
    each(bracketed, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
    each(contents, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
  }
  if (/^(?:import|export)\b/m.test(code))
    each(programLine, ({ 0: whole, index }) => edits.blank(index, index + whole.length));
}

function nameLength(whole: string): number {
  return /^[ \t]*[\w-]*/.exec(whole.trimStart().replace(/^[>\s]*:+/, ''))?.[0].length ?? 0;
}

/** A box that is drawn as a quote is nobody's quote: the marks of its lines go too. Says where its lines end. */
function takeOutAlert(match: RegExpExecArray, source: string, edits: Edits): number {
  const [whole, indent = '', mark = '', title = ''] = match;
  const { index } = match;
  const at = index + indent.length + mark.length;
  edits.print('title', at, at + title.length);
  edits.space(index, index + whole.length);
  const line = /[ \t]*>/y;
  let next = index + whole.length + 1;
  while (next < source.length) {
    line.lastIndex = next;
    const quote = line.exec(source);
    if (!quote) break;
    edits.space(next, next + quote[0].length);
    const end = source.indexOf('\n', next);
    next = end === -1 ? source.length : end + 1;
  }
  return next;
}
