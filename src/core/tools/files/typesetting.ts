// Typesetting and converting documents: TeX, roff, pandoc, PostScript and PDF.
// Documents are programs to most of these; what lets them run others stands in the options.

import type { Does, ToolSpec } from "../spec.ts";

const LETS_RUN: Does = [{ does: "hidden-code", certainty: "likely", sentence: "lets a document run programs" }];

export const typesetting: readonly ToolSpec[] = [
  {
    names: [
      "tex",
      "latex",
      "pdftex",
      "pdflatex",
      "xetex",
      "xelatex",
      "luatex",
      "lualatex",
      "luahbtex",
      "luajittex",
      "etex",
      "ptex",
      "uptex",
      "platex",
      "uplatex",
      "context",
      "tectonic",
      "texi2pdf",
      "texi2dvi",
    ],
    about: "typesets documents",
    style: "single-dash",
    nature: "local",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs what stands in the document on the command line",
        when: { operand: "*write18*|*directlua*|*latelua*|*\\input{¦*|*\\input¦*|*openout*" },
      },
    ],
    options: {
      "-shell-escape, -enable-write18": { role: "flag", does: LETS_RUN },
      "-Z": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "lets a document run programs",
            when: { value: ["-Z", "shell-escape*"] },
          },
        ],
      },
      "-lua": "file:lua",
      "-output-directory, -aux-directory, -cnf-line, -fmt, -interaction, -jobname, -output-comment, -output-format, -progname, -translate-file, -synctex":
        "text",
    },
    operands: ["text..."],
  },
  {
    names: ["latexmk", "arara", "rubber", "latexrun"],
    about: "builds documents",
    style: "single-dash",
    nature: "local",
    options: {
      "-shell-escape, -enable-write18": { role: "flag", does: LETS_RUN },
      "-e": {
        role: "code:perl",
        does: [
          {
            does: "hidden-code",
            certainty: "possible",
            sentence: "sets what the build runs",
            when: { value: ["-e", "*latex*=*|*bibtex*=*|*dvi*=*|*system*|*exec*|*`*|*qx*"] },
          },
        ],
      },
      "-r": "file:perl",
      "-latex, -pdflatex, -xelatex, -lualatex, -pvctex": { role: "shell", optional: true },
      "-outdir, -output-directory, -auxdir, -jobname": "text",
    },
    operands: ["text..."],
  },
  {
    names: [
      "bibtex",
      "biber",
      "makeindex",
      "xindy",
      "dvips",
      "dvipdf",
      "dvipdfm",
      "dvipdfmx",
      "xdvipdfmx",
      "kpsewhich",
      "texcount",
    ],
    about: "works on documents",
    nature: "local",
    options: { "-o --output": "write" },
    operands: [],
  },
  {
    names: ["typst"],
    about: "typesets documents",
    nature: "local",
    options: { "-o --output": "write", "--font-path, --root, --input, -f --format": "text" },
    commands: {
      init: [{ does: "network", direction: "down", when: { first: "@*" } }],
      update: ["network:down"],
      "compile|c|watch|w|fonts|query|info|completions|help": { operands: ["text..."] },
    },
    operands: [],
  },
  {
    names: ["troff", "gtroff", "groff", "nroff", "eqn", "tbl", "pic", "soelim", "refer", "grotty", "mandoc"],
    about: "typesets manuals",
    nature: "local",
    options: {
      "-U": { role: "flag", does: LETS_RUN },
      "-T, -m, -d, -r, -f, -w, -W, -n, -o, -P, -L, -D, -K, -O": "text",
      "-F, -M, -I": "folder",
      "-e, -g, -G, -j, -k, -l, -N, -p, -R, -s, -S, -t, -V, -X, -z, -Z, -a, -b, -c, -C, -E, -i, -h, -v": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["pandoc"],
    about: "converts documents",
    nature: "local",
    options: {
      "-o --output, --log": "write",
      "-F --filter": "loaded",
      "--pdf-engine": "helper",
      "-L --lua-filter": "file:lua",
      "-d --defaults": "loaded",
      "--template, -H --include-in-header, -B --include-before-body, -A --include-after-body, --metadata-file": "read",
      "--bibliography, --csl, --reference-doc, --syntax-definition, --abbreviations, -c --css": "read",
      "-f --from --read -r, -t --to --write -w": "loaded",
      "-V --variable, -M --metadata, --pdf-engine-opt, --highlight-style, --wrap": "text",
      "--request-header": { role: "text", does: ["network??"] },
      "--extract-media, --data-dir, --resource-path": "folder",
    },
    operands: [],
  },
  {
    names: ["gs", "ghostscript", "gsnd", "ps2pdf", "ps2ascii", "pdf2ps", "pdf2dsc", "eps2eps", "ps2epsi", "pdfcrop"],
    about: "runs PostScript and makes PDF",
    nature: "local",
    style: "single-dash",
    options: {
      "-dNOSAFER, -dDELAYSAFER": {
        role: "flag",
        does: [{ does: "hidden-code", certainty: "likely", sentence: "lets PostScript reach files and programs" }],
      },
      "-sOutputFile, -o": {
        role: "write",
        does: [
          {
            does: "hidden-code",
            sentence: "hands pages to a program",
            when: { value: ["-sOutputFile|-o", "%pipe%*|¦*"] },
          },
        ],
      },
      "-c": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "runs PostScript that opens files or programs",
            when: { value: ["-c", "*%pipe%*|*file*|*run*"] },
          },
        ],
      },
      "-sDEVICE, -sPAPERSIZE, -r, -g, -f": "text",
    },
    operands: ["read..."],
    // git-spice, which stacks pull requests, bears the same name.
    commands: {
      "repo sync": ["network"],
      "branch|stack|upstack|downstack submit": ["network:up", "outbound-message"],
      "auth login|logout": ["network", "credential-change"],
    },
  },
  {
    names: [
      "pdftk",
      "qpdf",
      "pdftotext",
      "pdftoppm",
      "pdftocairo",
      "pdftohtml",
      "pdfinfo",
      "pdffonts",
      "pdfimages",
      "pdfunite",
      "pdfseparate",
      "mutool",
      "pdfjam",
      "ocrmypdf",
      "antiword",
      "catdoc",
      "docx2txt",
      "enscript",
      "a2ps",
    ],
    about: "works on documents for print",
    nature: "local",
    options: {
      "-o --output, --outfile": "write",
      "--password, --user-password, --owner-password, -upw, -opw": "secret",
      "-I --filter": "helper",
    },
    operands: [],
  },
  {
    names: ["libreoffice", "soffice", "unoconv", "localc", "lowriter"],
    about: "opens and converts office documents",
    nature: "local",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs a macro",
        when: { operand: "macro:*|vnd.sun.star.script:*" },
      },
    ],
    options: {
      "--outdir": "into",
      "--accept": { role: "text", does: ["network:listen??"] },
      "--convert-to, --infilter, --printer-name": "text",
      "-o --output": "write",
    },
    operands: ["read..."],
  },
];
