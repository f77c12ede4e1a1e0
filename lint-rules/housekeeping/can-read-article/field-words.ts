import { daysMeant } from '#calendar/days-meant.ts';
import type { Problem } from '#linter/document/syntax/problem.ts';
import { sayStub, stubsIn } from '../../stubs.ts';
import type { Words } from './words.ts';

/** Why front matter that cannot be read must be mended. */
export const whyUnread =
  'The lines between the two "---" tell the site what the page is. It cannot read them.';

const whyFields = 'The site builds the page, its search result and its links from these fields.';

/** How a value was read that should have been words. */
const readings: Readonly<Record<string, string>> = {
  number: 'This is read as a number. Put it in quotation marks.',
  date: 'This is read as a date. Put it in quotation marks.',
  'yes-no': 'This is read as yes or no. Put it in quotation marks.',
  nothing: 'This word is read as "nothing". Put it in quotation marks.',
  block: 'This is read as a list. Put it in quotation marks.',
};

/** Words for a field that the schema of its collection refuses, or that was read as something else than words. */
export function sayField(
  { message, field = [], code, name = '', expected }: Problem,
  written: string,
): Words {
  if (code === 'reads-as' && expected)
    return { say: readings[name] ?? message, why: whyUnread, try: [expected] };
  if (code === 'waits') {
    return {
      say: message,
      why: 'The link would lead readers to an error.',
      try: ['Take it out until that page is there.'],
    };
  }
  const [gap] = stubsIn(written);
  if (gap) return { say: sayStub(gap), why: whyFields, try: [message] };
  const guess = /Did you mean "([^"]+)"/.exec(message)?.[1];
  const isMissing = message.includes('is missing');
  const isBrokenLink = message.startsWith('There is no file');
  const begin = /^(There is no file .*\.) To make it: (.+)$/.exec(message);
  const fix =
    guess ??
    pasteable(message, written) ??
    (isMissing
      ? stubFor(String(field.at(-1)), message)
      : isBrokenLink
        ? [...(begin?.[2] ? [begin[2]] : []), 'Name a file that is there, or take this out.']
        : undefined);
  return {
    say: begin?.[1] ?? message,
    why: whyFields,
    ...(fix ? { try: typeof fix === 'string' ? [fix] : fix } : {}),
  };
}

/** A line that can be pasted: the file can be read with it, and it is told of until somebody has filled it in. */
function stubFor(name: string, message: string): string {
  const words = /^The (.+) is missing/.exec(message)?.[1] ?? name;
  // Quotation marks of its own would end the text.
  return `${name}: "[[${words.replaceAll('"', '')} …]]"`;
}

/** What can be made out of a value in the wrong form. */
function pasteable(message: string, written: string): readonly string[] | undefined {
  if (message.includes('should be true or false')) {
    const word = written.replace(/^(["'])(.*)\1$/, '$2');
    if (/^(?:yes|y|on|1|true)$/i.test(word)) return ['true'];
    if (/^(?:no|n|off|0|false)$/i.test(word)) return ['false'];
  }
  if (message.includes('YYYY-MM-DD')) {
    const days = daysMeant(written);
    if (days.length > 0) return days;
  }
  const bare = /^[“”„‘’](.*)[“”‘’]$/u.exec(written)?.[1];
  return bare ? [bare] : undefined;
}
