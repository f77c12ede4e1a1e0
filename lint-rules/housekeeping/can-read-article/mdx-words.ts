import type { Problem } from '#linter/document/syntax/problem.ts';
import { sayComponentProblem } from './component-words.ts';
import { sayExcess } from './excess-words.ts';
import type { Words } from './words.ts';

const tagWhy = 'Here "<" opens a tag. The site cannot be built with this.';
const pairWhy = 'Tags come in pairs. The site cannot be built with half a pair.';
const braceWhy = 'Here what stands in { } is program code, not text.';

/** Words for MDX that is not well formed, or that would break the site. */
export function sayMdxProblem(problem: Problem): Words {
  const { code, name = '', expected = '', message } = problem;
  const excess = sayExcess(code);
  if (excess) return excess;
  switch (code) {
    case 'less-than':
      return sayLessThan(name);
    case 'html-comment':
      return {
        say: 'A comment in this form cannot be read.',
        why: 'Comments stand between {/* and */}. The site cannot be built with this.',
        try: [`{/* ${fits(name) ? name : 'your note'} */}`],
      };
    case 'mail-address':
      return {
        say: `"<${name}>" looks like a tag, not like an address.`,
        why: tagWhy,
        try: [name, `[${name}](mailto:${name})`],
      };
    case 'web-address':
      return {
        say: 'This address looks like a tag.',
        why: tagWhy,
        try: [`[name of the page](${name})`, name],
      };
    case 'tag-open':
      return {
        say: `"<${name}" opens a tag that never ends.`,
        why: tagWhy,
        try: [`<${name}>`, `&lt;${name}`],
      };
    case 'fence-open':
      return {
        say: `This "${name}" is never closed.`,
        why: 'All that comes after it would be shown as program code.',
        try: [name, 'Delete it.'],
      };
    case 'void-tag':
      return {
        say: `<${name}> must end with a slash.`,
        why: 'A tag without a partner ends with "/>".',
        try: [`<${name} />`],
      };
    case 'tag-unclosed':
      return {
        say: `<${name}> is opened here and never closed.`,
        why: pairWhy,
        try: [`</${name}>`],
      };
    case 'tag-across':
      return {
        say: `<${name}> and </${name}> do not fit together here.`,
        why: 'One stands inside a paragraph, the other outside. The site cannot be built with this.',
        try: [`Give <${name}> and </${name}> a line of their own, with an empty line on both sides.`],
      };
    case 'tag-mismatch':
      return {
        say: `</${name}> is closed here, but <${expected}> is open.`,
        why: pairWhy,
        try: [`</${expected}>`],
      };
    case 'tag-stray-close':
      return {
        say: `</${name}> closes a tag that was never opened.`,
        why: pairWhy,
        try: [`Delete </${name}>.`, `Write <${name}> where it should begin.`],
      };
    case 'attribute-quotes':
      return {
        say: `The value of "${name}" needs quotation marks.`,
        why: 'Without them nobody can tell where the value ends.',
        try: [`${name}="${expected}"`],
      };
    case 'curly-quotes':
      return {
        say: `Use straight quotation marks for the value of "${name}".`,
        why: 'A tag only knows straight ones.',
        try: [`${name}="${expected}"`],
      };
    case 'quote-open':
      return {
        say: `A quotation mark in <${name}> is never closed.`,
        why: 'The rest of the page is then read as part of the tag.',
        try: [`<${name} title="…">`],
      };
    case 'tag-broken':
      return {
        say: `The tag <${name}> cannot be read.`,
        why: 'A tag holds a name, then pairs such as title="words". Nothing else.',
        try: [`<${name} title="…">`],
      };
    default:
      return sayComponentProblem(problem) ?? sayCodeProblem(code, name, expected, message);
  }
}

function sayCodeProblem(code: string | undefined, name: string, expected: string, message: string): Words {
  switch (code) {
    case 'brace-open':
      return { say: 'This "{" is never closed.', why: braceWhy, try: ['\\{', '('] };
    case 'comment-open':
      return {
        say: 'This comment is never closed.',
        why: 'Everything after it would vanish from the page.',
        try: ['*/}'],
      };
    case 'expression':
      return {
        say: `{${shorten(name)}} is read as program code.`,
        why: `${braceWhy} The page would break or lose these words.`,
        try: fits(name) ? [name, `\\{${name}}`] : ['Delete the braces.'],
      };
    case 'record':
      return {
        say: `Of {${shorten(name)}} readers would see "[object Object]".`,
        why: 'Braces inside braces hold data for a program, not words.',
        try: ['Write the words without braces.'],
      };
    case 'prop-expression':
      return {
        say: `The value of ${shorten(name)} is program code.`,
        why: 'Articles hold words, not programs. Only texts, numbers and lists are safe here.',
        try: [`${/^[\w-]+/.exec(name)?.[0] ?? 'title'}="…"`],
      };
    case 'prop-nothing':
      return {
        say: `${shorten(name)} has no value.`,
        why: 'A comment is no value, and the page cannot be built without one.',
        try: [`${/^[\w-]+/.exec(name)?.[0] ?? 'title'}="…"`],
      };
    case 'import-prose':
      return {
        say: `A line that opens with "${name}" is read as program code.`,
        why: 'This word at the start of a line belongs to programs.',
        try: ['Start the line with another word.'],
      };
    case 'import':
      return {
        say: `Articles need no "${name}".`,
        why: 'The tags are there already, and articles hold no program code.',
        try: ['Take this line away.'],
      };
    case 'component':
      return {
        say: `There is no tag called <${name}>.${expected ? ` Did you mean <${expected}>?` : ''}`,
        why: 'The site cannot be built with a tag that nobody made.',
        try: expected ? [expected] : ['Take the tag away and keep its words.'],
      };
    default:
      return {
        say: 'This place cannot be read.',
        why: `The site cannot be built with this. The parser says: ${message}`,
      };
  }
}

function sayLessThan(written: string): Words {
  const [, sign = '', number = ''] = /^([=-]*)\s*(.*)$/.exec(written) ?? [];
  const say = `"<${written}" looks like the start of a tag.`;
  if (sign.startsWith('=')) {
    const most = number || '…';
    return { say, why: tagWhy, try: [`at most ${most}`, `${most} or less`, `≤ ${most}`] };
  }
  if (sign !== '') return { say, why: tagWhy, try: [`&lt;${written}`, '←'] };
  if (!/\d/.test(number)) return { say, why: tagWhy, try: [`&lt;${written}`] };
  return { say, why: tagWhy, try: [`under ${number}`, `less than ${number}`, `&lt;${number}`] };
}

/** A suggestion is pasted whole or not given. */
function fits(text: string): boolean {
  return text !== '' && text.length <= 120 && !/[\r\n]/.test(text);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
