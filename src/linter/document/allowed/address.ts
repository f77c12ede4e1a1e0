/** What is wrong with an address in an article. */
export type AddressRisk =
  /** It may run code on the reader's device: `javascript:`, `data:`, or a program nobody knows. */
  | 'code'
  /** It would be loaded from another site, which then knows who reads the page. */
  | 'elsewhere'
  /** It is no picture, sound or film, and lies beside the article: the site would take it for a program. */
  | 'module';

/** How browsers use an address: when a reader asks for it, at once, or at once one of a list. */
export type AddressUse = 'followed' | 'loaded' | 'loaded-list';

/** What the address of a link may open with. */
const goodSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** Anywhere in the world but where a page of the site is: what stays here stays on the site. */
const page = 'https://here.invalid/articles/page/';
const here = new URL(page).origin;

/** Browsers pass over tabs and line ends inside an address; here all that is blank or not shown is passed over. */
const notShown = /[\s\p{C}]/gu;

const hiddenCode = /^(?:javascript|vbscript|livescript|data|blob|filesystem):/i;

/** Files that are shown or played. What lies beside an article and is none of them would be brought in as code. */
const shown =
  /\.(?:a?png|jpe?g|jfif|gif|webp|avif|svg|ico|bmp|tiff?|jxl|heic|mp3|m4a|aac|og[agv]|opus|wav|flac|mp4|m4v|webm|mov|vtt)$/i;

/** What would go wrong when a browser uses an address, or undefined when nothing would. */
export function addressRisk(value: string, use: AddressUse): AddressRisk | undefined {
  if (use === 'loaded-list') {
    for (const address of addressesInList(value)) {
      const risk = addressRisk(address, 'loaded');
      if (risk) return risk;
    }
    return undefined;
  }
  if (hiddenCode.test(value.replace(notShown, ''))) return 'code';
  /* What browsers cannot read they neither follow nor load. */
  if (!URL.canParse(value, page)) return undefined;
  const { protocol, origin, pathname } = new URL(value, page);
  if (use === 'followed') return goodSchemes.has(protocol) ? undefined : 'code';
  if (origin === here)
    return /^\s*[/\\#]/.test(value) || value.trim() === '' || shown.test(pathname) ? undefined : 'module';
  return protocol === 'http:' || protocol === 'https:' ? 'elsewhere' : 'code';
}

/** The addresses of a `srcset`, each where it begins in it, as browsers read it: a comma in an address counts only at its end. */
export function candidatesInList(value: string): { address: string; at: number }[] {
  const addresses: { address: string; at: number }[] = [];
  const candidate = /[\s,]*(\S+)/y;
  const descriptors = /(?:\([^)]*(?:\)|$)|[^,(])*,?/y;
  for (;;) {
    const [, written] = candidate.exec(value) ?? [];
    if (written === undefined) return addresses;
    const address = written.replace(/,+$/, '');
    addresses.push({ address, at: candidate.lastIndex - written.length });
    if (address === written) {
      descriptors.lastIndex = candidate.lastIndex;
      descriptors.exec(value);
      candidate.lastIndex = descriptors.lastIndex;
    }
  }
}

/** The addresses of a `srcset`. */
export function addressesInList(value: string): string[] {
  return candidatesInList(value).map(({ address }) => address);
}
