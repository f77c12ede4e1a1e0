import type { ArticleReport, Finding, Report } from '#linter/finding/report.ts';
import { make } from '../../browser/element/make.ts';
import { type Doing, inOrder, showFinding, showScore } from '../../browser/element/show-report.ts';
import { english } from '../../browser/element/words.ts';
import { button } from './dialog.ts';
import { isMissing } from './editor.ts';

/** What can be done with a finding, by the finding it was told as. */
export type FindingActions = Pick<Doing, 'pageOf' | 'onShow'> & {
  onAccept: (finding: Finding) => void;
  onFix: (finding: Finding, title: string) => void;
};

/** Everything that is told of an article, the most pressing first; what is missing from it stands by itself. */
export class FindingsPanel {
  readonly element = make('section', { class: 'findings-panel' });
  readonly #actions: FindingActions;

  constructor(actions: FindingActions) {
    this.#actions = actions;
  }

  /** Shows a report; who was at a button of a finding is at it again, if it is still told. */
  show(report: Report): void {
    const focused = this.#focused();
    const found = inOrder(report);
    const missing = found.filter(isMissing);
    const [article] = report.articles;
    this.element.replaceChildren(
      ...(article ? [showScore(article, english)] : []),
      ...this.#list('What is missing', missing),
      ...this.#list(
        'What to mend',
        found.filter((finding) => !isMissing(finding)),
      ),
      ...(found.length === 0 ? [make('p', {}, english.nothing)] : []),
    );
    if (focused) this.#focus(focused.finding, focused.at);
  }

  /** Leads to what is told of the words at an offset. @returns false where nothing is */
  focusAt(findings: readonly Finding[], offset: number): boolean {
    const finding = findings.find(({ start, end }) => start.offset <= offset && offset <= end.offset);
    return finding !== undefined && this.#focus(keyOf(finding), 0);
  }

  #list(title: string, findings: readonly Finding[]): Node[] {
    if (findings.length === 0) return [];
    const items = findings.map((finding) => this.#item(finding));
    return [make('h2', {}, title), make('ol', { class: 'findings' }, ...items)];
  }

  #item(finding: Finding): HTMLElement {
    /* The line of dashes it is told at is nobody's words. */
    const shown = isMissing(finding) ? { ...finding, text: '', end: finding.start } : finding;
    const item = showFinding(shown, english, {
      ...this.#actions,
      onFix: ({ title }) => this.#actions.onFix(finding, title),
    });
    item.dataset.finding = keyOf(finding);
    const accept = button('It is fine here …', () => this.#actions.onAccept(finding));
    const doing = item.querySelector('.doing');
    doing?.insertBefore(accept, doing.querySelector('a'));
    return item;
  }

  #focused(): { finding: string; at: number } | undefined {
    const item = document.activeElement?.closest<HTMLElement>('[data-finding]');
    if (!item || !this.element.contains(item)) return undefined;
    const at = [...item.querySelectorAll('button, a')].indexOf(document.activeElement as Element);
    return { finding: item.dataset.finding ?? '', at: Math.max(0, at) };
  }

  #focus(finding: string, at: number): boolean {
    const items = [...this.element.querySelectorAll<HTMLElement>('[data-finding]')];
    const item = items.find((one) => one.dataset.finding === finding);
    const buttons = item?.querySelectorAll<HTMLElement>('button, a');
    buttons?.[Math.min(at, buttons.length - 1)]?.focus();
    return item !== undefined;
  }
}

function keyOf({ rule, fingerprint }: Finding): string {
  return `${rule} ${fingerprint}`;
}

/** The state of an article in one line. */
export function sumUpArticle(report: Report): string {
  const { score = 0, words = 0, grade = null }: Partial<ArticleReport> = report.articles[0] ?? {};
  return [
    report.state === 'ready' ? 'Ready for readers' : 'Not ready for readers',
    `score ${Math.round(score)} of 100`,
    `${words} words`,
    ...(grade === null ? [] : [`reading grade ${grade.toFixed(1)}`]),
  ].join(' · ');
}
