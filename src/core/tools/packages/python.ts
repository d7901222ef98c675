// Package, environment and version managers of Python.
// Installing runs code of the package; uploading publishes it; both are said apart from plain local work.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];

const PIP_OPTIONS: OptionTable = {
  "-i --index-url, --extra-index-url, --index, --default-index, --pypi-mirror": "url",
  "-f --find-links": "remote-path",
  "--trusted-host": "text",
  "--proxy": "host",
  "-r --requirement, -c --constraint": "read",
  "-e --editable": "text",
  "-t --target, --prefix, --root, --src, -d --dest, -w --wheel-dir": "fill",
  "--log": "write",
  "--cache-dir": "text",
  "--python-version, --platform, --abi, --implementation, --only-binary, --no-binary, --progress-bar, --timeout, --python, -p":
    "text",
  "--global-option, --build-option, --config-settings, -C": "text",
  "-U --upgrade, --user, -q, -v, --no-deps, --no-cache-dir, --pre, --force-reinstall, --break-system-packages, --no-build-isolation":
    "flag",
};

const PIP_COMMANDS: Record<string, CommandSpec | Does> = {
  install: {
    does: [
      { does: "network", direction: "down", when: { lacks: ["--no-index", "--no-build-isolation"] } },
      {
        does: "network",
        direction: "down",
        when: { has: ["--no-build-isolation"], lacks: ["--no-index", "--no-deps"] },
      },
      // A project of this machine needs nothing from elsewhere where its requirements and build tools are in place.
      {
        does: "network",
        direction: "down",
        when: { has: ["--no-build-isolation"], lacks: ["--no-index", "-e"], noOperand: ".*|/*|~*|*.whl" },
      },
      { does: "network", direction: "down", when: { value: ["-e", "*+*|*://*"] } },
    ],
    options: { "--no-index, --no-deps": "flag" },
    operands: [],
  },
  "download|search|index|lock": { does: FETCHES, options: { "-d --dest": "fill" }, operands: ["text..."] },
  wheel: {
    does: [{ does: "network", direction: "down", when: { lacks: ["--no-index"] } }],
    options: { "--no-index": "flag" },
    operands: ["text..."],
  },
  list: {
    does: [
      {
        does: "network",
        direction: "down",
        when: { has: ["-o", "--outdated", "-u", "--uptodate"], lacks: ["--no-index"] },
      },
    ],
    options: { "-o --outdated": "flag", "-u --uptodate": "flag", "--format": "text" },
  },
  "freeze|show|check|hash|debug|inspect|help|completion|uninstall|cache|tree": { operands: ["text..."] },
  "config set": {
    does: [
      {
        does: "network",
        certainty: "possible",
        sentence: "takes packages from another index",
        when: { operand: "*index-url*|*trusted-host*|*proxy*" },
      },
      {
        does: "credential-change",
        certainty: "likely",
        sentence: "stores a sign-in for a package index",
        when: { operand: "*://*:*@*" },
      },
    ],
    operands: ["text..."],
  },
  config: [],
  "config edit": { options: { "--editor": "helper" } },
};

const RUNS: CommandSpec = { style: "posix", operands: ["argv"] };

const FETCHES_UNLESS_OFFLINE: CommandSpec = {
  does: FETCHES,
  options: { "--offline, --no-index, --frozen": { role: "flag", calms: true } },
  operands: ["text..."],
};

/** A template that is not a folder here. */
const FAR_TEMPLATE = "gh:*|gl:*|bb:*|hg+*|git+*|git@*|*://*|*.git";

const projects = {
  about: "manages a Python project and its packages",
  nature: "local",
  host: "pypi.org",
  options: {
    "-C, --directory, -P --project, -G --group, --with, --without, --only, -E --extras, -r --repository, --python":
      "text",
    "-i --index, --pypi-mirror": "url",
  },
  commands: {
    "add|install|update|sync|upgrade|remove|fetch|tools|search": FETCHES,
    lock: { does: FETCHES, options: { "--check": { role: "flag", calms: true } }, operands: ["text..."] },
    "self add|update|install|lock|sync": FETCHES,
    upload: PUBLISHES,
    "global install|add|update|upgrade|sync": FETCHES,
    "python install|update": FETCHES,
    "toolchain fetch": FETCHES,
    "self upgrade": FETCHES,
    show: {
      does: [{ does: "network", direction: "down", when: { has: ["-o", "--outdated", "-l", "--latest"] } }],
      options: { "-t --tree, -a": "flag", "-o --outdated": "flag", "-l --latest": "flag" },
      operands: ["text..."],
    },
    outdated: FETCHES,
    publish: {
      does: PUBLISHES,
      options: {
        "-u --username": "text",
        "-p --password": "secret",
        "--dry-run": { role: "flag", calms: true },
        "--build": "flag",
      },
    },
    "run|x": RUNS,
    "env run": RUNS,
    shell: [],
    config: {
      does: [
        {
          does: "credential-change",
          sentence: "stores a sign-in for a package index",
          when: { operand: "pypi-token.*|http-basic.*|certificates.*|*.token|*.password|*.username|*.auth" },
        },
      ],
      options: { "--list, --unset, --local": "flag" },
      operands: ["text..."],
    },
    "auth|login|logout": ["network", "credential-change"],
    "build|check|version|about|init|new|env|export|cache|debug|source|help|list|info|graph|where|completions|fmt|test|clean|dep|status":
      [],
    plugin: FETCHES,
    "plugin list|show|remove": [],
    "debug resolve": FETCHES,
  },
} as const satisfies Omit<ToolSpec, "names">;

export const pythonPackages: readonly ToolSpec[] = [
  {
    names: ["pip", "pip2", "pip3", "pip3.10", "pip3.11", "pip3.12", "pip3.13", "pip.exe"],
    about: "installs Python packages",
    nature: "local",
    host: "pypi.org",
    options: PIP_OPTIONS,
    commands: PIP_COMMANDS,
  },
  {
    names: ["pipx"],
    about: "installs and runs Python programs apart",
    nature: "local",
    host: "pypi.org",
    options: { ...PIP_OPTIONS, "--spec": "text" },
    commands: {
      "install|upgrade|upgrade-all|inject|reinstall|reinstall-all|install-all|upgrade-shared": FETCHES,
      run: {
        does: FETCHES,
        style: "posix",
        options: { "--spec, --python": "text", "-i --index-url": "url" },
        operands: ["package", "text..."],
      },
      runpip: FETCHES,
      "runpip * list|show|freeze|check": [],
      ensurepath: [{ does: "persistence", sentence: "adds itself to the shell start-up files" }],
      "list|uninstall|uninstall-all|uninject|environment|completions|interpreter|pin|unpin": [],
    },
  },
  {
    names: ["uv"],
    about: "manages Python packages and versions",
    nature: "local",
    host: "pypi.org",
    options: {
      ...PIP_OPTIONS,
      "--directory, --project, --config-file, --with, --with-editable, --extra, --group, --package, --script": "text",
    },
    commands: {
      "add|remove|lock": FETCHES_UNLESS_OFFLINE,
      sync: { ...FETCHES_UNLESS_OFFLINE, options: { "--offline": { role: "flag", calms: true }, "--frozen": "flag" } },
      build: { operands: ["text..."] },
      run: {
        does: [
          { does: "network", direction: "down", when: { first: "*://*" } },
          { does: "hidden-code", sentence: "runs a script from an address", when: { first: "*://*" } },
        ],
        style: "posix",
        options: {
          "-m --module": "module:python",
          "--with": { role: "text", does: FETCHES },
          "--with-editable, --with-requirements, --python, -p, --extra, --group, --package, --project, --directory, --env-file, --only-group":
            "text",
          "--isolated, --no-sync, --frozen, --locked, --no-project, --all-extras, --dev, --no-dev, --active, -s --script, --offline, -q":
            "flag",
        },
        operands: ["argv"],
      },
      "pip install|sync|compile|download": FETCHES_UNLESS_OFFLINE,
      "pip list|freeze|show|check|uninstall|tree": [
        { does: "network", direction: "down", when: { has: ["--outdated"], lacks: ["--offline"] } },
      ],
      "tool run": {
        does: [{ does: "network", direction: "down", when: { lacks: ["--offline"] } }],
        style: "posix",
        options: { "--from, --with, --python, -p": "text", "--offline, --isolated, -q": "flag" },
        operands: ["package", "text..."],
      },
      "tool install|upgrade": FETCHES,
      "tool update-shell": [{ does: "persistence", sentence: "adds itself to the shell start-up files" }],
      "tool list|uninstall|dir": [],
      "python install|upgrade": FETCHES,
      "python list|find|pin|dir|uninstall|update-shell": [],
      "self update": FETCHES,
      "auth login|logout": ["credential-change"],
      "auth token": ["credential-read"],
      publish: {
        does: PUBLISHES,
        options: {
          "-u --username": "text",
          "--publish-url, --check-url": "url",
          "-p --password, -t --token": "secret",
          "--dry-run": { role: "flag", calms: true },
        },
        operands: ["send..."],
      },
      audit: FETCHES_UNLESS_OFFLINE,
      tree: {
        does: [{ does: "network", direction: "down", when: { has: ["--outdated"], lacks: ["--offline"] } }],
        options: { "--outdated": "flag" },
        operands: ["text..."],
      },
      venv: {
        does: [
          { does: "network", direction: "down", certainty: "likely", when: { has: ["--seed"], lacks: ["--offline"] } },
        ],
        options: {
          "--seed": "flag",
          "--clear, --allow-existing, --system-site-packages, --relocatable": "flag",
          "--prompt": "text",
        },
        operands: ["text..."],
      },
      "init|version|export|cache|help|generate-shell-completion|format": [],
    },
  },
  {
    names: ["uvx"],
    about: "fetches a Python program and runs it",
    nature: "local",
    host: "pypi.org",
    style: "posix",
    options: {
      "--from, --with, --with-requirements, --python, -p": "text",
      "--index, -i --index-url, --default-index, --extra-index-url": "url",
      "-q, -v, --isolated, --offline": "flag",
    },
    does: [{ does: "network", direction: "down", when: { lacks: ["--offline"] } }],
    operands: ["package", "text..."],
  },
  { ...projects, names: ["poetry", "pdm", "hatch", "rye", "flit"] },
  { ...projects, names: ["pixi"], commands: { ...projects.commands, exec: FETCHES } },
  { ...projects, names: ["pipenv"], commands: { ...projects.commands, "check|scan|audit": FETCHES } },
  {
    names: ["conda", "mamba", "micromamba", "mambaforge"],
    about: "manages environments of many languages",
    nature: "local",
    host: "anaconda.org",
    options: {
      "-n --name, -c --channel, --solver": "text",
      "-p --prefix": "fill",
      "-f --file": "read",
      "--offline": { role: "flag", calms: true },
      "-y, -q, --json": "flag",
    },
    commands: {
      "install|create|update|upgrade|search|repoquery|self-update|doctor": FETCHES,
      "env create|update": FETCHES,
      "skeleton pypi|cran|cpan|luarocks": FETCHES,
      run: {
        style: "posix",
        options: {
          "-n --name, -p --prefix": "text",
          "--cwd": "chdir",
          "-v, --no-capture-output, --live-stream": "flag",
        },
        operands: ["argv"],
      },
      "upload|register": PUBLISHES,
      "login|logout|token": ["network", "credential-change"],
      "token list": ["credential-read"],
      init: [{ does: "persistence", sentence: "adds itself to the shell start-up files" }],
      "shell init": [{ does: "persistence", sentence: "adds itself to the shell start-up files" }],
      "activate|deactivate|list|info|env|clean|remove|uninstall|package|compare|notices|export|shell|help": [],
      config: {
        does: [{ does: "network", certainty: "possible", when: { operand: "*://*|*proxy*" } }],
        operands: ["text..."],
      },
    },
  },
  {
    names: ["anaconda"],
    about: "the account at Anaconda's channel of packages",
    nature: "network",
    does: ["network"],
    host: "anaconda.org",
    operands: ["text..."],
    commands: {
      "upload|copy|move": PUBLISHES,
      "login|logout|auth": ["network", "credential-change"],
      remove: ["network", "destructive"],
      config: [],
    },
  },
  {
    names: ["twine"],
    about: "publishes Python packages",
    nature: "network",
    host: "pypi.org",
    options: {
      "-u --username, -r --repository, --config-file, -c --comment, --sign-with, -i --identity": "text",
      "--repository-url": "url",
      "--skip-existing, --verbose, --non-interactive, --disable-progress-bar, -s --sign, --attestations": "flag",
      "-p --password": "secret",
    },
    commands: {
      "upload|register": { does: PUBLISHES, operands: ["send..."] },
      check: { does: [], operands: ["text..."] },
    },
  },
  {
    names: words(`
      virtualenv pyvenv virtualenvwrapper mkvirtualenv rmvirtualenv lsvirtualenv workon pew deactivate activate conda-pack
      pip-chill
    `),
    about: "makes Python environments",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "easy_install",
      "pip-compile",
      "pip-sync",
      "pip-review",
      "pip-audit",
      "pip-upgrade",
      "johnnydep",
      "grayskull",
      "conda-lock",
    ],
    about: "fetches Python packages or facts on them",
    nature: "network",
    does: FETCHES,
    host: "pypi.org",
    operands: [],
  },
  {
    names: [
      "pipdeptree",
      "check-wheel-contents",
      "py2app",
      "py2dsc",
      "cxfreeze",
      "vermin",
      "pydeps",
      "readme_renderer",
      "pip-licenses",
      "deptry",
      "pyproject-build",
      "check-manifest",
      "cibuildwheel",
      "auditwheel",
      "delocate-wheel",
      "pyinstaller",
      "nuitka",
      "cython",
      "cythonize",
      "maturin",
      "setuptools",
    ],
    about: "works on a Python package here",
    nature: "local",
    commands: { publish: PUBLISHES, upload: PUBLISHES },
  },
  {
    names: ["cookiecutter", "copier", "cruft"],
    about: "makes projects from templates",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operand: FAR_TEMPLATE } }],
    options: { "-o --output-dir": "fill", "-c --checkout, --directory, -d --data, -r --vcs-ref": "text" },
    operands: ["text..."],
    commands: {
      "copy|create|link": {
        does: [{ does: "network", direction: "down", when: { operand: FAR_TEMPLATE } }],
        operands: ["text..."],
      },
      "update|check|diff|recopy|check-update": FETCHES,
    },
  },
  {
    names: ["devpi", "pypi-server", "pypiserver", "devpi-server"],
    about: "keeps an index of Python packages",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "login|logoff|user|passwd": ["network", "credential-change"],
      "upload|push": PUBLISHES,
      "remove|index": ["network:up"],
      "run|serve": {
        does: ["network:listen"],
        options: { "-i --interface --host": "address", "-p --port, -P --passwords, -a --authenticate": "text" },
        operands: ["folder..."],
      },
      "getjson|list|install|test|use": ["network"],
    },
  },
];
