const jsonToken =
  /\s*(?:[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|$)/uy;

/** Where JSON cannot be read on, as an offset; undefined when it can. Parsers do not always say where. */
export function faultInJson(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    jsonToken.lastIndex = 0;
    let read = 0;
    while (read < text.length && jsonToken.test(text)) read = jsonToken.lastIndex;
    if (read < text.length) return read + text.slice(read).search(/\S|$/);
    const named = /at position (\d+)/.exec((error as Error).message)?.[1];
    const extra = /,\s*(?=[\]}])/.exec(text);
    const at = named === undefined ? extra && extra.index + extra[0].length : Number(named);
    return Math.min(at ?? text.length, text.trimEnd().length - 1);
  }
}
