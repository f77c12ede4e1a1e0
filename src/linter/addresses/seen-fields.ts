/** Fields of a file that remember which of them were looked at: a change of the others changes nothing elsewhere. */
export class SeenFields {
  readonly fields: Record<string, unknown>;
  readonly #own: Record<string, unknown>;
  readonly #seen = new Set<string>();
  #isAllSeen = false;

  constructor(own: Record<string, unknown>) {
    this.#own = own;
    const see = (key: string | symbol) => {
      if (typeof key === 'string') this.#seen.add(key);
    };
    this.fields = new Proxy(own, {
      get: (target, key) => {
        see(key);
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        see(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        see(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys: (target) => {
        this.#isAllSeen = true;
        return Reflect.ownKeys(target);
      },
    });
  }

  /** Whether all that was looked at in fields of before is here as it was there; they then count as looked at here. */
  seesAs(before: SeenFields): boolean {
    const now = this.#own;
    if (before.#isAllSeen && JSON.stringify(now) !== JSON.stringify(before.#own)) return false;
    for (const key of before.#seen) {
      if (JSON.stringify(now[key]) !== JSON.stringify(before.#own[key])) return false;
      if (Object.hasOwn(now, key) !== Object.hasOwn(before.#own, key)) return false;
      this.#seen.add(key);
    }
    this.#isAllSeen = before.#isAllSeen;
    return true;
  }
}
