// Programs that arrange for something to run later or again: cron, at, batch, systemd-run, Task Scheduler.
// The scheduled command is code like any other; where the program takes it as text, it is read.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const PERSISTS: Does = ["persistence"];

const ON_A_CLUSTER: Omit<ToolSpec, "names"> = {
  about: "runs programs on a cluster for data",
  nature: "local",
  does: [
    { does: "network", when: { value: ["--master", "spark://*|k8s://*|mesos://*|yarn*"] } },
    { does: "network", when: { value: ["-m", "*:*", "localhost*"] } },
  ],
  options: {
    "--master, -m --jobmanager, --remote, --deploy-mode, --name, --conf, --class, --driver-memory, --executor-memory":
      "text",
    "--packages": { role: "text", does: ["network:down"] },
    "-e": "sql",
  },
  operands: ["text..."],
};

export const schedulers: readonly ToolSpec[] = [
  {
    names: ["crontab", "fcrontab", "crontab.exe", "cronie"],
    about: "edits the table of timed jobs",
    interprets: "crontab",
    notHelp: ["-h"],
    does: [
      { does: "persistence", when: { operands: "some" } },
      { does: "persistence", when: { stdin: "fed", lacks: ["-l", "-r", "-T"] } },
      { does: "persistence", when: { operands: "none", lacks: ["-l", "-r", "-T", "-V"] } },
      { does: "destructive", when: { has: ["-r"] } },
    ],
    options: {
      "-l": "flag",
      "-T": "flag",
      "-V": "flag",
      "-e": { role: "flag", does: PERSISTS },
      "-r": "flag",
      "-u": "text",
      "-c": "flag",
      "-i, -s, -n": "flag",
    },
    operands: ["script", "text..."],
  },
  {
    names: ["incrontab"],
    about: "edits the table of jobs run when files change",
    does: [{ does: "persistence", when: { lacks: ["-l", "-r", "-t", "-d"] } }],
    options: {
      "-l --list, -t --types, -d --reload, -e --edit": "flag",
      "-r --remove": { role: "flag", does: ["destructive?"] },
      "-u --user": "text",
    },
    operands: ["read"],
  },
  {
    names: ["at", "batch", "at.exe"],
    about: "runs commands at a time",
    interprets: "shell",
    notHelp: ["-h"],
    does: [{ does: "persistence", when: { lacks: ["-l", "-c", "-d", "-r", "-V"] } }],
    options: {
      "-l": "flag",
      "-V": "flag",
      "-c": { role: "text", optional: true },
      "-d": "text",
      "-r": "text",
      "-f": "script",
      "-t": "text",
      "-q": "text",
      "-m, -M, -v, -b": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["atq", "atrm", "cronnext", "systemd-analyze", "croniter", "fcrondyn"],
    about: "shows or removes timed jobs",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: words(`
      cron crond atd anacron fcron dcron supercronic jobber ofelia mcron bcron atrun incrond yacron
    `),
    about: "runs timed jobs",
    does: [{ does: "persistence", certainty: "likely", when: { lacks: ["-T", "-V", "-t", "-test"] } }],
    options: { "-T": "flag", "-V": "flag", "-t": "flag", "-test": "flag" },
    operands: ["read..."],
  },
  {
    names: ["systemd-run"],
    about: "runs a command as a unit, now or later",
    style: "posix",
    does: [
      {
        does: "persistence",
        when: {
          has: [
            "--on-calendar",
            "--on-active",
            "--on-boot",
            "--on-startup",
            "--on-unit-active",
            "--on-unit-inactive",
            "--on-clock-change",
            "--on-timezone-change",
            "--path-property",
            "--socket-property",
            "--timer-property",
          ],
        },
      },
    ],
    options: {
      "--on-calendar": "text",
      "--on-active": "text",
      "--on-boot": "text",
      "--on-startup, --on-unit-active, --on-unit-inactive": "text",
      "--on-clock-change, --on-timezone-change": "flag",
      "--timer-property, --path-property, --socket-property": "text",
      "-p --property, --unit, -u, --slice, --description, --setenv, -E, --nice, --working-directory, --service-type":
        "text",
      "--uid, --gid": { role: "text", does: ["privilege"] },
      "-H --host": "host",
      "-M --machine": "text",
      "-t, --pty": "flag",
      "-d, --same-dir": "flag",
      "-r, --wait": "flag",
      "--user, --scope, -P --pipe, -q --quiet, -G, --collect, --no-block, -S --shell, --system": "flag",
    },
    operands: ["argv..."],
  },
  {
    names: ["schtasks", "schtasks.exe"],
    about: "timed tasks of Windows",
    style: "slash",
    options: {
      "/create": { role: "flag", does: PERSISTS },
      "/change": { role: "flag", does: ["persistence?", "guard-tamper??"] },
      "/delete": { role: "flag", does: ["destructive?"] },
      "/run": { role: "flag", does: ["hidden-code??"] },
      "/query, /end": "flag",
      "/s": { role: "host" },
      "/tn, /sc, /mo, /d, /st, /sd, /ed, /i, /ri, /xml, /ru, /u, /fo, /v": "text",
      "/tr": "shell",
      "/rp, /p": "secret",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      Register-ScheduledTask New-ScheduledTask Set-ScheduledTask Register-ScheduledJob
      New-ScheduledTaskTrigger Enable-ScheduledTask Register-WmiEvent 
      Register-CimIndicationEvent New-ScheduledTaskAction
    `),
    about: "timed tasks of Windows",
    does: PERSISTS,
  },
  {
    names: words(`
      Get-ScheduledTaskInfo Start-ScheduledTask Stop-ScheduledTask Get-ScheduledJob
    `),
    about: "shows timed tasks of Windows",
    nature: "local",
  },
  {
    names: ["Unregister-ScheduledTask", "Disable-ScheduledTask"],
    about: "removes timed tasks of Windows",
    does: ["destructive?"],
  },
  {
    names: ["sbatch", "qsub", "bsub", "srun", "salloc", "condor_submit", "msub", "oarsub", "flux-submit"],
    about: "hands jobs to a compute cluster",
    does: ["network"],
    style: "posix",
    options: {
      "-t": "text",
      "-l": "text",
      "-c, --mem": "text",
      "-J, -n, -N, -p, -o, -e, -A, -q, -w, --time, --partition, --job-name, --output, --error, --ntasks, --cpus-per-task, --gres":
        "text",
      "--wrap": "shell",
    },
    operands: ["script..."],
  },
  {
    names: words(`
      squeue sinfo sacct qstat bjobs bhosts condor_q condor_status scontrol sacctmgr scancel qdel bkill
      pbsnodes sprio sshare sstat sreport
    `),
    about: "asks a compute cluster",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "add|create|modify|delete|update": ["network", "credential-change?"],
      token: ["network", "credential-change"],
    },
  },
  {
    names: ["resticprofile", "whenever", "crontab-ui", "zeroclaw"],
    about: "programs with schedules of their own",
    nature: "local",
    commands: {
      "schedule|schedule-all": PERSISTS,
      "cron add": PERSISTS,
      "unschedule|status": [],
      "cron list": [],
    },
    options: { "--update-crontab, -i, -w --write-crontab": { role: "text", optional: true, does: PERSISTS } },
  },
  { ...ON_A_CLUSTER, names: ["spark-submit", "flink"] },
  { ...ON_A_CLUSTER, names: ["spark-shell"], feeds: ["plain"] },
  { ...ON_A_CLUSTER, names: ["pyspark"], feeds: ["python"] },
  { ...ON_A_CLUSTER, names: ["sparkR"], feeds: ["r"] },
  { ...ON_A_CLUSTER, names: ["spark-sql"], feeds: ["sql"] },
];
