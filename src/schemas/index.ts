import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { correctionSchema } from './correction.ts';
import { glossaryTermSchema } from './glossary-term.ts';
import { groupSchema } from './group.ts';
import type { CollectionName, Reference } from './parts.ts';
import { personSchema } from './person.ts';
import { questionSchema } from './question.ts';
import { topicSchema } from './topic.ts';
import { voiceSchema } from './voice.ts';

export { type Article, articleSchema } from './article.ts';
export { type Consent, isAgreed } from './consent.ts';
export { type Correction, correctionSchema } from './correction.ts';
export { endings } from './endings.ts';
export { type GlossaryTerm, glossaryTermSchema } from './glossary-term.ts';
export { type Group, groupSchema } from './group.ts';
export { isPublic } from './is-public.ts';
export { type CollectionName, isEmail, plainReference, type Reference } from './parts.ts';
export type { NoPeers } from './peers.ts';
export { groupsOf, isPeer, noPeersOf, peerKinds } from './peers-of.ts';
export { authorsOf, reviewersOf } from './people-of.ts';
export { type Person, personSchema } from './person.ts';
export { type Question, questionSchema } from './question.ts';
export { type Topic, topicSchema } from './topic.ts';
export { type Voice, voiceSchema } from './voice.ts';

/** From a folder below `content/` to the schema of the files in it, so that the linter and the site hold them to the same shape. */
export const collections = {
  articles: articleSchema,
  topics: topicSchema,
  people: personSchema,
  groups: groupSchema,
  questions: questionSchema,
  glossary: glossaryTermSchema,
  corrections: correctionSchema,
  voices: voiceSchema,
} satisfies Record<CollectionName, (reference?: Reference) => z.ZodType>;
