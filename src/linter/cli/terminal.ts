import type { ReporterOptions } from '../reporters/options.ts';

/** The part of a standard stream that decides how text is drawn on it. */
export interface Stream {
  isTTY?: boolean;
  columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Columns when nothing is known of the window. */
const usualWidth = 80;

/**
 * What can be drawn on a stream. Colour: `--no-color` wins, then FORCE_COLOR, then NO_COLOR (https://no-color.org),
 * then whether a person is looking.
 */
export function drawingOn(
  stream: Stream,
  env: Environment,
  isColorAllowed: boolean,
): Pick<ReporterOptions, 'color' | 'unicode' | 'width'> {
  return {
    color: isColorAllowed && wantsColor(stream, env),
    unicode: drawsUnicode(env),
    width: stream.columns ?? (Number(env.COLUMNS) || usualWidth),
  };
}

function wantsColor(stream: Stream, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Terminals that are known not to draw ✖: the Linux console, a locale that is not UTF-8, old Windows consoles. */
function drawsUnicode(env: Environment): boolean {
  if (env.OS === 'Windows_NT') return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM ?? env.CI);
  if (env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}

/** The paths of a run that are not part of the script it was started by, which would name them again. */
export function typedPaths(paths: readonly string[], env: Environment): readonly string[] {
  const script = env.npm_lifecycle_event === 'npx' ? '' : (env.npm_lifecycle_script ?? '');
  const named = new Set(script.split(/\s+/).map((word) => word.replace(/^["']|["']$/g, '')));
  return paths.filter((path) => !named.has(path));
}

/** How the command was started, with what follows it, so that the next step can be copied. */
export function commandLine(env: Environment): ReporterOptions['command'] {
  const script = env.npm_lifecycle_event;
  const isScript = script !== undefined && script !== 'npx';
  return (...args) => {
    const quoted = args.map((arg) => (/^[\w./:@-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`));
    const start = isScript ? [`${runnerOf(env)} run`, script] : ['npx bedside lint'];
    /* Only npm keeps flags for itself that stand before two dashes. */
    return [
      ...start,
      ...(isScript && runnerOf(env) === 'npm' && args.length > 0 ? ['--'] : []),
      ...quoted,
    ].join(' ');
  };
}

/** The package manager that runs a script: it names itself to what it starts. */
function runnerOf({ npm_config_user_agent: agent = 'npm' }: Environment): string {
  return /^(?:pnpm|yarn|bun)\b/.exec(agent)?.[0] ?? 'npm';
}
