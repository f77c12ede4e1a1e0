/** Names that are always articles. */
export const articleEnding = /\.mdx?$/;

/** Endings of files that are articles when they are named, or when the config says so. */
export const extraEndings = [
  '.markdown',
  '.mdown',
  '.mkd',
  '.mkdn',
  '.mdwn',
  '.mdtext',
  '.html',
  '.htm',
] as const;

/** The ending of a file that is an article on request, in small letters; undefined for all others. */
export function extraEndingOf(path: string): string | undefined {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  return extraEndings.find((known) => known === ending);
}

/** Files that were passed over because nobody asked for them, in one sentence; undefined when there are none. */
export function sayPassedOver(paths: readonly string[]): string | undefined {
  if (paths.length === 0) return undefined;
  const counts = [...Map.groupBy(paths, (path) => extraEndingOf(path) ?? '')].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const files = counts.map(([ending, { length }]) => `${length} ${ending}`);
  const list = counts.map(([ending]) => `'${ending}'`).join(', ');
  const noun = paths.length === 1 ? 'file was' : 'files were';
  const first = paths.toSorted().slice(0, 3).join(', ');
  const more = paths.length > 3 ? ', …' : '';
  return `Passed over: ${files.join(', ')} ${noun} not read (${first}${more}). To read them, name them or set extensions: [${list}].`;
}
