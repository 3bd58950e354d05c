/* Preloaded into an action by a test: a disk that breaks at one path. For the tests only; nothing of it is shipped.
 * FAULT_LOG     file that gets one line for every file that is opened: `read path` or `write path`
 * FAULT_PATH    the path, whole, or with `*` at its end every path that begins so
 * FAULT_AT      open-read, open-write, read, write, fsync or rename: what fails there
 * FAULT_ERRNO   number of the error */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static void note(const char *path, int flags) {
  static int log = -1;
  const char *file = getenv("FAULT_LOG");
  if (file == NULL) return;
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
  if (log < 0) log = next(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  char line[4200];
  int length = snprintf(line, sizeof line, "%s %s\n", flags & (O_WRONLY | O_RDWR) ? "write" : "read", path);
  ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (put(log, line, length) < 0) abort();
}

static int open_any(const char *symbol, const char *path, int flags, mode_t mode) {
  note(path, flags);
  if (fails(flags & (O_WRONLY | O_RDWR) ? "open-write" : "open-read", path)) return -1;
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

/* How files are copied. */
ssize_t copy_file_range(int in, off64_t *from, int fd, off64_t *to, size_t count, unsigned flags) {
  if (fails("write", path_of(fd))) return -1;
  ssize_t (*next)(int, off64_t *, int, off64_t *, size_t, unsigned) = dlsym(RTLD_NEXT, "copy_file_range");
  return next(in, from, fd, to, count, flags);
}

ssize_t sendfile64(int fd, int in, off64_t *from, size_t count) {
  if (fails("write", path_of(fd))) return -1;
  ssize_t (*next)(int, int, off64_t *, size_t) = dlsym(RTLD_NEXT, "sendfile64");
  return next(fd, in, from, count);
}

int rename(const char *from, const char *to) {
  if (fails("rename", to)) return -1;
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  return next(from, to);
}
