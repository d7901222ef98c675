// Package managers and build tools of Rust, Go, .NET, the Java machine and Apple systems.
// Building in a project that has its modules is local; fetching, publishing and signing in are not.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["credential-change"];
const SIGNS_IN_THERE: Does = ["network", "credential-change"];

const CARGO: Record<string, CommandSpec | Does> = {
  "build|b|check|c|clean|doc|d|fmt|fix|clippy|help|init|locate-project|metadata|new|package|pkgid|tree|uninstall|verify-project|version|report|generate-lockfile|expand|bloat|deny|udeps|machete|make|dist|leptos|dylint|public-api|semver-checks|show-asm|vendor-filterer|nextest|llvm-cov|tarpaulin|criterion|flamegraph|watch|miri|asm|hack|sort|insta|modules|geiger|license|config":
    { operands: ["text..."] },
  "run|r|test|t|bench": { style: "gnu", operands: ["text..."] },
  add: {
    does: FETCHES,
    options: { "--path": { role: "text", calms: true }, "--git, --branch, --tag, --rev, --rename": "text" },
    operands: ["text..."],
  },
  install: {
    does: FETCHES,
    host: "crates.io",
    options: {
      "--list": { role: "flag", calms: true },
      "--path": { role: "text" },
      "--git": "url",
      "--branch, --tag, --rev, --version, --root": "text",
    },
    operands: ["text..."],
  },
  "deny fetch": FETCHES,
  "deny check": [
    { does: "network", direction: "down", certainty: "likely", when: { operands: "none" } },
    { does: "network", direction: "down", certainty: "likely", when: { operand: "advisories|all" } },
  ],
  "dist host": PUBLISHES,
  "lambda invoke": [{ does: "network", when: { has: ["--remote", "-r"] } }],
  "lambda deploy|delete": ["network:up"],
  "fetch|update|vendor|search|info|binstall|quickinstall|audit|outdated|install-update|upgrade|remote|crev|vet|generate":
    FETCHES,
  remove: [],
  "workspaces|ws publish": PUBLISHES,
  "smart-release": { does: PUBLISHES, options: { "-e --execute": "flag" }, operands: ["text..."] },
  release: { does: PUBLISHES, options: { "-x --execute": "flag" }, operands: ["text..."] },
  "release changes|config|hook|replace|commit|tag|version": [],
  publish: { does: PUBLISHES, options: { "-n --dry-run": { role: "flag", calms: true }, "--token": "secret" } },
  yank: ["network:up", "outbound-message?"],
  "login|logout": SIGNS_IN,
  owner: {
    does: [
      { does: "network" },
      { does: "credential-change", sentence: "changes who may publish", when: { has: ["-a", "-r"] } },
      { does: "lockout", sentence: "takes somebody's right to publish away", when: { has: ["-r"] } },
    ],
    options: { "-a --add, -r --remove": "account", "-l --list": "flag" },
    operands: ["text..."],
  },
};

/** Properties of MSBuild that are commands, or name files of targets: `/p:PreBuildEvent=…`. */
const BUILD_STEPS =
  "*PreBuildEvent=*|*PostBuildEvent=*|*PreLinkEvent=*|*CustomBefore*=*|*CustomAfter*=*|*BuildProjectExtensionsPath=*|*DirectoryBuild*Path=*|*BeforeTargets=*";
const BUILD_STEP = {
  does: "hidden-code",
  certainty: "likely",
  sentence: "makes the build run a command or take in other targets",
} as const;

export const packagesCompiled: readonly ToolSpec[] = [
  {
    names: ["cargo"],
    about: "builds Rust projects and manages crates",
    nature: "local",
    host: "crates.io",
    options: {
      "--config": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "sets a build option that runs a program",
            when: { value: ["--config", "*runner*|*linker*|*wrapper*|*rustc*|*alias*|*credential*"] },
          },
        ],
      },
      "--index, --git": "url",
      "-p --package, --bin, --example, --test, --bench, -F --features, --target, --profile, -j --jobs, --color, -Z, --registry, --manifest-path, -C":
        "text",
      "--target-dir": "folder",
      "--message-format, -e --edges, --depth, --prune, --format, --limit": "text",
      "-q, -v, -r --release, --locked, --frozen, --all, --workspace, --all-features, --no-default-features, --lib, --bins, --tests":
        "flag",
      "--offline": { role: "flag", calms: true },
    },
    operands: ["text..."],
    commands: { ...CARGO, "+*": { commands: CARGO } },
  },
  {
    names: ["rustup-init", "rustup-init.sh"],
    about: "installs Rust",
    nature: "local",
    host: "rust-lang.org",
    does: ["network:down"],
    options: { "--default-toolchain, --profile, --default-host, -c, -t": "text" },
  },
  {
    names: ["rustup"],
    about: "installs Rust tool chains",
    nature: "local",
    host: "rust-lang.org",
    commands: {
      "update|install|self-update|upgrade": FETCHES,
      "toolchain install|add|update": FETCHES,
      "component|target add|install": FETCHES,
      "component list": [],
      "self update": FETCHES,
      check: FETCHES,
      run: { style: "posix", operands: ["text", "argv"] },
      "self uninstall": ["destructive?"],
      "show|default|override|which|doc|man|set|completions|help": [],
      "toolchain|component|target list|remove|uninstall|link": [],
    },
  },
  {
    names: [
      "rustc",
      "rustdoc",
      "rustfmt",
      "clippy-driver",
      "rust-analyzer",
      "cross",
      "wasm-pack",
      "wasm-bindgen",
      "trunk",
      "sqlx",
      "diesel",
      "cbindgen",
      "bindgen",
      "cargo-fmt",
      "cargo-clippy",
    ],
    about: "compiles or checks Rust code",
    nature: "local",
    options: {
      "-C --codegen, -o --out-dir, -L, -l, --edition, --crate-type, --crate-name, --cfg, --emit, --print, --extern":
        "text",
    },
    commands: {
      publish: PUBLISHES,
      "migrate|migration|database": [],
      "database drop|reset": ["destructive"],
      "migrate|migration revert|redo": ["destructive?"],
      login: SIGNS_IN,
    },
  },
  {
    names: ["go"],
    about: "builds Go projects and manages modules",
    nature: "local",
    style: "single-dash",
    host: "golang.org",
    options: {
      "-exec, -toolexec, -vettool": "helper",
      "-C": "chdir",
      "-o, -coverprofile, -cpuprofile, -memprofile": "write",
      "-outputdir, -pkgdir": "fill",
      "-modfile": "text",
      "-overlay": "loaded",
      "-run, -bench, -count, -timeout, -tags, -ldflags, -gcflags, -asmflags, -p, -mod, -covermode, -coverpkg, -cpu, -parallel, -fuzz, -f, -skip, -shuffle, -benchtime, -buildmode, -installsuffix":
        "text",
      "-v, -x, -n, -a, -race, -cover, -short, -i, -c, -json, -work, -trimpath, -benchmem, -failfast, -u, -t, -d, -m, -e, -deps, -test, -s, -w, -modcacherw":
        "flag",
    },
    operands: ["text..."],
    commands: {
      "build|clean|doc|fix|fmt|test|vet|version|help|telemetry|cover": { operands: ["text..."] },
      list: {
        does: [{ does: "network", direction: "down", when: { has: ["-u", "-versions", "-retracted"] } }],
        options: { "-u": "flag", "-versions, -retracted": "flag" },
        operands: ["text..."],
      },
      tool: { operands: ["text"] },
      bug: ["network?"],
      generate: { operands: ["text..."] },
      env: {
        does: [
          {
            does: "guard-tamper",
            certainty: "likely",
            sentence: "switches off the checks on Go modules",
            when: { operand: "GONOSUMDB=*|GONOSUMCHECK=*|GOSUMDB=off|GOFLAGS=-insecure*|GOINSECURE=*" },
          },
          {
            does: "persistence",
            certainty: "possible",
            sentence: "makes go run a program from now on",
            when: { operand: "CC=*|CXX=*|GOFLAGS=*exec*" },
          },
        ],
        options: { "-w, -u, -json, -changed": "flag" },
        operands: ["text..."],
      },
      run: {
        style: "single-dash",
        does: [
          {
            does: "network",
            direction: "down",
            certainty: "likely",
            sentence: "fetches a module and runs it",
            when: { operand: "*.*/*@*" },
          },
        ],
        operands: ["script", "text..."],
      },
      get: FETCHES,
      install: {
        does: [
          { does: "network", direction: "down", when: { operand: "*@*" } },
          {
            does: "network",
            direction: "down",
            when: {
              operand:
                "github.com/*|golang.org/*|gopkg.in/*|google.golang.org/*|gitlab.com/*|go.uber.org/*|k8s.io/*|sigs.k8s.io/*|mvdan.cc/*|honnef.co/*|*.com/*|*.org/*|*.io/*|*.dev/*",
            },
          },
        ],
        operands: ["text..."],
      },
      "mod download": FETCHES,
      "mod tidy": { does: ["network:down?"], operands: ["text..."] },
      "mod why|graph": { does: [], operands: ["text..."] },
      "mod vendor": { does: ["network:down??"], operands: ["text..."] },
      "mod init|edit|verify": [],
      "work init|use|edit|sync|vendor": [],
    },
  },
  {
    names: [
      "gofmt",
      "gofumpt",
      "goimports",
      "golines",
      "gopls",
      "golangci-lint",
      "staticcheck",
      "revive",
      "errcheck",
      "gotests",
      "gotestsum",
      "mockgen",
      "mockery",
      "stringer",
      "wire",
      "ginkgo",
      "swag",
      "air",
      "protoc",
      "gox",
      "gobuild",
      "protoc-gen-go",
      "templ",
      "cobra-cli",
      "nilaway",
      "deadcode",
      "benchstat",
      "gocyclo",
      "ineffassign",
      "go-bindata",
    ],
    about: "formats, checks or generates Go code",
    nature: "local",
  },
  {
    names: ["godoc", "pkgsite"],
    about: "serves documents of Go code",
    nature: "local",
    style: "single-dash",
    options: { "-http": "address", "-goroot, -templates, -url, -notes": "text" },
    operands: ["text..."],
  },
  {
    names: ["buf", "sqlc", "prototool"],
    about: "builds and shares schemas",
    nature: "local",
    options: { "--against, --against-input": "git-remote", "--template, --config, --path, -o --output": "text" },
    operands: ["url..."],
    commands: {
      "push|publish|upload|verify": PUBLISHES,
      "registry login|logout": SIGNS_IN_THERE,
      "registry *": ["network"],
      "mod|dep update|push": FETCHES,
      "beta|alpha *": ["network?"],
      curl: { does: ["network"], operands: ["url"] },
      "config init|ls-lint-rules|ls-breaking-rules|migrate|ls-modules": [],
      "generate|lint|breaking|build|format|export|ls-files|config|init|compile|vet|diff|help|convert|plugin|stats|version":
        {
          operands: ["url..."],
        },
    },
  },
  {
    names: ["gomobile", "gopherjs", "tinygo", "wails3", "bee", "revel", "goctl", "xgo", "garble"],
    about: "builds Go programs for other places",
    nature: "local",
    operands: ["text..."],
    commands: { "install|get|upgrade|env install": FETCHES },
  },
  {
    names: ["dotnet", "dotnet.exe"],
    about: "builds .NET projects",
    nature: "local",
    host: "nuget.org",
    does: [
      { ...BUILD_STEP, when: { operand: BUILD_STEPS } },
      { ...BUILD_STEP, when: { value: ["-p", BUILD_STEPS] } },
    ],
    options: {
      "-s --source": "url",
      "-c --configuration, -f --framework, -r --runtime, -o --output, -v --verbosity, -p --project, --logger, --filter":
        "text",
    },
    operands: ["text..."],
    commands: {
      "build|run|test|clean|new|sln|solution|publish|pack|format|watch|msbuild|vstest|build-server|help|list|dev-certs|reference|remove|completions|store|migrate|tool":
        { operands: ["text..."] },
      fsi: { operands: ["text..."], feeds: ["plain"] },
      "sdk check": FETCHES,
      sdk: { operands: ["text..."] },
      "new install|update|search|--install": FETCHES,
      "new list|uninstall": [],
      "package add|update|search": FETCHES,
      "package list": {
        does: [{ does: "network", when: { has: ["--outdated", "--vulnerable", "--deprecated"] } }],
        options: { "--outdated, --vulnerable, --deprecated": "flag" },
      },
      "restore|add|workload|search|outdated": FETCHES,
      "ef database update|drop": {
        options: {
          "--connection": {
            role: "text",
            does: [
              {
                does: "network",
                when: { value: ["--connection", "*erver=*|*ost=*", "*localhost*|*127.0.0.1*|*(local*"] },
              },
            ],
          },
        },
        operands: ["text..."],
      },
      "workload list|clean|config|--info|--version": [],
      "add * reference": [],
      "add reference": [],
      "add package": FETCHES,
      "add * package": FETCHES,
      "list package": {
        does: [{ does: "network", when: { has: ["--outdated", "--vulnerable", "--deprecated"] } }],
        options: { "--outdated, --vulnerable, --deprecated": "flag" },
      },
      "tool install|update|restore|search|exec|execute": FETCHES,
      "list * package": {
        does: [{ does: "network", when: { has: ["--outdated", "--vulnerable", "--deprecated"] } }],
        options: { "--outdated, --vulnerable, --deprecated": "flag" },
      },
      "tool list|uninstall|run": [],
      "nuget push": {
        does: PUBLISHES,
        options: { "-k, --api-key": "secret", "-s --source": "url" },
        operands: ["send"],
      },
      "nuget delete": ["network:up", "destructive"],
      "nuget add|update|remove|enable|disable|list|locals|why|sign|verify": [],
      "nuget add|update source": {
        does: [{ does: "credential-change", when: { has: ["-p"] } }],
        options: { "-u --username, -n --name, --valid-authentication-types": "text", "-p --password": "secret" },
        operands: ["text..."],
      },
      "nuget remove source": [],
      "user-secrets set|remove|clear": ["credential-change"],
      "user-secrets init": [],
      "user-secrets list": ["credential-read"],
      "sonarscanner begin|end": ["network:up"],
      "user-jwts create|remove|clear|key": ["credential-change"],
      "dev-certs https": {
        does: ["credential-change?"],
        options: {
          "-c --check": { role: "flag", calms: true },
          "-p --password": "secret",
          "-ep --export-path": "write",
        },
      },
      "ef database drop": ["destructive"],
      ef: {
        options: {
          "-p --project, -s --startup-project, -c --context, --connection, -o --output-dir, -n --namespace": "text",
        },
        operands: ["text..."],
      },
      exec: { operands: ["text..."] },
    },
  },
  {
    names: ["nuget", "nuget.exe", "paket", "libman"],
    about: "manages .NET packages",
    nature: "local",
    options: { "-Source, -source, --source": "page", "-ApiKey, -apikey": "secret" },
    host: "nuget.org",
    commands: {
      "install|restore|update|search|list|outdated": FETCHES,
      push: PUBLISHES,
      delete: ["network:up", "destructive"],
      "setapikey|setApiKey|trusted-signers": SIGNS_IN,
      "sources|config": {
        does: [
          { does: "credential-change", when: { has: ["-Password", "-password"] } },
          { does: "credential-change", when: { operand: "*assword*|*apikey*|*ApiKey*" } },
        ],
        options: {
          "-Password": "secret",
          "-password": "secret",
          "-Name, -name, -UserName, -username, -Source, -source": "text",
        },
      },
      "sources|trusted-signers list": [],
      "locals|sources help": [],
      "pack|spec|locals|help|sign|verify|add|init": [],
    },
  },
  {
    names: ["swift"],
    about: "builds, tests and runs Swift",
    nature: "local",
    interprets: "plain",
    options: {
      "-e": "code:plain",
      "-c --configuration, --target, --product, --package-path, --scratch-path, --triple, --sdk, -I, -L, -F, -O":
        "text",
    },
    operands: ["script", "text..."],
    commands: {
      "build|test|run|package|repl|format|sdk|demangle|help|package-registry|plugin": { operands: ["text..."] },
      "package resolve|update|edit": FETCHES,
      "package init|describe|dump-package|show-dependencies|tools-version|reset|clean|unedit|config|dump-symbol-graph|plugin|purge-cache|add-dependency|add-target|add-product|compute-checksum|diagnose-api-breaking-changes|archive-source|generate-documentation|experimental-install":
        [],
      // The client of OpenStack's object store has the compiler's name.
      "upload|download|post|stat|list|copy|capabilities": ["network"],
      delete: ["network", "destructive"],
      "package publish": PUBLISHES,
      "package-registry publish": PUBLISHES,
      "sdk install": FETCHES,
      "package-registry login|logout|set": SIGNS_IN,
    },
  },
  {
    names: [
      "swiftc",
      "xcodebuild",
      "swiftlint",
      "swiftformat",
      "agvtool",
      "xcbeautify",
      "xcpretty",
      "actool",
      "ibtool",
      "lipo",
      "install_name_tool",
      "dsymutil",
      "xcodegen",
      "tuist",
    ],
    about: "builds programs for Apple systems",
    nature: "local",
    operands: ["text..."],
    options: {
      "-resolvePackageDependencies, -downloadPlatform, -downloadAllPlatforms": { role: "flag", does: FETCHES },
      "-allowProvisioningUpdates": { role: "flag", does: ["network", "credential-change?"] },
      "-scheme, -project, -workspace, -sdk, -destination, -configuration, -derivedDataPath, -archivePath, -exportPath, -target, -arch":
        "text",
    },
    commands: {
      "build|test|run|repl|package|package-registry": [],
      "install|fetch": FETCHES,
      "cloud|registry|cache": ["network"],
    },
  },
  {
    names: ["xcrun"],
    about: "finds a tool of Xcode and runs it",
    style: "posix",
    nature: "local",
    options: {
      "-sdk --sdk, -toolchain --toolchain": "text",
      "-r -run --run, -l -log --log, -n -no-cache --no-cache, -k -kill-cache --kill-cache, -v -verbose --verbose":
        "flag",
      "-f -find --find, -show-sdk-path --show-sdk-path, --show-sdk-version, --show-sdk-platform-path": {
        role: "flag",
        calms: true,
      },
    },
    commands: {
      "notarytool submit|history|info|log|wait": {
        does: ["network:up"],
        options: {
          "--apple-id, --team-id, -p --keychain-profile, --timeout, --output-format, -k, --key, --key-id, -d, --issuer, -s --s3-acceleration":
            "text",
          "--password": "secret",
        },
        operands: ["send..."],
      },
      "notarytool store-credentials": SIGNS_IN_THERE,
      altool: {
        does: ["network:up"],
        options: { "-f --file": "send", "-u --username, -t --type": "text", "-p --password": "secret" },
      },
      stapler: FETCHES,
      "simctl openurl": { does: [], operands: ["text", "url..."] },
      "simctl push|privacy": [],
      "simctl erase|delete": ["destructive?"],
      simctl: [],
    },
    operands: ["argv"],
  },
  {
    names: ["pod", "carthage", "mint", "rome", "accio", "swift-bundler"],
    about: "fetches libraries for Apple systems",
    nature: "local",
    host: "cocoapods.org",
    options: {
      "--no-repo-update, --verbose, --silent, --use-xcframeworks, --no-use-binaries": "flag",
      "--platform, --project-directory, --sources": "text",
    },
    commands: {
      "install|update|setup|outdated|bootstrap|checkout|search|try|fetch|download|upload": FETCHES,
      "repo update|add|push|add-cdn": ["network"],
      "repo list|remove|lint": [],
      "repo push": PUBLISHES,
      "spec cat|edit|which": [],
      "trunk push|deprecate|delete": PUBLISHES,
      "trunk register|add-owner|remove-owner": SIGNS_IN_THERE,
      "trunk info|me": ["network"],
      "spec lint": ["network?"],
      "lib create": FETCHES,
      "lib lint": { does: ["network?"], options: { "--quick": { role: "flag", calms: true } }, operands: ["text..."] },
      run: [{ does: "network", direction: "down", certainty: "likely", when: { first: "*/*", noOperand: "./*|/*" } }],
      "spec|list|env|init|cache|deintegrate|ipc|plugins|archive|build|copy-frameworks|validate|version|help|lipo": {
        operands: ["text..."],
      },
    },
  },
  {
    names: words(
      "fastlane match gym scan pilot deliver snapshot supply sigh cert pem produce frameit spaceship precheck",
    ),
    about: "builds and ships apps",
    nature: "local",
    operands: ["text..."],
    does: [],
    commands: {
      "deliver|pilot|supply|upload_to_*|release|beta|testflight|appstore|deploy|submit|submit_build|download_metadata":
        PUBLISHES,
      "pilot list|builds|find|export": ["network"],
      "run upload_to_*|deliver|pilot|supply|testflight|appstore|upload_*": PUBLISHES,
      "run slack|mailgun|*notify*|*_release": ["network:up", "outbound-message"],
      "run match|sync_code_signing|cert|sigh|get_certificates|get_provisioning_profile": SIGNS_IN_THERE,
      "deliver init|download_metadata|download_screenshots": ["network"],
      "pilot add|remove|import": SIGNS_IN_THERE,
      "match|cert|sigh|produce|pem|get_push_certificate|register_devices|spaceauth": SIGNS_IN_THERE,
      "match nuke": [...SIGNS_IN_THERE, "destructive", "lockout"],
      "add_plugin|install_plugins|update_plugins|update_fastlane|search_plugins|new_plugin": FETCHES,
      "lanes|list|actions|action|docs|help|env|init|gym|scan|snapshot|frameit|build|test|run|enable_auto_complete|socket_server|console":
        { operands: ["text..."] },
    },
  },
];
