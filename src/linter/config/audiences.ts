import type { LintConfig } from './config.ts';

/** Goals for one kind of reader. */
export type AudienceConfig = NonNullable<LintConfig['audiences']>[number];

/**
 * Whether the `audience` of an article names one of these readers. It is written to finish "For …", and those it is for
 * stand at its head: "parents of a child with eczema" is for parents.
 */
export function isFor(audience: unknown, { words }: Pick<AudienceConfig, 'words'>): boolean {
  if (typeof audience !== 'string') return false;
  const spoken = audience
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(
      / (?:of|with|without|who|whose|whom|that|in|on|at|from|to|under|over|aged|looking|caring|living) /,
      1,
    )[0];
  return words.some((word) => ` ${spoken} `.includes(` ${word.toLowerCase()} `));
}
