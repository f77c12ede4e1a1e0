import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fromSources } from './run-bedside.ts';

/** An editor that has opened a folder: its server, and what is said to it. */
export interface Client {
  child: ChildProcess;
  connection: ProtocolConnection;
}

/**
 * Opens a folder as an editor does.
 *
 * @param textDocument what the editor says that it can do with documents
 */
export async function openEditor(cwd: string, textDocument: object): Promise<Client> {
  const child = spawn(process.execPath, [fromSources, 'lsp', '--stdio'], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(cwd).href,
    workspaceFolders: null,
    capabilities: { textDocument },
  });
  expect(capabilities).toMatchObject({ hoverProvider: true, diagnosticProvider: { identifier: 'bedside' } });
  await connection.sendNotification('initialized', {});
  return { child, connection };
}
