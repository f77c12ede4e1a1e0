/** Every `href` and `src` as a whole address, and no script, style, or local class. */
export function makeAbsolute(html: string, page: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<link\b[^>]*>/gi, '')
    .replace(/\s(?:class|data-astro-[\w-]+)(?:="[^"]*")?(?=[\s>])/g, '')
    .replace(/\b(href|src)="([^"]*)"/g, (written, name: string, address: string) =>
      URL.canParse(address, page) ? `${name}="${new URL(address, page).href}"` : written,
    );
}
