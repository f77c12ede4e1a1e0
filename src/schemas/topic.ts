import type { z } from 'zod';
import { fields, label, listOf, printed } from './parts.ts';
import { pictureSchema } from './picture.ts';

/** One topic: a shelf of articles, named as a reader would name it. */
export function topicSchema() {
  return fields('topic', {
    /** The name on the shelf: "Heart and blood". */
    title: printed('title', { max: 60 }),
    /** What a reader finds on this shelf. */
    description: printed('description', { min: 40, max: 160 }),
    /** A small drawing for its shelf. */
    picture: pictureSchema().optional(),
    /** Other words for it, for the search. */
    aliases: listOf('aliases', label('alias', { max: 60 })),
  });
}

/** The checked content of a topic file. */
export type Topic = z.output<ReturnType<typeof topicSchema>>;
