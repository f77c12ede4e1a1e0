import type { Block } from '#linter/document/document.ts';

/** One mark that would be printed, with its place in the source. */
export interface RawSign {
  kind: 'alert' | 'box' | 'wiki' | 'math' | 'heading' | 'note' | 'open note' | 'emphasis';
  /** As it is written. */
  text: string;
  start: number;
  end: number;
  /** What to write in its place, best first. */
  tries: string[];
}

/** `[!WARNING]` of GitHub, on a line of its own. */
const alert = /^\[!([A-Za-z]+)\](?=[ \t]*(?:\n|$))/;
/** `:::note`, which opens a box in other tools. */
const box = /^:{3,}[ \t]*\{?[A-Za-z][^\n]*/;
/** `[[page]]` of wikis. A number alone, `[[1]]`, is a reference. */
const wiki = /\[\[(?=[^[\]\n]{0,79}\p{L})([^[\]\n]{1,80})\]\]/gu;
/** `$x$`: no space inside the signs, no figure or letter outside, so that "$5 to $10" is money. */
const math = /(?<![\\$\w])(\$\$?)(?![\s$])([^$\n]{1,120}?)(?<![\s\\])\1(?![\w$])/gu;
/** The comment of MDX, in plain Markdown. Exceptions are looked after by a rule of their own. */
const note = /\{\/\*(?!\s*(?:lint|bedside))([^{}]*?)\*\/\}/gi;
/** `**word**` or `_word_`, which the body of an article knows and a field does not; `snake_case` and `5*3*2` are none. */
const emphasis = /(?<![\w*])(\*\*|__|\*|_)(?=[^\s*_])([^*_\n]{1,120}?)(?<=\S)\1(?![\w*])/g;
/** What only a formula holds: one letter, or a sign of formulas. */
const formula = /^(?:\p{L}|.*(?:\\[A-Za-z]+|[\^=_]).*)$/u;

const boxes: Readonly<Record<string, string>> = {
  caution: '<GetHelp level="urgent" title="…">',
  danger: '<GetHelp level="emergency" title="…">',
  warning: '<GetHelp level="urgent" title="…">',
};

/** Finds the marks of one block. Text in code is never looked at. */
export function findRawSigns(block: Block, source: string): RawSign[] {
  return [...ofOpening(block, source), ...ofText(block)];
}

/** Finds marks of emphasis in the text of a field, which is printed as it stands. */
export function findRawEmphasis({ text, source }: Block): RawSign[] {
  if (!/[*_]/.test(text)) return [];
  return [...text.matchAll(emphasis)].map(({ 0: written, 2: words = '', index }) => ({
    kind: 'emphasis',
    text: written,
    start: source.startInSource(index),
    end: source.endInSource(index + written.length),
    tries: [words],
  }));
}

/** Marks that open a paragraph. They are read from the source: blocks keep neither lines nor signs such as `>`. */
function ofOpening({ kind, start, end }: Block, source: string): RawSign[] {
  if (kind !== 'paragraph' && kind !== 'quote') return [];
  const written = source.slice(start, end);
  const sign = (kind: RawSign['kind'], text: string, ...tries: string[]): RawSign[] => [
    { kind, text, start, end: start + text.length, tries },
  ];
  const named = alert.exec(written);
  if (named) return sign('alert', named[0], boxFor(named[1] ?? ''), `**${sentenceCase(named[1] ?? '')}:**`);
  const opened = box.exec(written)?.[0].trimEnd();
  if (opened)
    return sign('box', opened, boxFor(/[A-Za-z]+/.exec(opened)?.[0] ?? ''), 'Take the ":::" lines out.');
  const glued = gluedHeading(written);
  return glued ? sign('heading', written, glued) : [];
}

/** `##Symptoms`; with one `#`, only what cannot be a hashtag or a number. */
function gluedHeading(written: string): string | undefined {
  const [, hashes = '', words = ''] = /^(#{1,6})([^\s#][^\n]*)$/.exec(written) ?? [];
  if (words === '' || !/^\p{L}/u.test(words)) return undefined;
  const isHashtag = /^\p{Ll}|^\p{L}*\p{Ll}\p{Lu}|#/u.test(words) || /[.!?]$/.test(words);
  return hashes.length === 1 && isHashtag ? undefined : `${hashes} ${words}`;
}

function ofText({ text, source, spans }: Block): RawSign[] {
  const signs: RawSign[] = [];
  const add = (kind: RawSign['kind'], match: { 0: string; index?: number }, ...tries: string[]) => {
    const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
    if (spans.some((span) => span.kind !== 'emphasis' && span.start < to && span.end > from)) return;
    signs.push({
      kind,
      text: match[0],
      start: source.startInSource(from),
      end: source.endInSource(to),
      tries,
    });
  };
  if (text.includes('[[')) {
    for (const match of text.matchAll(wiki)) {
      const [page = '', label = page] = (match[1] ?? '').split('|');
      add('wiki', match, `[${label.trim()}](/articles/${slug(page)}/)`, label.trim());
    }
  }
  if (text.includes('{/*')) {
    for (const match of text.matchAll(note)) add('note', match, `<!-- ${(match[1] ?? '').trim()} -->`);
  }
  // In the middle of a paragraph, a note of HTML that nothing closes is none, and all of it is printed.
  const index = text.indexOf('<!--', text.lastIndexOf('-->') + 1);
  const [words = ''] = index === -1 ? [] : text.slice(index).split('\n', 1);
  if (words !== '') add('open note', { 0: words, index }, `${words} -->`);
  if (text.includes('$')) {
    for (const match of text.matchAll(math)) {
      const inside = match[2] ?? '';
      if (formula.test(inside))
        add('math', match, /^\p{L}$/u.test(inside) ? `*${inside}*` : 'Say it in words.');
    }
  }
  return signs;
}

function boxFor(name: string): string {
  return boxes[name.toLowerCase()] ?? '> …';
}

function sentenceCase(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
}

function slug(page: string): string {
  return page
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
