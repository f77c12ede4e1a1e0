/** Names that sites give to the parts of a person, and of a source. */
const nameKeys = ['name', 'title', 'id', 'slug'];
const urlKeys = ['url', 'link', 'href', 'uri', 'doi'];

/** The name of a person, of the first of several, or of one that is a record. */
export function asName(value: unknown): unknown {
  const [one] = Array.isArray(value) ? value : [value];
  if (typeof one !== 'object' || one === null) return one;
  const record = one as Record<string, unknown>;
  const key = nameKeys.find((name) => typeof record[name] === 'string');
  return key === undefined ? undefined : record[key];
}

/** Sources as records with a title and, where one is given, an address. */
export function asSources(value: unknown): { title?: string; url?: string }[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [sourceOf(item)];
    if (typeof item !== 'object' || item === null) return [];
    const record = item as Record<string, unknown>;
    const text = (keys: readonly string[]) => {
      const key = keys.find((name) => typeof record[name] === 'string');
      return key === undefined ? undefined : (record[key] as string);
    };
    const [title, url] = [text(['title', 'name', 'text', 'label']), text(urlKeys)];
    if (title === undefined && url === undefined) return [];
    const found = title === undefined ? {} : sourceOf(title);
    return [{ ...record, ...found, ...(url === undefined ? {} : { url: withScheme(url) }) }];
  });
}

/** A text that names a source: an address in it is where the source is. */
export function sourceOf(text: string): { title: string; url?: string } {
  const found = /https?:\/\/[^\s<>()"']+|\bdoi\.org\/[^\s<>()"']+|\b10\.\d{4,9}\/[^\s<>"']+/i.exec(text);
  return found ? { title: text, url: withScheme(found[0].replace(/[.,;:]+$/, '')) } : { title: text };
}

function withScheme(url: string): string {
  if (/^10\.\d{4,9}\//.test(url)) return `https://doi.org/${url}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(url) ? `https://${url}` : url;
}

/** The addresses in a field: one, several, or one with a file name at its end. */
export function asAddresses(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Whether a field says that readers cannot see the page; `published: false` says so too. */
export function isDraft(value: unknown, path: string): boolean {
  if (/publish|public|live|visible/i.test(path))
    return value === false || value === 'false' || value === 'no';
  return value === true || /^(?:true|yes|draft|unpublished|hidden)$/i.test(String(value));
}
