// Programs that reach people: mail, chat, social networks, terminals of other users, pastes and gists, faxes, SMS.
// Everything that leaves by them can be read by somebody, so a plain invocation counts as a message.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const MESSAGE: Does = ["outbound-message", "network:up"];
const KEYS: Does = ["network", "credential-change"];
const NETWORK: Does = ["network"];

export const mailChat: readonly ToolSpec[] = [
  {
    names: ["noti"],
    about: "notifies when a command ends, here unless a service is named",
    style: "posix",
    does: [
      {
        does: "outbound-message",
        when: {
          has: [
            "--slack",
            "--telegram",
            "--pushover",
            "--pushbullet",
            "--mattermost",
            "--zulip",
            "--gchat",
            "--twilio",
            "--keybase",
            "--chanify",
            "--ntfy",
            "--bearychat",
            "--simplepush",
          ],
        },
      },
    ],
    options: {
      "-k --slack, --telegram, -o --pushover, -p --pushbullet, --mattermost, -z --zulip, --gchat, --twilio, --keybase, --chanify, --ntfy, --bearychat, --simplepush":
        {
          role: "flag",
          does: ["network:up"],
        },
      "-t --title, -m --message, -w --pwatch, -f --file, -e --time": "text",
      "-b --banner, -s --speech, -v --version": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["signal-cli"],
    about: "Signal",
    nature: "network",
    does: MESSAGE,
    options: { "-a --account, -u --username, --config, -o --output": "text" },
    operands: ["text..."],
    commands: {
      "listGroups|listContacts|listIdentities|listAccounts|version": { does: [], operands: ["text..."] },
      "receive|listDevices|getUserStatus|getAttachment|daemon|jsonRpc": NETWORK,
      "register|verify|unregister|link|addDevice|removeDevice|updateAccount|updateDevice|trust|setPin|removePin|startChangeNumber|finishChangeNumber|deleteLocalAccountData":
        KEYS,
    },
  },
  {
    names: ["slackcat"],
    about: "posts files to Slack",
    nature: "network",
    does: [{ does: "outbound-message", when: { lacks: ["--configure", "--list"] } }, "network:up"],
    options: {
      "-c --channel, -n --filename, -m --comment": "text",
      "--configure": { role: "flag", does: ["credential-change"] },
      "-l --list": "flag",
    },
    operands: ["send..."],
  },
  {
    names: ["ntfy"],
    about: "sends and receives notifications",
    nature: "network",
    does: MESSAGE,
    commands: {
      "publish|pub|send|trigger": MESSAGE,
      "subscribe|sub|webpush": NETWORK,
      serve: ["network:listen"],
      "user|token add|change-pass|change-role|change-tier|remove|del|rm|hash": ["credential-change"],
      "user|token del|remove|rm": ["credential-change", "lockout"],
      "user|access|token|tier list": [],
      access: ["credential-change"],
      "version|help": [],
    },
    options: { "-r --reset": { role: "flag", does: ["credential-change", "lockout?"] } },
  },
  {
    names: ["tmpmail"],
    about: "a throw-away mail address",
    nature: "network",
    does: NETWORK,
    options: {
      "-g --generate": { role: "text", optional: true, does: KEYS },
      "-h": { role: "flag", calms: true },
      "-r --recent, -t --text": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["hangups"],
    about: "an interactive client of a chat service",
    nature: "network",
    does: ["network:both"],
    options: {
      "--manual-login": { role: "flag", does: ["credential-change"] },
      "--token-path, -c --config": "text",
      "--list-key-bindings": { role: "flag", calms: true },
    },
  },
  {
    names: ["mailsy"],
    about: "throw-away mail addresses",
    nature: "network",
    does: NETWORK,
    commands: { "g|d": KEYS },
  },
  {
    names: ["b4"],
    about: "patches by mail",
    nature: "network",
    does: NETWORK,
    options: { "-d --dry-run": { role: "flag", calms: true } },
    commands: { send: MESSAGE, "prep|trailers|diff": [] },
  },
  {
    names: words(`
      mail mailx Mail s-nail nail bsd-mailx heirloom-mailx biabam mhmail
    `),
    about: "reads and sends mail",
    notHelp: ["-h"],
    does: [
      { does: "outbound-message", when: { operands: "some" } },
      { does: "network", direction: "up", when: { operands: "some" } },
    ],
    options: {
      "-s --subject": "text",
      "-c --cc": { role: "text", does: MESSAGE },
      "-b --bcc": { role: "text", does: MESSAGE },
      "-a --attach, -A --append": "send",
      "-i --include": "send",
      "-r, --from, --return-address, -S": "text",
      "-f": "text",
      "-F": { role: "read", does: ["hidden-code??"] },
      "-e": { role: "text", does: [{ does: "hidden-code", when: { value: ["-e", "*!*|*shell*"] } }] },
      "-H, -n, -v": "flag",
      "-p, -z, -y, -Z": "flag",
      "-q, -u, -T, -N, -m": "text",
    },
    operands: ["account..."],
  },
  {
    names: ["msmtpq", "msmtp-queue", "msmtp-enqueue.sh", "msmtp-runqueue.sh"],
    about: "sends mail, or keeps it until there is a way",
    nature: "local",
    does: [
      { does: "outbound-message", when: { operands: "some" } },
      { does: "network", direction: "up", when: { operands: "some" } },
    ],
    options: { "-r, -R": { role: "flag", does: MESSAGE }, "-d, -p, -a, -q": "flag" },
    operands: ["account..."],
  },
  {
    names: ["mpack"],
    about: "mails a file",
    does: [
      { does: "outbound-message", when: { operands: "many" } },
      { does: "network", direction: "up", when: { operands: "many" } },
    ],
    options: {
      "-o": { role: "write", calms: true },
      "-n": { role: "text", does: MESSAGE },
      "-s, -c, -m": "text",
      "-d": "send",
      "-a": "flag",
    },
    operands: ["send", "account..."],
  },
  {
    names: ["mutt", "neomutt", "alpine", "pine", "aerc", "sup-mail", "cone", "re-alpine", "alot", "meli", "nmail"],
    about: "reads mail from servers and sends it",
    notHelp: ["-h"],
    does: [
      { does: "network", certainty: "likely", when: { lacks: ["-v", "-D", "-Q", "-conf", "-f"] } },
      { does: "network", when: { value: ["-f", "*://*|{*"] } },
      { does: "outbound-message", when: { operands: "some", lacks: ["-v", "-D", "-Q"] } },
    ],
    options: {
      "-v": "flag",
      "-D": "flag",
      "-conf": "flag",
      "-Q": "text",
      "-f": "text",
      "-s, -e, -b, -c, -m, -I, -r": "text",
      "-a": "send",
      "-i, -H": "send",
      "-F": { role: "read", does: ["hidden-code??"] },
      "-n, -R, -x, -y, -z, -Z, -G, -g, -p": "flag",
    },
    operands: ["account..."],
  },
  {
    names: ["swaks"],
    about: "sends a mail to try a mail server",
    // A server of this machine on a port of its own catches the mail of tests.
    does: [
      { does: "network", direction: "up" },
      { does: "outbound-message", when: { lacks: ["-s"] } },
      { does: "outbound-message", when: { value: ["-s", "*", "localhost:*|127.0.0.1:*|[[]::1]:*"] } },
    ],
    style: "single-dash",
    options: {
      "-s --server": "host",
      "-t --to, --cc, --bcc": "account",
      "-f --from, -p --port, -q --quit-after, --helo, -a, --auth, -au, --auth-user, --header, --body, --add-header":
        "text",
      "--attach, -attach, --attach-body, -d --data": "body",
      "-ap --auth-password": "secret",
      "--version, --help, --support, --dump": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      sendmail ssmtp msmtp esmtp nullmailer-inject nullmailer-send postdrop exim exim4 qmail-inject
      sendemail sendEmail email smtp-cli smtp-source dma mailsend mailsend-go git-send-email git-imap-send
      blat blat.exe Send-MailMessage xdg-email putmail rmail mailto
      mu4e trn slrn inews rnews metasend
    `),
    about: "sends mail",
    does: [{ does: "outbound-message", when: { lacks: ["--serverinfo"] } }, "network:up"],
    notHelp: ["-h"],
    options: {
      "-bp, -bi, -bd, -bv, -bV, -bt, -bP, -P --pretend, --configure, --version": {
        role: "flag",
        calms: true,
      },
      "--serverinfo": "flag",
      "-f, -F, -r, -a, -N, -R": "text",
      "-C, --file": { role: "read", does: ["hidden-code?"] },
      "-be": { role: "text", does: ["hidden-code"] },
      "-Mrm": { role: "text", does: ["destructive"] },
      "--attach, -attach": "body",
      "--server, -s": "host",
      "--auth-password, --passwordeval": "secret",
    },
    style: "single-dash",
    commands: {
      "envelope|folder|account|mailbox|message|template|completion|man": NETWORK,
      "message|template send|write|reply|forward": MESSAGE,
      "message|folder|mailbox delete|purge|expunge": ["network", "destructive"],
    },
    operands: ["account..."],
  },
  {
    names: ["mailmerge"],
    about: "writes one message for each row of a table",
    nature: "local",
    options: {
      "--no-dry-run": { role: "flag", does: ["network:up", "outbound-message"] },
      "--template, --database, --config": "read",
      "--limit, --output-format": "text",
    },
    operands: [],
  },
  {
    names: ["postconf"],
    about: "shows and sets what Postfix works with",
    nature: "local",
    notHelp: ["-h"],
    options: { "-d, -n, -e, -m, -M, -P, -X, -h, -H, -f, -l, -a, -A": "flag", "-c": "folder" },
    operands: ["setting..."],
  },
  {
    names: ["postqueue"],
    about: "shows the queue of mail, and sends what waits in it",
    nature: "local",
    options: { "-f": { role: "flag", does: MESSAGE }, "-i, -s": { role: "text", does: MESSAGE }, "-c": "read" },
  },
  {
    names: ["mhonarc"],
    about: "makes pages of mail",
    nature: "local",
    style: "single-dash",
    options: { "-outdir": "fill", "-rcfile": "read", "-outfile": "write" },
    operands: ["text..."],
  },
  {
    names: words(`
      mailq newaliases postmap postalias postsuper exiqgrep biff from frm messages
      formail notmuch mu mairix maildirmake makemime ripmime munpack mboxgrep checkmail newmail
      opendkim-testkey
    `),
    about: "looks after local mail",
    nature: "local",
    options: { "-d --delete": { role: "text", does: ["destructive?"] } },
  },
  {
    names: words(`
      offlineimap offlineimap3 mbsync isync getmail getmail6 fetchmail mpop imapfilter imapsync fdm davmail
      interimap pullimap imapcopy imapgrab mailsync muchsync maildirsync mailcheck imap-backup
      public-inbox-fetch public-inbox-clone calcurse-caldav spfquery vrfy listadmin
      sieve-connect sieveshell pop3browser mailfilter imapproxy razor-check razor-report pyzor
    `),
    about: "fetches and synchronises mail and calendars",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "-l --list, --list-folders, --info": "flag",
      "-c --config, -f --fetchmailrc": "read",
      "--password1, --password2, -P --password": "secret",
      "--host1, --host2": "host",
      "--user1, --user2, -u, -a, -p, -o": "text",
      "--delete1, --delete2, --expunge1, --expunge2": { role: "flag", does: ["destructive?"] },
      "-m --mda, --preconnect, --postconnect, --plugin": { role: "shell", does: ["hidden-code??"] },
      "--printeffective, --dry": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["khal", "ikhal", "khard", "todoman"],
    about: "calendars and addresses in local files",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["lieer", "gmi", "vdirsyncer", "gcalcli", "lei", "goobook"],
    about: "synchronises mail and calendars",
    nature: "local",
    commands: {
      "pull|push|sync|discover|metasync|repair|agenda|calw|calm|search|list|import|remind|updates|conflicts|init|q|up|reload":
        NETWORK,
      send: MESSAGE,
      "add|quick|edit|delete": ["network", "outbound-message?"],
      "create|update|suspend|delete user|group": KEYS,
      auth: KEYS,
    },
    operands: ["text..."],
  },
  {
    names: ["write", "wall", "talk", "ntalk", "ytalk", "mesg-send", "rwall", "msg", "msg.exe", "rusers-write"],
    about: "writes to other users' terminals",
    does: ["outbound-message"],
    notHelp: ["-n"],
    operands: ["account..."],
  },
  { names: ["mesg"], about: "lets others write to this terminal", nature: "local" },
  {
    names: ["growlnotify", "gntp-send"],
    about: "notifies the person at this machine, or at another",
    nature: "local",
    options: {
      "-H --host, -s": { role: "host", does: ["network:up"] },
      "-m --message, -t --title, -n --name, -p, -a, -I, -d": "text",
      "-P --password": "secret",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      terminal-notifier notify gxmessage xmessage osd_cat snoretoast swaync-client toastify gum
      speak spd-say espeak espeak-ng festival flite New-BurntToastNotification
    `),
    about: "notifies the person at this machine",
    nature: "local",
    options: { "-voice": "page" },
    operands: ["text..."],
  },
  {
    names: words(`
      6cord abaddon barnowl bitchx catgirl centerim climm cordless dino discordo element-desktop endcord
      epic4 epic5 fractal gajim girc gomuks gurk halloy hexchat iamb ii irc irccat ircii irssi kirc
      matterhorn mcabber mirage naim nchat nheko oysttyer pidgin poezio profanity qtox quaternion
      rainbowstream rirc scli scrollz senpai sic signal-desktop slack-term swirc tiny tinyirc toxic turses
      tut tzc weechat weechat-curses weechat-headless zulip-term telegram-cli tg tgcli whatsapp-for-linux
      zapzap discord Discord teams-for-linux chatty kaidan
    `),
    about: "interactive clients of chat and social networks",
    does: ["network:both"],
    notHelp: ["-h"],
    options: {
      "-c --connect, -s --server": "host",
      "-r --run-command, -e, -x": { role: "text", does: ["hidden-code??"] },
      "-n, -w, -p, -d, -a, -u, -j": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["himalaya"],
    about: "reads and sends mail",
    nature: "network",
    does: NETWORK,
    options: { "-a --account, -f --folder, -s --page-size, -p --page, -o --output": "text", "-c --config": "read" },
    operands: ["text..."],
    commands: {
      "message|template write|reply|forward|send|save": MESSAGE,
      "message delete": ["network", "destructive?"],
      "folder delete|purge|expunge": ["network", "destructive"],
      "account list|doctor": [],
      "account configure": ["network?", "credential-change"],
      "completion|manual": [],
    },
  },
  {
    names: ["thunderbird", "claws-mail", "evolution", "kmail", "geary", "betterbird"],
    about: "a mail program on the desktop",
    style: "single-dash",
    does: ["network?"],
    options: {
      "-compose -compose, --compose, -send, --send, --attach": {
        role: "text",
        optional: true,
        does: ["outbound-message"],
      },
      "-mail --mail, -calendar --calendar, -addressbook --addressbook, -ProfileManager, -P": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["keybase", "twitch"],
    about: "chat, files and keys of an account",
    nature: "network",
    does: NETWORK,
    commands: {
      "chat send|upload|edit|delete": MESSAGE,
      "chat list|read|ls": NETWORK,
      "pgp export": ["network", "credential-read?"],
      "login|logout|signup|passphrase|device|pgp|account|prove|revoke|follow|unfollow": KEYS,
      "version|config|status|ctl": [],
      "team add-member|edit-member|create|accept-invite|request-access|rename|settings": KEYS,
      "team remove-member|leave|delete": [...KEYS, "lockout"],
      "device remove": [...KEYS, "lockout"],
      "event trigger|verify-subscription|configure|retrigger|start-websocket-server": [],
      "token|configure": KEYS,
    },
  },
  {
    names: [
      "matterbridge",
      "mautrix-telegram",
      "heisenbridge",
      "biboumi",
      "eggdrop",
      "limnoria",
      "supybot",
      "hubot",
      "errbot",
    ],
    about: "bridges and bots of chat networks",
    does: ["network:both"],
    operands: ["text..."],
  },
  {
    names: words(`
      slack slack-cli slacktee slacktee.sh telegram-send telegram-bot
      discord-cli discord.sh teams mattermost mmctl matrix-commander matrix-commander-rs zulip-send
      sendxmpp go-sendxmpp gtkcord4 whatsapp-cli wacli imsg yowsup-cli purple-remote pushover
      pushover-cli pushbullet pb apprise shoutrrr gotify wirepusher twilio sms smssend textbelt
      vonage nexmo plivo telnyx jabber
    `),
    about: "chat, push messages, SMS and calls",
    nature: "network",
    does: ["network:up", { does: "outbound-message", when: { lacks: ["--configure", "--clean"] } }],
    options: {
      "--configure --configure-channel --configure-group, --verify": { role: "text", optional: true, does: KEYS },
      "--dry-run, --details": { role: "flag", calms: true },
      "-v": "flag",
      "--clean": "flag",
    },
    commands: {
      "login|logout|auth|register|verify|link|configure|config|--configure|token|profiles:create|profiles:remove|unregister|setPin|removePin":
        KEYS,
      "receive|listIdentities|listGroups|listContacts|listDevices|history|subscribe|sub|chats|search|read": NETWORK,
      "channels list": NETWORK,
      init: ["credential-change?"],
      "addDevice|removeDevice|updateAccount|user|permissions|roles|trust": KEYS,
      "channel|team|post delete|archive": ["network", "destructive"],
      "user deactivate|delete|deleteall": ["network", "credential-change", "lockout"],
      "version|help|completion": [],
      "create|run|deploy|app|platform|datastore|env|trigger|doctor|samples|list|manifest": NETWORK,
      serve: ["network:listen"],
    },
  },
  {
    names: words(`
      twurl toot madonctl t twitter xurl bsky bluesky goat facebook-cli linkedin-cli reddit-cli mastodon
      nostr-tool nak noscl algia diaspora lemmy-cli wordpress-cli hashnode tumblr instagram-cli buffer
      postiz youtube-upload tiktok-uploader flickr-cli imgur imgur-screenshot imgurbash2 uploadr
      discourse_theme discourse
    `),
    about: "posts to social networks",
    nature: "network",
    does: NETWORK,
    commands: {
      "post|reply|reblog|favourite|update|tweet|retweet|dm|publish|thread|upload|follow|like|toot|status|compose|event|repost":
        MESSAGE,
      "login|logout|auth|authorize|accounts|login_browser|login_cli|activate|account": KEYS,
      "delete|unfollow|block|mute": ["network", "destructive"],
      env: [],
      "version|help|completion": [],
    },
  },
  {
    names: ["postfix"],
    about: "runs the mail server of this machine",
    nature: "local",
    commands: { flush: MESSAGE },
    operands: ["text..."],
  },
  {
    names: ["ubuntu-report"],
    about: "tells Ubuntu about this machine",
    nature: "local",
    commands: { "send|upgrade": ["network:up", "outbound-message"], "show|service|help": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      gist-paste pastebinit pbput pbputs pastebin haste hastebin wgetpaste pb-cli rpaste paste-cli termbin
      sprunge ix dpaste fpaste nopaste lodgeit susepaste carbon-now carbon-now-cli github-gist gistup
      curlpaste privatebin ghostbin microbin fiche snippet rentry ubuntu-bug apport-bug apport-cli
      apport-collect querybts bugz gnome-abrt abrt-cli perlbug perlthanks
      0x0 0x0.st anonfile jpaste pastebin-cli pastery imgur-cli imgur.sh rustypaste-cli wastebin ots
    `),
    about: "publishes text or bug reports on the web",
    does: MESSAGE,
    options: {
      "--login": { role: "flag", does: KEYS },
      "-r --read, -l --list": { role: "text", optional: true },
      "-u --update": "text",
      "-f --filename": "text",
      "-d --description": "text",
    },
    commands: { "login|logout|auth": KEYS },
    operands: ["send..."],
  },
  {
    names: ["asciinema", "agg", "svg-term", "termtosvg", "terminalizer"],
    about: "records the terminal",
    commands: {
      "rec|record": [{ does: "outbound-message", certainty: "possible", when: { operands: "none" } }],
      "upload|share": MESSAGE,
      "stream|session": MESSAGE,
      auth: KEYS,
      "play|cat|convert|generate|render|init|config": { operands: ["remote-path..."], does: [] },
    },
  },
  {
    names: words(`
      zmail mlmmj-sub list_members sympa listmonk phplist
      mailchimp mailgun sendgrid postmark ses-send resend
    `),
    about: "mailing lists and bulk mail",
    does: MESSAGE,
    commands: { "members|lists|help|version": NETWORK },
  },
  {
    names: ["mailman"],
    about: "keeps mailing lists on this machine",
    nature: "local",
    commands: {
      "create|remove|addmembers|syncmembers|changeaddress": ["outbound-message?", "credential-change?"],
      delmembers: ["outbound-message?", "lockout?"],
      "inject|digests|send-digests|notify|gatenews|unshunt": MESSAGE,
      "lists|members|findmember|info|status|start|stop|restart|reopen|conf|aliases|import21|shell|withlist|qfile|version|help":
        [],
    },
  },
  {
    names: ["add_members", "remove_members", "newlist", "rmlist"],
    about: "changes mailing lists",
    does: [...MESSAGE, "credential-change?"],
    operands: ["text..."],
  },
  {
    names: ["spamdb", "greyscanner"],
    about: "keeps the list of senders that spamd holds back",
    nature: "local",
    options: { "-a, -d, -t, -T, -G": "flag" },
    operands: ["text..."],
  },
];
