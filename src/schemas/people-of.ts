/** Who an article says wrote it and checked it, as ids of people. */
interface Named {
  author: string;
  coAuthors: readonly string[];
  reviewedBy?: string | undefined;
  coReviewers: readonly string[];
}

/** Everybody who wrote an article, the one who answers for it first. */
export function authorsOf({ author, coAuthors }: Pick<Named, 'author' | 'coAuthors'>): string[] {
  return [...new Set([author, ...coAuthors])];
}

/** Everybody who checked an article. */
export function reviewersOf({
  reviewedBy,
  coReviewers,
}: Pick<Named, 'reviewedBy' | 'coReviewers'>): string[] {
  return [...new Set([...(reviewedBy ? [reviewedBy] : []), ...coReviewers])];
}

/** Co-reviewers of an article that wrote it too, by where they stand in their list. */
export function reviewersWhoWrote(article: Named): number[] {
  const authors = authorsOf(article);
  return article.coReviewers.flatMap((id, at) => (authors.includes(id) ? [at] : []));
}
