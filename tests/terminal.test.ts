import { describe, expect, test } from 'vitest';
import { showProgress } from '#linter/cli/progress.ts';
import { commandLine, drawingOn } from '#linter/cli/terminal.ts';

const window = { isTTY: true, columns: 120 };
const pipe = {};

describe('colours', () => {
  test.each([
    ['shine when a person looks', window, {}, true, true],
    ['stay out of pipes and files', pipe, {}, true, false],
    ['stay out when NO_COLOR is set', window, { NO_COLOR: '1' }, true, false],
    ['may be there when NO_COLOR is set to nothing', window, { NO_COLOR: '' }, true, true],
    ['come back with FORCE_COLOR', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
    ['stay out with FORCE_COLOR=0', window, { FORCE_COLOR: '0' }, true, false],
    ['stay out of terminals that have none', window, { TERM: 'dumb' }, true, false],
    ['stay out with --no-color, whatever else is said', window, { FORCE_COLOR: '1' }, false, false],
  ])('%s', (_what, stream, env, isColorAllowed, expected) => {
    expect(drawingOn(stream, env, isColorAllowed).color).toBe(expected);
  });
});

describe('marks', () => {
  test.each([
    ['are drawn where text is UTF-8', { LANG: 'en_GB.UTF-8' }, true],
    ['are drawn where nothing is said of text', {}, true],
    ['are plain where text is not UTF-8', { LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, false],
    ['are plain on the Linux console', { TERM: 'linux', LANG: 'C.UTF-8' }, false],
    ['are plain in the old Windows console', { OS: 'Windows_NT' }, false],
    ['are drawn in the new Windows terminal', { OS: 'Windows_NT', WT_SESSION: 'x' }, true],
  ])('%s', (_what, env, expected) => {
    expect(drawingOn(window, env, true).unicode).toBe(expected);
  });
});

test('fits the window, then COLUMNS, then 80 columns', () => {
  expect(drawingOn(window, { COLUMNS: '60' }, true).width).toBe(120);
  expect(drawingOn(pipe, { COLUMNS: '60' }, true).width).toBe(60);
  expect(drawingOn(pipe, {}, true).width).toBe(80);
});

describe('the next step', () => {
  test('is written as the command was started', () => {
    const npm = commandLine({ npm_lifecycle_event: 'lint:content' });
    expect(npm()).toBe('npm run lint:content');
    expect(npm('--explain', 'no-like-us')).toBe('npm run lint:content -- --explain no-like-us');
    expect(commandLine({})('a.mdx')).toBe('npx bedside lint a.mdx');
    expect(commandLine({ npm_lifecycle_event: 'npx' })()).toBe('npx bedside lint');
  });

  test('can be pasted into a shell whatever an article is called', () => {
    expect(commandLine({})("it's $HOME; rm.mdx")).toBe("npx bedside lint 'it'\\''s $HOME; rm.mdx'");
  });
});

describe('progress', () => {
  /** A stream that remembers, and a clock that is told the time. */
  function watched(isTTY: boolean) {
    const written: string[] = [];
    const clock = { time: 0 };
    const stream = { isTTY, write: (text: string) => written.push(text) };
    return { written, clock, progress: showProgress(stream, () => clock.time) };
  }

  test('says nothing of a short run', () => {
    const { written, clock, progress } = watched(true);
    clock.time = 300;
    progress.step(9, 10);
    progress.end();
    expect(written).toEqual([]);
  });

  test('says how far a long run is, not too often, and leaves no trace', () => {
    const { written, clock, progress } = watched(true);
    for (let done = 1; done <= 1000; done += 1) {
      clock.time = done;
      progress.step(done, 1000);
    }
    progress.end();
    expect(written[0]).toContain('Checking 400 of 1000 articles');
    expect(written.length).toBeLessThanOrEqual(8);
    expect(written.at(-1)).toBe('\r\u001B[2K');
  });

  test('is for people only', () => {
    const { written, clock, progress } = watched(false);
    clock.time = 5000;
    progress.step(1, 2);
    progress.end();
    expect(written).toEqual([]);
  });
});
