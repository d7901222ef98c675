// Graphical browsers, browser automation and openers of URLs. A page that is opened can also carry data in its address.

import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const CHROMIUM: OptionTable = {
  "--remote-debugging-port, --remote-debugging-address": {
    role: "text",
    does: ["credential-read:opens the browser's sessions to other programs?"],
  },
  "--load-extension, --disable-extensions-except": { role: "text", does: ["hidden-code?"] },
  "--renderer-cmd-prefix, --gpu-launcher, --utility-cmd-prefix, --ppapi-plugin-launcher": {
    role: "shell",
    does: ["hidden-code"],
  },
  "--proxy-server, --host-resolver-rules, --host-rules": { role: "text", does: ["network"] },
  "--user-data-dir": "folder",
  "--screenshot, --print-to-pdf": { role: "write", optional: true },
  "--disable-web-security, --ignore-certificate-errors, --no-sandbox": "flag",
  "--headless": { role: "text", optional: true },
  "--window-size, --virtual-time-budget, --timeout, --user-agent, --profile-directory, --lang": "text",
  "--app": "page",
  "-CreateProfile": "text",
  "-P, -p --profile": "text",
  "--product-version, --help": { role: "flag", calms: true },
};

export const browsers: readonly ToolSpec[] = [
  {
    names: words(`
      chromium chromium-browser google-chrome google-chrome-stable google-chrome-beta chrome chrome.exe
      Google Chrome brave brave-browser microsoft-edge microsoft-edge-stable msedge msedge.exe vivaldi
      opera thorium ungoogled-chromium headless_shell chrome-headless-shell firefox firefox.exe firefox-esr
      firefox-developer-edition librewolf waterfox tor-browser mullvad-browser zen-browser floorp safari
      epiphany falkon konqueror qutebrowser midori surf luakit nyxt ladybird servo lightpanda
    `),
    about: "browsers",
    options: CHROMIUM,
    does: [],
    operands: ["page..."],
  },
  {
    names: ["sensible-browser", "x-www-browser", "www-browser", "gnome-www-browser"],
    about: "opens addresses in the desktop's browser",
    operands: ["page..."],
  },
  {
    names: words(`
      open gvfs-open gnome-open kde-open kde-open5 exo-open wslview wsl-open cygstart explorer explorer.exe termux-open termux-open-url mimeopen
      handlr
    `),
    about: "opens files and addresses in the desktop's programs",
    does: [
      { does: "network", when: { operand: "vnc:*|ssh:*|sftp:*|telnet:*|afp:*|nfs:*|rdp:*|dav:*|davs:*|irc:*|ircs:*" } },
      {
        does: "outbound-message",
        certainty: "possible",
        sentence: "opens a message to somebody",
        when: { operand: "mailto:*|sms:*|tel:*|facetime:*|imessage:*|whatsapp:*|tg:*|slack:*|skype:*" },
      },
    ],
    notHelp: ["-h"],
    options: { "-a, -b, -A": "text", "-R, -t, -e, -f, -n, -g, -j, -F, -W, -u": "flag", "--args": { role: "text" } },
    commands: {
      "open|launch": { operands: ["url..."], does: [] },
      "cat|copy|info|list|mime|mkdir|monitor|mount|move|rename|save|set|tree": [],
      "trash|remove": [],
    },
    operands: ["read..."],
  },
  {
    names: ["chromedriver", "geckodriver", "msedgedriver", "safaridriver"],
    about: "lets programs on this machine drive a browser",
    nature: "local",
    options: {
      "--host": "address",
      "--allowed-ips, --whitelisted-ips": {
        role: "text",
        does: [{ does: "network", direction: "listen", when: { lacks: ["--version"] } }],
      },
      "-p --port, --log-path, --log, --log-level, -b --binary, --marionette-port, --url-base, --profile-root": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      puppeteer selenium selenium-side-runner webdriver-manager lighthouse lhci pa11y pa11y-ci axe taiko webpagetest sitespeed.io capture-website
      shot-scraper pageres browserless agent-browser browser-use stagehand rodney playwright-cli
    `),
    about: "drives browsers",
    nature: "local",
    options: {
      "--runner, --reporter, --standard, --preset, --output, --output-path, --chrome-flags, --only-categories, --throttling-method, --form-factor, --screenEmulation":
        "text",
      "--upload.target, --serverBaseUrl, -b --base-url, --url": "url",
      "--enable": { role: "flag" },
    },
    commands: {
      "install|install-deps|update|add": ["network"],
      "open|codegen|screenshot|pdf|cr|ff|wk|goto|navigate|shoot": { operands: ["url..."], does: [] },
      "upload|upload:*": ["network:up"],
      "exec|snapshot|finalize": ["network?"],
      "test|run|verify|info|cache|version|show-report|show-trace|merge-reports|clear-cache|uninstall|help|collect|assert|healthcheck|reference|approve":
        [],
      autorun: ["network:up?"],
      "auth|login": ["network", "credential-change"],
    },
    operands: ["page..."],
  },
];
