import { z } from 'zod';
import { sayWrongShape } from './messages.ts';
import type { Printed } from './parts.ts';

/** What a file is loaded with, or a way round through folders, is no part of the name of a file. */
const nameOfFile = /^(?:\/(?!\.{1,2}(?:\/|$))[^/\\?#%]+)+$/;

/** How the names of recordings end that browsers play. */
export const sounds = ['mp3', 'm4a', 'ogg', 'opus', 'wav'] as const;

/** A sound, a film or captions of this site: what plays elsewhere tells that site who listens. */
export function playedFile(field: string, endings: readonly string[]) {
  const say = `The file has to be on this site. Start it with "/", and end it with ${endings.map((ending) => `.${ending}`).join(' or ')}.`;
  return z
    .string({ error: sayWrongShape(field, 'a file in public/') })
    .regex(nameOfFile, { error: say, abort: true })
    .refine((name) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)), { error: say })
    .meta({ printed: 'file' satisfies Printed });
}

/** A picture of this site; one of another site would tell it who reads what. */
export function picture(field: string) {
  const say = 'A picture has to be on this site. Start it with "/pictures/".';
  return z
    .string({ error: sayWrongShape(field, 'a file in public/') })
    .regex(/^\/[^/\\]/, { error: say, abort: true })
    .regex(nameOfFile, {
      error: 'Name the file as it is called, and nothing after it: "/pictures/inhaler.svg".',
    })
    .meta({ printed: 'picture' satisfies Printed });
}
