import { defineConfig } from 'bedside';
import { contentOf } from 'bedside/astro';
import site from './site.config.ts';

// What this site asks of its articles. See all rules: npm run lint:content -- --list-rules
export default defineConfig({
  // What is where on this site: its folders, fields, components and pages, and whose clocks say what day it is.
  ...contentOf(site, import.meta.dirname),

  // The words of your country. 'strict' stops the build for more: ['uk', 'strict'].
  profile: '__PROFILE__',

  // Levels you want changed: 'must-fix', 'should-fix', 'idea' or 'off'.
  rules: {
    // Example people may stay for as long as every page says that this is a demonstration.
    'no-example-people': ['must-fix', { isDemonstration: site.demo }],
    'no-unfinished-text': ['must-fix', { isDemonstration: site.demo }],
    // Every page shows this address, so an article needs none of its own.
    'require-reply-path': ['should-fix', { siteContact: site.publisher.contact }],
  },
});
