/** What went wrong in the program, in one line, for those who look after it: no stack trace. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0] as string;
}
