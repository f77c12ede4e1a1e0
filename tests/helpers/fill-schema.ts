import type { z } from 'zod';
import { markOf } from '#linter/model/printed-fields.ts';
import { defOf } from '#linter/model/zod-def.ts';

/** A text that a schema asks for: where it stands, as what it is printed, and how long it may be. */
export interface WantedText {
  path: string;
  mark: string;
  min: number;
  max: number;
}

/** What a filled schema is made of. */
export interface Filling {
  /** Writes a text. */
  text: (wanted: WantedText) => string;
  /** The id of a file that a field may name. */
  id: (path: string) => string;
  /** The address a field leads to; a page of somebody else's when left out. */
  address?: (path: string) => string;
  /** Which value of a fixed list is taken: this one, counted around. */
  variant: number;
}

/** Makes a value for a schema in which every field is filled, so that a new field is on trial without anybody's doing. */
export function fillSchema(schema: z.ZodType, filling: Filling, path: readonly string[] = []): unknown {
  const def = defOf(schema);
  const at = path.join('.');
  if (def.shape) {
    const fields = Object.entries(def.shape);
    return Object.fromEntries(fields.map(([key, one]) => [key, fillSchema(one, filling, [...path, key])]));
  }
  if (def.element) return [fillSchema(def.element, filling, [...path, '*'])];
  /* A field of several shapes has each of them in turn. */
  if (def.options && markOf(schema) === undefined) {
    return fillSchema(def.options[filling.variant % def.options.length] as z.ZodType, filling, path);
  }
  if (def.type === 'enum') {
    const values = Object.values(def.entries ?? {});
    return values[filling.variant % values.length];
  }
  const inner = def.innerType ?? (markOf(schema) === 'day' ? undefined : def.in);
  if (inner) return fillSchema(inner, filling, path);
  if (def.type === 'boolean') return false;
  if (def.type === 'number') return [640, 4].find((value) => takes(schema, value));
  return fillMarked(schema, filling, at);
}

/** What switches are set to, and how a field of a fixed form, such as the hour of the day, is written. */
const switches = ['en', 'always', 'Europe/London', 640];
const time = '09:00';

/** Files that fields name to be played; who builds a site of them puts them into its `public/`. */
export const playedFiles = ['/played/a.mp3', '/played/a.mp4', '/played/a.vtt'];

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

function fillMarked(schema: z.ZodType, { text, id, address }: Filling, path: string): unknown {
  const mark = String(markOf(schema));
  switch (mark) {
    case 'day':
      // What holds until a day holds for a long time.
      return path.endsWith('.until') ? '2099-01-02' : '2026-01-02';
    case 'id':
      return id(path);
    case 'address':
      return address?.(path) ?? 'https://group.test/page';
    case 'picture':
      return '/pictures/topic-aches-colds-and-flu.svg';
    case 'file':
      return playedFiles.find((value) => takes(schema, value));
    case 'switch':
      return switches.find((value) => takes(schema, value));
    default: {
      if (!takes(schema, 'words') && takes(schema, time)) return time;
      const { minLength, maxLength } = schema as unknown as {
        minLength: number | null;
        maxLength: number | null;
      };
      /* What has one length only is no text that somebody wrote. */
      if (minLength !== null && minLength === maxLength) return 'a'.repeat(minLength);
      return text({ path, mark, min: minLength ?? 0, max: maxLength ?? 1000 });
    }
  }
}
