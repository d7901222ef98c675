// Files of a project that programs run without being told: configuration that is code, plug-ins, tests, build scripts.
// Only what the agent wrote of them counts when the program runs; the developer's own files say nothing against it.

import type { Language } from "./spec.ts";

export interface Loading {
  readonly programs: readonly string[];
  /** Base names, or ends of paths after a `*`, where `*` stands for any characters. */
  readonly files: readonly string[];
  /** One of these is among the program's words; absent: whatever they are. */
  readonly commands?: readonly string[];
  /** Where neither ending nor first line tells. */
  readonly language?: Language;
  /** Which of its words may name a file that it loads too: values of options where absent. */
  readonly told?: "words" | "nothing";
}

const INSTALLS = "install i ci add update up upgrade sync lock download wheel require";

/** What only declares (XML, HCL) is left out: it holds addresses as data. Of settings only the command lines are read. */
export const LOADINGS: readonly Loading[] = [
  loads("pytest py.test ptw", "conftest.py test_*.py *_test.py pytest.ini pyproject.toml setup.cfg", { told: "words" }),
  loads("tox nox", "conftest.py test_*.py *_test.py noxfile.py setup.py"),
  loads("python python3 pypy pypy3 ipython", "sitecustomize.py usercustomize.py", { told: "nothing" }),
  loads("python python3 pypy pypy3 ipython pip pip3 pytest", "*.pth", { language: "python", told: "nothing" }),
  loads("jupyter jupyter-nbconvert jupyter-execute papermill runipy nbclient ipython pytest", "", {
    language: "notebook",
    told: "words",
  }),
  loads("unittest nose2 nosetests trial stestr green", "test*.py *_test.py", { told: "words" }),
  loads("pip pip3 pipx uv poetry pdm hatch flit", "setup.py hatch_build.py", {
    commands: "install i build sync add wheel publish run",
  }),
  loads("pip pip3 pipx uv poetry", "pyproject.toml", { commands: "install i build sync add wheel" }),
  loads("build", "setup.py hatch_build.py pyproject.toml"),
  loads("scons waf", "SConstruct SConscript wscript", { language: "python" }),
  loads("doit", "dodo.py"),
  loads("invoke inv", "tasks.py"),
  loads("fab", "fabfile.py"),
  loads("locust", "locustfile.py"),
  loads("sphinx-build", "conf.py"),
  loads("alembic", "env.py */versions/*.py"),
  loads("django-admin", "settings.py manage.py"),
  loads("gunicorn hypercorn", "gunicorn.conf.py hypercorn.conf.py", { told: "words" }),
  loads(
    "pylint mypy dmypy flake8 coverage",
    ".pylintrc pylintrc mypy.ini .mypy.ini .flake8 .coveragerc setup.cfg tox.ini",
    {
      language: "command-lines",
      told: "words",
    },
  ),
  loads("uvicorn daphne granian waitress-serve celery streamlit gradio fastapi", "", { told: "words" }),
  loads("flask", "app.py wsgi.py", { told: "words" }),
  loads("mkdocs", "mkdocs.yml mkdocs.yaml"),
  loads("behave", "environment.py *_steps.py */steps/*.py"),
  loads("jest", "jest.config.* jest.setup.* *.test.* *.spec.* package.json", { told: "words" }),
  loads("vitest", "vitest.config.* vite.config.* vitest.setup.* *.test.* *.spec.*", { told: "words" }),
  loads("mocha ava tap uvu", ".mocharc.* ava.config.* *.test.* *.spec.* test*.js test*.mjs test*.ts package.json", {
    told: "words",
  }),
  loads("knex sequelize typeorm", "knexfile.* */migrations/*", { told: "words" }),
  loads("nyc c8 nodemon pm2 zx esbuild-runner", "ecosystem.config.*", { told: "words" }),
  loads("playwright cypress", "playwright.config.* cypress.config.* *.spec.* *.test.* *.cy.*", { told: "words" }),
  loads("karma jasmine", "karma.conf.* *.spec.* *.test.*", { told: "words" }),
  loads("wdio nightwatch", "wdio.conf.* nightwatch.conf.* *.spec.* *.test.*", { told: "words" }),
  loads("vite vite-node astro", "vite.config.* astro.config.*"),
  loads("next nuxt nuxi", "next.config.* nuxt.config.*"),
  loads("webpack webpack-cli webpack-dev-server", "webpack.config.* webpack.*.js"),
  loads("rollup rspack rsbuild", "rollup.config.* rspack.config.* rsbuild.config.*"),
  loads("tsup tsdown unbuild", "tsup.config.* tsdown.config.* build.config.*"),
  loads("babel", "babel.config.* .babelrc.*"),
  loads(
    "eslint prettier stylelint oxlint",
    "eslint.config.* .eslintrc.* prettier.config.* .prettierrc* stylelint.config.* .stylelintrc*",
  ),
  loads("nyc c8", ".nycrc.* nyc.config.*"),
  loads("ttsc tspc ts-patch ts-node tsx", "tsconfig*.json", { language: "command-lines", told: "nothing" }),
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
  loads("cargo", "*.rs", { commands: "run r", language: "plain" }),
  loads("go", "*.go", { commands: "run", language: "plain" }),
  loads("dotnet", "*.cs *.fs", { commands: "run watch", language: "plain" }),
  loads("dotnet msbuild", "", { language: "plain", told: "words" }),
  loads("bats", "*.bats", { language: "plain", told: "words" }),
  loads("swift", "*.swift", { commands: "run", language: "plain" }),
  loads("mix iex", "*.ex *.exs", { commands: "run phx.server -S", language: "plain", told: "words" }),
  loads("java", "*.java *.kt", { language: "plain" }),
  loads("cargo", "build.rs", { commands: "build b check c test t run r clippy bench doc install rustc nextest" }),
  loads("go", "*_test.go", { commands: "test" }),
  loads("zig", "build.zig", { commands: "build" }),
  loads("swift", "Package.swift", { commands: "build run test" }),
  loads("gradle gradlew gradlew.bat", "build.gradle build.gradle.kts settings.gradle settings.gradle.kts init.gradle"),
  loads("sbt mill", "build.sbt build.sc"),
  loads("mix", "mix.exs *_test.exs"),
  loads("lein", "project.clj"),
  loads("rake", "Rakefile *.rake", { language: "ruby" }),
  loads("rspec", "*_spec.rb spec_helper.rb rails_helper.rb .rspec .simplecov", { language: "ruby", told: "words" }),
  loads("rubocop standardrb", ".rubocop.yml .rubocop*.yml .standard.yml", {
    language: "command-lines",
    told: "words",
  }),
  loads("puma unicorn rackup", "puma.rb unicorn.rb config.ru", { language: "ruby", told: "words" }),
  loads("guard", "Guardfile", { language: "ruby" }),
  loads("cap", "Capfile deploy.rb", { language: "ruby" }),
  loads("brew", "Brewfile", { language: "ruby", commands: "bundle" }),
  loads("irb", ".irbrc", { language: "ruby", told: "words" }),
  loads("pry", ".pryrc", { language: "ruby", told: "words" }),
  loads("yard yardoc", ".yardopts", { language: "command-lines", told: "words" }),
  loads("cucumber", "*.rb *_steps.js *.steps.*"),
  loads("jekyll", "*.rb", { commands: "build b serve s server" }),
  loads("bundle gem", "Gemfile *.gemspec extconf.rb", { language: "ruby", commands: "install update exec add build" }),
  loads("rails", "Rakefile application.rb routes.rb *_test.rb", { language: "ruby" }),
  loads("fastlane pod", "Fastfile Pluginfile Podfile *.podspec", { language: "ruby" }),
  loads("vagrant", "Vagrantfile", { language: "ruby" }),
  loads("phpunit pest", "*Test.php bootstrap.php", { told: "words" }),
  loads("php php8", ""),
  loads("prove", "*.t", { language: "perl" }),
  loads("cpanm cpan", "Makefile.PL Build.PL", { language: "perl" }),
  loads("docker podman nerdctl buildah", "Dockerfile Dockerfile.* *.Dockerfile Containerfile *.dockerfile", {
    language: "dockerfile",
    commands: "build bud buildx compose",
  }),
  loads(
    "git",
    "pre-commit pre-push pre-rebase pre-merge-commit commit-msg prepare-commit-msg post-commit post-checkout post-merge post-rewrite",
    {
      language: "shell",
      commands: "commit merge checkout switch pull push rebase cherry-pick am",
      told: "nothing",
    },
  ),
  loads("docker-compose podman-compose", "Dockerfile Dockerfile.*", { language: "dockerfile" }),
  loads("docker podman nerdctl docker-compose podman-compose", "*compose*.yml *compose*.yaml", {
    language: "compose",
    commands: "up run create start restart",
  }),
  loads("git", "config .gitconfig .gitmodules", {
    language: "git-config",
    told: "nothing",
    commands:
      "status log diff show add commit checkout switch restore fetch pull push stash branch grep blame ls-files merge rebase submodule clone gc",
  }),
  lines("tox", "tox.ini setup.cfg pyproject.toml"),
  lines("poe taskipy hatch pdm", "pyproject.toml", "run x"),
  lines("pre-commit prek", ".pre-commit-config.yaml", "run try-repo"),
  lines("git", ".pre-commit-config.yaml lefthook.yml package.json .lintstagedrc*", "commit"),
  lines("task go-task", "Taskfile.yml Taskfile.yaml taskfile.yml"),
  lines("lefthook", "lefthook.yml .lefthook.yml lefthook.yaml", "run"),
  lines("mise rtx", "mise.toml .mise.toml", "run r watch exec x env install up use hook-env"),
  lines("act", "*.yml *.yaml"),
  lines("gitlab-runner gitlab-ci-local", ".gitlab-ci.yml"),
  loads("lefthook git", "*/.lefthook/*/*", { language: "shell", commands: "run commit push", told: "nothing" }),
  lines("nodemon", "nodemon.json"),
  lines("air", ".air.toml air.toml"),
  lines("supervisord supervisorctl", "supervisord.conf *.conf"),
  lines("devbox", "devbox.json"),
  loads("earthly", "Earthfile", { language: "dockerfile" }),

  lines("lint-staged husky", "package.json .lintstagedrc*"),
  lines(
    "npm pnpm yarn bun",
    "package.json",
    "-w --workspace --workspaces -ws --filter -F -r --recursive workspace workspaces",
  ),
  lines("npm pnpm yarn npx", ".npmrc"),
  lines("foreman honcho overmind hivemind goreman heroku", "Procfile Procfile.*"),
  lines("ninja samu n2", "*.ninja"),
  lines("tup", "Tupfile Tuprules.tup"),
  lines("mvn mvnw mvnd", "pom.xml"),
  loads("mvn mvnw mvnd gradle gradlew sbt dotnet", "*Test.java *Tests.java *IT.java *Test.kt *Spec.scala *Tests.cs", {
    language: "plain",
    commands: "test verify package install check build integration-test",
  }),
  lines("ant", "build.xml"),
  lines("dotnet msbuild xbuild nuget", "*.csproj *.fsproj *.vbproj *.proj *.props *.targets"),
  loads("npm pnpm yarn bun", ".npmrc .yarnrc .yarnrc.yml package.json", {
    language: "package-sources",
    commands: INSTALLS,
    told: "nothing",
  }),
  loads("yarn", ".yarnrc .yarnrc.yml", { language: "package-sources", told: "nothing" }),
  loads("pip pip3 uv pipenv", "requirements*.txt constraints*.txt pip.conf pyproject.toml Pipfile", {
    language: "package-sources",
    commands: INSTALLS,
  }),
  loads("bundle gem cargo composer", "Gemfile Cargo.toml composer.json", {
    language: "package-sources",
    commands: `${INSTALLS} build b run r test t check c`,
    told: "nothing",
  }),
  loads("bazel bazelisk blaze buck2 pants please", "BUILD BUILD.* BUCK WORKSPACE* MODULE.bazel *.bzl", {
    language: "plain",
  }),
  loads("nix nix-build nix-shell nixos-rebuild home-manager", "*.nix", { language: "plain", told: "words" }),
  loads("jenkinsfile-runner", "Jenkinsfile", { language: "plain" }),
  loads("autoreconf autoconf aclocal", "configure.ac configure.in *.m4", { language: "plain" }),
  loads("qmake qmake6", "*.pro *.pri", { language: "plain" }),
  loads("latexmk", "latexmkrc .latexmkrc", { language: "perl" }),
  loads("robot pybot", "*.robot *.resource", { language: "plain", told: "words" }),
  loads("gdb lldb", ".gdbinit .lldbinit", { language: "escapes", told: "nothing" }),
  loads("vim vi nvim gvim", ".exrc .vimrc .nvimrc .nvim.lua", { language: "escapes", told: "nothing" }),
  loads("psql mysql mariadb sqlite3 tmux", "", { language: "escapes", told: "words" }),
  lines("devcontainer", "devcontainer.json .devcontainer.json", "up exec run-user-commands"),
  lines("nx", "project.json package.json nx.json"),
  lines("turbo lerna", "package.json"),
  lines("deno", "deno.json deno.jsonc", "task"),
  lines("composer", "composer.json", "install i update u require run-script run exec dump-autoload"),
  lines("cargo", "config.toml", "build b check c test t run r clippy bench doc install"),
  lines("go", "*.go", "generate"),
  loads("cmake ctest", "CMakeLists.txt *.cmake", { language: "plain", told: "words" }),
  loads("meson", "meson.build", { language: "plain", told: "words" }),
  loads("direnv", ".envrc", { language: "shell", commands: "allow exec" }),
];

/** Settings whose command lines the program runs. */
function lines(programs: string, files: string, commands?: string): Loading {
  return loads(programs, files, { language: "command-lines", ...(commands !== undefined && { commands }) });
}

function loads(
  programs: string,
  files: string,
  more: { readonly commands?: string; readonly language?: Language; readonly told?: "words" | "nothing" } = {},
): Loading {
  const { commands, language, told } = more;
  return {
    programs: programs.split(" "),
    files: files === "" ? [] : files.split(" "),
    ...(commands !== undefined && { commands: commands.split(" ") }),
    ...(language !== undefined && { language }),
    ...(told !== undefined && { told }),
  };
}
