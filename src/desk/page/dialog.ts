import { make } from '../../browser/element/make.ts';

let last = 0;

/** A part of a page that stands in front of the rest until it is closed: by its buttons, or with Escape. */
export interface OpenDialog {
  element: HTMLDialogElement;
  close: () => void;
}

/**
 * Opens a dialog. Who closes it is back where they were.
 *
 * @param onClose called once, however it is closed
 */
export function openDialog(
  title: string,
  { className = '', onClose = () => {} }: { className?: string; onClose?: () => void },
  ...children: readonly (string | Node)[]
): OpenDialog {
  last += 1;
  const heading = make('h2', { id: `dialog-${last}` }, title);
  const element = make('dialog', { class: className, 'aria-labelledby': heading.id }, heading, ...children);
  const before = document.activeElement;
  let isOpen = true;
  const finish = () => {
    if (!isOpen) return;
    isOpen = false;
    element.remove();
    /* What was pressed may be gone by then: the text is always there. */
    const back =
      before?.isConnected && before !== document.body ? before : document.querySelector('.cm-content');
    if (back instanceof HTMLElement) back.focus();
    onClose();
  };
  element.addEventListener('close', finish);
  document.body.append(element);
  element.showModal();
  const close = () => {
    element.close();
    /* The event comes later, when somebody may have moved on already. */
    finish();
  };
  return { element, close };
}

/** A button that does something. */
export function button(name: string, onPress: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { type: 'button', class: className }, name);
  made.addEventListener('click', onPress);
  return made;
}
