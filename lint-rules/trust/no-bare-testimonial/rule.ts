import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isOwnWords, isWarnedOf } from '../../own-voice.ts';
import illnesses from '../../words/illnesses.json' with { type: 'json' };
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/** One person's success, told as if it were what to expect. The `Story` component says whose story it is. */
export default defineRule({
  id: 'no-bare-testimonial',
  yieldsTo: ['no-absolute-claim'],
  goal: 'trust',
  level: 'should-fix',
  needsWhole: true,
  about: 'Tells one success as if it were what to expect',
  say: () => 'This is one person’s story, told as proof.',
  why: 'What worked for one person may not work for the reader. Say what happens to most people.',
  try: ['Put it in a Story and say who tells it.', 'Say how many people it helps.'],
  phrases: withSets(phrases, { ...sets, disease: illnesses }),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (document.frontMatter.data.type === 'story' || hit.block.components.includes('Story')) return;
      if (!isOwnWords(hit) || isDenied(hit)) return;
      if (hit.row.unlessIf && /\b(?:if|whether|might|may)\b/i.test(hit.sentence.text)) return;
      if (!isWarnedOf(document, hit) && !isInSources(document, hit.block)) report(hit.range);
    },
  }),
});
