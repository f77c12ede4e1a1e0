import type { Words } from './words.ts';

const whyNotRead = 'The program that builds the site would hang here.';
const fewer = 'Keep only the fields that other articles have.';

/** Words for front matter that is not looked into, because reading it would not come to an end in time. */
export function sayYamlExcess(code: string | undefined): Words | undefined {
  switch (code) {
    case 'too-long':
      return {
        say: 'This front matter is too long to be read.',
        why: 'The site needs a few lines here. The program that builds it would hang.',
        try: ['Move the text below the second "---".'],
      };
    case 'too-many-fields':
      return { say: 'There are too many fields in this front matter.', why: whyNotRead, try: [fewer] };
    case 'too-nested':
      return { say: 'Too many fields or lists stand inside each other here.', why: whyNotRead, try: [fewer] };
    case 'too-many-anchors':
      return {
        say: 'Too many texts here open with "&" or "*".',
        why: whyNotRead,
        try: ['Put such texts in quotation marks.'],
      };
    case 'alias-loop':
      return {
        say: 'This line says to repeat the block that it stands in.',
        why: 'It would go on and on, and the site could not be built.',
        try: ['Write out what is meant.', 'Put the text in quotation marks.'],
      };
    default:
      return undefined;
  }
}
