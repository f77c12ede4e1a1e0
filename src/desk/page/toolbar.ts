import type { DevToolbarApp } from 'astro';
import { make } from '../../browser/element/make.ts';
import type { Told } from '../messages.ts';
import { markWords } from './mark-words.ts';

/** The app in the toolbar of the development server: what is told of an article, marked on the page its readers see. */
const findingsApp: DevToolbarApp = {
  init(canvas, app) {
    const [, base, id] = /^(.*\/)articles\/([^/]+)\/$/.exec(location.pathname) ?? [];
    if (base === undefined || id === undefined) return;
    const box = document.createElement('astro-dev-toolbar-window');
    const list = make('ul', {}, make('li', {}, 'Reading …'));
    const desk = make('a', { href: `${base}write/${id}/`, style: 'color: #9cf' }, 'Write at the desk');
    box.append(make('p', {}, desk), list);
    canvas.append(box);
    let marks: Told['findings'] = [];
    let isOn = false;
    app.onToggled(({ state }) => {
      isOn = state;
      markWords(isOn ? marks : []);
    });
    /* Not waited for: whoever presses the button meanwhile has pressed it all the same. */
    void ask(`${base}write/-/told/${id}/`).then((told) => {
      if (!told) return;
      const { findings, isReady, score } = told;
      marks = findings;
      list.replaceChildren(
        make('li', {}, `${findings.length} to look at, score ${Math.round(score)} of 100`),
        ...findings.map(({ say }) => make('li', {}, say)),
      );
      app.toggleNotification({ state: findings.length > 0, level: isReady ? 'info' : 'error' });
      if (isOn) markWords(marks);
    });
  },
};

async function ask(address: string): Promise<Told | undefined> {
  const response = await fetch(address);
  return response.ok ? response.json() : undefined;
}

export default findingsApp;
