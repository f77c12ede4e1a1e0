import { z } from 'zod';
import { sayWrongShape } from './messages.ts';
import type { Printed } from './parts.ts';

/** A picture of this site; one of another site would tell it who reads what. */
export function picture(field: string) {
  const say = 'A picture has to be on this site. Start it with "/pictures/".';
  return z
    .string({ error: sayWrongShape(field, 'a file in public/') })
    .regex(/^\/[^/\\]/, { error: say })
    .meta({ printed: 'picture' satisfies Printed });
}
