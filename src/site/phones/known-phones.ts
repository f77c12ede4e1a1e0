import site from 'virtual:bedside/site';

/**
 * The phone numbers of the site: those of its country and of others in `site.config.ts`, and those its content names.
 * @param named the phone fields of groups
 */
export function knownPhones(named: readonly (string | undefined)[] = []): string[] {
  const { emergency, crisis, others, abroad } = site.country.phones;
  return [emergency, ...crisis, ...others, ...abroad, ...named.filter((number) => number !== undefined)];
}
