import type { Edits } from './edits.ts';
import printedNames from './printed-names.json' with { type: 'json' };

/** How a piece of template language opens, with what closes it; longer signs first. */
const fences: readonly (readonly [open: string, close: string])[] = [
  ['{{</*', '*/>}}'],
  ['{{%/*', '*/%}}'],
  ['{{/*', '*/}}'],
  ['{{!--', '--}}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{# ', '#}'],
  ['<%', '%>'],
];

/** Longer than any tag people write by hand, in UTF-16 code units. */
const longestTag = 4000;

/** Tags around what is no text: code, drawings, notes to oneself. */
const silentTags = new Set([
  'comment',
  'highlight',
  'code',
  'mermaid',
  'math',
  'katex',
  'chart',
  'script',
  'style',
]);

const printed = new Set(printedNames);
const printedArgument = /([\w-]+)[ \t]*=[ \t]*(?:"([^"{}\r\n]*)"|'([^'{}\r\n]*)'|`([^`{}]*)`)/g;

interface Tag {
  open: string;
  start: number;
  end: number;
  /** Its words: `figure src="a.png"`. */
  text: string;
  /** Its first word, without the signs before it. */
  name: string;
  isEnd: boolean;
}

/** Takes template language out of a text: Liquid, Hugo's shortcodes, Handlebars, Nunjucks, Vue, EJS. */
export function takeOutTemplates(source: string, from: number, edits: Edits): void {
  const tags = findTags(source, from);
  const ended = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] as Tag;
    if (silentTags.has(tag.name) && !tag.isEnd && ended.has(tag.name)) {
      const close = tags.findIndex(({ name, isEnd }, index) => index > at && isEnd && name === tag.name);
      if (close !== -1) {
        edits.show(tag.start, (tags[close] as Tag).end);
        at = close;
        continue;
      }
    }
    takeOut(tag, tag.isEnd || ended.has(tag.name), source, edits);
  }
}

function findTags(source: string, from: number): Tag[] {
  const tags: Tag[] = [];
  const missing = new Set<string>();
  for (let at = nextSign(source, from); at !== -1; ) {
    const fence = fences.find(([open, close]) => source.startsWith(open, at) && !missing.has(close));
    const close = fence ? source.indexOf(fence[1], at + fence[0].length) : -1;
    if (fence && close === -1) missing.add(fence[1]);
    if (!fence || close === -1 || close - at > longestTag) {
      at = nextSign(source, at + 1);
      continue;
    }
    const end = close + fence[1].length;
    const written = source.slice(at + fence[0].length, close);
    const text = written.replace(/^[-~=]+|[-~]+$/g, '').trim();
    const word = /^[#^/>&!*\s]*(?:end(?=[a-z]))?([\w.-]*)/.exec(text)?.[1] ?? '';
    const isEnd = /^(?:\/|end[a-z])/.test(text);
    tags.push({ open: fence[0], start: at, end, text, name: word, isEnd });
    at = nextSign(source, end);
  }
  return tags;
}

function nextSign(source: string, from: number): number {
  const found = [source.indexOf('{', from), source.indexOf('<%', from)].filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

function takeOut(tag: Tag, isPaired: boolean, source: string, edits: Edits): void {
  const { open, start, end, text } = tag;
  const before = source.slice(Math.max(0, start - 400), start);
  if (isInAddress(before)) {
    takeOutOfAddress(tag, source, edits);
    return;
  }
  for (const { 0: whole, 1: name = '', 2: double, 3: single, 4: tick, index } of text.matchAll(
    printedArgument,
  )) {
    if (!printed.has(name.toLowerCase())) continue;
    const value = double ?? single ?? tick ?? '';
    const at = source.indexOf(text, start) + index + whole.length - 1 - value.length;
    edits.print(name, at, at + value.length, /quot|testimonial/i.test(tag.name));
  }
  const isShown =
    (open === '{{' || open === '{{{' || open === '{{<' || open === '{{%') && !/^[#/>^!]|^else\b/.test(text);
  if (isPaired || !(isShown || /^(?:include|embed|render|figure|image|youtube|video)/.test(text))) {
    edits.blank(start, end);
    return;
  }
  const line = { start: source.lastIndexOf('\n', start - 1) + 1, end: source.indexOf('\n', end) };
  const after = source.slice(end, line.end === -1 ? undefined : line.end);
  const [isFirst, isLast] = [before.slice(before.lastIndexOf('\n') + 1).trim() === '', after.trim() === ''];
  /* What a shortcode draws at the edge of a line is no part of the sentence; a value of Liquid or Vue is. */
  const isApart = open !== '{{' && open !== '{{{' && (isFirst || isLast);
  if (!(isFirst && isLast)) isApart ? edits.blank(start, end) : edits.stand(start, end);
  else if (line.end === -1 || /^[ \t\r]*(?:\n|$)/.test(source.slice(line.end + 1))) edits.show(start, end);
  else edits.stand(start, end);
}

/** In `](…`, `[1]: …`, `href="…` and in the middle of an address that began before. */
function isInAddress(before: string): boolean {
  return opensAddress.test(before.replace(/\{[{%<][^\n]*?[}%>]\}/g, 'x'));
}

const opensAddress =
  /(?:\]\([ \t]*|^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*|\b(?:href|src|action|srcset|poster|data-[\w-]+)[ \t]*=[ \t]*["']?)<?[^\s()<>"']*$/m;

/** A page or file that is named in the tag stays as the address; a tag in the middle of one stands for letters. */
function takeOutOfAddress({ start, end, text }: Tag, source: string, edits: Edits): void {
  const at = source.indexOf(text, start);
  const named =
    /^(?:rel)?ref\s+["']([^"'\s]+)["']|^(?:link|post_url|asset\S*)\s+["']?([^\s"'%]+)["']?|^["']([^"'\s]+)["']\s*\|/.exec(
      text,
    );
  const name = named?.[1] ?? named?.[2] ?? named?.[3];
  if (named && name) {
    const from = at + named[0].indexOf(name);
    edits.keep(start, end, { start: from, end: from + name.length });
  } else if (
    /[(\s"':<]$/.test(source.slice(0, start).slice(-1)) &&
    /^[/#?\w.{]/.test(source.slice(end, end + 1))
  ) {
    edits.space(start, end);
  } else edits.fill(start, end);
}
