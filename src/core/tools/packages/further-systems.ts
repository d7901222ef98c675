// Package managers of Alpine, SUSE, Void, Gentoo, Slackware, the BSDs, macOS and others, and what keeps a system up to date.
// Asking the local lists is quiet; fetching is network; sources and their keys are authentication.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network:down"];
const SOURCES: Does = ["network??", "credential-change"];
const SIGNS_IN: Does = ["network", "credential-change"];
const REMOVES: Does = [
  {
    does: "guard-tamper",
    sentence: "removes a program that guards this machine",
    when: {
      operand:
        "*falcon*|*auditd*|*clamav*|*ufw*|*firewalld*|*fail2ban*|*rsyslog*|*apparmor*|*selinux*|*mdatp*|*osquery*|*wazuh*|*aide|*crowdsec*|*sysmon*",
    },
  },
];
const DRY = { role: "flag", calms: true } as const;
const REACHES = { role: "flag", does: NETWORK } as const;

export const osPackagesOthers: readonly ToolSpec[] = [
  {
    names: ["mintupdate-cli", "nixos-install", "sboinstall", "sboupgrade", "netpkg", "multistrap"],
    about: "fetches packages or updates",
    does: NETWORK,
    options: { "-d --dry-run": "flag" },
    operands: ["text..."],
  },
  {
    names: ["swupdate"],
    about: "writes an update over the system",
    nature: "local",
    does: [{ does: "destructive", certainty: "possible", when: { has: ["-i"] } }],
    options: {
      "-d --download, -u --suricatta": { role: "text", does: NETWORK },
      "-w --webserver": { role: "text", does: ["network:listen"] },
      "-i --image": "read",
      "-c --check, -n --dry-run": DRY,
    },
  },
  {
    names: ["urpmi", "urpmi.update", "urpmi.addmedia", "gurpmi"],
    about: "packages of Mageia",
    nature: "local",
    does: NETWORK,
    options: {
      "--test": DRY,
      "--root, --media, --urpmi-root, --searchmedia, --excludemedia": "text",
      "-a, --auto": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["urpme"],
    about: "removes packages of Mageia",
    does: REMOVES,
    options: { "--test": DRY },
    operands: ["text..."],
  },
  {
    names: ["debtap"],
    about: "makes packages of Arch from those of Debian",
    nature: "local",
    options: { "-u --update": { role: "flag", does: ["network:down"] }, "-p --Pseudo, -P, -q, -Q, -s, -w, -W": "flag" },
    operands: ["read..."],
  },
  {
    names: ["apk"],
    about: "packages of Alpine",
    nature: "local",
    options: {
      "-s --simulate, --no-network": DRY,
      "-U --update-cache": REACHES,
      "-X --repository": "url",
      "--allow-untrusted": { role: "flag", does: ["guard-tamper??"] },
      "-t --virtual, -p --root, --arch, --keys-dir, --repositories-file": "text",
    },
    commands: {
      "add|update|upgrade|fix|fetch|cache": NETWORK,
      "cache clean|purge": [],
      del: REMOVES,
      "info|search|list|policy|stats|audit|dot|manifest|verify|version|index|query|mkndx|mkpkg|convdb|adbdump|extract":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["zypper"],
    about: "packages of SUSE",
    nature: "local",
    options: {
      "-D --dry-run": DRY,
      "-n --non-interactive, -q, -y --no-confirm, --no-gpg-checks, -t": "flag",
      "-i --installed-only": "flag",
      "-r --repo, --from, -p --plus-repo, --root, -R": "text",
    },
    commands: {
      "install|in|update|up|upgrade|dist-upgrade|dup|refresh|ref|patch|source-install|si|source-download|install-new-recommends|inr|refresh-services|refs|verify|ve|download|build-deps-install":
        NETWORK,
      "remove|rm": REMOVES,
      "addrepo|ar|addservice|as|modifyservice": SOURCES,
      "modifyrepo|mr": [{ does: "credential-change", certainty: "likely", when: { has: ["--no-gpgcheck", "-G"] } }],
      "removerepo|rr|removeservice|rs": [],
      // Repositories are refreshed by themselves when they are old.
      "search|se|info|if|list-updates|lu|list-patches|lp|patch-check|pchk|packages|pa|patches|pch|patterns|pt|products|pd|what-provides|wp":
        [{ does: "network", direction: "down", certainty: "possible", when: { lacks: ["-i"] } }],
      "repos|lr|services|ls|locks|ll|addlock|al|removelock|rl|ps|licenses|shell|help|versioncmp|targetos|system-architecture|clean|cc|renamerepo|nr|needs-rebooting|cleanlocks|cl|purge-kernels":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["xbps-install"],
    about: "installs packages of Void",
    does: [
      { does: "network", direction: "down", when: { has: ["-S", "-u"] } },
      { does: "network", direction: "down", when: { operands: "some" } },
    ],
    options: {
      "-n --dry-run": DRY,
      "-S --sync, -M --memory-sync": "flag",
      "-u --update": "flag",
      "-y, -f, -D, -A, -v, -I, -U": "flag",
      "-R --repository": "url",
      "-r --rootdir, -C --config, -c --cachedir": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["xbps-query"],
    about: "asks about packages of Void",
    does: [{ does: "network", direction: "down", when: { has: ["-M", "--repository"] } }],
    options: {
      "-R": "flag",
      "-M --memory-sync": "flag",
      "--repository": "url",
      "-s --search, -S --show, -f --files, -o --ownedby, -x --deps, -X --revdeps, -p --property, -r, -C": "text",
      "-l --list-pkgs, -m, -O, -H, -L": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(
      "xbps-remove xbps-reconfigure xbps-pkgdb xbps-alternatives xbps-rindex xbps-create xbps-dgraph xcheckmsg vpsm xtools",
    ),
    about: "works on packages of Void here",
    nature: "local",
    does: REMOVES,
    operands: ["text..."],
  },
  {
    names: ["emerge"],
    about: "packages of Gentoo",
    options: {
      "-p --pretend": DRY,
      "-s --search, -S --searchdesc, --info, --list-sets, --metadata, --regen, -V --version, --moo, --check-news": DRY,
      "--sync, --fetchonly, -f, --webrsync": REACHES,
      "-C --unmerge, -c --depclean, -P --prune": { role: "flag", does: REMOVES },
      "--config, --deselect, --resume": "flag",
      "-a --ask, -v --verbose, -u --update, -D --deep, -N --newuse, -1 --oneshot, -q, -k, -K, -g, -G, -t, -e, -n, -o":
        "flag",
      "-j --jobs, --exclude, --with-bdeps, --backtrack, -l": "text",
    },
    does: [
      {
        does: "network",
        direction: "down",
        when: { operands: "some", lacks: ["-C", "-c", "-P", "--config", "--deselect"] },
      },
    ],
    operands: ["text..."],
  },
  {
    names: words("emerge-webrsync layman emaint eix-sync smart-live-rebuild getuto"),
    about: "fetches the package lists of Gentoo",
    does: NETWORK,
    options: { "-L --list, -l --list-local, -i --info": DRY, "-d --delete": "text" },
    operands: ["text..."],
    commands: { "binhost|cleanresume|cleanconfmem|logs|merges|movebin|moveinst|world|all": [], sync: NETWORK },
  },
  {
    names: words(`
      eix eix-update eix-diff equery eselect qlist quse quickpkg qfile qdepends qlop qsize euse ebuild pkgdev pkgcheck
      revdep-rebuild dispatch-conf etc-update eclean genlop elogv epkginfo enalyze portageq archive-conf gpkg-sign
      env-update perl-cleaner glsa-check
    `),
    about: "asks about packages of Gentoo",
    nature: "local",
    operands: ["text..."],
    commands: { "fetch|repository": NETWORK, push: ["network:up"] },
  },
  {
    names: [
      "opkg",
      "ipkg",
      "pkgin",
      "eopkg",
      "pisi",
      "swaret",
      "tazpkg",
      "cards",
      "prt-get",
      "moss",
      "cave",
      "kiss",
      "pacstall",
      "pkgman",
      "tce-load",
      "tce-ab",
      "slapt-get",
      "slpkg",
      "sbopkg",
      "sbotools",
      "sorcery",
      "wajig",
      "deb-get",
      "conary",
      "pkgit",
      "luet",
      "ports",
      "xbps-src",
      "pkgtools",
      "brl",
    ],
    about: "packages of smaller systems",
    nature: "local",
    options: {
      "--simulate, --noaction, --dry-run, --test": DRY,
      "-I --install": REACHES,
      "-P, -r, -d": "text",
      "-i": REACHES,
      "-wi, -w, -u": REACHES,
      "--update, --upgrade": REACHES,
    },
    commands: {
      "add|install|in|it|update|up|upgrade|ur|rup|refresh|fetch|get|download|sync|sysup|build|sync-repos|recharge|get-install|sysupdate|-u|-i|-I|-r|u|i|resolve|updateall|update-world|pkg|bootstrap|bootstrap-update|depinst|full-upgrade|fu|dist-upgrade|import|au|auto-update":
        NETWORK,
      "search|se|sr|list-upgradable|lu|list-installed|li|list-available|la|list|ls|info|files|status|whatdepends|whatprovides|depends|find|provides|compare-versions|print-architecture|history|check|show|list-repo|lr|list-components|avail|stats|pkg-descr|full-deps|show-deps|keep|unkeep|autoremove|clean|delete-cache|dc|blame|bl|configure-pending|cp|listinst|isinst|cat|path|-Q|-L":
        [],
      "add-repo|ar|enable-repo|er|add-repository|repo": SOURCES,
      "repo update": NETWORK,
      "repo list": [],
      "del|remove|rm|rmo|erase|delete|purge|uninstall": REMOVES,
    },
    operands: ["text..."],
  },
  {
    names: ["pkg"],
    about: "packages of FreeBSD, Solaris and Termux",
    nature: "local",
    options: { "-n --dry-run": DRY, "-r --repository, -j, -c, -o": "text" },
    commands: {
      "install|update|upgrade|fetch|bootstrap|ins|refresh|reinstall|contents": NETWORK,
      add: { operands: ["setting..."] },
      audit: [{ does: "network", direction: "down", when: { has: ["-F"] } }],
      "set-publisher|unset-publisher": SOURCES,
      "delete|remove|uninstall|autoremove|del": REMOVES,
      "search|rquery": ["network?"],
      "info|query|list|check|clean|lock|unlock|which|version|stats|set|shlib|annotate|create|repo|show|files|list-all|list-installed|updating|alias|backup|config|convert|help|plugins|register|shell|ssh|verify|history|publisher|property|facet|freeze|avoid|mediator|variant":
        { operands: ["text..."] },
    },
    operands: ["text..."],
  },
  {
    names: [
      "pkg_add",
      "portsnap",
      "portmaster",
      "portupgrade",
      "freebsd-update",
      "syspatch",
      "fw_update",
      "pkgsrc",
      "bsdinstall",
      "pkg_rolling-replace",
      "pkg_chk",
    ],
    about: "updates and packages of the BSDs",
    does: NETWORK,
    options: { "-n": DRY, "-l, -L, -c, --index-only": DRY, "-v, -u, -i, -a, -D, -I, -z": { role: "flag" } },
    operands: ["text..."],
    commands: { "rollback|extract|IDS|update|cron": [], "fetch|upgrade|install|auto": NETWORK },
  },
  {
    names: words(
      "pkg_info pkg_delete pkg_create pkg_check pkglocate pkg_mklocatedb installpkg upgradepkg removepkg explodepkg makepkg-slack pkgtool slackpkg-check nvpkg urpmq rpmreaper",
    ),
    about: "works on packages here",
    nature: "local",
    does: REMOVES,
    operands: ["text..."],
  },
  {
    names: ["slackpkg"],
    about: "packages of Slackware",
    does: [],
    options: { "-checkmd5, -checkgpg, -dialog, -batch, -default_answer": "text" },
    commands: {
      "update|install|upgrade|upgrade-all|install-new|reinstall|download|install-template|check-updates": NETWORK,
      "remove|clean-system|remove-template": REMOVES,
      "search|file-search|info|blacklist|new-config|show-changelog|generate-template|help|delete": [],
    },
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: ["guix"],
    about: "packages of GNU Guix",
    nature: "local",
    host: "gnu.org",
    options: {
      "-n --dry-run": DRY,
      "-i --install, -u --upgrade": { role: "text", optional: true, does: NETWORK },
      "-r --remove": { role: "text", optional: true },
      "-I --list-installed, -A --list-available, -l --list-generations": { role: "text", optional: true },
      "-s --search": "text",
    },
    commands: {
      "install|upgrade|pull|refresh|download|import|challenge|publish|copy|offload|time-machine|substitute": NETWORK,
      publish: ["network:listen"],
      shell: { does: ["network?"], style: "posix", operands: ["text..."] },
      "build|environment|deploy|pack": ["network?"],
      deploy: ["network", "privilege?"],
      "system reconfigure": ["network?", "persistence?"],
      "system|home build|vm|image|search|describe|list-generations|edit|init|container": [],
      "home reconfigure": ["network?", "persistence?"],
      archive: ["credential-change?"],
      "remove|search|show|package|describe|gc|size|graph|lint|hash|weather|style|processes|repl|edit|system|home|locate|help|container|git|deploy-list":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["ostree"],
    about: "keeps file systems as versions",
    nature: "local",
    options: { "--repo": "folder", "-b --branch, -s --subject, -m, --tree": "text" },
    operands: ["text..."],
    commands: {
      "pull|remote refs|summary": ["network:down"],
      "remote add|list|delete|show-url|gpg-import": { operands: ["text..."] },
      "admin upgrade|switch": ["network:down"],
      "admin status|deploy|undeploy|cleanup|config-diff|init-fs|os-init|pin|set-origin|unlock": {
        operands: ["text..."],
      },
      "init|commit|log|ls|refs|diff|checkout|show|fsck|prune|config|cat|rev-parse|export|summary|checksum|create-usb|find-remotes|gpg-sign|sign|static-delta|trivial-httpd|pull-local|reset":
        { operands: ["text..."] },
    },
  },
  {
    names: ["mkosi"],
    about: "makes images of systems",
    nature: "network",
    does: ["network:down"],
    options: {
      "-d --distribution, -r --release, -t --format, -o --output, -p --package, -C --directory": "text",
      "-f --force": "flag",
    },
    commands: {
      "summary|cat-config|shell|boot|vm|qemu|ssh|journalctl|coredumpctl|documentation|help|dependencies|completion|init|box":
        [],
      genkey: ["credential-change"],
      "clean|burn": ["destructive?"],
      build: ["network:down"],
    },
    operands: ["text..."],
  },
  {
    names: ["mhwd", "mhwd-kernel"],
    about: "drivers and kernels of Manjaro",
    nature: "local",
    style: "single-dash",
    options: {
      "-i --install, -a --auto": { role: "text", does: NETWORK },
      "-r --remove": "text",
      "-l, -li, -lh, -la": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      fwupdmgr fwupdtool ubuntu-drivers do-release-upgrade unattended-upgrade unattended-upgrades
      transactional-update topgrade haikuports ujust systemd-sysupdate yum-cron cron-apt apticron apt-dater
      update-geoip-database alpine-make-rootfs rinse basestrap gitup csup cvsup pkg_radd cower portsdb pacstrap debootstrap mmdebstrap cdebootstrap reflector
      pacman-mirrors rankmirrors mirrorselect tlmgr install-tl texliveonfly
    `),
    about: "brings a system or its parts up to date",
    nature: "local",
    does: [],
    options: {
      "--dry-run, --print-debs": DRY,
      "--repository, --repo": "url",
      "--list": "flag",
      "-u --update": REACHES,
    },
    commands: {
      "": NETWORK,
      "get-devices|get-history|get-topology|get-details|get-remotes|get-results|get-plugins|security|verify|log|show|refs|ls|list|status|devices|info|history|cleanup|rollback|snapshot|bundle-list|diagnose|search|path|paper|conf|key|check|generate|option|candidate|hook|shell|apply|reboot|register|rev-parse|admin|cat|diff|commit|init|config|prune|fsck|remote|summary|checkout|bundle-info|mirrorlist|version|backup|restore|uninstall|remove|pin|export|reset|modify-config|hwids|build-cabinet|firmware-convert|firmware-dump|firmware-parse|self-sign":
        { operands: ["text..."] },
      "install|update|upgrade|refresh|get-updates|download|pull|switch|bundle-add|dup|patch|pkg|autoupdate|repair|search-file|get|get-releases|update-all|refresh-cache|reinstall|fetch|activate|init-usertree|bootstrap":
        NETWORK,
      "report-history|sync": ["network:up"],
      install: [{ does: "network", direction: "down", when: { noOperand: "*.cab|./*|/*" } }],
      search: [{ does: "network", direction: "down", when: { has: ["--global"] } }],
      "admin upgrade|switch": NETWORK,
      "option|key list|showall|show": [],
      "enable-remote|modify-remote": ["network??", "credential-change?"],
      "key add|remove": ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: [
      "pro",
      "ua",
      "ubuntu-advantage",
      "subscription-manager",
      "rhc",
      "SUSEConnect",
      "suseconnect",
      "rhn_register",
      "insights-client",
      "registercloudguest",
    ],
    about: "signs a system in to its vendor's service",
    nature: "network",
    does: ["network"],
    options: {
      "--status, --status-text, --list-extensions": DRY,
      "-r --regcode, -e --email, --username, --org": "text",
      "--password, --activationkey": "secret",
      "-d --de-register": { role: "flag", does: SIGNS_IN },
    },
    commands: {
      "": SIGNS_IN,
      "status|version|help|security-status|facts|identity|config|system|fix|collect-logs|api": [],
      "attach|detach|register|unregister|connect|disconnect|attach-auto|auto-attach|login|clean|remove": SIGNS_IN,
      "enable|disable|refresh|repos|list|attach-list|release|orgs|environments|service-level|syspurpose|role|usage|addons|plugins|import|redeem":
        ["network"],
    },
    operands: ["text..."],
  },
  {
    names: ["port"],
    about: "packages of MacPorts",
    nature: "local",
    options: { "-y --dry-run": DRY, "-d, -v, -q, -n, -R, -u, -f, -s, -b, -c, -k, -p, -N": "flag" },
    commands: {
      "install|selfupdate|upgrade|sync|fetch|update|outdated-fetch|mirror|update-all|scanpackages|bump|livecheck|checksum|migrate|restore|reclaim-fetch":
        NETWORK,
      "uninstall|deactivate|remove|purge": REMOVES,
      "load|reload": ["persistence"],
      search: {
        does: [{ does: "network", direction: "down", when: { has: ["--online"] } }],
        options: { "--online, --offline, --name, --maintainer": "flag" },
        operands: ["text..."],
      },
      "unload|installed|list|info|contents|provides|deps|rdeps|variants|echo|version|help|dependents|rdependents|select|setrequested|unsetrequested|leaves|notes|outdated|clean|reclaim|cat|dir|work|logfile|edit|url|file|location|distfiles|platform|test|lint|space|activate|archive|build|configure|destroot|extract|patch|describe|apropos|dumpinfo|index|validate|cleanup|selfupdate-method":
        { operands: ["text..."] },
    },
    operands: ["text..."],
  },
  {
    names: ["fink"],
    about: "packages of Fink",
    nature: "local",
    commands: {
      "install|update|update-all|selfupdate|selfupdate-rsync|selfupdate-cvs|selfupdate-git|fetch|fetch-all|fetch-missing|scanpackages|build|rebuild|reinstall":
        NETWORK,
      "remove|purge": REMOVES,
      "list|describe|info|show-deps|cleanup|configure|index|plugins|validate|apropos|dumpinfo|checksums|splitoffs|which-pkg":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["xcodes"],
    about: "versions of Xcode",
    nature: "local",
    commands: {
      "install|download|update|list|runtimes": NETWORK,
      signout: SIGNS_IN,
      "installed|select|uninstall|version|help": [],
    },
    operands: ["text..."],
  },
  {
    names: ["mas", "xcversion", "autopkg", "munkiutil", "managedsoftwareupdate", "installapplications"],
    about: "apps of the App Store and of Apple's tools",
    nature: "local",
    commands: {
      "install|upgrade|update|search|info|lucky|purchase|get|outdated|open|home|vendor|download|simulators|runtimes|run|repo-add|repo-update|audit":
        NETWORK,
      "signin|signout|reset": SIGNS_IN,
      "list|account|version|region|config|installed|select|uninstall|help|list-recipes|repo-list|make-override|signout|info-recipe|current":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["xcode-select"],
    about: "chooses the developer tools of macOS",
    nature: "local",
    options: { "--install": REACHES, "-s --switch": "text", "-p --print-path, -r --reset, -v --version": "flag" },
    operands: ["text..."],
  },
  {
    names: ["pkgutil", "installer"],
    about: "installs packages of macOS",
    nature: "local",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        when: { has: ["-pkg"], lacks: ["-pkginfo", "-query", "-dominfo", "-volinfo", "-showChoicesXML"] },
      },
    ],
    options: {
      "--forget": { role: "text", does: ["guard-tamper??"] },
      "--pkgs, --files, --pkg-info, --file-info, --check-signature, --expand, --expand-full, --flatten, --lsbom, --payload-files":
        { role: "text", optional: true },
      "-target, -volinfo, -showChoicesXML, -applyChoiceChangesXML": "text",
      "-pkg -package": "text",
      "-pkginfo": "flag",
      "-query, -dominfo, -plist": { role: "text", optional: true },
    },
    operands: ["text..."],
    style: "single-dash",
  },
  {
    names: ["dput", "dput-ng", "dupload", "debrelease"],
    about: "uploads source packages",
    does: ["network:up", "outbound-message"],
    options: {
      "-s --simulate, -l --lint, -D --dinstall, -P --print, --no-act, -t --to-check": { role: "flag", calms: true },
      "-c --config": "read",
    },
    operands: ["text..."],
  },
  {
    names: ["reposync", "apt-mirror", "debmirror"],
    about: "copies package archives from elsewhere",
    does: NETWORK,
    options: { "--dry-run": DRY },
    operands: ["text..."],
  },
  {
    names: [
      "aptly",
      "reprepro",
      "mini-dinstall",
      "createrepo",
      "createrepo_c",
      "dcut",
      "bts",
      "fedpkg",
      "osc",
      "abf",
      "pkgctl-release",
      "aurpublish",
      "aur",
      "aurutils",
    ],
    about: "keeps package archives and uploads to them",
    nature: "local",
    operands: ["text..."],
    options: { "--simulate, -n --no-act, --dry-run": DRY },
    commands: {
      "mirror|publish|repo|snapshot|package|db|graph|serve|task|config|version|includedeb|include|list|ls|remove|export|check|processincoming|clearvanished|dumpunreferenced|deleteunreferenced|build|log|status|diff|add|commit|local|prep|srpm|lint|verrel|results|meta|search-local|chroot|graph-local|query|pkglist|vercmp|repo-parse":
        { operands: ["text..."] },
      "mirror create|update|edit": NETWORK,
      "update|pull|checkout|co|clone|sync|fetch|search|show|branch|up|view|get|download|status-remote|my": ["network"],
      "commit|ci|submitrequest|sr|request|rq|push|upload|build-package|new-sources|comment|close|tag|severity|reassign|mail":
        ["network:up", "outbound-message?"],
      "publish s3|swift|azure": ["network:up"],
      "publish repo|snapshot|update|switch|drop": {
        operands: ["text..."],
        does: [{ does: "network", direction: "up", when: { operand: "s3:*|swift:*|azure:*|gcs:*" } }],
      },
    },
  },
  {
    names: ["rpi-update", "winetricks"],
    about: "fetches firmware and programs",
    nature: "local",
    does: [{ does: "network", direction: "down", certainty: "likely" }],
    options: { "-l --list, -s --search, --list-installed": { role: "flag", calms: true } },
    commands: { "list|list-*|apps|dlls|fonts|settings|winecfg|regedit|folder|annihilate": [] },
    operands: ["text..."],
  },
  {
    names: ["rosdep", "xcaddy"],
    about: "fetches what a project needs",
    nature: "local",
    commands: { "init|update|install|build": NETWORK },
    operands: ["text..."],
  },
];
