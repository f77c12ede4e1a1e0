import type { Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, textAt } from '../../front-matter.ts';
import { titlePlace } from '../../title-place.ts';

/** An article is about being ill when its title or a heading says so, or this many sentences. */
const illSentences = 3;

const ill =
  /\b(?:symptoms?|signs? (?:of|that)|treat(?:s|ed|ment|ments)?|side effects?|pains?|fevers?|bleed(?:s|ing)?|rash(?:es)?|attacks?|infections?|injur(?:y|ies|ed)|tablets?|medicines?|medications?|doses?)\b/i;

const clinician =
  '(?:doctors?|gps?|nurses?|midwife|midwives|pharmacists?|chemist|dentist|surgery|clinic|hospital|a&e|emergency|health ?care|provider|team|ambulance|health visitor|optician)';
const getHelp = new RegExp(
  [
    '\\b(?:call|ring|dial|phone|text)\\b[^.]{0,80}?\\b(?:999|911|112|111|000|1-?800|\\d{3,})',
    `\\b(?:call|ring|see|ask|tell|contact|visit|phone|talk to|talk with|speak to|speak with|check with|go to|get|have)\\b[^.]{0,40}?\\b${clinician}\\b`,
    '\\b(?:get|seek|find|need)s?\\b[^.]{0,20}?\\b(?:help|attention|care|advice)\\b',
    `\\blet\\b[^.]{0,20}?\\b${clinician}[^.]{0,20}?\\bknow\\b`,
    '\\b(?:medical (?:attention|help)|emergenc(?:y|ies))\\b',
    '\\bat once\\b',
  ].join('|'),
  'i',
);

export default defineRule({
  id: 'require-when-to-get-help',
  goal: 'trust',
  level: 'should-fix',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'A page about an illness says when to get help.',
  say: () => 'This page does not say when to get help.',
  why: 'A reader who gets worse must not have to guess.',
  try: [
    '<GetHelp level="urgent" title="Ask for an appointment today if:">',
    'See a doctor if it lasts for more than a week.',
    'Call 999 if you cannot breathe.',
  ],
  check: ({ document, collection, report }) => {
    let isAboutIllness = ill.test(textAt(document, 'title'));
    let mentions = 0;
    let saysWhen = false;
    return {
      sentence(sentence) {
        if (saysWhen || !sentence.block.isBody) return;
        saysWhen = tellsToGetHelp(sentence);
        if (!ill.test(sentence.text)) return;
        mentions += 1;
        isAboutIllness ||= sentence.block.kind === 'heading' || mentions >= illSentences;
      },
      document() {
        if (collection !== 'articles' || !isAboutIllness || saysWhen) return;
        if (!isOfType(document, 'explainer', 'howto')) return;
        if (listAt(document, 'connect', 'urgent', 'signs').length > 0) return;
        if (hasComponent(document, 'GetHelp')) return;
        report(titlePlace(document));
      },
    };
  },
});

function tellsToGetHelp({ block, text }: Sentence): boolean {
  return !block.isQuoted && getHelp.test(text);
}
