// Models and their data: clients of model services, local runners, experiment trackers, data versioning and pipelines.
// Training and serving here is local; asking a service, carrying data sets and signing in are not.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const FETCHES: Does = ["network:down"];
const SHARES: Does = ["network:up", "outbound-message?"];
const SIGNS_IN: Does = ["network", "credential-change"];
const SERVES: OptionTable = {
  "--host, --ip, -H, --server-name, --server.address, --bind, --listen": {
    role: "text",
    does: [
      {
        does: "network",
        direction: "listen",
        when: { value: ["--host|--ip|-H|--server-name|--server.address|--bind|--listen", "*", "localhost|127.*|::1"] },
      },
    ],
  },
};
const LOCAL: CommandSpec = { does: [], operands: ["text..."] };

export const models: readonly ToolSpec[] = [
  {
    names: ["clearml-init"],
    about: "signs in to a service for experiments",
    does: ["network", "credential-change"],
    options: { "--file": "write" },
  },
  {
    names: ["ollama"],
    about: "runs models on this machine",
    nature: "local",
    host: "ollama.com",
    operands: ["text..."],
    commands: {
      pull: FETCHES,
      push: SHARES,
      "signin|signout|login|logout": SIGNS_IN,
      launch: { does: NETWORK, style: "posix", operands: ["argv"] },
      "run|create|show|list|ls|ps|cp|rm|stop|serve|help|version": LOCAL,
    },
  },
  {
    names: ["llm"],
    about: "asks language models",
    nature: "local",
    does: NETWORK,
    options: {
      "-m --model, -s --system, -t --template, -o --option, -T --tool, --functions, --cid": "text",
      "-a --attachment, -f --fragment": "url",
    },
    operands: ["text..."],
    commands: {
      "keys|models|plugins|templates|logs|aliases|collections|schemas|fragments|tools|openai|uninstall|similar|embed-models|version|help":
        LOCAL,
      "keys set": ["credential-change"],
      "keys get": ["credential-read"],
      "chat|prompt|embed|embed-multi": { does: NETWORK, operands: ["text..."] },
      install: FETCHES,
    },
  },
  {
    names: words(`
      mods aichat chatgpt openai fabric shell-gpt gpt-cli grok-cli gh-copilot ghcp qwen-code mcphost chatblade gorilla aico gptcli oterm together groq cohere mistral anthropic fireworks firectl elia
      gptscript perplexity chatgpt-cli fabric-ai tenere parllama smartcat yai butterfish heygpt plock pplx gpte
      gpt-engineer gpt-pilot gollama elevenlabs fal metagpt deepseek lm_eval lm-eval promptfoo deepeval ragas
    `),
    about: "asks models of a service",
    nature: "local",
    does: NETWORK,
    options: { "-m --model, -r --role, -s --session, -p --prompt": "text" },
    operands: ["text..."],
    commands: {
      "login|logout|auth|signin": SIGNS_IN,
      "auth|keys set|create|login|logout|delete": SIGNS_IN,
      "init|list|--list|show|view|config|cache|validate|help|version|export|import|delete": [],
      share: SHARES,
      "api *.delete": [...NETWORK, "destructive"],
    },
  },
  {
    names: words(`
      aicommits opencommit oco gptcommit lumen lazycommit ai-commit aicommit2 git-ai commitgpt
    `),
    about: "lets a service's model write about changes",
    nature: "local",
    does: NETWORK,
    options: { "-m --message, -g --generate, -t --type, -c --context, -p --provider, -k --api-key": "text" },
    operands: ["text..."],
    commands: { "config|configure|setup|model": ["credential-change??"], "hook|install|uninstall|config get": [] },
  },
  {
    names: [
      "llama-cli",
      "llama-server",
      "llama-bench",
      "llama-quantize",
      "llama-run",
      "llamafile",
      "llama.cpp",
      "whisper-cli",
      "whisper-cpp",
      "whisper",
      "mlx_lm",
      "mlx_lm.generate",
      "mlx_lm.server",
      "koboldcpp",
      "text-generation-launcher",
      "gpt4all",
      "piper",
      "vllm",
      "sglang",
      "tabby",
      "jan",
    ],
    about: "runs models on this machine",
    nature: "local",
    options: {
      ...SERVES,
      "-hf, -hfr, --hf-repo, -mu, --model-url, -dr, --docker-repo": { role: "text", does: FETCHES },
      "-m --model, -p --prompt, -f --file, -n, -c, -t, -ngl, --port": "text",
    },
    operands: ["text..."],
    commands: { "pull|download": FETCHES, login: SIGNS_IN },
  },
  {
    names: ["lms", "comfy", "invokeai", "cog", "bentoml", "litellm", "xinference", "gradio", "tgi"],
    about: "packs and serves models",
    nature: "local",
    options: SERVES,
    operands: ["text..."],
    commands: {
      "get|pull|install|update|download|import-model|search": FETCHES,
      "node|model install|update|download|registry-install": FETCHES,
      "node|model show|list|remove|uninstall|simple-show": [],
      "push|upload|publish|deploy|deployment|cloud": SHARES,
      "login|logout|auth": SIGNS_IN,
      "cloud login": SIGNS_IN,
      "build|serve|run|predict|list|ls|ps|load|unload|status|log|server|containerize|init|export|import|delete|rm|start|stop|launch|exec|train|version|create|env|which|tracking|set-default|bootstrap":
        LOCAL,
    },
  },
  {
    names: [
      "wandb",
      "wb",
      "comet",
      "neptune",
      "clearml",
      "clearml-task",
      "clearml-agent",
      "clearml-data",
      "aim",
      "guild",
      "trackio",
    ],
    about: "keeps experiments",
    nature: "local",
    does: [{ does: "network", certainty: "likely", when: { has: ["--project", "--queue"] } }],
    options: { "--project, --queue, --name, --script": "text" },
    operands: ["text..."],
    commands: {
      "login|logout": SIGNS_IN,
      "sync|artifact|pull|restore|agent|sweep|launch|launch-agent|launch-sweep|scheduler|verify|job|controller|beta|upload|execute|daemon":
        NETWORK,
      "offline|online|disabled|enabled|init|status|docker|docker-run|server|local|import|up|runs|run|view|tensorboard|compare|ui|storage|reindex|version|help":
        LOCAL,
      "artifact cache": [],
    },
  },
  {
    names: ["mlflow"],
    about: "keeps experiments and models",
    nature: "local",
    options: {
      ...SERVES,
      "-p --port, -P, -e, -m --model-uri, --backend-store-uri, --default-artifact-root, -u": "text",
    },
    operands: ["text..."],
    commands: {
      "ui|server|experiments|runs|artifacts|db|doctor|gc|recipes|pipelines|traces|crypto|mcp": LOCAL,
      run: { operands: [] },
      "models serve|predict|build-docker|prepare-env|generate-dockerfile|update-pip-requirements": LOCAL,
      "deployments|sagemaker|azureml|gateway": NETWORK,
      "gateway start": LOCAL,
      "artifacts download|log-artifact|log-artifacts|list": {
        operands: ["page..."],
        options: { "-u --artifact-uri": "url" },
      },
    },
  },
  {
    names: ["lakectl"],
    about: "keeps versions of data at a server",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "config|version|completion|help|docs|plugin|ignore": [],
      "fs upload|stage": ["network:up"],
      "repo|branch|tag|fs delete|rm|reset": ["network", "destructive"],
      "auth create|add|attach": ["network", "credential-change"],
      "auth delete|remove|detach": ["network", "credential-change", "lockout"],
      "auth * create|add|attach": ["network", "credential-change"],
      "auth * delete|remove|detach": ["network", "credential-change", "lockout"],
    },
  },
  {
    names: ["dvc", "git-theta", "lakefs", "dolt-data", "quilt3", "datalad", "datachain", "git-drs"],
    about: "keeps versions of data",
    nature: "local",
    operands: ["text..."],
    options: { "-r --remote, -j --jobs": "text" },
    commands: {
      "pull|fetch|get|get-url|import|import-url|update|list|list-url|ls|ls-url|clone|install-dataset|browse|search|catalog":
        NETWORK,
      push: ["network:up"],
      "create-sibling*": ["network:up"],
      "upload|publish|artifacts": SHARES,
      "exp push|pull": NETWORK,
      add: {
        options: { "--to-remote": { role: "flag", does: ["network:up"] }, "-o --out, --file": "text" },
        operands: ["text..."],
      },
      "status|data": {
        does: [{ does: "network", when: { has: ["-c", "-r"] } }],
        options: { "-c --cloud": "flag" },
        operands: ["text..."],
      },
      gc: {
        does: [
          { does: "network", when: { has: ["-c"] } },
          { does: "destructive", when: { has: ["-c"] } },
        ],
        options: { "-c --cloud": "flag", "-w --workspace, -a --all-branches, -T, -A, -f --force": "flag" },
      },
      "remote modify": {
        does: [
          {
            does: "credential-change",
            when: { operand: "password|*token*|*secret*|access_key_id|*_key|user|ask_password" },
          },
        ],
        operands: ["text..."],
      },
      install: ["persistence?"],
      "studio login|logout": SIGNS_IN,
      login: SIGNS_IN,
      "init|add|repro|checkout|diff|metrics|plots|params|exp|dag|stage|run|config|unprotect|remote|cache|commit|completion|doctor|version|freeze|unfreeze|lock|move|root|remove|destroy|machine|queue|studio|ls-files|save|unlock|drop|create|siblings|annotate|branch|log|merge|tag|actions":
        LOCAL,
    },
  },
  {
    names: [
      "tensorboard",
      "streamlit",
      "chainlit",
      "panel",
      "bokeh",
      "jupyter-book",
      "mystmd",
      "quarto",
      "nbdev",
      "jupytext",
      "nbconvert",
      "mercury",
    ],
    about: "shows notebooks and results",
    nature: "local",
    options: SERVES,
    operands: [],
    commands: {
      "publish|deploy|cloud|gh-pages|dev": SHARES,
      "add|install|update|use": ["network:down?"],
      "login|logout": SIGNS_IN,
      "run|serve|show|edit|render|preview|build|create|new|export|convert|init|check|tutorial|hello|config|docs|version|help|clean|list|tools|remove|inspect|info|secret|json|html|sampledata":
        { operands: [] },
    },
  },
  {
    names: words(`
      torchrun accelerate deepspeed yolo ultralytics optuna transformers-cli unsloth axolotl llamafactory-cli kedro metaflow
      dagster luigi label-studio rasa sacred nni nnictl ludwig autogluon fairseq-train onnxruntime mmdeploy
      great_expectations evidently feast flower flwr horovodrun spacy nltk stanza gensim snakemake
    `),
    about: "trains and runs models here",
    nature: "local",
    options: { ...SERVES, "-r --revision, -c --config, -p --profile": "text" },
    operands: ["text..."],
    commands: { "download|pull|fetch": FETCHES, "login|auth": SIGNS_IN, "upload|push|deploy": SHARES, clone: FETCHES },
  },
  {
    names: ["airflow", "prefect", "zenml", "mage-ai", "kestra", "flytectl", "pyflyte"],
    about: "runs pipelines",
    nature: "local",
    options: { "--remote": { role: "flag", does: NETWORK } },
    operands: ["text..."],
    commands: {
      "users|roles create|add-role|import|add-perms|reset-password": ["credential-change"],
      "users|roles delete|remove-role|del-perms": ["credential-change", "lockout"],
      "users|roles list|export": [],
      "connections add|delete|import|create-default-connections": ["credential-change"],
      "connections get|export": ["credential-read"],
      "db reset|drop-archived|clean": ["destructive"],
      "cloud|auth login|logout": SIGNS_IN,
      "login|logout|connect|secret": SIGNS_IN,
      "cloud|deploy|deployment|work-pool|register|remote": NETWORK,
      "dags|tasks|db|scheduler|webserver|standalone|server|config|info|version|variables|pools|providers|plugins|jobs|cheat-sheet|sync-perm|flow|flow-run|profile|init|up|down|stack|pipeline|dev|start|stop|run|list|connections|triggerer|celery|api-server|worker|variable|block|agent|clean|status|integration|fast-register":
        LOCAL,
    },
  },
  {
    names: ["ray", "sky", "dask", "dask-scheduler", "dask-worker", "runpod", "determined", "det"],
    about: "runs work on many machines",
    nature: "network",
    does: NETWORK,
    options: {
      ...SERVES,
      "--head": "flag",
      "--address": "url",
    },
    operands: ["text..."],
    commands: {
      "help|version|config|start|stop|memory|status|timeline|stack|microbenchmark|debug|list|summary|get|logs|local|check|show-gpus":
        LOCAL,
      "login|logout|api-key|user|token|set": SIGNS_IN,
      "down|terminate|destroy|delete|remove|stop-cluster": [...NETWORK, "destructive?"],
      "ssh|exec|attach|rsync-down|rsync-up|submit|up": NETWORK,
      job: LOCAL,
    },
  },
  {
    names: [
      "repomix",
      "gitingest",
      "files-to-prompt",
      "ttok",
      "strip-tags",
      "ccusage",
      "claude-monitor",
      "code2prompt",
      "specify",
      "bd",
      "beads",
      "spec-kit",
      "ruler",
    ],
    about: "prepares code for models",
    nature: "local",
    options: {
      "--remote": { role: "text", does: FETCHES },
      "-o --output": "write",
      "-c --config, -e, --ignore, --include, --style": "text",
    },
    operands: [],
    commands: { "init|install": ["network:down?"] },
  },
];
