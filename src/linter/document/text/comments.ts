const jsComment = /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/;

/** The words of an MDX expression that holds nothing but a comment. */
export function expressionCommentText(expression: string): string | undefined {
  return jsComment.exec(expression)?.[1]?.trim();
}
