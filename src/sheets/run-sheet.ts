import { relative, resolve, sep } from 'node:path';
import { editArticle } from '#linter/cli/edit-article.ts';
import type { Parts } from '#linter/cli/parts.ts';
import { settingsOf } from '#linter/cli/settings-of.ts';
import type { SheetFlags } from '#linter/cli/sheet-command.ts';
import { drawingOn } from '#linter/cli/terminal.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { dayOfSettings, Session } from '#linter/session.ts';
import { type GivenAnswer, readSheets } from './answers.ts';
import { type FilledSheet, fillSheet } from './fill.ts';
import { type Instrument, instrumentOf, type SheetName } from './instruments.ts';
import { printSheet } from './print.ts';
import { type Asked, readAnswers } from './read-answers.ts';

/**
 * Runs `bedside sheet`: fills in a sheet of an article, keeps what a person answers in the article, and prints it.
 *
 * @returns the exit code: 0 when the sheet is complete or what was answered was written, 1 when something is open
 * @throws SetUpError with the reason when nothing could be done
 */
export async function runSheet(
  [name, article]: readonly (string | undefined)[],
  flags: SheetFlags,
  parts: Parts,
): Promise<number> {
  if (name === undefined)
    throw new SetUpError('Say which sheet, and of which article: bedside sheet cdc content/articles/flu.mdx');
  const { sheet, instrument } = instrumentOf(name);
  if (article === undefined)
    throw new SetUpError(`Say which article: bedside sheet ${sheet} content/articles/flu.mdx`);
  const answers = readAnswers(instrument, flags);
  const { found, config } = await settingsOf([article], parts);
  const { rules, model, wordLists, profiles = {} } = await parts.loadRules();
  const cwd = found.root;
  const path = relative(cwd, resolve(article)).split(sep).join('/');
  const session = new Session({ cwd, paths: [path], rules, model, wordLists, profiles, config });
  const [file] = session.files;
  if (file?.path !== path || file.kind !== 'article')
    throw new SetUpError(`"${article}" is no article: name one file that ends in .md or .mdx.`);
  const date = dayOfSettings(config).day;
  const { filled, isReadable } = lookAndAnswer({ session, sheet, instrument, path, cwd }, answers, date);
  if (!isReadable) {
    process.stderr.write(`${article} cannot be read as it is. Mend it first: npx bedside lint ${article}\n`);
    return 1;
  }
  const options = {
    ...drawingOn(process.stdout, process.env, flags.color),
    path: article,
    answerCommand: (some: string) => `npx bedside sheet ${sheet} ${article} --answer ${some} --by NAME`,
  };
  process.stdout.write(printSheet(instrument, filled, options));
  return filled.scores || answers.length > 0 ? 0 : 1;
}

/** The sheet that is asked for, and the article it is of. */
interface Place {
  session: Session;
  sheet: SheetName;
  instrument: Instrument;
  path: string;
  cwd: string;
}

function lookAndAnswer(
  { session, sheet, instrument, path, cwd }: Place,
  asked: readonly Asked[],
  date: string,
) {
  const sentences = {
    path,
    gone: `${path} cannot be read.`,
    changed: `Somebody has changed ${path} just now. Nothing was written: look again.`,
  };
  return editArticle(resolve(cwd, path), sentences, (text) => {
    const report = session.check(path, text);
    const isReadable = report.articles.every(({ findings }) => findings.every(({ rule }) => rule !== unread));
    const before = { filled: { items: [] } as FilledSheet, isReadable, text };
    if (!isReadable || report.articles.length === 0) return { ...before, isReadable: false };
    const { answers, mark, fields, withAnswers } = readSheets(path, text);
    const known = { report, judging: session.judging(path), mark, type: fields.type };
    const news = asked.map((one): GivenAnswer => ({ ...one, date, of: mark }));
    const given = [...answers[sheet].filter(({ item }) => news.every((one) => one.item !== item)), ...news];
    const filled = fillSheet(instrument, { ...known, given });
    for (const { item, answer } of news) mustCount(filled, item, answer);
    if (news.length === 0) return { ...before, filled };
    const written = withAnswers({ ...answers, [sheet]: given });
    const fault = session.check(path, written).articles[0]?.findings.find(({ rule }) => rule === unread);
    if (fault) throw new SetUpError(`Nothing was written. ${fault.say}`);
    return { filled, isReadable, text: written };
  });
}

/** The rule that tells what keeps an article from being read, or from being what its fields promise. */
const unread = 'can-read-article';

/** A person may be stricter than a rule, and not kinder; and what follows from another item is not asked. */
function mustCount(filled: FilledSheet, item: number, answer: string): void {
  const now = filled.items.find((one) => one.item.item === item);
  if (!now || now.answer === answer) return;
  const [told] = now.found;
  if (now.by === 'rules' && told)
    throw new SetUpError(
      `Item ${item} is "no": ${told.rule} tells of line ${told.start.line}. Mend it, or let it stay with "bedside lint --accept".`,
    );
  throw new SetUpError(`Item ${item} is "${now.answer}" because of another item. Nothing was written.`);
}
