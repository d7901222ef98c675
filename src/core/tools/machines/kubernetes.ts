// Kubernetes and what is built on it: kubectl, helm, GitOps controllers, service meshes, local clusters.
// A cluster is another machine even when it is near: apply stays a network act, whatever its manifest says.

import type { CommandSpec, Does, EffectRule, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** A dry run on this machine calms; `--dry-run=server`, `none` and `false` do not. */
const CLIENT_ONLY = { lacks: ["--dry-run"] };
const NOT_DRY = "server|none|false";

const REAL: readonly EffectRule[] = [
  { does: "network", when: CLIENT_ONLY },
  { does: "network", when: { value: ["--dry-run", NOT_DRY] } },
];
const CHANGES: Does = REAL;
const KEYS: Does = [
  ...REAL,
  { does: "credential-change", when: CLIENT_ONLY },
  { does: "credential-change", when: { value: ["--dry-run", "none|false"] } },
];
const DELETES: Does = [
  ...REAL,
  { does: "destructive", when: CLIENT_ONLY },
  { does: "destructive", when: { value: ["--dry-run", "none|false"] } },
];
const NETWORK: Does = ["network"];
const SECRET = "secret|secrets|secret/*|secrets/*|*,secret|*,secrets|secret,*|secrets,*|*,secrets,*";
const OUTPUT = "*yaml*|*json*|*template*|*custom-columns*|*name*data*";
const GUARDS =
  "networkpolic*|netpol*|validatingwebhookconfiguration*|mutatingwebhookconfiguration*|validatingadmissionpolic*|podsecuritypolic*|psp*|clusterpolic*|constrainttemplate*|peerauthentication*|authorizationpolic*|falcon*|ciliumnetworkpolic*|resourcequota*";
const GRANTS =
  "secret|secrets|secret/*|secrets/*|serviceaccount|serviceaccounts|serviceaccount/*|sa|sa/*|rolebinding|rolebindings|rolebinding/*|clusterrolebinding|clusterrolebindings|clusterrolebinding/*|role|roles|role/*|clusterrole|clusterroles|clusterrole/*";

const GLOBAL: OptionTable = {
  "-n --namespace": "text",
  "--context, --cluster, --user, --as, --as-group, --request-timeout, --field-selector, --sort-by, --field-manager, --timeout":
    "text",
  "-s --server": "url",
  "--token, --password": "secret",
  "--kubeconfig, --certificate-authority, --client-certificate, --client-key": "text",
  "-l, --selector": "text",
  "-o --output": "text",
  "-f --filename": "read",
  "-k --kustomize": "text",
  "-c --container": "text",
  "--dry-run": { role: "text", optional: true },
  "--type, --image, --port, --replicas, --grace-period, --overrides, --patch-file, --tail, --since, --restart, --template":
    "text",
  "-p --patch": "text",
  "--from-file, --from-env-file": "read",
  "--from-literal, --docker-password": "secret",
  "-t --tty": "flag",
  "--force": "flag",
  "-R, --prune": "flag",
  "-i, --stdin, -A --all-namespaces, -w --watch, --all, --now, --recursive": "flag",
};

const MANIFEST: OptionTable = { "-f --filename": { role: "file:manifest", when: CLIENT_ONLY } };

const KUBECTL: Readonly<Record<string, CommandSpec | Does>> = {
  version: [{ does: "network", when: { lacks: ["--client"] } }],
  "completion|help|options|plugin|kustomize|alpha|kuberc": [],
  kustomize: { operands: [], does: [] },
  "config view": [{ does: "credential-read", when: { has: ["--raw"] } }],
  "config get-contexts|get-clusters|get-users|current-context|use-context|set-context|rename-context|use": [],
  "config set|unset|set-cluster|set-credentials|delete-cluster|delete-context|delete-user": ["credential-change"],
  config: [],
  get: ["network", { does: "credential-read", when: { operand: SECRET, value: ["-o", OUTPUT] } }],
  "describe|logs|top|explain|api-resources|api-versions|cluster-info|events|wait|diff|port-forward|proxy|attach|auth|rollout|scale|autoscale|annotate|expose|set|taint|cordon|uncordon":
    NETWORK,
  label: [
    "network",
    {
      does: "guard-tamper",
      certainty: "likely",
      sentence: "lets pods with more rights in",
      when: { operand: "pod-security.kubernetes.io/*=privileged|pod-security.kubernetes.io/*-" },
    },
  ],
  edit: [{ does: "network" }, { does: "credential-change", when: { operand: GRANTS } }],
  patch: [...REAL, { does: "credential-change", when: { operand: GRANTS } }],
  create: { does: CHANGES, options: MANIFEST },
  apply: {
    does: [...REAL, { does: "destructive", certainty: "likely", when: { has: ["--prune"] } }],
    options: MANIFEST,
  },
  replace: { does: [...REAL, { does: "destructive", when: { has: ["--force"] } }], options: MANIFEST },
  "create secret|serviceaccount|sa|role|clusterrole|rolebinding|clusterrolebinding|token": KEYS,
  "create cronjob|cj": [...REAL, { does: "persistence", when: CLIENT_ONLY }],
  delete: [
    ...DELETES,
    {
      does: "guard-tamper",
      certainty: "likely",
      sentence: "removes what guards the cluster",
      when: { operand: GUARDS },
    },
    { does: "credential-change", when: { operand: GRANTS } },
    { does: "lockout", certainty: "likely", when: { operand: GRANTS } },
  ],
  drain: [...REAL, { does: "destructive", certainty: "possible", when: CLIENT_ONLY }],
  "certificate approve|deny": ["network", "credential-change"],
  "auth can-i|whoami": NETWORK,
  "auth reconcile": KEYS,
  "set subject|serviceaccount|sa": KEYS,
  exec: { operands: ["text", "argv-remote..."], does: NETWORK },
  debug: ["network", "privilege?"],
  cp: { operands: ["read", "write"], does: NETWORK },
  run: {
    does: [
      ...CHANGES,
      {
        does: "privilege",
        certainty: "likely",
        when: { value: ["--overrides", "*privileged*true*|*hostPID*true*|*hostPath*|*hostNetwork*true*"] },
      },
      { does: "privilege", certainty: "likely", when: { has: ["--privileged"] } },
    ],
    options: { "--overrides": "text", "--privileged": "flag" },
    operands: ["text", "argv-container..."],
  },
  proxy: ["network:listen"],
  "port-forward": ["network:both"],
  "rollout undo|restart|pause|resume|status|history": NETWORK,
  "krew install|upgrade|update": ["network"],
  "krew list|info|version|search|uninstall": [],
  "ctx|neat|konfig": [],
  "neat get": NETWORK,
  "view-secret": ["network", "credential-read"],
};

export const kubernetes: readonly ToolSpec[] = [
  {
    names: ["kubectl", "kubectl.exe", "k", "kubecolor", "oc", "microk8s.kubectl", "kc"],
    about: "controls Kubernetes clusters",
    nature: "network",
    does: NETWORK,
    options: { ...GLOBAL, "--client": "flag", "--raw": { role: "text", optional: true } },
    commands: {
      ...KUBECTL,
      "login|logout": ["network", "credential-change"],
      whoami: [{ does: "network" }, { does: "credential-read", when: { has: ["-t", "--show-token"] } }],
      "adm policy|groups|certificate": KEYS,
      "adm policy remove-*": [...KEYS, { does: "lockout", certainty: "likely" }],
      "adm prune|drain": ["network", "destructive?"],
      "policy add-role-to-user|remove-role-from-user|add-role-to-group": KEYS,
      "sa|serviceaccounts create-kubeconfig|new-token": KEYS,
      "sa|serviceaccounts get-token": ["network", "credential-read"],
      "set data": [...REAL, { does: "credential-change", when: { operand: GRANTS } }],
      "secrets link|unlink|add": KEYS,
      extract: ["network", { does: "credential-read", when: { operand: SECRET } }],
      rsh: { operands: ["text", "argv-remote..."], does: NETWORK },
      "rsync|new-app|new-project|project|projects|start-build|status|process|expose|import-image|tag": NETWORK,
    },
  },
  {
    names: ["helm", "helm3", "helmfile", "helmsman", "helmwave"],
    about: "installs charts in Kubernetes",
    nature: "network",
    does: NETWORK,
    options: {
      ...GLOBAL,
      "-f, --values": "read",
      "--post-renderer": { role: "script", does: ["hidden-code?"] },
      "--repo": "text",
      "--set, --set-string, --version": "text",
      "--set-file": "text",
    },
    commands: {
      "install|upgrade|apply|sync": CHANGES,
      "uninstall|delete|del|un|destroy": DELETES,
      "rollback|test|list|ls|status|get|history|hist|diff|pull|fetch|search": NETWORK,
      "get values|all|manifest": ["network", "credential-read??"],
      "push|cm-push": ["network:up", "outbound-message?"],
      "show|inspect": {
        operands: ["text"],
        does: [
          { does: "network", direction: "down", when: { operand: "*/*", noOperand: ".|./*|../*|/*|charts/*|*.tgz" } },
          { does: "network", direction: "down", when: { has: ["--repo"] } },
        ],
      },
      template: {
        operands: ["text"],
        does: [
          { does: "network", direction: "down", when: { operand: "oci://*|http*://*" } },
          {
            does: "network",
            direction: "down",
            certainty: "possible",
            when: { operand: "*/*", noOperand: ".|./*|../*|/*|~*|charts/*|chart/*|helm/*|deploy/*|*.tgz|*/*/*|*oci:*" },
          },
          { does: "network", direction: "down", when: { has: ["--repo"] } },
          { does: "network", when: { has: ["--validate"] } },
        ],
      },
      package: [{ does: "network", direction: "down", when: { has: ["-u", "--dependency-update"] } }],
      "create|lint|version|help|completion|env|verify|schema|build|write-values|repos-list|cache": [],
      deps: NETWORK,
      "repo list|index|remove": [],
      "repo add|update": NETWORK,
      "dependency|dep list": [],
      "dependency|dep update|build": NETWORK,
      "search repo": [],
      "registry login|logout": ["network", "credential-change"],
      "plugin list|uninstall|remove": [],
      "plugin install|update": ["network", "hidden-code??"],
      "secrets enc|encrypt|edit": ["credential-change"],
      "secrets dec|decrypt|view": ["credential-read"],
    },
  },
  {
    names: words(`
      kustomize kubebuilder polaris draft helm-docs kyverno kubeval kubeconform kube-linter datree pluto ytt kbld jsonnet jb cue kompose kubepug
      conftest cdk8s kubectl-neat krew-index kubectx kubens kubie kubesec
    `),
    about: "reads and builds manifests on this machine",
    nature: "local",
    operands: [],
    options: { "--cluster": { role: "flag", does: NETWORK } },
    commands: {
      "install|update|pull|import": ["network:down?"],
      push: ["network:up"],
      "mod get|tidy|publish|resolve|mirror": NETWORK,
      "edit *": [],
      "detect-helm|detect-api-resources|detect-all-in-cluster|up|down": NETWORK,
    },
  },
  {
    names: [
      "tk",
      "tanka",
      "kubectl-*",
      "k8sgpt",
      "kubent",
      "kubescape",
      "gefyra",
      "ksync",
      "krelay",
      "kubeshark-cli",
      "meshery",
      "mesheryctl",
      "glooctl",
      "kubecm-cloud",
      "kor",
      "karmor",
      "kanctl",
      "kbcli",
      "kluctl",
      "keptn",
      "kfctl",
      "kagent",
      "ktunnel",
      "kconnect",
      "kubeaudit",
      "k3sup-pro",
      "kubestr",
      "kubectl-ai",
      "kubefirst",
      "kadalu",
      "kubecfg",
      "hetzner-kube",
    ],
    about: "clients of Kubernetes",
    nature: "network",
    does: NETWORK,
    options: { ...GLOBAL, "-o --output": "text" },
    commands: {
      "": NETWORK,
      "version|help|completion|init|fmt|lint|eval|show|export|env|tool|generate|config|filters|list|auth|download|neat|ctx":
        [],
      "auth add|remove|update": ["credential-change"],
      "manifest|render": { does: [], operands: ["text..."] },
      scan: {
        does: [{ does: "network", certainty: "likely", when: { noOperand: "*.yaml|*.yml|*.json|./*|/*|.|*/" } }],
        operands: ["text..."],
      },
      "delete|uninstall": DELETES,
    },
  },
  {
    names: ["kubeseal"],
    about: "seals secrets for a cluster",
    does: [{ does: "network", when: { lacks: ["--cert", "--recovery-unseal"] } }],
    options: {
      ...GLOBAL,
      "--cert": { role: "text", does: [{ does: "network", when: { value: ["--cert", "http://*|https://*"] } }] },
      "--recovery-unseal": { role: "flag", does: ["credential-read"] },
      "-w --sealed-secret-file, --merge-into, --controller-name, --controller-namespace, --scope, --name, --recovery-private-key":
        "text",
    },
    operands: ["text..."],
  },
  {
    names: ["clusterctl", "gitops"],
    about: "sets up clusters and what runs on them",
    nature: "network",
    does: NETWORK,
    options: { ...GLOBAL, "-o --output": "text" },
    commands: {
      "version|help|completion|generate|list|print|build|envsubst": [],
      "init|upgrade|move|bootstrap|install": NETWORK,
      "generate cluster|provider": ["network?"],
      "create|delete secret": ["network", "credential-change"],
      "get kubeconfig": ["network", "credential-read"],
      "delete|uninstall|purge|reset": DELETES,
    },
  },
  {
    names: ["krew"],
    about: "installs plugins of kubectl",
    nature: "local",
    commands: {
      "install|upgrade|update": ["network:down"],
      "index add|update": ["network:down"],
      "list|info|version|search|uninstall|help|index": [],
    },
  },
  {
    names: ["kubelogin", "aws-iam-authenticator", "kubectl-oidc_login", "kubecm"],
    about: "signs in to clusters",
    nature: "local",
    operands: ["text..."],
    commands: {
      "token|get-token": ["network?", "credential-read"],
      "convert-kubeconfig|remove-tokens|add|merge|delete|rename|create|setup|init|cloud": ["credential-change"],
      "list|version|help|switch|namespace|alias|verify|clear|completion": [],
      server: ["network:listen"],
    },
  },
  {
    names: ["ct", "cr", "chart-releaser"],
    about: "tests and releases charts",
    nature: "local",
    options: { "-t --token": "secret" },
    operands: ["text..."],
    commands: {
      upload: ["network:up", "outbound-message"],
      index: ["network"],
      "install|lint-and-install": NETWORK,
      "lint|package|list-changed|version|completion": [],
    },
  },
  {
    names: ["dapr"],
    about: "runs services with their side processes",
    nature: "local",
    options: { "-k --kubernetes": { role: "flag", does: NETWORK } },
    operands: ["text..."],
    commands: {
      "init|upgrade": { does: ["network:down"], options: { "-s --slim": "flag" } },
      "invoke|publish|list|stop|dashboard|components|configurations|logs|status|mtls|uninstall|version|build-info|help|completion|workflow":
        [],
      run: { style: "gnu", operands: ["argv"] },
    },
  },
  {
    names: ["talosctl"],
    about: "drives machines of Talos",
    nature: "network",
    does: NETWORK,
    options: {
      "-n --nodes, -e --endpoints, -c --cluster, --context, -f --file, -m --mode, -o --output": "text",
      "--talosconfig": "read",
    },
    operands: ["text..."],
    commands: {
      "gen config|secrets|key|csr|ca|crt|keypair|secureboot": ["credential-change"],
      "validate|completion|inject|machineconfig|docs|help": [],
      version: [{ does: "network", when: { lacks: ["--client"] } }],
      "image default|source-bundle|k8s-bundle|talos-bundle": [],
      "validate *": [],
      "config contexts|context|info|node|nodes|endpoint|endpoints|merge|add|new|remove": [],
      "config add|new|merge": ["credential-change?"],
      "reset|wipe": ["network", "destructive"],
      kubeconfig: ["network", "credential-change"],
      "rotate-ca|bootstrap": ["network", "credential-change"],
      "cluster create": ["network:down?", "credential-change?"],
      "cluster destroy": ["destructive"],
    },
  },
  {
    names:
      words(`k9s stern kubetail kail kubectl-tree ktop click kubespy kubeshark kubefwd kubevpn telepresence mirrord ksniff
      timoni devtron nocalhost kubetui kdash kubewatch kustomizer argocd-autopilot
      popeye octant sonobuoy kubenav lens skaffold tilt devspace werf garden-cli kapp kapp-controller kpt
      kapitan odo kn func-kn tkn tkn-pac velero kots replicated kubeadm-join jx cilium hubble calicoctl linkerd istioctl meshctl
      kumactl consul-k8s osm subctl clusteradm cmctl testkube vcluster loft kopf operator-sdk pulumi-k8s crossplane up-cli
      kubevela vela argo argocd flux fluxctl rancher rke rke2 kops kubespray kubeone kubemci karmadactl  
      omnictl k0sctl gardenctl eksctl-anywhere kubefedctl virtctl kubectl-virt cnctl longhornctl rook-ceph capsule nerdctl-remote
      kube-capacity kubectl-view-secret kubectl-modify-secret kubectl-who-can rakkess rback rbac-lookup rbac-tool kubectl-rbac_tool `),
    about: "clients of Kubernetes and its controllers",
    nature: "network",
    does: NETWORK,
    options: {
      ...GLOBAL,
      "-o --output": "text",
      // A source that the cluster will fetch.
      "--url": "name",
    },
    commands: {
      "": NETWORK,
      "version|help|completion|docs|init|lint|fmt|convert|diagnose|schema|render|build|scaffold|fix|inject|kube-inject|info|manifest|options|envsubst":
        [],
      "profile|profiles|config list|dump|diff|set|unset|view|get|path": [],
      "list profiles|commands|vars": [],
      context: [],
      install: [{ does: "network", when: { lacks: ["--export"] } }],
      validate: NETWORK,
      renew: ["network", "credential-change"],
      check: [{ does: "network", when: { lacks: ["--pre"] } }],
      "analyze|proxy-status|proxy-config|status|logs|list|get|viz|dashboard|top|tap": NETWORK,
      "delete|uninstall|destroy|down|reset|clean|purge|rm|remove|terminate|nuke": DELETES,
      "* delete|delete-resource|remove|rm|uninstall|destroy": DELETES,
      "login|logout|relogin|account|cert|gpg|bcrypt": ["network", "credential-change"],
      "account update-password|generate-token|delete-token": ["network", "credential-change"],
      "account list|get|can-i|get-user-info": NETWORK,
      "proj role create|create-token|delete-token|add-policy|remove-policy|add-group|remove-group": [
        "network",
        "credential-change",
      ],
      "cluster|repo|repocreds|proj add-role|add|rm|create-token|delete-token|rotate-auth": [
        "network",
        "credential-change",
      ],
      create: NETWORK,
      "bootstrap|generate-secret": ["network", "credential-change?"],
      "create kustomization|helmrelease|source": NETWORK,
      "create secret": {
        does: [
          { does: "network", when: { lacks: ["--export"] } },
          { does: "credential-change", when: { lacks: ["--export"] } },
        ],
        options: { "--export": "flag" },
      },
      "admin initial-password": ["network", "credential-read"],
      "cluster|clusters kubeconfig|kf": ["network", "credential-read"],
      "get secret|secrets": ["network", { does: "credential-read", when: { has: ["-o"] } }],
      token: ["network", "credential-read"],
      "token create|rotate|delete|revoke": ["network", "credential-change"],
      "get kubeconfig|kubeconfigs": ["network", "credential-read"],
      admin: [],
      "export kubecfg|kubeconfig": ["network", "credential-change", "credential-read"],
      "kubeconfig|gen|secrets": ["credential-change"],
      "manifest apply|install": NETWORK,
      "fn|live|pkg|alpha": NETWORK,
      "fn render|eval|doc|source|sink": [],
      "bundle validate": [],
      "olm|run|cleanup|scorecard": NETWORK,
      "cron create": ["network", "persistence"],
      "schedule create": ["network", "persistence"],
      "suspend|resume|reconcile|trace|tree|events": NETWORK,
    },
  },
  {
    names: ["kubeadm", "k3s", "k0s", "kubelet", "kube-apiserver", "etcd", "k3sup"],
    about: "makes this machine part of a cluster",
    does: NETWORK,
    commands: {
      "version|help|completion|check-config|kubeconfig": [],
      "init|join|install|agent": ["network", "credential-change", "persistence?"],
      "server|controller": ["network:listen"],
      "reset|uninstall": ["destructive", "credential-change?"],
      token: ["network", "credential-change"],
      "status|crictl|ctr|etcd|etcd-snapshot|airgap|config|start|stop|sysinfo|backup|validate|docs": [],
      "certificate rotate|rotate-ca": ["credential-change"],
      "kubeconfig user": ["credential-change"],
      "kubeconfig admin": ["credential-read:prints the key to the cluster"],
      "kubeconfig create": ["credential-change", "credential-read"],
      "token generate": [],
      "token list": ["network", "credential-read"],
      "config images pull": ["network:down"],
      certs: ["credential-change"],
      "certs check-expiration": [],
      kubectl: { commands: KUBECTL, options: GLOBAL, does: NETWORK },
      "config print|images|validate|migrate|view": [],
      upgrade: ["network"],
      "secrets-encrypt": ["credential-change"],
    },
  },
  {
    names: words(`
      kind minikube k3d colima rdctl ctlptl kwok kwokctl crc minishift k0smotron orb orbctl
    `),
    about: "local clusters",
    nature: "local",
    commands: {
      "create|start|build|setup": ["network??"],
      "load|image|status|get|list|ip|profile|config|logs|version|help|docker-env|podman-env|export|update-context|addons|node|inspect|describe|info|nodes":
        [],
      "delete|purge|reset|--purge": ["destructive?"],
      "stop|pause|unpause": [],
      "addons enable": ["network?"],
      "registry create": ["network:down?"],
      kubectl: { commands: KUBECTL, options: GLOBAL, does: NETWORK },
      "ssh|exec": { style: "posix", operands: ["argv-container..."] },
      "update|upgrade": ["network:down?"],
      "tunnel|service|dashboard|cp|mount|completion|options": [],
      "update-check": ["network:down"],
      "cluster|node create": ["network??"],
      "cluster|node delete": ["destructive?"],
      "cluster|node list|start|stop|edit": [],
      "registry|kubeconfig": [],
      "kubeconfig merge|write": ["credential-change?"],
      "kubeconfig get|print": ["credential-read:prints the key to the cluster"],
      "get kubeconfig": ["credential-read:prints the key to the cluster"],
      "export kubeconfig": ["credential-change?"],
      "enable|disable|install|helm|join|add-node|leave|refresh-certs": ["network?"],
    },
  },
  {
    names: ["microk8s"],
    about: "a cluster in one package, with its own commands",
    nature: "local",
    operands: ["text..."],
    commands: {
      enable: ["network:down?"],
      join: ["network", "credential-change"],
      "add-node|refresh-certs": ["credential-change"],
      config: ["credential-read:prints the key to the cluster?"],
      "kubectl|helm|helm3": { commands: KUBECTL, options: GLOBAL, does: NETWORK },
      "reset|uninstall": ["destructive?"],
    },
  },
  {
    names: ["etcdctl", "etcdutl"],
    about: "talks to a cluster's stores and runtimes",
    nature: "local",
    options: { "--endpoints": "host", "--prefix, --from-key": "flag", "--user, --password": "secret" },
    commands: {
      del: ["destructive"],
      get: {
        does: [
          {
            does: "credential-read",
            certainty: "likely",
            when: { operand: "*secret*|*password*|*token*|*credential*" },
          },
        ],
        operands: ["text..."],
      },
      "user|role|auth": ["credential-change"],
      "user|role list|get": [],
      "user delete|revoke-role": ["credential-change", "lockout"],
      "rm|rmi|rmp|stopp": ["destructive??"],
      exec: { operands: ["text", "argv-container..."] },
      "snapshot restore": ["destructive?"],
      "member remove": ["destructive?", "lockout??"],
    },
  },
];
