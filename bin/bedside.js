#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still be told what is missing.
import module from 'node:module';
import { keyOf, sayAgain } from './kept-run.js';
import { cacheFolder, isCheckout, runsFolder, stampOfProgram } from './lib.js';
import { isQuick } from './quick.js';

if (process.features.typescript) {
  // Node compiles each file once; the next start reads the result. It may fail, and then only time is lost.
  module.enableCompileCache(cacheFolder);
  const args = process.argv.slice(2);
  const key = keyOf(args);
  const code = key && sayAgain(key, runsFolder, stampOfProgram);
  // No `await` here: of a promise that never settles Node would say so in its own words, and with a code of its own.
  if (typeof code === 'number') process.exitCode = code;
  else if (isQuick(args)) import('./start.js').then(({ start }) => start(args));
  else import('./watch.js').then(({ watch }) => watch(args));
} else {
  process.stderr.write(
    `Bedside needs Node 22.18 or newer, and this is Node ${process.versions.node}.` +
      (isCheckout ? ' Start it with "npm run lint:content", which brings its own.\n' : '\n'),
  );
  process.exitCode = 2;
}
