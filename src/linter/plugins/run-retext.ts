import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Document } from '../document/document.ts';
import { oncePerDocument } from '../document/memoize.ts';
import { LineIndex } from '../document/text/line-index.ts';
import { nlcstOf } from './nlcst-of.ts';
import type { RetextPlugin } from './plugin.ts';

/** A message of a plugin, at offsets of the source. */
export interface PluginMessage {
  start: number;
  end: number;
  say: string;
  why: string | undefined;
  suggestions: readonly string[];
  /** The plugin calls it neither a warning nor an error. */
  isInfo: boolean;
}

/** One tree for all plugins: what one adds to it, such as parts of speech, the next may read. */
const treeOf = oncePerDocument(nlcstOf);

/**
 * Runs a retext plugin over the words of a document.
 *
 * @throws Error when the plugin breaks, or waits for something
 */
export function messagesOf(
  document: Document,
  plugin: RetextPlugin,
  options: readonly unknown[],
): readonly PluginMessage[] {
  const { path, source } = document;
  const file = new VFile({ path, value: source });
  const processor = unified().use(plugin as never, ...(options as never[]));
  try {
    processor.runSync(treeOf(document) as never, file);
  } catch (error) {
    if (error instanceof Error && /finished async/.test(error.message))
      throw new Error('The plugin waits for something, and a check cannot wait.');
    /* `file.fail` throws the message it has just added. */
    if (!file.messages.includes(error as VFileMessage)) throw error;
  }
  const places = new LineIndex(source);
  const first = document.blocks[0];
  return file.messages.map((message) => {
    const [start, end] = placeOf(message, places) ?? [first?.start ?? 0, first?.end ?? 0];
    return {
      start,
      end,
      say: asSentence(message.reason),
      why: message.note ? asSentence(message.note.split('\n')[0] as string) : undefined,
      suggestions: [message.expected ?? []].flat().map(String),
      isInfo: message.fatal === undefined || message.fatal === null,
    };
  });
}

interface LoosePoint {
  line: number;
  column: number;
  offset?: number | undefined;
}

function placeOf({ place }: VFileMessage, places: LineIndex): [number, number] | undefined {
  if (!place) return undefined;
  const offsetOf = (point: LoosePoint) => point.offset ?? places.toOffset(point.line, point.column);
  if (!('start' in place)) return [offsetOf(place), offsetOf(place)];
  return [offsetOf(place.start), offsetOf(place.end)];
}

function asSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
