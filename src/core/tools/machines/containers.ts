// Containers: docker and its kin, compose, image tools and runtimes.
// The local daemon is local; registries are not. Mounting the host or dropping the isolation is privilege.

import { GUARD_PRODUCTS } from "../guard-names.ts";
import type { CommandSpec, Does, EffectRule, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const PULLS: Does = ["network:down"];
const PULLS_IMAGE: CommandSpec = { does: PULLS, operands: ["image..."] };
const PUSHES_IMAGE: CommandSpec = { does: ["network:up"], operands: ["image..."] };
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
    role: "mount",
    does: [
      {
        does: "privilege",
        sentence: "opens the machine's own files to the container",
        when: { value: ["--mount", "*source=/,*|*src=/,*|*source=/etc*|*src=/etc*|*docker.sock*|*source=/root*"] },
      },
    ],
  },
};

const HOST_VOLUME: EffectRule = {
  does: "privilege",
  sentence: "opens the machine's own files to containers",
  when: { value: ["-o", "device=/|device=/etc*|device=/root*|device=/home*|device=/var/run*|device=/dev/*"] },
};

const RUN_OPTIONS: OptionTable = {
  ...ISOLATION,
  "-e --env, -w --workdir, -u --user, -p --publish, --name, -h --hostname, -l --label, --network, --net, --add-host, --dns, --expose, --tmpfs":
    "text",
  "--entrypoint": "text",
  "--pull": {
    role: "text",
    does: [{ does: "network", direction: "down", when: { value: ["--pull", "always|missing|newer"] } }],
  },
  "--env-file, --cidfile, --label-file": "read",
  "-m --memory, --cpus, --cpuset-cpus, -c --cpu-shares, --gpus, --platform, --restart, --runtime, --shm-size, --ulimit, --volumes-from":
    "text",
  "-a --attach, --log-driver, --log-opt, --stop-signal, --stop-timeout, --group-add, --health-cmd, --isolation, --link, --sysctl, --storage-opt":
    "text",
  "-i --interactive, -t --tty, -d --detach, --rm, --init, -P --publish-all, --read-only, -q --quiet, --no-healthcheck, --sig-proxy":
    "flag",
};

const RUN: CommandSpec = { style: "posix", options: RUN_OPTIONS, operands: ["image", "argv-container"] };
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
    "-f --file, --iidfile, --metadata-file, --ssh": "text",
    "--secret": "mount",
    "-t --tag, --build-arg, --target, --platform, --label, --cache-from, --cache-to, --progress, -o --output, --build-context, --network, --add-host":
      "text",
    "--pull": { role: "flag", does: PULLS },
    "--push": { role: "flag", does: ["network:up"] },
    "-q, --no-cache, --rm, --squash, --load": "flag",
  },
  operands: [],
};
const COPIES: CommandSpec = { options: { "-a, -L, -q, --index, --all": "flag" }, operands: ["read", "write"] };
const INSPECTS: CommandSpec = {
  does: [
    {
      does: "credential-read",
      certainty: "likely",
      sentence: "prints a container's environment",
      when: { value: ["-f|--format", "*.Env*|*Environment*"] },
    },
  ],
  options: { "-f --format, --type": "text", "-s --size": "flag" },
  operands: ["text..."],
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
  pull: PULLS_IMAGE,
  search: PULLS,
  push: PUSHES_IMAGE,
  "image|manifest|plugin push": PUSHES_IMAGE,
  "image|plugin pull": PULLS_IMAGE,
  "plugin install|upgrade": ["network:down", "privilege?"],
  "manifest inspect": PULLS,
  "manifest create": { does: [{ does: "network", direction: "down", when: { operands: "many" } }] },
  "image scp": { operands: ["remote-path", "remote-path"] },
  "machine os": PULLS,
  "farm build": ["network"],
  "imagetools|buildx inspect": [],
  "buildx imagetools *": ["network"],
  login: {
    does: SIGNS_IN,
    options: { "-u --username": "text", "-p --password": "secret", "--password-stdin": "flag" },
    operands: ["host"],
  },
  logout: SIGNS_IN,
  "rm|rmi": REMOVES,
  "stop|kill|pause": [
    {
      does: "guard-tamper",
      certainty: "likely",
      sentence: "stops a container that guards this machine",
      when: { operand: GUARD_PRODUCTS },
    },
  ],
  "container|image|network|builder rm|prune": REMOVES,
  "buildx prune": REMOVES,
  "buildx create": { does: [], operands: ["page..."] },
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
  "machine init": ["network:down"],
  "quadlet install": ["persistence"],
  "quadlet rm|list|print": [],
  "artifact pull": PULLS_IMAGE,
  "artifact push": PUSHES_IMAGE,
  "machine|pod|network|volume|kube|generate|healthcheck|farm|artifact|quadlet|system|image|container|context|plugin|trust|buildx|builder|swarm|node|service|stack|config|checkpoint":
    [],
  "machine|pod|network|volume|image|container|context|node|service|stack|config|builder|checkpoint ls|list|inspect|create|ps|logs|start|stop|kill|restart|pause|unpause|history|tag|save|load|import|stats|top|df|info|events|connect|disconnect|use|show|rename|wait|port|diff|exists|mount|unmount|attach|commit|export|cp|update|scale|rollback|promote|demote|deploy|services|config|du|version|unshare|set|init|os":
    [],
  "secret create|rm|remove": ["credential-change"],
  "secret ls|list": [],
  "secret inspect": [{ does: "credential-read", when: { has: ["--showsecret"] } }],
  "swarm init|join|leave|unlock|join-token|unlock-key|ca": ["network", "credential-change"],
  "swarm update": [],
  "swarm join-token|unlock-key": ["credential-read", { does: "credential-change", when: { has: ["--rotate"] } }],
  "trust key|signer|sign|revoke": ["credential-change", "network"],
  "trust inspect": PULLS,
  "extension install|update": ["network:down"],
  "mcp catalog ls|show|update|import": ["network:down"],
  sbom: PULLS_IMAGE,
  "context create|update|import": [],
  "scout|hub|ai|debug|init|extension|mcp|model|offload|desktop|sandbox|pass": [],
  "scout|hub|ai *": ["network"],
  "scout|hub version|help|cache": [],
  scan: ["network"],
  "model pull|push": ["network"],
  cp: COPIES,
  "container cp": COPIES,
  inspect: INSPECTS,
  "container inspect": INSPECTS,
  "save|export": { options: { "-o --output": "write" }, operands: ["text..."] },
  load: { options: { "-i --input": "read" }, operands: ["text..."] },
  import: { options: { "-c --change, -m --message, --platform": "text" }, operands: [] },
  "service create|update": { options: ISOLATION, operands: ["image", "text..."] },
  "volume create": {
    options: { "-o --opt": { role: "text", does: [HOST_VOLUME] }, "-d --driver, --label, --name": "text" },
    operands: ["text..."],
  },
  "ps|images|image|logs|info|version|stats|top|port|diff|history|events|tag|untag|start|stop|restart|kill|pause|unpause|wait|rename|update|attach|commit|mount|unmount|umount|healthcheck|play|init|help|container|network|volume|system|namespace|internal|apparmor":
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
    options: {
      "--pull": {
        role: "text",
        does: [{ does: "network", direction: "down", when: { value: ["--pull", "always"] } }],
      },
      "--scale, -t --timeout": "text",
      "-d, --build, --force-recreate, -V, -w": "flag",
    },
    operands: ["text..."],
  },
  cp: COPIES,
  "config|ps|logs|start|stop|restart|kill|pause|unpause|create|images|top|port|events|version|ls|attach|watch|wait|stats|convert|scale|volumes|export|commit|help":
    { operands: ["text..."] },
};

const COMPOSE_OPTIONS: OptionTable = {
  "-f --file, -p --project-name, --profile, --env-file, --project-directory, --ansi, --parallel, --progress": "text",
};

/** Images named by a registry's address are fetched. */
const FROM_REGISTRY: Does = [
  {
    does: "network",
    direction: "down",
    when: { operand: "docker://*|library://*|oras://*|shub://*|http://*|https://*|dockerhub://*" },
  },
];

/** Contexts whose engine runs here; any other may be another machine's. */
const LOCAL_CONTEXTS = "default|desktop-*|colima*|orbstack*|rancher-desktop*|rootless*|lima*|podman*|minikube*";

export const containers: readonly ToolSpec[] = [
  {
    names: ["docker", "docker.exe", "podman", "nerdctl", "finch", "com.docker.cli", "podman-remote"],
    about: "runs containers",
    nature: "local",
    options: {
      "-H --host": "url",
      "-c --context": {
        role: "text",
        does: [{ does: "network", certainty: "likely", when: { value: ["-c", "*", LOCAL_CONTEXTS] } }],
      },
      "--url": "url",
      "--connection, --identity, --namespace, -n, --address": "text",
      "--config, --tlscacert, --tlscert, --tlskey, -l --log-level, --root, --runroot, --storage-driver, --cgroup-manager":
        "text",
      "-D --debug, --tls, --tlsverify, -r --remote": "flag",
    },
    commands: { ...ENGINE, compose: { options: COMPOSE_OPTIONS, commands: COMPOSE, feeds: ["compose"] } },
  },
  {
    names: ["docker-compose", "podman-compose", "compose"],
    about: "runs a set of containers",
    nature: "local",
    feeds: ["compose"],
    options: COMPOSE_OPTIONS,
    commands: COMPOSE,
  },
  {
    names: ["buildah"],
    about: "builds container images",
    nature: "local",
    host: "docker.io",
    operands: ["text..."],
    commands: {
      "pull|from": PULLS_IMAGE,
      push: PUSHES_IMAGE,
      "manifest push": PUSHES_IMAGE,
      "bud|build|build-using-dockerfile": BUILD,
      run: { style: "posix", options: ISOLATION, operands: ["text", "argv-container"] },
      "login|logout": SIGNS_IN,
      unshare: { style: "posix", operands: ["argv"] },
      "rm|rmi|prune|delete": REMOVES,
      "add|copy|commit|config|containers|images|inspect|mount|umount|unmount|tag|rename|info|version|manifest|ls|list|ps|source|diff|mkcw":
        { operands: ["text..."] },
    },
  },
  {
    names: [
      "apptainer",
      "singularity",
      "udocker",
      "ch-run",
      "ch-image",
      "charliecloud",
      "enroot",
      "sarus",
      "shifter",
      "shifterimg",
    ],
    about: "runs containers of clusters",
    nature: "local",
    does: [],
    operands: ["text..."],
    commands: {
      "pull|search|import|fetch|load": {
        does: [{ does: "network", direction: "down", when: { noOperand: "*.sqsh|*.tar|*.sqfs" } }],
        operands: ["text..."],
      },
      push: ["network:up"],
      "build|create": { does: FROM_REGISTRY, operands: ["text..."] },
      "run|exec|shell|start|test": { does: FROM_REGISTRY, style: "posix", operands: ["text", "argv-container"] },
      "instance start|run": { does: FROM_REGISTRY, operands: ["text..."] },
      "login|logout": SIGNS_IN,
      "remote|registry login|logout|add|add-keyserver": SIGNS_IN,
      "remote|registry list|status|use|remove": [],
      "key push": ["network:up"],
      "key pull|search": PULLS,
      "key newpair|import|remove": ["credential-change"],
      delete: ["network:up", "destructive"],
      "rm|rmi|remove": REMOVES,
      "inspect|sif|verify|sign|cache|capability|config|plugin|oci|overlay|version|help|instance|list|ps|images|name|setup|export|bundle|lookup":
        { operands: ["text..."] },
    },
  },
  {
    names: ["melange"],
    about: "builds packages in containers",
    nature: "local",
    options: { "--arch, --repository-append, --keyring-append, --out-dir, -r, -k": "text" },
    operands: ["text..."],
    commands: {
      "build|test": ["network:down?"],
      "bump|update-cache": ["network:down?"],
      keygen: ["credential-change"],
      "sign|sign-index|index|query|package-version|lint|scan|completion": [],
    },
  },
  {
    names: [
      "kaniko",
      "executor",
      "img",
      "buildctl",
      "umoci",
      "s2i",
      "apko",
      "nixpacks",
      "railpack",
      "container-diff",
      "dockerfile-lint",
      "docker-slim",
      "slim",
      "docker-squash",
    ],
    about: "builds container images",
    nature: "local",
    options: {
      "-t --tag, -f --file, -n --name": "text",
      "-d --destination": { role: "text", does: ["network:up"] },
      "--output": {
        role: "text",
        does: [{ does: "network", direction: "up", when: { value: ["--output", "*push=true*"] } }],
      },
    },
    operands: ["text..."],
    commands: {
      "pull|search": PULLS,
      "push|publish": ["network:up"],
      "login|logout": SIGNS_IN,
      "rm|rmi|prune": REMOVES,
    },
  },
  {
    names: ["ko", "jib"],
    about: "builds images and pushes them",
    nature: "local",
    options: {
      "-f --filename": "text",
      "-t --target": {
        role: "text",
        does: [{ does: "network", direction: "up", when: { value: ["-t", "*", "tar:*|docker:*"] } }],
      },
    },
    commands: {
      "build|publish": { does: ["network:up"], options: { "-L --local": { role: "flag", calms: true } } },
      "apply|create|resolve|run|delete|deps": ["network:up"],
      "login|logout": SIGNS_IN,
    },
  },
  {
    names: ["pack"],
    about: "builds images and pushes them",
    nature: "local",
    options: {
      "--publish": { role: "flag", does: ["network:up"] },
      "-t --tag, -f --file, --target, -B --builder": "text",
    },
    operands: ["text..."],
    commands: {
      "apply|create|resolve|delete|deps|push": ["network"],
      "builder suggest": PULLS,
      "build|rebase": ["network:down?"],
      "buildpack register|yank": ["network:up", "outbound-message?"],
      "login|logout": SIGNS_IN,
      "run|inspect|config|builder|buildpack|extension|report|sbom|manifest|version|completion|help|set-default-builder|stack":
        {
          operands: ["text..."],
        },
    },
  },
  {
    names: [
      "skopeo",
      "crane",
      "oras",
      "regctl",
      "regsync",
      "regbot",
      "krane",
      "notary",
      "notation",
      "manifest-tool",
      "clair",
      "hub-tool",
      "cst",
    ],
    about: "works on images in registries",
    nature: "network",
    operands: ["text..."],
    options: { "--creds, --src-creds, --dest-creds, --password, -p": "secret" },
    commands: {
      "inspect|list-tags": [
        {
          does: "network",
          when: { noOperand: "oci:*|dir:*|docker-archive:*|oci-archive:*|docker-daemon:*|containers-storage:*" },
        },
      ],
      validate: {
        does: [{ does: "network", when: { lacks: ["--tarball"] } }],
        options: { "--tarball": "read", "--remote": "text", "--fast": "flag" },
      },
      "manifest|tag|blob|index|repo delete|rm": ["network:up", "destructive"],
      "standalone-sign|standalone-verify|manifest-digest": [],
      "digest|ls|manifest|config|export|catalog|verify|discover|pull|blob|tags|repo|tag-list": PULLS_IMAGE,
      "copy|cp|push|sync|append|mutate|tag|index|rebase|attach|sign|attest|upload|flatten|edit": PUSHES_IMAGE,
      copy: {
        does: [
          { does: "network", when: { operand: "docker://*" } },
          {
            does: "network",
            when: {
              noOperand: "dir:*|oci:*|docker-archive:*|oci-archive:*|docker-daemon:*|containers-storage:*|*.tar",
            },
          },
        ],
        operands: ["image..."],
      },
      "delete|rm": ["network:up", "destructive"],
      "login|logout": SIGNS_IN,
      "registry login|logout": SIGNS_IN,
      "auth *": SIGNS_IN,
      "token|key|cert|account": SIGNS_IN,
      "token|key|cert list|ls|show": [],
      "generate-key-pair|import-key-pair": ["credential-change"],
      "fs|filesystem|rootfs|sbom|convert|dir|version|help|completion|standalone-sign|standalone-verify|clean|conf|registry|policy|plugin|manifest-digest":
        [],
      "image|repository|vm|k8s|aws|org": ["network?"],
    },
  },
  {
    names: words(`
      dive lazydocker ctop dry container-structure-test dockerize docker-gen podman-tui oxker containerd-shim
    `),
    about: "looks into containers and images here",
    nature: "local",
    options: { "-wait": { role: "url" }, "-timeout, --source": "text" },
    operands: [],
  },
  {
    names: ["ctr", "crictl", "runc", "crun", "youki", "kata-runtime", "runsc"],
    about: "drives a container runtime",
    nature: "local",
    operands: ["text..."],
    options: { "-n --namespace, -a --address, -r --runtime-endpoint, -i --image-endpoint": "text" },
    commands: {
      "images|image|i pull|push|fetch": { does: ["network"], operands: ["image..."] },
      "pull|fetch": PULLS_IMAGE,
      push: PUSHES_IMAGE,
      "run|create|start|restore": ["privilege?"],
      exec: {
        options: { "-i, -t, -it, -s --sync, --tty": "flag", "--timeout": "text" },
        style: "posix",
        operands: ["text", "argv-container"],
      },
      "tasks|task|t exec|start": ["privilege"],
      "containers|container|c create": ["privilege?"],
      "rm|rmi|rmp|delete": REMOVES,
      "containers|container|c|images|image|i|tasks|task|t|snapshots|snapshot rm|remove|delete|del|kill": REMOVES,
      "namespaces|namespace|ns remove|rm|delete": REMOVES,
    },
  },
  {
    names: ["conmon", "containerd", "dockerd", "buildkitd", "rootlesskit", "lxcfs"],
    about: "serves containers",
    nature: "local",
    options: {
      "-H --host, --addr": {
        role: "text",
        does: [{ does: "network", direction: "listen", when: { value: ["-H", "tcp://*"] } }],
      },
      "--validate": "flag",
      "-v": "flag",
    },
    operands: ["text..."],
    commands: { "config default|dump": [], help: [] },
  },
];
