// Texts of a wanted length, made by repeating: many of one, numbered ones, one inside the other.

/** As long as the guard reads. */
export const FULL = 64 * 1024;

export interface Sized {
  readonly size: number;
  readonly many: (unit: string, size?: number) => string;
  readonly numbered: (unit: (index: number) => string) => string;
  readonly nested: (open: string, close: string) => string;
}

export function sized(size: number): Sized {
  const room = size - 200;
  return {
    size,
    many: (unit, wanted = size) => unit.repeat(Math.floor((wanted - 200) / unit.length)),
    numbered: (unit) => {
      let text = "";
      for (let index = 0; text.length < room; index += 1) text += unit(index);
      return text.slice(0, size - 100);
    },
    nested: (open, close) => {
      const depth = Math.floor(room / (open.length + close.length));
      return `${open.repeat(depth)}a${close.repeat(depth)}`;
    },
  };
}
