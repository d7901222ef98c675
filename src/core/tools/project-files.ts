// Files of a project that programs run without being told: configuration that is code, plug-ins, tests, build scripts.
// Only what the agent wrote of them counts when the program runs; the developer's own files say nothing against it.

import type { Language } from "./spec.ts";

export interface Loading {
  readonly programs: readonly string[];
  /** Base names, where `*` stands for any characters. */
  readonly files: readonly string[];
  /** One of these is among the program's words; absent: whatever they are. */
  readonly commands?: readonly string[];
  /** Where neither ending nor first line tells. */
  readonly language?: Language;
}

/** What only declares (XML, HCL) is left out: it holds addresses as data. Of settings only the command lines are read. */
export const LOADINGS: readonly Loading[] = [
  loads("pytest py.test ptw", "conftest.py test_*.py *_test.py"),
  loads("tox nox", "conftest.py test_*.py *_test.py noxfile.py setup.py"),
  loads("python python3 pypy pypy3 ipython", "sitecustomize.py usercustomize.py"),
  loads("unittest nose2 nosetests trial stestr green", "test*.py *_test.py"),
  loads("pip pip3 pipx uv poetry pdm hatch flit", "setup.py hatch_build.py", {
    commands: "install i build sync add wheel publish run",
  }),
  loads("build", "setup.py hatch_build.py"),
  loads("scons waf", "SConstruct SConscript wscript", { language: "python" }),
  loads("doit", "dodo.py"),
  loads("invoke inv", "tasks.py"),
  loads("fab", "fabfile.py"),
  loads("locust", "locustfile.py"),
  loads("sphinx-build", "conf.py"),
  loads("alembic", "env.py"),
  loads("django-admin", "settings.py manage.py"),
  loads("gunicorn hypercorn", "gunicorn.conf.py hypercorn.conf.py"),
  loads("jest", "jest.config.* jest.setup.* *.test.* *.spec.*"),
  loads("vitest", "vitest.config.* vite.config.* vitest.setup.* *.test.* *.spec.*"),
  loads("mocha ava tap uvu", ".mocharc.* ava.config.* *.test.* *.spec.* test*.js test*.mjs test*.ts"),
  loads("playwright cypress", "playwright.config.* cypress.config.* *.spec.* *.test.* *.cy.*"),
  loads("karma jasmine", "karma.conf.* *.spec.* *.test.*"),
  loads("wdio nightwatch", "wdio.conf.* nightwatch.conf.* *.spec.* *.test.*"),
  loads("vite vite-node astro", "vite.config.* astro.config.*"),
  loads("next nuxt nuxi", "next.config.* nuxt.config.*"),
  loads("webpack webpack-cli webpack-dev-server", "webpack.config.* webpack.*.js"),
  loads("rollup rspack rsbuild", "rollup.config.* rspack.config.* rsbuild.config.*"),
  loads("tsup tsdown unbuild", "tsup.config.* tsdown.config.* build.config.*"),
  loads("babel", "babel.config.* .babelrc.*"),
  loads("eslint prettier stylelint", "eslint.config.* .eslintrc.* prettier.config.* .prettierrc.* stylelint.config.*"),
  loads("tailwindcss tailwind postcss", "tailwind.config.* postcss.config.*"),
  loads("svelte-kit svelte-check", "svelte.config.*"),
  loads("gulp grunt", "gulpfile.* Gruntfile.*"),
  loads("jake", "Jakefile*", { language: "javascript" }),
  loads("commitlint lint-staged semantic-release", "commitlint.config.* lint-staged.config.* release.config.*"),
  loads("metro react-native expo", "metro.config.* app.config.*"),
  loads("eleventy gatsby", ".eleventy.js eleventy.config.* gatsby-config.* gatsby-node.*"),
  loads("hardhat truffle drizzle-kit", "hardhat.config.* truffle-config.js drizzle.config.*"),
  loads("pnpm", ".pnpmfile.cjs"),
  loads("node", "*.test.* *.spec.*", { commands: "--test" }),
  loads("bun deno", "*.test.* *.spec.* *_test.*", { commands: "test" }),
  loads("cargo", "build.rs", { commands: "build b check c test t run r clippy bench doc install rustc nextest" }),
  loads("go", "*_test.go", { commands: "test" }),
  loads("zig", "build.zig", { commands: "build" }),
  loads("swift", "Package.swift", { commands: "build run test" }),
  loads("gradle gradlew", "build.gradle build.gradle.kts settings.gradle settings.gradle.kts init.gradle"),
  loads("sbt mill", "build.sbt build.sc"),
  loads("mix", "mix.exs *_test.exs"),
  loads("lein", "project.clj"),
  loads("rake", "Rakefile *.rake", { language: "ruby" }),
  loads("rspec", "*_spec.rb spec_helper.rb rails_helper.rb"),
  loads("bundle gem", "Gemfile *.gemspec extconf.rb", { language: "ruby", commands: "install update exec add build" }),
  loads("rails", "Rakefile application.rb routes.rb *_test.rb", { language: "ruby" }),
  loads("fastlane pod", "Fastfile Pluginfile Podfile *.podspec", { language: "ruby" }),
  loads("vagrant", "Vagrantfile", { language: "ruby", commands: "up provision reload" }),
  loads("phpunit pest", "*Test.php bootstrap.php"),
  loads("prove", "*.t", { language: "perl" }),
  loads("cpanm cpan", "Makefile.PL Build.PL", { language: "perl" }),
  loads("docker podman nerdctl buildah", "Dockerfile Dockerfile.* *.Dockerfile Containerfile *.dockerfile", {
    language: "dockerfile",
    commands: "build bud buildx compose",
  }),
  loads("docker-compose podman-compose", "Dockerfile Dockerfile.*", { language: "dockerfile" }),
  loads("docker podman nerdctl docker-compose podman-compose", "*compose*.yml *compose*.yaml", {
    language: "compose",
    commands: "up run create start restart",
  }),
  loads("git", "config .gitconfig .gitmodules", {
    language: "git-config",
    commands:
      "status log diff show add commit checkout switch restore fetch pull push stash branch grep blame ls-files merge rebase submodule clone gc",
  }),
  lines("tox", "tox.ini setup.cfg pyproject.toml"),
  lines("poe taskipy hatch pdm", "pyproject.toml", "run x"),
  lines("pre-commit prek", ".pre-commit-config.yaml", "run try-repo"),
  lines("git", ".pre-commit-config.yaml lefthook.yml", "commit"),
  lines("task go-task", "Taskfile.yml Taskfile.yaml taskfile.yml"),
  lines("lefthook", "lefthook.yml .lefthook.yml lefthook.yaml", "run"),
  lines("mise rtx", "mise.toml .mise.toml", "run r watch exec"),
  lines("act", "*.yml *.yaml"),
  lines("devcontainer", "devcontainer.json .devcontainer.json", "up exec run-user-commands"),
  lines("nx", "project.json package.json nx.json"),
  lines("turbo lerna", "package.json"),
  lines("deno", "deno.json deno.jsonc", "task"),
  lines("composer", "composer.json", "install i update u require run-script run exec dump-autoload"),
  lines("cargo", "config.toml", "build b check c test t run r clippy bench doc install"),
  lines("go", "*.go", "generate"),
  loads("cmake ctest", "CMakeLists.txt *.cmake", { language: "plain" }),
  loads("meson", "meson.build", { language: "plain" }),
  loads("direnv", ".envrc", { language: "shell", commands: "allow exec" }),
];

/** Settings whose command lines the program runs. */
function lines(programs: string, files: string, commands?: string): Loading {
  return loads(programs, files, { language: "command-lines", ...(commands !== undefined && { commands }) });
}

function loads(
  programs: string,
  files: string,
  more: { readonly commands?: string; readonly language?: Language } = {},
): Loading {
  const { commands, language } = more;
  return {
    programs: programs.split(" "),
    files: files.split(" "),
    ...(commands !== undefined && { commands: commands.split(" ") }),
    ...(language !== undefined && { language }),
  };
}
