import type { Finding } from '#linter/finding/report.ts';
import { make } from '../../browser/element/make.ts';
import { button, openDialog } from './dialog.ts';

/**
 * Asks why something may stay.
 *
 * @param onReason gives back what is wrong with the reason, if anything
 */
export function askForReason(
  finding: Finding,
  onReason: (reason: string) => Promise<string | undefined>,
): void {
  const field = make('input', {
    id: 'reason',
    required: '',
    autocomplete: 'off',
    'aria-describedby': 'reason-hint reason-fault',
  });
  const fault = make('p', { class: 'fault', id: 'reason-fault', role: 'alert' });
  const form = make(
    'form',
    {},
    make('p', {}, finding.say),
    make('blockquote', {}, finding.text),
    make('p', {}, make('label', { for: 'reason' }, 'Why is it fine here?'), field),
    make(
      'p',
      { class: 'note', id: 'reason-hint' },
      'The next editor will read this. It is kept in the article.',
    ),
    fault,
    make(
      'p',
      { class: 'doing' },
      make('button', { type: 'submit', class: 'main' }, 'Let it stay'),
      button('Go back', () => dialog.close()),
    ),
  );
  const dialog = openDialog('It is fine here', {}, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = await onReason(field.value);
    if (wrong === undefined) dialog.close();
    else fault.textContent = wrong;
  });
  field.focus();
}
