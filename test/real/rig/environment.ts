// The environment that the real parts run in: little more than PATH and a throw-away HOME. Nothing of the person's own
// agent, editor, tokens or proxies may reach them, and nothing of theirs the person's home.

const KEPT = ["PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"];

export function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    SHELL: "/bin/bash",
    TERM: "xterm-256color",
    GIT_CONFIG_NOSYSTEM: "1",
    // A proxy of the workplace must never see what a test sends.
    NO_PROXY: "*",
  };
}
