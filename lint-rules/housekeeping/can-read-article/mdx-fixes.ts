import type { Problem } from '#linter/document/syntax/problem.ts';
import type { Edit, Fix } from '#linter/fix/fix.ts';

/**
 * Edits that let MDX be read as it was meant: signs that were to be text, a tag without a partner, a comment, the marks
 * around a value. None changes a word that readers see.
 */
export function mdxFixes(problem: Problem): Fix[] {
  const { start, end, name = '', expected = '' } = problem;
  switch (problem.code) {
    case 'less-than':
      return fix('Write &lt; in the place of <', { start, end: start + 1, text: '&lt;' });
    case 'brace-open':
      return fix('Write \\{ in the place of {', { start, end: start, text: '\\' });
    case 'void-tag':
      return fix(`End <${name}> with a slash`, { start: end - 1, end: end - 1, text: ' /' });
    case 'html-comment':
      if (expected !== '*/}' || name.includes('*/')) return [];
      return fix(
        'Write the comment with {/* and */}',
        { start, end: start + 4, text: '{/*' },
        { start: end - 3, end, text: '*/}' },
      );
    case 'attribute-quotes':
    case 'curly-quotes':
      if (name === '' || expected === '' || /["'\r\n<>{}]/.test(expected)) return [];
      return fix('Put straight quotation marks around the value', {
        start,
        end,
        text: `${name}="${expected}"`,
      });
    default:
      return [];
  }
}

function fix(title: string, ...edits: Edit[]): Fix[] {
  return [{ kind: 'fix', title, edits }];
}
