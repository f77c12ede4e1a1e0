import type { Look } from './look-at.ts';
import type { FoundField, FoundFields } from './map-fields.ts';

/** Names that are written out. */
const namedComponents = 6;

const subjects: Readonly<Record<string, string>> = {
  author: 'who wrote',
  reviewedBy: 'who checked',
  lastReviewed: 'when it was checked',
  sources: 'sources',
};

/** Says what was found in a folder, what was written and what to do next. */
export function sayFound(look: Look, fields: FoundFields, file: string, path: string | undefined): string {
  const { articles, heads, forms, site, paths, components, imported, extra } = look;
  const where = paths.map((one) => (one === '.' ? 'this folder' : one)).join(', ');
  const form = [...forms].sort(([, a], [, b]) => b - a).map(([kind]) => kind.toUpperCase());
  const pages = [...extra]
    .filter(([ending]) => ending.startsWith('.htm'))
    .reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    `Site         ${site.generator.name}`,
    `Articles     ${articles} in ${where}`,
    `Front matter ${heads.length === 0 ? 'none' : `${form.join(' and ')}, in ${heads.length} of ${articles}`}`,
  ];
  if (fields.mapped.size > 0)
    lines.push(
      ...listed(
        'Fields',
        [...fields.mapped].map(([name, found]) => mapping(name, found)),
      ),
    );
  if (fields.rare.size > 0)
    lines.push(
      ...listed(
        'Seldom',
        [...fields.rare].map(([name, found]) => mapping(name, found)),
      ),
    );
  if (fields.missing.length > 0)
    lines.push(
      `Not found    ${fields.missing.map((name) => subjects[name] ?? name).join(', ')}: not judged as fields`,
    );
  if (components.length > 0 || imported > 0) {
    const named = components.slice(0, namedComponents).join(', ');
    const more =
      components.length > namedComponents ? ` and ${components.length - namedComponents} more` : '';
    const brought = imported > 0 ? `${imported} imported by articles` : '';
    lines.push(`Components   ${[named + more, brought].filter(Boolean).join('; ')}`);
  }
  if (pages > 0) lines.push(`Passed over  ${pages} .html: add '.html' to "extensions" to have them read`);
  const target =
    path === undefined || path === '.' ? '' : ` ${/^[\w./:@-]+$/.test(path) ? path : `'${path}'`}`;
  return `${[...lines, '', `Wrote ${file}`, `Next: npx bedside lint${target}`].join('\n')}\n`;
}

function mapping(name: string, found: readonly FoundField[]): string {
  return `${name} from ${found.map(({ path, articles }) => `${path} (${articles})`).join(', ')}`;
}

/** A list of which each line after the first stands below the one before it. */
function listed(title: string, items: readonly string[]): string[] {
  return items.map((item, index) => `${(index === 0 ? title : '').padEnd(12)} ${item}`);
}
