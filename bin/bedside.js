#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still be told what is missing.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { cacheFolder, freshBundle } from './bundle.js';

if (process.features.typescript) {
  // Node compiles each file once; the next start reads the result. It may fail, and then only time is lost.
  module.enableCompileCache(cacheFolder);
  const bundle = freshBundle();
  const { run } = await import(bundle ? pathToFileURL(bundle).href : './command.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(
    `Bedside needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Start it with "npm run lint:content", which brings its own.\n',
  );
  process.exitCode = 2;
}
