// Types of the stand-in themes for tests in TypeScript.
export const themes: Readonly<Record<string, unknown>>;
