import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { make } from '../../browser/element/make.ts';
import { button, openDialog } from './dialog.ts';
import { textExtensions } from './editor.ts';

/** Two texts of one article. */
export interface TwoTexts {
  /** What the file holds now. */
  theirs: string;
  /** What was typed here. */
  mine: string;
}

/** What a person decides about two texts. */
export interface Decisions {
  /** To go on with the right text, as it was mended beside the other. */
  onMine: (mine: string) => void;
  onTheirs: () => void;
}

/** Shows what the file holds now beside what was typed here; nothing is written before somebody decides. */
export function showConflict(
  { theirs, mine }: TwoTexts,
  sentence: string,
  nonce: string,
  { onMine, onTheirs }: Decisions,
): void {
  const texts = make('div', { class: 'two-texts' });
  const view = new MergeView({
    parent: texts,
    a: {
      doc: theirs,
      extensions: [textExtensions('The file as it is now', nonce), EditorState.readOnly.of(true)],
    },
    b: { doc: mine, extensions: [textExtensions('Your text', nonce), EditorView.editable.of(true)] },
    revertControls: 'a-to-b',
    renderRevertControl: () => make('button', { type: 'button', 'aria-label': 'Take over this part' }, '⇝'),
    collapseUnchanged: { margin: 3 },
  });
  const decide = (act: () => void) => {
    dialog.close();
    act();
  };
  const dialog = openDialog(
    'Two texts of this article',
    { className: 'wide', onClose: () => view.destroy() },
    make('p', {}, sentence),
    make(
      'p',
      {},
      'Left is the file as it is now, right is yours. The arrows take over a part from the left. Mend the right one until it is as it should be.',
    ),
    make(
      'p',
      { class: 'doing' },
      button('Save what is on the right', () => decide(() => onMine(view.b.state.doc.toString())), 'main'),
      button('Take the file as it is now', () => decide(onTheirs)),
      button('Decide later', () => dialog.close()),
    ),
    make(
      'div',
      { class: 'two-names', 'aria-hidden': 'true' },
      make('span', {}, 'The file now'),
      make('span', {}, 'Yours'),
    ),
    texts,
  );
}
