import type { Article } from './article.ts';
import type { Group } from './group.ts';
import type { NoPeers } from './peers.ts';

/** Kinds of groups whose members share something. A line or a service is answered by staff or volunteers. */
export const peerKinds: readonly Group['kind'][] = ['support-group', 'online-community', 'class'];

/** What an article says about the people who can help with it. */
type Connecting = Pick<Article, 'connect'>;

/** When and where none was found; undefined where the article names groups or says nothing. */
export function noPeersOf({ connect }: Connecting): NoPeers | undefined {
  const peers = connect?.peers;
  return peers === undefined || Array.isArray(peers) ? undefined : peers.none;
}

/** Ids of every group an article names, each once, those of people who share it first. */
export function groupsOf({ connect }: Connecting): string[] {
  const peers = connect?.peers;
  return [...new Set([...(Array.isArray(peers) ? peers : []), ...(connect?.groups ?? [])])];
}

/** Whether a group that an article names is of people who share what it is about. */
export function isPeer(
  { connect }: Connecting,
  { id, data: { kind } }: { id: string; data: Pick<Group, 'kind'> },
): boolean {
  const peers = connect?.peers;
  return peers === undefined ? peerKinds.includes(kind) : Array.isArray(peers) && peers.includes(id);
}
