import type { Stretch } from './diagnosis.ts';
import type { Excess } from './excess.ts';

/*
 * Braces, imports and exports hold code, which the parser reads by calling itself. Its time doubles with each tag that
 * is left open there, some 50 tags that hold each other stop it for good, and some thousand brackets end the process.
 */
/** Brackets, braces and tags inside each other. Most in real articles: 36, in the codes that colour a terminal. */
const mostNested = 200;
/** Tags inside each other in code. Most: 6. */
const mostNestedTags = 30;
/** Tags inside each other in text. Most: 9. */
const mostTagsInText = 60;
/** Tags left open in one expression. */
const mostOpenTags = 12;
/** Signs such as `+` in a row of sums, without a comma between them. */
const mostOperators = 1000;

const token =
  /(\r\n|\r|\n)|(`+)|<(\/?)([A-Za-z$_][\w$.:-]*)?((?:[^<>"'{}\r\n]|"[^"\r\n]*"|'[^'\r\n]*')*?)(\/?)>|([{[(]|\$\{)|([}\])])|([,;])|(?:[!~+*?:.=>&|%^/-]|<(?![A-Za-z$_/>]))+|<|\b(?:typeof|new|await|void|delete|async)\b|\\[\s\S]/g;
const code = /^(?:import|export)\b/;
const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };
const text = /"[^"\r\n]*"|'[^'\r\n]*'/g;

/**
 * Finds code that is nested too deeply or goes on for too long. Signs in texts count as if they were code, since where a
 * text begins depends on what stands around it: so they are read once with and once without what looks like a text.
 */
export function findCodeExcess(source: string, leftOut: readonly Stretch[]): Excess[] {
  if (!/[{<]|^(?:import|export)\b/m.test(source)) return [];
  const scan = (written: string) => new CodeScan(written, leftOut).run();
  const found = scan(source);
  if (found.length > 0 || !/["']/.test(source)) return found;
  return scan(source.replace(text, (match) => ' '.repeat(match.length)));
}

class CodeScan {
  readonly #source: string;
  readonly #leftOut: readonly Stretch[];
  readonly #found: Excess[] = [];
  /** What is open, outermost first: brackets, and tags by name. */
  #open: string[] = [];
  /** How many of these are tags. */
  #tags = 0;
  /** Where the outermost brace, or the import or export, begins; -1 outside of code. */
  #start = -1;
  #isStatement = false;
  #operators = 0;
  /** Tags open in text, as if each closing tag closed one. */
  #tagsInText = 0;
  #firstTag = 0;

  constructor(source: string, leftOut: readonly Stretch[]) {
    this.#source = source;
    this.#leftOut = leftOut;
  }

  run(): Excess[] {
    const source = this.#source;
    let skip = 0;
    token.lastIndex = 0;
    this.#beginLine(0);
    for (let match = token.exec(source); match; match = token.exec(source)) {
      const at = match.index;
      while (skip < this.#leftOut.length && (this.#leftOut[skip] as Stretch).end <= at) skip += 1;
      const stretch = this.#leftOut[skip];
      if (stretch && at >= stretch.start) {
        token.lastIndex = stretch.end;
        continue;
      }
      const jump = this.#read(match);
      if (jump !== undefined) token.lastIndex = jump;
    }
    this.#endCode(source.length);
    return this.#found;
  }

  /** Reads one sign; gives the place to go on from where that is not behind it. */
  #read(match: RegExpExecArray): number | undefined {
    const [written, lineEnd, ticks, slash, name = '', props = '', selfClosing, opening, closing, comma] =
      match;
    const behind = match.index + written.length;
    if (lineEnd !== undefined) {
      this.#beginLine(behind);
    } else if (ticks !== undefined) {
      return this.#start === -1 ? this.#behindCodeSpan(behind, ticks) : undefined;
    } else if (opening !== undefined) {
      if (this.#start === -1 && opening !== '{' && opening !== '${') return undefined;
      this.#push(opening === '${' ? '{' : opening, match.index);
    } else if (closing !== undefined) {
      this.#close(closing, behind);
    } else if (comma !== undefined) {
      this.#operators = 0;
    } else if (this.#start === -1) {
      if (slash !== undefined && !selfClosing) this.#countTagInText(slash, match.index, behind);
    } else {
      if (slash === undefined) this.#addOperators(written, behind);
      else if (slash === '/') this.#closeTag(name);
      else if (!selfClosing) this.#push(`<${name}`, match.index);
      if (slash === '' && props.length > 0) this.#addOperators(props.replace(/[^=]/g, ''), behind);
    }
    return undefined;
  }

  #countTagInText(slash: string, at: number, behind: number): void {
    if (this.#tagsInText === 0) this.#firstTag = at;
    this.#tagsInText = Math.max(0, this.#tagsInText + (slash === '/' ? -1 : 1));
    if (this.#tagsInText <= mostTagsInText) return;
    this.#tagsInText = 0;
    this.#start = this.#firstTag;
    this.#tell('too-many-tags', behind);
  }

  #addOperators(written: string, behind: number): void {
    this.#operators += Math.max(1, written.length);
    if (this.#operators > mostOperators) this.#tell('code-too-long', behind);
  }

  #push(sign: string, at: number): void {
    if (this.#start === -1) {
      this.#start = at;
      this.#operators = 0;
    }
    this.#open.push(sign);
    if (isTag(sign)) this.#tags += 1;
    if (this.#tags > mostNestedTags) this.#tell('tags-in-code', at + 1);
    else if (this.#open.length > mostNested) this.#tell('code-too-deep', at + 1);
  }

  /** Closes a bracket, with the tags in it that were left open: those are what the parser's time doubles with. */
  #close(sign: string, behind: number): void {
    const at = this.#open.lastIndexOf(pairs[sign] as string);
    if (at === -1 || this.#start === -1) return;
    const inside = this.#open.slice(at + 1);
    if (inside.every(isTag)) {
      if (inside.length > mostOpenTags) {
        this.#tell('tags-in-code', behind);
        return;
      }
      this.#open.length = at;
      this.#tags -= inside.length;
    }
    if (this.#open.length === 0 && !this.#isStatement) this.#start = -1;
  }

  #closeTag(name: string): void {
    if (this.#open.at(-1) !== `<${name}`) return;
    this.#open.pop();
    this.#tags -= 1;
  }

  /** An import or export goes on to the next empty line that no bracket holds open. */
  #beginLine(at: number): void {
    const source = this.#source;
    if (this.#start === -1 && code.test(source.slice(at, at + 7))) {
      this.#start = at;
      this.#isStatement = true;
      this.#operators = 0;
    } else if (
      this.#isStatement &&
      this.#open.length === 0 &&
      /^\s*(?:[\r\n]|$)/.test(source.slice(at, at + 80))
    ) {
      this.#isStatement = false;
      this.#start = -1;
    }
  }

  /** Code in text, on one line: braces in it mean nothing. */
  #behindCodeSpan(behind: number, ticks: string): number | undefined {
    const rest = /^[^`|\r\n]{0,200}/.exec(this.#source.slice(behind, behind + 201)) as RegExpExecArray;
    const end = behind + rest[0].length;
    return this.#source.startsWith(ticks, end) ? end + ticks.length : undefined;
  }

  #endCode(end: number): void {
    if (this.#tags > mostOpenTags) this.#tell('tags-in-code', end);
  }

  /** Tells of the code from where it begins to the end of the lines that stand together there. */
  #tell(code: Excess['code'], from: number): void {
    const gap = /\r?\n[ \t]*\r?\n|$/g;
    gap.lastIndex = from;
    const end = gap.exec(this.#source)?.index ?? this.#source.length;
    this.#found.push({ code, start: this.#start, end });
    this.#start = -1;
    this.#isStatement = false;
    this.#open = [];
    this.#tags = 0;
    this.#operators = 0;
    token.lastIndex = Math.max(end, token.lastIndex);
  }
}

function isTag(sign: string): boolean {
  return sign.startsWith('<');
}
