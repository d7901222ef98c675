// Environment variables that make programs run code, load libraries, trust others or write elsewhere: the one table.
// A name that is not here means nothing; where a program connects to by its variables stands with the hosts.

import { words } from "./words.ts";

export type VariableMeaning =
  /** Text that a shell will run. */
  | "shell"
  /** Text that a shell expands whenever it shows it. */
  | "prompt"
  /** A program that will be run in place of the usual one. */
  | "program"
  /** The shell that programs start. */
  | "own shell"
  /** A file of code that is loaded. */
  | "library"
  /** A function or module that is loaded by its name. */
  | "module"
  /** Options of an interpreter, among them ones that load code. */
  | "options"
  /** Options of a tool, among them ones that run programs. */
  | "tool options"
  /** A key of git's configuration; its value stands in another variable. */
  | "git key"
  /** Where a program, a guard or git looks for its settings or its code. */
  | "settings"
  /** A home of settings and caches, often moved to an empty folder: it matters once something was put there. */
  | "home"
  /** A folder into which the program puts files of its own naming. */
  | "filled"
  /** A file that the program writes. */
  | "written"
  /** A file into which the keys of every encrypted connection are written. */
  | "session keys"
  /** Switches the guarding of an agent, of history or of certificates off. */
  | "guard";

const NAMES: Readonly<Record<VariableMeaning, readonly string[]>> = {
  shell: words(`
    PROMPT_COMMAND GIT_SSH_COMMAND GIT_PROXY_COMMAND LESSOPEN LESSCLOSE MANOPT
    PAGER MANPAGER EDITOR VISUAL BROWSER FCEDIT
    npm_config_script_shell npm_config_shell YARN_SCRIPT_SHELL HGEDITOR
    HGMERGE GH_BROWSER BORG_PASSCOMMAND BORG_RSH RESTIC_PASSWORD_COMMAND FZF_DEFAULT_COMMAND FZF_CTRL_T_COMMAND FZF_ALT_C_COMMAND
  `),
  "own shell": words("SHELL MAKESHELL CONFIG_SHELL"),
  prompt: words("PS0 PS1 PS2 PS4 PROMPT RPROMPT MAILPATH"),
  program: words(`
    GIT_SSH GIT_ASKPASS SSH_ASKPASS SUDO_ASKPASS GIT_EXTERNAL_DIFF RUSTC RUSTC_WRAPPER CARGO_BUILD_RUSTC_WRAPPER
    PKG_CONFIG CC CXX LD AR RUSTDOC RSYNC_RSH CVS_RSH SVN_SSH RUSTC_WORKSPACE_WRAPPER GIT_EXEC_PATH CARGO_BUILD_RUSTC
    CARGO_BUILD_RUSTDOC CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER CMAKE_C_COMPILER_LAUNCHER CMAKE_CXX_COMPILER_LAUNCHER
    npm_config_git npm_config_node_gyp NODE_GYP_FORCE_PYTHON HOMEBREW_CURL_PATH HOMEBREW_GIT_PATH
  `),
  library: words(`
    LD_PRELOAD LD_AUDIT LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH DYLD_FRAMEWORK_PATH
    DYLD_FALLBACK_LIBRARY_PATH DYLD_FALLBACK_FRAMEWORK_PATH DYLD_VERSIONED_LIBRARY_PATH
    BASH_ENV ENV ZDOTDIR PYTHONSTARTUP PYTHONHOME PERL5DB PERL5LIB RUBYLIB OPENSSL_CONF OPENSSL_ENGINES GCONV_PATH
    GTK_MODULES QT_PLUGIN_PATH VIMINIT EXINIT MYVIMRC LUA_INIT GIO_EXTRA_MODULES BASH_LOADABLES_PATH
    PYTHONPATH NODE_PATH CLASSPATH PERLLIB RUBYGEMS_GEMDEPS PYTHONUSERBASE PYTHONPLATLIBDIR
    DOTNET_STARTUP_HOOKS CORECLR_PROFILER_PATH COR_PROFILER_PATH CORECLR_PROFILER_PATH_64
    NODE_REPL_EXTERNAL_MODULE SSH_SK_PROVIDER ELECTRON_RUN_AS_NODE DOTNET_ADDITIONAL_DEPS
  `),
  module: words("PYTHONBREAKPOINT PYTEST_PLUGINS"),
  options: words(`
    NODE_OPTIONS PERL5OPT RUBYOPT JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS CATALINA_OPTS LEIN_JVM_OPTS JVM_OPTS KAFKA_OPTS MAVEN_OPTS PYTHONWARNINGS
    GIT_CONFIG_PARAMETERS ERL_FLAGS npm_config_node_options BUN_OPTIONS
  `),
  "tool options": words(`
    TAR_OPTIONS GOFLAGS MAKEFLAGS GNUMAKEFLAGS GRADLE_OPTS SBT_OPTS PYTEST_ADDOPTS ZIPOPT LESS SYSTEMD_LESS RUSTFLAGS RUSTDOCFLAGS
    CARGO_ENCODED_RUSTFLAGS CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CGO_CFLAGS CGO_CXXFLAGS CGO_LDFLAGS MAVEN_ARGS
    TF_CLI_ARGS FZF_DEFAULT_OPTS ERL_AFLAGS ERL_ZFLAGS ELIXIR_ERL_OPTIONS
  `),
  "git key": [],
  settings: words(`
    GIT_INDEX_FILE GIT_OBJECT_DIRECTORY XDG_CONFIG_HOME npm_config_userconfig npm_config_globalconfig
    npm_config_prefix PIP_CONFIG_FILE RIPGREP_CONFIG_PATH CURL_CA_BUNDLE SSL_CERT_FILE SSL_CERT_DIR
    REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS GIT_SSL_CAINFO CURL_HOME GIT_CONFIG GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM
    GIT_TEMPLATE_DIR GIT_DIR KUBECONFIG INPUTRC MAKEFILES GCC_EXEC_PREFIX COMPILER_PATH LESSKEYIN LESSKEY
    CARGO_HOME GRADLE_USER_HOME DOCKER_CONFIG UV_CONFIG_FILE TERMINFO TERMINFO_DIRS TERMCAP LOCPATH LUA_PATH LUA_CPATH
    PHP_INI_SCAN_DIR PHPRC R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER R_LIBS R_LIBS_USER JULIA_LOAD_PATH
    ANSIBLE_CONFIG ANSIBLE_LIBRARY ANSIBLE_ROLES_PATH TF_CLI_CONFIG_FILE AWS_CONFIG_FILE PSQLRC MYSQL_HOME
    OPENSSL_MODULES MAILCAPS ACKRC HGRCPATH NIX_PATH GUILE_LOAD_PATH ERL_LIBS EMACSLOADPATH BUNDLE_GEMFILE
    BUNDLE_CONFIG GEM_HOME GEM_PATH POETRY_CONFIG_DIR SCREENRC VAGRANT_VAGRANTFILE LEFTHOOK_CONFIG VK_LAYER_PATH
    VK_ADD_LAYER_PATH GST_PLUGIN_PATH GST_PLUGIN_PATH_1_0 ALSA_CONFIG_PATH GIO_MODULE_DIR GTK_PATH TCLLIBPATH
    FPATH fpath TS_NODE_COMPILER TS_NODE_PROJECT CMAKE_TOOLCHAIN_FILE COVERAGE_PROCESS_START JEST_CONFIG
    OCTAVE_SITE_INITFILE YARN_RC_FILENAME PUPPETEER_EXECUTABLE_PATH CHROME_BIN CHROME_PATH PKG_CONFIG_PATH WGETRC SYSTEM_WGETRC NETRC MUTTRC GDBINIT PYTHONPYCACHEPREFIX
  `),
  home: words("HOME USERPROFILE XDG_DATA_HOME DENO_DIR COMPOSER_HOME VAGRANT_HOME PIPX_HOME"),
  filled: words(
    "GIT_WORK_TREE CARGO_TARGET_DIR CARGO_INSTALL_ROOT GOBIN PIP_TARGET PIP_PREFIX DESTDIR NODE_V8_COVERAGE TMPDIR",
  ),
  written: words(`
    GIT_TRACE GIT_TRACE_SETUP GIT_TRACE_PACKET GIT_TRACE_PACKFILE GIT_TRACE_PERFORMANCE GIT_TRACE_CURL GIT_TRACE_PACK_ACCESS
    GIT_TRACE2 GIT_TRACE2_EVENT GIT_TRACE2_PERF GIT_TRACE_SHALLOW GIT_TRACE_FSMONITOR LD_DEBUG_OUTPUT PYTHONPERFSUPPORT_FILE
    NODE_REPL_HISTORY LESSHISTFILE MYSQL_HISTFILE PSQL_HISTORY SQLITE_HISTORY TF_LOG_PATH ANSIBLE_LOG_PATH
  `),
  "session keys": words("SSLKEYLOGFILE"),
  guard: words(`
    CLAUDE_CONFIG_DIR CODEX_HOME CLAUDE_CODE_SIMPLE CLAUDE_CODE_SHELL_PREFIX DISABLE_HOOKS HISTFILE HISTSIZE
    HISTFILESIZE HISTCONTROL HISTIGNORE COPILOT_HOME
  `),
};

/** Variables whose names hold a part of their own. */
const FAMILIES: readonly (readonly [name: RegExp, meaning: VariableMeaning])[] = [
  [/^GIT_CONFIG_KEY_\d+$/, "git key"],
  [/^CARGO_TARGET_\w+_(?:RUNNER|LINKER)$/, "program"],
  [/^CARGO_TARGET_\w+_RUSTFLAGS$/, "tool options"],
  [/^TF_CLI_ARGS_\w+$/, "tool options"],
  [/^ANSIBLE_\w+_PLUGINS$/, "settings"],
  [/^\w+_(?:PAGER|EDITOR)$/, "shell"],
];

const MEANINGS: ReadonlyMap<string, VariableMeaning> = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) => names.map((name) => [name, meaning as VariableMeaning] as const)),
);

/** npm takes its settings in either case. */
export function meaningOfVariable(given: string): VariableMeaning | undefined {
  const name = /^npm_config_/i.test(given) ? given.toLowerCase() : given;
  return MEANINGS.get(name) ?? FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
}
