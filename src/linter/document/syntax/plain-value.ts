const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const text = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\$]|\$(?!\{))*`/g;
/** Numbers, truth values, and lists and records of them; names only as the keys of a record. */
const plain = /^(?:\s|\d[\d._]*(?:e[+-]?\d+)?|(?:true|false|null)\b|[A-Za-z_$][\w$]*\s*:|[[\]{},:+-])*$/i;

/** Whether an expression in braces is a comment or nothing but texts, numbers and lists of them, so that it can run nowhere. */
export function isPlainValue(expression: string): boolean {
  // Texts are looked at first, since one may hold what looks like a comment.
  return plain.test(expression.replace(text, '0').replace(comment, ''));
}
