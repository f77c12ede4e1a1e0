import { createHash } from 'node:crypto';

/**
 * Leaves in a page's policy only the hashes of the scripts and styles that stand in it. Astro lists those of the whole
 * site on every page: more than a page needs to allow, and some kilobytes that do not compress.
 */
export function tightenPolicy(html: string): string {
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i,
    (_, before: string, policy: string, after: string) => {
      const used = new Set([...hashesOf(html, 'script'), ...hashesOf(html, 'style')]);
      return (
        before + policy.replace(/ 'sha256-[^']+'/g, (hash) => (used.has(hash.trim()) ? hash : '')) + after
      );
    },
  );
}

function hashesOf(html: string, element: 'script' | 'style'): string[] {
  return Array.from(
    html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'gi')),
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}
