import type { Document } from './document/document.ts';
import { blankDocument, type ReadArticle, readArticle, readEntry } from './document/read-article.ts';
import { metricsOf } from './document/words/metrics.ts';
import type { FoundFile } from './files/find-files.ts';
import { readSource, type SourceFile, unreadable } from './files/read-source.ts';
import { type Exceptions, noExceptions, readExceptions } from './judgement/exceptions.ts';
import { PlacedExceptions } from './judgement/placed-exceptions.ts';
import type { FailureReport, Finding } from './report/report.ts';
import { SourcePlaces } from './report/source-places.ts';
import { toFinding } from './report/to-finding.ts';
import { checkDocument, type RawFinding } from './rule/check-document.ts';
import { checkExceptions, checkProblems } from './rule/check-problems.ts';
import type { Circumstances } from './rule/define-rule.ts';
import type { Facts } from './rule/facts.ts';
import { gatherFacts } from './rule/gather-facts.ts';
import type { ActiveRule } from './rule/rule-set.ts';
import { oneLine } from './says/one-line.ts';
import type { SetUp } from './set-up.ts';

/** All that is kept of a file after it is checked; its text and its tree are let go. */
export interface CheckedFile {
  file: FoundFile;
  rules: readonly ActiveRule[];
  findings: Finding[];
  /** Lines that findings and exceptions stand on, by number. */
  lines: Record<number, string>;
  exceptions: PlacedExceptions;
  /** Undefined when it could not be read as text. */
  facts: Facts | undefined;
  /** Flesch-Kincaid grade, where there is enough text to grade. */
  grade: number | null;
  failures: FailureReport[];
  /** Whether its text could be judged. */
  isJudged: boolean;
}

/** Checks one file by itself. Whatever breaks is reported, and never stops the other files. */
export function checkFile(file: FoundFile, setUp: SetUp): CheckedFile {
  let rules = setUp.rulesFor(file.path);
  const read = file.isOutside ? unreadable('OUTSIDE') : readSource(file.absolute);
  const circumstances = setUp.circumstancesOf(file.absolute);
  const places = new SourcePlaces(read.source, read.offset);
  const failures: FailureReport[] = [];
  let raw: RawFinding[] = [];
  let exceptions = noExceptions;
  let facts: Facts | undefined;
  const kept: Record<string, unknown[]> = {};
  let grade: number | null = null;
  let isJudged = false;
  try {
    const article = readFile(file, read, setUp);
    rules = setUp.rulesFor(file.path, article.document.frontMatter.data.audience);
    raw = checkProblems(article.document, rules, circumstances, article.problems);
    if (!read.problem) {
      facts = gatherFacts(article.document, { kind: file.kind, collection: circumstances.collection, kept });
    }
    if (article.isWhole) {
      isJudged = true;
      exceptions = exceptionsOf(article, setUp);
      raw.push(...checkExceptions(article.document, rules, circumstances, exceptions.faults));
      grade = metricsOf(article.document).fleschKincaid;
      raw.push(...checkText(article.document, rules, setUp.phrases, circumstances, kept, failures));
    }
  } catch (error) {
    failures.push({ path: file.path, message: oneLine(error) });
  }
  const placed = new PlacedExceptions(exceptions, places);
  const findings = raw
    .filter(({ active, start }) => !placed.waives(active.rule.id, start))
    .map(({ active, start, end, details }) => toFinding(active, places.at(start, end), details));
  return { file, rules, findings, lines: places.lines, exceptions: placed, facts, grade, failures, isJudged };
}

/** A file that ended the run before this one: nobody knows what it says. */
export function setFileAside(file: FoundFile, setUp: SetUp, message: string): CheckedFile {
  return {
    file,
    rules: setUp.rulesFor(file.path),
    findings: [],
    lines: {},
    exceptions: new PlacedExceptions(noExceptions, new SourcePlaces('', 0)),
    facts: undefined,
    grade: null,
    failures: [{ path: file.path, message, isUnread: true }],
    isJudged: false,
  };
}

function readFile({ path, absolute, kind }: FoundFile, read: SourceFile, setUp: SetUp): ReadArticle {
  const { vocabulary, components } = setUp;
  if (read.problem) {
    const document = blankDocument(path, read.source, vocabulary);
    return { document, problems: [read.problem], isWhole: false };
  }
  const schema = setUp.schemaOf(absolute);
  return kind === 'entry'
    ? readEntry(path, read.source, vocabulary, schema)
    : readArticle(path, read.source, vocabulary, { schema, components });
}

/** Runs all rules at once; only when that breaks, one by one, to find the rule at fault and keep the others. */
function checkText(
  document: Document,
  rules: readonly ActiveRule[],
  phrases: SetUp['phrases'],
  circumstances: Circumstances,
  kept: Record<string, unknown[]>,
  failures: FailureReport[],
): RawFinding[] {
  try {
    return checkDocument(document, rules, phrases, circumstances, kept);
  } catch {
    for (const id of Object.keys(kept)) delete kept[id];
    return rules.flatMap((active) => {
      try {
        return checkDocument(document, [active], phrases, circumstances, kept);
      } catch (error) {
        failures.push({ path: document.path, rule: active.rule.id, message: oneLine(error) });
        return [];
      }
    });
  }
}

function exceptionsOf({ document, problems }: ReadArticle, setUp: SetUp): Exceptions {
  const exceptions = readExceptions(document, setUp.exceptions);
  if (!problems.some(({ field }) => field?.[0] === 'lintOk')) return exceptions;
  /* The schema has already said what is wrong with the list in the front matter. */
  const { start, end } = document.frontMatter.placeOf(['lintOk']);
  return {
    ...exceptions,
    faults: exceptions.faults.filter((fault) => fault.start < start || fault.start >= end),
  };
}
