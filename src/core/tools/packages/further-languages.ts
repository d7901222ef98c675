// Package managers and project tools of Ruby, Elixir, Haskell, OCaml, Perl, C++, Dart and others.
// Building in a project that has its modules is local; fetching, publishing and signing in are not.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN_THERE: Does = ["network", "credential-change"];
const RUNS: CommandSpec = { does: [], style: "posix", operands: ["argv"] };

export const packagesOther: readonly ToolSpec[] = [
  {
    names: ["gem"],
    about: "manages Ruby packages",
    nature: "local",
    host: "rubygems.org",
    options: {
      "-s --source, --host": "url",
      "-v --version, -i --install-dir, -n, --bindir": "text",
      "-l --local": { role: "flag", calms: true },
    },
    commands: {
      "install|i|update|fetch|search|outdated|query|mirror|exec": FETCHES,
      build: { operands: ["file:ruby"] },
      "list|info|specification|dependency": {
        does: [{ does: "network", when: { has: ["-r", "--remote"] } }],
        options: { "-r --remote": "flag" },
      },
      open: { options: { "-e --editor": "helper" }, operands: ["text"] },
      push: { does: PUBLISHES, options: { "-k --key, --otp": "text" }, operands: ["send"] },
      yank: ["network:up", "outbound-message", "destructive?"],
      "signin|signout": SIGNS_IN_THERE,
      owner: {
        does: [
          { does: "network" },
          { does: "credential-change", sentence: "changes who may publish", when: { has: ["-a", "-r"] } },
          { does: "lockout", sentence: "takes somebody's right to publish away", when: { has: ["-r"] } },
        ],
        options: { "-a --add, -r --remove": "account", "-k --key, --otp, --host": "text" },
        operands: ["text..."],
      },
      cert: {
        does: [
          { does: "credential-change", when: { lacks: ["-l"] } },
          { does: "credential-change", when: { has: ["-a", "-r", "-b", "-s"] } },
        ],
        options: {
          "-l --list": { role: "text", optional: true },
          "-a --add, -r --remove, -b --build, -s --sign": "text",
          "-C --certificate, -K --private-key, -A --key-algorithm, -d --days": "text",
          "-R --re-sign": "flag",
        },
        operands: ["text..."],
      },
      server: ["network:listen"],
      sources: {
        does: [{ does: "network", certainty: "likely", when: { has: ["-a", "-u"] } }],
        options: { "-a --add": "text", "-r --remove": "text", "-u --update": "flag" },
      },
      "build|check|cleanup|contents|environment|help|pristine|rdoc|stale|uninstall|unpack|which|lock|generate_index|open|rebuild":
        [],
    },
  },
  {
    names: ["bundle", "bundler"],
    about: "installs a Ruby project's packages",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operands: "none" } }],
    operands: ["text..."],
    host: "rubygems.org",
    options: { "--gemfile, --path, -j --jobs, --without, --with": "text", "--local": { role: "flag", calms: true } },
    commands: {
      "install|update|add|outdated|lock|package|cache|fund": FETCHES,
      remove: { options: { "--install": { role: "flag", does: FETCHES } }, operands: ["text..."] },
      "exec|e": RUNS,
      audit: [],
      "plugin install": FETCHES,
      "config set": {
        does: [{ does: "credential-change", certainty: "likely", when: { operand: "*:*" } }],
        operands: ["text..."],
      },
      config: {
        does: [
          {
            does: "credential-change",
            certainty: "likely",
            sentence: "stores a sign-in for packages",
            when: { operand: "*:*", notSecond: "*://*", operands: "many" },
          },
        ],
        options: { "--global, --local, --delete": "flag" },
        operands: ["text..."],
      },
      "config list|get|unset": [],
      "check|show|info|list|open|init|gem|doctor|platform|clean|binstubs|viz|version|help|env|console|pristine|issue|licenses":
        [],
      "audit update|check": FETCHES,
      open: { options: { "-e --editor": "helper", "-v --version": "text" }, operands: ["text..."] },
    },
  },
  {
    names: [
      "rails",
      "rake",
      "thor",
      "rackup",
      "puma",
      "unicorn",
      "sidekiq",
      "jekyll",
      "hanami",
      "rubocop",
      "standardrb",
      "reek",
      "steep",
      "sorbet",
      "srb",
      "solargraph",
      "yard",
      "rdoc",
      "ri",
      "erb",
      "haml",
      "guard",
    ],
    about: "runs or checks a Ruby project",
    nature: "local",
    commands: {
      "db:drop|db:reset|db:schema:load|db:purge|db:drop:all|db:truncate_all|db:migrate:reset": ["destructive"],
      "credentials:edit|encrypted:edit|secrets:edit": ["credential-change"],
      "credentials:show|encrypted:show|secrets:show": ["credential-read"],
      release: PUBLISHES,
      "runner|r": { operands: ["code:ruby", "text..."] },
      new: {
        does: [{ does: "network", direction: "down", certainty: "likely", when: { lacks: ["-B", "--skip-bundle"] } }],
        options: { "-B --skip-bundle": "flag", "-m --template": "url", "-d --database, -j, -c, -a": "text" },
        operands: ["text..."],
      },
      "plugin new": {
        does: [{ does: "network", direction: "down", certainty: "likely", when: { lacks: ["-B", "--skip-bundle"] } }],
        options: { "-B --skip-bundle": "flag", "-m --template": "url", "-d --database, -j, -c, -a": "text" },
        operands: ["text..."],
      },
      "console|c|sandbox": { does: [], feeds: ["ruby"] },
      "dbconsole|db": { does: [], feeds: ["sql"] },
      "server|s|generate|g|routes|test|destroy|d|about|stats|notes|assets:precompile|db:migrate|db:seed|db:create|db:rollback|build|serve":
        [],
    },
  },
  {
    names: ["mix", "hex", "rebar3", "gleam", "erlang.mk", "relx"],
    about: "builds Elixir and Erlang projects",
    nature: "local",
    host: "hex.pm",
    operands: ["text..."],
    commands: {
      "deps.get|deps.update|local.hex|local.rebar|archive.install|escript.install|hex.audit|hex.outdated|hex.info|hex.search|hex.docs|hex.package|upgrade|update|get-deps|add|igniter.install":
        FETCHES,
      "deps|plugins|tree|compile|eunit|ct|dialyzer|edoc|release|shell|clean|new|test|do|xref|unlock|build|run|format|check|docs|export|fix|remove|hex.build|hex.config":
        { operands: ["text..."] },
      "*.install|assets.setup|local.*": FETCHES,
      "deps download|update": FETCHES,
      "local install|upgrade": FETCHES,
      "plugins upgrade": FETCHES,
      "hex.publish|publish|hex.retire": PUBLISHES,
      "hex publish|retire|cut": PUBLISHES,
      "hex search|info": FETCHES,
      "hex user|owner|organization|repo|key": SIGNS_IN_THERE,
      "hex.user|hex.owner|hex.organization|hex.repo": SIGNS_IN_THERE,
      "hex.user|hex.repo whoami|list|show": [],
      "hex.owner list": ["network"],
      "ecto.drop|ecto.reset": ["destructive"],
      "run|eval": { options: { "-e --eval": "code:plain" }, operands: ["text..."] },
    },
  },
  {
    names: ["cabal", "stack"],
    about: "builds Haskell projects",
    nature: "local",
    host: "haskell.org",
    options: { "--offline": { role: "flag", calms: true }, "--resolver, --stack-yaml, --ghc-options, -w": "text" },
    commands: {
      "update|fetch|get|install|upgrade|setup|download|unpack|new": FETCHES,
      "list-remote|templates": ["network?"],
      "ls|list templates|snapshots": ["network?"],
      "upload|publish|report": PUBLISHES,
      outdated: ["network?"],
      "cabal-install|user-config": [],
      exec: RUNS,
      "build|test|run|repl|ghci|clean|init|check|configure|bench|haddock|path|ls|list|info|freeze|sdist|set|tui|whereis|rm|script|runghc|runhaskell|eval|query|hoogle|purge|config|dot|ide|list-bin|gen-bounds|act-as-setup":
        { operands: ["text..."] },
    },
  },
  {
    names: ["hoogle"],
    about: "searches Haskell's documentation",
    nature: "local",
    options: { "--host": "address", "-p --port, --database, -n --count": "text" },
    commands: { generate: ["network:down"], server: ["network:listen"], "*": { operands: ["text..."] } },
  },
  {
    names: ["ghc"],
    about: "compiles Haskell code",
    nature: "local",
    style: "single-dash",
    options: {
      "-e": "code:plain",
      "-pgmF, -pgmc, -pgmP, -pgml, -pgmL": "helper",
      "-o, -ohi, -odir, -hidir, -outputdir, -package, -x, -i, -main-is": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      hlint ormolu fourmolu stylish-haskell hpack haddock happy alex haskell-language-server weeder
      implicit-hie cabal-fmt hasktags shake
    `),
    about: "checks Haskell code",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["dune"],
    about: "builds OCaml projects",
    nature: "local",
    host: "ocaml.org",
    operands: ["text..."],
    commands: { "pkg lock|outdated": FETCHES, exec: RUNS, "*": { operands: ["text..."] } },
  },
  {
    names: ["opam", "esy", "drom", "dune-release", "opam-publish", "topkg"],
    about: "builds OCaml projects",
    nature: "local",
    host: "ocaml.org",
    commands: {
      "install|update|upgrade|reinstall|add|source|import|import-dependencies": FETCHES,
      init: {
        does: FETCHES,
        options: {
          "--shell-setup, --auto-setup": {
            role: "flag",
            does: [{ does: "persistence", sentence: "adds itself to the shell start-up files" }],
          },
        },
      },
      "switch create|import|reinstall|install|set-invariant": FETCHES,
      switch: [],
      "repository|repo add|set-url": FETCHES,
      "repository|repo": [],
      "pkg lock": FETCHES,
      "pin add": {
        does: [{ does: "network", direction: "down", when: { operand: "*://*|git+*|git@*|*@*" } }],
        operands: ["text..."],
      },
      "publish|distrib|release|submit|opam": PUBLISHES,
      exec: RUNS,
      "build|test|runtest|clean|fmt|utop|env|list|show|search|var|config|lint|remove|pin|subst|promote|top|tag|check|lock|tree|info|option|exec-install|rpc|describe|coq|ocaml|format-dune-file|clean-cache|cache":
        { operands: ["text..."] },
    },
  },
  {
    names: ["cpan", "cpanm", "cpanp", "cpm", "carmel"],
    about: "installs Perl modules",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    host: "cpan.org",
    options: {
      "--mirror": "url",
      "-l": { role: "text", optional: true },
      "-v, -V, -J, -h": { role: "flag", calms: true },
      "--local-lib, -L --local-lib-contained": "folder",
      "-u, -O, -r, -A, --self-upgrade, --installdeps, -U": { role: "flag", does: FETCHES },
      "-a, -D, -C": { role: "flag" },
      "-n --notest, -q, -f, -S --sudo": "flag",
      "--uninstall": { role: "flag", calms: true },
    },
    operands: ["text..."],
    commands: { "install|update|inject": FETCHES, "list|exec|tree|check": [] },
  },
  {
    names: ["carton", "dzil", "minil", "milla", "pinto", "dist-zilla"],
    about: "builds and publishes Perl modules",
    nature: "local",
    host: "cpan.org",
    commands: {
      "install|update|bundle|pull|authordeps": FETCHES,
      "release|upload": PUBLISHES,
      exec: RUNS,
      "list|tree|show|check|build|test|clean|new|dist|setup|regenerate|run|listdeps|init|migrate|smoke|nop": {
        operands: ["text..."],
      },
    },
  },
  {
    names: ["conan"],
    about: "manages packages of C and C++",
    nature: "local",
    host: "conan.io",
    options: {
      "-nr --no-remote": "flag",
      "-r --remote, -p --password, -pr --profile, -o, -s, -b --build, -of": { role: "text" },
    },
    commands: {
      "install|download|search": FETCHES,
      "graph|lock": [{ does: "network", direction: "down", when: { lacks: ["-nr", "--no-remote"] } }],
      list: { does: [{ does: "network", when: { has: ["-r"] } }], operands: ["text..."] },
      remove: {
        does: [
          { does: "network", when: { has: ["-r"] } },
          { does: "destructive", when: { has: ["-r"] } },
        ],
        operands: ["text..."],
      },
      "lock merge|add|remove": [],
      upload: PUBLISHES,
      remote: [],
      "remote login|logout|set-user|auth": SIGNS_IN_THERE,
      user: SIGNS_IN_THERE,
      "config install": FETCHES,
      audit: FETCHES,
      "create|build|test|export|export-pkg|profile|config|cache|inspect|new|source|editable|version|help|info|frogarian":
        { operands: ["text..."] },
    },
  },
  {
    names: ["xmake", "xrepo", "cget", "clib", "hunter", "buckaroo", "spack", "easybuild", "bdep"],
    about: "fetches and builds libraries",
    nature: "local",
    operands: ["text..."],
    options: { "--dry-run": { role: "flag", calms: true }, "-f --fake, -u --update": "flag" },
    commands: {
      "install|upgrade|fetch|require|download|x-update-baseline|bootstrap|get|sync|concretize-remote|rep-fetch|pkg-fetch":
        FETCHES,
      "update|search": ["network?"],
      "mirror create": FETCHES,
      repo: [{ does: "network", direction: "down", when: { has: ["-u"] } }],
      "buildcache push|create": ["network:up"],
      "publish|upload|release": PUBLISHES,
      "list|remove|integrate|new|export|create|edit|hash|owns|depend-info|build|run|clean|info|find|spec|load|unload|env|mirror|compiler|compilers|view|repo|location|providers|versions|graph|uninstall|concretize|module|test|config|gc|project|show|lua|format|check|license|x-*|add|init|ci|fetch-sources":
        { operands: ["text..."] },
    },
  },
  {
    names: ["vcpkg"],
    about: "fetches and builds libraries of C and C++",
    nature: "local",
    host: "github.com",
    options: { "--triplet, --host-triplet, --overlay-ports, --vcpkg-root, --x-install-root": "text" },
    operands: ["text..."],
    commands: {
      "install|upgrade|x-update-baseline|fetch|bootstrap|x-set-installed": FETCHES,
    },
  },
  {
    names: ["raco"],
    about: "builds Racket code and manages its packages",
    nature: "local",
    host: "racket-lang.org",
    operands: ["text..."],
    commands: {
      "pkg install|update|catalog-show|catalog-copy|migrate": FETCHES,
      "pkg show|remove|new|create|config|archive|empty-trash": [],
      "make|test|exe|setup|distribute|fmt|docs|expand|decompile|demod|scribble|link|unpack|read|ctool|planet|cross|review":
        {
          operands: ["text..."],
        },
    },
  },
  {
    names: ["elm"],
    about: "builds web apps in Elm",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|diff|bump|update": FETCHES,
      publish: PUBLISHES,
      "make|repl|reactor|init|test": { operands: ["text..."] },
    },
  },
  {
    names: words(`
      luarocks lux shards nimble zef dub bpkg basher spago pulp haxelib alr fpm corral odin vsg nake quicklisp 
      qlot akku snow-chibi idris2 lake agda-pkg dhall-to smlpkg odig roswell bashdb
    `),
    about: "installs packages of a language",
    nature: "local",
    operands: ["text..."],
    does: [],
    options: {
      "--offline": { role: "flag", calms: true },
      "--outdated": { role: "flag", does: FETCHES },
      "--api-key": "secret",
    },
    commands: {
      "install|update|upgrade|download|search|fetch|add|outdated|get|sync|require|refresh|with|add-pinned|selfupdate|set|develop":
        FETCHES,
      "exe cache": FETCHES,
      build: {
        does: [
          {
            does: "network",
            direction: "down",
            certainty: "possible",
            when: { operands: "some", noOperand: "*.*|/*" },
          },
        ],
        operands: ["text..."],
      },
      "upload|publish|release|register|submit": PUBLISHES,
      "login|user|logout": SIGNS_IN_THERE,
      exec: RUNS,
      "remove|list|show|make|pack|test|run|lint|path|doc|docs|which|config|clean|uninstall|check|new|init|repl|help|format|bump|reactor|create|export|inspect|graph|edit|version|info|unpack|purge|write_rockspec|new_version|dump|tasks|convert|describe|locate|ls|dependencies|bundle|script|exe|env":
        { operands: ["text..."] },
    },
  },
  {
    names: ["dart", "flutter", "pub", "fvm", "melos", "very_good", "mason", "dart_frog", "serverpod", "shorebird"],
    about: "builds Dart and Flutter projects",
    nature: "local",
    host: "pub.dev",
    commands: {
      "pub get|add|upgrade|downgrade|outdated|unpack": {
        does: FETCHES,
        options: { "--offline": { role: "flag", calms: true } },
        operands: ["text..."],
      },
      "pub global activate": FETCHES,
      "pub cache add|repair": FETCHES,
      "pub publish|lish": { does: PUBLISHES, options: { "-n --dry-run": { role: "flag", calms: true } } },
      "pub cache clean|list|preload": [],
      "pub login|logout|token|uploader": SIGNS_IN_THERE,
      "pub token list": [],
      "pub run|deps|remove|cache|global|bump|workspace": { operands: ["text..."] },
      "create|get|upgrade|add": {
        does: FETCHES,
        options: { "--no-pub, --offline": { role: "flag", calms: true } },
        operands: ["text..."],
      },
      "downgrade|precache|outdated|bootstrap|bs|releases|search|remote|make-remote|patch|preview": FETCHES,
      install: { does: [{ does: "network", direction: "down", when: { operands: "some" } }], operands: ["text..."] },
      channel: { does: [{ does: "network", direction: "down", when: { operands: "some" } }], operands: ["text"] },
      "release|publish": PUBLISHES,
      "login|login:ci|logout|account": SIGNS_IN_THERE,
      run: { style: "posix", operands: ["text..."] },
      "packages get|upgrade": FETCHES,
      use: [{ does: "network", direction: "down", certainty: "possible", when: { operands: "some" } }],
      "exec|flutter|dart": { style: "posix", operands: ["text..."] },
      "flutter|dart upgrade|precache|create|channel|downgrade": FETCHES,
      "flutter|dart pub get|add|upgrade|outdated": FETCHES,
      "config|doctor|analyze|format|test|fix|compile|build|devices|emulators|clean|doc|info|drive|attach|logs|screenshot|symbolize|assemble|gen-l10n|list|global|pub|remove|version|make|init|dev|generate|custom-devices|bash-completion|help|api|flavor|spawn|destroy|validate":
        { operands: ["text..."] },
    },
  },
];
