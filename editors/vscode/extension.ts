import { type ExtensionContext, RelativePattern, type WorkspaceFolder, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

/** Files that the server looks at: articles, and the people, groups and topics that they name. */
const files = '**/*.{md,mdx,markdown,mdown,yaml,yml}';

const clients = new Map<string, LanguageClient>();

/** Starts a server for each folder that is open, and for each that is opened later. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      await Promise.all([...removed.map(stop), ...added.map(start)]);
    }),
  );
  await Promise.all((workspace.workspaceFolders ?? []).map(start));
}

/** Ends all servers. */
export async function deactivate(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.stop()));
  clients.clear();
}

async function start(folder: WorkspaceFolder): Promise<void> {
  const { uri, name } = folder;
  if (uri.scheme !== 'file' || clients.has(uri.toString())) return;
  const known = new RelativePattern(folder, '{lint.config.*,node_modules/bedside/package.json}');
  if ((await workspace.findFiles(known, null, 1)).length === 0) return;
  const [command = 'npx', ...args] =
    workspace.getConfiguration('bedside', uri).get<string[]>('command') ?? [];
  const client = new LanguageClient(
    'bedside',
    `Bedside (${name})`,
    { command, args, options: { cwd: uri.fsPath, shell: isScript(command) } },
    {
      documentSelector: [{ scheme: 'file', pattern: { baseUri: uri.toString(), pattern: files } }],
      workspaceFolder: folder,
      diagnosticCollectionName: 'bedside',
      synchronize: { fileEvents: workspace.createFileSystemWatcher(new RelativePattern(folder, files)) },
    },
  );
  clients.set(uri.toString(), client);
  try {
    await client.start();
  } catch {
    /* What went wrong the client has said itself. */
    clients.delete(uri.toString());
    window.showErrorMessage(
      `Bedside could not be started in ${name}. Is it installed there, and vscode-languageserver with it?`,
    );
  }
}

/** On Windows npx is no program but a script, which only a shell can start. */
function isScript(command: string): boolean {
  return process.platform === 'win32' && !/\.exe$/i.test(command);
}

async function stop({ uri }: WorkspaceFolder): Promise<void> {
  const client = clients.get(uri.toString());
  clients.delete(uri.toString());
  await client?.stop();
}
