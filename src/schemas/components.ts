import { z } from 'zod';
import { sayUnknownField, sayWrongShape } from './messages.ts';
import { label, oneOf, type Printed, plainReference, printed, type Reference, webAddress } from './parts.ts';
import { picture, playedFile, sounds } from './picture-address.ts';

/** What the linter has to know of a component besides its props; `.meta` of its schema. */
interface About {
  /** True when it cannot do without words between its tags: an empty emergency box helps nobody. */
  needsWords?: boolean;
  /** True when it shows somebody else's words. */
  isQuoting?: boolean;
  /** True when its words are meant to read the same on many pages. */
  isShared?: boolean;
  /** The HTML element that writers would take for it, and that cannot ask for what it asks. */
  insteadOf?: string;
  /** True when it stands inside a sentence. */
  isInline?: boolean;
}

/**
 * The props of each component a writer may use: their names, which must be there, what they may hold, and which of
 * them readers see. The `.astro` file of the same name takes its props from here.
 */
export function componentSchemas(reference: Reference = plainReference) {
  return {
    Audio: props(
      {
        /** What can be heard, in a few words: "Asha explains the spacer". */
        title: printed('title', { max: 160 }),
        /** The file, in `public/`. */
        src: playedFile('src', sounds),
      },
      // Its words are every word that is said.
      { needsWords: true, insteadOf: 'audio' },
    ),
    AskYourClinic: props(
      {
        /** The heading; the site has one of its own for it. */
        title: printed('title', { max: 120 }).optional(),
      },
      { needsWords: true, isShared: true },
    ),
    Figure: props({
      /** The picture's address on this site, in `public/`. */
      src: picture('src'),
      /** What can be seen, for those who cannot see it; empty when the caption says it all. */
      alt: printed('alt', { min: 0, max: 400 }),
      /** Width in CSS pixels, so that nothing jumps while it loads. */
      width: pixels('width'),
      /** Height in CSS pixels. */
      height: pixels('height'),
      /** Who made it. */
      credit: label('credit', { max: 120 }).optional(),
      /** Where it says how it may be used. */
      licence: webAddress('licence').optional(),
    }),
    GetHelp: props(
      {
        /** How soon: emergency (now), urgent (today), routine (when you can). */
        level: oneOf('level', ['emergency', 'urgent', 'routine']).optional(),
        /** The heading, ending in "if": "Call 999 if". */
        title: printed('title', { max: 120 }),
      },
      { needsWords: true, isShared: true },
    ),
    KeyPoints: props(
      {
        /** The heading; the site has one of its own for it. */
        title: printed('title', { max: 120 }).optional(),
      },
      { needsWords: true },
    ),
    Myth: props(
      {
        /** What people say, as a full sentence. */
        title: printed('title', { max: 240 }),
      },
      { needsWords: true },
    ),
    Quote: props(
      {
        /** Who said it, and what makes it worth hearing. */
        by: label('by', { max: 160 }),
      },
      { needsWords: true, isQuoting: true },
    ),
    Steps: props({}, { needsWords: true }),
    Story: props(
      {
        /** The story's heading. */
        title: printed('title', { max: 160 }),
        /** Whose story it is, and whether it is an example made up to explain something. */
        by: label('by', { max: 160 }),
      },
      { needsWords: true },
    ),
    Term: props(
      {
        /** The file's name in content/glossary, without the ending. */
        id: reference('glossary'),
      },
      { needsWords: true, isInline: true },
    ),
    Video: props(
      {
        /** What can be seen, in a few words: "How to hold the spacer". */
        title: printed('title', { max: 160 }),
        /** The file, in `public/`. */
        src: playedFile('src', ['mp4', 'webm']),
        /** What is said and heard, with its times, for those who cannot hear it: a file in `public/`. */
        captions: playedFile('captions', ['vtt']),
        /** Width in CSS pixels, so that nothing jumps while it loads. */
        width: pixels('width'),
        /** Height in CSS pixels. */
        height: pixels('height'),
        /** A still picture, shown until it plays. */
        poster: picture('poster').optional(),
      },
      // Its words are every word that is said, and what is seen.
      { needsWords: true, insteadOf: 'video' },
    ),
  };
}

/** The name of a component a writer may use. */
export type ComponentName = keyof ReturnType<typeof componentSchemas>;

/** The props of a component as a writer gives them. */
export type PropsOf<Name extends ComponentName> = z.output<ReturnType<typeof componentSchemas>[Name]>;

function props<Shape extends z.ZodRawShape>(shape: Shape, about: About = {}) {
  const sayUnknown = sayUnknownField(Object.keys(shape));
  return z.strictObject(shape, { error: sayUnknown }).meta({ ...about });
}

/** A length in CSS pixels, in braces or in quotation marks. */
function pixels(prop: string) {
  const say = sayWrongShape(prop, 'a number of pixels: {640}');
  return z
    .union(
      [
        z.number({ error: say }).positive({ error: say }),
        z.string({ error: say }).regex(/^[1-9]\d*$/, { error: say }),
      ],
      {
        error: say,
      },
    )
    .meta({ printed: 'switch' satisfies Printed });
}
