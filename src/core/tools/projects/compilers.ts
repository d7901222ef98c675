// Compilers, linkers and what looks into object files. They only turn files into files, but for their plug-ins,
// wrappers and spec files, which are code of somebody's choosing.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const LOADS: Does = [{ does: "hidden-code", certainty: "likely", sentence: "loads a plug-in" }];

const COMPILER: OptionTable = {
  "-wrapper": { role: "text", does: [{ does: "hidden-code", sentence: "runs a program around the compiler" }] },
  "-fplugin, -fpass-plugin, --plugin, -plugin": { role: "text", does: LOADS },
  "-specs, --specs": {
    role: "read",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "takes the programs to run from a file",
        when: { value: ["-specs|--specs", "*", "nosys.specs|nano.specs|rdimon.specs|picolibc.specs"] },
      },
    ],
  },
  "-B, --prefix": {
    role: "text",
    does: [
      {
        does: "hidden-code",
        certainty: "possible",
        sentence: "takes the compiler's own programs from a folder",
        when: { value: ["-B|--prefix", ".*|/tmp*|/var/tmp*|/home/*|~*"] },
      },
    ],
  },
  "-Xclang": {
    role: "text",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "loads a plug-in",
        when: { value: ["-Xclang", "-load|-plugin|-add-plugin"] },
      },
    ],
  },
  "-fuse-ld, -ld-path, --ld-path": {
    role: "text",
    does: [
      {
        does: "hidden-code",
        certainty: "possible",
        sentence: "runs a linker of its own",
        when: { value: ["-fuse-ld|-ld-path|--ld-path", "./*|/tmp/*|../*"] },
      },
    ],
  },
  "-o, -MF, -aux-info, -MJ, --serialize-diagnostics": "write",
  "-include, -imacros, -T, -include-pch": "read",
  "--config": "loaded",
  "-run": "file:plain",
  "-I, -L, -isystem, -idirafter, -iquote, -D, -U, -l, -x, -std, -MT, -MQ, -arch, -target, --target, -u, -z, -Xlinker, -Xassembler":
    "text",
  "-Xpreprocessor, -Xcompiler, -iprefix, -iwithprefix, -isysroot, --sysroot, -dumpbase, -dumpdir, --param, -G, -A, -framework":
    "text",
  "-c, -S, -E, -g, -v, -w, -pipe, -shared, -static, -pthread, -MD, -MMD, -M, -MM, -MP": "flag",
};

export const compilers: readonly ToolSpec[] = [
  {
    names: words(`
      gcc g++ cc c++ clang clang++ cpp tcc icc icx gfortran gnat gdc ldc2 dmd nvcc emcc em++ musl-gcc c89 c99
      x86_64-w64-mingw32-gcc aarch64-linux-gnu-gcc arm-none-eabi-gcc afl-clang-fast afl-gcc
    `),
    about: "compiles programs",
    style: "single-dash",
    nature: "local",
    options: COMPILER,
    operands: ["read..."],
  },
  {
    names: words("ld ld.bfd ld.gold gold ld.lld lld ld64.lld wasm-ld mold ld64"),
    about: "links object files",
    style: "single-dash",
    nature: "local",
    options: {
      "-plugin, -load": { role: "text", does: LOADS },
      "-run": "argv",
      "-o, -Map": "write",
      "-T, -script, -c, -mri-script, -R, -just-symbols, -version-script, -dynamic-list, -retain-symbols-file, -filelist":
        "read",
      "-L, -l, -e, -m, -A, -u, -z, -I, -dynamic-linker, -rpath, -rpath-link, -soname, -h, -b, -defsym, -arch, -syslibroot":
        "text",
    },
    operands: ["read..."],
  },
  {
    names: words("as gas llvm-mc nasm yasm fasm windres dlltool llvm-as llvm-dis llc llvm-link opt"),
    about: "assembles and changes code",
    style: "single-dash",
    nature: "local",
    options: {
      "-load, -load-pass-plugin, -plugin": { role: "text", does: LOADS },
      "-preprocessor": "shell",
      "-o, -MD, -l, -MF": "write",
      "-p, -P, -include": "read",
      "-I, -f, -D, -defsym, -march, -mcpu, -m, -arch": "text",
    },
    operands: ["read..."],
  },
  {
    names: words("objcopy strip llvm-objcopy llvm-strip gobjcopy gstrip patchelf chrpath elfedit"),
    about: "changes object files",
    style: "single-dash",
    nature: "local",
    options: {
      "-plugin": { role: "text", does: LOADS },
      "-o": "write",
      "-O, -I, -F, -B, -j, -R, -K, -N, -G, -W, -L, -T, -e, -m, -i, -b, -add-section, -set-interpreter, -set-rpath, -replace-needed":
        "text",
    },
    operands: ["write..."],
  },
  {
    names: words(`
      objdump gobjdump llvm-objdump readelf greadelf llvm-readelf nm gnm llvm-nm size gsize strings gstrings addr2line
      c++filt gcov llvm-cov llvm-profdata llvm-config llvm-dwarfdump ldd elfdump dumpbin pahole dwarfdump rabin2 objconv
      ropper ROPgadget eu-readelf eu-nm eu-objdump otool
    `),
    about: "shows what is inside a binary",
    nature: "local",
    options: {
      "--plugin": { role: "text", does: LOADS },
      "-c, -i, -q, -A, -d, -j, -M, -x, -n, -e, -t, -T, -f, -l": { role: "text", optional: true },
    },
    operands: ["read..."],
  },
  {
    names: words("ar gar ranlib llvm-ar llvm-ranlib gcc-ar gcc-ranlib gcc-nm"),
    about: "keeps libraries of object files",
    style: "bundled-first",
    nature: "local",
    options: { "--plugin": { role: "text", does: LOADS }, "--target, --output": "text" },
    operands: ["text", "write", "read..."],
  },
  {
    names: ["lli"],
    about: "runs LLVM code",
    style: "single-dash",
    nature: "local",
    options: { "-load, -extra-module, -extra-object, -extra-archive": { role: "text", does: LOADS } },
    operands: ["script", "text..."],
  },
  {
    names: words("r2 radare2 ghidra ida retdec angr"),
    about: "takes binaries apart",
    nature: "local",
    options: {
      "-c, -C": "code:escapes",
      "-i, -I": "file:escapes",
      "-p, -P, -e, -a, -b, -m, -s, -k": "text",
    },
    operands: ["read..."],
  },
];
