// Files whose writing makes something run later: start-up files of the system, of shells, desktops, editors and tools.
// A file stands here for what a program does with it, so reading it is no effect of its own.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

const SHELL_FILES = [
  ".bashrc .bash_profile .bash_login .bash_logout .bash_aliases .profile",
  ".zshrc .zshenv .zprofile .zlogin .zlogout .kshrc .cshrc .tcshrc .login .xonshrc",
]
  .join(" ")
  .split(" ");

/** What shells, guards and people call without thinking. */
const SHADOWED = words(`
  sh bash zsh dash env sudo su doas login passwd gpg ssh scp curl perl git ls cat cp mv rm cd grep sed awk find make ps
  kill which sleep setsid
`);

export const PERSISTENCE: readonly Place[] = [
  {
    kind: "persistence",
    what: "a scheduled job",
    paths: words(`
      /etc/crontab /etc/cron.*/* /etc/anacrontab /var/spool/cron/**/* /var/spool/at/**/*
      /usr/lib/cron/**/* /var/at/tabs/* **/Windows/System32/Tasks/**/*
    `),
  },
  {
    kind: "persistence",
    what: "a service that starts by itself",
    paths: [
      ...words(`
        /etc/systemd/**/* /lib/systemd/**/* /usr/lib/systemd/**/* /run/systemd/**/* ~/.config/systemd/**/*
        ~/.local/share/systemd/**/* /etc/init.d/* /etc/rc*.d/* /etc/rc.local /etc/rc.common /etc/rc.conf
        /etc/init/* /etc/inittab ~/Library/LaunchAgents/* /Library/LaunchAgents/* /Library/LaunchDaemons/*
        /System/Library/Launch*/* /Library/StartupItems/**/* /etc/emond.d/**/* ~/.config/autostart/*
        /etc/xdg/autostart/* ~/.config/autostart-scripts/* ~/.kde*/Autostart/* /etc/dbus-1/system.d/*
        /usr/share/dbus-1/**/* ~/.local/share/dbus-1/services/* /etc/udev/rules.d/* /lib/udev/rules.d/*
        /etc/NetworkManager/dispatcher.d/**/* /etc/network/if-*.d/* /etc/network/interfaces /etc/network/interfaces.d/* /etc/apt/apt.conf.d/*
        /etc/update-motd.d/* /etc/modules-load.d/* /etc/modprobe.d/* /etc/modules /etc/ld.so.preload
        /etc/ld-musl-*.path /etc/pam.d/* /lib/security/pam_* /usr/lib/**/security/pam_* /etc/apt/*.conf
        /etc/dpkg/dpkg.cfg.d/* /etc/pacman.d/hooks/* /usr/share/libalpm/hooks/* /etc/dnf/plugins/**/*
        /etc/yum/pluginconf.d/* /usr/lib/yum-plugins/* /usr/lib/python*/**/dnf-plugins/* /etc/kernel/**/*
        /etc/initramfs-tools/**/* /etc/dracut.conf.d/* /etc/grub.d/* /etc/default/grub /boot/grub/grub.cfg
        /etc/dhcp/**/*hooks.d/* /etc/dhcpcd.*hook /etc/ppp/ip-* /etc/openvpn/**/*up* /etc/acpi/**/*
        /etc/logrotate.d/* /etc/logrotate.conf /etc/incron.d/* /var/spool/incron/* /etc/X11/Xsession.d/*
        /etc/X11/xinit/**/* /etc/X11/xorg.conf.d/* /etc/gdm*/**/* /etc/lightdm/**/* /etc/sddm.conf*
        /etc/supervisor/**/* /etc/supervisord.d/* /etc/monit/**/* /etc/sv/**/* /etc/service/**/*
        /var/service/**/* /run/runit/service/**/* /service/**/* /etc/runlevels/**/* /etc/dinit.d/**/* /etc/rc.conf.d/**/*
        /var/svc/manifest/**/* /lib/svc/m*/**/* /usr/local/etc/rc.d/* /usr/local/etc/periodic/**/*
        /etc/runit/**/* /etc/s6*/**/* /etc/conf.d/* /etc/local.d/* /etc/periodic/**/* /etc/profile.local
        /etc/dbus-1/session.d/* /usr/share/dbus-1/*services/* /usr/share/xsessions/*
        /usr/share/applications/* ~/.local/share/applications/* ~/.config/plasma-workspace/env/*
        ~/.config/plasma-workspace/shutdown/* ~/.config/lxsession/**/* ~/.config/openbox/autostart*
        ~/.config/i3/config ~/.i3/config ~/.config/sway/config* ~/.config/hypr/*.conf
        ~/.config/bspwm/bspwmrc ~/.config/awesome/rc.lua ~/.config/qtile/config.py ~/.xmonad/xmonad.hs
        ~/.local/share/nautilus/scripts/* ~/.local/share/nautilus-python/**/* ~/.local/share/nemo/**/*
        ~/.local/share/kservices5/**/* ~/.local/share/gnome-shell/extensions/**/* ~/Library/QuickLook/**/*
        ~/Library/Scripts/**/* ~/Library/Services/**/* ~/Library/ScriptingAdditions/**/*
        /Library/ScriptingAdditions/**/* ~/Library/PreferencePanes/**/*
        /Library/Security/SecurityAgentPlugins/**/* /Library/PrivilegedHelperTools/* /etc/periodic.conf*
        /etc/crontabs/* /etc/ld.so.conf* /etc/ld.so.conf.d/* /etc/environment /etc/environment.d/*
        ~/.config/environment.d/* ~/.pam_environment /etc/binfmt.d/*
        ~/Library/Preferences/com.apple.loginitems.plist ~/Library/Preferences/com.apple.loginwindow.plist
        ~/Library/Preferences/ByHost/com.apple.loginwindow.*
      `),
      "**/Start Menu/Programs/Startup/*",
      "**/Start Menu/Programs/StartUp/*",
    ],
  },
  {
    kind: "persistence",
    what: "a shell start-up file",
    paths: [
      ...words(`
        ~/.config/git/attributes ~/.config/uv/uv.toml ~/.cargo/config* ~/.yarnrc* ~/.gradle/init* ~/.m2/settings.xml
        ~/.ipython/profile_default/startup/* ~/.config/ipython/profile_*/startup/* ~/.jupyter/*config*.py
        ~/.config/fish/**/* ~/.config/zsh/**/* ~/.config/bash/**/* ~/.config/nushell/*.nu
        ~/.config/elvish/rc.elv ~/.config/xonsh/**/* ~/.config/ion/initrc ~/.oh-my-bash/custom/**/*
        ~/.bash_completion* ~/.config/starship.toml ~/.bashrc.d/* ~/.profile.d/* ~/.zshrc.d/* ~/.zfunc/*
        ~/.oh-my-zsh/custom/**/* ~/.inputrc ~/.xinitrc ~/.xprofile ~/.xsession* ~/.vimrc ~/.vim/plugin/**/*
        ~/.config/nvim/**/* ~/.emacs ~/.emacs.d/init.el ~/.emacs.d/early-init.el ~/.emacs.d/lisp/**/*
        ~/.config/emacs/**/*.el ~/.doom.d/**/*.el ~/.spacemacs ~/.gvimrc ~/.exrc ~/.ideavimrc ~/.vim/vimrc
        ~/.vim/ftplugin/**/* ~/.vim/after/**/* ~/.vim/ftdetect/**/*
        ~/.config/helix/*.toml ~/.config/kak/**/* ~/.nanorc
        ~/.config/nano/nanorc ~/.config/micro/init.lua ~/.config/micro/plug/**/*
        ~/.config/sublime-text*/Packages/**/* ~/.config/Code*/User/settings.json
        ~/.config/Code*/User/tasks.json ~/.config/Code*/User/keybindings.json
        ~/.lesskey ~/.lessfilter ~/.config/lesskey ~/.mailcap /etc/mailcap
        ~/.config/tmux/**/* ~/.config/kitty/*.conf ~/.config/alacritty/* ~/.config/wezterm/**/*
        ~/.wezterm.lua ~/.config/ghostty/config ~/.hyper.js ~/.config/terminator/config
        ~/.ipython/profile_*/startup/**/* ~/.ipython/profile_*/ipython*_config.py ~/.jupyter/*_config.py
        ~/.jupyter/*_config.d/* ~/.julia/config/startup.jl ~/.octaverc ~/.maxima/maxima-init.mac ~/.ghci
        ~/.ghc/**/ghci.conf ~/.sbclrc ~/.clisprc* ~/.guile ~/.racketrc ~/.tclshrc ~/.wishrc ~/.expect.rc
        ~/.iex.exs ~/.erlang ~/.scalarc ~/.gradle/init.d/* ~/.gradle/init.gradle* ~/.mavenrc ~/.mvn/*
        ~/.sbt/**/plugins/* ~/.config/pip/pip.conf ~/.pip/pip.conf /etc/pip.conf ~/.gemrc ~/.railsrc
        ~/.yarnrc ~/.bunfig.toml ~/.noderc ~/.curlrc ~/.wgetrc ~/.ripgreprc ~/.config/bat/config
        ~/.config/gdb/gdb* ~/.gdbearlyinit ~/.config/git/hooks/* ~/.git-templates/**/* ~/.git_template/**/*
        ~/.githooks/* ~/.config/git/template/**/* /usr/share/git-core/templates/hooks/* /etc/gitconfig
        ~/.hgrc /etc/mercurial/**/* ~/.subversion/config /etc/ssh/ssh_config /etc/ssh/ssh_config.d/*
        /etc/ssh/sshrc ~/.ssh/config.d/* ~/.ssh/environment ~/.config/wget/wgetrc /etc/screenrc
        /etc/tmux.conf /etc/vim/**/* /etc/vimrc* /etc/inputrc /etc/csh* /etc/ksh* /etc/fish/**/*
        /etc/R/Rprofile.site /usr/lib/R/etc/Rprofile.site /etc/gdb/gdbinit* /etc/python*/sitecustomize.py
        /etc/perl/sitecustomize.pl /etc/php/**/*.ini ~/.tmux.conf ~/.screenrc ~/.gdbinit ~/.lldbinit
        ~/.pythonrc* ~/.irbrc ~/.pryrc ~/.psqlrc ~/.sqliterc ~/.Rprofile ~/.ssh/rc ~/.ssh/config
        ~/.gitconfig ~/.config/git/config ~/.direnvrc ~/.config/direnv/**/* /etc/profile /etc/profile.d/*
        /etc/bash.bashrc /etc/bashrc /etc/zsh* /etc/zsh/* /etc/zprofile /etc/skel/.*
        ~/Documents/PowerShell/*profile.ps1 ~/Documents/WindowsPowerShell/*profile.ps1
        ~/.config/powershell/*profile.ps1 **/site-packages/*.pth **/dist-packages/*.pth
        **/.autoenv.zsh **/sitecustomize.py
        **/usercustomize.py
      `),
      ...SHELL_FILES.flatMap((name) => [`~/${name}`, `/home/*/${name}`, `/Users/*/${name}`, `/root/${name}`]),
    ],
  },
  {
    kind: "persistence",
    what: "what every later session is told to do",
    paths: words(`
      ~/.claude/CLAUDE.md ~/.codex/AGENTS.md ~/.gemini/GEMINI.md ~/.qwen/QWEN.md ~/.config/opencode/AGENTS.md
      ~/AGENTS.md /etc/claude-code/CLAUDE.md ~/.windsurfrules ~/.codeium/windsurf/memories/*
    `),
  },
  {
    kind: "persistence",
    what: "a program that takes the place of the system's own",
    paths: ["~/.local/bin", "~/bin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin"].flatMap((folder) =>
      SHADOWED.map((name) => `${folder}/${name}`),
    ),
  },
  {
    kind: "persistence",
    what: "installed code, which runs with the project and which no review shows",
    perhaps: true,
    paths: words(`
      **/node_modules/.bin/* **/node_modules/**/*.js **/node_modules/**/*.cjs **/node_modules/**/*.mjs
      **/site-packages/**/*.py **/dist-packages/**/*.py **/.venv/bin/* **/venv/bin/* **/vendor/bin/*
      **/vendor/autoload.php **/vendor/composer/*.php
    `),
  },
  {
    kind: "persistence",
    what: "an extension that an editor loads",
    paths: [
      ...words(`
        ~/.vscode*/extensions/**/* ~/.cursor/extensions/**/* ~/.windsurf/extensions/**/*
        ~/.local/share/code-server/extensions/**/* ~/.local/share/nvim/site/**/* ~/.vim/pack/**/* ~/.vim/autoload/**/*
        ~/.emacs.d/**/*.el
      `),
      "~/Library/Application Support/Sublime Text*/**/*.py",
    ],
  },
  {
    kind: "persistence",
    what: "a hook or task that runs with the project",
    paths: words(`
      **/.git/hooks/* **/.git/config **/.git/info/attributes **/.git/modules/**/hooks/* **/.git/modules/**/config **/.husky/*
      **/.husky/_/* **/.githooks/* **/*.git/hooks/* **/hooks/post-receive **/hooks/pre-receive **/hooks/post-update
      **/hooks/proc-receive **/hooks/reference-transaction **/.hg/hgrc **/.svn/hooks/*
      **/hooks/pre-revprop-change **/hooks/post-revprop-change **/hooks/start-commit /srv/svn/**/hooks/* /var/svn/**/hooks/*
      **/.vscode/tasks.json **/.cursor/environment.json
      **/.vscode/launch.json **/.idea/runConfigurations/* **/.devcontainer/devcontainer.json
      **/.devcontainer.json ~/.config/*/User/tasks.json ~/AppData/Roaming/*/User/tasks.json **/.zed/tasks.json
      **/.envrc **/.exrc **/.nvimrc **/.nvim.lua **/.gdbinit **/.lldbinit **/.Rprofile
    `).concat("~/Library/Application Support/*/User/tasks.json"),
    except: ["**/hooks/*.sample"],
  },
];
