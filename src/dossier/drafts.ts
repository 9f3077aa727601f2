/** Telling what is ready in a file from what is marked `draft: true`, because it is still to be written. */
import { placed } from './source-location.ts';
import type { Placed } from './source-location.ts';
import type { FileRead } from './read.ts';
import type { DraftEntity, Entity, EntityItem } from './schema.ts';

/** The entities that are ready, each still with the way to its own line; and the drafts among them. */
export function readyEntities(file: FileRead<EntityItem[]>): {
  readonly ready: FileRead<Entity[]>;
  readonly drafts: readonly Placed<DraftEntity>[];
} {
  const ready: { readonly entity: Entity; readonly place: number }[] = [];
  const drafts: Placed<DraftEntity>[] = [];
  placed(file).forEach(({ value, at }, place) => {
    if (value.draft === true) return drafts.push({ value, at });
    const { draft: _draft, ...entity } = value;
    return ready.push({ entity, place });
  });
  return {
    ready: {
      ...file,
      value: file.value && ready.map(({ entity }) => entity),
      locate: ([place, ...path]) => file.locate(place === undefined ? [] : [ready[Number(place)]?.place ?? place, ...path]),
    },
    drafts,
  };
}
