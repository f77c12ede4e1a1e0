import { nearest } from '../../names/nearest.ts';
import type { Document } from '../document/document.ts';
import { LineIndex } from '../document/text/line-index.ts';
import { pathSeenFrom } from '../finding/seen-from.ts';
import { withPlugins } from '../plugins/with-plugins.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { type LintOptions, lint } from '../run.ts';
import { judgedPlaces } from './judged-places.ts';
import { watchRule } from './watched-rule.ts';
import { whatItSaw } from './what-it-saw.ts';

/**
 * Says of each place where a rule's phrases are in a file why it was reported, or why it was not; of a rule without
 * phrases, what it was shown.
 *
 * @throws SetUpError when there is no such rule, with the nearest name
 */
export async function trace(id: string, path: string, options: LintOptions): Promise<string> {
  const { plugins: _, ...config } = options.config ?? {};
  const rules = withPlugins(options.rules, options.config);
  const { rule, watched } = watchRule(ruleNamed(id, rules));
  const report = await lint({
    ...options,
    paths: [path],
    rules: rules.map((each) => (each.id === id ? rule : each)),
    config,
  });
  const { document } = watched;
  const places = document && watched.isShown ? judgedPlaces(document, rule, watched, report) : [];
  const findings = [...report.articles.flatMap((article) => article.findings), ...report.corpus.findings];
  const others = findings
    .filter((finding) => finding.rule === id)
    .filter(({ start }) => !places.some((place) => place.start <= start.offset && start.offset < place.end));
  const broken = report.failures.filter((failure) => failure.rule === undefined || failure.rule === id);
  return [
    `${id} in ${pathSeenFrom(report.articles[0]?.path ?? path, options.cwd, options.seenFrom ?? options.cwd)}`,
    '',
    ...broken.map(({ message }) => `It broke: ${message}`),
    ...(document ? places.map((place) => lineOf(place, document)) : []),
    ...others.map(({ start, say }) => `${start.line}:${start.column}  reported: ${say}`),
    ...whatItSaw(rule, watched, { hasPlaces: places.length > 0, hasFindings: others.length > 0 }),
    '',
  ].join('\n');
}

function ruleNamed(id: string, rules: readonly AnyRule[]): AnyRule {
  const rule = rules.find((each) => each.id === id);
  if (rule) return rule;
  const ids = rules.map((each) => each.id);
  const guess = nearest(id, ids);
  throw new SetUpError(`There is no rule called "${id}".${guess ? ` Did you mean "${guess}"?` : ''}`);
}

function lineOf(
  { start, end, verdict }: { start: number; end: number; verdict: string },
  { source }: Document,
): string {
  const { line, column } = new LineIndex(source).toPoint(start);
  return `${line}:${column}  “${source.slice(start, end).replace(/\s+/g, ' ')}”  ${verdict}`;
}
