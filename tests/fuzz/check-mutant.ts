import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedFile, checkFile } from '#linter/check-file.ts';
import { decode } from '#linter/files/read-source.ts';
import { makeReport } from '#linter/finding/make-report.ts';
import type { Finding } from '#linter/finding/report.ts';
import { writer } from '#linter/reporters/writer.ts';
import { prepare } from '#linter/run-context.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import config from '../../lint.config.ts';

const half = /^[\uDC00-\uDFFF]/;

/** Checks texts as articles of the site, written into a folder, and says what is wrong with what it says of them. */
export function mutantChecker(folder: string): (source: string, ending: string) => string[] {
  const collections = { articles: { ...config.collections?.articles, folder: '.' } };
  const own = { ...config, collections } as typeof config;
  const setUp = prepare(
    folder,
    own,
    termsOf({ rules, wordLists, model, profiles, config: own, today: '2026-11-22' }),
  );
  return (source, ending) => {
    const path = `mutant${ending}`;
    const absolute = join(folder, path);
    writeFileSync(absolute, source);
    try {
      const checked = checkFile({ path, absolute, kind: 'article' }, setUp);
      draw(checked);
      // What is written is not always what is read: half an emoji has no bytes.
      const { source: read, offset } = decode(Buffer.from(source));
      return [
        ...checked.failures.map(({ rule, message }) => `failed: ${rule ?? ''} ${message}`),
        ...checked.findings.flatMap((finding) => faultsOf(finding, read, offset, checked.lines)),
      ];
    } catch (error) {
      return [`crashed: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
}

function draw(checked: CheckedFile): void {
  const report = {
    ...makeReport([checked], { findings: [], failures: [] } as never, [], model.goals),
    seconds: 0,
  };
  const options = { color: true, unicode: true, width: 80, quiet: false, ideas: true, pathPrefix: '' };
  writer(report, { ...options, command: (...args: string[]) => args.join(' ') });
}

/** What does not fit together in a finding: its offsets, its line and column, its words. */
function faultsOf(finding: Finding, source: string, mark: number, lines: Record<number, string>): string[] {
  const { rule, start, end, text } = finding;
  const [from, to] = [start.offset - mark, end.offset - mark];
  const faults: string[] = [];
  const tell = (what: string) =>
    faults.push(`${what}: ${rule} ${from}-${to} ${JSON.stringify(text.slice(0, 40))}`);
  if (from < 0 || to < from || to > source.length) tell('outside');
  const written = source.slice(from, to);
  const isBeginning = text.endsWith('…') && written.startsWith(text.slice(0, -1));
  if (text !== written && !isBeginning) tell('wrong words');
  for (const [point, offset] of [
    [start, from],
    [end, to],
  ] as const) {
    if (half.test(source.slice(offset)) && /[\uD800-\uDBFF]/.test(source[offset - 1] ?? ''))
      tell('half a letter');
    const before = source.slice(0, offset).split(/\r\n|\r(?!\n)|\n/);
    const isInLineEnd = source[offset - 1] === '\r' && source[offset] === '\n';
    const column = (before.at(-1) as string).length + 1;
    if (!isInLineEnd && (point.line !== before.length || point.column !== column))
      tell('wrong line or column');
    if (lines[point.line] === undefined) tell('no line');
  }
  if (half.test(text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '')) && !half.test(written))
    tell('half a letter');
  return faults;
}
