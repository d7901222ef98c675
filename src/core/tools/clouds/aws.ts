// The AWS command line and the tools around it. Every call reaches AWS; verbs tell what it does there.
// Services that keep identities and secrets come first, so that their verbs win over the general ones.

import { BUYS } from "../credentials/payments.ts";
import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";
import { SETS_VARIABLE } from "./verbs.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout:takes access away?"];
const READS: Does = ["network", "credential-read"];
const DELETES: Does = ["network", "destructive"];
const MESSAGE: Does = ["network:up", "outbound-message"];

/** Settings of a profile by which it signs in. */
const SIGNS_WITH = "*key*|*secret*|*token*|*role*|*credential*|*sso*|*mfa*|*profile*|*process*|*identity*|*login*";

const GLOBAL: OptionTable = {
  "--region, --profile, --output, --query, --color, --cli-read-timeout, --cli-connect-timeout, --cli-binary-format":
    "text",
  "--ca-bundle": "read",
  "--hostname, --priv-launch-key": "name",
  "--endpoint-url": "url",
  "--dryrun": { role: "flag", rehearses: true },
  "--generate-cli-skeleton": { role: "text", optional: true, calms: true },
};

/** Verbs of services whose objects are identities, keys, secrets or grants. One star a key, so that they win. */
const IDENTITY: Readonly<Record<string, Does>> = {
  "create-*": KEYS,
  "update-*": KEYS,
  "put-*": KEYS,
  "add-*": KEYS,
  "attach-*": KEYS,
  "set-*": KEYS,
  "upload-*": KEYS,
  "import-*": KEYS,
  "rotate-*": KEYS,
  "enable-*": KEYS,
  "reset-*": KEYS,
  "change-*": KEYS,
  "tag-*": KEYS,
  "associate-*": KEYS,
  "admin-*": KEYS,
  "initiate-*": KEYS,
  "register-*": KEYS,
  "replicate-*": KEYS,
  "delete-*": LOCKS,
  "remove-*": LOCKS,
  "detach-*": LOCKS,
  "deactivate-*": LOCKS,
  "disable-*": LOCKS,
  "disassociate-*": LOCKS,
  "revoke-*": LOCKS,
  "retire-*": LOCKS,
  "cancel-*": KEYS,
  "request-*": KEYS,
  "resync-*": KEYS,
  "confirm-*": KEYS,
  "forgot-*|sign-up": KEYS,
  "export-certificate|describe-user-pool-client": READS,
  "schedule-*": LOCKS,
  "restore-*": KEYS,
};

const SPECIAL: Readonly<Record<string, CommandSpec | Does>> = {
  "configure list|list-profiles": [],
  "configure get": [{ does: "credential-read", when: { operand: "*secret*|*key*|*token*" } }],
  "configure export-credentials": ["credential-read"],
  "configure import|sso|sso-session|mfa-login": ["credential-change"],
  "configure add-model": [],
  "configure set": {
    does: [{ does: "credential-change", when: { first: SIGNS_WITH, orUnknown: true } }],
    operands: ["text..."],
  },
  configure: ["credential-change"],
  "login|logout": KEYS,
  "sso login|logout": KEYS,
  "sso get-role-credentials": READS,
  "help|history": [],
  "* help": [],
  "* * help": [],
  "cloudformation validate-template": NETWORK,
  "acm|iam list-*|get-*": NETWORK,
  "iam simulate-custom-policy|simulate-principal-policy|generate-credential-report|get-credential-report": NETWORK,
  "iam update-access-key|update-signing-certificate|update-ssh-public-key": {
    does: ["network", "credential-change", { does: "lockout", when: { value: ["--status", "Inactive"] } }],
    options: { "--status": "text" },
  },
  "cognito-idp admin-disable-user|admin-delete-user|admin-user-global-sign-out|global-sign-out|revoke-token|delete-user|admin-remove-user-from-group":
    LOCKS,
  "iam create-access-key|create-login-profile|create-service-specific-credential|update-login-profile": KEYS,
  "iam update-access-key": {
    does: [
      "network",
      "credential-change",
      { does: "lockout", sentence: "switches somebody's access key off", when: { value: ["--status", "Inactive"] } },
    ],
    options: { "--status, --access-key-id": "text", "--user-name": "account" },
  },
  "iam create-service-linked-role|create-user|create-role|create-policy": KEYS,
  "secretsmanager get-secret-value|batch-get-secret-value|get-random-password": READS,
  "ssm get-parameter|get-parameters|get-parameters-by-path|get-parameter-history": [
    "network",
    { does: "credential-read", when: { has: ["--with-decryption"] } },
  ],
  "kms decrypt|generate-data-key|generate-data-key-pair": READS,
  "sts get-session-token": READS,
  "sts assume-role|assume-role-with-saml|assume-role-with-web-identity|get-federation-token": [
    "network",
    "credential-read",
    "privilege?",
  ],
  "ecr get-login|get-login-password|get-authorization-token": READS,
  "ecr-public get-login-password": READS,
  "codeartifact login": KEYS,
  "codeartifact get-authorization-token": READS,
  "ecr delete-repository-policy|set-repository-policy": KEYS,
  "eks update-kubeconfig|create-access-entry|associate-access-policy": KEYS,
  "eks delete-access-entry|disassociate-access-policy": LOCKS,
  "ec2 create-key-pair|import-key-pair": KEYS,
  "ec2 delete-key-pair": LOCKS,
  "ec2 get-password-data": READS,
  "ec2 authorize-security-group-ingress|authorize-security-group-egress": ["network", "guard-tamper:opens a firewall?"],
  "ec2 revoke-security-group-ingress|revoke-security-group-egress": ["network", "lockout?"],
  "ec2 modify-snapshot-attribute|modify-image-attribute": KEYS,
  "ec2 terminate-instances|deregister-image|release-address": DELETES,
  "ec2-instance-connect send-ssh-public-key|ssh": KEYS,
  "cognito-identity get-credentials-for-identity|get-open-id-token|get-open-id-token-for-developer-identity": READS,
  "rds generate-db-auth-token": READS,
  "rds|redshift|docdb|neptune|memorydb create-db-instance|modify-db-instance|create-db-cluster|modify-db-cluster|create-cluster|modify-cluster":
    {
      does: [
        "network",
        {
          does: "credential-change",
          when: { has: ["--master-user-password", "--manage-master-user-password", "--rotate-master-user-password"] },
        },
      ],
      options: {
        "--master-user-password": "secret",
        "--manage-master-user-password, --rotate-master-user-password": "flag",
      },
    },
  "rds reset-db-cluster-parameter-group": NETWORK,
  "redshift get-cluster-credentials": READS,
  "lightsail get-instance-access-details|download-default-key-pair|create-key-pair": READS,
  "s3 rm|rb": DELETES,
  "s3 cp": { operands: ["send...", "remote-path"], does: NETWORK },
  "s3 mv": { operands: ["send...", "remote-path"], does: NETWORK },
  "s3 sync": {
    does: ["network", { does: "destructive", when: { has: ["--delete"] } }],
    operands: ["send...", "remote-path"],
  },
  "s3 presign": ["credential-change:hands out a signed link"],
  "cloudfront sign": ["credential-change:hands out a signed link"],
  "apigateway get-api-key|get-api-keys": {
    does: ["network", { does: "credential-read", when: { has: ["--include-value", "--include-values"] } }],
  },
  "eks get-token": READS,
  "s3api put-bucket-policy|put-bucket-acl|put-object-acl": KEYS,
  "s3api delete-bucket-policy": LOCKS,
  "s3api put-bucket-versioning|put-bucket-lifecycle-configuration|put-object-lock-configuration": [
    "network",
    "destructive?",
  ],
  "lambda add-permission|remove-permission|create-function-url-config": KEYS,
  "events put-rule|put-targets": ["network", "persistence?"],
  "scheduler create-schedule|update-schedule": ["network", "persistence"],
  "ses|sesv2 send-*": MESSAGE,
  "sns publish|publish-batch": MESSAGE,
  "sns subscribe|confirm-subscription": ["network", "outbound-message?"],
  "pinpoint|connect|chime|chime-sdk-messaging|socialmessaging|ivschat|notificationscontacts send-*": MESSAGE,
  "pinpoint-sms-voice-v2 send-*": MESSAGE,
  "support create-case|add-communication-to-case": MESSAGE,
  "cloudtrail delete-trail": ["network", "guard-tamper", "destructive"],
  "cloudtrail stop-logging|update-trail|put-event-selectors": ["network", "guard-tamper"],
  "logs delete-log-group|delete-log-stream|put-retention-policy": ["network", "destructive", "guard-tamper?"],
  "guardduty delete-*": ["network", "guard-tamper"],
  "guardduty disassociate-*": ["network", "guard-tamper"],
  "guardduty update-detector|stop-monitoring-members|create-filter": ["network", "guard-tamper"],
  "securityhub disable-*": ["network", "guard-tamper"],
  "securityhub delete-*": ["network", "guard-tamper"],
  "configservice|config delete-*": ["network", "guard-tamper"],
  "configservice|config stop-configuration-recorder": ["network", "guard-tamper"],
  "macie2 disable-*": ["network", "guard-tamper"],
  "inspector2 disable": ["network", "guard-tamper"],
  "wafv2 delete-*": ["network", "guard-tamper", "destructive"],
  "ec2 delete-flow-logs": ["network", "guard-tamper"],
  "cloudwatch delete-alarms|disable-alarm-actions": ["network", "guard-tamper"],
  "ssm send-command|start-session|start-automation-execution": ["network", "hidden-code?"],
  "ecs execute-command": ["network", "hidden-code?"],
  "ssm put-parameter|create-activation": KEYS,
  "ssm create-association|create-maintenance-window": ["network", "persistence?"],
  "glue get-connection|get-connections": READS,
  "sagemaker create-presigned-*": KEYS,
  "codecommit post-comment-*": MESSAGE,
  "connect start-outbound-*": MESSAGE,
  "ec2 modify-instance-metadata-options": {
    does: ["network", { does: "guard-tamper", certainty: "likely", when: { value: ["--http-tokens", "optional"] } }],
    options: { "--http-tokens": "text" },
  },
  "s3api|s3control delete-public-access-block|put-public-access-block": [...KEYS, "guard-tamper?"],
  "ssm delete-parameter|delete-parameters": ["network", "destructive", "credential-change?"],
  "* purchase-*": BUYS,
  "savingsplans create-savings-plan": BUYS,
  "route53domains register-domain|transfer-domain|renew-domain": BUYS,
  "organizations attach-policy|create-policy|update-policy|enable-policy-type|invite-account-to-organization|create-account|register-delegated-administrator":
    KEYS,
  "organizations detach-policy|disable-policy-type": KEYS,
  "organizations remove-account-from-organization|leave-organization|close-account|delete-organization": LOCKS,
};

const ANY_SERVICE: CommandSpec = {
  commands: {
    "delete-*": DELETES,
    "batch-delete*": DELETES,
    "terminate-*": DELETES,
    "purge-*": DELETES,
    "destroy-*": DELETES,
    "remove-*": ["network", "destructive?"],
    "deregister-*": ["network", "destructive?"],
    "empty-*": DELETES,
    "*access-key*": KEYS,
    "create-user-group|update-user-group|create-usage-plan-key|*-role-to-*|*-role-from-*|*-iam-instance-profile*|*-resource-policy|set-*-policy|*-service-account*":
      KEYS,
    "delete-user|delete-users|delete-api-key|delete-user-group|delete-*-api-key|delete-*-token|delete-*-user": LOCKS,
    "*-keys-and-certificate|attach-*policy|grant-permissions|create-access-point|create-resource-share": KEYS,
    "get-*-password|*-master-user-password|get-*-credentials|download-default-key-pair|*-client-configuration": READS,
    "remove-permission|remove-*-permission|revoke-permissions|detach-*policy": LOCKS,
  },
};

const identity = { does: NETWORK, commands: IDENTITY } satisfies CommandSpec;

export const aws: readonly ToolSpec[] = [
  {
    names: ["aws", "aws2", "aws.exe"],
    about: "the AWS command line",
    nature: "network",
    does: NETWORK,
    options: GLOBAL,
    commands: {
      iam: identity,
      "sso-admin": identity,
      identitystore: identity,
      secretsmanager: identity,
      "cognito-idp": identity,
      "cognito-identity": identity,
      kms: identity,
      acm: identity,
      "acm-pca": identity,
      rolesanywhere: identity,
      accessanalyzer: { does: NETWORK },
      ram: identity,
      ds: identity,
      ...SPECIAL,
      "*": ANY_SERVICE,
      help: [],
      "* help": [],
      "* * help": [],
    },
  },
  {
    names: words(`
      aws-vault saml2aws aws-okta awsume granted assume leapp gimme-aws-creds onelogin-aws-login
      aws-google-auth aws-sso aws-sso-util aws2-wrap yawsso okta-aws-cli aws-azure-login aws-mfa aws-runas
    `),
    about: "keeps and hands out AWS credentials",
    nature: "network",
    does: KEYS,
    commands: {
      "": KEYS,
      "add|remove|rm|clear|configure|import": ["credential-change"],
      rotate: KEYS,
      "login|sso": KEYS,
      "export|credential_process|credential-process|echo|console": ["credential-read", "network"],
      "exec|run": { does: ["network", "credential-read?"], operands: ["text", "argv..."] },
      "list|ls|help|version|completion|--version|list-profiles": [],
      "list-roles": ["network"],
    },
  },
  {
    names: ["eksctl"],
    about: "manages EKS clusters",
    nature: "network",
    does: NETWORK,
    commands: {
      "delete cluster|nodegroup|fargateprofile|addon|podidentityassociation": DELETES,
      "delete iamserviceaccount|iamidentitymapping|accessentry": LOCKS,
      "create iamserviceaccount|iamidentitymapping|accessentry|podidentityassociation": KEYS,
      "create cluster": [
        "network",
        {
          does: "credential-change",
          when: {
            has: ["--kubeconfig", "--auto-kubeconfig", "--write-kubeconfig", "--set-kubeconfig-context", "--name"],
          },
        },
      ],
      "utils write-kubeconfig|associate-iam-oidc-provider": KEYS,
      "drain nodegroup": ["network", "destructive?"],
      "version|help|completion|info": [],
      "utils schema": [],
    },
    options: {
      "--dry-run": { role: "flag", rehearses: true },
      "--kubeconfig": "write",
      "--auto-kubeconfig": "flag",
      "--write-kubeconfig": "flag",
      "--set-kubeconfig-context": "flag",
      "--name": "text",
      "-f, --config-file": "read",
    },
  },
  {
    names: ["sls", "serverless"],
    about: "deploys functions",
    nature: "network",
    does: NETWORK,
    options: { "-f --function, -s --stage, -r --region, -t --template, -p --path, -d --data, -c --config": "text" },
    operands: ["text..."],
    commands: {
      "create|package|print|help|version|config|doctor|offline": [],
      "invoke local": [],
      "config credentials": KEYS,
      "plugin install|uninstall|update|search": NETWORK,
      "login|logout": KEYS,
      "remove|rollback": DELETES,
    },
  },
  {
    names: ["eb"],
    about: "deploys apps to Elastic Beanstalk",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: {
      terminate: DELETES,
      "appversion delete": DELETES,
      appversion: {
        does: [...NETWORK, { does: "destructive", when: { has: ["-d"] } }],
        options: { "-d --delete": "text" },
      },
      setenv: SETS_VARIABLE,
      printenv: READS,
      ssh: ["network", "hidden-code??"],
      "local|labs|help|use|completer": [],
    },
  },
  {
    names: ["aws-nuke"],
    about: "deletes everything in an account of AWS, once it is told that this is no rehearsal",
    nature: "network",
    does: ["network", { does: "destructive", when: { has: ["--no-dry-run"] } }],
    options: { "-c --config, --profile, --region": "text", "--no-dry-run": "flag" },
    operands: ["text..."],
    commands: { "version|help|resource-types": [], "explain-config|explain-account": NETWORK },
  },
  {
    names: ["cloud-nuke", "awsrm"],
    about: "deletes everything in an account of AWS",
    nature: "network",
    does: DELETES,
    options: {
      "--dry-run": { role: "flag", rehearses: true },
      "-c --config, --profile, --region, --exclude-region, --resource-type, --exclude-resource-type, --older-than":
        "text",
    },
    operands: ["text..."],
    commands: { "version|help": [], "inspect-aws": NETWORK },
  },
  {
    names: words(`
      sam ecs-cli chalice cdk zappa serverless-compose sst arc
      claudia apex sceptre taskcat cfn rain formation org-formation steampipe cloudquery cq
      awscurl ecspresso lambroll parliament cloudsplaining cloudmapper awsls terracognita
    `),
    about: "deploys to and looks into AWS",
    nature: "network",
    does: NETWORK,
    commands: {
      "delete|destroy|remove|terminate|undeploy|rm|down|nuke|gc": DELETES,
      "app|env|svc|job|pipeline|task delete": DELETES,
      package: [
        { does: "network", direction: "up", when: { has: ["--s3-bucket", "--resolve-s3", "--image-repository"] } },
      ],
      "build|validate|init|synth|synthesize|ls|list|version|help|completion|doctor|docs|print|local|fmt|plugin|context|acknowledge|metadata|flags|new|new-project|generate-models|gen-policy":
        [],
      "logs|diff|status|info|sync|open|console": NETWORK,
      "list endpoints|resources|stack-outputs": NETWORK,
      "plugin install|update": NETWORK,
      "login|logout|configure": KEYS,
      "config credentials": KEYS,
      "secret init": KEYS,
      "ssh|exec|invoke": ["network", "hidden-code??"],
    },
  },
  {
    names: ["awslocal", "samlocal", "cdklocal"],
    about: "the AWS command line on a cloud simulated here",
    nature: "local",
    options: { "--endpoint-url": "url" },
    operands: ["text..."],
  },
  {
    names: ["amplify"],
    about: "builds and deploys apps on AWS",
    nature: "network",
    does: NETWORK,
    commands: {
      "delete|remove": DELETES,
      "env remove": DELETES,
      "codegen|version|help|completion|diagnose|mock|override|add": [],
      "codegen add": NETWORK,
      "configure|import": KEYS,
    },
  },
  {
    names: ["awslogs", "saw", "cw", "apilogs"],
    about: "reads logs of AWS",
    does: NETWORK,
    operands: ["text..."],
  },
  {
    names: ["session-manager-plugin", "gossm", "ssmsh", "e1s", "amazon-ssm-agent"],
    about: "sessions on EC2 machines",
    does: ["network:both"],
  },
];
