import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDead, listAddresses, parseRecord, sayDead } from './addresses.ts';
import { readRedirects } from './redirects.ts';

const recordName = 'content/addresses.txt';
const opening = `# Every address this site has published. Lines are only ever added, by: npm run addresses -- --write
# The build stops when one of them leads nowhere. A new publisher starts with an empty list.
`;

/**
 * Keeps the record of published addresses: `npm run addresses` looks, `npm run addresses -- --write` adds new ones.
 *
 * @param args what comes after `addresses`
 * @param root the folder of the site
 * @returns 0 when no address leads nowhere, 1 when one does, 2 when nothing could be looked at
 */
export function keepAddresses(args: readonly string[], root: string): number {
  const unknown = args.find((arg) => arg !== '--write');
  if (unknown !== undefined) return fail(`"${unknown}" says nothing here. There is only --write.`);
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return fail('There is no built site yet. Run: npm run build');
  const file = join(root, recordName);
  const recorded = parseRecord(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const redirects = readRedirects(root);
  const built = listAddresses(dist, redirects);
  const added = built.filter((address) => !recorded.includes(address));
  const dead = findDead(recorded, built, redirects);

  if (added.length === 0) {
    console.log(`All ${built.length} addresses of the built site are in ${recordName}.`);
  } else if (args.includes('--write')) {
    writeFileSync(file, `${opening}${[...recorded, ...added].sort().join('\n')}\n`);
    console.log(`Added to ${recordName}:\n${indent(added)}`);
  } else {
    console.log(`Not yet in ${recordName}:\n${indent(added)}\nTo add them: npm run addresses -- --write`);
  }
  if (dead.length === 0) return 0;
  console.error(sayDead(dead));
  return 1;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 2;
}

function indent(addresses: readonly string[]): string {
  return addresses.map((address) => `  ${address}`).join('\n');
}
