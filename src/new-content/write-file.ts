import type { Field } from './describe-fields.ts';

/** What a writer has answered, by field; of a list, each of its items. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** A place that waits for a writer: it says what belongs there, and no site can be built while it is there. */
export function stubFor({ about, name, max }: Pick<Field, 'about' | 'name' | 'max'>): string {
  const words = (about || name).replace(/[[\]]/g, '').replace(/[.:]$/, '');
  const room = (max ?? 200) - '[[ …]]'.length;
  return `[[${words.length > room ? words.slice(0, room).replace(/\s+\S*$/, '') : words} …]]`;
}

/**
 * The text of a new file: what was answered, and a stub for each field that still waits.
 *
 * @param asked the fields the file opens with
 * @param body the text of an article; other files are YAML and nothing else
 */
export function writeFile(asked: readonly Field[], answers: Answers, body?: string): string {
  const lines = asked.flatMap((field) => linesOf(field, answers[field.name] ?? []));
  return body === undefined ? `${lines.join('\n')}\n` : `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

function linesOf(field: Field, given: readonly string[]): string[] {
  const values = given.length > 0 ? given.map((one) => written(one, field)) : [quoted(stubFor(field))];
  if (field.kind === 'block' && given.length === 0) {
    const inner = field.fields.filter(({ isRequired }) => isRequired).flatMap((one) => linesOf(one, []));
    const opening = `${field.name}:`;
    return field.isList
      ? [opening, ...inner.map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`)]
      : [opening, ...inner.map((line) => `  ${line}`)];
  }
  if (field.isList) return [`${field.name}:`, ...values.map((value) => `  - ${value}`)];
  return [`${field.name}: ${values[0]}`];
}

function written(value: string, { kind }: Field): string {
  return kind === 'day' || kind === 'yes or no' ? value : quoted(value);
}

/** Words as YAML holds them: plain where it reads it as the same words, in quotation marks elsewhere. */
export function quoted(value: string): string {
  const isPlain =
    /^[A-Za-z][\w ,.?!'’()/-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  if (isPlain && value === value.trim()) return value;
  return value.includes('"') && !/[\n\r\t]/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : JSON.stringify(value);
}
