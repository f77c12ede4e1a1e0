/** One part of a `_headers` file: a path, which may end in `*`, and the headers for it. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, and below it indented headers. */
export function parseHeaders(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of source.split('\n')) {
    if (/^\//.test(line)) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = line.match(/^\s+([\w-]+): (.+)$/) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value) rule.headers[name.toLowerCase()] = value;
  }
  return rules;
}

/** All headers that a host sends with one path. Browsers must not move a test server's http to https. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
  );
  const headers: Record<string, string> = Object.assign({}, ...found.map((rule) => rule.headers));
  const policy = headers['content-security-policy'];
  if (policy) headers['content-security-policy'] = policy.replace(/;? *upgrade-insecure-requests/, '');
  delete headers['strict-transport-security'];
  return headers;
}
