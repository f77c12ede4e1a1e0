import { join } from 'node:path';
import { oneLine } from '#linter/one-line.ts';
import { openSession } from '#linter/server/open-session.ts';
import { type DeskOptions, type Middleware, makeDesk } from './desk.ts';
import { Room } from './room.ts';

/** The desk of a site, with what changes its articles from outside. */
export interface OpenDesk {
  middleware: Middleware;
  /** To be told of each file that is saved, made or removed: its whole path. */
  onChange: (absolute: string) => void;
}

/**
 * Makes the desk of a site. Rules and words are loaded when somebody comes, so that a server nobody writes on starts as
 * quickly as before.
 *
 * @param root the folder of the site
 */
export function openDesk(root: string, options: Omit<DeskOptions, 'openRoom'>): OpenDesk {
  let room: Room | undefined;
  const openRoom = async () => {
    const open = await openSession(root, { loadRules: () => import('#rules/index.ts') });
    room = new Room(open);
    return room;
  };
  return {
    middleware: makeDesk({ ...options, openRoom }),
    onChange: (absolute) => {
      const isContent = absolute.startsWith(join(root, '/')) && /\.(?:mdx?|ya?ml)$/.test(absolute);
      if (!isContent && !absolute.startsWith(join(root, 'public/'))) return;
      try {
        room?.update(absolute);
      } catch (error) {
        // The server goes on; who writes is told when the text is checked.
        options.onFailure(oneLine(error));
      }
    },
  };
}
