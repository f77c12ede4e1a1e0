import type { z } from 'zod';
import type { CollectionSchema, ComponentsConfig } from './declared.ts';
import type { FieldMap } from './field-map.ts';
import { type FieldUse, isFileMark, markOf, printedFields, useOf } from './printed-fields.ts';
import usual from './usual-names.json' with { type: 'json' };

/** What a site shows of its files: which fields and props readers see, and what its components are for. */
export interface ContentModel {
  /** How readers meet the text at a path of the front matter; undefined when no page shows it. */
  useOfField: (path: readonly string[]) => FieldUse | undefined;
  /**
   * How readers meet the text of a prop; undefined when no page shows it.
   *
   * @param prop its name; of a text in a list or a record inside the prop, the keys that lead there too: `items.title`
   */
  useOfProp: (component: string, prop: string) => FieldUse | undefined;
  /** Whether a component shows somebody else's words. */
  isQuoting: (component: string) => boolean;
  /** Whether the words in a component are meant to read the same on many pages. */
  isShared: (component: string) => boolean;
  /** What the site calls the fields that rules ask for, where it has names of its own. */
  fields?: FieldMap | undefined;
}

/** What the engine knows of a component that was declared with its props. */
export interface ComponentModel {
  props: z.ZodType;
  /** Names of all props. */
  names: readonly string[];
  /** Props that name a picture, a sound, a film, or captions. */
  pictures: readonly string[];
  needsWords: boolean;
  isQuoting: boolean;
  isShared: boolean;
  /** The HTML element that it stands for. */
  insteadOf?: string | undefined;
}

/** Components by name; `undefined` where only the name is known. */
export type Components = ReadonlyMap<string, ComponentModel | undefined>;

/** HTML that shows somebody else's words. */
const quotingElements = new Set(['blockquote', 'q', 'cite']);

const usualFields = usual.fields.map((path) => path.split('.'));
const usualProps = new Set(usual.props);
const usualQuoting = new Set(usual.quoting);
const usualShared = new Set(usual.shared);

/** Reads the declared components: a list of names, or their props by name. */
export function readComponents(
  config: ComponentsConfig | undefined,
  reference: (collection: string) => z.ZodType<string>,
): Components | undefined {
  if (!config) return undefined;
  if (Array.isArray(config)) return new Map(config.map((name) => [name, undefined]));
  const schemas = typeof config === 'function' ? config(reference) : (config as Record<string, z.ZodType>);
  return new Map(Object.entries(schemas).map(([name, props]) => [name, componentModel(props)]));
}

function componentModel(props: z.ZodType): ComponentModel {
  const about = (props.meta() ?? {}) as Record<string, unknown>;
  const shape = (props as { shape?: Record<string, z.ZodType> }).shape ?? {};
  return {
    props,
    names: Object.keys(shape),
    pictures: Object.keys(shape).filter((name) => isFileMark(markOf(shape[name] as z.ZodType))),
    needsWords: about.needsWords === true,
    isQuoting: about.isQuoting === true,
    isShared: about.isShared === true,
    insteadOf: typeof about.insteadOf === 'string' ? about.insteadOf : undefined,
  };
}

/**
 * Makes the model of the files of one collection. Where nothing is declared, the names that most sites use for what
 * they print are taken for it.
 */
export function makeModel(
  collection: { schema?: CollectionSchema | undefined } | undefined,
  components: Components | undefined,
  map?: FieldMap | undefined,
): ContentModel {
  const fields = collection && printedFields(collection.schema);
  const useOfField: ContentModel['useOfField'] = fields
    ? (path) => fields.get(path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.'))
    : map
      ? (path) => usualUseOfField(path) ?? usualUseOfField(ourPath(path, map))
      : usualUseOfField;
  const isDeclared = [...(components?.values() ?? [])].some(Boolean);
  return {
    fields: map,
    useOfField,
    useOfProp: (component, prop) => {
      const declared = components?.get(component);
      if (!declared) return usualProps.has(prop.slice(prop.lastIndexOf('.') + 1)) ? 'words' : undefined;
      const [name = ''] = prop.split('.');
      if (!declared.names.includes(name)) return undefined;
      const schema = (declared.props as { shape?: Record<string, z.ZodType> }).shape?.[name];
      return schema && useOf(schema);
    },
    isQuoting: (component) =>
      quotingElements.has(component) ||
      (isDeclared ? components?.get(component)?.isQuoting === true : usualQuoting.has(component)),
    isShared: (component) =>
      isDeclared ? components?.get(component)?.isShared === true : usualShared.has(component),
  };
}

/** The path that a field has under our own name. */
function ourPath(path: readonly string[], map: FieldMap): readonly string[] {
  const written = path.join('.');
  const [name] = Object.entries(map).find(([, paths]) => paths.includes(written)) ?? [];
  return name === undefined ? path : [name];
}

function usualUseOfField(path: readonly string[]): FieldUse | undefined {
  const isUsual = usualFields.some(
    (pattern) =>
      pattern.length === path.length && pattern.every((key, index) => key === '*' || key === path[index]),
  );
  return isUsual ? 'words' : undefined;
}

/** The model of a site that declares nothing. */
export const usualModel: ContentModel = makeModel(undefined, undefined);
