/**
 * Which version of another definition is meant: the latest, the one that was deployed together with the process, or the
 * latest with a tag.
 */
export type Binding =
  | { readonly type: 'latest' }
  | { readonly type: 'deployment' }
  | { readonly type: 'versionTag'; readonly versionTag: string };
