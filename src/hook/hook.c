// The shim's own client: hands the event on standard input to the broker's socket and prints what the broker replies.
// It stands where curl would, with curl's exit codes, at a fraction of its start-up time; it is compiled on the machine
// that it runs on (src/launch/compiled-client.ts). It decides nothing and checks nothing: hook.sh reads the reply.
//
//   hook SOCKET DEADLINE SILENCE AGENT ATTENDED ENTRY PARENT        deadline and silence in seconds

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum {
  WRONG_CALL = 2,
  NOBODY_LISTENS = 7,
  WRITE_FAILED = 23,
  NO_MEMORY = 27,
  TOO_LATE = 28,
  NOT_SENT = 55,
  NOT_RECEIVED = 56
};

static time_t end;
static int silence;

static time_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec;
}

static void late(int signal) {
  (void)signal;
  _exit(TOO_LATE);
}

// How long the next call may block: a broker that is silent is given up, and so is one that beats and never replies.
static void patience(void) {
  time_t left = end - now();
  if (left <= 0) exit(TOO_LATE);
  alarm(left < silence ? (unsigned)left : (unsigned)silence);
}

// The event is still unread when nobody listens, so that the shim can start a broker and call again.
static int reach(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) exit(WRONG_CALL);
  strcpy(address.sun_path, path);
  patience();
  int broker = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(broker, (struct sockaddr *)&address, sizeof address) != 0) exit(NOBODY_LISTENS);
  return broker;
}

static bool ends_with(const char *text, size_t length, const char *mark) {
  size_t size = strlen(mark);
  return length >= size && memcmp(text + length - size, mark, size) == 0;
}

// All that comes until the other side ends, or the mark has come, however long it is: the broker says what is too large.
static char *take(int file, size_t *length, const char *mark) {
  size_t room = 1 << 16;
  char *text = malloc(room);
  *length = 0;
  for (;;) {
    if (text == NULL) exit(NO_MEMORY);
    patience();
    ssize_t more = read(file, text + *length, room - *length);
    if (more < 0) exit(NOT_RECEIVED);
    *length += (size_t)more;
    if (more == 0 || (mark != NULL && ends_with(text, *length, mark))) return text;
    if (*length == room) text = realloc(text, room *= 2);
  }
}

static void give(int file, const char *text, size_t length, int failure) {
  while (length > 0) {
    patience();
    ssize_t given = write(file, text, length);
    if (given < 0) exit(failure);
    text += given;
    length -= (size_t)given;
  }
}

int main(int count, char **words) {
  if (count != 8) return WRONG_CALL;
  end = now() + atoi(words[2]);
  silence = atoi(words[3]);
  signal(SIGALRM, late);
  signal(SIGPIPE, SIG_IGN);

  int broker = reach(words[1]);
  size_t length;
  char *event = take(STDIN_FILENO, &length, NULL);
  char head[500];
  int size = snprintf(head, sizeof head, "countersign 1 event %zu %s %s %s %s\n", length, words[4], words[5],
                      words[6], words[7]);
  if (size < 0 || (size_t)size >= sizeof head) return WRONG_CALL;
  give(broker, head, (size_t)size, NOT_SENT);
  give(broker, event, length, NOT_SENT);

  char *reply = take(broker, &length, "\ncountersign 1 end\n");
  give(STDOUT_FILENO, reply, length, WRITE_FAILED);
  return 0;
}
