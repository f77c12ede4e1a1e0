/**
 * JSON that may stand inside a `<script>` element whatever a writer typed: `<` could end the script, `&` and `>` could
 * be read as markup by careless tools, and the two line separators end a line in old JavaScript.
 */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
