import { isFresh } from './fresh.ts';
import type { CaseTally } from './labelled-cases.ts';
import { ofSets } from './labelled-sentences.ts';
import { type Label, thatCost } from './labels.ts';

/** The articles of MedlinePlus (981) and MedQuAD (326). Labels are made on these and on pages abroad: docs/accuracy.md. */
const healthArticles = 1307;

const opening = '**Measured:** ';

/** One line for the page of a rule: how often it is right, by its labels and by the project's own sentences. */
export function measuredLine(labels: readonly Label[] | undefined, cases: CaseTally | undefined): string {
  return `${opening}${sayLabels(labels)} ${sayCases(labels ?? [], cases)}`.trimEnd();
}

function sayLabels(all: readonly Label[] | undefined): string {
  const labels = all && thatCost(all);
  if (all && labels?.length === 0 && all.length > 0) return sayMild(all).trimStart();
  if (!labels) return 'Nobody has read its findings in health articles one by one yet.';
  if (labels.length === 0) {
    return `It found nothing in ${healthArticles.toLocaleString('en')} health articles of MedlinePlus and MedQuAD.`;
  }
  const right = rightOf(labels);
  /* Rounded down, so that no page claims more than was counted. */
  const percent = Math.floor((right * 100) / labels.length);
  const findings = labels.length === 1 ? 'finding' : 'findings';
  return `It was right in ${right} of ${labels.length} ${findings} (${percent} %). Each was read by itself, in text we did not write.${sayKinds(labels)}${sayFresh(labels)}${sayMild(all ?? [])}`;
}

/** The figure of each kind of text: a rule is as good as where it is worst. */
function sayKinds(labels: readonly Label[]): string {
  const kinds = [...Map.groupBy(labels, ({ kind = 'other' }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (kinds.length === 1 && kinds[0]?.[0] === 'other') return '';
  return ` By kind: ${kinds.map(([kind, list]) => `${kind} ${rightOf(list)} of ${list.length}`).join(', ')}.`;
}

/** The figure of the quarter that nobody looks at while the rule is mended. */
function sayFresh(labels: readonly Label[]): string {
  const fresh = labels.filter((label) => isFresh(label) && label.kind !== ofSets);
  return fresh.length === 0 ? '' : ` Of the quarter kept apart, ${rightOf(fresh)} of ${fresh.length}.`;
}

/** What it tells as ideas is read too, and counted apart. */
function sayMild(all: readonly Label[]): string {
  const mild = all.filter((label) => label.mild);
  return mild.length === 0
    ? ''
    : ` Of those it tells as ideas, it was right in ${rightOf(mild)} of ${mild.length}.`;
}

function rightOf(labels: readonly Label[]): number {
  return labels.filter((label) => label.right).length;
}

function sayCases(labels: readonly Label[], cases: CaseTally | undefined): string {
  if (!cases) return labels.length === 0 ? 'So only the examples here speak for it.' : '';
  const { must, found, mustNot, wrong } = cases;
  const finds = `finds ${found} of the ${must} it must find, and ${wrong === 0 ? 'none' : wrong} of the ${mustNot} it must leave alone.`;
  return labels.length === 0
    ? `So only the examples here and our own test sentences speak for it. It ${finds}`
    : `Of our own test sentences, it ${finds}`;
}

/** The page of a rule with this line as its last, under the sources, where a reader looks for what speaks for it. */
export function withMeasuredLine(page: string, line: string): string {
  const lines = page.trimEnd().split('\n');
  if (lines.at(-1)?.startsWith(opening)) lines.pop();
  return `${lines.join('\n').trimEnd()}\n\n${line}\n`;
}
