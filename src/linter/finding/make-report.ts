import type { JudgedCorpus } from '../check-corpus.ts';
import type { CheckedFile } from '../check-file.ts';
import { english } from '../document/words/language.ts';
import type { Model } from '../model/model.ts';
import { sayLanguage } from '../reporters/language-note.ts';
import { rulesFor } from '../rule/reads-english.ts';
import { noScore, scoreOf } from '../score.ts';
import { countLevels } from './counts.ts';
import type { ArticleReport, Report } from './report.ts';
import { inReadingOrder } from './to-finding.ts';

/** Puts together everything a run has to say. */
export function makeReport(
  checked: readonly CheckedFile[],
  corpus: JudgedCorpus,
  skipped: Report['skipped'],
  weights: Model['goals'],
): Omit<Report, 'seconds'> {
  const beside = Map.groupBy(corpus.findings, ({ path }) => path);
  const articles = checked
    .filter(({ file, findings }) => file.kind === 'article' || findings.length > 0 || beside.has(file.path))
    .map((one) => articleReport(one, beside.get(one.file.path) ?? [], weights));
  const counts = countLevels([...articles.flatMap(({ findings }) => findings), ...corpus.findings]);
  const failures = [...checked.flatMap((one) => one.failures), ...corpus.failures];
  const scores = articles.filter(({ kind }) => kind === 'article').map(({ score }) => score);
  return {
    version: 1,
    state: counts['must-fix'] === 0 && failures.length === 0 ? 'ready' : 'not-ready',
    score: scores.length === 0 ? 100 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    counts,
    articles,
    entries: checked.filter(({ file }) => file.kind === 'entry').length,
    corpus: { findings: corpus.findings },
    exceptions: checked.flatMap(({ file, exceptions }) => exceptions.report(file.path)),
    failures,
    skipped,
  };
}

function articleReport(
  { file, rules, findings, lines, facts, grade, language, isPublic, isWhole }: CheckedFile,
  beside: JudgedCorpus['findings'],
  weights: Model['goals'],
): ArticleReport {
  return {
    path: file.path,
    kind: file.kind === 'entry' ? 'entry' : 'article',
    title: facts?.title.text || nameOf(file.path),
    ...(typeof facts?.data.topic === 'string' ? { topic: facts.data.topic } : {}),
    words: facts?.wordCount ?? 0,
    grade,
    ...(language && language.code !== english.code ? { language, note: sayLanguage(language) } : {}),
    ...(isWhole ? scoreOf([...findings, ...beside], rulesFor(language, rules), weights) : noScore),
    findings: inReadingOrder(findings),
    ...(facts?.address ? { address: facts.address } : {}),
    ...(facts?.leadsTo ? { links: facts.leadsTo } : {}),
    ...(isPublic ? {} : { isKeptBack: true as const }),
    lines,
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
