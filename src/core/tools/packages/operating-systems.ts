// Package managers of operating systems. Installing fetches from a registry and runs maintainers' scripts; asking is local.
// Repositories and their keys are authentication: adding one changes what is trusted.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network:down"];
const KEYS: Does = ["credential-change"];
const FETCHED_CODE: Does = ["network:down", "hidden-code??"];
const GUARDS =
  "*falcon*|*auditd*|*clamav*|*ufw*|*firewalld*|*fail2ban*|*rsyslog*|*apparmor*|*selinux*|*mdatp*|*osquery*|*wazuh*|*aide|*crowdsec*|*sysmon*|lulu|little-snitch|blockblock|knockknock|oversight|santa|murus";
const REMOVES: Does = [
  { does: "guard-tamper", sentence: "removes a program that guards this machine", when: { operand: GUARDS } },
];

const local = { nature: "local" } as const;

export const osPackages: readonly ToolSpec[] = [
  {
    names: ["softwareupdate"],
    about: "updates of macOS",
    does: NETWORK,
    options: {
      "--schedule": { role: "text", does: ["guard-tamper?"] },
      "--history, --help": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["apt", "apt-get", "aptitude", "nala", "apt-fast", "apt-rpm", "pkcon", "tasksel"],
    about: "packages of Debian and Ubuntu",
    options: {
      "-s --simulate": { role: "flag", calms: true },
      "--just-print, --dry-run, --recon, --no-act, --print-uris": { role: "flag", calms: true },
      "-o --option": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            sentence: "runs a command by an apt option",
            when: { value: ["-o", "*Invoke*|*invoke*|*::Pre-*|*::Post-*"] },
          },
          { does: "guard-tamper", when: { value: ["-o", "*AllowInsecure*|*AllowUnauthenticated*"] } },
        ],
      },
      "-c --config-file": { role: "read", does: ["hidden-code??"] },
      "-t --target-release, --default-release, -a, --host-architecture": "text",
      "--allow-unauthenticated, --allow-insecure-repositories, --force-yes": { role: "flag", does: ["guard-tamper??"] },
      "-y --yes": "flag",
      "-q, -f --fix-broken, -m, -d --download-only, --no-install-recommends, --reinstall, --purge, -V": "flag",
    },
    commands: {
      "list|search|show|showsrc|depends|rdepends|policy|moo|check|indextargets|why|why-not|versions|madison|history|help|pkgnames|dotty|unmet|stats|info|get-packages":
        [],
      "get-updates": ["network:down??"],
      "install|update|upgrade|dist-upgrade|full-upgrade|safe-upgrade|download|source|build-dep|changelog|fetch|reinstall|dselect-upgrade|satisfy|refresh|fetch-lists":
        NETWORK,
      "remove|purge|autoremove|autopurge": REMOVES,
      "clean|autoclean|distclean|hold|unhold|markauto|unmarkauto": [],
      "edit-sources": ["persistence??", "credential-change?"],
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: words(`
      apt-cache apt-mark apt-config apt-file apt-rdepends apt-show-versions apt-listchanges
      dpkg-query dpkg-deb dpkg-split dpkg-architecture dpkg-parsechangelog dpkg-source dpkg-buildpackage
      dpkg-scanpackages dpkg-checkbuilddeps dpkg-genchanges debsums debfoster deborphan popularity-contest
      debtree dlocate debdiff lintian licensecheck uscan-check dh_make debuild debchange dch
      grep-dctrl
    `),
    about: "asks about packages of Debian",
    commands: { update: NETWORK },
    options: { "-x, --extract, -b --build, -e": "flag" },
    operands: ["text..."],
  },
  {
    names: ["apt-key"],
    about: "keys of package sources",
    does: KEYS,
    commands: {
      "list|finger|export|exportall|verify|net-update-check": [],
      adv: [{ does: "credential-change" }, { does: "network", when: { has: ["--recv", "--keyserver"] } }],
      "net-update|update": ["network", "credential-change"],
    },
    options: {
      "--recv": { role: "text", optional: true },
      "--recv-keys": { role: "text", optional: true },
      "--keyserver": "text",
    },
  },
  {
    names: ["apt-ftparchive"],
    about: "writes the indexes of a package archive",
    nature: "local",
    options: { "-c --config-file": "read", "-d --db": "write", "-o --option": "text" },
    operands: ["name..."],
  },
  {
    names: words(`
      add-apt-repository apt-add-repository software-properties-gtk
      debconf-set-selections
    `),
    about: "adds sources of packages",
    does: [
      { does: "network", when: { lacks: ["-L", "-r"] } },
      { does: "network", when: { operands: "some", lacks: ["-r"] } },
      { does: "credential-change", certainty: "likely", when: { operands: "some", lacks: ["-r"] } },
      { does: "credential-change", certainty: "likely", when: { lacks: ["-L", "-r"] } },
    ],
    options: { "-r --remove": "flag", "-L --list": "flag" },
  },
  {
    names: ["dpkg", "alien", "makedeb"],
    about: "installs packages from files",
    notHelp: ["-h"],
    does: [],
    options: {
      "-i --install": { role: "flag", does: ["hidden-code?"] },
      "--unpack": { role: "flag", does: ["hidden-code?"] },
      "-r --remove, -P --purge": { role: "flag", does: REMOVES },
      "--configure, --triggers-only": "flag",
      "-l --list, -s --status, -c --contents, -L --listfiles, -S --search, -I --info, -e, --control, -x, --extract, -p --print-avail, --get-selections, --audit, -C, --verify, -V, --compare-versions, --print-architecture":
        { role: "flag", calms: true },
      "--root, --admindir, --instdir, -D": "text",
      "--force-all, --force-bad-verify": "flag",
    },
    commands: { "install|update|upgrade": FETCHED_CODE },
    operands: ["read..."],
  },
  {
    names: ["gdebi"],
    about: "installs a package from a file, and fetches what it needs",
    nature: "local",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { operands: "some" } }],
    options: {
      "-n --non-interactive, -q --quiet": "flag",
      "--apt-line": { role: "flag", calms: true },
      "-o, --option, --root": "text",
    },
    operands: ["read..."],
  },
  {
    ...local,
    names: words(`
      dnf yum dnf5 tdnf microdnf dnf-3 rpm-ostree bootc up2date poldek swupd
    `),
    about: "packages of Fedora, RHEL and kin",
    options: {
      "--assumeno": "flag",
      "-C --cacheonly": "flag",
      "--dump, --dump-variables": { role: "flag", calms: true },
      "--nogpgcheck": { role: "flag", does: ["guard-tamper??"] },
      "-y, --assumeyes": "flag",
      "-q, -v, --best, --refresh, --downloadonly": "flag",
      "-c --config": "text",
      "-x, --exclude, --enablerepo, --disablerepo, --repo, --releasever, --installroot, --setopt, --advisory": "text",
    },
    commands: {
      "help|version|history|alias|mark|versionlock|status|kargs|db|repolist|repoinfo|bundle-list|hashdump": [],
      "repoquery --installed": [],
      "search|se|provides|whatprovides|repoquery|check|deplist|check-upgrade|updateinfo|changelog|advisory|module": [
        { does: "network", certainty: "possible", when: { lacks: ["-C"] } },
      ],
      "list|ls|info": [
        { does: "network", certainty: "possible", when: { lacks: ["--installed"], noOperand: "installed" } },
      ],

      "install|in|update|up|upgrade|upgrade-minimal|distro-sync|reinstall|rei|downgrade|makecache|refresh-md|group|groupinstall|localinstall|builddep|download|check-update|system-upgrade|swap|offline-upgrade|rebase|override|apply-live|deploy|copr|bundle-add|switch":
        NETWORK,
      "module install": NETWORK,
      "copr enable": ["network", "credential-change?"],
      "config-manager": ["network?", "credential-change?"],
      "remove|erase|rm|autoremove|groupremove|uninstall": REMOVES,
      "clean|cleanup|shell|rollback|cancel": [],
      "history undo|rollback|redo": ["network??"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      rpm rpm2cpio rpmbuild rpmspec rpmlint rpmdev-setuptree rpmkeys spectool rpmquery
    `),
    about: "packages in RPM files",
    notHelp: ["-h"],
    // With a query `-i` asks for a description.
    does: [
      {
        does: "hidden-code",
        certainty: "possible",
        when: { has: ["-i", "-U", "-F", "--reinstall"], lacks: ["-q", "-V", "-K"] },
      },
    ],
    options: {
      "-E --eval": "code:plain",
      "-q --query": "flag",
      "-V --verify": "flag",
      "-K --checksig": "flag",
      "--showrc, -a --all, -l --list, -f --file, -p --package, -R --requires, -c, -d, -s": "flag",
      "-i --install": "flag",
      "-U --upgrade, -F --freshen, --reinstall": "flag",
      "-e --erase": { role: "flag", does: REMOVES },
      "--import, --delete": { role: "flag", does: KEYS },
      "-D --define, --root, --dbpath, --qf, --queryformat": "text",
      "-v, -h, --test, --nodeps, --force, --nosignature": "flag",
      "--pipe": "helper",
    },
    operands: ["read..."],
  },
  {
    names: words(`
      pacman pacman.exe pacapt powerpill
    `),
    about: "packages of Arch",
    does: [],
    options: {
      "-S --sync": {
        role: "flag",
        does: [
          { does: "network", direction: "down", when: { lacks: ["-c", "-i", "-l", "-g", "-s"] } },
          { does: "network", direction: "down", when: { has: ["-y", "-u"] } },
        ],
      },
      "-U --upgrade": { role: "flag", does: ["hidden-code?"] },
      "-R --remove": { role: "flag", does: REMOVES },
      "-F --files": { role: "flag", does: [{ does: "network", when: { has: ["-y"] } }] },
      "-Q --query, -D --database, -T, --deptest, -V": "flag",
      "-c --clean": "flag",
      "-i --info": "flag",
      "-l --list": "flag",
      "-g --groups": "flag",
      "-s --search": "flag",
      "-y --refresh": "flag",
      "-u --sysupgrade": "flag",
      "-o": "flag",
      "-w, -n, -q, -k, -m, -e, -d, -t, -p, -v, --noconfirm, --needed, --asdeps, --asexplicit": "flag",
      "--overwrite, --root, -r, --dbpath, -b, --config, --cachedir, --ignore, --hookdir, --gpgdir": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["yay", "paru", "trizen", "pikaur", "aura", "pacaur", "aurman", "yaourt"],
    about: "packages of Arch and of its users",
    does: [
      { does: "network", direction: "down", when: { lacks: ["-Q", "-R", "-D", "-T", "-U", "-Y", "-P", "-F", "-V"] } },
      { does: "network", direction: "down", when: { has: ["-a"] } },
    ],
    options: {
      "-Q --query, -D --database, -T --deptest, -Y --yay, -P --show, -F --files, -V --version": "flag",
      "-R --remove": { role: "flag", does: REMOVES },
      "-U --upgrade": { role: "flag", does: ["hidden-code?"] },
      "-a --aur": "flag",
      "-S --sync, -G --getpkgbuild, -B --build, -y, -u, -s, -i, -c, -l, -g, -m, -e, -t, -d, -n, -k, -o, -w, -q, -p, -x, -v, -A":
        "flag",
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["pamac"],
    about: "packages of Manjaro",
    commands: {
      "search|install|update|upgrade|build|checkupdates|clone|reinstall": NETWORK,
      remove: REMOVES,
      "list|info|clean|help": [],
    },
    operands: ["text..."],
  },
  {
    names: ["pacman-key"],
    about: "keys of pacman",
    does: KEYS,
    options: {
      "-l --list-keys": { role: "flag", calms: true },
      "-f --finger, -e --export, -v --verify, --list-sigs": { role: "flag", calms: true },
      "-r --recv-keys, --refresh-keys": { role: "text", optional: true, does: ["network"] },
      "-a --add, -d --delete, --init, --populate, --lsign-key": { role: "text", optional: true },
    },
  },
  {
    ...local,
    names: words(`
      pactree paccache pacdiff pacgraph expac pkgfile namcap vercmp pacman-conf pacman-db-upgrade paclog
      makepkg repo-add asp`),
    about: "companions of pacman",
    commands: { "repo|auth|search|checkout|update": NETWORK },
    options: { "-u --update": { role: "flag", does: ["network??"] }, "-s --syncdeps": { role: "flag", does: NETWORK } },
  },
  {
    names: ["checkupdates", "checkupdates-with-aur", "informant", "archnews"],
    about: "asks the mirrors of Arch for news",
    does: NETWORK,
    options: { "--nosync, -n": "flag" },
    operands: ["text..."],
  },
  {
    names: ["pkgctl"],
    about: "builds and releases packages of Arch",
    does: NETWORK,
    operands: ["text..."],
    commands: { release: ["network:up", "outbound-message?"], auth: ["network", "credential-change"] },
  },
  {
    names: ["repoquery"],
    about: "asks about packages of Fedora, RHEL and kin",
    does: [{ does: "network", certainty: "possible", when: { lacks: ["--installed", "-C", "--cacheonly"] } }],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["brew", "linuxbrew"],
    about: "Homebrew",
    options: { "-n --dry-run": { role: "flag", calms: true }, "--cask, --formula, -v, -q, -f --force, --HEAD": "flag" },
    commands: {
      "list|ls|leaves|config|doctor|--prefix|--cellar|--cache|--repository|--version|--env|--caskroom|deps|uses|info|abv|desc|outdated|missing|commands|shellenv|help|edit|cat|log|options|formulae|casks|tap-info|diy|home|docs|link|unlink|pin|unpin|switch|cleanup|autoremove|completions|developer|analytics|migrate|postinstall|readall|style|linkage|dispatch|which|which-formula":
        [],
      "info|deps|desc|uses|options": [],
      outdated: [{ does: "network", certainty: "likely", when: { has: ["--fetch-HEAD", "--greedy-latest"] } }],
      "search|install|upgrade|update|reinstall|fetch|create|livecheck|audit|bundle|home|update-reset|vendor-install|gist-logs|untap|test|install-bundler-gems|extract|update-report|bump|which-update":
        NETWORK,
      search: ["network?"],
      tap: [{ does: "network", when: { operands: "some" } }],
      "untap|test|list|check": [],
      "bundle dump|check|list|cleanup|edit": [],
      "uninstall|remove|rm|zap": REMOVES,
      "services start|restart": ["persistence"],
      "services list|stop|run|cleanup|info|kill": [],
      services: [],
      "gist-logs": ["network:up", "outbound-message"],
      "bump-formula-pr|bump-cask-pr": ["network:up", "outbound-message"],
      "sh|irb|ruby|exec": ["hidden-code?"],
    },
    operands: ["text..."],
  },
  {
    names: ["snap"],
    about: "snaps",
    nature: "local",
    host: "snapcraft.io",
    options: {
      "--dangerous, --devmode": { role: "flag", does: ["guard-tamper?"] },
      "--channel, --revision, --cohort": "text",
      "--classic, --edge, --beta, --candidate, --stable": "flag",
    },
    commands: {
      "install|refresh|find|search|info|download|revert|prepare-image|whoami|try-remote": NETWORK,
      "refresh --list": NETWORK,
      "remove|disable": REMOVES,
      "login|logout|create-user|sign|create-key|delete-key|export-key|register|ack|remodel": [
        "network",
        "credential-change",
      ],
      connect: ["privilege??"],
      start: [{ does: "persistence", when: { has: ["--enable"] } }],
      run: { style: "posix", operands: ["text", "argv-container..."] },
      try: ["hidden-code?"],
      "list|version|services|connections|interfaces|changes|tasks|help|model|saved|logs|get|set|unset|alias|unalias|aliases|prefer|enable|stop|restart|disconnect|save|restore|forget|check-snapshot|export-snapshot|import-snapshot|abort|watch|wait|warnings|okay|known|keys|pack|recovery|reboot|debug|validate|create-cohort|quota|quotas|set-quota":
        [],
    },
  },
  {
    names: ["distrobox", "toolbox"],
    about: "containers that share one's home",
    nature: "local",
    options: {
      "-n --name, -c --container, -H --home": "text",
      "-i --image": "image",
      "-r --release, -d --distro": "text",
    },
    operands: ["text..."],
    commands: {
      "list|ls|stop|help|version|ephemeral|generate-entry|export": [],
      "create|upgrade|assemble": NETWORK,
      "rm|rmi": ["destructive"],
      "enter|run": { style: "posix", operands: ["text", "argv-container..."] },
    },
  },
  {
    names: ["flatpak", "appimagelauncher"],
    about: "bundled applications",
    nature: "local",
    options: { "--dangerous, --devmode": { role: "flag", does: ["guard-tamper?"] }, "--env": "assignment" },
    commands: {
      "list|ls|info|version|services|connections|interfaces|changes|tasks|help|ps|history|whoami|model|saved|logs|get|documents|permission-show|mask|config|create-usb|repair|inspect":
        [],
      "install|refresh|find|search|update|download|remote-info|remote-ls|revert|create|upgrade|query": NETWORK,
      "remove|uninstall|rm|stop|disable|-r": REMOVES,
      "login|logout|create-user|sign|create-key|delete-key|export-key|register|ack": ["network", "credential-change"],
      "remote-add|remote-modify": ["network?"],
      "connect|permission-set": ["privilege??"],
      override: [
        {
          does: "privilege",
          certainty: "possible",
          when: {
            has: [
              "--filesystem",
              "--device",
              "--socket",
              "--share",
              "--allow",
              "--talk-name",
              "--own-name",
              "--system-talk-name",
            ],
          },
        },
      ],
      "set|alias|unset|unalias|enable|switch|wait|debug|warnings|pack|save|restore|forget|abort|watch|build|build-init|build-finish|build-export|build-bundle|kill|spawn-info|pin|make-current|remotes|permissions|document-list":
        [],
      "run|enter": { style: "posix", operands: ["text", "argv-container..."] },
      try: ["hidden-code?"],
      "remote-delete|disconnect": [],
    },
  },
  {
    names: ["cachix", "attic"],
    about: "shares what Nix has built",
    nature: "network",
    does: ["network"],
    commands: {
      "authtoken|login|generate-keypair|use": ["network", "credential-change"],
      "push|watch-store|watch-exec|pin": ["network:up"],
    },
    operands: ["text..."],
  },
  {
    names: ["devbox", "devenv", "flox"],
    about: "makes development environments with Nix",
    nature: "local",
    options: { "-c --config": "text" },
    commands: {
      "add|install|update|search|pull|global|upgrade|push|create": ["network?"],
      "info *": ["network?"],
      "auth|cloud|secrets": ["network", "credential-change"],
      "run|shell|init|list|rm|remove|services|generate|version|setup|up|test|activate|edit|delete|envs|uninstall|gc|build|shellenv|inputs|processes|tasks":
        { operands: ["text..."] },
      "global list|rm|shellenv|path": [],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      winget winget.exe choco choco.exe scoop ninite wsusoffline appget unigetui
      chocolatey
    `),
    about: "packages of Windows",
    nature: "local",
    options: { "--whatif, --noop, --what-if": { role: "flag", calms: true }, "--version, -v": "text" },
    commands: {
      "list|ls|export|hash|validate|features|settings|help|--info|--version|config|feature|pin|which|prefix|status|cat|checkup|alias|cache|cleanup|reset|hold|unhold|template|new|pack|unpackself|home|shim":
        [],
      "bucket|source list|ls|export": [],
      "install|upgrade|update|search|show|download|info|outdated|find|source|bucket|import|configure|virustotal|depends|create|repair":
        NETWORK,
      status: ["network??"],
      "uninstall|remove|rm": REMOVES,
      push: ["network:up", "outbound-message"],
      "apikey|setapikey": KEYS,
      "source add|remove|reset": ["network", "credential-change?"],
      "bucket add": NETWORK,
      "bucket list|rm": [],
    },
  },
  {
    names: ["cinst", "cup"],
    about: "installs packages of Windows",
    does: NETWORK,
    options: { "--noop, --whatif, --what-if": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  { names: ["cuninst"], about: "removes packages of Windows", does: REMOVES, operands: ["text..."] },
  {
    names: words(`
      Install-Module Install-Script Install-Package Update-Module Save-Module Find-Module Find-Package
      Find-Script Update-Help Install-PackageProvider Install-PSResource Find-PSResource Add-AppxPackage
      Add-WindowsCapability Install-WindowsFeature Enable-WindowsOptionalFeature usoclient
      wuauclt apt-listbugs
    `),
    about: "installs from a registry of Windows",
    does: ["network:down"],
  },
  {
    names: ["Publish-Module", "Publish-Script", "Publish-PSResource"],
    about: "publishes to a registry",
    does: ["network:up", "outbound-message"],
  },
  {
    names: words(`
      msiexec msiexec.exe Add-AppxProvisionedPackage dism dism.exe sfc appwiz.cpl
    `),
    about: "installs packages on Windows",
    style: "slash",
    options: {
      "/i, /package, /y, /z": { role: "text", optional: true, does: ["hidden-code?"] },
      "/x, /uninstall, /a, /qn, /qb, /qr, /quiet, /passive, /norestart, /f, /fa": "flag",
      "/featurename": {
        role: "text",
        does: [{ does: "guard-tamper", when: { value: ["/featurename", "*defender*"] } }],
      },
      "/add-capability, /enable-feature, /capabilityname": { role: "text", optional: true, does: ["network??"] },
      "/scannow, /verifyonly, /enum-drivers, /get-features": { role: "flag", calms: true },
    },
    operands: ["setting..."],
  } satisfies ToolSpec & CommandSpec,
  {
    ...local,
    names: ["update-alternatives", "alternatives"],
    about: "which program a common name stands for",
    // LINK NAME PATH PRIORITY: the link is made anew, wherever it lies.
    options: {
      "--install, --slave": { role: "write", ends: true },
      "--altdir, --admindir, --log, --instdir": "write",
      "--force, --auto, --quiet": "flag",
    },
    operands: ["text..."],
  } satisfies ToolSpec,
  {
    ...local,
    names: words(`
      update-java-alternatives ldconfig update-initramfs dracut mkinitcpio
      update-grub grub-mkconfig grub2-mkconfig bootctl depmod mandb
      locale-gen update-locale dpkg-reconfigure debconf-show
      update-desktop-database update-mime-database gtk-update-icon-cache fc-cache glib-compile-schemas
    `),
    about: "settings of the system",
    notHelp: ["-h"],
    options: { "-c": "text", "-o": "name", "-l": "text", "-B, -b, -n, -L, -d, -p": "text" },
    commands: { "install|remove|set-default|set-oneshot": ["persistence??"] },
    operands: ["text..."],
  },
];
