// Command lines of code forges and trackers: GitHub, GitLab, Gitea, Bitbucket, Azure Repos, Jira, Linear.
// Nearly everything reaches the network; what people will see is an outbound message, what signs in is a credential change.

import { PAYS } from "../credentials/payments.ts";
import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";

const POSTS: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["network", "credential-change"];
const TAKES_KEY: Does = ["network", "credential-change", { does: "lockout", certainty: "likely" }];
const DELETES: Does = ["network:up", { does: "destructive", sentence: "deletes on the server" }];
const ASKS: Does = ["network"];

/** The forge's own API: what it does depends on the method and the path. */
const API: CommandSpec = {
  does: [
    { does: "network" },
    {
      does: "outbound-message",
      certainty: "possible",
      sentence: "runs a GraphQL mutation",
      when: { operand: "graphql", value: ["-f", "*mutation*"] },
    },
  ],
  request: { method: "-X", sends: "-f|-F|--input" },
  options: {
    "-X --method": "text",
    "-f --raw-field": "body",
    "-F --field": "form",
    "--input": "send",
    "-H --header": "text",
    "-q, --jq, -t --template, --cache, -p --preview, --hostname": "text",
    "--paginate, --slurp, -i --include, --silent, --verbose": "flag",
  },
  operands: ["text"],
};

const GH_OPTIONS: OptionTable = {
  "-R --repo, -q, --jq, -t --title, --json, --template, -B --base, -H --head, -L --limit, -l --label, -a --assignee, -m --milestone, -s --state":
    "text",
  "-b --body, --message, -n --notes": "text",
  "-F, --body-file, --notes-file": "send",
  "-w --web, -d --draft, --fill": "flag",
  "-h --hostname": "text",
};

export const forges: readonly ToolSpec[] = [
  {
    names: ["gh", "gh.exe"],
    about: "works with GitHub",
    nature: "network",
    does: ASKS,
    host: "github.com",
    options: GH_OPTIONS,
    commands: {
      "help|completion|version": [],
      sponsors: { does: PAYS, operands: ["account"] },
      "alias|extension|ext list|delete|create|remove|browse|search": [],
      "config get|list|clear-cache": [],
      api: API,
      "auth login|logout|refresh|switch": SIGNS_IN,
      "auth status": {
        does: [
          { does: "network" },
          { does: "credential-read", sentence: "prints the access token", when: { has: ["-t", "--show-token"] } },
        ],
        options: { "-t, --show-token": "flag" },
      },
      "auth token": ["credential-read"],
      "auth setup-git": ["credential-change"],
      "issue|pr|discussion create|comment|close|reopen|review|transfer|revert": POSTS,
      "pr merge": {
        does: ["network:up", "outbound-message?"],
        options: { "-d --delete-branch": { role: "flag", does: ["destructive?"] } },
      },
      "issue|pr edit|ready|develop|update-branch|pin|unpin|lock|unlock": ["network:up", "outbound-message?"],
      "issue|release|repo|gist|run|cache|label|codespace|project|workflow delete|delete-asset|delete-tag|item-delete|field-delete":
        DELETES,
      "release create|edit|upload": POSTS,
      "gist create|edit": {
        does: POSTS,
        options: { "-d --desc, -f --filename, -a --add": "text", "-p --public, -w --web": "flag" },
        operands: ["send..."],
      },
      "gist view|list|clone": ASKS,
      "repo archive|rename": ["network:up"],
      "repo edit": {
        does: [
          "network:up",
          {
            does: "credential-change",
            sentence: "changes who may see the repository",
            when: { has: ["--visibility"] },
          },
        ],
        options: {
          "--enable-secret-scanning, --enable-secret-scanning-push-protection, --enable-advanced-security": {
            role: "text",
            optional: true,
            does: [
              {
                does: "guard-tamper",
                sentence: "switches off what watches the repository",
                when: {
                  value: [
                    "--enable-secret-scanning|--enable-secret-scanning-push-protection|--enable-advanced-security",
                    "false",
                  ],
                },
              },
            ],
          },
        },
        operands: ["text..."],
      },
      "repo create|fork|sync|unarchive|set-default": ["network:up"],
      "repo deploy-key add": SIGNS_IN,
      "repo deploy-key delete": TAKES_KEY,
      "ssh-key|gpg-key delete|remove": TAKES_KEY,
      "repo clone": { does: ["network:down"], operands: ["text", "text..."] },
      "secret|ssh-key|gpg-key set|add|delete|remove": {
        does: SIGNS_IN,
        options: { "-b --body": "secret", "-f, --env-file": "send" },
      },
      "variable set|delete": ["network:up"],
      "secret|ssh-key|gpg-key|variable list": ASKS,
      "extension|extensions|ext install|upgrade|exec": [
        "network:down",
        { does: "hidden-code", certainty: "likely", sentence: "fetches and installs code that gh will run" },
      ],
      "extension|extensions|ext search|browse": ASKS,
      "alias import": [{ does: "persistence", certainty: "possible", sentence: "gives gh a new command" }],
      "alias set": {
        does: [
          {
            does: "persistence",
            certainty: "possible",
            sentence: "gives gh a new command of the shell",
            when: { operand: "!*" },
          },
        ],
        options: {
          "-s --shell": { role: "flag", does: ["persistence:gives gh a new command of the shell?"] },
          "--clobber": "flag",
        },
        operands: ["text..."],
      },
      "config set": {
        does: [
          {
            does: "persistence",
            certainty: "likely",
            sentence: "makes gh run a program from now on",
            when: {
              operand: "editor|pager|browser",
              noOperand:
                "vi|vim|nvim|nano|emacs|code|code --wait|micro|hx|less|more|cat|bat|delta|firefox|chromium|google-chrome",
            },
          },
        ],
        operands: ["text..."],
      },
      "workflow run|enable": ["network:up"],
      "workflow disable": [
        "network:up",
        {
          does: "guard-tamper",
          certainty: "likely",
          sentence: "switches off a check of the repository",
          when: {
            operand: "*codeql*|*secur*|*scan*|*audit*|*secret*|*semgrep*|*snyk*|*trivy*|*gitleaks*|*policy*",
            anyCase: true,
          },
        },
      ],
      "codespace|cs ssh|cp": ["network"],
      "ruleset delete": ["network:up", "guard-tamper"],
      "project create|edit|close|item-add|item-create|item-edit|item-archive|copy|link": [
        "network:up",
        "outbound-message?",
      ],
      "copilot explain|suggest": ["network:up"],
      "attestation verify": ["network:down"],
      "issue|pr view|list|status|diff|checks|checkout": ASKS,
    },
  },
  {
    names: ["glab"],
    about: "works with GitLab",
    nature: "network",
    does: ASKS,
    host: "gitlab.com",
    options: { ...GH_OPTIONS, "-P --per-page, -p --page, -g --group": "text" },
    commands: {
      "help|completion|version|alias|config": [],
      "alias *": [],
      "config *": [],
      "config get": { does: [{ does: "credential-read", when: { operand: "*token*" } }], operands: ["text..."] },
      "check-update": ASKS,
      api: API,
      "auth login|logout|configure-docker|docker-helper": SIGNS_IN,
      "auth status": {
        does: [{ does: "network" }, { does: "credential-read", when: { has: ["-t", "--show-token"] } }],
        options: { "-t, --show-token": "flag" },
      },
      "mr|issue|incident create|new|note|comment|close|approve|revoke|todo": POSTS,
      "mr|issue update|rebase|reopen|subscribe|unsubscribe|board": ["network:up", "outbound-message?"],
      "mr merge": {
        does: ["network:up", "outbound-message?"],
        options: { "-d, --remove-source-branch": { role: "flag", does: ["destructive"] } },
      },
      "mr|issue|release|repo|project|label|milestone|schedule|snippet|ci|pipeline|package|container-registry|runner delete|remove":
        DELETES,
      "mr|issue for|list|view|diff|checkout|approvers|issues": ASKS,
      "release create|upload": POSTS,
      "snippet create": POSTS,
      "ssh-key|gpg-key|deploy-key|token delete|revoke": TAKES_KEY,
      "ssh-key|gpg-key|deploy-key|token|variable|securefile add|create|set|update|delete|rotate|revoke|import":
        SIGNS_IN,
      "variable get|export": ["network", "credential-read"],
      "cluster agent": ["network"],
      "user events": ASKS,
      "ci lint|view|status|trace|list|get": ASKS,
      "changelog generate": ASKS,
    },
  },
  {
    names: ["hub"],
    about: "works with GitHub on top of git",
    nature: "network",
    does: ASKS,
    host: "github.com",
    commands: {
      "status|log|diff|add|commit|branch|rebase|stash|help|version|alias|init": [],
      "checkout|merge": {
        does: [{ does: "network", direction: "down", when: { operand: "*://*" } }],
        operands: ["text..."],
      },
      api: API,
      "pull-request": POSTS,
      "issue update|create": POSTS,
      "release create|edit|delete": POSTS,
      "gist create": POSTS,
      "push|fork|create|sync": ["network:up"],
      delete: DELETES,
    },
  },
  {
    names: ["gitea", "forgejo", "gogs"],
    about: "a forge of one's own, and its administration",
    nature: "local",
    options: { "-c --config, -w --work-path, -p --port": "text" },
    operands: ["text..."],
    commands: {
      "web|serv|hook": ["network:listen"],
      "admin|user create|create-user|change-password|generate-access-token|must-change-password": ["credential-change"],
      "admin user create|change-password|generate-access-token|must-change-password": ["credential-change"],
      "admin|user delete-user": ["credential-change", "lockout"],
      "admin user delete": ["credential-change", "lockout"],
      "admin auth add-ldap|add-oauth|add-smtp|update-ldap|update-oauth|delete": ["credential-change"],
      "admin regenerate": ["credential-change?"],
      "generate secret": ["credential-read"],
      "doctor|dump|embedded|cert|manager|help|migrate|keys": { operands: ["text..."] },
    },
  },
  {
    names: ["tea", "berg", "gcli", "fj", "forgejo-cli", "gitea-cli"],
    about: "works with Gitea, Forgejo and other forges",
    nature: "network",
    does: ASKS,
    commands: {
      help: [],
      "login|logins|logout *": SIGNS_IN,
      "login|logins|auth|logout": SIGNS_IN,
      "login list": [],
      "issues|issue|pulls|pull|pr|releases|release|comment|milestones create|close|reopen|edit|review|approve|reject|merge":
        POSTS,
      "releases|branches|repos|repo|milestones delete|rm": DELETES,
      comment: POSTS,
    },
  },
  {
    names: ["lab", "bkt", "bitbucket", "gerrit", "git-review", "git-codereview", "moz-phab", "phab", "rbt"],
    about: "sends changes to a review server",
    nature: "network",
    does: ["network", "outbound-message?"],
    commands: {
      "list|view|show|status|help|which|patch|export|browse|lint|unit": ["network"],
      "diff|land|submit|post|publish|close|create|mail": POSTS,
    },
  },
  {
    names: ["hut"],
    about: "works with sourcehut",
    nature: "network",
    does: ASKS,
    commands: {
      init: SIGNS_IN,
      "meta ssh-key|pgp-key|oauth": SIGNS_IN,
      "paste create": { does: POSTS, operands: ["send..."] },
      "todo|lists ticket|patchset": POSTS,
      "git|hg|todo|lists acl": SIGNS_IN,
      "todo|git|hg|pages|paste|lists delete|unpublish": DELETES,
      "pages publish": POSTS,
      "builds submit|resubmit": ["network:up"],
      "builds cancel|list|show|ssh|artifacts": ASKS,
      "git|hg|todo|lists list|show|clone|create": ASKS,
      "paste list|show": ASKS,
    },
  },
  {
    names: ["gist", "gists", "ghi", "git-issue"],
    about: "publishes snippets of text",
    nature: "network",
    does: [{ does: "network" }, { does: "outbound-message", when: { lacks: ["-l", "-r", "--login"] } }],
    options: {
      "-l --list": { role: "text", optional: true },
      "-r --read": "text",
      "--login": { role: "flag", does: SIGNS_IN },
      "-d --description, -f --filename, -t --type, -u --update": "text",
      "--delete": { role: "text", does: ["destructive"] },
      "-p --private, -c --copy, -o --open, -P --paste, -s": "flag",
    },
    operands: ["send..."],
  },
  {
    names: ["jira", "jira-cli", "go-jira"],
    about: "works with Jira",
    nature: "network",
    does: ASKS,
    commands: {
      "help|completion|version|man": [],
      "init|login|logout|session|auth": SIGNS_IN,
      "auth|login *": SIGNS_IN,
      "issue create": POSTS,
      "issue comment|worklog": POSTS,
      "issue assign|edit|move|transition|link|unlink|clone|watch": ["network:up", "outbound-message?"],
      "issue delete|remove": DELETES,
      "create|comment|worklog|edit|transition|assign|close|done|resolve|reopen|start|stop|vote|watch": [
        "network:up",
        "outbound-message",
      ],
      "epic create|add": POSTS,
      "sprint add|close": ["network:up", "outbound-message?"],
    },
  },
  {
    names: [
      "linear",
      "shortcut",
      "clubhouse",
      "trello",
      "asana",
      "clickup",
      "notion",
      "youtrack",
      "redmine",
      "monday",
      "basecamp",
      "todoist",
    ],
    about: "works with a project tracker",
    nature: "network",
    does: ASKS,
    commands: {
      "help|version|completion": [],
      "login|logout|auth|init": SIGNS_IN,
      "issue|task|card|story|ticket|comment|page create|add|comment|update|close|move|assign|new": POSTS,
      "create|add|comment|new|update": POSTS,
      "issue|task|card|story|page delete|remove|archive": DELETES,
    },
  },
];
