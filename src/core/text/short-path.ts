// Shortens the paths in a sentence for people: relative in the workspace, `~/` in the home folder.
// For reading only. Whatever is decided, matched or hashed uses the whole path.

export interface Roots {
  readonly workspace: readonly string[];
  readonly home: string;
}

export function shortPaths(text: string, { workspace, home }: Roots): string {
  const inside = workspace.reduce((shorter, root) => strip(shorter, root, ""), text);
  return strip(inside, home, "~/");
}

/** Only where a path begins: `/other/home/ada/x` is not in `/home/ada`. */
function strip(text: string, root: string, instead: string): string {
  if (root.length < 2 || !text.includes(`${root}/`)) return text;
  const parts = text.split(`${root}/`);
  return parts.reduce((before, after) =>
    BEGINS.test(before) ? before + instead + after : `${before}${root}/${after}`,
  );
}

const BEGINS = /(?:^|[\s"'(=:,@])$/u;
