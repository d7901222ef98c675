// Boards, phones and emulators: programs that build for a device and talk to one on a cable.
// A device on a cable is no other machine; a device at an address, a library index and an update service are.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const SIGNS_IN: Does = ["network", "credential-change"];
const WIPES: Does = [{ does: "destructive", certainty: "likely", sentence: "erases what the device holds" }];

/** The platform of a board that is named comes from its maker. */
const INITIALISES: Does = [{ does: "network", certainty: "likely", direction: "down", when: { has: ["-b", "-p"] } }];

export const devices: readonly ToolSpec[] = [
  {
    names: ["arduino-cli", "arduino", "arduino-builder"],
    about: "builds for Arduino boards",
    nature: "local",
    host: "arduino.cc",
    options: { "-b --fqbn, -p --port, --additional-urls, --build-path, --libraries, --output-dir, -P": "text" },
    operands: ["text..."],
    commands: {
      "core|lib update-index|install|upgrade|search|download": FETCHES,
      "core|lib|board list|uninstall|listall|details|examples|deps|attach": [],
      "board search": FETCHES,
      "update|upgrade|outdated": FETCHES,
      "burn-bootloader": WIPES,
      "compile|upload|sketch|config|cache|monitor|debug|version|daemon|board|lib|core|completion|profile": {
        operands: ["text..."],
      },
    },
  },
  {
    names: ["platformio", "pio"],
    about: "builds for boards of many makers",
    nature: "local",
    host: "platformio.org",
    options: {
      "-d --project-dir, -e --environment, -t --target, -b --board, -c --project-conf, -p --platform": "text",
    },
    operands: ["text..."],
    commands: {
      "pkg install|update|search|outdated|show|exec": FETCHES,
      "pkg publish|unpublish": ["network:up", "outbound-message"],
      "pkg list|uninstall|pack": [],
      "lib|platform install|update|search|show|stats|builtin-fetch": FETCHES,
      "lib|platform list|builtin|uninstall|frameworks": [],
      "update|upgrade": FETCHES,
      boards: ["network??"],
      "account|access|org|team": SIGNS_IN,
      "account show": ["network"],
      "remote *": ["network"],
      "remote agent": ["network"],
      init: INITIALISES,
      "project init": INITIALISES,
      "init|project|run|test|check|debug|device|home|ci|settings|system": { operands: ["text..."] },
    },
  },
  {
    names: words(`
      esptool.py esptool espefuse.py espefuse espsecure.py espsecure espflash idf.py esp-idf-monitor avrdude openocd
      st-flash st-info st-util stm32flash dfu-util dfu-programmer bossac picotool nrfjprog pyocd probe-rs cargo-embed
      cargo-flash JLinkExe commander minipro teensy_loader_cli micronucleus hid_bootloader_cli uf2conv.py lm4flash
      mspdebug mspflash wchisp wlink rpi-eeprom-update mpremote ampy rshell mpfshell tockloader tycmd
      proxmark3 pm3 sigrok-cli rtl_433 rtl_sdr hackrf_transfer hackrf_info ubertooth-util west idf-monitor qflipper
      balena-etcher cutecom minicom picocom tio gtkterm kermit ckermit
    `),
    about: "talks to a board on a cable",
    nature: "local",
    options: {
      // A board behind a server: `socket://10.0.0.5:23`, `rfc2217://…`.
      "--port": { role: "text", does: [{ does: "network", when: { value: ["--port", "*://*"] } }] },
      "-m --manifest-url, --mr": "url",
      // Software radio that hands its findings on: `rtl_433 -F mqtt://host`.
      "-F": {
        role: "text",
        does: [{ does: "network", when: { value: ["-F", "mqtt:*|influx:*|syslog:*|http:*|trigger:*"] } }],
      },
      "--baud, --chip, --before, --after": "text",
    },
    operands: ["text..."],
    commands: {
      "* erase": WIPES,
      "erase|erase_flash|erase-flash|erase_region|erase-region|mass_erase|chip-erase|--eraseall|recover|burn_efuse|burn-efuse|burn_key|burn-key|write_protect_efuse":
        WIPES,
      "update|install|mip|setup|sdk|packages|clone": ["network??"],
      "connect * mip": ["network??"],
      init: [{ does: "network", certainty: "likely", when: { has: ["-m"] } }],
      "reset|list|info|flash|build|monitor|menuconfig|read_flash|write_flash|write-flash|read-flash|chip_id|chip-id|flash_id|read_mac|image_info|connect|run|compile|clean|fullclean|size|gdb|attach|download|debug|boards|ls|cat|get|put|repl|cp|exec|fs|rm|mkdir|erase-cache|summary|doctor|set-target|verify|load|reboot|topdir|manifest|flake|json|config|lint|new-keymap|docs":
        { operands: ["text..."] },
    },
  },
  {
    names: ["flashrom", "flashprog", "heimdall", "odin4", "edl", "mtk", "rkdeveloptool", "sunxi-fel", "upgrade_tool"],
    about: "writes the firmware of this machine or of a telephone",
    nature: "local",
    options: {
      "-w --write, -a": { role: "read", does: ["destructive?"] },
      "-E --erase": { role: "flag", does: ["destructive"] },
      "-p --programmer, -c --chip, -r --read, -v --verify, -l --layout, -i --image, --loader, --memory": "text",
    },
    commands: {
      "flash|w|wf|ws|wl|wlx|e|es|ef|gpt-write|qfil|erase|ul|da": ["destructive?"],
      "detect|print-pit|download-pit|r|rf|rl|printgpt|ld|rci|rid|td|db|ver|version|info|help": [],
    },
    operands: ["text..."],
  },
  {
    names: ["rpi-imager"],
    about: "writes a system to a card",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { has: ["--cli"] } }],
    options: { "--cli": "flag", "--sha256, --first-run-script, --cloudinit-userdata": "text", "--repo": "url" },
    operands: ["page", "write"],
  },
  {
    names: ["qmk"],
    about: "builds the firmware of keyboards",
    nature: "local",
    commands: { "setup|clone|git-submodule": FETCHES },
    operands: ["text..."],
  },
  {
    names: ["esphome"],
    about: "builds and updates boards of the house",
    nature: "local",
    operands: ["read...", "text..."],
    commands: {
      "run|upload|logs|wizard-upload": { does: ["network?"], options: { "--device": "text" }, operands: ["read"] },
      "compile|config|clean|clean-all|wizard|version|dashboard|vscode|rename|idedata": { operands: ["text..."] },
    },
  },
  {
    names: ["espup"],
    about: "installs compilers for boards",
    nature: "local",
    commands: { "install|update": ["network:down"], "uninstall|completions": [] },
    operands: ["text..."],
  },
  {
    names: ["particle"],
    about: "drives Particle's boards, most often through its cloud",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "login|logout|setup|token": SIGNS_IN,
      "cloud login|logout|claim|remove": SIGNS_IN,
      "device add|remove|doctor|rename": SIGNS_IN,
      "serial|usb|project|config|help|completion": [],
      "library create|init": [],
      flash: {
        does: [{ does: "network", when: { lacks: ["--usb", "--serial", "--local"] } }],
        options: { "--usb, --serial, --local": "flag" },
      },
      "library list|search|install|add|upload|publish": ["network"],
    },
  },
  {
    names: ["circup", "upip", "mip", "nrfutil", "mbed", "mbed-cli", "mbed-tools", "tasmotizer"],
    about: "installs libraries for boards and updates them",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|update|search|add|deploy|import|upgrade|self-upgrade|library|bundle-add|show": ["network:down?"],
      "login|logout|setup|token|device": SIGNS_IN,
      "device list|info|program|reset|erase|recover|read|write": [],
      "call|get|monitor|publish|subscribe|cloud|ota|flash|logs|upload": ["network??"],
      "serial|list|freeze|uninstall|new|compile|build|config|wizard|clean|detect|test|usb|help|run|dashboard|version|vscode|rename":
        { operands: ["text..."] },
    },
  },
  {
    names: ["sdkmanager", "avdmanager", "emulator", "android"],
    about: "manages Android's development kit",
    nature: "local",
    host: "google.com",
    options: {
      "--list": { role: "flag", does: FETCHES },
      "--list_installed, --uninstall, --licenses": { role: "flag", calms: true },
      "--update": { role: "flag", does: FETCHES },
      "--sdk_root, --channel, --proxy, -n --name, -k --package, -avd, -d --device": "text",
      "-wipe-data": { role: "flag", does: WIPES },
    },
    does: [{ does: "network", direction: "down", when: { operand: "*;*|platform-tools|emulator|tools|extras*" } }],
    operands: ["text..."],
    commands: {
      "create|list|move": { does: [], operands: ["text..."] },
      delete: { does: ["destructive?"], operands: ["text..."] },
    },
  },
  {
    names: words(`
      aapt aapt2 zipalign bundletool apkanalyzer d8 r8 dexdump apktool jadx dex2jar idevice_id ideviceinfo idevicesyslog
      ideviceinstaller ideviceimagemounter idevicescreenshot idevicename ideviceprovision idevicecrashreport ios-deploy ios-sim applesimutils idb
      flipper cfgutil simctl instruments 
    `),
    about: "looks into apps and phones on a cable",
    nature: "local",
    options: { "-n --network": { role: "flag", does: ["network?"] } },
    operands: ["text..."],
    commands: { "erase|restore": WIPES },
  },
  {
    names: ["idevicepair"],
    about: "makes a phone trust this machine",
    nature: "local",
    operands: ["text..."],
    commands: {
      pair: ["credential-change"],
      unpair: ["credential-change", "lockout?"],
      "list|systembuid|hostid|validate": [],
    },
  },
  {
    names: ["idevicerestore", "futurerestore"],
    about: "puts a system on a phone, fetched where none is given",
    nature: "local",
    does: [
      { does: "network", direction: "down", certainty: "likely", when: { noOperand: "*.ipsw|./*|/*" } },
      { does: "destructive", when: { has: ["-e"] } },
      { does: "destructive", certainty: "likely", when: { lacks: ["-e", "-l", "-t", "-k"] } },
    ],
    options: {
      "-e --erase, -l --latest, -t --shsh, -k --keep-pers, -y --no-input, -d --debug, -c --custom, -s, -x": "flag",
      "-u --udid, -i --ecid, -C --cache-path": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["appium"],
    about: "drives apps for tests, for whoever reaches its port",
    nature: "local",
    does: [{ does: "network", direction: "listen", when: { operands: "none", lacks: ["-a", "--show-config"] } }],
    options: {
      "-a --address": "address",
      "-p --port, --base-path, --use-plugins, --use-drivers": "text",
      "--show-config": "flag",
    },
    operands: ["text..."],
    commands: {
      server: [{ does: "network", direction: "listen", when: { lacks: ["-a", "--show-config"] } }],
      "driver|plugin install|update": FETCHES,
      "driver|plugin list|uninstall|run|doctor": [],
      setup: FETCHES,
    },
  },
  {
    names: ["maestro", "appcenter", "codepush", "asc", "iTMSTransporter", "transporter", "testflight"],
    about: "tests and ships mobile apps",
    nature: "local",
    options: { "-m": "text", "-f, -u, --username": "text", "-p --password": "secret" },
    operands: ["text..."],
    commands: {
      "driver|plugin install|update": FETCHES,
      "driver|plugin list|uninstall|run|doctor": [],
      "cloud|upload|download": ["network:up"],
      "login|logout|tokens|profile": SIGNS_IN,
      "distribute|codepush|build|apps|analytics|crashes|orgs|release|release-react|promote|rollback|patch|deployment|app":
        ["network:up", "outbound-message?"],
      "test|init|clean-framework-cache|build-framework-cache|recorder|studio|hierarchy|record|server|setup|help|start-device|bugreport|detox":
        { operands: ["text..."] },
    },
  },
  {
    names: ["balena", "balena-cli", "mender-cli", "mender-artifact", "viam"],
    about: "drives fleets of devices",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "help|version|build|preload|local|settings|config|util": [],
      "os initialize|configure": [],
      "login|logout|key|api-key|api-keys|ssh-key": SIGNS_IN,
      "fleet|device|app|release rm|purge|delete|deactivate": ["network", "destructive"],
    },
  },
  {
    names: ["usbip"],
    about: "takes and gives USB devices over the network",
    nature: "local",
    options: { "-r --remote": { role: "host", does: ["network"] }, "-b --busid, -d --device, -p --port": "text" },
    commands: { "list|attach|bind|unbind|detach|port|version": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      kdeconnect-cli adb scrcpy gnirehtet idevicebackup idevicebackup2 fastboot tidevice valent
    `),
    about: "talks to phones",
    does: [
      { does: "outbound-message", when: { has: ["--send-sms"] } },
      {
        does: "network",
        when: {
          has: ["--share", "--send-sms", "--ping", "--ping-msg", "--ring", "--send-clipboard", "--pair", "--refresh"],
        },
      },
    ],
    operands: ["text..."],
    options: {
      "--share": "send",
      "--send-sms": "text",
      "--ping-msg": "text",
      "--ping": "flag",
      "--ring": "flag",
      "--send-clipboard, --refresh": "flag",
      "--pair, --unpair": { role: "flag", does: ["credential-change"] },
      "--attachment": "send",
      "--destination, -d --device, -n --name, -s --serial": "text",
      "-w": { role: "flag", does: ["destructive"] },
    },
    commands: {
      "connect|tcpip": ["network"],
      pair: ["network", "credential-change"],
      shell: { style: "posix", operands: ["shell-remote..."] },
      "devices|version|start-server|kill-server|help|get-state|get-serialno|logcat": [],
      "forward --list": [],
      "uninstall|erase|format|flash|wipe|flashall|erase-disk|sideload": ["destructive?"],
      flashing: ["destructive", "guard-tamper?"],
      "flashing get_unlock_ability": [],
      "oem device-info": [],
      "oem unlock|lock": ["destructive", "guard-tamper?"],
      "root|disable-verity|remount": ["privilege"],
      "backup|pull|push|bugreport|install|install-multiple|reboot|wait-for-device|reverse|forward|disconnect": [],
    },
  },
];
