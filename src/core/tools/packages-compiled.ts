// Package managers and build tools of Rust, Go, .NET, the Java machine and Apple systems.
// Building in a project that has its modules is local; fetching, publishing and signing in are not.

import type { Does, ToolSpec } from "./spec.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["credential-change"];
const SIGNS_IN_THERE: Does = ["network", "credential-change"];

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
    commands: {
      "build|b|check|c|clean|doc|d|fmt|fix|clippy|help|init|locate-project|metadata|new|package|pkgid|tree|uninstall|verify-project|version|report|generate-lockfile|expand|bloat|deny|udeps|machete|nextest|llvm-cov|tarpaulin|criterion|flamegraph|watch|miri|asm|hack|sort|insta|modules|geiger|license|config":
        { operands: ["text..."] },
      "run|r|test|t|bench": { style: "gnu", operands: ["text..."] },
      add: {
        does: FETCHES,
        options: { "--path": { role: "text", calms: true }, "--git, --branch, --tag, --rev, --rename": "text" },
        operands: ["text..."],
      },
      install: {
        does: FETCHES,
        options: {
          "--list": { role: "flag", calms: true },
          "--path": { role: "text" },
          "--git": "url",
          "--branch, --tag, --rev, --version, --root": "text",
        },
        operands: ["text..."],
      },
      "fetch|update|vendor|search|info|binstall|audit|outdated|install-update|upgrade|remote|crev|vet|generate":
        FETCHES,
      remove: [],
      publish: { does: PUBLISHES, options: { "-n --dry-run": { role: "flag", calms: true }, "--token": "secret" } },
      yank: ["network:up", "outbound-message?"],
      "login|logout": SIGNS_IN,
      owner: {
        does: [
          { does: "network" },
          { does: "credential-change", sentence: "changes who may publish", when: { lacks: ["-l", "--list"] } },
        ],
        options: { "-a --add, -r --remove": "account", "-l --list": "flag" },
        operands: ["text..."],
      },
    },
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
    commands: { publish: PUBLISHES, "migrate|database": [], login: SIGNS_IN },
  },
  {
    names: ["go"],
    about: "builds Go projects and manages modules",
    nature: "local",
    style: "single-dash",
    host: "golang.org",
    options: {
      "-exec, -toolexec": "shell",
      "-vettool": "shell",
      "-C, -modfile, -overlay, -o, -coverprofile, -cpuprofile, -memprofile, -outputdir, -pkgdir": "text",
      "-run, -bench, -count, -timeout, -tags, -ldflags, -gcflags, -asmflags, -p, -mod, -covermode, -coverpkg, -cpu, -parallel, -fuzz, -f, -skip, -shuffle, -benchtime, -buildmode, -installsuffix":
        "text",
      "-v, -x, -n, -a, -race, -cover, -short, -i, -c, -json, -work, -trimpath, -benchmem, -failfast, -u, -t, -d, -m, -e, -deps, -test, -s, -w, -modcacherw":
        "flag",
    },
    operands: ["text..."],
    commands: {
      "build|clean|doc|fix|fmt|list|test|vet|version|tool|help|bug|telemetry|cover": { operands: ["text..."] },
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
      "mod why|graph|vendor": { does: [], operands: ["text..."] },
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
      "godoc",
      "swag",
      "air",
      "buf",
      "protoc",
      "protoc-gen-go",
      "sqlc",
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
    commands: {
      "push|publish": PUBLISHES,
      "registry login|logout": SIGNS_IN_THERE,
      "mod update": FETCHES,
      "dep update": FETCHES,
    },
  },
  {
    names: ["dotnet", "dotnet.exe"],
    about: "builds .NET projects",
    nature: "local",
    host: "nuget.org",
    options: {
      "-c --configuration, -f --framework, -r --runtime, -o --output, -v --verbosity, -p --project, --source, -s, --logger, --filter":
        "text",
    },
    operands: ["text..."],
    commands: {
      "build|run|test|clean|new|sln|publish|pack|format|watch|msbuild|vstest|build-server|help|list|dev-certs|fsi|reference|remove|sdk|completions":
        { operands: ["text..."] },
      "restore|add|workload|search": FETCHES,
      "add * reference": [],
      "add reference": [],
      "add package": FETCHES,
      "add * package": FETCHES,
      "list package": {
        does: [{ does: "network", when: { has: ["--outdated", "--vulnerable", "--deprecated"] } }],
        options: { "--outdated, --vulnerable, --deprecated": "flag" },
      },
      "tool install|update|restore|search": FETCHES,
      "tool list|uninstall|run": [],
      "nuget push": {
        does: PUBLISHES,
        options: { "-k, --api-key": "secret", "-s --source": "url" },
        operands: ["send"],
      },
      "nuget delete": ["network:up", "destructive"],
      "nuget add|update|remove|enable|disable|list|locals|why|sign|verify": [],
      "user-secrets set|remove|clear|init": ["credential-change"],
      "user-secrets list": ["credential-read"],
      "user-jwts create|remove|clear|key": ["credential-change"],
      "dev-certs https": ["credential-change?"],
      "ef database drop": ["destructive"],
      ef: [],
      exec: { operands: ["text..."] },
    },
  },
  {
    names: ["nuget", "nuget.exe", "paket"],
    about: "manages .NET packages",
    nature: "local",
    host: "nuget.org",
    commands: {
      "install|restore|update|search|list|outdated": FETCHES,
      push: PUBLISHES,
      delete: ["network:up", "destructive"],
      "setapikey|setApiKey|sources|config|trusted-signers": SIGNS_IN,
      "pack|spec|locals|help|sign|verify|add|init": [],
    },
  },
  {
    names: ["mvn", "mvnw", "mvnd", "mvnDebug"],
    about: "builds Java projects",
    style: "single-dash",
    nature: "local",
    host: "apache.org",
    options: {
      "-f, -s, -gs, -pl, -P, -D, -T, -t, -l, -rf, -b": "text",
      "-o --offline": { role: "flag", calms: true },
      "-q, -X, -e, -U, -B, -N, -am, -amd, -ntp, -v, -version": "flag",
      "-emp, -ep, --encrypt-password, --encrypt-master-password": { role: "text", does: ["credential-change?"] },
    },
    operands: ["text..."],
    does: [
      {
        does: "network",
        direction: "up",
        when: {
          operand: "deploy|site-deploy|*:deploy|*:deploy-file|release:perform|*release:perform|jib:build|*:push",
        },
      },
      { does: "outbound-message", when: { operand: "deploy|site-deploy|*:deploy-file|release:perform" } },
      {
        does: "network",
        direction: "down",
        when: {
          operand:
            "dependency:get|dependency:go-offline|dependency:resolve*|archetype:generate|versions:*|wrapper:wrapper",
        },
      },
    ],
  },
  {
    names: ["gradle", "gradlew", "gradlew.bat"],
    about: "builds Java projects",
    nature: "local",
    options: {
      "-p --project-dir, -b --build-file, -c, -g --gradle-user-home, -I --init-script, --include-build, -x, --exclude-task, -P --project-prop, -D, --system-prop, --tests":
        "text",
      "--offline": { role: "flag", calms: true },
      "--scan": { role: "flag", does: ["network:up"] },
    },
    operands: ["text..."],
    does: [
      {
        does: "network",
        direction: "up",
        when: {
          operand:
            "publish|*:publish|publishTo*Repository|*publishToMavenCentral|publishPlugins|uploadArchives|bintrayUpload|release|jib|dockerPush*|closeAndRelease*",
        },
      },
      {
        does: "outbound-message",
        when: { operand: "publish|*:publish|publishAll*|*publishToMavenCentral|publishPlugins|uploadArchives" },
      },
      {
        does: "network",
        direction: "down",
        certainty: "possible",
        when: { operand: "wrapper|dependencyUpdates|*--refresh-dependencies" },
      },
    ],
  },
  {
    names: [
      "sbt",
      "mill",
      "lein",
      "boot",
      "ant",
      "bloop",
      "cs",
      "coursier",
      "ivy",
      "buildr",
      "scalac",
      "scalafmt",
      "kotlinc",
      "javac",
      "javap",
      "javadoc",
      "jlink",
      "jpackage",
      "jdeps",
      "jcmd",
      "jstack",
      "jmap",
      "jps",
      "jstat",
      "ktlint",
      "detekt",
      "checkstyle",
      "spotbugs",
      "pmd",
    ],
    about: "builds or checks code for the Java machine",
    nature: "local",
    options: {
      "-f, -buildfile, -D, -d, -cp, -classpath, --class-path, -sourcepath, -source, -target, --release": "text",
    },
    commands: {
      "publish|publishSigned|sonatypeRelease|sonatypeBundleRelease|deploy": PUBLISHES,
      "update|fetch|install|deps|launch|bootstrap|resolve|upgrade|ancient|search": FETCHES,
      "run|test|compile|clean|package|assembly|console|reload|repl|uberjar|jar|check|new": [],
    },
  },
  {
    names: [
      "swift",
      "swiftc",
      "xcodebuild",
      "xcrun",
      "swiftlint",
      "swiftformat",
      "simctl",
      "agvtool",
      "xcbeautify",
      "xcpretty",
      "plutil",
      "actool",
      "ibtool",
      "lipo",
      "otool",
      "install_name_tool",
      "nm",
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
      "package resolve|update": FETCHES,
      "package publish": PUBLISHES,
      "package-registry publish": PUBLISHES,
      "package-registry login|logout|set": SIGNS_IN,
      "notarytool submit|history|info|log|wait": ["network:up"],
      "notarytool store-credentials": SIGNS_IN_THERE,
      altool: ["network:up"],
      stapler: FETCHES,
      "simctl openurl|push|privacy": [],
      "simctl erase|delete": ["destructive?"],
      simctl: [],
      "build|test|run|repl|package|package-registry": [],
    },
  },
  {
    names: ["pod", "carthage", "fastlane", "bitrise", "match", "gym", "scan", "pilot", "deliver", "snapshot"],
    about: "fetches and ships Apple libraries and apps",
    nature: "local",
    commands: {
      "install|update|setup|outdated|bootstrap|checkout|search|try|fetch": FETCHES,
      "repo update|add|push": ["network"],
      "trunk push|deprecate|delete": PUBLISHES,
      "trunk register|add-owner|remove-owner": SIGNS_IN_THERE,
      "deliver|pilot|supply|upload_to_*|release|beta": PUBLISHES,
      "match|cert|sigh|produce|pem": SIGNS_IN_THERE,
      "spec|lib|list|env|init|cache|deintegrate|ipc|plugins|archive|build|copy-frameworks|lanes|action|actions|docs|help":
        [],
    },
  },
];
