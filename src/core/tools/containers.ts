// Containers and virtual machines: docker and its kin, compose, image tools, LXC, Vagrant.
// The local daemon is local; registries are not. Mounting the host or dropping the isolation is privilege.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "./spec.ts";

const PULLS: Does = ["network:down"];
const SIGNS_IN: Does = ["network", "credential-change"];

const ESCAPES = "gives the container rights over this machine";
const HOST_PLACES =
  "/:*|/etc*:*|/root*:*|/var/run/docker.sock*|/run/docker.sock*|/proc*:*|/sys*:*|/boot*:*|/dev*:*|/home:*|~/.ssh*|*/.ssh:*|*/.ssh/*:*|$HOME:*|*docker.sock*";

const ISOLATION: OptionTable = {
  "--privileged": { role: "flag", does: [{ does: "privilege", sentence: ESCAPES }] },
  "--cap-add": {
    role: "text",
    does: [
      {
        does: "privilege",
        certainty: "likely",
        sentence: ESCAPES,
        when: {
          value: [
            "--cap-add",
            "ALL|all|SYS_ADMIN|CAP_SYS_ADMIN|SYS_PTRACE|CAP_SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|SYS_RAWIO|NET_ADMIN",
          ],
        },
      },
    ],
  },
  "--security-opt": {
    role: "text",
    does: [
      {
        does: "privilege",
        certainty: "likely",
        sentence: ESCAPES,
        when: { value: ["--security-opt", "*unconfined*|*disable*"] },
      },
    ],
  },
  "--pid, --ipc, --uts, --userns, --cgroupns": {
    role: "text",
    does: [
      {
        does: "privilege",
        certainty: "likely",
        sentence: ESCAPES,
        when: { value: ["--pid|--ipc|--uts|--userns|--cgroupns", "host"] },
      },
    ],
  },
  "--device": {
    role: "text",
    does: [
      {
        does: "privilege",
        certainty: "likely",
        sentence: ESCAPES,
        when: { value: ["--device", "/dev/sd*|/dev/nvme*|/dev/mem*|/dev/disk*|/dev/vd*"] },
      },
    ],
  },
  "-v --volume": {
    role: "mount",
    does: [
      {
        does: "privilege",
        sentence: "opens the machine's own files to the container",
        when: { value: ["-v", HOST_PLACES] },
      },
    ],
  },
  "--mount": {
    role: "text",
    does: [
      {
        does: "privilege",
        sentence: "opens the machine's own files to the container",
        when: { value: ["--mount", "*source=/,*|*src=/,*|*source=/etc*|*src=/etc*|*docker.sock*|*source=/root*"] },
      },
    ],
  },
};

const RUN_OPTIONS: OptionTable = {
  ...ISOLATION,
  "-e --env, -w --workdir, -u --user, -p --publish, --name, -h --hostname, -l --label, --network, --net, --add-host, --dns, --expose, --tmpfs":
    "text",
  "--entrypoint": "text",
  "--env-file, --cidfile, --label-file": "read",
  "-m --memory, --cpus, --cpuset-cpus, -c --cpu-shares, --gpus, --platform, --pull, --restart, --runtime, --shm-size, --ulimit, --volumes-from":
    "text",
  "-a --attach, --log-driver, --log-opt, --stop-signal, --stop-timeout, --group-add, --health-cmd, --isolation, --link, --sysctl, --storage-opt":
    "text",
  "-i --interactive, -t --tty, -d --detach, --rm, --init, -P --publish-all, --read-only, -q --quiet, --no-healthcheck, --sig-proxy":
    "flag",
};

const RUN: CommandSpec = { style: "posix", options: RUN_OPTIONS, operands: ["text", "argv-container"] };
const EXEC: CommandSpec = {
  style: "posix",
  options: {
    "-e --env, -u --user, -w --workdir, --index, --detach-keys": "text",
    "--env-file": "read",
    "-i --interactive, -t --tty, -d --detach, -T": "flag",
    "--privileged": { role: "flag", does: ["privilege?"] },
  },
  operands: ["text", "argv-container"],
};
const BUILD: CommandSpec = {
  options: {
    "-f --file, --iidfile, --metadata-file, --secret, --ssh": "text",
    "-t --tag, --build-arg, --target, --platform, --label, --cache-from, --cache-to, --progress, -o --output, --build-context, --network, --add-host":
      "text",
    "--pull": { role: "flag", does: PULLS },
    "--push": { role: "flag", does: ["network:up"] },
    "-q, --no-cache, --rm, --squash, --load": "flag",
  },
  operands: ["text"],
};
const REMOVES: Does = [{ does: "destructive", certainty: "possible", sentence: "removes containers or images" }];
const DROPS_DATA: Does = [{ does: "destructive", sentence: "deletes volumes with their data" }];

const ENGINE: Record<string, CommandSpec | Does> = {
  run: RUN,
  create: RUN,
  exec: EXEC,
  "container run|create": RUN,
  "container exec": EXEC,
  build: BUILD,
  "image|builder|buildx build": BUILD,
  "buildx bake": BUILD,
  "pull|search": PULLS,
  push: ["network:up"],
  "image|manifest|plugin|compose push": ["network:up"],
  "image|plugin|compose pull": PULLS,
  "plugin install|upgrade": ["network:down", "privilege?"],
  "manifest inspect|create": PULLS,
  "imagetools|buildx inspect": [],
  "buildx imagetools *": ["network"],
  login: {
    does: SIGNS_IN,
    options: { "-u --username": "text", "-p --password": "secret", "--password-stdin": "flag" },
    operands: ["text"],
  },
  logout: SIGNS_IN,
  "rm|rmi": REMOVES,
  "container|image|network|builder|buildx rm|prune": REMOVES,
  "system prune": {
    does: [
      { does: "destructive", certainty: "possible" },
      { does: "destructive", sentence: "deletes volumes with their data", when: { has: ["--volumes"] } },
    ],
    options: { "-a --all, -f --force": "flag", "--volumes": "flag", "--filter": "text" },
  },
  "volume rm|prune|remove": DROPS_DATA,
  "system|machine|pod reset": ["destructive"],
  "machine rm": ["destructive"],
  "machine|pod|network|volume|kube|generate|healthcheck|farm|artifact|quadlet|system|image|container|context|plugin|trust|buildx|builder|swarm|node|service|stack|config|checkpoint":
    [],
  "machine|pod|network|volume|image|container|context|node|service|stack|config|builder|checkpoint ls|list|inspect|create|ps|logs|start|stop|kill|restart|pause|unpause|history|tag|save|load|import|stats|top|df|info|events|connect|disconnect|use|show|rename|wait|port|diff|exists|mount|unmount|attach|commit|export|cp|update|scale|rollback|promote|demote|deploy|services|config|du|version|unshare|set|init|os":
    [],
  "secret create|rm|remove": ["credential-change"],
  "secret ls|inspect|list": [],
  "swarm init|join|leave|unlock|join-token|unlock-key|ca": ["network", "credential-change"],
  "swarm update": [],
  "trust key|signer|sign|revoke": ["credential-change", "network"],
  "context create|update|import": [],
  "scout|scan|sbom|hub|ai|debug|init|extension|mcp|model|offload|desktop|sandbox|pass": [],
  "scout|hub *": ["network"],
  "model pull|push": ["network"],
  cp: { options: { "-a, -L, -q": "flag" }, operands: ["text", "text"] },
  "save|export": { options: { "-o --output": "write" }, operands: ["text..."] },
  "load|import": { options: { "-i --input": "read", "-c, -m": "text" }, operands: ["text..."] },
  "ps|images|image|logs|inspect|info|version|stats|top|port|diff|history|events|tag|untag|start|stop|restart|kill|pause|unpause|wait|rename|update|attach|commit|mount|unmount|umount|healthcheck|play|init|help|container|network|volume|system|namespace|internal|apparmor":
    { operands: ["text..."] },
  unshare: { style: "posix", operands: ["argv"] },
  "auto-update": PULLS,
};

const COMPOSE: Record<string, CommandSpec | Does> = {
  exec: EXEC,
  run: { ...RUN },
  pull: PULLS,
  push: ["network:up"],
  publish: ["network:up"],
  build: BUILD,
  down: {
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "deletes volumes with their data",
        when: { has: ["-v", "--volumes"] },
      },
    ],
    options: { "--remove-orphans": "flag", "-v --volumes": "flag", "--rmi, -t --timeout": "text" },
  },
  rm: {
    does: [
      { does: "destructive", certainty: "likely", sentence: "deletes volumes with their data", when: { has: ["-v"] } },
    ],
    options: { "-f, -s, --force, --stop": "flag", "-v": "flag" },
  },
  up: {
    options: { "--pull, --scale, -t --timeout": { role: "text" }, "-d, --build, --force-recreate, -V, -w": "flag" },
    operands: ["text..."],
  },
  "config|ps|logs|start|stop|restart|kill|pause|unpause|create|images|top|port|events|version|ls|cp|attach|watch|wait|stats|convert|scale|volumes|export|commit|help":
    { operands: ["text..."] },
};

const COMPOSE_OPTIONS: OptionTable = {
  "-f --file, -p --project-name, --profile, --env-file, --project-directory, --ansi, --parallel, --progress": "text",
};

export const containers: readonly ToolSpec[] = [
  {
    names: ["docker", "docker.exe", "podman", "nerdctl", "finch", "com.docker.cli", "podman-remote"],
    about: "runs containers",
    nature: "local",
    options: {
      "-H --host": "url",
      "-c --context, --connection, --url, --identity, --namespace, -n, --address": "text",
      "--config, --tlscacert, --tlscert, --tlskey, -l --log-level, --root, --runroot, --storage-driver, --cgroup-manager":
        "text",
      "-D --debug, --tls, --tlsverify, -r --remote": "flag",
    },
    commands: { ...ENGINE, compose: { options: COMPOSE_OPTIONS, commands: COMPOSE } },
  },
  {
    names: ["docker-compose", "podman-compose", "compose"],
    about: "runs a set of containers",
    nature: "local",
    options: COMPOSE_OPTIONS,
    commands: COMPOSE,
  },
  {
    names: [
      "buildah",
      "kaniko",
      "img",
      "buildctl",
      "pack",
      "ko",
      "jib",
      "nixpacks",
      "s2i",
      "apko",
      "melange",
      "umoci",
      "charliecloud",
      "ch-run",
      "apptainer",
      "singularity",
      "distrobox-enter",
      "devcontainer",
    ],
    about: "builds container images",
    nature: "local",
    options: { "-t --tag, -f --file, -n --name, -c --container": "text" },
    operands: ["text..."],
    commands: {
      "pull|search": PULLS,
      "push|publish|apply": ["network:up"],
      "from|build|bud|create": [],
      "run|exec|enter|shell": { style: "posix", operands: ["text", "argv-container"] },
      "login|logout": SIGNS_IN,
      unshare: { style: "posix", operands: ["argv"] },
      "rm|rmi|prune|reset": REMOVES,
    },
  },
  {
    names: ["skopeo", "crane", "oras", "regctl", "krane", "notary", "manifest-tool", "dive", "clair"],
    about: "works on images in registries",
    nature: "network",
    operands: ["text..."],
    commands: {
      "inspect|list-tags|digest|ls|manifest|config|export|catalog|validate|verify|discover|pull|blob|tags": PULLS,
      "copy|cp|push|sync|append|mutate|tag|index|rebase|attach|sign|attest|upload": ["network:up"],
      "delete|rm": ["network:up", "destructive"],
      "login|logout": SIGNS_IN,
      "auth *": SIGNS_IN,
      "generate-key-pair|import-key-pair|key": ["credential-change"],
      "fs|filesystem|rootfs|sbom|convert|dir|version|help|completion|standalone-sign|standalone-verify|clean|conf": [],
      "image|repo|repository|vm|k8s|aws": ["network?"],
    },
  },
  {
    names: [
      "ctr",
      "runc",
      "crun",
      "youki",
      "kata-runtime",
      "conmon",
      "containerd",
      "dockerd",
      "buildkitd",
      "rootlesskit",
    ],
    about: "drives a container runtime",
    nature: "local",
    does: ["privilege?"],
    commands: {
      "images|image|i pull|push": ["network"],
      pull: PULLS,
      "run|create|exec|start|attach": ["privilege"],
      "tasks|task|t exec": ["privilege"],
      "ps|pods|images|list|state|events|info|version|logs|inspect|stats|spec|features|config|completion|help|inspecti|inspectp|statsp":
        [],
      "rm|rmi|rmp|delete|stop|stopp|kill": REMOVES,
    },
  },
  {
    names: ["lxc-create", "lxc-start", "lxc-stop", "lxc-ls", "lxc-info", "lxc-destroy", "lxc-console", "jail", "vzctl"],
    about: "runs system containers",
    nature: "local",
    commands: {
      "exec|shell": { style: "posix", operands: ["text", "argv-container"] },
      "launch|init|copy|publish|clone|pull-tar|pull-raw|download|fetch": PULLS,
      "image copy|import|export|refresh": PULLS,
      "delete|destroy|remove": ["destructive"],
      "storage delete": ["destructive"],
      "remote add|remove|set-url": ["network"],
      "config trust *": ["credential-change"],
      "config set": {
        does: [{ does: "privilege", when: { operand: "security.privileged*|raw.lxc*|security.nesting*" } }],
        operands: ["text..."],
      },
      "config device *": {
        does: [
          {
            does: "privilege",
            certainty: "likely",
            sentence: "opens the machine's own files to the container",
            when: { operand: "source=/*" },
          },
        ],
        operands: ["text..."],
      },
      "list|info|start|stop|restart|config|file|profile|network|project|snapshot|restore|move|rename|console|monitor|query|version|alias|status|show":
        [],
    },
  },
  {
    names: ["vagrant"],
    about: "runs virtual machines of a project",
    nature: "local",
    commands: {
      "up|reload|provision|resume": { does: ["network:down?"], operands: ["text..."] },
      init: [],
      "box add|update|outdated": PULLS,
      "plugin install|update": PULLS,
      "cloud *": ["network"],
      login: SIGNS_IN,
      "cloud auth *": SIGNS_IN,
      "share|connect": ["network:up"],
      destroy: ["destructive?"],
      ssh: { options: { "-c --command": "shell" }, operands: ["text..."] },
      "halt|status|global-status|suspend|ssh-config|validate|version|port|snapshot|box|plugin|package|list-commands|help|winrm|rdp|upload|rsync":
        [],
    },
  },
  {
    names: ["qemu-system-x86_64", "qemu-system-aarch64", "qemu-img", "virt-manager", "krunvm"],
    about: "runs virtual machines",
    style: "single-dash",
    nature: "local",
    operands: ["text..."],
    commands: {
      "delete|destroy|undefine|unregistervm|purge|vol-delete|snapshot-delete|deleteVM|factory-reset|prune": [
        "destructive?",
      ],
      "exec|shell": { style: "posix", operands: ["text", "argv-container"] },
      "launch|create|pull|clone|fetch|find": ["network:down?"],
      "push|login": ["network"],
      "guestcontrol|runProgramInGuest|runScriptInGuest": ["hidden-code?"],
    },
  },
];
