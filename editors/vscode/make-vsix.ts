/**
 * Packs the extension for VS Code: `npm run vsix`. A .vsix is a zip with the extension, what it is, and of which kind each of
 * its files is. The tool of VS Code for this brings 138 packages, programs for one system among them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { rolldown } from 'rolldown';
import { licencesOf } from '../../bin/licences.js';
import manifest from './package.json' with { type: 'json' };

const here = import.meta.dirname;
const root = join(here, '../..');

/** Where the extension is written. */
export const vsixPath = join(here, `bedside-${manifest.version}.vsix`);

/** Kinds of files, by their endings. */
const kinds = {
  json: 'application/json',
  cjs: 'application/javascript',
  md: 'text/markdown',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
};

/** Builds the extension into one file, with all that it needs but VS Code itself, and packs it. */
export async function makeVsix(): Promise<Uint8Array> {
  const { code, modules } = await bundle();
  const files = {
    '[Content_Types].xml': contentTypes(),
    'extension.vsixmanifest': vsixManifest(),
    'extension/package.json': readFileSync(join(here, 'package.json'), 'utf8'),
    'extension/extension.cjs': code,
    'extension/readme.md': readFileSync(join(here, 'README.md'), 'utf8'),
    'extension/LICENSE.txt': readFileSync(join(root, 'LICENSE'), 'utf8'),
    'extension/licences.txt': licencesOf(modules),
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)]);
  /* The same sources make the same bytes: no time of day is in them. */
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2026, 0, 1) });
}

async function bundle(): Promise<{ code: string; modules: string[] }> {
  const build = await rolldown({
    cwd: root,
    input: join(here, 'extension.ts'),
    platform: 'node',
    external: ['vscode'],
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({ format: 'cjs', minify: true });
    const [{ code, moduleIds }] = output;
    return { code, modules: moduleIds };
  } finally {
    await build.close();
  }
}

function contentTypes(): string {
  const defaults = Object.entries(kinds).map(
    ([ending, kind]) => `<Default Extension=".${ending}" ContentType="${kind}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>
`;
}

function vsixManifest(): string {
  const { name, version, publisher, displayName, description, keywords, categories, engines } = manifest;
  const property = (id: string, value: string) =>
    `<Property Id="Microsoft.VisualStudio.Code.${id}" Value="${inXml(value)}"/>`;
  const asset = (type: string, path: string) =>
    `<Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${inXml(displayName)}</DisplayName>
    <Description xml:space="preserve">${inXml(description)}</Description>
    <Tags>${inXml(keywords.join(','))}</Tags>
    <Categories>${inXml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      ${property('Engine', engines.vscode)}
      ${property('ExtensionKind', 'workspace')}
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    ${asset('Microsoft.VisualStudio.Code.Manifest', 'package.json')}
    ${asset('Microsoft.VisualStudio.Services.Content.Details', 'readme.md')}
    ${asset('Microsoft.VisualStudio.Services.Content.License', 'LICENSE.txt')}
  </Assets>
</PackageManifest>
`;
}

function inXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

if (process.argv[1] === import.meta.filename) {
  const bytes = await makeVsix();
  writeFileSync(vsixPath, bytes);
  console.log(`Wrote ${relative(process.cwd(), vsixPath)}, ${Math.round(bytes.length / 1024)} kB.`);
}
