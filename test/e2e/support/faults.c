/* Preloaded into an action by a test: a disk that breaks at one path. For the tests only; nothing of it is shipped.
 * FAULT_LOG     file that gets one line for every file that is opened: `read path` or `write path`, and one for every folder that is listed: `list path`
 * FAULT_PATH    the path, whole, or with `*` at its end every path that begins so
 * FAULT_AT      open-read, open-write, read, write, fsync, rename or list: what fails there
 * FAULT_ERRNO   number of the error
 * What is started has the same disk, except git: what it reads is broken elsewhere. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static __thread char place[4096];

static int is_path(const char *path) {
  const char *wanted = getenv("FAULT_PATH");
  if (wanted == NULL || path == NULL) return 0;
  size_t length = strlen(wanted);
  if (length > 0 && wanted[length - 1] == '*') return strncmp(path, wanted, length - 1) == 0;
  return strcmp(path, wanted) == 0;
}

static int fails(const char *at, const char *path) {
  const char *wanted = getenv("FAULT_AT");
  if (wanted == NULL || strcmp(wanted, at) != 0 || !is_path(path)) return 0;
  errno = atoi(getenv("FAULT_ERRNO"));
  return 1;
}

static const char *path_of(int fd) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, place, sizeof place - 1);
  place[length < 0 ? 0 : length] = 0;
  return place;
}

static void note(const char *what, const char *path) {
  static int log = -1;
  const char *file = getenv("FAULT_LOG");
  if (file == NULL) return;
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
  if (log < 0) log = next(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  char line[4200];
  int length = snprintf(line, sizeof line, "%s %s\n", what, path);
  ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (put(log, line, length) < 0) abort();
}

/* A folder is opened to make what was renamed in it durable, which some disks refuse: nothing is lost with that. */
static int is_folder(const char *path) {
  struct stat stats;
  return stat(path, &stats) == 0 && S_ISDIR(stats.st_mode);
}

static int open_any(const char *symbol, const char *path, int flags, mode_t mode) {
  const int writes = flags & (O_WRONLY | O_RDWR);
  if (!is_folder(path)) {
    note(writes ? "write" : "read", path);
    if (fails(writes ? "open-write" : "open-read", path)) return -1;
  }
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, symbol);
  return next(path, flags, mode);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return open_any(#name, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

/* Each calls the true one unless the file is the broken one. */
#define ON_FD(type, name, at, parameters, arguments) \
  type name parameters { \
    if (getenv("FAULT_AT") != NULL && strcmp(getenv("FAULT_AT"), at) == 0 && fails(at, path_of(fd))) return -1; \
    type (*next) parameters = dlsym(RTLD_NEXT, #name); \
    return next arguments; \
  }
ON_FD(ssize_t, read, "read", (int fd, void *to, size_t count), (fd, to, count))
ON_FD(ssize_t, pread64, "read", (int fd, void *to, size_t count, off_t from), (fd, to, count, from))
ON_FD(ssize_t, write, "write", (int fd, const void *from, size_t count), (fd, from, count))
ON_FD(ssize_t, writev, "write", (int fd, const struct iovec *from, int count), (fd, from, count))
ON_FD(ssize_t, pwrite64, "write", (int fd, const void *from, size_t count, off_t to), (fd, from, count, to))
ON_FD(int, fsync, "fsync", (int fd), (fd))

/* How files are copied: what is read may be broken as well as what is written. */
static int fails_to_copy(int in, int out) {
  return fails("read", path_of(in)) || fails("write", path_of(out));
}

/* The trap: Node copies by the bare system call, which no wrapper of the library's function sees. */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && fails_to_copy((int)a, (int)c)) return -1;
  long (*next)(long, ...) = dlsym(RTLD_NEXT, "syscall");
  return next(number, a, b, c, d, e, f);
}

#define SEND(name, offset) \
  ssize_t name(int out, int in, offset *from, size_t count) { \
    if (fails_to_copy(in, out)) return -1; \
    ssize_t (*next)(int, int, offset *, size_t) = dlsym(RTLD_NEXT, #name); \
    return next(out, in, from, count); \
  }
SEND(sendfile, off_t)
SEND(sendfile64, off64_t)

int scandir64(const char *path, struct dirent64 ***list, int (*filter)(const struct dirent64 *), int (*order)(const struct dirent64 **, const struct dirent64 **)) {
  note("list", path);
  if (fails("list", path)) return -1;
  int (*next)(const char *, struct dirent64 ***, int (*)(const struct dirent64 *), int (*)(const struct dirent64 **, const struct dirent64 **)) = dlsym(RTLD_NEXT, "scandir64");
  return next(path, list, filter, order);
}

DIR *opendir(const char *path) {
  note("list", path);
  if (fails("list", path)) return NULL;
  DIR *(*next)(const char *) = dlsym(RTLD_NEXT, "opendir");
  return next(path);
}

int rename(const char *from, const char *to) {
  if (fails("rename", to)) return -1;
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  return next(from, to);
}

/* The environment of a case is scrubbed; the disk is the same all the same. */
static const char *const kept[] = {"LD_PRELOAD", "FAULT_LOG", "FAULT_PATH", "FAULT_AT", "FAULT_ERRNO"};
static char *values[5];

__attribute__((constructor)) static void keep(void) {
  for (int i = 0; i < 5; i += 1) {
    const char *value = getenv(kept[i]);
    values[i] = value == NULL ? NULL : strdup(value);
  }
}

int execvp(const char *file, char *const arguments[]) {
  const char *name = strrchr(file, '/');
  if (strcmp(name == NULL ? file : name + 1, "git") == 0) unsetenv("LD_PRELOAD");
  else for (int i = 0; i < 5; i += 1) if (values[i] != NULL) setenv(kept[i], values[i], 1);
  int (*next)(const char *, char *const[]) = dlsym(RTLD_NEXT, "execvp");
  return next(file, arguments);
}
