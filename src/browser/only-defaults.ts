/**
 * Stands in for zod in a browser. Nobody sets options of a rule there, so of each schema only what holds without them
 * is asked for: the default of each field.
 */
interface Schema {
  safeParse: (given: object) => { success: true; data: unknown };
  [method: string]: unknown;
}

function schemaOf(known: { shape?: Record<string, Schema>; preset?: unknown }): Schema {
  const dataOf = () =>
    known.shape
      ? Object.fromEntries(
          Object.entries(known.shape).flatMap(([name, field]) => {
            const { data } = field.safeParse({});
            return data === undefined ? [] : [[name, data]];
          }),
        )
      : known.preset;
  const own = {
    shape: known.shape,
    safeParse: () => ({ success: true, data: dataOf() }),
    default: (preset: unknown) => schemaOf({ preset }),
  };
  /* Whatever else is said of a field, such as its bounds, changes nothing of its default. */
  return new Proxy(own, {
    get: (target, name, proxy) => (name in target ? target[name as keyof typeof own] : () => proxy),
  }) as unknown as Schema;
}

const kinds: object = new Proxy(
  {
    strictObject: (shape: Record<string, Schema>) => schemaOf({ shape }),
    object: (shape: Record<string, Schema>) => schemaOf({ shape }),
    iso: new Proxy({}, { get: () => () => schemaOf({}) }),
  } as Record<string, unknown>,
  { get: (target, name: string) => target[name] ?? (() => schemaOf({})) },
);

export { kinds as z };
