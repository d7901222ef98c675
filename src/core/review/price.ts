// What a review costs by list prices, in US dollars for a million tokens. A model that is not listed has no price here.
// The figures are Anthropic's of November 2026; they are shown as "about" and bound nothing: the limit counts tokens.

interface Price {
  readonly model: RegExp;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

const PRICES: readonly Price[] = [
  { model: /claude-haiku-5-5(?!\d)/, input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
  { model: /claude-sonnet-5-5(?!\d)/, input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 },
  { model: /claude-opus-5(?![-\d])/, input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
];

export function dollarsFor(
  model: string,
  usage: { readonly input: number; readonly output: number; readonly cacheRead: number; readonly cacheWrite: number },
): number | undefined {
  const price = PRICES.find((one) => one.model.test(model));
  if (price === undefined) return undefined;
  const { input, output, cacheRead, cacheWrite } = usage;
  const micro =
    input * price.input + output * price.output + cacheRead * price.cacheRead + cacheWrite * price.cacheWrite;
  return micro / 1_000_000;
}
