import { make } from '../../browser/element/make.ts';
import { button, openDialog } from './dialog.ts';

/** Shows the page of a rule, as it stands on the site. */
export function showRule(rule: string, address: string): void {
  const frame = make('iframe', { src: address, title: `The page of the rule ${rule}` });
  const bar = make(
    'p',
    { class: 'doing' },
    button('Close', () => dialog.close(), 'main'),
    make('a', { href: address, target: '_blank' }, 'Open in a window of its own'),
  );
  const dialog = openDialog(`About the rule ${rule}`, { className: 'wide' }, bar, frame);
}
