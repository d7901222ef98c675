# Countersign's hook shim: hands one agent event to the broker's socket and turns the framed reply into exit code and output.
# Read by `.` from the command in the agent's settings, in dash, bash and other POSIX shells. It decides nothing, and
# every way out of this file that is not a whole, well-formed reply is exit 2 (a report: exit 1) with a sentence.
# One fork in the good path: perl where its socket layout is known, else curl. Nothing from the environment may change where it asks: a project can set the environment.

unset -f printf kill curl command '[' test sleep echo true false 2>/dev/null
unset CDPATH ENV BASH_ENV CURL_HOME SSLKEYLOGFILE
unset PERL5OPT PERL5LIB PERLLIB PERL5DB PERLIO PERLIO_DEBUG PERL_UNICODE PERL5SHELL PERL_MEM_LOG
IFS=' 	
'
PATH=/usr/bin:/bin
LC_ALL=C
export PATH LC_ALL

# Baked when the shim is placed.
state=@STATE@
home=@HOME@
runtime=@RUNTIME@
deadline=@DEADLINE@
clients=@CLIENTS@

agent=${1-}
role=${2-decide}
newline='
'

fail() {
  trap - EXIT HUP INT TERM
  case $role in
    report)
      printf 'Countersign was not told of this event, because its guard %s\n' "$1" >&2
      exit 1
      ;;
    *)
      printf 'Countersign stopped this action because its guard %s\n' "$1" >&2
      exit 2
      ;;
  esac
}

trap 'fail "was interrupted. Try again; if it stays, run: countersign doctor"' EXIT HUP INT TERM

case $agent in
  '' | *[!a-z0-9-]*) fail 'was called without an agent name. Repair the hooks: run "Countersign: Guard Claude Code" in VS Code.' ;;
esac

attended=${CLAUDE_CODE_SESSION_ATTENDED-}
case $attended in 0 | 1) ;; *) attended=unknown ;; esac
entry=${CLAUDE_CODE_ENTRYPOINT-}
case $entry in '' | *[!a-zA-Z0-9_-]*) entry=unknown ;; esac

client=
for candidate in $clients; do
  if [ -x "$candidate" ]; then
    client=$candidate
    break
  fi
done

# What curl does below, in a fifth of its start-up time: no module is loaded, and the exit codes are curl's. The event is
# read only once the socket is open, so that a refused connection leaves it for the next try.
program='
my ($path, $deadline, $silence, $agent, @headers) = @ARGV;
$SIG{PIPE} = "IGNORE";
$SIG{ALRM} = sub { exit 28 };
alarm $deadline;
binmode STDIN;
binmode STDOUT;
socket(my $socket, 1, 1, 0) or exit 1;
connect($socket, pack("Sa108", 1, $path)) or exit 7;
my $event = do { local $/; <STDIN> };
$event = "" unless defined $event;
my $length = length $event;
my $out = join("\r\n", "POST /$agent HTTP/1.0", "content-length: $length", @headers, "", $event);
my ($reply, $heard) = ("", time);
for (;;) {
  my $wait = $heard + $silence - time;
  exit 28 if $wait <= 0;
  my ($in, $free) = ("", "");
  vec($in, fileno $socket, 1) = 1;
  vec($free, fileno $socket, 1) = 1 if $out ne "";
  next if select($in, $free, undef, $wait) <= 0;
  if ($out ne "" && vec($free, fileno $socket, 1)) {
    my $sent = syswrite($socket, $out, 16384);
    exit 55 unless defined $sent;
    substr($out, 0, $sent) = "";
    $heard = time;
  }
  if (vec($in, fileno $socket, 1)) {
    my $got = sysread($socket, $reply, 65536, length $reply);
    exit 56 unless defined $got;
    last if $got == 0;
    exit 63 if length $reply > 1000000;
    $heard = time;
  }
}
my $body = index($reply, "\r\n\r\n");
exit 22 if $body < 0 || $reply !~ m{^HTTP/1\.[01] 200 };
print substr($reply, $body + 4) or exit 23;
close STDOUT or exit 23;
'

ask() {
  case $client in
    */perl)
      reply=$("$client" -f -e "$program" "$state/hook.sock" "$deadline" 15 "$agent" "countersign-attended: $attended" \
        "countersign-entry: $entry" "countersign-parent: $PPID" 2>/dev/null)
      ;;
    *)
      reply=$("$client" -q -s -N --noproxy '*' --unix-socket "$state/hook.sock" --max-time "$deadline" \
        --speed-limit 1 --speed-time 15 -X POST -H 'Expect:' -H "countersign-attended: $attended" \
        -H "countersign-entry: $entry" -H "countersign-parent: $PPID" \
        -T - "http://countersign/$agent" 2>/dev/null)
      ;;
  esac
  code=$?
}

start() {
  [ -x "$runtime" ] && [ -f "$state/bin/broker.js" ] || return 1
  if [ -x /usr/bin/setsid ]; then detach=/usr/bin/setsid; else detach=; fi
  # A clean environment: NODE_OPTIONS and the like belong to the project, not to the guard.
  /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin ELECTRON_RUN_AS_NODE=1 $detach \
    "$runtime" "$state/bin/broker.js" --home "$home" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
  started=$!
}

if [ -z "$client" ]; then
  [ -x "$runtime" ] && [ -f "$state/bin/hook.js" ] ||
    fail 'needs perl, curl or Node, and found none. Install curl, or open VS Code once so that Countersign can repair itself.'
  # The fallback reads the frame itself. Its output is kept back until it is known to have ended well.
  reply=$(/usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin ELECTRON_RUN_AS_NODE=1 "$runtime" "$state/bin/hook.js" \
    --state "$state" --home "$home" --runtime "$runtime" --deadline "$deadline" --agent "$agent" \
    --attended "$attended" --entry "$entry" --parent "$PPID")
  case $? in
    0)
      case $reply in '' | '{'*'}') ;; *) fail 'gave a garbled reply. Run: countersign doctor' ;; esac
      [ -z "$reply" ] || printf '%s\n' "$reply" || fail 'could not hand its reply over.'
      trap - EXIT HUP INT TERM
      exit 0
      ;;
    2)
      # The sentence is already on standard error.
      trap - EXIT HUP INT TERM
      case $role in report) exit 1 ;; *) exit 2 ;; esac
      ;;
    *) fail 'ended before it had decided. Try again; if it stays, run: countersign doctor' ;;
  esac
else
  ask
  if [ "$code" -eq 7 ]; then
    start || fail 'is not running and could not be started. Open VS Code with Countersign, or run: countersign doctor'
    tries=0
    while [ "$code" -eq 7 ] && [ "$tries" -lt 50 ]; do
      sleep 0.1
      ask
      # A start that ended at once has failed, or another one was first: that one gets a second.
      kill -0 "$started" 2>/dev/null || tries=$((tries + 4))
      tries=$((tries + 1))
    done
  fi
fi

case $code in
  0) ;;
  7) fail 'is not running and could not be started. Open VS Code with Countersign, or run: countersign doctor' ;;
  28) fail 'did not answer in time. Its broker may be hung: run countersign doctor, then try again.' ;;
  *) fail "ended before it had decided (code $code). Try again; if it stays, run: countersign doctor" ;;
esac

# The frame: newlines while a person is asked, then a first line, the payload and a last line (src/protocol/hook.ts).
head=${reply%%countersign 1 *}
case $head in *[!"$newline"]*) fail 'gave a reply that is not its own. Run: countersign doctor' ;; esac
reply=${reply#"$head"}
case $reply in
  "countersign 1 "*"${newline}countersign 1 end") ;;
  *) fail 'gave a reply that was cut short. Try again; if it stays, run: countersign doctor' ;;
esac
reply=${reply#countersign 1 }
kind=${reply%%"$newline"*}
payload=${reply#*"$newline"}
payload=${payload%"${newline}countersign 1 end"}

case $kind in
  pass)
    [ -z "$payload" ] || fail 'gave a garbled reply. Run: countersign doctor'
    trap - EXIT HUP INT TERM
    exit 0
    ;;
  json)
    case $payload in '{'*'}') ;; *) fail 'gave a garbled reply. Run: countersign doctor' ;; esac
    printf '%s\n' "$payload" || fail 'could not hand its reply over.'
    trap - EXIT HUP INT TERM
    exit 0
    ;;
  deny)
    [ -n "$payload" ] || payload='Countersign denied this action.'
    trap - EXIT HUP INT TERM
    printf '%s\n' "$payload" >&2
    case $role in report) exit 1 ;; *) exit 2 ;; esac
    ;;
esac
fail 'gave a reply of an unknown kind. Its parts may be of different versions: open VS Code once to repair them.'
