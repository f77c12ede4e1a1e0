import type { z } from 'zod';
import { defOf } from './zod-def.ts';

/** Names that a record may have at a path of a schema: what a mistyped one may have meant. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in;
  if (inner) return keysAt(inner, path);
  if (def.options) return def.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) {
    const names = def.keyType && defOf(def.keyType).entries;
    return Object.keys(def.shape ?? names ?? {});
  }
  const next = def.shape?.[String(key)] ?? def.element ?? def.valueType;
  return next ? keysAt(next, rest) : [];
}
