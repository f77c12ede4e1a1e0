import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';

/** Words of the article that is typed in. */
const words = 1500;
/** Letters that are typed before anything is measured, and that are measured. */
const [warmUp, measured] = [30, 100];

/**
 * What one typed letter costs in an article of 1,500 words: in a session, and in `bedside lsp` with all that an editor asks.
 * CPU time, so that other work on the machine matters little.
 */
export async function benchSession(): Promise<void> {
  const text = textOf(words);
  const folder = mkdtempSync(join(tmpdir(), 'bedside-bench-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/a.mdx'), text);
  try {
    tell('session', measureSession(folder, text));
    const { times, mebibytes } = await measureServer(folder, text);
    tell('bedside lsp', times);
    console.log(`bedside lsp: at most ${mebibytes.toFixed(0)} MiB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Paragraphs of the site's own articles, up to a number of words. */
function textOf(count: number): string {
  const folder = join(import.meta.dirname, '../../content/articles');
  const paragraphs = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/),
  );
  const taken: string[] = [];
  for (let sum = 0; sum < count; ) {
    const next = paragraphs[taken.length] as string;
    taken.push(next);
    sum += next.split(/\s+/).length;
  }
  return `# What helps?\n\n${taken.join('\n\n')}\n`;
}

function measureSession(cwd: string, text: string): number[] {
  const session = new Session({ cwd, rules, wordLists, model, profiles, config: {} });
  return typed(text).map((now) => {
    const before = process.cpuUsage();
    session.check('content/a.mdx', now);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** The text with one letter more each time, in its middle. */
function typed(text: string): string[] {
  const middle = text.indexOf(' ', text.length / 2);
  return Array.from({ length: warmUp + measured }, (_, index) => {
    return `${text.slice(0, middle)} ${'pain '.repeat(index / 5)}${'pain '.slice(0, index % 5)}${text.slice(middle)}`;
  });
}

async function measureServer(cwd: string, text: string): Promise<{ times: number[]; mebibytes: number }> {
  const program = join(import.meta.dirname, '../../bin/bedside.js');
  const child = spawn(process.execPath, [program, 'lsp'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = pathToFileURL(join(cwd, 'content/a.mdx')).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(cwd).href,
    workspaceFolders: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version: 1, text },
  });
  const times: number[] = [];
  for (const [index, now] of typed(text).entries()) {
    const before = cpuOf(child.pid as number);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ text: now }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(cpuOf(child.pid as number) - before);
  }
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  connection.dispose();
  child.kill();
  return { times, mebibytes: Number(peak) / 1024 };
}

/** CPU milliseconds that all threads of a process have taken so far; Linux counts them. */
function cpuOf(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.slice(warmUp).sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] as number).toFixed(1);
  console.log(
    `${what}: ${at(0.5)} CPU ms for each letter (median), ${at(0.95)} ms (95 in 100), ${words} words`,
  );
}
