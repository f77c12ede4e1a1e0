import kinds from './kinds.json' with { type: 'json' };

/** What kind of text a folder of `health/` or `abroad/` holds, such as "marketing"; "other" for a folder nobody named. */
export type Kind = string;

const kindByFolder = new Map(Object.entries(kinds));

/** The kind of an article, by its path in the data folder: `abroad/va-gov-2019/x.md` is "government". */
export function kindOf(path: string): Kind {
  return kindByFolder.get(path.split('/')[1] ?? '') ?? 'other';
}
