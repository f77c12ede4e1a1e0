import { posix } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** The folders whose articles may hold no program code. */
export interface PlainFolders {
  /** Relative to the root, with `/`. */
  paths: readonly string[];
  components?: readonly string[] | undefined;
}

/** Reads in `lint.config.ts` which folders those are. */
export async function readPlainFolders(root: string): Promise<PlainFolders> {
  const [{ loadConfig }, { readComponents }] = await Promise.all([
    import('#linter/config/load-config.ts'),
    import('#linter/model/content-model.ts'),
  ]);
  const { collections = {}, components } = await loadConfig(root);
  const known = readComponents(components, () => z.string());
  const paths = Object.values(collections)
    .filter(({ mdx }) => mdx === 'plain')
    .map(({ folder }) => posix.normalize(folder).replace(/\/$/, ''));
  return { paths, components: known && [...known.keys()] };
}

/**
 * What no page may be made of, as sentences with file and line; nothing for a file outside those folders. What the
 * linter cannot read is refused too: Astro may read it in another way.
 *
 * @param path relative to the root, with `/`
 */
export async function risksIn(
  path: string,
  source: string,
  { paths, components }: PlainFolders,
): Promise<string[]> {
  if (!paths.some((folder) => folder === '.' || path.startsWith(`${folder}/`))) return [];
  const [{ parse }, { findRisks }, { sayRisk }] = await Promise.all([
    import('#linter/document/syntax/parse.ts'),
    import('#linter/document/allowed/find-risks.ts'),
    import('#rules/housekeeping/can-read-article/risk-words.ts'),
  ]);
  const kind = path.endsWith('.mdx') ? 'mdx' : 'md';
  let tree: ReturnType<typeof parse>;
  let fields: unknown;
  try {
    tree = parse(source, kind);
    const head = tree.children[0];
    fields = head?.type === 'yaml' ? parseYaml(head.value, { merge: true }) : undefined;
  } catch {
    return [`In ${path}: This article cannot be read. Run: npm run lint:content`];
  }
  /* Astro would bring in, as a program, whatever file it names. */
  if (source.startsWith('+++') || (typeof fields === 'object' && fields !== null && 'layout' in fields))
    return [`In ${path}: The field "layout" belongs to the site. Take it out.`];
  return findRisks(tree, source, { mdx: 'plain', components }).map((risk) => {
    const line = source.slice(0, risk.start).split(/\r\n|\r|\n/).length;
    const { say, why } = sayRisk({ kind: 'risk', message: risk.code, ...risk });
    return `In ${path}, line ${line}: ${say} ${why}`;
  });
}
