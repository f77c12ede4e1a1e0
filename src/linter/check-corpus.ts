import type { CheckedFile } from './check-file.ts';
import { blankDocument } from './document/read-article.ts';
import { readFound } from './files/read-source.ts';
import type { CorpusFinding, FailureReport } from './finding/report.ts';
import { SourcePlaces } from './finding/source-places.ts';
import { toFinding } from './finding/to-finding.ts';
import { oneLine } from './one-line.ts';
import { checkExceptions } from './rule/check-problems.ts';
import { rulesFor } from './rule/reads-english.ts';
import type { ActiveRule } from './rule/rule-set.ts';
import { type CorpusCircumstances, checkCorpus, type RawCorpusFinding } from './rule/run-corpus-rules.ts';
import type { SetUp } from './run-context.ts';

/** What was found about the articles beside each other. */
export interface JudgedCorpus {
  findings: CorpusFinding[];
  failures: FailureReport[];
}

/** Runs the corpus rules, drops what is waived, and fetches the lines the findings stand on. */
export function judgeCorpus(
  checked: readonly CheckedFile[],
  circumstances: CorpusCircumstances,
): JudgedCorpus {
  const byPath = new Map(checked.map((one) => [one.file.path, one]));
  const failures: FailureReport[] = [];
  const findings = rawCorpusFindings(checked, circumstances, failures).flatMap((raw) => {
    const about = byPath.get(raw.path);
    const active = about?.rules.find(({ rule }) => rule === raw.active.rule);
    if (!about || !active || about.exceptions.waives(active.rule.id, raw.place.offset)) return [];
    return [{ about, active, raw }];
  });
  const placesOf = new Map<CheckedFile, SourcePlaces>();
  return {
    failures,
    findings: findings.map(({ about, active, raw: { place, details } }) => {
      const places = placesOf.get(about) ?? placesIn(about);
      placesOf.set(about, places);
      const shown = places.at(place.offset, place.offset + place.length);
      about.lines = { ...about.lines, ...places.lines };
      return { ...toFinding(active, shown, details), path: about.file.path };
    }),
  };
}

/** Tells of exceptions that nothing was found for, now that every rule has spoken. */
export function judgeExceptions(checked: readonly CheckedFile[], setUp: SetUp): void {
  for (const { file, rules, findings, exceptions, language, isWhole } of checked) {
    /* What it was made for may stand in the part that cannot be read. */
    if (!isWhole) continue;
    const unused = exceptions.unused(new Set(rulesFor(language, rules).map(({ rule }) => rule.id)));
    const document = blankDocument(file.path, '', setUp.vocabulary);
    const circumstances = setUp.circumstancesOf(file.absolute);
    for (const { fault, place } of unused) {
      for (const { active, details } of checkExceptions(document, rules, circumstances, [fault])) {
        findings.push(toFinding(active, place, details));
      }
    }
  }
}

/** Every corpus rule that looks at any article sees all of them; levels are decided per article. */
function rawCorpusFindings(
  checked: readonly CheckedFile[],
  circumstances: CorpusCircumstances,
  failures: FailureReport[],
): RawCorpusFinding[] {
  const facts = checked.flatMap((one) => (one.facts ? [one.facts] : []));
  const byRule = new Map<ActiveRule['rule'], ActiveRule>();
  for (const active of checked.flatMap((one) => one.rules)) {
    if (active.rule.corpus && !byRule.has(active.rule)) byRule.set(active.rule, active);
  }
  const rules = [...byRule.values()];
  try {
    return checkCorpus(facts, rules, circumstances);
  } catch {
    return rules.flatMap((active) => {
      try {
        return checkCorpus(facts, [active], circumstances);
      } catch (error) {
        failures.push({ path: '', rule: active.rule.id, message: oneLine(error) });
        return [];
      }
    });
  }
}

/** Sources are let go after a file is checked; those of the few articles found here are read once more. */
function placesIn({ file }: CheckedFile): SourcePlaces {
  const { source, offset } = readFound(file);
  return new SourcePlaces(source, offset);
}
