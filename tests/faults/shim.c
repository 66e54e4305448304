/* A layer between a program and the C library (LD_PRELOAD, Linux on 64 bits) that writes down every call by which the
 * program changes what is under one folder, and lets the n-th of them fail or be the last.
 *
 * The order of the log is the order of the calls, also of several processes: each call and its line are made under one
 * lock. An fsync is written down and not made: what a power cut would leave is worked out from the log (`disk.rs`), so the
 * real disk need not be waited for. What is printed stands in the same log: that is what was acknowledged, and when.
 *
 * What the shim does not see (a raw system call, a write through mapped memory) would make the log a lie. So the driver
 * plays each log in whole and compares: it must give, byte for byte, the folder that is really there. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define FDS 4096
#define WATCHED 1
#define IS_WAL 2
#define IS_SHM 4
/* The write-ahead log was written to since its last fsync, and not only its header. */
#define FRAMES 8

enum class { ANY, WRITE, SYNC, NAME, CLASSES };

static const char *folder;
static size_t folder_length;
static int log_fd = -1, count_fd = -1;
static unsigned char state[FDS];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/* What was asked for. */
static int kills, fails, aimed = -1, number, half, stall;
static enum { KEEP, NORMAL, NONE } syncs;
static int64_t at;

/* Shared by all processes of a run: how many calls of each class there were, and how long the disk stays full. */
static struct {
  int64_t seen[CLASSES];
  int64_t full;
} counts;

static long text_number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

struct head {
  uint32_t length;
  uint8_t what;
  uint8_t unused[3];
  int32_t pid, fd;
  int64_t offset;
  int32_t result, first;
};

/* One record in one write: nobody else's stands in the middle of it. */
static void note(char what, int fd, int64_t offset, int result, const void *first, size_t n, const void *second, size_t m) {
  struct head head = {sizeof head + n + m, what, {0}, getpid(), fd, offset, result, n};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)first, n}, {(void *)second, m}};
  ssize_t done = syscall(SYS_writev, log_fd, parts, 3);
  if (done != (ssize_t)head.length) _exit(97);
}

static void begin(void) {
  pthread_mutex_lock(&mutex);
  /* Now and then another process may go first. */
  static int turn;
  if (stall && ++turn % 4 == 0) {
    struct timespec moment = {0, stall * 1000000L};
    nanosleep(&moment, NULL);
  }
  while (syscall(SYS_flock, log_fd, LOCK_EX) < 0) {
  }
  syscall(SYS_pread64, count_fd, &counts, sizeof counts, 0);
}

static void end(void) {
  syscall(SYS_pwrite64, count_fd, &counts, sizeof counts, 0);
  syscall(SYS_flock, log_fd, LOCK_UN);
  pthread_mutex_unlock(&mutex);
}

__attribute__((constructor)) static void start(void) {
  const char *log = getenv("ROTA_FAULTS_LOG");
  folder = getenv("ROTA_FAULTS_FOLDER");
  if (!log || !folder) return;
  folder_length = strlen(folder);
  char name[PATH_MAX];
  snprintf(name, sizeof name, "%s.count", log);
  /* Far from the small numbers, which programs take for granted. */
  int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  log_fd = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, fd);
  fd = syscall(SYS_openat, AT_FDCWD, name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  count_fd = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, fd);
  if (log_fd < 0 || count_fd < 0) _exit(98);
  const char *mode = getenv("ROTA_FAULTS_MODE");
  kills = mode && !strcmp(mode, "kill");
  fails = mode && !strcmp(mode, "fail");
  aimed = text_number("ROTA_FAULTS_CLASS");
  at = text_number("ROTA_FAULTS_AT");
  number = text_number("ROTA_FAULTS_ERRNO");
  half = text_number("ROTA_FAULTS_HALF");
  stall = text_number("ROTA_FAULTS_STALL");
  const char *kept = getenv("ROTA_FAULTS_SYNCS");
  syncs = kept && !strcmp(kept, "none") ? NONE : kept && !strcmp(kept, "normal") ? NORMAL : KEEP;
  const char *label = getenv("ROTA_FAULTS_LABEL");
  begin();
  note('S', 0, 0, 0, label ? label : "", label ? strlen(label) : 0, NULL, 0);
  end();
}

static int on(void) { return log_fd >= 0; }

/* The path below the folder, or NULL where it is somewhere else. "" is the folder itself. */
static const char *below(int dir, const char *path, char *buffer) {
  char whole[2 * PATH_MAX];
  if (!on() || !path) return NULL;
  if (path[0] == '/') {
    snprintf(whole, sizeof whole, "%s", path);
  } else {
    char base[PATH_MAX];
    if (dir == AT_FDCWD) {
      if (!getcwd(base, sizeof base)) return NULL;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
      ssize_t n = syscall(SYS_readlink, link, base, sizeof base - 1);
      if (n < 0) return NULL;
      base[n] = 0;
    }
    snprintf(whole, sizeof whole, "%s/%s", base, path);
  }
  /* "a//b", "a/./b" and "a/../b" are tidied; links are not followed: there are none in the folder. */
  size_t used = 0;
  for (char *part = strtok(whole, "/"); part; part = strtok(NULL, "/")) {
    if (!strcmp(part, ".")) continue;
    if (!strcmp(part, "..")) {
      while (used && buffer[--used] != '/') {
      }
      continue;
    }
    if (used + strlen(part) + 2 > PATH_MAX) return NULL;
    buffer[used++] = '/';
    used += strlen(strcpy(buffer + used, part));
  }
  buffer[used] = 0;
  if (strncmp(buffer, folder, folder_length)) return NULL;
  if (!buffer[folder_length]) return buffer + folder_length;
  return buffer[folder_length] == '/' ? buffer + folder_length + 1 : NULL;
}

static int ends(const char *path, const char *ending) {
  size_t n = strlen(path), m = strlen(ending);
  return n >= m && !strcmp(path + n - m, ending);
}

static int watched(int fd) { return on() && fd >= 0 && fd < FDS && (state[fd] & WATCHED); }

/* `commit`: what somebody who was answered well would have waited for. */
static void fire(enum class class, int commit, const char *what) {
  note('F', class, commit, kills ? -1 : number, what, strlen(what), NULL, 0);
}

static void die(void) {
  syscall(SYS_pwrite64, count_fd, &counts, sizeof counts, 0);
  syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  for (;;) pause();
}

/* Whether this call of the class is the one that was aimed at. */
static int hit(enum class class) {
  int64_t any = ++counts.seen[ANY];
  int64_t of_class = class == ANY ? any : ++counts.seen[class];
  if (!kills && !fails) return 0;
  return (aimed == ANY && any == at) || (aimed != ANY && (int)class == aimed && of_class == at);
}

/* Before a call that changes names: killed here, or to fail with the number that is returned. */
static int before(enum class class, const char *what) {
  if (hit(class)) {
    fire(class, 0, what);
    if (kills) die();
    if (number == ENOSPC) counts.full = half;
    return number;
  }
  if (class == NAME && counts.full > 0 && ends(what, "+")) {
    counts.full--;
    return ENOSPC;
  }
  return 0;
}

static int refused(int error) {
  end();
  errno = error;
  return -1;
}

/* ---- files are opened and closed ---- */

static int opened(int dir, const char *path, int flags, mode_t mode) {
  char buffer[PATH_MAX + 2], what[PATH_MAX + 2];
  const char *name = below(dir, path, buffer);
  if (!name) {
    int fd = syscall(SYS_openat, dir, path, flags, mode);
    if (on() && fd >= 0 && fd < FDS) state[fd] = 0;
    return fd;
  }
  begin();
  struct stat there;
  int was_there = !fstatat(dir, path, &there, 0);
  int makes = (flags & O_CREAT) && !was_there;
  int empties = (flags & O_TRUNC) && was_there && there.st_size > 0;
  if (makes || empties) {
    snprintf(what, sizeof what, "%s%s", name, makes ? "+" : "");
    int error = before(NAME, what);
    if (error) return refused(error);
  }
  int fd = syscall(SYS_openat, dir, path, flags, mode);
  int error = errno;
  if (fd >= 0) {
    if (fd < FDS) state[fd] = WATCHED | (ends(name, "-wal") ? IS_WAL : 0) | (ends(name, "-shm") ? IS_SHM : 0);
    else _exit(96);
    if (flags & O_TMPFILE & ~O_DIRECTORY) note('X', fd, 0, 0, "O_TMPFILE", 9, NULL, 0);
    note('O', fd, flags, makes ? 1 : empties ? 2 : 0, name, strlen(name), NULL, 0);
  }
  end();
  errno = error;
  return fd;
}

#define WITH_MODE                                    \
  mode_t mode = 0;                                      \
  if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) { \
    va_list rest;                                    \
    va_start(rest, flags);                           \
    mode = va_arg(rest, mode_t);                     \
    va_end(rest);                                    \
  }

int open(const char *path, int flags, ...) { WITH_MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { WITH_MODE return opened(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { WITH_MODE return opened(dir, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int close(int fd) {
  if (on() && (fd == log_fd || fd == count_fd)) return 0;
  if (on() && fd >= 0 && fd < FDS) state[fd] = 0;
  return syscall(SYS_close, fd);
}

static int doubled(int old, int new) {
  if (new >= 0 && on() && new < FDS && old >= 0 && old < FDS) {
    state[new] = state[old];
    if (watched(new)) {
      begin();
      note('D', new, old, 0, NULL, 0, NULL, 0);
      end();
    }
  }
  return new;
}

int dup(int old) { return doubled(old, syscall(SYS_dup, old)); }
int dup2(int old, int new) { return doubled(old, old == new ? new : syscall(SYS_dup3, old, new, 0)); }
int dup3(int old, int new, int flags) { return doubled(old, syscall(SYS_dup3, old, new, flags)); }

#define CONTROL                                                        \
  va_list rest;                                                        \
  va_start(rest, command);                                             \
  long argument = va_arg(rest, long);                                  \
  va_end(rest);                                                        \
  int answer = syscall(SYS_fcntl, fd, command, argument);              \
  if (command == F_DUPFD || command == F_DUPFD_CLOEXEC) return doubled(fd, answer); \
  return answer;

int fcntl(int fd, int command, ...) { CONTROL }
int fcntl64(int fd, int command, ...) { CONTROL }

/* ---- bytes ---- */

static int64_t size_of(int fd) {
  struct stat there;
  return fstat(fd, &there) ? 0 : there.st_size;
}

static const char *name_of(int fd, char *buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = syscall(SYS_readlink, link, buffer, PATH_MAX - 1);
  buffer[n < 0 ? 0 : n] = 0;
  return n > (ssize_t)folder_length ? buffer + folder_length + 1 : ".";
}

/* `offset` < 0: where the file stands. */
static ssize_t written(int fd, const void *bytes, size_t n, int64_t offset) {
  if (on() && fd == STDOUT_FILENO && !watched(fd)) {
    begin();
    if (hit(ANY) && kills) fire(ANY, 0, "stdout"), die();
    ssize_t done = syscall(SYS_write, fd, bytes, n);
    if (done > 0) note('A', fd, 0, 0, bytes, done, NULL, 0);
    end();
    return done;
  }
  if (!watched(fd)) return offset < 0 ? syscall(SYS_write, fd, bytes, n) : syscall(SYS_pwrite64, fd, bytes, n, offset);
  begin();
  int appends = offset < 0 && (syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND);
  int64_t place = offset >= 0 ? offset : appends ? size_of(fd) : lseek(fd, 0, SEEK_CUR);
  int grows = place + (int64_t)n > size_of(fd);
  char buffer[PATH_MAX];
  int dies = 0;
  if (hit(WRITE)) {
    fire(WRITE, state[fd] & IS_WAL, name_of(fd, buffer));
    if (kills && !half) die();
    if (kills) {
      n = n / 2 ? n / 2 : 1;
      dies = 1;
    } else {
      if (number == ENOSPC) counts.full = half;
      /* A disk that fills in the middle of a write says so only at the next. */
      if (number == ENOSPC && half > 1 && n > 1 && grows) n = n / 2;
      else return refused(number);
    }
  } else if (counts.full > 0 && grows && !(state[fd] & IS_SHM)) {
    counts.full--;
    return refused(ENOSPC);
  }
  ssize_t done = offset < 0 ? syscall(SYS_write, fd, bytes, n) : syscall(SYS_pwrite64, fd, bytes, n, offset);
  int error = errno;
  if (done > 0) {
    note('W', fd, place, 0, bytes, done, NULL, 0);
    if ((state[fd] & IS_WAL) && place >= 32) state[fd] |= FRAMES;
  }
  if (dies) die();
  end();
  errno = error;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t n) { return written(fd, bytes, n, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t offset) { return written(fd, bytes, n, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t offset) { return written(fd, bytes, n, offset); }

static ssize_t written_parts(int fd, const struct iovec *parts, int count, int64_t offset) {
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    if (!parts[i].iov_len) continue;
    ssize_t done = written(fd, parts[i].iov_base, parts[i].iov_len, offset < 0 ? -1 : offset + all);
    if (done < 0) return all ? all : done;
    all += done;
    if ((size_t)done < parts[i].iov_len) break;
  }
  return all;
}

ssize_t writev(int fd, const struct iovec *parts, int count) { return written_parts(fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return written_parts(fd, parts, count, offset); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return written_parts(fd, parts, count, offset); }

int ftruncate(int fd, off_t length) {
  if (!watched(fd)) return syscall(SYS_ftruncate, fd, length);
  begin();
  char buffer[PATH_MAX];
  int error = before(NAME, name_of(fd, buffer));
  if (error) return refused(error);
  int done = syscall(SYS_ftruncate, fd, length);
  error = errno;
  if (!done) note('T', fd, length, 0, NULL, 0, NULL, 0);
  end();
  errno = error;
  return done;
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int synced(int fd, long call) {
  if (!watched(fd)) return syscall(call, fd);
  begin();
  char buffer[PATH_MAX];
  if (hit(SYNC)) {
    fire(SYNC, state[fd] & FRAMES, name_of(fd, buffer));
    if (kills) die();
    note('y', fd, 0, number, NULL, 0, NULL, 0);
    return refused(number);
  }
  /* With synchronous=NORMAL SQLite would not have asked: a commit's frames stand there, and nobody waits for them. The
   * fsync of a checkpoint comes when nothing was written since the last. */
  int left_out = syncs == NONE || (syncs == NORMAL && (state[fd] & FRAMES));
  state[fd] &= ~FRAMES;
  note(left_out ? 'n' : 'Y', fd, 0, 0, NULL, 0, NULL, 0);
  end();
  return 0;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

/* Ways past `write`: whoever is refused one takes the plain way. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t n, unsigned flags) {
  if (watched(out)) return errno = ENOSYS, -1;
  return syscall(SYS_copy_file_range, in, from, out, to, n, flags);
}
ssize_t sendfile(int out, int in, off_t *from, size_t n) {
  if (watched(out)) return errno = EINVAL, -1;
  return syscall(SYS_sendfile, out, in, from, n);
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t n) { return sendfile(out, in, from, n); }
ssize_t splice(int in, off64_t *from, int out, off64_t *to, size_t n, unsigned flags) {
  if (watched(out)) return errno = EINVAL, -1;
  return syscall(SYS_splice, in, from, out, to, n, flags);
}
int posix_fallocate(int fd, off_t offset, off_t n) { return watched(fd) ? EOPNOTSUPP : syscall(SYS_fallocate, fd, 0, offset, n) ? errno : 0; }
int posix_fallocate64(int fd, off64_t offset, off64_t n) { return posix_fallocate(fd, offset, n); }
int fallocate(int fd, int mode, off_t offset, off_t n) {
  if (watched(fd)) return errno = EOPNOTSUPP, -1;
  return syscall(SYS_fallocate, fd, mode, offset, n);
}
int fallocate64(int fd, int mode, off64_t offset, off64_t n) { return fallocate(fd, mode, offset, n); }

static void *mapped(void *where, size_t n, int protection, int flags, int fd, off_t offset) {
  void *there = (void *)syscall(SYS_mmap, where, n, protection, flags, fd, offset);
  if (there != MAP_FAILED && (flags & MAP_SHARED) && (protection & PROT_WRITE) && watched(fd)) {
    char buffer[PATH_MAX];
    const char *name = name_of(fd, buffer);
    begin();
    note('P', fd, offset, 0, name, strlen(name), NULL, 0);
    end();
  }
  return there;
}
void *mmap(void *where, size_t n, int protection, int flags, int fd, off_t offset) { return mapped(where, n, protection, flags, fd, offset); }
void *mmap64(void *where, size_t n, int protection, int flags, int fd, off64_t offset) { return mapped(where, n, protection, flags, fd, offset); }

/* ---- names ---- */

static int renamed(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
  char one[PATH_MAX + 2], other[PATH_MAX + 2];
  const char *a = below(from_dir, from, one), *b = below(to_dir, to, other);
  if (!a && !b) return syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
  begin();
  int error = before(NAME, b ? b : a);
  if (error) return refused(error);
  int done = syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
  error = errno;
  if (!done) {
    int odd = !a || !b || (flags & ~RENAME_NOREPLACE);
    note(odd ? 'X' : 'R', 0, 0, 0, a ? a : from, strlen(a ? a : from), b ? b : to, strlen(b ? b : to));
  }
  end();
  errno = error;
  return done;
}
int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_dir, const char *from, int to_dir, const char *to) { return renamed(from_dir, from, to_dir, to, 0); }
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) { return renamed(from_dir, from, to_dir, to, flags); }

static int linked(int from_dir, const char *from, int to_dir, const char *to, int flags) {
  char one[PATH_MAX + 2], other[PATH_MAX + 2], what[PATH_MAX + 4];
  const char *a = below(from_dir, from, one), *b = below(to_dir, to, other);
  if (!a && !b) return syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
  begin();
  snprintf(what, sizeof what, "%s+", b ? b : a);
  int error = before(NAME, what);
  if (error) return refused(error);
  int done = syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
  error = errno;
  if (!done) note(a && b ? 'L' : 'X', 0, 0, 0, a ? a : from, strlen(a ? a : from), b ? b : to, strlen(b ? b : to));
  end();
  errno = error;
  return done;
}
int link(const char *from, const char *to) { return linked(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) { return linked(from_dir, from, to_dir, to, flags); }

static int one_name(char what, int dir, const char *path, long call, long third) {
  char buffer[PATH_MAX + 2], shown[PATH_MAX + 4];
  const char *name = below(dir, path, buffer);
  if (!name) return syscall(call, dir, path, third);
  begin();
  snprintf(shown, sizeof shown, "%s%s", name, what == 'M' ? "+" : "");
  struct stat there;
  /* Only what changes something counts: a folder that is there already is asked for at every start. */
  if ((what == 'M') == !!fstatat(dir, path, &there, AT_SYMLINK_NOFOLLOW)) {
    int error = before(NAME, shown);
    if (error) return refused(error);
  }
  int done = syscall(call, dir, path, third);
  int error = errno;
  if (!done) note(what, 0, 0, 0, name, strlen(name), NULL, 0);
  end();
  errno = error;
  return done;
}
int unlink(const char *path) { return one_name('U', AT_FDCWD, path, SYS_unlinkat, 0); }
int unlinkat(int dir, const char *path, int flags) { return one_name(flags & AT_REMOVEDIR ? 'Z' : 'U', dir, path, SYS_unlinkat, flags); }
int remove(const char *path) {
  struct stat there;
  if (fstatat(AT_FDCWD, path, &there, AT_SYMLINK_NOFOLLOW)) return -1;
  return S_ISDIR(there.st_mode) ? unlinkat(AT_FDCWD, path, AT_REMOVEDIR) : unlink(path);
}
int rmdir(const char *path) { return one_name('Z', AT_FDCWD, path, SYS_unlinkat, AT_REMOVEDIR); }
int mkdir(const char *path, mode_t mode) { return one_name('M', AT_FDCWD, path, SYS_mkdirat, mode); }
int mkdirat(int dir, const char *path, mode_t mode) { return one_name('M', dir, path, SYS_mkdirat, mode); }
