import type { Problem } from '#linter/document/syntax/problem.ts';
import type { Words } from './words.ts';

const propWhy = 'The tag needs what its box is made of. Without it the page shows a hole.';

/** What a file is called in a sentence, by how its name ends. */
function nounFor(address: string): string {
  const name = address.replace(/[?#].*$/, '');
  if (/\.(?:mp3|m4a|og[ga]|opus|wav)$/i.test(name)) return 'sound';
  if (/\.(?:mp4|webm|ogv)$/i.test(name)) return 'film';
  return /\.vtt$/i.test(name) ? 'file of captions' : 'picture';
}

/** Words for a component that is not written as it has to be, and for a picture that is not there. */
export function sayComponentProblem(problem: Problem): Words | undefined {
  const { code, name = '', expected = '', message, field = [] } = problem;
  const prop = String(field[0] ?? '');
  switch (code) {
    case 'prop-unknown':
      return {
        say: `<${name}> has no "${prop}".${expected ? ` Did you mean "${expected}"?` : ''}`,
        why: 'What a tag does not know is lost, and readers never see it.',
        try: [expected || `Delete ${prop}.`],
      };
    case 'prop-twice':
      return {
        say: `<${name}> has its "${prop}" twice, and only the last one counts.`,
        why: 'What the first one says is lost, and readers never see it.',
        try: [`Take one ${prop} away.`],
      };
    case 'prop-missing':
      return {
        say: `<${name}> needs its "${prop}".`,
        why: propWhy,
        try: [`${prop}=${expected || '"…"'}`],
      };
    case 'prop-value': {
      const guess = expected || /Did you mean "([^"]+)"/.exec(message)?.[1];
      const isBrokenLink = message.startsWith('There is no file');
      const other = isBrokenLink ? 'Name a file that is there, or take the tag away.' : `${prop}="…"`;
      /* A schema that has no words of its own speaks like a program. */
      const say = /^(?:Invalid|Too |Unrec)/.test(message)
        ? `<${name}> does not know this ${prop}.${guess ? ` Did you mean "${guess}"?` : ''}`
        : message;
      return { say, why: propWhy, try: [guess ? `${prop}="${guess}"` : other] };
    }
    case 'component-empty':
      return {
        say: `<${name}> has no words in it.`,
        why: 'Readers would see an empty box, or nothing at all.',
        try: [`Write its words between <${name}> and </${name}>.`],
      };
    case 'component-instead':
      return {
        say: `Write <${expected}> for <${name}>.`,
        why: `<${expected}> asks for the words, so that nobody is left out who cannot hear or see.`,
        try: [expected],
      };
    case 'component-case':
      return {
        say: `There is no tag called <${name}>. Did you mean <${expected}>?`,
        why: 'Capitals count in the name of a tag. Without them the box is not drawn.',
        try: [expected],
      };
    case 'picture-address':
      return {
        say: `This ${nounFor(name)} is there, but its address is "${expected}".`,
        why: 'The address of a file in public begins with a slash, and leaves "public" out.',
        try: [expected],
      };
    case 'picture-missing':
      return {
        say: `There is no ${nounFor(name)} "${name}".${expected ? ` Did you mean "${expected}"?` : ''}`,
        why: `The site cannot be built without the file of a ${nounFor(name)}.`,
        try: expected ? [expected] : [`Put the file there, or take the ${nounFor(name)} out.`],
      };
    default:
      return undefined;
  }
}
