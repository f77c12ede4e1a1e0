import type { ArticleEntry } from './types.ts';

/** The id of the emergency card on a page, for the line under the title that leads there. */
export const emergencyCardId = 'emergency-card';

const pagesWithCard = new WeakSet<Request>();

/** Whether this is the first emergency card on a page: only that one is led to, and an id stands once. */
export function isFirstEmergencyCard(page: Request): boolean {
  if (pagesWithCard.has(page)) return false;
  pagesWithCard.add(page);
  return true;
}

/** Where an article has its emergency card: in its front matter, in its text, or nowhere. */
export function placeOfEmergencyCard({ data, source }: ArticleEntry): 'front matter' | 'text' | undefined {
  if (data.connect?.urgent?.level === 'emergency') return 'front matter';
  return hasEmergencyCard(source.body ?? '') ? 'text' : undefined;
}

/** Whether a text has an emergency card that is shown: one in a comment or an example of code is not. */
export function hasEmergencyCard(body: string): boolean {
  const shown = body.replace(/\{\/\*[\s\S]*?\*\/\}|^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]*`/gm, '');
  const cards = shown.match(/<GetHelp\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g) ?? [];
  return cards.some((tag) => /\slevel\s*=\s*(?:\{\s*)?["']emergency["']/.test(tag));
}
