// Downloaders of media and whole sites, text browsers, readers of feeds and news, and small look-ups on the internet.
// A page of this machine shown in a browser is a read of a file; the role `page` tells the two apart.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DOWN: Does = ["network:down"];

export const downloads: readonly ToolSpec[] = [
  {
    names: ["minecraft-launcher", "telegram-desktop", "darkice", "butt", "ices2"],
    about: "a client that connects as soon as it runs",
    does: ["network:both"],
    options: { "-c, -v, -n": "text", "--version": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["tuir", "rtv"],
    about: "reads Reddit",
    does: ["network"],
    options: {
      "--list-themes, --copy-config, --copy-mailcap": { role: "flag", calms: true },
      "-s, -l, --theme, --config": "text",
      "--clear-auth": { role: "flag", does: ["credential-change"] },
    },
    operands: ["text..."],
  },
  {
    names: ["flexget"],
    about: "fetches what feeds and sites offer",
    nature: "local",
    operands: ["text..."],
    commands: {
      "execute|daemon|inject|movie-queue|discover|try-regexp": DOWN,
      "web passwd": ["credential-change"],
      "check|status|history|list|series|seen|database|doc|plugins|version|rejected|failed|entry-list": {
        operands: ["text..."],
      },
    },
  },
  {
    names: ["imgur-uploader", "gyazo", "gyazo-cli", "imgbb-uploader"],
    about: "puts a picture where whoever has its address sees it",
    does: ["network:up", "outbound-message?"],
    options: { "-t --title, -a --album, -k --key": "text" },
    operands: ["send..."],
  },
  {
    names: ["picgo"],
    about: "uploads pictures",
    nature: "local",
    operands: ["text..."],
    commands: { "upload|u": ["network:up"], "install|update": DOWN, "set|config|use|uninstall|i18n|init": [] },
  },
  {
    names: ["streamlink"],
    about: "plays live streams",
    does: DOWN,
    options: {
      "--plugins, --can-handle-url-no-redirect": { role: "flag", calms: true },
      "-o --output, -r --record": "write",
      "-p --player": "shell",
      "--http-header, --http-cookie, --loglevel, -l, --retry-streams, --default-stream": "text",
    },
    operands: ["url", "text..."],
  },
  {
    names: ["archwiki-rs"],
    about: "reads the wiki of Arch",
    nature: "network",
    does: ["network:down"],
    commands: { "completions|info|list-languages|list-pages|local-wiki": [] },
  },
  {
    names: ["mist", "mist-cli"],
    about: "fetches installers of macOS",
    nature: "network",
    does: ["network:down"],
    commands: { "version|help": [] },
  },
  {
    names: ["linkchecker"],
    about: "follows the links of pages",
    nature: "local",
    options: {
      "--check-extern": { role: "flag", does: ["network"] },
      "-f --config": "read",
      "-F --file-output, -o --output, --ignore-url, --no-follow-url, -t --threads, -r --recursion-level, -u --user":
        "text",
    },
    operands: ["page..."],
  },
  {
    names: ["newsboat", "newsbeuter"],
    about: "reads feeds",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { lacks: ["-i", "-e", "-x", "-C", "--cleanup", "-I", "-E", "-X"] },
      },
    ],
    options: {
      "-u --url-file, -c --cache-file, -C --config-file": "read",
      "-i --import-from-opml": "read",
      "-I --import-from-file": "read",
      "-X --vacuum": "flag",
      "-E --export-to-file": "write",
      "-e --export-to-opml, -l --log-level, -d --log-file": {
        role: "text",
        optional: true,
      },
      "--cleanup": "flag",
      "-r --refresh-on-start": { role: "flag", does: ["network:down"] },
      "-x --execute": { role: "text", does: [{ does: "network", when: { value: ["-x", "*reload*"] } }] },
    },
    operands: ["text..."],
  },
  {
    names: ["ipinfo"],
    about: "asks a service where addresses are",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "prips|grepip|matchip|grepdomain|cidr2range|cidr2ip|range2cidr|range2ip|splitcidr|randip|mmdb|calc|tool|cache|config|completion|quota|version":
        [],
      "init|logout": ["network", "credential-change"],
    },
  },
  {
    names: words(`
      yt-dlp youtube-dl youtube-dlc you-get gallery-dl spotdl svtplay-dl annie instaloader twint
      get_iplayer yt-dlc cclive clive quvi scdl soundscrape bandcamp-dl tidal-dl freyr rip dezoomify-rs
      gdown yle-dl dosage mangadesk pixivutil
    `),
    about: "downloads media",
    does: DOWN,
    options: {
      "-o --output": "text",
      "-P --paths": "fill",
      "-a, --batch-file": "read",
      "--exec, --exec-before-download": "shell",
      "--cookies": "read",
      "--cookies-from-browser": { role: "text", does: ["credential-read:reads the browser's cookies"] },
      "-p --password": "secret",
      "--proxy": "host",
      "--postprocessor-args, --downloader-args, --external-downloader-args": "text",
      "--external-downloader, --downloader": { role: "text", does: ["hidden-code??"] },
      "--config-location, --config-locations": { role: "read", does: ["hidden-code??"] },
      "-f --format, -S, --sub-langs, --audio-format, --audio-quality, -i, -N, -r, --limit-rate, -u --username": "text",
      "--list-extractors, --list-modules, --extractor-descriptions, --dump-user-agent, --rm-cache-dir, --clear-cache": {
        role: "flag",
        calms: true,
      },
    },
    operands: ["url..."],
  },
  {
    names: words(`
      mps-youtube mpsyt yewtube yt ytfzf tubeup snscrape monolith single-file wpull grab-site archivebox
      deezer-cli ani-cli mov-cli lobster youtube-viewer straw-viewer pipe-viewer gtk-youtube-viewer ytcc
      dailystrips rtmpdump rtmpsuck rtmpsrv mimms streamripper icecream httrack webhttrack
      wayback_machine_downloader waybackpack savepagenow subliminal qnapi sacad glyrc subdownloader
      lgogdownloader gogrepo itch-dl nile minigalaxy steamcmd castget podget poddl gpo gpodder
      podfox podcast-dl upodder shellcaster greg hpodder bashpodder get-flash-videos fetch-crl
      htdig arxiv-dl cewl percollate readability-cli rdrview trafilatura wallabag pockyt
      sitemap-generator sitecopy weex ftpmirror ftpcopy ftpgrab ddclient ddupdate inadyn duckdns
      ez-ipupdate apkeep get-oui get-iab update-oui spotify ncspot spt spotify-tui
      spotify_player pyradio radiotray radiotray-ng curseradio tizonia mopidy goodvibes shortwave tunein
      mapproxy-seed mastodon-archive pianobar projsync gitsome jira-terminal rmapi nextcloud-cli owncloud-client nzbhydra sonarr radarr jackett
      prowlarr lidarr bazarr rss-bridge transmission-rss planet planetplanet boinc boinccmd FAHClient
      adl anime-dl abcde ripit bandersnatch bdfr comics-downloader crunchy-cli fanficfare instagram-dl livestreamer
      manga-py mangadex-dl mangadex-downloader mal-cli moodle-dl netease-musicbox icloudpd podcastarchiver
      qobuz-dl redditdl rdt-cli ripme soundcloud-dl spotify-dl streamrip tidal-dl-ng tiktok-dl trackma tvnamer
      twitch-dl twitchdl twitter-dl twmd whipper wuxiaworld ytcast ytdl ytermusic ytmdl zotify libgen
      animdl mangal anipy-cli audible airpaste airshare buzzphrase codecrafters deemix deemix-cli dget gharchive
      getnf fontist update_blastdb.pl update_blastdb lncrawl lightnovel-crawler mussort netselect netselect-apt npmrd projectsend scribd-dl
      skimage synopkg tldrl uplift yumdownloader archinstall steamos-update podman-auto-update
      debdelta-upgrade dnf-automatic u3d ftb-app jigdo-lite hfd hfdownloader gphotos-sync github-backup gickup
      github_changelog_generator ipget leetup kraken2-build jenkins-plugin-cli install-plugins.sh fwget
      umake ubuntu-make watchtower yum-builddep dnf-builddep
    `),
    about: "fetches from or mirrors places on the internet",
    does: DOWN,
    options: { "-o --output, -O": "write", "--url, -u": "url", "-c --config": "read" },
    commands: { "init|config|list|status|schedule|manage|template|list-pages|local-wiki": [] },
    operands: ["text..."],
  },
  {
    names: ["noip2"],
    about: "tells a service this machine's address",
    does: DOWN,
    notHelp: ["-h"],
    options: {
      "-S, -M, -K, -D": { role: "text", optional: true, calms: true },
      "-C": { role: "flag", does: ["credential-change"] },
      "-c": "read",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      linklint checklink lychee muffet broken-link-checker blc linkinator markdown-link-check htmltest liche
      htmlproofer html-proofer
    `),
    about: "tries the links in documents",
    nature: "local",
    does: [
      { does: "network", direction: "down", when: { lacks: ["--offline", "--dump", "-s", "--disable-external"] } },
    ],
    options: {
      "--offline, --dump, --dump-inputs, -s --skip-external, --disable-external": "flag",
      "-o --output": "write",
      "-c --config": "read",
    },
    operands: ["setting..."],
  },
  {
    names: words(`
      lynx links links2 elinks w3m browsh carbonyl netsurf netsurf-fb dillo retawq cha netrik edbrowse
      amfora bombadillo lagrange gmni gopher sacc phetch ncgopher castor kristall
    `),
    about: "text browsers",
    options: {
      "-dump, -source, -head, -force_html, -nolist, -stdin, -listonly, -nonumbers, -force-html, -remote": "flag",
      "-cfg, -lss, -cookie_file, -homepage": "read",
      "-cmd_script, -config-file": { role: "read", does: ["hidden-code?"] },
      "-auth, -pauth": "secret",
      "-post_data": "flag",
      "-width, -cols, -T, -I, -O, -o, -s, -S, -eval, -dump-width, -display_charset, -assume_charset": "text",
      "-editor, -lookup_domain": "text",
    },
    operands: ["page..."],
  },
  {
    names: words(`
          rsstail sfeed_update sfeed r2e rss2email feed2imap feed2imap-go rawdog liferea
      snownews canto-daemon canto-remote canto-curses newsraft nom goread terminews tuifeed yarr miniflux
      nn tin rtin cdtin slrnpull sinntp suck nzbget sabnzbd sabnzbdplus brag ubh newspost nyuu nntpget fetchnews
      leafnode hellanzb pan
    `),
    about: "reads feeds and newsgroups",
    does: ["network"],
    options: {
      "-u --url-file, -c --cache-file, -C --config-file": "read",
      "-x": "text",
      "-i --import-from-opml": "read",
      "-e, --export-to-opml": { role: "flag", calms: true },
      "--list, --print-config": { role: "flag", calms: true },
    },
    commands: { "list|add|new|pause|unpause|delete|reset|opmlexport|opmlimport": [] },
    operands: ["text..."],
  },
  {
    names: ["surfraw", "sr"],
    about: "searches the internet",
    does: ["network?"],
    style: "single-dash",
    options: { "-elvi, -print, -p": { role: "flag", calms: true }, "-browser": "text" },
    operands: ["text..."],
  },
  {
    names: ["urlwatch"],
    about: "tells when pages change",
    does: DOWN,
    options: { "--list, --features, --edit": { role: "flag", calms: true }, "--urls, --config, --hooks": "read" },
    operands: ["text..."],
  },
  {
    names: ["shiori"],
    about: "keeps bookmarks with what they point to",
    nature: "local",
    commands: { "add|update|import|pocket": DOWN, "serve|server": ["network:listen"] },
    operands: ["text..."],
  },
  {
    names: words(`
      howdoi wikit wiki-tui wtf-cli ddgr googler so tuxi hors how2 translate-shell trans deepl
      wttr weather weather-util metar metaf wego ansiweather girouette stormy rusty-weather wthrr
      haxor-news hackernews hn clx circumflex ticker tickrs mop coinmon cointop cryptop rates cash
      units_cur ipgeolocation myip whatsmyip external-ip public-ip publicip dnsleaktest dict
      gtts-cli edge-tts tzupdate geocode nominatim imdb-cli imdbpy rfc cht cheat.sh stackoverflow-cli socli
      pypistats pypinfo npm-stats caniuse-cli whatportis wikipedia xkcd pwned hibp yfinance wmweather haveibeenpwned stonks mapscii where-am-i whereami pystun3 update-pciids
      wikipedia2text is-up is-up-cli is-online is-online-cli ipify pip-search pypi-browser pypi-command-line
      npm-name-cli package-size howfat bundlephobia-cli can-i-use caniuse hacker-news-cli hackernews-tui hnt hn-text
      reddit-tui reddio hydra-check nvchecker update-browserslist-db wttr.in wtwitch lyrics nexttrace whosthere
      pacote wiki
      astronomer onionsearch nativefier lci auracle feedreader stolonctl onionscan
      debman
      update-usbids update-smart-drivedb geoipupdate unbound-anchor dnssec-trigger-control
    `),
    about: "looks something up on the internet",
    does: ["network?"],
  },
  {
    names: ["tldr", "tealdeer", "cheat", "navi", "eg", "tlrc", "bropages", "kb"],
    about: "shows examples of commands",
    nature: "local",
    options: {
      "-u --update, --update_cache": { role: "flag", does: DOWN },
      "--tldr, --cheatsh": { role: "text", optional: true, does: DOWN },
    },
    commands: { "repo add|browse": DOWN, "fn welcome": [] },
    operands: ["text..."],
  },
];
