# Countersign's hook shim: hands one agent event to the broker's socket and turns the framed reply into exit code and output.
# Read by `.` from the command in the agent's settings, in dash, bash and other POSIX shells. It decides nothing, and
# every way out of this file that is not a whole, well-formed reply is exit 2 (a report: exit 1) with a sentence.
# Nothing from the environment may change where it asks: a project can set the environment.

unset -f printf kill curl '[' test sleep echo true false 2>/dev/null
unset CDPATH ENV BASH_ENV CURL_HOME SSLKEYLOGFILE
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
# This machine's own client, where it could be compiled, and what stands in for it.
client=@CLIENT@
curls=@CURLS@

# Seconds without a sign of life after which a broker is given up; it beats every five.
silence=15

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

explain() {
  case $1 in
    7) fail "is not running and could not be started. Open VS Code with Countersign, or run: $state/bin/countersign doctor" ;;
    22) fail "gave a garbled reply, or one of another version. Open VS Code once to repair its parts, or run: $state/bin/countersign doctor" ;;
    23) fail "could not hand its reply over. Try again; if it stays, run: $state/bin/countersign doctor" ;;
    28) fail "did not answer in time. Its broker may be hung: run $state/bin/countersign doctor, then try again." ;;
    interrupted) fail "was interrupted. Try again; if it stays, run: $state/bin/countersign doctor" ;;
    *) fail "ended before it had decided (code $1). Try again; if it stays, run: $state/bin/countersign doctor" ;;
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

start() {
  [ -x "$runtime" ] && [ -f "$state/bin/broker.js" ] || explain 7
  if [ -x /usr/bin/setsid ]; then detach=/usr/bin/setsid; else detach=; fi
  # A clean environment: NODE_OPTIONS and the like belong to the project, not to the guard.
  /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin ELECTRON_RUN_AS_NODE=1 $detach \
    "$runtime" "$state/bin/broker.js" --home "$home" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
  started=$!
}

# One attempt. Both clients end with curl's codes, and leave the event unread when nobody listens.
ask() {
  case $client in
    */curl)
      reply=$("$client" -q -s -N --noproxy '*' --unix-socket "$state/hook.sock" --max-time "$deadline" \
        --speed-limit 1 --speed-time "$silence" -X POST -H 'Expect:' -H "countersign-attended: $attended" \
        -H "countersign-entry: $entry" -H "countersign-parent: $PPID" \
        -T - "http://countersign/$agent" 2>/dev/null)
      ;;
    *)
      reply=$("$client" "$state/hook.sock" "$deadline" "$silence" "$agent" "$attended" "$entry" "$PPID" 2>/dev/null)
      ;;
  esac
  code=$?
}

# The fallback starts a broker and reads the frame itself. Its output is kept back until it is known to have ended well.
ask_by_node() {
  [ -x "$runtime" ] && [ -f "$state/bin/hook.js" ] ||
    fail 'needs curl or Node, and found neither. Install curl, or open VS Code once so that Countersign can repair itself.'
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
}

# The first client that is there and can be run at all: one compiled for another machine that shares this home cannot.
code=127
for client in "$client" $curls; do
  [ -x "$client" ] || continue
  ask
  case $code in 126 | 127) ;; *) break ;; esac
done
case $code in 126 | 127) ask_by_node ;; esac

if [ "$code" -eq 7 ]; then
  start
  tries=0
  while [ "$code" -eq 7 ] && [ "$tries" -lt 50 ]; do
    sleep 0.1
    ask
    # A start that ended at once has failed, or another one was first: that one gets a second.
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
