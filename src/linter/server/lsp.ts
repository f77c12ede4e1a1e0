import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Connection, Diagnostic, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Parts } from '../cli/parts.ts';
import { toldIn } from '../exceptions/write-exception.ts';
import type { Finding } from '../finding/report.ts';
import { oneLine } from '../one-line.ts';
import { actionsFor, fixAll, fixAllKind } from './actions.ts';
import { completionsAt, nameOpeners } from './completion.ts';
import { diagnosticOf } from './diagnostics.ts';
import { loadOptional, type OpenSession, openSession } from './open-session.ts';
import { ruleInShort } from './rule-text.ts';

/** Milliseconds without a key before an editor that does not ask is told. */
const pause = 200;

/** Findings of one place that actions are offered for: each takes some checks, and some editors ask about all of a page. */
const mostActedOn = 5;

const needed = {
  needs: '"bedside lsp"',
  install: 'vscode-languageserver@9 vscode-languageserver-textdocument@1',
};

/** What was found in a document as it was. */
interface Known {
  version: number;
  found: readonly { finding: Finding; diagnostic: Diagnostic }[];
}

/**
 * Serves an editor over standard input and output, until it goes.
 *
 * @returns never
 * @throws SetUpError when the packages it needs are not installed
 */
export async function serveEditor(parts: Parts): Promise<never> {
  const [server, { TextDocument: Text }] = await loadOptional(
    () =>
      Promise.all([import('vscode-languageserver/node.js'), import('vscode-languageserver-textdocument')]),
    needed,
  );
  const connection = server.createConnection(server.ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new server.TextDocuments(Text);
  new EditorServer(connection, documents, parts).listen();
  documents.listen(connection);
  connection.listen();
  return new Promise<never>(() => {});
}

/** The open documents of an editor. */
type Documents = import('vscode-languageserver').TextDocuments<TextDocument>;

class EditorServer {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #parts: Parts;
  readonly #known = new Map<string, Known>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #opening: Promise<OpenSession> | undefined;
  /** Whether the editor asks for findings itself, as those of 2022 and later do. */
  #isAsking = false;

  constructor(connection: Connection, documents: Documents, parts: Parts) {
    this.#connection = connection;
    this.#documents = documents;
    this.#parts = parts;
  }

  listen(): void {
    const [connection, documents] = [this.#connection, this.#documents];
    connection.onInitialize((params) => this.#begin(params));
    connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
      kind: 'full',
      items: (await this.#look(uri)).map(({ diagnostic }) => diagnostic),
    }));
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const document = documents.get(uri);
      if (!document) return null;
      const at = document.offsetAt(position);
      const { rules } = await this.#open();
      for (const { finding, diagnostic } of await this.#look(uri)) {
        const rule = rules.find(({ id }) => id === finding.rule);
        if (at < finding.start.offset || at > finding.end.offset || !rule) continue;
        const value = ruleInShort(rule, this.#parts.pageOf);
        return { range: diagnostic.range, contents: { kind: 'markdown', value } };
      }
      return null;
    });
    connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
      const document = documents.get(uri);
      if (!document) return [];
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const { session, root } = await this.#open();
      const place = { path: pathOf(uri, root), session };
      const wants = (kind: string) => context.only?.some((only) => `${kind}.`.startsWith(`${only}.`)) ?? true;
      const found = await this.#look(uri);
      const touched = found.filter(({ finding: { start, end } }) => start.offset <= to && from <= end.offset);
      const actions: (CodeAction | undefined)[] = wants('quickfix')
        ? touched.slice(0, mostActedOn).flatMap((one) => actionsFor(document, one, place))
        : [];
      if (wants(fixAllKind) && context.only) actions.push(fixAll(document, place));
      return actions.filter((action) => action !== undefined);
    });
    connection.onCompletion(async ({ textDocument: { uri }, position }) => {
      const document = documents.get(uri);
      if (!document || !isArticle(uri)) return [];
      const known = await this.#open();
      return completionsAt(document, document.offsetAt(position), pathOf(uri, known.root), known);
    });
    documents.onDidChangeContent(({ document: { uri } }) => this.#tellSoon(uri));
    documents.onDidClose(async ({ document: { uri } }) => {
      this.#known.delete(uri);
      const { session, root } = await this.#open();
      if (isArticle(uri)) session.update(pathOf(uri, root));
      if (!this.#isAsking) await connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const { session, root } = await this.#open();
      for (const { uri } of changes)
        if (isArticle(uri) && !documents.get(uri)) session.update(pathOf(uri, root));
      this.#known.clear();
    });
  }

  #begin({ workspaceFolders, rootUri, capabilities }: InitializeParams) {
    const uri = workspaceFolders?.[0]?.uri ?? rootUri;
    this.#isAsking = capabilities.textDocument?.diagnostic !== undefined;
    this.#opening = openSession(uri?.startsWith('file:') ? fileURLToPath(uri) : process.cwd(), this.#parts);
    /* Whoever waits for it hears of it; without that, Node would end. */
    this.#opening.catch((error) => this.#connection.window.showErrorMessage(oneLine(error)));
    return {
      capabilities: {
        /* Each change is sent as the stretch that changed. */
        textDocumentSync: { openClose: true, change: 2 as const },
        hoverProvider: true,
        completionProvider: { triggerCharacters: nameOpeners },
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        diagnosticProvider: {
          identifier: 'bedside',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      },
      serverInfo: { name: 'bedside' },
    };
  }

  #open(): Promise<OpenSession> {
    this.#opening ??= openSession(process.cwd(), this.#parts);
    return this.#opening;
  }

  async #look(uri: string): Promise<Known['found']> {
    const document = this.#documents.get(uri);
    if (!document || !isArticle(uri)) return [];
    const known = this.#known.get(uri);
    if (known?.version === document.version) return known.found;
    const { session, root } = await this.#open();
    const path = pathOf(uri, root);
    if (/\.ya?ml$/.test(path) && !session.files.some((file) => file.path === path)) return [];
    const found = toldIn(session.check(path, document.getText())).map((finding) => ({
      finding,
      diagnostic: diagnosticOf(document, finding, (rule) => this.#pageOf(rule, finding.url)),
    }));
    this.#known.set(uri, { version: document.version, found });
    return found;
  }

  #pageOf(rule: string, url: string): string | undefined {
    if (/^https?:/.test(url)) return url;
    const goal = /^lint-rules\/(\w+)\//.exec(url)?.[1];
    return goal === undefined ? undefined : String(this.#parts.pageOf({ id: rule, goal } as never));
  }

  #tellSoon(uri: string): void {
    if (this.#isAsking) return;
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(async () => {
        const diagnostics = (await this.#look(uri).catch(() => [])).map(({ diagnostic }) => diagnostic);
        await this.#connection.sendDiagnostics({ uri, diagnostics });
      }, pause),
    );
  }
}

function isArticle(uri: string): boolean {
  return /^file:.*\.(?:mdx?|markdown|mdown|ya?ml)$/i.test(uri);
}

function pathOf(uri: string, root: string): string {
  return relative(root, fileURLToPath(uri)).split(sep).join('/');
}
