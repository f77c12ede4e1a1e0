import type { SiteLink } from '#linter/addresses/site-links.ts';
import { inWords } from '../../day-in-words.ts';

/** What a writer is told of one link. */
export interface Words {
  say: string;
  why: string;
  try: readonly string[];
}

const landsOnError = 'A reader who asks for the next step lands on an error.';

/** Words for each way in which a link can lead nowhere. */
export function wordsFor({
  trouble,
  to = '',
  part = '',
  url,
  kind,
  hiddenAs = '',
  nearest,
}: SiteLink): Words {
  const near = nearest ? [nearest] : [];
  switch (trouble) {
    case 'no-address':
      return kind === 'picture'
        ? {
            say: 'This picture has no address.',
            why: 'Readers see an empty place.',
            try: ['/pictures/inhaler.svg'],
          }
        : {
            say: 'This link has no address.',
            why: 'A reader who follows it stays where they are.',
            try: ['/articles/'],
          };
    case 'no-part':
      return {
        say: `The page ${to} has no part #${part}`,
        why: 'A reader is left to search for it.',
        try: near,
      };
    case 'no-file':
      return {
        say: `There is no file at ${to}`,
        why: kind === 'link' ? landsOnError : 'Readers see an empty place, or an error.',
        try: [...near, 'Put the file into the folder public/.'],
      };
    case 'hidden':
      return {
        say:
          hiddenAs === 'draft'
            ? `The page at ${to} is a draft.`
            : `The page at ${to} only goes out on ${inWords(hiddenAs)}.`,
        why: landsOnError,
        try: ['Take the link out until that page is public.'],
      };
    case 'outside':
      return {
        say: 'This link leads out of the site.',
        why: landsOnError,
        try: near.length > 0 ? near : ['/articles/'],
      };
    case 'source':
      return {
        say: 'This link names a file. Readers need the address.',
        why: 'The file is on your computer. The page has another name.',
        try: near,
      };
    case 'no-definition':
      return {
        say: `Nothing says where [${url}] leads.`,
        why: 'Readers see the brackets, and no link.',
        try: [`[${url}]: /articles/`],
      };
    case 'no-note':
      return {
        say: `There is no note [^${url}].`,
        why: 'Readers see the sign, and no note.',
        try: [`[^${url}]: The words of the note.`],
      };
    default:
      return {
        say: `There is no page at ${to}`,
        why: landsOnError,
        try: near.length > 0 ? near : ['Take the link out, or link to a page that is there.'],
      };
  }
}
