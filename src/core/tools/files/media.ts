// Pictures, sound, film and plots. Their converters open addresses, list files and run helpers by what an argument looks
// like, and some take programs of their own.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const media: readonly ToolSpec[] = [
  {
    names: ["gnuplot", "gnuplot-nox", "gnuplot-qt"],
    about: "draws plots",
    style: "single-dash",
    nature: "local",
    interprets: "escapes",
    options: {
      "-e": "code:escapes",
      "-c": { role: "script", ends: true },
      "-p, -persist, -d, -s, -slow": "flag",
    },
    operands: ["script", "text..."],
  },
  {
    names: ["ffmpeg", "ffprobe", "ffplay"],
    about: "works on sound and film",
    style: "single-dash",
    nature: "local",
    options: {
      "-i, -attach, -dump_attachment": "read",
      "-progress": "url",
      "-passlogfile, -report": { role: "text", optional: true },
      "-vf, -af, -filter_complex, -lavfi, -filter, -c, -codec, -map, -f, -ss, -sseof, -t, -to, -r, -b, -ar, -ac, -preset, -crf, -metadata":
        "text",
      "-loglevel, -v, -show_entries, -of, -print_format, -s, -aspect, -pix_fmt, -vcodec, -acodec, -scodec, -q, -qscale, -vframes, -frames":
        "text",
      "-threads, -movflags, -disposition, -g, -bf, -profile, -level, -tune, -maxrate, -bufsize, -pass, -itsoffset, -stream_loop":
        "text",
      "-framerate, -safe, -protocol_whitelist, -headers, -user_agent, -select_streams, -init_hw_device, -hwaccel, -fps_mode, -vsync":
        "text",
      "-y, -n, -an, -vn, -sn, -dn, -re, -hide_banner, -nostdin, -stats, -shortest, -copyts, -autoexit, -nodisp, -show_format":
        "flag",
      "-show_streams, -show_frames, -show_packets, -show_chapters, -show_programs, -pretty, -formats, -codecs, -encoders":
        "flag",
    },
    operands: ["write..."],
  },
  {
    names: ["sox", "play", "rec", "soxi"],
    about: "works on sound",
    nature: "local",
    style: "single-dash",
    does: [
      { does: "hidden-code", certainty: "likely", sentence: "takes sound from a program", when: { operand: "¦*" } },
    ],
    options: { "-r, -b, -c, -e, -t, -v, -n, -R, -G": { role: "text", optional: true } },
    operands: [],
  },
  {
    names: ["exiftool"],
    about: "reads and writes what pictures say about themselves",
    style: "single-dash",
    nature: "local",
    options: {
      "-if, -if0, -if1, -if2": "code:perl",
      "-p, -printFormat": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "possible",
            sentence: "runs Perl from a format",
            when: { value: ["-p|-printFormat", "*;*"] },
          },
        ],
      },
      "-config": "loaded",
      "-o, -out": "write",
      "-@, -argfile, -tagsFromFile, -TagsFromFile, -srcfile, -geotag, -csv, -json, -j": {
        role: "read",
        optional: true,
      },
      "-d, -dateFormat, -ext, -x, -w, -textOut, -c, -lang, -charset, -api, -userParam, -echo, -i, -ignore": "text",
    },
    operands: [],
  },
  {
    names: [
      "convert",
      "magick",
      "mogrify",
      "identify",
      "montage",
      "composite",

      "gm",
      "vips",
      "vipsthumbnail",
    ],
    about: "converts pictures",
    style: "single-dash",
    nature: "local",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs a program from inside a picture description",
        when: { operand: "ephemeral:*|msl:*|mvg:*|show:*|win:*" },
      },
    ],
    options: {
      "-script": "file:plain",
      "-write, -authenticate": "text",
      "-resize, -crop, -quality, -format, -density, -gravity, -geometry, -background, -fill, -font, -pointsize, -draw, -annotate, -size, -rotate":
        "text",
    },
    operands: [],
  },
  {
    names: ["scrot", "maim", "flameshot", "grim"],
    about: "takes a picture of the screen",
    nature: "local",
    options: {
      "-e --exec": "shell",
      "-o --overwrite, -f --file": { role: "text", optional: true },
      "-d --delay, -q --quality, -t --thumb, -g --geometry, -i": "text",
    },
    operands: [],
  },
  {
    names: ["gimp", "gimp-console"],
    about: "works on pictures",
    nature: "local",
    options: {
      "-b --batch": {
        role: "code:plain",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "runs a script in the program",
            when: { value: ["-b", "*os.*|*import *|*system*|*subprocess*|*exec*|*file-delete*|*open(*|*eval*|*load*"] },
          },
        ],
      },
      "--batch-interpreter, -g --gimprc, --session, -c --console-messages": "text",
      "-i --no-interface, -d --no-data, -f --no-fonts, -s --no-splash, -n --new-instance, -a --as-new": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["blender"],
    about: "models and renders",
    nature: "local",
    options: {
      "-P --python": "file:python",
      "--python-expr": "code:python",
      "--python-text, --python-console, --addons": { role: "text", does: ["hidden-code??"] },
      "-y --enable-autoexec": {
        role: "flag",
        does: [{ does: "hidden-code", certainty: "possible", sentence: "lets a scene run its scripts" }],
      },
      "-o --render-output, -F --render-format, -f --render-frame, -s --frame-start, -e --frame-end, -E --engine, -t --threads, -S --scene":
        "text",
    },
    operands: ["read..."],
  },
  {
    names: ["mpv", "vlc", "cvlc", "rvlc", "mplayer"],
    about: "plays sound and film",
    nature: "local",
    options: {
      "--script, --scripts": "file:lua",
      "--input-ipc-server, --config-dir, --include": "text",
      "--sout": { role: "text", does: [{ does: "network", certainty: "possible", direction: "up" }] },
    },
    operands: [],
  },
  {
    names: words(`
      mediainfo jpegtran cjpeg djpeg optipng pngcrush pngquant oxipng jpegoptim gifsicle cwebp dwebp avifenc lame flac
      oggenc opusenc mkvmerge   MP4Box inkscape handbrakecli  rsvg-convert cairosvg potrace
      tesseract img2pdf zbarimg    guetzli  svgcleaner 
    `),
    about: "works on pictures, sound and film",
    style: "single-dash",
    nature: "local",
    options: { "-i": "read", "-vf, -f, -t, -o": "text" },
    operands: [],
  },
  {
    names: ["qrencode", "graph-easy"],
    about: "draws codes and graphs",
    nature: "local",
    options: { "-r --read-from": "read", "-o --output": "write", "-s, -l, -v, -m, -d, -t": "text" },
    operands: ["text..."],
  },
];
