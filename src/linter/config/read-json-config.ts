import { readFileSync } from 'node:fs';
import { faultInJson } from '../json-fault.ts';
import { SetUpError } from '../rule/rule-set.ts';

/**
 * Reads settings written in JSON. `$schema`, by which editors know what may stand there, is no setting.
 *
 * @throws SetUpError with the line that cannot be read
 */
export function readJsonConfig(path: string, name: string): { default: unknown } {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config === 'object' && config !== null && '$schema' in config) delete config.$schema;
    return { default: config };
  } catch {
    const line = text.slice(0, Math.max(0, faultInJson(text) ?? 0)).split('\n').length;
    throw new SetUpError(
      `The file ${name} cannot be read near line ${line}. Look for a missing comma, a comma too many, or quotation marks that are not "straight".`,
    );
  }
}
