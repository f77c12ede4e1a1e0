const htmlComment = /^<!--([\s\S]*?)-->/;
const jsComment = /^\s*\/\*([\s\S]*?)\*\/\s*$/;

/** The words of an HTML comment, or undefined when the HTML is something else. */
export function htmlCommentText(html: string): string | undefined {
  return htmlComment.exec(html)?.[1]?.trim();
}

/** The words of an MDX expression that holds nothing but a comment. */
export function expressionCommentText(expression: string): string | undefined {
  return jsComment.exec(expression)?.[1]?.trim();
}
