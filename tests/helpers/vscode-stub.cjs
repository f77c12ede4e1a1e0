/**
 * Stands for VS Code where its extension is loaded in a test: what the extension asks for by itself answers as it would
 * there; all else that its client library asks for is there and does nothing.
 */
const { pathToFileURL } = require('node:url');

const nothing = () => ({ dispose() {} });

/** Whatever is asked of it is there again, and can be called, made and extended. */
const anything = () =>
  new Proxy(class {}, {
    get: (target, key) => (typeof key === 'symbol' || key in target ? target[key] : anything()),
    apply: () =>
      new Proxy({}, { get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : nothing) }),
  });

const elseAnything = (known) =>
  new Proxy(known, { get: (_, key) => (key in known ? known[key] : anything()) });

class EventEmitter {
  #heard = [];
  event = (hear) => {
    this.#heard.push(hear);
    return { dispose() {} };
  };
  fire(event) {
    for (const hear of this.#heard) hear(event);
  }
  dispose() {}
}

class CodeActionKind {
  static Empty = new CodeActionKind('');
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`);
  }
}

class RelativePattern {
  constructor(base, pattern) {
    Object.assign(this, { base, baseUri: base.uri, pattern });
  }
}

/** What the test sets, and what a person was shown. */
const set = { folders: [], hasBedside: false, command: [], shown: [], hovered: [] };

const uriOf = (path) => ({ scheme: 'file', fsPath: path, path, toString: () => pathToFileURL(path).href });

module.exports = elseAnything({
  set,
  version: '1.91.0',
  EventEmitter,
  CodeActionKind,
  RelativePattern,
  env: { language: 'en', appName: 'VS Code' },
  window: elseAnything({
    tabGroups: elseAnything({ all: [] }),
    visibleTextEditors: [],
    showErrorMessage: async (message) => {
      set.shown.push(message);
    },
  }),
  languages: elseAnything({
    registerHoverProvider: (selector) => {
      set.hovered.push(selector);
      return { dispose() {} };
    },
  }),
  workspace: elseAnything({
    get workspaceFolders() {
      return set.folders.map((path, index) => ({ uri: uriOf(path), name: `folder ${index + 1}`, index }));
    },
    textDocuments: [],
    notebookDocuments: [],
    findFiles: async () => (set.hasBedside ? [uriOf('lint.config.ts')] : []),
    getConfiguration: (section) => ({
      get: (key, usual) => (section === 'bedside' && key === 'command' ? set.command : usual),
    }),
  }),
});
