import type { DevToolbarApp } from 'astro';
import { make } from '../../browser/element/make.ts';
import type { Told } from '../messages.ts';
import { markWords } from './mark-words.ts';

/** The app in the toolbar of the development server: what is told of an article, marked on the page its readers see. */
const findingsApp: DevToolbarApp = {
  async init(canvas, app) {
    const [, base, id] = /^(.*\/)articles\/([^/]+)\/$/.exec(location.pathname) ?? [];
    if (base === undefined || id === undefined) return;
    const response = await fetch(`${base}write/-/told/${id}/`);
    if (!response.ok) return;
    const { findings, isReady, score }: Told = await response.json();
    app.toggleNotification({ state: findings.length > 0, level: isReady ? 'info' : 'error' });
    const box = document.createElement('astro-dev-toolbar-window');
    box.append(
      make('h1', {}, `${findings.length} to look at, score ${Math.round(score)} of 100`),
      make('p', {}, make('a', { href: `${base}write/${id}/`, style: 'color: #9cf' }, 'Write at the desk')),
      make('ul', {}, ...findings.map(({ say }) => make('li', {}, say))),
    );
    canvas.append(box);
    app.onToggled(({ state }) => markWords(state ? findings : []));
  },
};

export default findingsApp;
