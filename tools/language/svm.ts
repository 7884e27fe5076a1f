/**
 * A linear support vector machine: squared hinge loss with a ridge, by dual coordinate descent (Hsieh and others 2008). Deterministic: the
 * order in which examples are visited comes from a fixed seed.
 */

export type Vector = { readonly places: readonly number[]; readonly values: readonly number[] };
export type Example = { readonly vector: Vector; readonly label: 1 | -1; readonly cost: number };

/** Numerical Recipes' linear congruential generator. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

export function dot(weights: Float64Array, { places, values }: Vector): number {
  let sum = 0;
  for (const [k, place] of places.entries()) sum += (weights[place] ?? 0) * (values[k] ?? 0);
  return sum;
}

/** Gives the weights of `size` places. */
export function learn(examples: readonly Example[], size: number, rounds = 25): Float64Array {
  const weights = new Float64Array(size);
  const alphas = new Float64Array(examples.length);
  const norms = examples.map(({ vector }) => vector.values.reduce((sum, value) => sum + value * value, 0));
  const order = examples.map((_, n) => n);
  const random = numbersFrom(7);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const n of order) {
      const one = examples[n];
      if (!one) continue;
      const alpha = alphas[n] ?? 0;
      const ridge = 1 / (2 * one.cost);
      const slope = one.label * dot(weights, one.vector) - 1 + ridge * alpha;
      const next = Math.max(0, alpha - slope / ((norms[n] ?? 0) + ridge));
      alphas[n] = next;
      const step = (next - alpha) * one.label;
      if (step === 0) continue;
      for (const [k, place] of one.vector.places.entries())
        weights[place] = (weights[place] ?? 0) + step * (one.vector.values[k] ?? 0);
    }
  }
  return weights;
}
