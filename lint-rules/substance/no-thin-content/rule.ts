import { z } from 'zod';
import type { Document } from '#linter/document/document.ts';
import { expressionCommentText } from '#linter/document/text/comments.ts';
import { defineRule, type Place } from '#linter/rule/define-rule.ts';
import { isNoArticle } from '../../no-article.ts';
import { asksQuestion, fewestToAnswer, isShortAnswer } from '../short-answer.ts';
import { measureSubstance, type Substance } from './measure.ts';
import { type Weighed, weigh } from './weigh.ts';

/** Types of article that are short by design. */
const shortTypes = new Set(['definition', 'contact', 'notice']);

/** Finds articles that leave the reader with nothing to know, do or ask, however long they are. */
export default defineRule({
  id: 'no-thin-content',
  goal: 'substance',
  level: 'should-fix',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'Each article gives the reader something to know or to do.',
  isHollow: true,
  say: (_lacks: Weighed['lacks']) => 'This article gives its reader too little.',
  why: (lacks) =>
    lacks
      .slice(0, 2)
      .map(({ reason }) => reason)
      .join(' '),
  options: z.strictObject({
    /** Fewest points of substance, of 100. */
    minPoints: z.number().min(0).max(100).default(25),
    /** The same for definitions, contact pages and notices. */
    minPointsWhenShort: z.number().min(0).max(100).default(8),
  }),
  check: ({ report, options }) => ({
    document(document) {
      if (isNoArticle(document)) return;
      const { type } = document.frontMatter.data;
      if (isEmpty(document)) return void report(titleOf(document), { data: [nothing], try: [nothing.try] });
      if (isShortAnswer(document)) return;
      const substance = measureSubstance(document);
      const isShort = (typeof type === 'string' && shortTypes.has(type)) || isAnswer(document, substance);
      const { points, lacks } = weigh(substance);
      if (points >= (isShort ? options.minPointsWhenShort : options.minPoints)) return;
      report(titleOf(document), { data: lacks, try: lacks.slice(0, 3).map((lack) => lack.try) });
    },
  }),
});

const nothing = {
  reason: 'Nothing stands below the front matter, whatever that promises.',
  try: 'Answer the question in a few sentences.',
};

/** Whether an article holds nothing but its front matter and comments. */
function isEmpty({ tree }: Document): boolean {
  return tree.children.every(
    (node) =>
      node.type === 'yaml' ||
      (node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value)) ||
      (node.type === 'mdxFlowExpression' && expressionCommentText(node.value) !== undefined),
  );
}

/** So many of the words tell something that an answer is whole in a sentence or two: a quarter of them. */
const denseShare = 0.25;

/** "Who can join?" with who, how many or how much: short, and all that was asked. */
function isAnswer(document: Document, { specifics, tellingShare }: Substance): boolean {
  if (!asksQuestion(document) || document.wordCount < fewestToAnswer) return false;
  return specifics > 0 || tellingShare >= denseShare;
}

/** The title stands for the whole article. */
function titleOf({ blocks }: Document): Place {
  const title =
    blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title') ??
    blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1) ??
    blocks.find(({ isBody }) => isBody);
  return title ?? { sourceStart: 0, sourceEnd: 0 };
}
