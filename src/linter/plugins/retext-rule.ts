import { createRequire } from 'node:module';
import { type AnyRule, defineRule } from '../rule/define-rule.ts';
import type { RetextPlugin } from './plugin.ts';
import type { PluginMessage } from './run-retext.ts';

/** What a message of a plugin says. */
interface Said {
  say: string;
  why: string;
}

/** Makes a rule of a retext plugin: each of its messages becomes a finding, at the words it names. */
export function retextRule(id: string, plugin: RetextPlugin, options: readonly unknown[]): AnyRule {
  return defineRule<Record<string, never>, Said>({
    id,
    goal: 'plain',
    level: 'should-fix',
    /* A plugin that only informs is told as an idea. */
    mildLevel: 'idea',
    readsFields: true,
    page: '',
    about: `What the plugin ${id} finds.`,
    say: ({ say }) => say,
    why: ({ why }) => why,
    try: [],
    check: ({ document, report }) => ({
      document() {
        for (const message of loadRunner().messagesOf(document, plugin, options)) {
          const { start, end, say, why = `The plugin ${id} looks for this.`, suggestions, isInfo } = message;
          report(
            { sourceStart: start, sourceEnd: end },
            { data: { say, why }, try: suggestions, isMild: isInfo },
          );
        }
      },
    }),
  });
}

interface Runner {
  messagesOf: (
    document: Parameters<typeof import('./run-retext.ts').messagesOf>[0],
    plugin: RetextPlugin,
    options: readonly unknown[],
  ) => readonly PluginMessage[];
}

/** unified is loaded only where a config names a plugin. */
function loadRunner(): Runner {
  return createRequire(import.meta.url)('./run-retext.ts') as Runner;
}
