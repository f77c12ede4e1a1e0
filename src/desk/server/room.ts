import { acceptFinding } from '#linter/accept-finding.ts';
import type { LintConfig } from '#linter/config/config.ts';
import { tidyReason, toldIn } from '#linter/exceptions/write-exception.ts';
import type { Report } from '#linter/finding/report.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import type { OpenSession } from '#linter/server/open-session.ts';
import { begin, create, faultOf, idsFor } from '../../new-content/new-content.ts';
import type { Answers, Fault, ListedArticle, OpenedArticle, Requests, Told } from '../messages.ts';
import { ArticleFiles } from './article-files.ts';
import { componentsOf, entriesOf, fieldsOf } from './describe.ts';

/** The collection that the desk is for. */
const collection = 'articles';

const noArticle: Fault = { fault: 'There is no such article. It may have been renamed or removed.' };
const noText: Fault = { fault: 'This file holds signs that are no text. Save it as UTF-8 first.' };
const noFit: Fault = {
  fault: 'What was typed does not fit the file. Copy your words, then open this page anew.',
};

/** What the desk knows of a site, and does for a writer. */
export class Room {
  readonly #root: string;
  readonly #config: LintConfig;
  readonly #session: OpenSession['session'];
  readonly #files: ArticleFiles;
  /** The article whose unsaved text the session holds. */
  #typedIn: string | undefined;

  /** @throws SetUpError where the settings name no folder of articles */
  constructor({ root, config, session }: OpenSession) {
    const home = config.collections?.[collection];
    if (!home)
      throw new SetUpError('lint.config.ts names no folder for articles, so there is nothing to write.');
    this.#root = root;
    this.#config = config;
    this.#session = session;
    this.#files = new ArticleFiles(root, home.folder, home.endings ?? ['.md', '.mdx']);
  }

  /** Every article, with how much is to be done in it. */
  list(): ListedArticle[] {
    this.#letGo();
    const files = this.#files.list();
    const known = new Set(this.#session.files.map(({ path }) => path));
    for (const { path } of files) if (!known.has(path)) this.#session.update(path);
    const { articles, corpus } = this.#session.report();
    const reports = new Map(articles.map((article) => [article.path, article]));
    return files.map(({ name, path }) => {
      const report = reports.get(path);
      const found = [...(report?.findings ?? []), ...corpus.findings.filter((one) => one.path === path)];
      const count = (level: string) => found.filter((one) => one.level === level).length;
      return {
        name,
        path,
        title: report?.title || name,
        mustFix: count('must-fix'),
        shouldFix: count('should-fix'),
        isKeptBack: report?.isKeptBack === true,
      };
    });
  }

  /** What the form for a new article may choose from. */
  choices(): Pick<OpenedArticle, 'entries'> {
    return { entries: entriesOf(this.#root, this.#config) };
  }

  /** Takes a file as it is on the disk now. */
  update(path: string): void {
    this.#session.update(path);
  }

  open({ name }: Requests['open']): Answers['open'] | Fault {
    const file = this.#files.find(name);
    if (!file) return noArticle;
    const opened = this.#files.open(file);
    if (!opened) return noText;
    return {
      path: file.path,
      ...opened,
      fields: fieldsOf(this.#config, collection),
      components: file.name.endsWith('.mdx') ? componentsOf(this.#config) : [],
      ...this.choices(),
    };
  }

  /** All that is told of a text as if it were saved, as the report of one article. */
  check({ name, text }: Requests['check']): Answers['check'] | Fault {
    const file = this.#files.find(name);
    if (!file) return noArticle;
    if (this.#typedIn !== file.path) this.#letGo();
    this.#typedIn = file.path;
    return asOne(this.#session.check(file.path, text));
  }

  /** What is told of an article as it was saved. */
  told(name: string): Told | Fault {
    const file = this.#files.find(name);
    if (!file) return noArticle;
    this.#letGo();
    const { articles, state } = asOne(this.#session.about([file.path]));
    const { findings = [], score = 0 } = articles[0] ?? {};
    const shown = findings.map(({ level, say, text }) => ({ level, say, text }));
    return { findings: shown, isReady: state === 'ready', score };
  }

  accept({ name, text, fingerprint, rule, reason }: Requests['accept']): Answers['accept'] | Fault {
    const file = this.#files.find(name);
    if (!file) return noArticle;
    const wording = { reason: tidyReason(reason) };
    const accepted = acceptFinding(this.#session, { path: file.path, text, fingerprint, rule, wording });
    return 'fault' in accepted
      ? { fault: accepted.fault }
      : { edit: accepted.written.edit, besides: accepted.written.besides };
  }

  /** @throws SetUpError when the file cannot be written */
  save({ name, print, edits }: Requests['save']): Answers['save'] | Fault {
    const file = this.#files.find(name);
    if (!file) return { fault: 'The file is not there any more. Your words are kept here: copy them.' };
    try {
      const saved = this.#files.save(file, { print, edits });
      if ('print' in saved) return saved;
      const fault = 'Somebody else has changed this file since you opened it. Nothing was overwritten.';
      return { fault, isChanged: true, ...(saved.now ? { now: saved.now } : {}) };
    } catch (error) {
      if (error instanceof RangeError) return noFit;
      throw error;
    }
  }

  /** @throws SetUpError when there is such a file */
  new({ title, topic, author }: Requests['new']): Answers['new'] | Fault {
    const beginning = begin('article', this.#config);
    const given = Object.entries({ title, topic, author }).filter(([, value]) => value.trim() !== '');
    for (const [name, value] of given) {
      const field = beginning.fields.find((one) => one.name === name);
      const fault = field && faultOf(field, value, idsFor(field, this.#root, this.#config));
      if (fault) return { fault };
    }
    const answers = Object.fromEntries(given.map(([name, value]) => [name, [value]]));
    const path = create(this.#root, beginning, answers);
    this.#session.update(path);
    return { name: path.slice(path.lastIndexOf('/') + 1) };
  }

  #letGo(): void {
    if (this.#typedIn !== undefined) this.#session.update(this.#typedIn);
    this.#typedIn = undefined;
  }
}

/** With all findings in the article, where they are told. */
function asOne(report: Report): Report {
  const [article] = report.articles;
  if (!article) return report;
  return { ...report, articles: [{ ...article, findings: toldIn(report) }], corpus: { findings: [] } };
}
