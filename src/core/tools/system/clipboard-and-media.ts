// Clipboard, screen, camera and microphone, and converters of media. What records the person is told apart from what converts files.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const RECORDS: Does = ["credential-read:records what is on the screen or said in the room??"];

export const clipboardAndMedia: readonly ToolSpec[] = [
  {
    names: words(
      "jack_connect jack_disconnect jack_lsp jack_load jack_unload jack_control jack_wait jack_alias aj-snapshot",
    ),
    about: "joins the ports of the sound server",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["obs"],
    about: "records and streams the screen",
    nature: "local",
    options: {
      "--startstreaming": { role: "flag", does: ["network:up"] },
      "--collection, --profile, --scene": "text",
      "--startrecording, --startreplaybuffer, --minimize-to-tray, --portable, --multi, --verbose, --always-on-top, --startvirtualcam":
        "flag",
    },
  },
  {
    names: words(`
      clipboard cb copyq greenclip clipman cliphist parcellite gpaste-client win32yank win32yank.exe
      lemonade termux-clipboard-get termux-clipboard-set putclip getclip osc52
    `),
    about: "the clipboard",
    nature: "local",
    options: {
      "-selection, -sel, -display, -t, -target, -loops": "text",
      "-f": "flag",
      "-o, -out, -i, -in, -r, -rmlastnl, -silent, -quiet": "flag",
    },
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: ["logkeys", "xspy", "xkeysnoop"],
    about: "records what is typed",
    does: ["credential-read:records what is typed"],
    options: { "-k --kill": { role: "flag", calms: true }, "-o --output": "write" },
    operands: ["text..."],
  },
  {
    names: ["xinput"],
    about: "input devices of the display",
    nature: "local",
    style: "single-dash",
    commands: {
      "test|test-xi2 *": ["credential-read:records what is typed?"],
      "disable|enable|list|set-prop|list-props|float|reattach": [],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      screencapture slurp gnome-screenshot spectacle import xwd shotgun hyprshot shutter ksnip
      termux-camera-photo imagesnap fswebcam streamer arecord parecord parec pw-record wf-recorder
      recordmydesktop simplescreenrecorder gpu-screen-recorder byzanz-record kooha peek vokoscreen
      screenshot deepin-screenshot psr psr.exe nircmd.exe xev evtest libinput
      showmethekey screenkey
    `),
    about: "takes pictures and recordings",
    nature: "local",
    notHelp: ["-h", "-v"],
    options: {
      "-f": "flag",
      "-c, -i, -s, -u, -q, -o, -x, -w, -m, -a, -r, -p": "flag",
      "-e --exec": "shell",
      "-l, -t, -d, -D, -R, -B, -T": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["mnamer", "filebot", "tmm"],
    about: "names films and episodes as catalogues do",
    does: ["network"],
    options: {
      "-b --batch, -r --recurse, -v --verbose, -s --scene, -l --lower, -g --hits, -rename, -non-strict": "flag",
      "--test": { role: "flag", rehearses: true },
      "--movie-directory, --episode-directory, --language, --db, --format, --output": "text",
      "-mediainfo, -list, -script": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["beet"],
    about: "keeps a collection of music",
    nature: "local",
    options: { "-c --config, -l --library, -d --directory": "text" },
    operands: ["text..."],
    commands: {
      "import|imp|im": [{ does: "network", certainty: "likely", when: { lacks: ["-A"] } }],
      "fetchart|lyrics|lastgenre|mbsync|submit|acousticbrainz|fetch|bpsync|discogs|spotify|deezer": ["network"],
      "remove|rm": [{ does: "destructive", when: { has: ["-d"] } }],
    },
  },
  {
    names: ["gst-launch-1.0", "gst-launch"],
    about: "runs a pipeline of sound and video",
    nature: "local",
    // `souphttpsrc location=https://…` and `tcpserversink host=…` are read by the form of their words.
    does: [
      {
        does: "network",
        certainty: "likely",
        when: {
          operand:
            "udpsink|tcpclientsink|tcpserversink|rtmpsink|srtsink|whipsink|webrtcbin|shout2send|souphttpsrc|rtspsrc|udpsrc|tcpserversrc",
          noOperand: "*127.0.0.1*|*localhost*",
        },
      },
      {
        does: "credential-read",
        certainty: "possible",
        sentence: "records the screen, the camera or the microphone",
        when: {
          operand: "ximagesrc|avfvideosrc|v4l2src|pulsesrc|alsasrc|osxaudiosrc|autoaudiosrc|autovideosrc|pipewiresrc",
        },
      },
    ],
    operands: [],
  },
  {
    names: words(`
      avconv mencoder gst-play-1.0 gst-inspect-1.0 mpg123 mpg321 ogg123 afplay aplay
      paplay pw-play pw-cat mocp cmus cmus-remote mpd omxplayer HandBrakeCLI mkvextract mkvinfo mp4info
      metaflac oggdec opusdec faac faad twolame x264 x265 svt-av1 rav1e aomenc ab-av1 av1an normalize-audio
      loudgain rsgain audiowaveform playerctl pamixer amixer alsamixer wpctl pulsemixer
      eyeD3 id3v2
    `),
    about: "plays and converts sound and video",
    nature: "local",
    style: "single-dash",
    notHelp: ["-h", "-v"],
    options: {
      "-i": "read",
      "--server -server": { role: "host", does: ["network"] },
      "-f": {
        role: "text",
        does: [
          {
            does: "credential-read",
            certainty: "possible",
            sentence: "records the screen, the camera or the microphone",
            when: { value: ["-f", "x11grab|avfoundation|alsa|pulse|dshow|gdigrab|v4l2|kmsgrab|fbdev"] },
          },
        ],
      },
      "-c, -c:v, -c:a, -vf, -af, -filter_complex, -map, -ss, -t, -to, -b:v, -b:a, -r, -s, -preset, -crf, -vn, -an, -y, -n, -loglevel, -hide_banner, -pix_fmt, -ar, -ac, -movflags, -metadata":
        "text",
      "-script, -scripts, --script, --scripts": { role: "script", does: ["hidden-code?"] },
    },
    operands: ["read..."],
  },
  {
    names: words(`
      compare conjure animate display stream gif2webp avifdec heif-convert cjxl djxl krita darktable-cli
      rawtherapee-cli dcraw exiv2 jhead jpeginfo feh sxiv nsxiv imv viu chafa catimg timg jp2a img2txt
      zbarcam autotrace gifski sips iconutil icotool wrestool pdfgrep unpaper djvutxt epubcheck
      ebook-convert calibredb openscad povray graphviz mscgen
    `),
    about: "converts and shows pictures and documents",
    nature: "local",
    notHelp: ["-h", "-v", "-V"],
    options: {
      "-o --output": "write",
      "-c, -b, -d": "text",
      "--macro": { role: "text", does: ["hidden-code?"] },
      "-P --python, --python-expr": { role: "text", does: ["hidden-code?"] },
    },
    operands: ["read..."],
  },
  {
    names: ["wkhtmltopdf", "wkhtmltoimage", "weasyprint", "cutycapt", "webkit2png", "prince"],
    about: "turns pages into documents and pictures",
    nature: "local",
    options: {
      "-s --stylesheet, -a --attachment, --cookie-jar, --user-style-sheet, -i": "read",
      "-o --output, --out": "write",
      "--url": "page",
      "-p --proxy": "host",
      "-q --quiet, -g --grayscale, -l --lowquality, -n, -v --verbose, --enable-local-file-access": "flag",
      "-O --orientation, -T, -B, -L, -R, -d --dpi, --page-size, --header-html, --footer-html, -e --encoding, -m":
        "text",
      "--post-file": "send",
      "--run-script": { role: "text", does: ["hidden-code?"] },
    },
    operands: ["page...", "write"],
  },
  {
    names: ["mpdscribble", "mpdas"],
    about: "tells a service what is played",
    does: ["network:up"],
    options: { "--conf, -c": "read", "--log, --verbose": "text" },
  },
  {
    names: ["mp3splt", "oggsplt", "flacsplt"],
    about: "splits music, also as a catalogue of records says",
    nature: "local",
    options: {
      "-c": {
        role: "text",
        does: [{ does: "network", direction: "down", when: { value: ["-c", "query*|get*|*://*"] } }],
      },
      "-o, -d, -t, -a, -g, -p, -k, -A, -D": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["mpc", "ncmpcpp", "ncmpc"],
    about: "steers a music player daemon, on this machine unless a host is named",
    nature: "local",
    notHelp: ["-h"],
    options: {
      "-h --host": "host",
      "-p --port, -P --partition, -f --format": "text",
      "-q --quiet, -v, -w --wait": "flag",
    },
    commands: { "add|insert|load": { operands: ["page..."] } },
    operands: ["text..."],
  },
  {
    names: ["termrec", "t-rec", "doitlive", "showterm", "wl-screenrec"],
    about: "records terminals",
    nature: "local",
    does: RECORDS,
    commands: { publish: ["network:up", "outbound-message"], "validate|new|themes|manual": [] },
    operands: ["text..."],
  },
  {
    names: ["vhs"],
    about: "draws films of terminals from a script",
    nature: "local",
    options: { "-o --output": "write", "-p --publish": { role: "flag", does: ["network:up", "outbound-message"] } },
    commands: {
      record: RECORDS,
      publish: ["network:up", "outbound-message"],
      serve: ["network:listen"],
      "validate|new|themes|manual": [],
    },
    operands: ["read..."],
  },
];
