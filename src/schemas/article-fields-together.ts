/** Fields of an article that must agree with each other. Days are YYYY-MM-DD. */
export interface FieldsTogether {
  author?: string | undefined;
  reviewedBy?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  lastReviewed?: string | undefined;
  nextReview?: string | undefined;
}

const days = {
  updated: 'updated',
  lastReviewed: 'last reviewed',
  nextReview: 'next review',
  published: 'published',
} as const;

/** What is wrong with the fields of an article beside each other: each fault at the field that a writer would change. */
export function faultsTogether(article: FieldsTogether): { field: keyof FieldsTogether; message: string }[] {
  const faults: { field: keyof FieldsTogether; message: string }[] = [];
  const mustNotBeBefore = (later: keyof typeof days, earlier: keyof typeof days) => {
    const [laterDay, earlierDay] = [article[later], article[earlier]];
    if (!laterDay || !earlierDay || laterDay >= earlierDay) return;
    const message = `The ${days[later]} date ${laterDay} is before the ${days[earlier]} date ${earlierDay}.`;
    faults.push({ field: later, message });
  };
  mustNotBeBefore('updated', 'published');
  mustNotBeBefore('nextReview', 'lastReviewed');
  if (article.reviewedBy && article.reviewedBy === article.author) {
    const message = 'The author cannot also be the reviewer. Ask a second person to check it.';
    faults.push({ field: 'reviewedBy', message });
  }
  return faults;
}
