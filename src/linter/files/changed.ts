import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from '../rule/rule-set.ts';
import { askGit, namesIn } from './git.ts';

/** Added, copied, changed, renamed, of another type: what is left to look at. */
const still = '--diff-filter=ACMRT';

/** A copy of the files of a folder as they were, or will be, in a commit; it lies in the temporary folder. */
export interface Tree {
  /** Where the folder is in the copy. */
  cwd: string;
  remove: () => void;
}

/** Tells what has changed in a folder that is in a git repository. */
export class Changes {
  readonly #cwd: string;
  /** The folder in its repository, ended by `/`; empty at the top. */
  readonly #prefix: string;
  readonly #top: string;

  /** @throws SetUpError when there is no git, or no repository */
  constructor(cwd: string) {
    this.#cwd = cwd;
    const { isDone, out } = askGit(cwd, ['rev-parse', '--show-prefix', '--show-toplevel']);
    const [prefix = '', top = ''] = out.split('\n');
    if (!isDone || top === '')
      throw new SetUpError('This folder is in no git repository, so nobody knows what has changed in it.');
    this.#prefix = prefix;
    this.#top = top;
  }

  /**
   * The commit that this branch and another have in common.
   *
   * @throws SetUpError when git does not know the other, or not where they parted
   */
  baseOf(ref: string): string {
    const commit = this.#commitOf(ref);
    const { isDone, out } = askGit(this.#cwd, ['merge-base', 'HEAD', commit]);
    if (isDone) return out.trim();
    throw new SetUpError(
      `Git cannot tell where this branch and "${ref}" parted. On CI, fetch the whole history (fetch-depth: 0).`,
    );
  }

  /** Files that differ from a commit on the disk, new ones too; relative to the folder. */
  since(commit: string): string[] {
    const changed = this.#names([
      'diff',
      '--name-only',
      '-z',
      '--no-ext-diff',
      '--relative',
      still,
      commit,
      '--',
    ]);
    return [...changed, ...this.#names(['ls-files', '--others', '--exclude-standard', '-z'])];
  }

  /** Files of the next commit that differ from the last one. */
  staged(): string[] {
    return this.#names(['diff', '--cached', '--name-only', '-z', '--no-ext-diff', '--relative', still, '--']);
  }

  /** The last commit; undefined while there is none. */
  head(): string | undefined {
    const { isDone, out } = askGit(this.#cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    return isDone ? out.trim() : undefined;
  }

  /** The folder as the next commit will have it, whatever else is on the disk. */
  treeOfIndex(): Tree {
    return this.#copy(() => ({}));
  }

  /** The folder as it is in a commit. */
  treeOf(commit: string): Tree {
    return this.#copy((folder) => {
      const env = { GIT_INDEX_FILE: join(folder, '.index-of-commit') };
      this.#ask(['read-tree', commit], env);
      return env;
    });
  }

  #copy(indexIn: (folder: string) => Record<string, string>): Tree {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bedside-tree-')));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    try {
      const env = indexIn(folder);
      this.#ask(['checkout-index', '--all', '--force', `--prefix=${folder}/`], env, this.#top);
      return { cwd: join(folder, this.#prefix), remove };
    } catch (error) {
      remove();
      throw error;
    }
  }

  #commitOf(ref: string): string {
    if (!this.head())
      throw new SetUpError('There is no commit yet, so everything is new. Leave "--changed" out.');
    const { isDone, out } = askGit(this.#cwd, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    ]);
    if (isDone) return out.trim();
    const hint = ref.includes('/') ? ' On CI, fetch it first.' : '';
    throw new SetUpError(`Git knows no branch, tag or commit called "${ref}".${hint}`);
  }

  #names(args: readonly string[]): string[] {
    return namesIn(this.#ask(args));
  }

  #ask(args: readonly string[], env: Record<string, string> = {}, cwd = this.#cwd): string {
    const { isDone, out, fault } = askGit(cwd, args, env);
    if (!isDone) throw new SetUpError(`Git cannot tell what has changed: ${fault}.`);
    return out;
  }
}
