import type { Block, Document } from '../document/document.ts';
import type { Finding, Report } from '../finding/report.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { phrasesInCode, unshownPhrases } from './places.ts';
import { whySilent } from './reasons.ts';
import type { ShownHit, Watched } from './watched-rule.ts';

/** A place where words of a rule are, with what became of it. */
export interface JudgedPlace {
  /** Offsets of the source. */
  start: number;
  end: number;
  verdict: string;
}

/** Every place of a rule's phrases in a document, in the order of the text. */
export function judgedPlaces(
  document: Document,
  rule: AnyRule,
  watched: Watched,
  report: Report,
): JudgedPlace[] {
  const { hits } = watched;
  const shown = hits.map((each) => ({ ...inSource(each), verdict: verdictOn(each, rule, report) }));
  const unshown = unshownPhrases(document, rule, (sentence, first, end) =>
    hits.some(({ hit }) => hit.sentence === sentence && hit.first < end && first < hit.end),
  );
  const blocks = [...document.blocks, ...document.labels];
  const inCode = phrasesInCode(document, rule, (offset) => blocks.some((block) => holds(block, offset)));
  const silent = [...unshown, ...inCode].map(({ why, ...place }) => ({
    ...place,
    verdict: `silent: ${why}`,
  }));
  return [...shown, ...silent, ...notedPlaces(rule, watched, report)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function inSource({ hit: { block, start, stop } }: ShownHit): { start: number; end: number } {
  return { start: block.source.startInSource(start), end: block.source.endInSource(stop) };
}

/** Places that the rule itself has said something of. */
function notedPlaces({ id }: AnyRule, { notes }: Watched, report: Report): JudgedPlace[] {
  const own = report.articles.flatMap(({ findings }) => findings).filter(({ rule }) => rule === id);
  return notes.map(({ place: { block, start: from, end: to }, reason }) => {
    const [start, end] = [block.source.startInSource(from), block.source.endInSource(to)];
    const told = own.find((finding) => finding.start.offset < end && start < finding.end.offset);
    return { start, end, verdict: told ? `reported: ${told.say} ${reason}` : `silent: ${reason}` };
  });
}

function verdictOn(
  { hit, asked, isReported }: ShownHit,
  { id, yieldsTo = [] }: AnyRule,
  report: Report,
): string {
  const { start, end } = inSource({ hit, asked, isReported });
  const here = report.articles
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.start.offset < end && start < finding.end.offset);
  const own = here.find(({ rule }) => rule === id);
  if (own) return `reported: ${own.say}`;
  if (!isReported) return `silent: ${whySilent(asked)}`;
  const better = here.find(({ rule }: Finding) => yieldsTo.includes(rule));
  if (better) return `silent: ${better.rule} knows better and reports these words.`;
  const waiver = report.exceptions.find(({ rule, state }) => rule === id && state === 'used');
  return waiver
    ? `silent: an exception waives it, on line ${waiver.line}: ${waiver.reason}`
    : 'silent: another finding of this rule covers it.';
}

/** Whether an offset of the source belongs to text that rules are shown. */
function holds({ source, text }: Block, offset: number): boolean {
  return source.slice(0, text.length).some((piece) => {
    const isText = piece.text.length === piece.sourceLength;
    return isText && piece.source <= offset && offset < piece.source + piece.sourceLength;
  });
}
