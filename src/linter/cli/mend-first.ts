import { pathSeenFrom } from '../finding/seen-from.ts';
import { fixText } from '../fix/fix-text.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintOptions } from '../run.ts';
import { Session } from '../session.ts';
import type { LintFlags } from './command.ts';
import { fixFiles } from './fix-files.ts';

/**
 * Mends what can be mended without a person, or shows what would be, before the articles are checked.
 *
 * @returns whether that was all that was asked for
 * @throws SetUpError when the flags do not go together, or a file cannot be written
 */
export function mendFirst(request: LintOptions, flags: LintFlags, options: ReporterOptions): boolean {
  const isDry = flags.dryRun ?? false;
  const { given } = request;
  const session = new Session(request);
  if (given && !isDry) {
    const text = Buffer.from(given.bytes).toString('utf8');
    const check = (now: string) => {
      const { articles, corpus } = session.check(given.path, now);
      return [...articles.flatMap(({ findings }) => findings), ...corpus.findings];
    };
    process.stdout.write(fixText(text, check, session.vocabulary).text);
    return true;
  }
  if (given || flags.changed !== undefined || flags.staged || flags.shard)
    throw new SetUpError('"--fix" and "--dry-run" mend files as they are saved: name files or folders.');
  const seen = (path: string) => pathSeenFrom(path, request.cwd, request.seenFrom ?? request.cwd);
  const done = fixFiles(session, { ...options, isDry, seen, onFile: request.onFile });
  const isForPerson = isDry || flags.format.includes('writer');
  (isForPerson ? process.stdout : process.stderr).write(done);
  return isDry;
}
