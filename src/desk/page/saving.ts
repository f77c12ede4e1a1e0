import type { ChangeSet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { OpenedArticle } from '../messages.ts';
import { type Ask, isFault } from './ask.ts';
import { showConflict } from './conflict.ts';
import { DraftKeeper } from './draft.ts';
import { changesBetween, Typed } from './typed.ts';

/** What saving needs of the page it is part of. */
export interface SavingOptions {
  /** The name of the file. */
  name: string;
  nonce: string;
  ask: Ask;
  say: (sentence: string) => void;
  onSaved: () => void;
}

/** Keeps what is typed: at once in this browser, on request in the file, and never over what somebody else has written. */
export class Saving {
  readonly #view: EditorView;
  readonly #typed: Typed;
  readonly #draft: DraftKeeper;
  readonly #options: SavingOptions;
  #isSaving = false;

  constructor(view: EditorView, { path, print }: OpenedArticle, options: SavingOptions) {
    this.#view = view;
    this.#typed = new Typed(view.state.doc, print);
    this.#draft = new DraftKeeper(path);
    this.#options = options;
  }

  /** Puts back what was typed and not saved before the window was closed. */
  takeUpDraft(): void {
    const draft = this.#draft.read();
    const opened = this.#view.state.doc.toString();
    if (!draft || draft.text === opened) {
      this.#draft.forget();
      return;
    }
    const { print } = this.#typed;
    this.#replace(draft.text);
    /* Of a file that has changed since, nothing is saved before somebody has decided. */
    this.#typed.startFrom(opened, draft.print, draft.text);
    if (draft.print === print) this.#options.say('What you had typed and not saved is back.');
    else
      this.#decide(
        { text: opened, print },
        'You had typed something that was not saved, and somebody else has changed the file since.',
      );
    this.#draft.keep(draft);
  }

  /** To be told of each change of the text. */
  typed(changes: ChangeSet): void {
    this.#typed.add(changes);
    const { doc } = this.#view.state;
    if (this.#typed.isSaved(doc)) {
      this.#draft.forget();
      return;
    }
    const isKept = this.#draft.keep({ text: doc.toString(), print: this.#typed.print });
    this.#options.say(isKept ? 'Not saved yet.' : 'Not saved yet, and this browser keeps no drafts.');
  }

  async save(): Promise<void> {
    const { doc } = this.#view.state;
    if (this.#isSaving) return;
    if (this.#typed.isSaved(doc)) {
      this.#options.say('Everything is saved.');
      return;
    }
    this.#isSaving = true;
    this.#typed.beginSaving(doc);
    const { name, ask, say, onSaved } = this.#options;
    const { print, edits } = this.#typed;
    const answer = await ask('save', { name, print, edits });
    this.#isSaving = false;
    if (isFault(answer)) {
      say(answer.fault);
      if (answer.now) this.#decide(answer.now, answer.fault);
      return;
    }
    this.#typed.saved(doc, answer.print);
    const { doc: now } = this.#view.state;
    if (this.#typed.isSaved(now)) this.#draft.forget();
    else this.#draft.keep({ text: now.toString(), print: answer.print });
    say(this.#typed.isSaved(now) ? 'Saved.' : 'Saved. You have typed more since.');
    onSaved();
  }

  #decide(now: { text: string; print: string }, sentence: string): void {
    const mine = this.#view.state.doc.toString();
    showConflict({ theirs: now.text, mine }, sentence, this.#options.nonce, {
      onMine: (text) => {
        this.#replace(text);
        this.#typed.startFrom(now.text, now.print, text);
        void this.save();
      },
      onTheirs: () => {
        this.#replace(now.text);
        this.#typed.startFrom(now.text, now.print, now.text);
        this.#draft.forget();
        this.#options.say('This is the file as it is now. Undo brings back your text.');
      },
    });
  }

  #replace(text: string): void {
    const before = this.#view.state.doc.toString();
    if (before !== text) this.#view.dispatch({ changes: changesBetween(before, text) });
  }
}
