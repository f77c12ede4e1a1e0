import type { Problem } from '#linter/document/syntax/problem.ts';
import type { Words } from './words.ts';

const unreadable: Record<string, Words> = {
  EACCES: {
    say: 'You are not allowed to open this file.',
    why: 'What cannot be opened cannot be checked or published.',
    try: ['Ask the person who looks after the files to let you read it.'],
  },
  EISDIR: {
    say: 'This is a folder, but it is named like an article.',
    why: 'Names that end in .md or .mdx are for articles.',
    try: ['Take the ending off the name of the folder.'],
  },
  ENOENT: {
    say: 'This file is a link to a file that is not there.',
    why: 'What cannot be opened cannot be checked or published.',
    try: ['Put the file back, or delete the link.'],
  },
  ELOOP: {
    say: 'This file is a link that leads back to itself.',
    why: 'What cannot be opened cannot be checked or published.',
    try: ['Delete the link.'],
  },
  NOT_A_FILE: {
    say: 'This is named like an article, but it is no plain file.',
    why: 'Pipes and devices hold no text that could be published.',
    try: ['Delete it, or take the ending off its name.'],
  },
  OUTSIDE: {
    say: 'This is a link that leads out of the folder.',
    why: 'What lies elsewhere may be private, and others do not have it.',
    try: ['Put what it leads to here instead of the link.'],
  },
  TOO_LARGE: {
    say: 'This file is larger than 5 megabytes.',
    why: 'No article is that long. Reading it would take too much time.',
    try: ['Split it into several articles.'],
  },
};

/** Words for a file that cannot be opened, is not text, or is empty. */
export function sayFileProblem({ kind, code = '', message, name = '', expected = '' }: Problem): Words {
  if (kind === 'misplaced') return sayMisplaced(code, name, expected);
  if (kind === 'empty') {
    return {
      say: 'This file is empty.',
      why: 'An empty page helps nobody.',
      try: ['Write the article, or delete the file.'],
    };
  }
  if (kind === 'merge-marks') {
    return {
      say: 'Two versions of this file were left side by side.',
      why: 'Readers would see both, with the marks between them.',
      try: ['Keep one version. Delete the other, and the lines with <<<<<<<, ======= and >>>>>>>.'],
    };
  }
  if (kind === 'not-text') return sayNotText(code, message);
  return (
    unreadable[code === 'EPERM' ? 'EACCES' : code] ?? {
      say: 'This file cannot be opened.',
      why: `The computer says: ${message}`,
      try: ['Try again, or ask the person who looks after the files.'],
    }
  );
}

function sayMisplaced(code: string, name: string, expected: string): Words {
  const lost = 'The site would pass over it, and no reader could open it.';
  switch (code) {
    case 'ending':
      return {
        say: 'The name of this file has an ending the site does not know.',
        why: lost,
        try: [expected],
      };
    case 'twin':
      return {
        say: 'Two files have one address.',
        why: `It is ${expected}, and only one of them can be there. The other is ${name}.`,
        try: ['Rename one of the two files.', 'Delete the one you do not need.'],
      };
    case 'taken':
      return {
        say: 'The page has another part of this name.',
        why: `Links to ${expected} would lead to that part.`,
        try: ['Give the file a longer name.'],
      };
    case 'folder':
      return {
        say: 'This file is in a folder of its own.',
        why: 'Pages are made only from files that are not in a further folder.',
        try: ['Move the file up, out of its folder.'],
      };
    default:
      return {
        say: 'This name cannot become an address.',
        why: lost,
        try: ['Name the file with small letters, numbers and hyphens: back-pain.mdx'],
      };
  }
}

/** What a sign from U+0080 to U+009F was before a program read Windows-1252 as something else: U+0092 was ’. */
function meantBy(name: string): string[] {
  const code = Number.parseInt(name.slice(2), 16);
  if (!(code >= 0x80 && code <= 0x9f)) return [];
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return /^[\p{L}\p{P}\p{S}]$/u.test(meant) ? [meant] : [];
}

function sayNotText(code: string, message: string): Words {
  const why = 'Web pages are made from text saved as UTF-8. Other forms turn letters into signs.';
  const saveAgain = 'Save the file again and choose UTF-8 as its encoding.';
  switch (code) {
    case 'utf-16':
      return { say: 'This file is saved as UTF-16, not as UTF-8.', why, try: [saveAgain] };
    case 'nul':
      return {
        say: 'There is an invisible sign here that no text holds.',
        why: 'It is called NUL. The file may be damaged, or be no text at all.',
        try: ['Delete the sign.', 'Write the article as a plain text file, not in a word processor.'],
      };
    case 'control':
      return {
        say: 'There is an invisible sign here that no page can hold.',
        why: `It is ${message}. It breaks the feed for every reader.`,
        try: [...meantBy(message), 'Delete it.'],
      };
    case 'turning-sign':
      return {
        say: 'There is an invisible sign here that turns words round.',
        why: `It is ${message}. Readers see the letters after it in another order than they are written.`,
        try: ['Delete it.'],
      };
    case 'line-sign':
      return {
        say: 'There is an invisible line break here.',
        why: `It is ${message}. On the page the words around it run together.`,
        try: ['Delete it and put a space or a new line in its place.'],
      };
    default: {
      const meant = /^[\p{L}\p{P}\p{S}]$/u.test(message) ? ` It may be “${message}”.` : '';
      return { say: `This letter is not saved as UTF-8.${meant}`, why, try: [saveAgain] };
    }
  }
}
