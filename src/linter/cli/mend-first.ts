import { toldIn } from '../exceptions/write-exception.ts';
import { findFiles } from '../files/find-files.ts';
import { pathSeenFrom } from '../finding/seen-from.ts';
import { fixText } from '../fix/fix-text.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { visible } from '../reporters/visible-text.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintOptions } from '../run.ts';
import { Session } from '../session.ts';
import type { LintFlags } from './command.ts';
import { fixFiles, sayRefused } from './fix-files.ts';

/**
 * Mends what can be mended without a person, or shows what would be, before the articles are checked.
 *
 * @returns whether that was all that was asked for
 * @throws SetUpError when the flags do not go together, or a file cannot be written
 */
export function mendFirst(request: LintOptions, flags: LintFlags, options: ReporterOptions): boolean {
  const isDry = flags.dryRun ?? false;
  const { given } = request;
  if (given && !isDry) {
    mendGiven(request, given);
    return true;
  }
  if (given || flags.changed !== undefined || flags.staged || flags.shard)
    throw new SetUpError('"--fix" and "--dry-run" mend files as they are saved: name files or folders.');
  const session = new Session(request);
  const seen = (path: string) => pathSeenFrom(path, request.cwd, request.seenFrom ?? request.cwd);
  const done = fixFiles(session, { ...options, isDry, seen, onFile: request.onFile });
  const isForPerson = isDry || flags.format.includes('writer');
  (isForPerson ? process.stdout : process.stderr).write(done);
  return isDry;
}

/** Prints a text that was handed over, mended; as it is where it cannot be, with the reason on standard error. */
function mendGiven(request: LintOptions, { path, bytes }: NonNullable<LintOptions['given']>): void {
  const { config = {} } = request;
  const text = Buffer.from(bytes).toString('utf8');
  const [passedOver] = findFiles(request.cwd, [path], config, { given: { path, bytes } }).skipped;
  /* Bytes that are no text would be lost. */
  const isText = Buffer.from(text).equals(bytes);
  if (passedOver || !isText) {
    const reason = passedOver?.reason ?? 'It holds signs that are no text.';
    process.stdout.write(bytes);
    process.stderr.write(`${visible(path)} stays as it was. ${reason}\n`);
    return;
  }
  /* The file need not be there, and what others say changes nothing that could be mended in it. */
  const session = new Session({ ...request, paths: undefined, config: { ...config, paths: [] } });
  const fixed = fixText(text, (now) => toldIn(session.check(path, now)), session.vocabulary);
  process.stdout.write(fixed.text);
  if (fixed.refused) process.stderr.write(sayRefused(path, fixed.refused));
}
