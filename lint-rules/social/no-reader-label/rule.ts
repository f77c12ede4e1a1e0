import type { Document } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isInName, isInSources, isNamed, isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/* Pages about what people buy, or about their rights as buyers, may say so. */
const shopping =
  /\b(?:consumer (?:products?|protection|rights|law|affairs|reports)|product safety|recall|fda|ftc|labels?|price|prices|purchase|buy|shop|store|social worker|lawyer)\b/i;

/* Terms of those who build and promote sites. A page about that work names them, and calls nobody by them. */
const trade =
  /\b(?:customers?|consumers?|clients?|end[ -]users?|audiences?|demographics?|followers|groups?|markets?|users)\b/i;
const field = /^(?:customer|consumer|client) (?:satisfaction|experience|journey|loyalty|engagement)$/i;
const firstPerson = /\b(?:we|us|our|ours|your?)\b/i;
const tradeTopics =
  /\b(?:customers?|user experience|ux|usability|user research|social media|analytics|metrics|outreach|marketing|campaigns?|contact cent(?:er|re)s?|call cent(?:er|re)s?|audiences?|communications?|web design|design system|digital|websites?|open data|content strategy|crowdsourcing)\b/i;

function wordsOf({ words }: PhraseHit): string {
  return words.map(({ key }) => key).join(' ');
}

/** Whether the title, or what the article is filed under, names such work. */
function isAboutTrade({ blocks, frontMatter }: Document): boolean {
  const title = blocks.find(
    ({ kind, name, depth }) => name === 'title' || (kind === 'heading' && depth === 1),
  );
  const filed = ['topic', 'topics', 'tags', 'categories', 'keywords'].flatMap(
    (field) => frontMatter.data[field],
  );
  return [title?.text, ...filed].some((text) => tradeTopics.test(String(text ?? '').replaceAll('-', ' ')));
}

/** Calls the people it is for customers, consumers, targets or users. */
export default defineRule({
  id: 'no-reader-label',
  goal: 'social',
  level: 'should-fix',
  about: 'Calls readers customers, consumers or targets',
  say: () => 'This line makes readers a market.',
  why: 'People came with a worry. A name from sales tells them whose interest comes first.',
  try: ['you', 'people', 'people who come to us'],
  phrases,
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isNamed(hit) || shopping.test(hit.sentence.text)) return;
      if (
        field.test(wordsOf(hit)) &&
        hit.block.isBody &&
        hit.block.kind !== 'heading' &&
        !firstPerson.test(hit.sentence.text)
      )
        return;
      if (isInName(hit) || (hit.block.isBody && trade.test(wordsOf(hit)) && isAboutTrade(document))) return;
      if (!isInSources(document, hit.block)) report(hit.range);
    },
  }),
});
