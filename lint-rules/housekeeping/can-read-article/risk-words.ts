import type { Problem } from '#linter/document/syntax/problem.ts';
import { sayMdxProblem } from './mdx-words.ts';
import type { Words } from './words.ts';

/** Why elements are refused, by what they do. */
const reasons: readonly (readonly [names: string, why: string, fix?: string])[] = [
  ['script noscript template portal slot canvas', "It could run a program on the reader's device."],
  [
    'iframe frame frameset object embed applet',
    'It would bring another page or program into this one.',
    '[Name of the page](https://example.org/page/)',
  ],
  [
    'form input button textarea select option label fieldset legend datalist output',
    'Nothing here can receive what a reader types.',
    'Say how to reach you in place of the form.',
  ],
  ['meta link base title style html head body main', 'It would change the whole page, not only this place.'],
  [
    'svg math',
    'Drawings and formulas in the text can hide programs.',
    'Save it as a picture, and show the picture here.',
  ],
];

/** Words for what could harm a reader or the page: code, HTML outside the short list, addresses. */
export function sayRisk(problem: Problem): Words {
  const { code, name = '', expected = '' } = problem;
  switch (code) {
    case 'element':
      return sayElement(name);
    case 'attribute-event':
      return {
        say: `The attribute "${name}" would run a program.`,
        why: 'Articles hold words, not programs.',
        try: [`Take "${name}" away.`],
      };
    case 'attribute-style':
      return {
        say: `The attribute "${name}" cannot be used in an article.`,
        why: 'How things look belongs to the site. Readers would not see this.',
        try: [`Take "${name}" away.`],
      };
    case 'attribute-directive':
      return {
        say: `The attribute "${name}" is meant for programs.`,
        why: 'It tells the site to do something, and shows no words.',
        try: [`Take "${name}" away.`],
      };
    case 'attribute':
      return {
        say: `<${expected}> cannot have the attribute "${name}" here.`,
        why: 'Only those are safe that cannot load, send or run anything.',
        try: [`Take "${name}" away.`],
      };
    case 'address-code':
      return {
        say: 'This address could run a program.',
        why: 'Safe addresses begin with https://, mailto:, tel: or /.',
        try: ['https://example.org/page/', 'Take the link away and keep its words.'],
      };
    case 'address-elsewhere':
      return {
        say: 'Pictures and sounds have to be files of this site.',
        why: 'From elsewhere, they would tell another site who reads this page.',
        try: ['/pictures/name.png'],
      };
    case 'address-module':
      return {
        say: 'This file is no picture that the site knows.',
        why: 'The name of a picture ends in .png, .jpg or .svg. Anything else could be a program.',
        try: ['/pictures/name.png'],
      };
    default:
      return sayUnfinished(problem);
  }
}

function sayElement(name: string): Words {
  const [, why = 'Only tags that show text and pictures are safe here.', fix] =
    reasons.find(([names]) => names.split(' ').includes(name)) ?? [];
  return {
    say: `<${name}> cannot be used in an article.`,
    why,
    try: [...(fix ? [fix] : []), `Take <${name}> away and keep its words.`],
  };
}

function sayUnfinished(problem: Problem): Words {
  const { code, name = '', expected = '' } = problem;
  switch (code) {
    case 'comment-open':
      return {
        say: 'This comment is never closed.',
        why: 'Everything after it would vanish from the page.',
        try: ['-->'],
      };
    case 'foreign-code':
      return {
        say: `"${name}" begins a program of another site.`,
        why: 'Nothing runs it here, and readers may see parts of it.',
        try: ['Take it away, up to the "?>" that ends it.'],
      };
    case 'comment-by-mistake':
      return {
        say: `Browsers take "${name}" for a note, and hide it.`,
        why: 'Readers would not see the words in it.',
        try: ['Take it away, or write a note: <!-- … -->'],
      };
    case 'tag-cut':
      return {
        say: `The tag <${name}> is never finished.`,
        why: 'Browsers would take the words after it for a part of the tag.',
        try: [`<${name}>`, `&lt;${name}`],
      };
    case 'tag-as-text':
      return {
        say: `Readers would see <${name}> as it is written.`,
        why: 'A value with a stroke in it needs quotation marks around it.',
        try: [expected],
      };
    case 'tag-unclosed':
      return {
        say: `<${name}> is opened here and never closed.`,
        why: 'Everything after it on the page would become a part of it.',
        try: [`</${name}>`],
      };
    case 'tag-stray-close':
      return {
        say: `</${name}> closes a tag that was never opened.`,
        why: 'It could close the article itself, and the page would fall apart.',
        try: [`Delete </${name}>.`, `Write <${name}> where it should begin.`],
      };
    case 'prop-spread':
      return {
        say: 'Three dots in a tag are program code.',
        why: 'Nobody can see which names and values they bring in.',
        try: ['Write each name with its value: title="words".'],
      };
    default:
      return sayMdxProblem(problem);
  }
}
