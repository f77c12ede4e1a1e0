import { type Article, type Group, groupsOf, isPeer } from '../../schemas/index.ts';
import type { Entry } from './types.ts';

/**
 * Whether an article ends with all that the front page promises of every article: somebody to ask, a group of people who
 * share it, and a question for the clinic.
 */
export function leadsToPeople(
  article: Pick<Article, 'connect'>,
  groups: readonly { id: string; data: Pick<Group, 'kind'> }[],
): boolean {
  const { person, clinicQuestion } = article.connect ?? {};
  const named = new Set(groupsOf(article));
  const hasPeers = groups.some((group) => named.has(group.id) && isPeer(article, group));
  return person !== undefined && clinicQuestion !== undefined && hasPeers;
}

/** The groups of an article: those of people who share what it is about, and the lines and services beside them. */
export function splitGroups(
  article: Pick<Article, 'connect'>,
  groups: readonly Entry<Group>[],
): { peers: Entry<Group>[]; others: Entry<Group>[] } {
  return {
    peers: groups.filter((group) => isPeer(article, group)),
    others: groups.filter((group) => !isPeer(article, group)),
  };
}
