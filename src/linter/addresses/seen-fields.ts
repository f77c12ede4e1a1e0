/** What somebody saw of the fields of a file, as JSON; null for a field that was not there. */
export interface SeenValues {
  fields: Readonly<Record<string, string | null>>;
  /** All of them, when somebody went through them. */
  all?: string;
}

/** Fields of a file that remember which of them were looked at: a change of the others changes nothing elsewhere. */
export class SeenFields {
  readonly fields: Record<string, unknown>;
  readonly #read: () => Record<string, unknown>;
  readonly #known: SeenValues['fields'];
  readonly #seen = new Set<string>();
  #isAllSeen = false;
  #all: Record<string, unknown> | undefined;

  /**
   * @param read reads the file, when a field is asked for that is not known
   * @param known fields that were looked at before in the same text
   */
  constructor(read: () => Record<string, unknown>, known: SeenValues['fields'] = {}) {
    this.#read = read;
    this.#known = known;
    const see = (key: string | symbol) => {
      if (typeof key === 'string') this.#seen.add(key);
    };
    this.fields = new Proxy({} as Record<string, unknown>, {
      get: (_, key) => {
        see(key);
        return this.#value(key);
      },
      has: (_, key) => {
        see(key);
        return typeof key === 'string' && Object.hasOwn(this.#known, key)
          ? this.#known[key] !== null || key in Object.prototype
          : Reflect.has(this.#own, key);
      },
      getOwnPropertyDescriptor: (_, key) => {
        see(key);
        return Reflect.getOwnPropertyDescriptor(this.#own, key);
      },
      ownKeys: () => {
        this.#isAllSeen = true;
        return Reflect.ownKeys(this.#own);
      },
    });
  }

  /** What was looked at, as it was seen. */
  get seen(): SeenValues {
    return {
      fields: Object.fromEntries([...this.#seen].map((key) => [key, this.#shown(key)])),
      ...(this.#isAllSeen ? { all: show(this.#own) } : {}),
    };
  }

  /** Whether all that was looked at before is here as it was there; it then counts as looked at here. */
  isAs({ fields, all }: SeenValues): boolean {
    if (all !== undefined && show(this.#own) !== all) return false;
    if (Object.entries(fields).some(([key, value]) => this.#shown(key) !== value)) return false;
    for (const key of Object.keys(fields)) this.#seen.add(key);
    this.#isAllSeen ||= all !== undefined;
    return true;
  }

  get #own(): Record<string, unknown> {
    this.#all ??= this.#read();
    return this.#all;
  }

  #value(key: string | symbol): unknown {
    const known = typeof key === 'string' && Object.hasOwn(this.#known, key) ? this.#known[key] : undefined;
    if (known === undefined || (known !== null && isOdd(known))) return Reflect.get(this.#own, key);
    return known === null ? Reflect.get(Object.prototype, key) : JSON.parse(known);
  }

  #shown(key: string): string | null {
    if (!this.#all && Object.hasOwn(this.#known, key)) return this.#known[key] ?? null;
    return Object.hasOwn(this.#own, key) ? show(this.#own[key]) : null;
  }
}

/** Before values that JSON has no form for. */
const odd = '!';

function isOdd(shown: string): boolean {
  return shown.startsWith(odd);
}

function show(value: unknown): string {
  let isPlain = value !== undefined;
  const text = JSON.stringify(value, (_, inner) => {
    const isNumber = typeof inner === 'number' && JSON.stringify(inner) !== String(inner);
    if (isNumber) isPlain = false;
    return isNumber ? String(inner) : inner;
  });
  return isPlain ? text : `${odd}${text}`;
}
