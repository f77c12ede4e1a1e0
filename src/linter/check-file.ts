import type { Document } from './document/document.ts';
import { blankDocument, type ReadArticle, readArticle, readEntry } from './document/read-article.ts';
import { readSettings } from './document/read-settings.ts';
import { english, type Language } from './document/words/language.ts';
import { metricsOf } from './document/words/metrics.ts';
import { type Exceptions, noExceptions, readExceptions } from './exceptions/exceptions.ts';
import { PlacedExceptions } from './exceptions/placed-exceptions.ts';
import type { FoundFile } from './files/find-files.ts';
import { type SourceFile, unreadable } from './files/source-file.ts';
import { SentenceFinder } from './finding/fingerprint.ts';
import type { FailureReport, Finding } from './finding/report.ts';
import { SourcePlaces } from './finding/source-places.ts';
import { toFinding } from './finding/to-finding.ts';
import { oneLine } from './one-line.ts';
import { checkDocument, type RawFinding } from './rule/check-document.ts';
import { checkExceptions, checkProblems } from './rule/check-problems.ts';
import type { Circumstances } from './rule/define-rule.ts';
import type { Facts } from './rule/facts.ts';
import { gatherFacts } from './rule/gather-facts.ts';
import type { ActiveRule } from './rule/rule-set.ts';
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
  /** Whether readers can see it on the day of the run. */
  isPublic: boolean;
  /** What it is written in; undefined when it is no text. */
  language: Language | undefined;
  /** Whether all of its text could be judged; only then is it scored. */
  isWhole: boolean;
}

/** Checks one file by itself. Whatever breaks is reported, and never stops the other files. */
export function checkFile(file: FoundFile, setUp: SetUp): CheckedFile {
  let rules = setUp.rulesFor(file.path);
  const read = file.isOutside ? unreadable('OUTSIDE') : setUp.sourceOf(file);
  const circumstances = setUp.circumstancesOf(file.absolute);
  const places = new SourcePlaces(read.source, read.offset);
  const failures: FailureReport[] = [];
  let raw: RawFinding[] = [];
  let exceptions = noExceptions;
  let facts: Facts | undefined;
  const kept: Record<string, unknown[]> = {};
  let grade: number | null = null;
  let language: Language | undefined;
  let isWhole = false;
  let isPublic = true;
  let judged: Document | undefined;
  try {
    const article = readFile(file, read, setUp);
    rules = setUp.rulesFor(file.path, article.document.frontMatter.data.audience);
    const { data } = article.document.frontMatter;
    isPublic = setUp.outings.waitOfData(circumstances.collection, data) === undefined;
    /* A page may lead to one that is not out yet, as long as it is not out either. */
    const problems = article.problems.filter(
      ({ code, expected }) =>
        code !== 'waits' || setUp.outings.isAheadOf(circumstances.collection, data, expected ?? ''),
    );
    raw = checkProblems(article.document, rules, circumstances, problems);
    if (!read.problem && file.kind !== 'misnamed') {
      const onSite = setUp.onSite(article.document, file.absolute);
      facts = gatherFacts(article.document, {
        kind: file.kind,
        collection: circumstances.collection,
        onSite,
        kept,
      });
    }
    isWhole = article.isWhole;
    judged = article.judged ?? article.document;
    if (article.judged) {
      exceptions = exceptionsOf(article, article.judged, setUp);
      raw.push(...checkExceptions(article.judged, rules, circumstances, exceptions.faults));
      language = article.judged.language;
      if (isWhole && file.kind === 'article' && language.code === english.code)
        grade = metricsOf(article.judged).fleschKincaid;
      raw.push(
        ...checkText(article.judged, ...askable(article, rules, circumstances), setUp, kept, failures),
      );
    }
  } catch (error) {
    failures.push({ path: file.path, message: oneLine(error) });
  }
  const placed = PlacedExceptions.of(exceptions, places);
  const sentences = judged && new SentenceFinder(judged);
  const findings = raw
    .filter(({ active, start }) => !placed.waives(active.rule.id, start))
    .map(({ active, start, end, details }) =>
      toFinding(active, places.at(start, end), details, {
        sentence: sentences?.around(start, end) ?? '',
        offset: read.offset,
      }),
    );
  return {
    file,
    rules,
    findings,
    lines: places.lines,
    exceptions: placed,
    facts,
    grade,
    failures,
    isPublic,
    language,
    isWhole,
  };
}

/** The same, to be judged beside others and still be known as it was. */
export function copyOf(checked: CheckedFile): CheckedFile {
  const { findings, lines, exceptions } = checked;
  return {
    ...checked,
    findings: findings.map((finding) => ({ ...finding })),
    lines: { ...lines },
    exceptions: exceptions.copy(),
  };
}

/** A file that ended the run before this one: nobody knows what it says. */
export function setFileAside(file: FoundFile, setUp: SetUp, message: string): CheckedFile {
  return {
    file,
    rules: setUp.rulesFor(file.path),
    findings: [],
    lines: {},
    exceptions: PlacedExceptions.of(noExceptions, new SourcePlaces('', 0)),
    facts: undefined,
    grade: null,
    failures: [{ path: file.path, message, isUnread: true }],
    isPublic: true,
    language: undefined,
    isWhole: false,
  };
}

function readFile(file: FoundFile, read: SourceFile, setUp: SetUp): ReadArticle {
  const article = readAsKind(file, read, setUp);
  const misplaced = file.kind === 'misnamed' ? undefined : setUp.findMisplaced(file.absolute);
  return misplaced ? { ...article, problems: [misplaced, ...article.problems] } : article;
}

function readAsKind({ path, absolute, kind }: FoundFile, read: SourceFile, setUp: SetUp): ReadArticle {
  const { vocabulary, components } = setUp;
  const model = setUp.modelOf(absolute);
  if (read.problem) {
    const document = blankDocument(path, read.source, vocabulary);
    return { document, problems: [read.problem], judged: undefined, isWhole: false, hasFrontMatter: false };
  }
  if (absolute === setUp.settings?.absolute) {
    return readSettings(path, read.source, vocabulary, setUp.settings.texts, model);
  }
  if (kind === 'misnamed') {
    const misplaced = setUp.findMisplaced(absolute);
    const document = blankDocument(path, '', vocabulary);
    const problems = misplaced ? [misplaced] : [];
    return { document, problems, judged: undefined, isWhole: false, hasFrontMatter: false };
  }
  const schema = setUp.schemaOf(absolute);
  return kind === 'entry'
    ? readEntry(path, read.source, vocabulary, {
        schema,
        model,
        pictureFaultOf: setUp.pictureFaultOf(absolute),
      })
    : readArticle(path, read.source, vocabulary, {
        schema,
        components,
        mdx: setUp.mdxOf(absolute),
        templates: setUp.templates,
        model,
        pictureFaultOf: setUp.pictureFaultOf(absolute),
      });
}

/** What an article can be asked: nothing is missing that may stand in a part, or in front matter, that cannot be read. */
function askable(
  { isWhole, hasFrontMatter }: ReadArticle,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
): [readonly ActiveRule[], Circumstances] {
  return [
    isWhole ? rules : rules.filter(({ rule }) => !rule.needsWhole),
    hasFrontMatter ? circumstances : { ...circumstances, collection: undefined },
  ];
}

/** Runs all rules at once; only when that breaks, one by one, to find the rule at fault and keep the others. */
function checkText(
  document: Document,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
  { phrases }: SetUp,
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

function exceptionsOf({ problems }: ReadArticle, document: Document, setUp: SetUp): Exceptions {
  const exceptions = readExceptions(document, setUp.exceptions);
  if (!problems.some(({ field }) => field?.[0] === 'lintOk')) return exceptions;
  /* The schema has already said what is wrong with the list in the front matter. */
  const { start, end } = document.frontMatter.placeOf(['lintOk']);
  return {
    ...exceptions,
    faults: exceptions.faults.filter((fault) => fault.start < start || fault.start >= end),
  };
}
