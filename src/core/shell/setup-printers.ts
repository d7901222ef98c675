// Programs that print settings of a shell for it to evaluate: `eval "$(pyenv init -)"`, `source <(kubectl completion bash)`.
// What they print is as much theirs as what they do when they run. Programs that print what a project wrote
// (`direnv export`, `docker-machine env`) do not belong here.

/** By program, the subcommands or options with which it does so; the empty one stands for a call without any. */
const SETUPS: Readonly<Record<string, readonly string[]>> = {
  "ssh-agent": ["", "-s", "-c"],
  pyenv: ["init", "virtualenv-init"],
  rbenv: ["init"],
  nodenv: ["init"],
  goenv: ["init"],
  jenv: ["init"],
  plenv: ["init"],
  direnv: ["hook"],
  brew: ["shellenv"],
  fnm: ["env"],
  mise: ["activate"],
  rtx: ["activate"],
  opam: ["env"],
  conda: ["shell.bash", "shell.zsh", "shell.posix"],
  mamba: ["shell"],
  micromamba: ["shell"],
  zoxide: ["init"],
  starship: ["init"],
  atuin: ["init"],
  mcfly: ["init"],
  thefuck: ["--alias"],
  fzf: ["--bash", "--zsh"],
  dircolors: ["", "-b", "--sh"],
  lesspipe: [""],
  resize: [""],
  luarocks: ["path"],
  minikube: ["docker-env", "completion"],
  pip: ["completion"],
  npm: ["completion"],
  kubectl: ["completion"],
  helm: ["completion"],
  gh: ["completion"],
  docker: ["completion"],
  rustup: ["completions"],
  poetry: ["completions"],
  uv: ["generate-shell-completion"],
};

export function printsSetup(program: string, first: string | undefined): boolean {
  const own = Object.hasOwn(SETUPS, program) ? SETUPS[program] : undefined;
  return own?.includes(first ?? "") === true;
}
