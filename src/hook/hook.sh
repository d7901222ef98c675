# Countersign's hook shim: hands one agent event to the broker's socket and turns the framed reply into exit code and output.
# Read by `.` from the command in the agent's settings, in dash, bash and other POSIX shells. It decides nothing, and
# every way out of this file that is not a whole, well-formed reply is exit 2 (a report: exit 1) with a sentence.
# In the good path it starts no process: perl takes the shell's place. Nothing from the environment may change where it asks: a project can set the environment.

unset -f printf kill curl command shopt '[' test sleep echo true false 2>/dev/null
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
# How perl's attempt before this one ended (a code of curl's), and whose start it waited for.
code=${3-}
started=${4-}
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

explain() {
  case $1 in
    7) fail 'is not running and could not be started. Open VS Code with Countersign, or run: countersign doctor' ;;
    22) fail 'gave a garbled reply, or one of another version. Open VS Code once to repair its parts, or run: countersign doctor' ;;
    23) fail 'could not hand its reply over. Try again; if it stays, run: countersign doctor' ;;
    28) fail 'did not answer in time. Its broker may be hung: run countersign doctor, then try again.' ;;
    interrupted) fail 'was interrupted. Try again; if it stays, run: countersign doctor' ;;
    *) fail "ended before it had decided (code $1). Try again; if it stays, run: countersign doctor" ;;
  esac
}

trap 'explain interrupted' EXIT HUP INT TERM

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

start() {
  [ -x "$runtime" ] && [ -f "$state/bin/broker.js" ] || explain 7
  if [ -x /usr/bin/setsid ]; then detach=/usr/bin/setsid; else detach=; fi
  # A clean environment: NODE_OPTIONS and the like belong to the project, not to the guard.
  /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin ELECTRON_RUN_AS_NODE=1 $detach \
    "$runtime" "$state/bin/broker.js" --home "$home" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
  started=$!
}

# What curl does below, in a fifth of its start-up time: no module is loaded, no HTTP is spoken (src/protocol/hook.ts), and
# the codes are curl's. The event is read only once the socket is open, so that a refused connection leaves it for the next
# attempt. Every end but a whole reply goes back to this file, which starts the broker or says what is wrong.
program='
my ($script, $socket_file, $deadline, $silence, $agent, $role, $started, @caller) = @ARGV;
my $ended;
sub back {
  my $lost = "echo Countersign stopped this action because its hook script is missing. Run: countersign doctor";
  my $again = "trap \"$lost >&2; exit 2\" EXIT; script=\$1; shift; . \"\$script\"";
  exec "/bin/sh", "-c", $again, "sh", $script, $agent, $role, @_;
}
END { $? = 2 unless $ended }
$SIG{$_} = sub { back("interrupted") } for "HUP", "INT", "TERM";
$SIG{PIPE} = "IGNORE";
$SIG{ALRM} = sub { back(28) };
my $end = time + $deadline;
# Until a broker that stays silent, or one that beats and never replies, is given up.
sub patience {
  my $left = $end - time;
  back(28) if $left <= 0;
  alarm($left > $silence ? $silence : $left);
}
binmode STDIN;
binmode STDOUT;

my $tries = $started ? 50 : 0;
my $socket;
for (;;) {
  patience();
  socket($socket, 1, 1, 0) or back(1);
  last if connect($socket, pack("Sa108", 1, $socket_file));
  back(7, $started) if --$tries < 0;
  # A start that ended at once has failed, or another one was first: that one gets a second.
  $tries -= 4 unless kill(0, $started);
  select(undef, undef, undef, 0.1);
}

my $event = do { local $/; <STDIN> };
$event = "" unless defined $event;
my $out = join(" ", "countersign 1 event", length $event, $agent, @caller) . "\n$event";
for (my $sent = 0; $sent < length $out; ) {
  patience();
  my $more = syswrite($socket, $out, length($out) - $sent, $sent);
  defined $more or back(55);
  $sent += $more;
}
my ($reply, $got) = ("");
while (patience(), $got = sysread($socket, $reply, 65536, length $reply)) {
  back(63) if length $reply > 1000000;
}
defined $got or back(56);
my ($kind, $payload) = $reply =~ m{^\n*countersign 1 (pass|json|deny)\n(.*)\ncountersign 1 end\n*\z}s or back(22);
back(22) if $kind eq "pass" ? $payload ne "" : $kind eq "json" && $payload !~ m/^\{.*\}\z/s;
alarm 0;
if ($kind eq "deny") {
  print STDERR $payload eq "" ? "Countersign denied this action." : $payload, "\n";
} elsif ($kind eq "json") {
  print($payload, "\n") && close STDOUT or back(23);
}
$ended = 1;
exit($kind ne "deny" ? 0 : $role eq "report" ? 1 : 2);
'

case $client in
  */perl)
    case $code in
      '') ;;
      7)
        [ -z "$started" ] || explain 7
        start
        ;;
      *) explain "$code" ;;
    esac
    # bash would end here without the trap when perl cannot be run.
    [ -z "${BASH_VERSION-}" ] || shopt -s execfail 2>/dev/null
    exec "$client" -f -e "$program" "$state/bin/hook.sh" "$state/hook.sock" "$deadline" 15 "$agent" "$role" "$started" "$attended" "$entry" "$PPID"
    explain perl
    ;;
  '')
    [ -x "$runtime" ] && [ -f "$state/bin/hook.js" ] ||
      fail 'needs perl, curl or Node, and found none. Install curl, or open VS Code once so that Countersign can repair itself.'
    # The fallback reads the frame itself. Its output is kept back until it is known to have ended well.
    reply=$(/usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin ELECTRON_RUN_AS_NODE=1 "$runtime" "$state/bin/hook.js" \
      --state "$state" --home "$home" --runtime "$runtime" --deadline "$deadline" --agent "$agent" \
      --attended "$attended" --entry "$entry" --parent "$PPID")
    case $? in
      0)
        case $reply in '' | '{'*'}') ;; *) explain 22 ;; esac
        [ -z "$reply" ] || printf '%s\n' "$reply" || explain 23
        trap - EXIT HUP INT TERM
        exit 0
        ;;
      2)
        # The sentence is already on standard error.
        trap - EXIT HUP INT TERM
        case $role in report) exit 1 ;; *) exit 2 ;; esac
        ;;
      *) explain node ;;
    esac
    ;;
esac

ask() {
  reply=$("$client" -q -s -N --noproxy '*' --unix-socket "$state/hook.sock" --max-time "$deadline" \
    --speed-limit 1 --speed-time 15 -X POST -H 'Expect:' -H "countersign-attended: $attended" \
    -H "countersign-entry: $entry" -H "countersign-parent: $PPID" \
    -T - "http://countersign/$agent" 2>/dev/null)
  code=$?
}

ask
if [ "$code" -eq 7 ]; then
  start
  tries=0
  while [ "$code" -eq 7 ] && [ "$tries" -lt 50 ]; do
    sleep 0.1
    ask
    # As above: a start that ended at once.
    kill -0 "$started" 2>/dev/null || tries=$((tries + 4))
    tries=$((tries + 1))
  done
fi
[ "$code" -eq 0 ] || explain "$code"

# The frame: newlines while a person is asked, then a first line, the payload and a last line (src/protocol/hook.ts).
head=${reply%%countersign 1 *}
case $head in *[!"$newline"]*) explain 22 ;; esac
reply=${reply#"$head"}
case $reply in
  "countersign 1 "*"${newline}countersign 1 end") ;;
  *) explain 22 ;;
esac
reply=${reply#countersign 1 }
kind=${reply%%"$newline"*}
payload=${reply#*"$newline"}
payload=${payload%"${newline}countersign 1 end"}

case $kind in
  pass)
    [ -z "$payload" ] || explain 22
    trap - EXIT HUP INT TERM
    exit 0
    ;;
  json)
    case $payload in '{'*'}') ;; *) explain 22 ;; esac
    printf '%s\n' "$payload" || explain 23
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
explain 22
