import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../finding/report.ts';
import { type Fixed, fixText } from '../fix/fix-text.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { type Paint, paintFor } from '../reporters/paint.ts';
import { visible } from '../reporters/visible-text.ts';
import { plural } from '../reporters/wording.ts';
import type { Session } from '../session.ts';
import { showDiff } from './show-diff.ts';
import { writeArticle } from './write-file.ts';

/** What is asked of the fixing of files. */
export interface FixOptions extends Pick<ReporterOptions, 'color' | 'unicode'> {
  /** Shows what would be written, and writes nothing. */
  isDry: boolean;
  /** A path as the person who asks sees it; as the session knows it when left out. */
  seen?: ((path: string) => string) | undefined;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile?: ((path?: string) => void) | undefined;
}

const reasons: Readonly<Record<NonNullable<Fixed['refused']>, string>> = {
  unreadable: 'it could not be read after the change.',
  'new-must-fix': 'the change would bring something new that must be fixed.',
  'words-changed': 'the change would touch a number or a medical word.',
  unsettled: 'each change would call for another.',
};

/**
 * Mends what can be mended without a person, file by file, and says what was done. A file that would not be better for
 * it stays as it was.
 *
 * @throws SetUpError when a file cannot be written
 */
export function fixFiles(session: Session, options: FixOptions): string {
  const paint = paintFor(options);
  const said: string[] = [];
  let [fixes, files] = [0, 0];
  for (const { path, absolute } of session.files.filter(({ kind }) => kind === 'article')) {
    options.onFile?.(path);
    const shown = options.seen?.(path) ?? path;
    const bytes = readBytes(absolute);
    const text = bytes?.toString('utf8') ?? '';
    /* Bytes that are no text would be lost. */
    if (!bytes || !Buffer.from(text).equals(bytes)) continue;
    const {
      text: mended,
      made,
      refused,
    } = fixText(text, (now) => findingsIn(session, path, now), session.vocabulary);
    if (refused) said.push(sayRefused(shown, refused));
    if (made.length > 0) {
      if (!options.isDry && !isStill(absolute, bytes)) {
        said.push(`${visible(shown)} stays as it was: somebody has changed it just now.\n`);
        continue;
      }
      if (!options.isDry) writeArticle(absolute, mended);
      said.push(options.isDry ? showDiff(shown, text, mended, paint) : sayMade(shown, made, paint));
      [fixes, files] = [fixes + made.flatMap(({ lines }) => lines).length, files + 1];
    }
  }
  options.onFile?.();
  return [...said, sayAll(fixes, files, options.isDry), ''].join('\n');
}

/** Why a text stays as it was though there were fixes, in one line. */
export function sayRefused(path: string, refused: NonNullable<Fixed['refused']>): string {
  return `${visible(path)} stays as it was: ${reasons[refused]}\n`;
}

function findingsIn(session: Session, path: string, text: string): Finding[] {
  const { articles, corpus } = session.check(path, text);
  return [...articles.flatMap(({ findings }) => findings), ...corpus.findings];
}

function readBytes(absolute: string): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch {
    return undefined;
  }
}

function isStill(absolute: string, bytes: Buffer): boolean {
  return readBytes(resolve(absolute))?.equals(bytes) === true;
}

function sayMade(path: string, made: Fixed['made'], paint: Paint): string {
  const lines = made.map(
    ({ finding: { rule }, fix, lines }) =>
      `  ${paint.good(paint.tick)} ${sayLines(lines)}: ${visible(fix.title)}  ${paint.faint(rule)}`,
  );
  return [paint.strong(visible(path)), ...lines, ''].join('\n');
}

/** Every line that one fix has changed: "line 3", "lines 3, 9 and 14". */
function sayLines(lines: readonly number[]): string {
  const shown = lines.map(String);
  const last = shown.pop();
  return shown.length === 0 ? `line ${last}` : `lines ${shown.join(', ')} and ${last}`;
}

function sayAll(fixes: number, files: number, isDry: boolean): string {
  if (fixes === 0) return 'There is nothing that can be mended without you.\n';
  const what = `${plural(fixes, 'place')} in ${plural(files, 'file')}`;
  return isDry ? `Nothing was written. --fix would mend ${what}.\n` : `Mended ${what}.\n`;
}
