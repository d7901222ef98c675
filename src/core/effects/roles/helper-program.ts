// A program that a tool starts for its own work: pager, editor, compressor, remote shell, compiler behind a wrapper.
// What it runs is judged; and one that is no ordinary helper is code brought in by the side door, whatever it seems to do.

import { display, knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { Findings } from "../findings.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";

/** `by`: whose helper it is, for the sentence: the tool, or the variable that names it. */
export function readHelper(text: Word, by: string, at: { readonly site: Site; readonly found: Findings }): void {
  const { site, found } = at;
  found.runs.push({ kind: "shell", text, place: "here" });
  const known = literal(text);
  if (known !== undefined && isOrdinary(known)) return;
  // What is not known is raised where it is followed.
  if (known === undefined && knownPrefix(text) === "") return;
  const sentence = `starts ${short(display(text))} as a helper (${by})`;
  found.effects.push(effectAt({ ...site, span: text.span }, { kind: "hidden-code", certainty: "likely", sentence }));
}

function isOrdinary(text: string): boolean {
  const first = text.trim().split(/\s+/)[0] ?? "";
  const folder = first.slice(0, first.lastIndexOf("/") + 1);
  if (folder !== "" && !/^\/(?:usr\/(?:local\/)?)?s?bin\/$|^\/opt\/homebrew\/bin\/$/.test(folder)) return false;
  const name = first.slice(folder.length).replace(/-\d+(?:\.\d+)*$/, "");
  return ORDINARY.has(name) || /^[\w.]+(?:-[\w.]+)+-(?:gcc|g\+\+|cc|c\+\+|ld|ar|clang|clang\+\+|strip|as)$/.test(name);
}

const ORDINARY: ReadonlySet<string> = new Set(
  [
    // Nothing, and pagers
    ": true false cat less more most moar moor ov bat batcat delta diff-so-fancy difft difftastic head tail col ul nl fmt fold",
    // Editors
    "vi vim nvim view gvim nano pico emacs emacsclient code code-insiders codium cursor subl zed atom micro hx helix kak joe mg gedit kate mate",
    // What scripts put in an editor's place
    "sed cp mv echo printf tee",
    // Compressors
    "gzip gunzip zcat pigz zstd unzstd zstdmt xz unxz pxz bzip2 bunzip2 pbzip2 lz4 lzma lzop lzip plzip brotli compress",
    // Remote ends
    "ssh plink rsync rsh git-upload-pack git-receive-pack git-upload-archive sftp-server nice ionice sshpass",
    // Typesetters
    "pdflatex xelatex lualatex tectonic latexmk context weasyprint wkhtmltopdf prince typst pagedjs-cli pdfroff groff",
    // What shows two files beside each other
    "meld kdiff3 opendiff bcompare bcomp vimdiff gvimdiff nvimdiff tkdiff xxdiff kompare diffuse ksdiff p4merge diff sdiff wdiff colordiff",
    // Compilers and what stands in front of them
    "gcc g++ cc c++ clang clang++ clang-cl tcc icc icx ld lld ld.lld mold gold ar rustc rustdoc ccache sccache distcc icecc",
    // Browsers
    "none open xdg-open wslview firefox chromium google-chrome chrome safari w3m lynx links",
  ]
    .join(" ")
    .split(" "),
);
