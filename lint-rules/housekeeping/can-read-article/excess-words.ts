import type { Words } from './words.ts';

const why = 'The program that builds the site would stop or hang here.';

/** Words for what no parser is given, because it would not come back. */
export function sayExcess(code: string | undefined): Words | undefined {
  switch (code) {
    case 'too-deep':
      return {
        say: 'Too many lists or quotes stand inside each other here.',
        why,
        try: ['Keep to three levels.'],
      };
    case 'too-many-marks':
      return {
        say: 'This paragraph holds too many signs such as * or &.',
        why,
        try: ['Split it into shorter paragraphs.', 'Take out the signs.'],
      };
    case 'too-many-columns':
      return { say: 'This table has too many empty cells.', why, try: ['Split it into smaller tables.'] };
    case 'too-many-tags':
      return { say: 'Too many tags are open here at once.', why, try: ['Close the tags, or take them out.'] };
    case 'code-too-deep':
      return {
        say: 'Too many brackets or braces are open here at once.',
        why,
        try: ['Close the brackets, or take them out.'],
      };
    case 'tags-in-code':
      return {
        say: 'Too many tags are left open between { and }.',
        why,
        try: ['Write the text without { and }.'],
      };
    case 'code-too-long':
      return { say: 'This expression in { } is too long.', why, try: ['Write the text without { and }.'] };
    default:
      return undefined;
  }
}
