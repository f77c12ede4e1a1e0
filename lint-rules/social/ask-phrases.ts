import { type PhraseRow, withSets } from '#linter/document/phrases/phrase.ts';
import gerunds from '../words/ask-gerunds.json' with { type: 'json' };
import callToAction from '../words/call-to-action.json' with { type: 'json' };

const gerundOf = new Map(Object.entries(gerunds));

/**
 * The rows of a rule about asks, with the sets they share. Each row that opens with a verb is there a second time with
 * the verb as "by …" and "consider …" take it: "follow us" is "you can help by following us" too.
 */
export function askPhrases(rows: readonly PhraseRow[]): readonly PhraseRow[] {
  const known = new Set(rows.map(({ say }) => say));
  const gerundRows = rows.flatMap(asGerund).filter(({ say }) => !known.has(say) && known.add(say));
  return withSets([...rows, ...gerundRows], callToAction, 'call to action');
}

/** The opening of a pattern: `<press>`, one word or several, with brackets around them or without. */
const opening = /^(?:<press>|\(([\p{L}|-]+)\)|([\p{L}|-]+))(?= |$)/u;

function asGerund(row: PhraseRow): PhraseRow[] {
  const found = opening.exec(row.say);
  if (!found || row.statement === true) return [];
  const rest = row.say.slice(found[0].length);
  if (found[0] === '<press>') return [{ ...row, say: `<pressing>${rest}`, gerund: true }];
  const verbs = (found[1] ?? found[2] ?? '').split('|').flatMap((verb) => gerundOf.get(verb) ?? []);
  return verbs.length === 0 ? [] : [{ ...row, say: `${verbs.join('|')}${rest}`, gerund: true }];
}
