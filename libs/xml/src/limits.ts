/**
 * What one file may hold. Far beyond any real model (the largest known ones nest 20 deep and have 10,000 elements);
 * they keep the memory and time of a hostile file in proportion.
 */
export const limits = {
  depth: 256,
  elements: 200_000,
  attributesPerElement: 1_000,
  /** Those that are children, as `incoming`. */
  referencesPerElement: 10_000,
} as const;
