// What people and their programs keep: password stores, browser profiles, wallets, histories.
// Where a file holds secrets only sometimes, it says so with `perhaps`.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

export const STORES: readonly Place[] = [
  {
    kind: "secret",
    standing: true,
    what: "a store of passwords or keys",
    paths: [
      ...words(`
        ~/.gnupg/ ~/.gnupg/**/* ~/.password-store/ ~/.password-store/**/* ~/.local/share/keyrings/
        ~/.local/share/keyrings/* ~/.gnome2/keyrings/* ~/.local/share/kwalletd/* ~/Library/Keychains/
        ~/Library/Keychains/**/* /Library/Keychains/**/* /System/Library/Keychains/* ~/.bitwarden*/**/*
        ~/.config/Bitwarden/**/* **/*.kdbx **/*.keychain **/*.keychain-db **/*.1pux **/*.agilekeychain
        ~/AppData/Roaming/Microsoft/Credentials/* ~/AppData/Local/Microsoft/Credentials/*
        ~/AppData/Roaming/Microsoft/Protect/**/* ~/AppData/Roaming/Microsoft/Vault/**/*
        **/windows/system32/config/sam **/windows/system32/config/system **/windows/system32/config/security
        **/Windows/System32/config/SAM **/Windows/System32/config/SYSTEM **/Windows/System32/config/SECURITY
        **/ntds.dit **/lsass*.dmp **/Windows/repair/SAM **/Windows/repair/SYSTEM **/System32/config/RegBack/*
      `),
      "~/.config/Bitwarden CLI/*",
    ],
    except: ["**/.gnupg/*.conf", "**/.gnupg/pubring*", "**/.gnupg/trustdb.gpg"],
  },
  {
    kind: "secret",
    standing: true,
    what: "a browser's or mail program's stored logins",
    paths: [
      ...words(`
        ~/.mozilla/firefox/*/ ~/.mozilla/firefox/ ~/.mozilla/ ~/.config/google-chrome/ ~/.config/google-chrome/*/
        ~/.config/chromium/ ~/.config/chromium/*/ ~/.config/BraveSoftware/ ~/.thunderbird/ ~/.thunderbird/*/
        ~/.mozilla/firefox/*/logins.json ~/.mozilla/firefox/*/key*.db ~/.mozilla/firefox/*/cookies.sqlite*
        ~/snap/firefox/common/.mozilla/firefox/*/* ~/.thunderbird/*/* **/logins.json **/key4.db **/key3.db
        **/cookies.sqlite ~/Library/Cookies/* ~/.config/Slack/Cookies* ~/.config/discord*/**/leveldb/*
        ~/.config/Slack/**/* ~/.config/Signal/**/* ~/.config/Element/**/* ~/.config/teams*/**/*
        ~/.local/share/TelegramDesktop/tdata/**/* ~/AppData/Roaming/discord/**/*
        ~/AppData/Roaming/Slack/**/* ~/AppData/Roaming/Microsoft/Teams/**/* ~/.librewolf/*/* ~/.waterfox/*/*
        **/formhistory.sqlite **/signons.sqlite **/Cookies.binarycookies
      `),
      "~/Library/Application Support/Firefox/Profiles/*/*",
      ...["google-chrome", "chromium", "BraveSoftware/Brave-Browser", "microsoft-edge", "vivaldi", "opera"].flatMap(
        (browser) => [`~/.config/${browser}/**/Login Data*`, `~/.config/${browser}/**/Cookies*`],
      ),
      ...["Google/Chrome", "Chromium", "BraveSoftware/Brave-Browser", "Microsoft Edge", "Vivaldi"].flatMap(
        (browser) => [
          `~/Library/Application Support/${browser}/**/Login Data*`,
          `~/Library/Application Support/${browser}/**/Cookies*`,
          `~/AppData/Local/${browser}/User Data/**/Login Data*`,
          `~/AppData/Local/${browser}/User Data/**/Cookies*`,
        ],
      ),
      "**/Login Data",
      "~/Library/Application Support/Slack/**/*",
      "~/.config/discord/Local Storage/**/*",
      "~/.config/Microsoft/Microsoft Teams/**/*",
      "~/Library/Application Support/discord/**/*",
      "~/Library/Application Support/Microsoft/Teams/**/*",
      "~/Library/Application Support/Signal/**/*",
      "~/.config/*/Default/Web Data",
      "~/.config/*/Local State",
    ],
  },
  {
    kind: "secret",
    standing: true,
    what: "a wallet",
    paths: [
      ...words(`
        ~/.bitcoin/**/* ~/.litecoin/**/* ~/.dogecoin/**/* ~/.dash*/wallet.dat ~/.ethereum/keystore/*
        ~/.electrum/wallets/* ~/.config/solana/*.json ~/.config/sui/**/* ~/.foundry/keystores/*
        ~/.brownie/accounts/* ~/.near-credentials/**/* ~/.aptos/config.y*ml ~/.lnd/**/*.macaroon
        ~/.config/Exodus/**/* ~/.config/atomic/**/* ~/.monero/**/* ~/Library/Ethereum/keystore/*
        **/wallet.dat **/keystore/UTC--*
      `),
      "~/.config/Ledger Live/**/*",
      "~/Library/Application Support/Bitcoin/**/*",
      "~/Library/Application Support/Exodus/**/*",
    ],
  },
  {
    kind: "secret",
    perhaps: true,
    what: "what was typed before, passwords among it",
    paths: [
      ...words(`
        ~/.zhistory ~/.histfile ~/.history ~/.sqlite_history ~/.mongo_history ~/.mongodb/**/*history*
        ~/.clickhouse-client-history ~/.cassandra/cqlsh_history ~/.influx_history
        ~/.local/share/fish/fish_history ~/.local/share/atuin/history.db* ~/.local/share/nushell/history.*
        ~/.config/nushell/history.* ~/.config/fish/fish_history ~/.bash_sessions/* ~/.zsh_sessions/*
        ~/.pgcli/history ~/.config/pgcli/history ~/.config/mycli/history ~/.mycli-history /root/.*_history
        /home/*/.*_history /Users/*/.*_history **/ConsoleHost_history.txt
      `),
      ...[
        "bash",
        "zsh",
        "sh",
        "ksh",
        "fish",
        "python",
        "node_repl",
        "irb",
        "pry",
        "php",
        "psql",
        "mysql",
        "mariadb",
      ].map((shell) => `~/.${shell}_history`),
    ],
  },
  {
    kind: "secret",
    perhaps: true,
    what: "settings that may name a password",
    paths: words(`
      ~/.wgetrc ~/.curlrc ~/.config/curlrc ~/.mongorc.js ~/.mongoshrc.js ~/.condarc ~/.pip/pip.conf
      ~/.config/pip/pip.conf ~/.ncftp/bookmarks ~/.lftp/bookmarks ~/.config/lftp/bookmarks
      ~/.local/share/lftp/bookmarks **/unattend*.xml **/autounattend.xml **/sysprep.inf **/sysprep.xml
      **/Groups.xml **/.pypirc **/.dockercfg **/.docker/config.json
    `),
  },
  {
    kind: "data",
    what: "data of the system's services",
    paths: words(`
      /var/mail/* /var/spool/mail/* /var/lib/mysql/**/* /var/lib/postgresql/**/* /var/lib/mongodb/**/* /var/lib/redis/**/*
      /var/lib/docker/**/* /var/lib/dpkg/status /var/lib/rpm/* /var/lib/etcd/**/* /boot/vmlinuz* /boot/initr*
    `),
  },
];
