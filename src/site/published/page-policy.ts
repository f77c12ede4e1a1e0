import { createHash } from 'node:crypto';
import { listTags } from './tags.ts';

/**
 * Leaves in a page's policy only the hashes of the scripts and styles that stand in it. Astro lists those of the whole
 * site on every page: more than a page needs to allow, and some kilobytes that do not compress.
 */
export function tightenPolicy(html: string): string {
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i,
    (_, before: string, policy: string, after: string) => {
      const used = new Set(hashesOf(html));
      return (
        before + policy.replace(/ 'sha256-[^']+'/g, (hash) => (used.has(hash.trim()) ? hash : '')) + after
      );
    },
  );
}

/** Read tag by tag: words like `<script>` may stand in an attribute, where they are only words. */
function hashesOf(html: string): string[] {
  return listTags(html)
    .filter(({ name }) => name === 'script' || name === 'style')
    .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
