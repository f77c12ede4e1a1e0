import type { EditorView } from '@codemirror/view';
import type { Finding } from '#linter/finding/report.ts';
import { askForReason } from './accept-dialog.ts';
import { type Ask, isFault } from './ask.ts';
import type { Checks } from './checks.ts';
import { select } from './editor.ts';
import { changesOf } from './typed.ts';

/** What acting on findings needs of the page it is part of. */
export interface ActingOptions {
  /** The name of the file. */
  name: string;
  view: EditorView;
  checks: Checks;
  ask: Ask;
  say: (sentence: string) => void;
}

const gone = 'This is not told of the text any more.';

/** Mends findings, lets them stay, and shows them: always in the text as it is now, whatever was typed since they were told. */
export class Acting {
  readonly #options: ActingOptions;

  constructor(options: ActingOptions) {
    this.#options = options;
  }

  /** Makes the fix of that title. */
  async fix(finding: Finding, title: string): Promise<void> {
    const { view, say } = this.#options;
    const now = await this.#again(finding);
    const fix = now?.fix?.find((one) => one.title === title);
    if (!fix) return;
    view.dispatch({ changes: changesOf(fix.edits), userEvent: 'input.fix', scrollIntoView: true });
    say(`Done: ${title}`);
    view.focus();
  }

  /** Asks why it may stay, and writes that into the text. */
  accept(finding: Finding): void {
    const { name, view, ask, say } = this.#options;
    askForReason(finding, async (reason) => {
      const now = await this.#again(finding);
      if (!now) return gone;
      const { rule, fingerprint } = now;
      const text = view.state.doc.toString();
      const answer = await ask('accept', { name, text, rule, fingerprint, reason });
      if (isFault(answer)) return answer.fault;
      if (view.state.doc.toString() !== text) return 'The text has changed meanwhile. Try once more.';
      view.dispatch({ changes: changesOf([answer.edit]), userEvent: 'input.accept' });
      const also =
        answer.besides === 0 ? '' : ` It speaks for ${answer.besides} more of the same rule beside it.`;
      say(`It may stay; the reason is in the text.${also}`);
      return undefined;
    });
  }

  async show(finding: Finding): Promise<void> {
    const now = await this.#again(finding);
    if (now) select(this.#options.view, { start: now.start.offset, end: now.end.offset });
  }

  async #again({ rule, fingerprint }: Finding): Promise<Finding | undefined> {
    const report = await this.#options.checks.now();
    const found = report?.articles[0]?.findings.find(
      (one) => one.fingerprint === fingerprint && one.rule === rule,
    );
    if (!found) this.#options.say(gone);
    return found;
  }
}
