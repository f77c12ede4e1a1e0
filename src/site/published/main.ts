import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findDead, listAddresses, parseRecord, sayDead } from './addresses.ts';
import { readRedirects } from './redirects.ts';

/** Keeps the record of published addresses: `npm run addresses` looks, `npm run addresses -- --write` adds new ones. */
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const dist = resolve('dist');
const file = resolve('content/addresses.txt');
const opening = `# Every address this site has published. Lines are only ever added, by: npm run addresses -- --write
# The build stops when one of them leads nowhere. A new publisher starts with an empty list.
`;

if (!existsSync(dist)) {
  console.error('There is no built site yet. Run: npm run build');
  process.exit(2);
}
const record = existsSync(file) ? readFileSync(file, 'utf8') : '';
const recorded = parseRecord(record);
const redirects = readRedirects(process.cwd());
const built = listAddresses(dist, redirects);
const added = built.filter((address) => !recorded.includes(address));
const dead = findDead(recorded, built, redirects);

if (values.write && added.length > 0) {
  writeFileSync(file, `${opening}${[...recorded, ...added].sort().join('\n')}\n`);
  console.log(`Added to content/addresses.txt:\n${indent(added)}`);
} else if (added.length > 0) {
  console.log(
    `Not yet in content/addresses.txt:\n${indent(added)}\nTo add them: npm run addresses -- --write`,
  );
} else {
  console.log(`All ${built.length} addresses of the built site are in content/addresses.txt.`);
}
if (dead.length > 0) {
  console.error(sayDead(dead));
  process.exitCode = 1;
}

function indent(addresses: readonly string[]): string {
  return addresses.map((address) => `  ${address}`).join('\n');
}
