/** Numbers from 0 to 1 that are the same each time for one seed (a linear congruential generator): fits have to come out alike. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
