// Programs in the shell of an Android device, and those that Termux brings to it.
// What asks or sets a volume is harmless; what takes apps, their data or their rights away is not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const WIPES: Does = ["destructive?"];
const CHANGE: Does = ["credential-change"];
const FETCHES: Does = ["network:down?"];

/** Settings by which a device tells apps and shells from strangers apart. */
const GUARDS =
  "lockscreen.disabled|lock_screen_lock_after_timeout|lock_pattern_*|lockscreen.*|install_non_market_apps|package_verifier_*|verifier_verify_adb_installs|adb_enabled|development_settings_enabled|upload_apk_enable|enabled_accessibility_services|hidden_api_policy*";

export const androidShell: readonly ToolSpec[] = [
  {
    names: ["am"],
    about: "starts activities of Android, or fetches programs as AppImages",
    nature: "local",
    options: {
      "-a, -c, -n, -t, --es, --ei, --ez, --user, -f": "text",
      "-d": "url",
      "-i, -ias, -u, -U": { role: "flag", does: FETCHES },
    },
    operands: ["text..."],
    commands: {
      "start|start-activity|broadcast|startservice|start-service|start-foreground-service|force-stop|stop-app|kill|kill-all|stack|display-size|monitor|stopservice|instrument|get-config|task|list|files|about|info|remove":
        [],
      "install|update|sync|query": FETCHES,
    },
  },
  {
    names: ["pm"],
    about: "apps of Android and their rights",
    nature: "local",
    options: { "--user, -i": "text", "-k, -g, -r, -t, -d, -f": "flag" },
    operands: ["text..."],
    commands: {
      "list|path|dump|get-install-location|has-feature|install|install-existing|unhide|enable|suspend|unsuspend|compile|resolve-activity|install-create|install-write|install-commit|get-max-users|trim-caches":
        [],
      "uninstall|clear": WIPES,
      grant: ["privilege:gives an app more rights"],
      "revoke|reset-permissions": ["lockout?"],
      "disable|disable-user|hide|disable-until-used": ["lockout:switches an app off??"],
      "create-user|set-permission-enforced": CHANGE,
      "remove-user": ["credential-change", "destructive"],
    },
  },
  {
    names: ["settings", "device_config"],
    about: "settings of Android",
    nature: "local",
    operands: ["text..."],
    commands: {
      "list|get|delete": [],
      put: [{ does: "guard-tamper", when: { operand: GUARDS } }],
    },
  },
  {
    names: ["run-as"],
    about: "runs a command as an app of Android",
    style: "posix",
    does: ["privilege"],
    options: { "--user": "text" },
    operands: ["text", "argv"],
  },
  {
    names: ["appops", "dpm", "locksettings"],
    about: "rights, owners and the lock of an Android device",
    nature: "local",
    operands: ["text..."],
    commands: {
      "get|query-op|get-disabled|verify|list-owners": [],
      set: ["privilege??"],
      reset: ["lockout??"],
      "set-device-owner|set-profile-owner|set-active-admin": ["credential-change", "privilege"],
      "remove-active-admin": ["credential-change", "lockout"],
      "set-pin|set-password|set-pattern|clear|set-disabled": CHANGE,
    },
  },
  {
    names: words(`
      termux-change-repo termux-download
    `),
    about: "reaches out for Termux",
    nature: "local",
    does: [{ does: "network", direction: "down", certainty: "likely" }],
    operands: ["text..."],
    commands: { "-h|--help": [] },
  },
  {
    names: ["termux-job-scheduler"],
    about: "runs scripts later on an Android device",
    nature: "local",
    does: [{ does: "persistence", when: { has: ["-s"] } }],
    options: { "-s --script": "script", "-p --pending, --cancel-all": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: words(`
      dumpsys getprop input wm screencap screenrecord uiautomator ime bmgr
      bugreportz termux-battery-status termux-setup-storage termux-wake-lock termux-wake-unlock termux-toast termux-vibrate
      termux-volume termux-brightness termux-torch termux-reload-settings termux-info
    `),
    about: "looks into an Android device",
    nature: "local",
    operands: ["text..."],
  },
];
