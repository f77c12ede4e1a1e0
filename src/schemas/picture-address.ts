import { z } from 'zod';
import { sayWrongShape } from './messages.ts';
import type { Printed } from './parts.ts';

/** What a picture is loaded with, or a way round through folders, is no part of the name of a file. */
const nameOfFile = /^(?:\/(?!\.{1,2}(?:\/|$))[^/\\?#%]+)+$/;

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
